import type { Language } from '../../texts/plural.ts';
import { type Grade, inLanguage, NATIONAL_FIGURES, type NationalFigure, SERIES_CAUTIONS, type SeriesCode, type SourceKey } from '../knowledge/offers.ts';
import { gather, type SeriesShape, shapeOf } from './rules-national.ts';

export interface FigureLine {
  readonly code: string;
  readonly label: string;
  readonly text: string;
  readonly period: string;
  readonly caution: string | null;
  readonly grade: Grade;
  readonly sources: readonly SourceKey[];
}

/** Figures that may be compared with each other, and with no others. */
export interface FigureSeries {
  readonly code: TableCode;
  readonly caution: string;
  readonly figures: readonly FigureLine[];
  /** When all figures stand in the same sources: these, to be named once. */
  readonly sharedSources: readonly SourceKey[] | null;
}

/** The one series that is long enough to draw. */
export interface RegisteredSeries {
  readonly caution: string;
  readonly bars: readonly { readonly year: string; readonly value: number; readonly text: string; readonly derived: boolean }[];
  readonly shape: SeriesShape;
  /** What must be said about single years. */
  readonly notes: readonly { readonly text: string; readonly years: readonly string[] }[];
  readonly sources: readonly { readonly key: SourceKey; readonly years: readonly string[] }[];
}

export interface National { readonly registered: RegisteredSeries | null; readonly others: readonly FigureSeries[] }

type TableCode = Exclude<SeriesCode, 'registered'>;

const tables: readonly TableCode[] = ['share-detected', 'estimate', 'reports-by-reporter', 'other'];

/** The national figures of the knowledge catalogue, each series apart. */
export function nationalFigures(language: Language): National {
  const of = (series: SeriesCode): readonly NationalFigure[] => NATIONAL_FIGURES.filter((figure) => figure.series === series);
  return {
    registered: registeredSeries(of('registered'), language),
    others: tables.map((code) => {
      const figures = of(code).map((figure) => line(figure, language));
      return { code, caution: inLanguage(SERIES_CAUTIONS[code], language), figures, sharedSources: sharedSources(figures) };
    }),
  };
}

function sharedSources(figures: readonly FigureLine[]): readonly SourceKey[] | null {
  const [first] = figures;
  const same = first && figures.every((figure) => figure.grade === 'read' && figure.sources.join() === first.sources.join());
  return same ? first.sources : null;
}

function line(figure: NationalFigure, language: Language): FigureLine {
  return {
    code: figure.code, label: inLanguage(figure.label, language), text: inLanguage(figure.text, language), period: figure.period,
    caution: figure.caution && inLanguage(figure.caution, language), grade: figure.grade, sources: figure.sources,
  };
}

function registeredSeries(figures: readonly NationalFigure[], language: Language): RegisteredSeries | null {
  const counted = figures.flatMap((figure) => (figure.value === null ? [] : [{ figure, value: figure.value }]));
  const shape = shapeOf(counted.map(({ figure, value }) => ({ year: Number(figure.period), value })));
  if (!shape) return null;
  const years = (items: readonly NationalFigure[]): readonly string[] => items.map((item) => item.period);
  return {
    caution: inLanguage(SERIES_CAUTIONS.registered, language), shape,
    bars: counted.map(({ figure, value }) => ({ year: figure.period, value, text: inLanguage(figure.text, language), derived: figure.grade === 'derived' })),
    notes: gather(figures, (figure) => (figure.caution ? [inLanguage(figure.caution, language)] : [])).map(({ key, items }) => ({ text: key, years: years(items) })),
    sources: gather(figures, (figure) => figure.sources).map(({ key, items }) => ({ key, years: years(items) })),
  };
}
