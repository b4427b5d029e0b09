import { firstDayOf, type MonthCount, type Quarter, type QuarterCount, quarterOf } from './rules.ts';

/** How long a look back may be, by its name in the address; a year by its number. */
export const lookBacks = { 'jaar': 4, 'twee-jaar': 8, 'vijf-jaar': 20 } as const;
export type LookBack = keyof typeof lookBacks;
export type PeriodChoice = LookBack | number;

export const usualPeriod: PeriodChoice = 'twee-jaar';
/** A list of years that nobody reads to its end helps nobody. */
const mostYears = 8;

/** Whole quarters, of which the last may still run. */
export interface Period { readonly choice: PeriodChoice; readonly from: Temporal.PlainDate; /** The last day that counts: never later than today. */ readonly to: Temporal.PlainDate; readonly quarters: readonly Quarter[] }

export function isLookBack(text: string): text is LookBack {
  return Object.hasOwn(lookBacks, text);
}

/** The choice that an address names; what cannot be read, and a year that is still to come, is the usual one. */
export function periodChoice(text: string, today: Temporal.PlainDate): PeriodChoice {
  if (isLookBack(text)) return text;
  return /^20\d\d$/.test(text) && Number(text) <= today.year ? Number(text) : usualPeriod;
}

export function periodOf(choice: PeriodChoice, today: Temporal.PlainDate): Period {
  const now = firstDayOf(quarterOf(today));
  const first = typeof choice === 'number' ? new Temporal.PlainDate(choice, 1, 1) : now.subtract({ months: 3 * (lookBacks[choice] - 1) });
  const last = typeof choice === 'number' && choice < today.year ? new Temporal.PlainDate(choice, 10, 1) : now;
  const count = first.until(last, { largestUnit: 'months' }).months / 3 + 1;
  const end = last.add({ months: 3 }).subtract({ days: 1 });
  return {
    choice, from: first, to: Temporal.PlainDate.compare(end, today) > 0 ? today : end,
    quarters: Array.from({ length: count }, (_, at) => quarterOf(first.add({ months: 3 * at }))),
  };
}

/** The years that may be chosen: from that of the first signal until this one, the newest first. */
export function yearsToChoose(firstMonth: string | null, today: Temporal.PlainDate): readonly number[] {
  const first = firstMonth === null ? today.year : Number(firstMonth.slice(0, 4));
  return Array.from({ length: Math.max(1, Math.min(mostYears, today.year - first + 1)) }, (_, at) => today.year - at);
}

/** A stretch of whole months in which signals are counted together. */
export interface Bin { readonly from: Temporal.PlainYearMonth; readonly months: 1 | 3; /** The last one, while it still runs. */ readonly running: boolean }

/** More events than this are no longer seen one by one. */
export const MOST_DOTS = 200;
/** A higher pile is no longer counted at a glance. */
export const HIGHEST_PILE = 12;
/** More stretches than this leave no room for a dot on a phone. */
const mostMonths = 24;

export type Drawing = 'dots' | 'columns';

/** Single events as long as they can be seen one by one; beyond that columns with their number. `piles`: how many stand above each other. */
export function drawingOf(total: number, piles: readonly number[]): Drawing {
  return total <= MOST_DOTS && piles.every((count) => count <= HIGHEST_PILE) ? 'dots' : 'columns';
}

/** Months while single events are shown and there is room for them; else quarters. */
export function binsOf(period: Period, total: number): readonly Bin[] {
  const months = period.quarters.length * 3;
  const each = total <= MOST_DOTS && months <= mostMonths ? 1 : 3;
  const start = period.from.toPlainYearMonth();
  const all = Array.from({ length: months / each }, (_, at): Bin => ({ from: start.add({ months: at * each }), months: each, running: false }));
  const last = Temporal.PlainDate.from(period.to).toPlainYearMonth();
  return all.filter((bin) => Temporal.PlainYearMonth.compare(bin.from, last) <= 0)
    .map((bin) => ({ ...bin, running: Temporal.PlainDate.compare(bin.from.add({ months: bin.months }).toPlainDate({ day: 1 }).subtract({ days: 1 }), period.to) > 0 }));
}

/** The counts of one code in each of the bins. Nothing that lies outside them is counted. */
export function countsIn(bins: readonly Bin[], counted: readonly Pick<MonthCount, 'month' | 'count'>[]): readonly number[] {
  const byMonth = new Map<string, number>();
  for (const { month, count } of counted) byMonth.set(month, (byMonth.get(month) ?? 0) + count);
  return bins.map(({ from, months }) => Array.from({ length: months }, (_, at) => byMonth.get(from.add({ months: at }).toString()) ?? 0).reduce((sum, count) => sum + count, 0));
}

export function quarterCounts(period: Period, counted: readonly Pick<MonthCount, 'month' | 'count'>[]): readonly QuarterCount[] {
  const bins = period.quarters.map((quarter): Bin => ({ from: firstDayOf(quarter).toPlainYearMonth(), months: 3, running: false }));
  const counts = countsIn(bins, counted);
  return period.quarters.map((quarter, at) => ({ ...quarter, count: counts[at] ?? 0 }));
}
