import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { type Message, messagesOf } from '../reporter/queries.ts';
import type { Certainty, SignalState } from '../states.ts';
import type { Interpreter } from './rules-internal.ts';
import { own } from './tables.ts';

interface OwnRow {
  readonly number: string; readonly dossier_id: string; readonly received_at: Temporal.Instant; readonly confirm_by: string; readonly confirmed_at: Temporal.Instant | null; readonly answer_by: string;
  readonly state: SignalState; readonly danger_now: Certainty; readonly minor_involved: Certainty; readonly place_sealed: Uint8Array | null; readonly time_sealed: Uint8Array | null;
  readonly seen_at: Temporal.Instant | null;
}

/** What the database lets a colleague know of one own report; null for everything that is somebody else's. */
export async function ownReportLine(act: Act, number: string): Promise<OwnRow | null> {
  const found = await sql<OwnRow>`select * from signals.own_reports() where number = ${number}`.execute(act.db);
  return found.rows[0] ?? null;
}

export interface OwnReportItem {
  readonly number: string;
  readonly state: SignalState;
  readonly receivedAt: Temporal.Instant;
  readonly confirmedAt: Temporal.Instant | null;
  readonly confirmBy: string;
  readonly answerBy: string;
  /** Messages of the municipality since the colleague last looked. */
  readonly unread: number;
}

/** The reports of whoever asks, newest first; never a word of the file. */
export async function ownReports(act: Act): Promise<OwnReportItem[]> {
  const rows = await sql<OwnRow & { unread: number }>`select report.*, (select count(*) from signals.message m where m.municipality_id = ${act.municipality} and m.number = report.number
      and m.sender = 'municipality' and (report.seen_at is null or m.sent_at > report.seen_at)) as unread
    from signals.own_reports() report order by received_at desc, number desc`.execute(act.db);
  act.concerns('own-report', rows.rows.map((row) => row.number));
  return rows.rows.map((row) => ({ number: row.number, state: row.state, receivedAt: row.received_at, confirmedAt: row.confirmed_at, confirmBy: row.confirm_by, answerBy: row.answer_by, unread: row.unread }));
}

/** Own reports in which the municipality wrote something new, for the first page of the day. */
export async function ownReportsNews(act: Act): Promise<OwnReportItem[]> {
  return (await ownReports(act)).filter((report) => report.unread > 0);
}

export interface ColleagueWords {
  readonly observed: string | null;
  readonly told: string | null;
  readonly thought: string | null;
  readonly whoKnows: string | null;
  readonly reach: string | null;
}

export interface OwnReportView extends OwnReportItem {
  readonly seenAt: Temporal.Instant | null;
  readonly words: ColleagueWords;
  readonly place: string | null;
  readonly time: string | null;
  readonly danger: Certainty;
  readonly minor: Certainty;
  readonly files: readonly string[];
  readonly messages: readonly Message[];
}

/** One own report with what the colleague wrote and what was answered. The number may be anybody's: null when it is not one's own. */
export async function ownReportView(act: Act, number: string): Promise<OwnReportView | null> {
  const row = await ownReportLine(act, number);
  if (!row) return null;
  act.about('own-report', number);
  const item = (await ownReports(act)).find((one) => one.number === number);
  const report = await own(act.db).selectFrom('signals.internal_report').selectAll().where('number', '=', number).executeTakeFirst();
  if (!item || !report) return null;
  const dossier = await act.vault.dossier(row.dossier_id);
  const open = (place: string, sealed: Uint8Array | null): string | null => (sealed ? dossier.openText(`signals.${place}`, sealed) : null);
  const files = await own(act.db).selectFrom('signals.attachment').select(['attachment_id', 'name_sealed']).where('number', '=', number).where('message_id', 'is', null).orderBy('attachment_id').execute();
  return {
    ...item, seenAt: row.seen_at, danger: row.danger_now, minor: row.minor_involved, place: open('signal.place', row.place_sealed), time: open('signal.time', row.time_sealed),
    words: wordsOf(report, open), files: files.map((file) => dossier.openText(`signals.attachment.name.${file.attachment_id}`, file.name_sealed)),
    messages: await messagesOf(act, number, row.dossier_id),
  };
}

type Sealed = Uint8Array | null;

function wordsOf(row: { observed_sealed: Sealed; told_sealed: Sealed; thought_sealed: Sealed; who_knows_sealed: Sealed; reach_sealed: Sealed }, open: (place: string, sealed: Sealed) => string | null): ColleagueWords {
  return {
    observed: open('internal_report.observed', row.observed_sealed), told: open('internal_report.told', row.told_sealed), thought: open('internal_report.thought', row.thought_sealed),
    whoKnows: open('internal_report.who_knows', row.who_knows_sealed), reach: open('internal_report.reach', row.reach_sealed),
  };
}

/** The profession that somebody chose last, so that it need not be chosen again; null when there was none. */
export async function lastProfession(act: Act): Promise<string | null> {
  const row = await own(act.db).selectFrom('signals.internal_report').select('profession').where('reported_by', '=', act.actor.id ?? '').orderBy('reported_at', 'desc').limit(1).executeTakeFirst();
  return row?.profession ?? null;
}

/** How a signal came in by a colleague, for whoever handles it. */
export type InternalFacts =
  | { readonly kind: 'colleague'; readonly number: string; readonly by: string; readonly profession: string; readonly words: ColleagueWords; readonly place: string | null; readonly time: string | null; readonly confirmedAt: Temporal.Instant | null; readonly confirmBy: string }
  | { readonly kind: 'telephone'; readonly by: string; readonly at: Temporal.Instant; readonly language: string; readonly interpreter: Interpreter; readonly note: string | null };

/** Null for a signal that came in without a colleague. */
export async function internalFacts(act: Act, number: string): Promise<InternalFacts | null> {
  const db = own(act.db);
  const signal = await db.selectFrom('signals.signal').select(['dossier_id', 'source', 'language', 'confirmed_at', 'confirm_by', 'place_sealed', 'time_sealed']).where('number', '=', number).executeTakeFirst();
  if (!signal || (signal.source !== 'colleague' && signal.source !== 'telephone')) return null;
  act.about('signal', number);
  const dossier = await act.vault.dossier(signal.dossier_id);
  const open = (place: string, sealed: Sealed): string | null => (sealed ? dossier.openText(`signals.${place}`, sealed) : null);
  const nameOf = async (id: string): Promise<string> => (await db.selectFrom('platform.person').select('name').where('person_id', '=', id).executeTakeFirst())?.name ?? '–';
  const report = await db.selectFrom('signals.internal_report').selectAll().where('number', '=', number).executeTakeFirst();
  if (report) {
    return { kind: 'colleague', number, by: await nameOf(report.reported_by), profession: report.profession, words: wordsOf(report, open), place: open('signal.place', signal.place_sealed), time: open('signal.time', signal.time_sealed), confirmedAt: signal.confirmed_at, confirmBy: signal.confirm_by };
  }
  const intake = await db.selectFrom('signals.intake').selectAll().where('number', '=', number).executeTakeFirst();
  if (!intake) return null;
  return { kind: 'telephone', by: await nameOf(intake.taken_by), at: intake.taken_at, language: signal.language, interpreter: intake.interpreter, note: open('intake.note', intake.note_sealed) };
}

/** What the confirmation of a colleague's report needs to know; null when there is no such report. */
export async function signalForConfirming(act: Act, number: string): Promise<{ readonly language: string; readonly answerBy: string } | null> {
  const row = await own(act.db).selectFrom('signals.signal').select(['language', 'answer_by']).where('number', '=', number).where('source', '=', 'colleague').executeTakeFirst();
  return row ? { language: row.language, answerBy: row.answer_by } : null;
}
