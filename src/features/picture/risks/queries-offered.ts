import type { Act } from '../../../platform/act.ts';
import type { Language } from '../../../texts/plural.ts';
import { textsIn } from '../../../texts/texts.ts';
import { type FormCode, formName, inLanguage, isSectorCode, REACH_NAMES, type SectorCode, sectorName } from '../../knowledge/offers.ts';
import { catalogueGrounds } from './queries-around.ts';
import { nearestFor, riskFiles } from './queries.ts';
import { sourcesInWords } from './sources-in-words.ts';
import type { Attention, Judgement, PlaceKind, PlanMeasure } from './rules.ts';

/** A risk as a map draws it: staff with the picture only. Never a street and never an object: those stay on the page of the risk. */
export interface MapRisk {
  readonly number: number;
  readonly href: string;
  readonly sector: SectorCode; readonly forms: readonly FormCode[];
  /** As people wrote it: a district, a neighbourhood or a village; empty for an object or street without one. */
  readonly area: string;
  readonly placeKind: PlaceKind; readonly judgement: Judgement | null; readonly attention: Attention;
  /** The quarter in which it was last judged or made, for a layer by period: '2026-Q3'. */
  readonly quarter: string;
}

/** The open risks, the newest first. Needs `picture.read`. */
export async function risksForMap(act: Act): Promise<readonly MapRisk[]> {
  return (await riskFiles(act)).filter((file) => file.state === 'open').map((file) => {
    const on = (file.judged?.at ?? file.madeAt).toZonedDateTimeISO('Europe/Amsterdam');
    return {
      number: file.number, href: `/beeld/risicos/${file.number}`, sector: file.description.sector, forms: file.description.forms, area: file.description.area, placeKind: file.description.placeKind,
      judgement: file.judged?.judgement ?? null, attention: file.attention, quarter: `${on.year}-Q${Math.ceil(on.month / 3)}`,
    };
  });
}

export interface DocumentRisk {
  readonly sector: SectorCode; readonly forms: readonly FormCode[];
  /** May be read by everybody: no place, no judgement, no count, nothing that the municipality found itself. */
  readonly sentence: string;
  readonly measures: readonly string[];
  /** Titles and years, as to be printed behind the sentence. */
  readonly sources: readonly string[];
}

/**
 * What a document for others may say of the register, one sentence a sector: only what was published elsewhere, and which measures answer it. A risk about one object, and one that
 * rests on own findings alone, is left out, so that its being there says nothing of anybody. Needs `picture.read`.
 */
export async function risksForDocument(act: Act, language: Language, measures: readonly PlanMeasure[] = []): Promise<readonly DocumentRisk[]> {
  const { risks: words } = textsIn(language);
  const fit = (await riskFiles(act)).filter((file) => file.state === 'open' && file.description.placeKind !== 'object' && file.ties.some((tie) => tie.kind === 'documented' && !tie.off && tie.sources.length > 0));
  const bySector = Map.groupBy(fit, (file) => file.description.sector);
  return [...bySector].flatMap(([sector, files]): DocumentRisk[] => {
    const grounds = catalogueGrounds(act, sector, language);
    const taken = new Set(files.flatMap((file) => file.ties.filter((tie) => tie.kind === 'documented' && !tie.off && tie.sources.length > 0).map((tie) => tie.sources.join())));
    // Forms that the taken grounds speak of, so that nothing is said of a form on which only the municipality itself knows something.
    const documented = grounds.filter((ground) => taken.has(ground.sources.join()));
    const forms = [...new Set(documented.flatMap((ground) => ground.forms))];
    const reach = nearestFor(act.municipality, sector, forms);
    if (!isSectorCode(sector) || reach === null) return [];
    const titles = measures.filter(({ plan, code }) => files.some((file) => file.ties.some((tie) => !tie.off && tie.plan === plan && tie.measure === code))).map(({ title }) => title);
    const sentence = words.documentSentence(sectorName(sector, language), forms.map((form) => formName(form, language)), inLanguage(REACH_NAMES[reach], language));
    return [{ sector, forms, sentence: titles.length === 0 ? sentence : `${sentence} ${words.documentMeasures(titles)}`, measures: titles, sources: sourcesInWords([...new Set(documented.flatMap((ground) => ground.sources))]) }];
  });
}
