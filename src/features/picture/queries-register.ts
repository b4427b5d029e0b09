import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import { type SmallNumber, smallNumber } from '../../lib/small-numbers.ts';
import { yearClass } from '../signals/offers.ts';
import { closedYears } from './rules.ts';

export interface YearFigure { readonly year: number; readonly signals: SmallNumber }

/** A count on each side of the limit: the database says only the side, and `smallNumber` says how a side is written. */
const aCountOf = { fewer: 0, more: 5 } as const;

/**
 * On which side of the limit a closed year lies; null while the year runs. The database answers with the side alone, so that the number itself
 * reaches neither this process nor a log.
 */
export async function registerFigures(act: Act, year: number): Promise<YearFigure | null> {
  const side = await yearClass(act, year);
  return side && { year, signals: smallNumber(aCountOf[side]) };
}

/** The last years that are over, oldest first. */
export async function closedYearFigures(act: Act, years: number): Promise<readonly YearFigure[]> {
  const figures: YearFigure[] = [];
  for (const year of closedYears(dutchDate(act.now), years)) {
    const figure = await registerFigures(act, year);
    if (figure) figures.push(figure);
  }
  return figures;
}
