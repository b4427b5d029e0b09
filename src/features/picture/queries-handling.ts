import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import type { Language } from '../../texts/plural.ts';
import { textsIn } from '../../texts/texts.ts';
import { countsBefore, decisionDays, destroyedCount, type Outcome, outcomeCounts, outcomes } from '../signals/offers.ts';
import type { PictureFilter } from './picture-filter.ts';
import { type Chart, chartOf, type Choices, choicesFor, spanOf, type SignalsPicture } from './queries-charts.ts';
import { type DayScale, dayScale, type Pace, type PaceFinding, paceFinding, pilesOf, termRange } from './rules-decisions.ts';
import { type Bin, binsOf, type Drawing, drawingOf, periodOf } from './rules-periods.ts';
import type { Quarter } from './rules.ts';

export interface PaceRow { readonly quarter: Quarter; readonly piles: readonly Readonly<Record<Pace, number>>[]; readonly decided: number; readonly waiting: number }

/** How long it took to decide, a row for each quarter in which signals came in. */
export interface Paces {
  readonly rows: readonly PaceRow[];
  readonly scale: DayScale;
  readonly as: Drawing;
  readonly finding: PaceFinding;
  readonly term: ReturnType<typeof termRange>;
}

export interface HandlingPicture extends Pick<SignalsPicture, 'today' | 'filter' | 'period' | 'destroyed'> {
  readonly choices: Choices;
  readonly bins: readonly Bin[];
  readonly total: number;
  readonly paces: Paces;
  readonly outcomes: Chart;
}

export async function handlingPicture(act: Act, filter: PictureFilter, language: Language): Promise<HandlingPicture> {
  const today = dutchDate(act.now);
  const period = periodOf(filter.period, today);
  const span = spanOf(filter, period);
  const [days, decided, before] = [await decisionDays(act, span, today), await outcomeCounts(act, span), await countsBefore(act, period.from)];
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const bins = binsOf(period, total);
  const names: Readonly<Record<Outcome, string>> = textsIn(language).signals.outcomes;
  const nameOf = (code: string): string => names[outcomes.find((one) => one === code) ?? 'no-follow-up'];
  return { today, filter, period, destroyed: await destroyedCount(act, span), choices: await choicesFor(act, before.firstMonth, language), bins, total, paces: pacesOf(days, period.quarters), outcomes: chartOf(bins, decided, [], nameOf) };
}

/** How long it took over a period without a filter; for the page in short. */
export function pacesOf(days: Awaited<ReturnType<typeof decisionDays>>, quarters: readonly Quarter[]): Paces {
  const scale = dayScale(days);
  const rows = quarters.map((quarter): PaceRow => {
    const own = days.filter(({ month }) => Number(month.slice(0, 4)) === quarter.year && Math.ceil(Number(month.slice(5)) / 3) === quarter.quarter);
    const count = (decided: boolean): number => own.filter((row) => row.decided === decided).reduce((sum, row) => sum + row.count, 0);
    return { quarter, piles: pilesOf(own, scale), decided: count(true), waiting: count(false) };
  }).filter((row) => row.decided + row.waiting > 0);
  const piles = rows.flatMap((row) => row.piles.map((pile) => pile['in-time'] + pile.late + pile.waiting));
  return { rows, scale, as: drawingOf(piles.reduce((sum, pile) => sum + pile, 0), piles), finding: paceFinding(days), term: termRange(days) };
}
