import { countsIn, type Bin, type Period } from './rules-periods.ts';
import type { MonthCount } from './rules.ts';

/** Months without a signal that follow each other. */
export interface Silence { readonly from: string; readonly to: string; readonly months: number; /** It lasts until now. */ readonly now: boolean }

export interface Silences {
  readonly silent: number;
  readonly of: number;
  /** So many months must be silent with so few signals, however they fall. */
  readonly atLeast: number;
  /** Of three months and more, the longest first. */
  readonly runs: readonly Silence[];
}

const worthNaming = 3;

/** The whole months of a period in which nothing came in. A month that still runs is not silent yet. */
export function silencesIn(period: Period, counted: readonly Pick<MonthCount, 'month' | 'count'>[]): Silences {
  const running = period.to.day < period.to.daysInMonth ? period.to.toPlainYearMonth() : period.to.toPlainYearMonth().add({ months: 1 });
  const months: Bin[] = [];
  for (let from = period.from.toPlainYearMonth(); Temporal.PlainYearMonth.compare(from, running) < 0; from = from.add({ months: 1 })) months.push({ from, months: 1, running: false });
  const counts = countsIn(months, counted);
  const runs: { from: number; to: number }[] = [];
  counts.forEach((count, at) => {
    if (count > 0) return;
    const last = runs.at(-1);
    if (last && last.to === at - 1) last.to = at;
    else runs.push({ from: at, to: at });
  });
  const total = counts.reduce((sum, count) => sum + count, 0);
  const named = runs.map(({ from, to }): Silence => ({ from: months[from]?.from.toString() ?? '', to: months[to]?.from.toString() ?? '', months: to - from + 1, now: to === months.length - 1 }));
  return {
    silent: counts.filter((count) => count === 0).length, of: months.length, atLeast: Math.max(0, months.length - total),
    runs: named.filter((run) => run.months >= worthNaming).sort((one, other) => other.months - one.months || other.from.localeCompare(one.from)),
  };
}

/** Of so many things a number occurs in the register. */
export interface Coverage { readonly what: 'forms' | 'sectors' | 'areas' | 'sources' | 'months' | 'groups' | 'teams'; readonly seen: number; readonly of: number }

/** What stands before the reader, as far as this reader may know it; null is not for this reader. */
export interface Situation {
  readonly signals: number | null;
  /** Not decided after the own term. */
  readonly overdue: number | null;
  /** Decided, and without form or sector. */
  readonly unplaced: number | null;
  /** Whole months without a signal until now. */
  readonly silentNow: number | null;
  /** Sectors without a signal though something was found nearby. */
  readonly nearSectors: number | null;
  /** Teams that must have a training and of which nobody has all; null for who does not steer training. */
  readonly untrained: number | null;
  /** Teams of which nothing is asked. */
  readonly unasked: number | null;
  /** The last year that is over and of which nothing was published; null when it was, or when the reader makes no figures. */
  readonly unpublished: number | null;
}

export const asks = ['overdue', 'begin', 'silent', 'near-sectors', 'untrained', 'unasked', 'unplaced', 'publish'] as const;
export type Ask = (typeof asks)[number];

/** A page that asks more than this at once asks nothing. */
export const MOST_ASKS = 4;
/** A silence of half a year is a reason to look at the own doors, whatever the number of signals. */
const longSilence = 6;

/** What the picture asks now, the most urgent first. */
export function askedNow(situation: Situation): readonly Ask[] {
  const { signals, overdue, unplaced, silentNow, nearSectors, untrained, unasked, unpublished } = situation;
  const holds: Readonly<Record<Ask, boolean>> = {
    'overdue': (overdue ?? 0) > 0,
    'begin': signals === 0,
    'silent': (signals ?? 0) > 0 && (silentNow ?? 0) >= longSilence,
    'near-sectors': (signals ?? 0) > 0 && (nearSectors ?? 0) > 0,
    'untrained': (untrained ?? 0) > 0,
    'unasked': (unasked ?? 0) > 0,
    'unplaced': (unplaced ?? 0) > 0,
    'publish': unpublished !== null,
  };
  return asks.filter((ask) => holds[ask]).slice(0, MOST_ASKS);
}
