import { addWorkingDays } from '../../../lib/deadlines.ts';

/**
 * The day by which there must be an answer: one month after it came in (GDPR art. 12 (3)). A month that ends on a day on which the municipality is closed ends on the next working day.
 * The last day of a longer month stays the last: 31 January leads to 28 or 29 February.
 */
export function answerBy(received: Temporal.PlainDate): Temporal.PlainDate {
  return addWorkingDays(received.add({ months: 1 }), 0);
}

/** Two months more, counted from the day it came in, so that a weekend is not counted twice. */
export function extendedBy(received: Temporal.PlainDate): Temporal.PlainDate {
  return addWorkingDays(received.add({ months: 3 }), 0);
}

/** Longer only once, and told within the first month. */
export function mayExtend(request: { readonly dueOn: string; readonly extendedOn: string | null }, today: Temporal.PlainDate): boolean {
  return request.extendedOn === null && Temporal.PlainDate.compare(today, request.dueOn) <= 0;
}

export type TermLevel = 'on-time' | 'soon' | 'today' | 'late';
const soon = 7;

export function termLevel(dueOn: string, today: Temporal.PlainDate): TermLevel {
  const left = today.until(dueOn, { largestUnit: 'days' }).days;
  return left < 0 ? 'late' : left === 0 ? 'today' : left <= soon ? 'soon' : 'on-time';
}
