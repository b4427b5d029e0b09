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
  return (await notPutAway(act)).sort((one, other) => byDesk(askedOf(one), askedOf(other)));
}

/** Signals that are not put away, those to which the reporter added something since, and those that are named; newest first. What is put away grows for years and is left where it is. */
export async function notPutAway(act: Act, named: readonly string[] = []): Promise<SignalLine[]> {
  const marks = await marked(act);
  const also = [...new Set([...marks.unread, ...named])];
  const query = chosen(act, listFilter(() => ''), marks).where(({ eb, or }) => or([eb('state', '!=', 'closed'), ...(also.length > 0 ? [eb('number', 'in', also)] : [])]));
  return (await query.orderBy('received_at', 'desc').orderBy('number', 'desc').execute()).map((row) => lineOf(row, marks));
}

/** How urgent a signal is as a whole: after a decision nobody waits for us, unless the reporter wrote again. */
function askedOf(line: SignalLine): Asked {
  const waits = isOpen(line.state) || line.newMessage;
  return { danger: waits && (line.danger === 'yes' || line.acuteSign), child: waits && line.minor === 'yes', due: waits ? line.clocks[0]?.by ?? line.answerBy : null, key: line.number };
}

/** The signals that a filter lets through, in its order. */
export async function signalLines(act: Act, filter: ListFilter): Promise<SignalLine[]> {
  const marks = await marked(act);
  const lines = (await chosen(act, filter, marks).orderBy('received_at', 'desc').orderBy('number', 'desc').execute()).map((row) => lineOf(row, marks))
    .filter((line) => !filter.late || line.clocks.some((clock) => clock.level === 'late'));
  if (filter.sorting === 'oud') return lines.reverse();
  if (filter.sorting === 'spoed') return lines.sort((one, other) => byDesk(askedOf(one), askedOf(other)));
  if (filter.sorting === 'termijn') return lines.sort((one, other) => (one.clocks[0]?.by ?? '9999').localeCompare(other.clocks[0]?.by ?? '9999'));
  return lines;
}

/** One page of a list. */
export interface SignalPage { readonly shown: readonly SignalLine[]; readonly page: number; readonly pages: number; /** Lines on all pages together. */ readonly total: number }

export const pageSize = 50;

/** One page of the signals that a filter lets through; a page past the end is the last one. By day of receipt the database turns the pages, whatever the years have gathered. */
export async function signalPage(act: Act, filter: ListFilter, asked: number): Promise<SignalPage> {
  const isByDay = !filter.late && (filter.sorting === 'nieuw' || filter.sorting === 'oud');
  const all = isByDay ? null : await signalLines(act, filter);
  const marks = await marked(act);
  const total = all?.length ?? Number((await chosen(act, filter, marks).clearSelect().select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow()).count);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(asked, pages);
  if (all) return { shown: all.slice((page - 1) * pageSize, page * pageSize), page, pages, total };
  const order = filter.sorting === 'oud' ? 'asc' : 'desc';
  const rows = await chosen(act, filter, marks).orderBy('received_at', order).orderBy('number', order).limit(pageSize).offset((page - 1) * pageSize).execute();
  return { shown: rows.map((row) => lineOf(row, marks)), page, pages, total };
}

interface Marks { readonly acute: ReadonlySet<string>; readonly unread: ReadonlySet<string>; readonly today: Temporal.PlainDate }

async function marked(act: Act): Promise<Marks> {
  return { acute: await acuteNumbers(act), unread: await unreadNumbers(act), today: dutchDate(act.now) };
}

const columns = ['number', 'state', 'received_at', 'answer_by', 'confirm_by', 'confirmed_at', 'triage_by', 'danger_now', 'minor_involved', 'form_code', 'source', 'looks_automated'] as const;

/** Everything of a filter that the database can say; being late depends on working days and is told afterwards. */
function chosen(act: Act, filter: ListFilter, { acute }: Marks) {
  let query = own(act.db).selectFrom('signals.signal').select(columns);
  if (filter.state) query = query.where('state', '=', filter.state);
  if (filter.form) query = query.where('form_code', '=', filter.form);
  if (filter.source) query = query.where('source', '=', filter.source);
  if (filter.from) query = query.where('received_at', '>=', startOf(filter.from));
  if (filter.until) query = query.where('received_at', '<', startOf(Temporal.PlainDate.from(filter.until).add({ days: 1 }).toString()));
  if (filter.urgent) query = query.where(({ eb, or }) => or([eb('danger_now', '=', 'yes'), eb('minor_involved', '=', 'yes'), ...(acute.size > 0 ? [eb('number', 'in', [...acute])] : [])]));
  return query;
}

function lineOf(row: Awaited<ReturnType<ReturnType<typeof chosen>['execute']>>[number], { acute, unread, today }: Marks): SignalLine {
  return {
    acuteSign: acute.has(row.number), newMessage: unread.has(row.number),
    number: row.number, state: row.state, receivedAt: row.received_at, answerBy: row.answer_by, danger: row.danger_now, minor: row.minor_involved,
    form: row.form_code, source: row.source, looksAutomated: row.looks_automated, daysLeft: today.until(row.answer_by, { largestUnit: 'days' }).days,
    clocks: runningClocks({ state: row.state, confirmBy: row.confirm_by, confirmed: row.confirmed_at !== null, triageBy: row.triage_by, answerBy: row.answer_by }, today),
  };
}

function startOf(day: string): Temporal.Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime('Europe/Amsterdam').toInstant();
}
