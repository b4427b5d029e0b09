import { chanceOfDifference } from './rules-chance.ts';

/** So many signals of one month ('2026-03', on the Dutch calendar) with one code; `null` is not known or not yet weighed. No number, day or word of a signal. */
export interface MonthCount { readonly month: string; readonly code: string | null; readonly count: number }

/** Below this count nothing is said about time, order or share. Our own choice: one signal more or less would change the sentence. */
export const ENOUGH_TO_COMPARE = 10;
/** Below this count no percentage. Statistics Netherlands asks the same of the denominator in its income statistics (S161). */
export const ENOUGH_FOR_SHARE = 100;
/** A difference counts as more than chance when chance alone gives it less often than this. */
export const RARE = 0.05;

export interface Quarter { readonly year: number; readonly quarter: number }

export function quarterOf(day: Temporal.PlainDate): Quarter {
  return { year: day.year, quarter: Math.ceil(day.month / 3) };
}

export function firstDayOf({ year, quarter }: Quarter): Temporal.PlainDate {
  return new Temporal.PlainDate(year, quarter * 3 - 2, 1);
}

export interface QuarterCount extends Quarter { readonly count: number }

export interface Tally { readonly what: string | null; readonly count: number }

/** How often each code occurs: most first, equal ones in the order of `codes`, what is not known last. Every code is there, also without a signal. */
export function tally(counted: readonly MonthCount[], codes: readonly string[]): readonly Tally[] {
  const counts = new Map<string | null, number>(codes.map((code) => [code, 0]));
  for (const { code, count } of counted) counts.set(code, (counts.get(code) ?? 0) + count);
  const known = [...counts].filter(([code]) => code !== null).sort(([, a], [, b]) => b - a);
  const unknown = [...counts].filter(([code]) => code === null);
  return [...known, ...unknown].map(([what, count]) => ({ what, count }));
}

/** How much the number of signals in the whole period can carry. */
export type Meaning =
  | { readonly key: 'none' }
  | { readonly key: 'few' | 'some' | 'many'; readonly count: number };

export function meaningOf(count: number): Meaning {
  if (count === 0) return { key: 'none' };
  if (count < ENOUGH_TO_COMPARE) return { key: 'few', count };
  return { key: count < ENOUGH_FOR_SHARE ? 'some' : 'many', count };
}

/** What a chart shows, as far as the count can carry a sentence. */
export type Finding =
  | { readonly key: 'none' }
  | { readonly key: 'unknown'; readonly total: number }
  | { readonly key: 'all'; readonly what: string; readonly total: number }
  | { readonly key: 'spread'; readonly total: number }
  | { readonly key: 'counted' | 'largest'; readonly what: string; readonly count: number; readonly total: number }
  | { readonly key: 'tied'; readonly which: readonly string[]; readonly count: number; readonly total: number }
  | { readonly key: 'share'; readonly what: string; readonly count: number; readonly total: number; readonly percent: number };

export function findingOf(tallies: readonly Tally[]): Finding {
  const total = tallies.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return { key: 'none' };
  const known = tallies.flatMap(({ what, count }) => (what === null ? [] : [{ what, count }]));
  const count = Math.max(0, ...known.map((one) => one.count));
  if (count === 0) return { key: 'unknown', total };
  const top = known.filter((one) => one.count === count);
  const [first] = top;
  if (first && count === total) return { key: 'all', what: first.what, total };
  if (count === 1 && top.length > 1) return { key: 'spread', total };
  if (!first || top.length > 1) return { key: 'tied', which: top.map((one) => one.what), count, total };
  if (total < ENOUGH_TO_COMPARE) return { key: 'counted', what: first.what, count, total };
  if (total < ENOUGH_FOR_SHARE) return { key: 'largest', what: first.what, count, total };
  return { key: 'share', what: first.what, count, total, percent: Math.round((count / total) * 100) };
}

/** The later half of the quarters against the earlier half. */
export type Change =
  | { readonly key: 'none' }
  /** No two halves of whole quarters. */
  | { readonly key: 'too-short' }
  | { readonly key: 'too-few'; readonly count: number }
  | { readonly key: 'may-be-chance' | 'more' | 'fewer'; readonly before: number; readonly after: number; /** In each half. */ readonly quarters: number };

/** `today` ends the last quarter, so that a quarter that still runs weighs only for the days it has had. */
export function changeOf(quarters: readonly QuarterCount[], today: Temporal.PlainDate): Change {
  const sum = (part: readonly QuarterCount[]): number => part.reduce((total, { count }) => total + count, 0);
  const half = quarters.length / 2;
  const [start, middle] = [quarters[0], quarters[half]];
  const count = sum(quarters);
  if (count === 0) return { key: 'none' };
  if (count < ENOUGH_TO_COMPARE) return { key: 'too-few', count };
  if (!start || !middle) return { key: 'too-short' };
  const [before, after] = [sum(quarters.slice(0, half)), sum(quarters.slice(half))];
  const end = today.add({ days: 1 });
  const days = (from: Temporal.PlainDate, to: Temporal.PlainDate): number => from.until(to).total('days');
  const laterShare = days(firstDayOf(middle), end) / days(firstDayOf(start), end);
  if (chanceOfDifference(before, after, laterShare) >= RARE) return { key: 'may-be-chance', before, after, quarters: half };
  return { key: after / (before + after) > laterShare ? 'more' : 'fewer', before, after, quarters: half };
}

/** Where nothing came from. It does not happen, or nobody sees it, or nobody tells: the register cannot tell these apart. */
export function withoutSignals(tallies: readonly Tally[]): readonly string[] {
  return tallies.flatMap(({ what, count }) => (what !== null && count === 0 ? [what] : []));
}

/** The last years that are over, oldest first. A year that still runs gives a number away on the day it crosses the limit. */
export function closedYears(today: Temporal.PlainDate, count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => today.year - count + at);
}

/** Whom a signal may come from. Which of them the register has a way in for, follows from the sources it knows. */
export const REPORTER_GROUPS = ['residents', 'municipality', 'care', 'schools', 'police', 'labour-inspectorate'] as const;
export type ReporterGroup = (typeof REPORTER_GROUPS)[number];

/** The groups that cannot appear in the register, because no source stands for them. */
export function withoutWayIn(groupOf: Readonly<Record<string, ReporterGroup>>): readonly ReporterGroup[] {
  const reached = new Set(Object.values(groupOf));
  return REPORTER_GROUPS.filter((group) => !reached.has(group));
}
