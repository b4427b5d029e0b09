import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { Language } from '../../../texts/plural.ts';
import { type FormCode, formName, inLanguage, isFormCode, REACH_NAMES, riskMatrix, type SectorCode, sectorName, sectorsSeenFrom, type SourceKey } from '../../knowledge/offers.ts';
import { signalCounts } from '../../signals/offers.ts';
import { noFilter } from '../picture-filter.ts';
import { spanOf } from '../queries-charts.ts';
import { periodOf, usualPeriod } from '../rules-periods.ts';
import { isNear, NEAREST_FIRST, type Nearness, nearest } from '../rules-risk.ts';
import type { RiskFile } from './queries.ts';

/** A ground of the catalogue: what is documented about a sector, somewhere. */
export interface CatalogueGround {
  /** Its place in the sector's list: what a form sends. */
  readonly key: string;
  readonly forms: readonly FormCode[]; readonly reach: string; readonly near: boolean; readonly text: string; readonly original: string | null; readonly sources: readonly SourceKey[];
}

/** What the catalogue says of a sector, seen from the act's municipality. */
export function catalogueGrounds(act: Act, sector: SectorCode, language: Language): readonly CatalogueGround[] {
  return (sectorsSeenFrom(act.municipality).find(({ code }) => code === sector)?.grounds ?? []).map((ground, at) => ({
    key: String(at + 1), forms: ground.forms, reach: inLanguage(REACH_NAMES[ground.reach], language), near: isNear(ground.reach), text: inLanguage(ground.text, language),
    original: language === 'nl' ? null : ground.text.nl, sources: ground.sources,
  }));
}

export interface Suggested { readonly sector: SectorCode; readonly sectorName: string; readonly form: FormCode; readonly formName: string; readonly reach: Nearness; readonly reachName: string; readonly grounds: number }

/** Combinations of sector and form that are documented somewhere and that no risk speaks of yet, the nearest first; only forms that count here. */
export function notYetInRegister(act: Act, files: readonly RiskFile[], forms: readonly FormCode[], language: Language): readonly Suggested[] {
  const known = new Set(files.flatMap(({ description }) => description.forms.map((form) => `${description.sector} ${form}`)));
  return riskMatrix(act.municipality).flatMap((cell): Suggested[] => {
    const reach = nearest(cell.grounds);
    if (reach === null || !forms.includes(cell.form) || known.has(`${cell.sector} ${cell.form}`)) return [];
    return [{
      sector: cell.sector, sectorName: sectorName(cell.sector, language), form: cell.form, formName: formName(cell.form, language), reach, reachName: inLanguage(REACH_NAMES[reach], language), grounds: cell.grounds.length,
    }];
  }).sort((one, other) => NEAREST_FIRST.indexOf(one.reach) - NEAREST_FIRST.indexOf(other.reach));
}

/** How many signals of the last two years have the sector and one of the forms of a risk; null for who may not know. */
export async function signalsLike(act: Act, { description }: RiskFile): Promise<number | null> {
  if (!act.may('signals.read')) return null;
  const { squares } = await signalCounts(act, spanOf(noFilter, periodOf(usualPeriod, dutchDate(act.now))));
  return squares.filter(({ sector, form }) => sector === description.sector && form !== null && isFormCode(form) && description.forms.includes(form)).reduce((sum, { count }) => sum + count, 0);
}
