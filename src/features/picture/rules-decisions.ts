import { ENOUGH_FOR_SHARE, ENOUGH_TO_COMPARE } from './rules.ts';

/** So many signals for which it took these days to decide, or that wait so many days. `term`: the days that the municipality gives itself. */
export interface DaysCount { readonly month: string; readonly decided: boolean; readonly days: number; readonly term: number; readonly count: number }

/** In time, after the term, and not decided yet. */
export type Pace = 'in-time' | 'late' | 'waiting';

export function paceOf({ decided, days, term }: Pick<DaysCount, 'decided' | 'days' | 'term'>): Pace {
  if (!decided) return 'waiting';
  return days <= term ? 'in-time' : 'late';
}

/**
 * What may be said of the time to a decision. The middle one only from ten decisions, a percentage only from a hundred.
 * `waiting` and `overdue` stand beside it, because a middle of what was decided says nothing of what still waits.
 */
export type PaceFinding = { readonly decided: number; readonly inTime: number; readonly waiting: number; readonly overdue: number } & (
  | { readonly key: 'none' | 'few' }
  | { readonly key: 'middle'; readonly middle: number }
  | { readonly key: 'share'; readonly middle: number; readonly percent: number }
);

export function paceFinding(counted: readonly DaysCount[]): PaceFinding {
  const sum = (rows: readonly DaysCount[]): number => rows.reduce((total, { count }) => total + count, 0);
  const decided = counted.filter((row) => row.decided);
  const waiting = counted.filter((row) => !row.decided);
  const base = { decided: sum(decided), inTime: sum(decided.filter((row) => paceOf(row) === 'in-time')), waiting: sum(waiting), overdue: sum(waiting.filter(({ days, term }) => days > term)) };
  if (base.decided === 0) return { key: 'none', ...base };
  if (base.decided < ENOUGH_TO_COMPARE) return { key: 'few', ...base };
  const middle = middleOf(decided);
  // Rounded down: 99.6 of a hundred in time is not all of them.
  return base.decided < ENOUGH_FOR_SHARE ? { key: 'middle', middle, ...base } : { key: 'share', middle, percent: Math.floor((base.inTime * 100) / base.decided), ...base };
}

/** The number of days within which half of them were decided: the middle one, and of an even number the first of the two. */
function middleOf(decided: readonly DaysCount[]): number {
  const sorted = [...decided].sort((one, other) => one.days - other.days);
  const half = Math.ceil(sorted.reduce((total, { count }) => total + count, 0) / 2);
  let seen = 0;
  for (const { days, count } of sorted) {
    seen += count;
    if (seen >= half) return days;
  }
  return 0;
}

/** The shortest and the longest term that held for these: free days make the one longer than the other, and a municipality may change its own. Null without any. */
export function termRange(counted: readonly DaysCount[]): { readonly least: number; readonly most: number } | null {
  const terms = counted.map(({ term }) => term);
  return terms.length === 0 ? null : { least: Math.min(...terms), most: Math.max(...terms) };
}

/** The axis of days: stretches of equal length, few enough for a phone; what took longer than the last stretch is counted in it. */
export interface DayScale { readonly each: number; readonly stretches: number }

const mostStretches = 26;
const lengths = [1, 2, 3, 7, 14, 28, 56, 91, 182] as const;

/** Three terms long at most: one signal that waits for two years would press all the others into one stretch. */
export function dayScale(counted: readonly Pick<DaysCount, 'days' | 'term'>[]): DayScale {
  const term = Math.max(6, ...counted.map((row) => row.term));
  const longest = Math.max(term, Math.min(3 * term, Math.max(0, ...counted.map(({ days }) => days))));
  const each = lengths.find((length) => Math.floor(longest / length) + 2 <= mostStretches) ?? 365;
  return { each, stretches: Math.min(mostStretches, Math.floor(longest / each) + 2) };
}

/** In which stretch so many days fall, counted from 0. */
export function stretchOf(days: number, { each, stretches }: DayScale): number {
  return Math.min(stretches - 1, Math.floor(days / each));
}

/** How many of each pace stand in each stretch. */
export function pilesOf(counted: readonly DaysCount[], scale: DayScale): readonly Readonly<Record<Pace, number>>[] {
  const piles = Array.from({ length: scale.stretches }, () => ({ 'in-time': 0, 'late': 0, 'waiting': 0 }));
  for (const row of counted) {
    const pile = piles[stretchOf(row.days, scale)];
    if (pile) pile[paceOf(row)] += row.count;
  }
  return piles;
}

/** Where a day lies on the axis, from 0 to 1: `end` behind it, so that what took exactly so long stands before the line; `middle` in it. */
export function placeOf(days: number, { each, stretches }: DayScale, where: 'end' | 'middle'): number {
  return Math.min(1, (days + (where === 'end' ? 1 : 0.5)) / each / stretches);
}
