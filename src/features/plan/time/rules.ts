/** Days as numbers of the calendar, so that a length is a subtraction. A date is a year, a month or a day. */
export function firstDayNumber(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** The day after the last one that the date can mean. */
export function dayAfter(date: string): number {
  const [year = 1970, month = 12, day] = date.split('-').map(Number);
  return (day === undefined ? Date.UTC(year, month, 1) : Date.UTC(year, month - 1, day + 1)) / 86_400_000;
}

export interface Span {
  /** The first and the last quarter. */
  readonly first: number; readonly last: number;
  /** Number of the first day, and of the day after the last. */
  readonly from: number; readonly until: number;
}

/** Quarters counted from the year 0; a year alone begins in its first quarter and ends in its last. */
function quarterOf(date: string, edge: 'first' | 'last'): number {
  const [year = 1970, month = edge === 'first' ? 1 : 12] = date.split('-').map(Number);
  return year * 4 + Math.floor((month - 1) / 3);
}

const firstDayOf = (quarter: number): number => Date.UTC(Math.floor(quarter / 4), (quarter % 4) * 3, 1) / 86_400_000;

/** The whole quarters that hold a period. */
export function spanOf(from: string, to: string): Span {
  const [first, last] = [quarterOf(from, 'first'), quarterOf(to, 'last')];
  return { first, last: Math.max(first, last), from: firstDayOf(first), until: firstDayOf(Math.max(first, last) + 1) };
}

export interface Quarter { readonly year: number; readonly quarter: number; /** Where it begins and ends, from 0 to 1. */ readonly from: number; readonly to: number }

export function quartersOf(span: Span): Quarter[] {
  return Array.from({ length: span.last - span.first + 1 }, (_, at) => {
    const quarter = span.first + at;
    return { year: Math.floor(quarter / 4), quarter: quarter % 4 + 1, from: placeOf(firstDayOf(quarter), span), to: placeOf(firstDayOf(quarter + 1), span) };
  });
}

/** From 0 to 1 within the span; what lies outside stands at its edge. */
export function placeOf(day: number, span: Span): number {
  return Math.min(1, Math.max(0, (day - span.from) / (span.until - span.from)));
}

/** A bar from the first to the last possible day. What has no begin or no end is drawn from or to the edge, and says so. */
export function barOf(from: string | null, to: string | null, span: Span): { readonly from: number; readonly to: number; readonly openStart: boolean; readonly openEnd: boolean } {
  const begin = from === null ? 0 : placeOf(firstDayNumber(from), span), end = to === null ? 1 : placeOf(dayAfter(to), span);
  return { from: begin, to: Math.max(begin, end), openStart: from === null, openEnd: to === null };
}

/** The middle of what a date can mean: a milestone "in 2026" stands in the middle of that year. */
export function markOf(date: string, span: Span): number {
  return placeOf((firstDayNumber(date) + dayAfter(date)) / 2, span);
}
