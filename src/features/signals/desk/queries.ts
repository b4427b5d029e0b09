import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { acuteNumbers, unreadNumbers } from '../queries-attention.ts';
import { type Certainty, isOpen, type SignalSource, type SignalState } from '../states.ts';
import { own } from '../tables.ts';
import { type ListFilter, listFilter } from './list-filter.ts';
import { type RunningClock, runningClocks } from './rules-clocks.ts';
import { type Asked, byDesk } from './rules-today.ts';

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

/** Signals that are not put away, or to which the reporter added something since, most urgent first. */
export async function openSignals(act: Act): Promise<SignalLine[]> {
  return (await signalLines(act, listFilter((name) => (name === 'volgorde' ? 'spoed' : '')))).filter((line) => line.state !== 'closed' || line.newMessage);
}

/** How urgent a signal is as a whole: after a decision nobody waits for us, unless the reporter wrote again. */
function askedOf(line: SignalLine): Asked {
  const waits = isOpen(line.state) || line.newMessage;
  return { danger: waits && (line.danger === 'yes' || line.acuteSign), child: waits && line.minor === 'yes', due: waits ? line.clocks[0]?.by ?? line.answerBy : null, key: line.number };
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
  if (filter.sorting === 'spoed') return chosen.sort((one, other) => byDesk(askedOf(one), askedOf(other)));
  if (filter.sorting === 'termijn') return chosen.sort((one, other) => (one.clocks[0]?.by ?? '9999').localeCompare(other.clocks[0]?.by ?? '9999'));
  return chosen;
}

function startOf(day: string): Temporal.Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime('Europe/Amsterdam').toInstant();
}
