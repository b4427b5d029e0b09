import { sql } from 'kysely';
import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import { INDICATORS } from '../knowledge/offers.ts';
import { messagePlace } from './message-place.ts';
import { byUrgency, type Certainty, type Outcome, pointsThere, type SignalSource, type SignalState, signalStates } from './states.ts';
import { own } from './tables.ts';

export interface SignalLine {
  readonly number: string;
  readonly state: SignalState;
  readonly receivedAt: Temporal.Instant;
  readonly answerBy: string;
  readonly daysLeft: number;
  readonly danger: Certainty;
  readonly minor: Certainty;
  readonly form: string | null;
  readonly looksAutomated: boolean;
  /** An acute sign was marked as seen, heard or understood. */
  readonly acuteSign: boolean;
  /** The reporter wrote something after anybody last opened the signal. */
  readonly newMessage: boolean;
}

/** What is asked of the focal officer now, most urgent first: signals without a decision, and what reporters added since. No story is read for it. */
export async function openSignals(act: Act): Promise<SignalLine[]> {
  const lines = await signalLines(act, signalStates);
  return lines.filter((line) => line.state !== 'decided' || line.newMessage).sort(byUrgency);
}

/** All signals of some states, newest first. */
export async function signalLines(act: Act, states: readonly SignalState[]): Promise<SignalLine[]> {
  const rows = await own(act.db).selectFrom('signals.signal')
    .select(['number', 'state', 'received_at', 'answer_by', 'danger_now', 'minor_involved', 'form_code', 'looks_automated'])
    .where('state', 'in', [...states]).orderBy('received_at', 'desc').orderBy('number', 'desc').execute();
  const today = dutchDate(act.now);
  const [acute, unread] = [await acuteNumbers(act), await unreadNumbers(act)];
  return rows.map((row) => ({
    acuteSign: acute.has(row.number), newMessage: unread.has(row.number),
    number: row.number, state: row.state, receivedAt: row.received_at, answerBy: row.answer_by, danger: row.danger_now, minor: row.minor_involved,
    form: row.form_code, looksAutomated: row.looks_automated, daysLeft: today.until(row.answer_by, { largestUnit: 'days' }).days,
  }));
}

const acuteCodes = INDICATORS.filter((sign) => sign.acute).map((sign) => sign.code);

/** Signals in which an acute sign stands as anything but "not observed" or "unknown"; the newest mark of a sign counts. */
async function acuteNumbers(act: Act): Promise<ReadonlySet<string>> {
  const marks = await own(act.db).selectFrom('signals.indicator_mark').select(['number', 'indicator_code', 'way']).where('indicator_code', 'in', acuteCodes).orderBy('mark_id').execute();
  const newest = new Map(marks.map((mark) => [`${mark.number} ${mark.indicator_code}`, mark]));
  return new Set([...newest.values()].filter((mark) => pointsThere(mark.way)).map((mark) => mark.number));
}

/** Signals whose reporter wrote after a person last opened them: the log of reads says so itself, and nobody has to tick that a message was read. */
async function unreadNumbers(act: Act): Promise<ReadonlySet<string>> {
  const rows = await own(act.db).selectFrom('signals.message as message').select('message.number').distinct().where('message.sender', '=', 'reporter')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('audit.entry as entry').select('entry.entry_id').whereRef('entry.municipality_id', '=', 'message.municipality_id')
      .where('entry.subject_kind', '=', 'signal').whereRef('entry.subject_ref', '=', 'message.number').where('entry.actor_kind', '=', 'person').where('entry.result', '=', 'done')
      .whereRef('entry.at', '>=', 'message.sent_at')))).execute();
  return new Set(rows.map((row) => row.number));
}

export interface Message {
  readonly sender: 'reporter' | 'municipality';
  readonly sentAt: Temporal.Instant;
  readonly text: string;
}

export interface DecisionView {
  readonly outcome: Outcome;
  readonly form: string | null;
  readonly groundCode: string;
  readonly groundText: string | null;
  readonly reason: string;
  readonly by: string;
  readonly at: Temporal.Instant;
}

export interface SignalFile extends Omit<SignalLine, 'acuteSign' | 'newMessage'> {
  readonly source: SignalSource;
  readonly language: string;
  readonly sector: string | null;
  readonly story: string;
  readonly place: string | null;
  readonly time: string | null;
  readonly contact: string | null;
  readonly attachments: readonly { readonly id: number; readonly name: string; readonly type: string }[];
  /** The newest mark of each indicator. */
  readonly marks: ReadonlyMap<string, { readonly way: string; readonly by: string; readonly at: Temporal.Instant }>;
  readonly decisions: readonly DecisionView[];
  readonly messages: readonly Message[];
  readonly readers: readonly { readonly name: string; readonly at: Temporal.Instant; readonly purpose: string; readonly act: string }[];
}

/** One signal, opened. The act's audit line says so. Null when there is none of that number in this municipality. */
export async function signalFile(act: Act, number: string): Promise<SignalFile | null> {
  const db = own(act.db);
  const row = await db.selectFrom('signals.signal').selectAll().where('number', '=', number).executeTakeFirst();
  if (!row) return null;
  act.about('signal', number);
  const dossier = await act.vault.dossier(row.dossier_id);
  const open = (place: string, sealed: Uint8Array | null): string | null => (sealed ? dossier.openText(`signals.signal.${place}`, sealed) : null);
  const people = await db.selectFrom('platform.person').select(['person_id', 'name']).execute();
  const name = (id: string | null): string => people.find((person) => person.person_id === id)?.name ?? '–';
  const attachments = await db.selectFrom('signals.attachment').select(['attachment_id', 'media_type', 'name_sealed']).where('number', '=', number).execute();
  const marks = await db.selectFrom('signals.indicator_mark').selectAll().where('number', '=', number).orderBy('mark_id').execute();
  const decisions = await db.selectFrom('signals.decision').selectAll().where('number', '=', number).orderBy('decision_id', 'desc').execute();
  const readers = await db.selectFrom('audit.entry').select(['at', 'actor_id', 'purpose', 'act']).where('subject_kind', '=', 'signal')
    .where('subject_ref', '=', number).where('actor_id', 'is not', null).where('result', '=', 'done').orderBy('entry_id', 'desc').limit(50).execute();
  return {
    number, state: row.state, receivedAt: row.received_at, answerBy: row.answer_by, danger: row.danger_now, minor: row.minor_involved, form: row.form_code,
    looksAutomated: row.looks_automated, daysLeft: dutchDate(act.now).until(row.answer_by, { largestUnit: 'days' }).days,
    source: row.source, language: row.language, sector: row.sector_code,
    story: dossier.openText('signals.signal.story', row.story_sealed),
    place: open('place', row.place_sealed), time: open('time', row.time_sealed), contact: open('contact', row.contact_sealed),
    attachments: attachments.map((one) => ({ id: one.attachment_id, type: one.media_type, name: dossier.openText(`signals.attachment.name.${one.attachment_id}`, one.name_sealed) })),
    marks: new Map(marks.map((mark) => [mark.indicator_code, { way: mark.way, by: name(mark.marked_by), at: mark.marked_at }])),
    decisions: decisions.map((one) => ({
      outcome: one.outcome, form: one.form_code, groundCode: one.ground_code, by: name(one.decided_by), at: one.decided_at,
      groundText: one.ground_sealed ? dossier.openText('signals.decision.ground', one.ground_sealed) : null,
      reason: dossier.openText('signals.decision.reason', one.reason_sealed),
    })),
    messages: await messagesOf(act, number, row.dossier_id),
    readers: readers.map((reader) => ({ name: name(reader.actor_id), at: reader.at, purpose: reader.purpose, act: reader.act })),
  };
}

export async function attachmentFile(act: Act, number: string, id: number): Promise<{ readonly name: string; readonly type: string; readonly bytes: Uint8Array } | null> {
  const db = own(act.db);
  const row = await db.selectFrom('signals.attachment as file').innerJoin('signals.signal as signal', (join) => join.onRef('signal.municipality_id', '=', 'file.municipality_id').onRef('signal.number', '=', 'file.number'))
    .select(['signal.dossier_id', 'file.media_type', 'file.bytes_sealed', 'file.name_sealed']).where('file.number', '=', number).where('file.attachment_id', '=', id).executeTakeFirst();
  if (!row) return null;
  act.about('signal', number);
  const dossier = await act.vault.dossier(row.dossier_id);
  return { name: dossier.openText(`signals.attachment.name.${id}`, row.name_sealed), type: row.media_type, bytes: dossier.openBytes(`signals.attachment.bytes.${id}`, row.bytes_sealed) };
}

export interface OwnReport {
  readonly receivedAt: Temporal.Instant;
  readonly answerBy: string;
  readonly state: SignalState;
  readonly story: string;
  readonly messages: readonly Message[];
}

/** The reporter's own report, found by the code that was presented in this act; null when no report has it. */
export async function ownReport(act: Act): Promise<OwnReport | null> {
  const row = await own(act.db).selectFrom('signals.signal').select(['number', 'dossier_id', 'received_at', 'answer_by', 'state', 'story_sealed']).executeTakeFirst();
  if (!row) return null;
  act.about('signal', row.number);
  const dossier = await act.vault.dossier(row.dossier_id);
  return {
    receivedAt: row.received_at, answerBy: row.answer_by, state: row.state, story: dossier.openText('signals.signal.story', row.story_sealed),
    messages: await messagesOf(act, row.number, row.dossier_id),
  };
}

async function messagesOf(act: Act, number: string, dossierId: string): Promise<Message[]> {
  const dossier = await act.vault.dossier(dossierId);
  const rows = await own(act.db).selectFrom('signals.message').select(['sender', 'sent_at', 'text_sealed']).where('number', '=', number).orderBy('message_id').execute();
  return rows.map((row) => ({ sender: row.sender, sentAt: row.sent_at, text: dossier.openText(messagePlace(row.sender, row.sent_at), row.text_sealed) }));
}

export interface SignalFact {
  /** Such as `2026-Q3`, on the Dutch calendar. */
  readonly quarter: string;
  readonly form: string | null;
  readonly source: SignalSource;
  readonly sector: string | null;
  readonly state: SignalState;
  readonly outcome: Outcome | null;
}

/** What the picture counts: one fact a signal, without number, day or word. Empty for who may not see the picture. */
export async function signalFacts(act: Act): Promise<SignalFact[]> {
  const rows = await sql<{ quarter: string; form_code: string | null; source: SignalSource; sector_code: string | null; state: SignalState; outcome: Outcome | null }>`select * from signals.facts()`.execute(act.db);
  return rows.rows.map((row) => ({ quarter: row.quarter, form: row.form_code, source: row.source, sector: row.sector_code, state: row.state, outcome: row.outcome }));
}

/** Fewer than five signals in a year that is over, or not; null while the year runs. The number itself never leaves the database. */
export async function yearClass(act: Act, year: number): Promise<'fewer' | 'more' | null> {
  const row = await sql<{ class: 'fewer' | 'more' | null }>`select signals.year_class(${year}, ${dutchDate(act.now)}) as class`.execute(act.db);
  return row.rows[0]?.class ?? null;
}
