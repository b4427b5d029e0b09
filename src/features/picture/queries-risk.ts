import type { Language } from '../../texts/plural.ts';
import { type FormCode, formName, inLanguage, REACH_NAMES, riskMatrix, sectorName, sectorsSeenFrom, type SourceKey } from '../knowledge/offers.ts';
import { byNearness, isNear, levelOf, nearest } from './rules-risk.ts';

/** Own signals by sector and form; null is not known. */
export type Squares = readonly { readonly sector: string | null; readonly form: string | null; readonly count: number }[];

export interface RiskForm { readonly key: string; readonly label: string }

export interface RiskGround {
  readonly forms: readonly string[];
  readonly reach: string;
  readonly text: string;
  readonly original: string | null;
  readonly sources: readonly SourceKey[];
}

export interface RiskSquare {
  readonly level: 0 | 1 | 2 | 3;
  /** How far away the nearest evidence is, in words; null where nothing was found. */
  readonly reach: string | null;
  /** Own signals of the last eight quarters; null for who may not see them. */
  readonly own: number | null;
}

export interface RiskSector {
  readonly key: string;
  readonly label: string;
  readonly squares: Readonly<Record<string, RiskSquare>>;
  readonly grounds: readonly RiskGround[];
}

export interface RiskTable {
  readonly forms: readonly RiskForm[];
  /** The nearest evidence first. */
  readonly sectors: readonly RiskSector[];
  /** Codes of the sectors with evidence here, next door or in the area. */
  readonly near: ReadonlySet<string>;
  /** Own signals that fit in no square, because form or sector is not known. */
  readonly unplaced: number;
}

/** Sector × form: what is documented, how far from this municipality, and how many own signals there are. */
export function riskTable(municipality: string, forms: readonly FormCode[], counted: Squares | null, language: Language): RiskTable {
  const cells = riskMatrix(municipality);
  const sectors = sectorsSeenFrom(municipality);
  const known: ReadonlySet<string> = new Set(sectors.map((sector) => sector.code));
  const square = (sector: string, form: FormCode): RiskSquare => {
    const reach = nearest(cells.find((cell) => cell.sector === sector && cell.form === form)?.grounds ?? []);
    const own = counted && sumOf(counted.filter((one) => one.sector === sector && one.form === form));
    return { level: levelOf(reach), reach: reach && inLanguage(REACH_NAMES[reach], language), own };
  };
  return {
    forms: forms.map((code) => ({ key: code, label: formName(code, language) })),
    sectors: byNearness(sectors).map((sector) => ({
      key: sector.code, label: sectorName(sector.code, language), squares: Object.fromEntries(forms.map((form) => [form, square(sector.code, form)])),
      grounds: sector.grounds.map((ground) => ({
        forms: ground.forms.map((form) => formName(form, language)), reach: inLanguage(REACH_NAMES[ground.reach], language), text: inLanguage(ground.text, language),
        original: language === 'nl' ? null : ground.text.nl, sources: ground.sources,
      })),
    })),
    near: new Set(sectors.filter((sector) => isNear(nearest(sector.grounds))).map((sector) => sector.code)),
    unplaced: sumOf((counted ?? []).filter((one) => one.form === null || one.sector === null || !known.has(one.sector))),
  };
}

const sumOf = (squares: Squares): number => squares.reduce((sum, { count }) => sum + count, 0);

export interface DocumentedRisk {
  readonly sector: string;
  readonly forms: readonly string[];
  readonly reach: string;
  readonly sources: readonly SourceKey[];
}

/** For each sector its nearest evidence in the Netherlands, the nearest sector first. What was found only abroad is left out. */
export function documentedRisks(municipality: string, language: Language): readonly DocumentedRisk[] {
  return byNearness(sectorsSeenFrom(municipality)).flatMap((sector) => {
    const reach = nearest(sector.grounds);
    if (reach === null || reach === 'foreign') return [];
    const grounds = sector.grounds.filter((ground) => ground.reach === reach);
    return [{
      sector: sectorName(sector.code, language), reach: inLanguage(REACH_NAMES[reach], language),
      forms: [...new Set(grounds.flatMap((ground) => ground.forms))].map((form) => formName(form, language)), sources: [...new Set(grounds.flatMap((ground) => ground.sources))],
    }];
  });
}
