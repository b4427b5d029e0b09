import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { acuteNumbers, unreadNumbers } from '../queries-attention.ts';
import { byUrgency, type Certainty, isOpen, type SignalSource, type SignalState } from '../states.ts';
import { own } from '../tables.ts';
import { type ListFilter, listFilter } from './list-filter.ts';
import { type RunningClock, runningClocks } from './rules-clocks.ts';

export interface SignalLine {
  readonly number: string;
  readonly state: SignalState;
  readonly receivedAt: Temporal.Instant;
  readonly answerBy: string;
  readonly daysLeft: number;
  readonly danger: Certainty;
  readonly minor: Certainty;
  readonly form: string | null;
  readonly source: SignalSource;
  readonly looksAutomated: boolean;
  /** An acute sign was marked as seen, heard or understood. */
  readonly acuteSign: boolean;
  /** The reporter wrote something after anybody last opened the signal. */
  readonly newMessage: boolean;
  /** What we promised and did not yet do, first due in front; empty once there is a decision. */
  readonly clocks: readonly RunningClock[];
}

/** What is asked of the focal officer now, most urgent first: signals without a decision, what reporters added since, and decided ones that are still to be closed. No story is read for it. */
export async function openSignals(act: Act): Promise<SignalLine[]> {
  const lines = await signalLines(act, listFilter(() => ''));
  return lines.filter((line) => line.state !== 'closed' || line.newMessage).sort(byDesk);
}

/** A person in danger stands before everything; then what is asked before what is only to be closed; then by danger, child and the first day due. */
export function byDesk(one: SignalLine, other: SignalLine): number {
  return Number(!isOpen(one.state)) - Number(!isOpen(other.state)) || Number(other.newMessage) * Number(!isOpen(other.state)) - Number(one.newMessage) * Number(!isOpen(one.state))
    || byUrgency(urgencyOf(one), urgencyOf(other)) || one.number.localeCompare(other.number);
}

/** The day that counts is that of the first promise still open, not the last. */
function urgencyOf(line: SignalLine): Parameters<typeof byUrgency>[0] {
  return { ...line, daysLeft: line.clocks[0]?.daysLeft ?? line.daysLeft };
}

/** The signals that a filter lets through, in its order. */
export async function signalLines(act: Act, filter: ListFilter): Promise<SignalLine[]> {
  let query = own(act.db).selectFrom('signals.signal')
    .select(['number', 'state', 'received_at', 'answer_by', 'confirm_by', 'confirmed_at', 'triage_by', 'danger_now', 'minor_involved', 'form_code', 'source', 'looks_automated']);
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.form) query = query.where('form_code', '=', filter.form);
  if (filter.source) query = query.where('source', '=', filter.source);
  if (filter.from) query = query.where('received_at', '>=', startOf(filter.from));
  if (filter.until) query = query.where('received_at', '<', startOf(Temporal.PlainDate.from(filter.until).add({ days: 1 }).toString()));
  const rows = await query.orderBy('received_at', 'desc').orderBy('number', 'desc').execute();
  const today = dutchDate(act.now);
  const [acute, unread] = [await acuteNumbers(act), await unreadNumbers(act)];
  const lines = rows.map((row) => ({
    acuteSign: acute.has(row.number), newMessage: unread.has(row.number),
    number: row.number, state: row.state, receivedAt: row.received_at, answerBy: row.answer_by, danger: row.danger_now, minor: row.minor_involved,
    form: row.form_code, source: row.source, looksAutomated: row.looks_automated, daysLeft: today.until(row.answer_by, { largestUnit: 'days' }).days,
    clocks: runningClocks({ state: row.state, confirmBy: row.confirm_by, confirmed: row.confirmed_at !== null, triageBy: row.triage_by, answerBy: row.answer_by }, today),
  }));
  const chosen = lines.filter((line) => (!filter.urgent || line.danger === 'yes' || line.acuteSign || line.minor === 'yes') && (!filter.late || line.clocks.some((clock) => clock.level === 'late')));
  if (filter.sorting === 'oud') return chosen.reverse();
  if (filter.sorting === 'spoed') return chosen.sort(byDesk);
  if (filter.sorting === 'termijn') return chosen.sort((one, other) => (one.clocks[0]?.by ?? '9999').localeCompare(other.clocks[0]?.by ?? '9999'));
  return chosen;
}

function startOf(day: string): Temporal.Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime('Europe/Amsterdam').toInstant();
}
