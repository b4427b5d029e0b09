import { workingDaysBetween } from '../../../lib/deadlines.ts';
import { isOpen, type SignalState } from '../states.ts';

/** What a municipality promised to do by a day (docs/decisions/0009). */
export type ClockName = 'confirm' | 'triage' | 'feedback';
/** `soon`: the last working day before it is due; `late`: the day is over. */
export type ClockLevel = 'on-time' | 'soon' | 'today' | 'late';

export interface Clocked {
  readonly state: SignalState;
  readonly confirmBy: string;
  readonly confirmed: boolean;
  readonly triageBy: string;
  readonly answerBy: string;
}

export interface RunningClock { readonly clock: ClockName; readonly by: string; readonly level: ClockLevel; /** Calendar days; negative when late. */ readonly daysLeft: number }

/** Which clocks run, what is due first in front. Triage is met when it begins; feedback with the decision. While we wait for somebody else, the reporter still waits for us. */
export function runningClocks(signal: Clocked, today: Temporal.PlainDate): readonly RunningClock[] {
  if (!isOpen(signal.state)) return [];
  const clocks: readonly (readonly [ClockName, string, boolean])[] = [
    ['confirm', signal.confirmBy, !signal.confirmed], ['triage', signal.triageBy, signal.state === 'received'], ['feedback', signal.answerBy, true],
  ];
  return clocks.filter(([, , runs]) => runs).map(([clock, by]) => ({ clock, by, level: levelOf(by, today), daysLeft: today.until(by, { largestUnit: 'days' }).days })).sort((one, other) => (one.by < other.by ? -1 : one.by > other.by ? 1 : 0));
}

export function levelOf(by: string, today: Temporal.PlainDate): ClockLevel {
  const due = Temporal.PlainDate.from(by);
  const order = Temporal.PlainDate.compare(due, today);
  if (order < 0) return 'late';
  if (order === 0) return 'today';
  return workingDaysBetween(today, due) <= 1 ? 'soon' : 'on-time';
}
