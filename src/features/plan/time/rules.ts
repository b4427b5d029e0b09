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
  /** Number of the first day, and of the day after the last. */
  readonly from: number; readonly until: number;
}

/** The whole quarters that hold a period. */
export function spanOf(from: string, to: string): Span {
  const begin = new Date(firstDayNumber(from) * 86_400_000), end = new Date((dayAfter(to) - 1) * 86_400_000);
  const quarterStart = (date: Date, more: number): number => Date.UTC(date.getUTCFullYear(), (Math.floor(date.getUTCMonth() / 3) + more) * 3, 1) / 86_400_000;
  return { from: quarterStart(begin, 0), until: Math.max(quarterStart(end, 1), quarterStart(begin, 1)) };
}

export interface Quarter { readonly year: number; readonly quarter: 1 | 2 | 3 | 4; /** Where it begins and ends, from 0 to 1. */ readonly from: number; readonly to: number }

export function quartersOf(span: Span): Quarter[] {
  const quarters: Quarter[] = [];
  for (let day = span.from; day < span.until;) {
    const date = new Date(day * 86_400_000);
    const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 3, 1) / 86_400_000;
    quarters.push({ year: date.getUTCFullYear(), quarter: (date.getUTCMonth() / 3 + 1) as Quarter['quarter'], from: placeOf(day, span), to: placeOf(next, span) });
    day = next;
  }
  return quarters;
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
