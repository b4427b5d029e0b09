import { sql } from 'kysely';
import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import type { SignalLine } from './desk/queries.ts';
import { keptFilesOf, openedFile, type OpenedFile } from './kept-file.ts';
import { type Message, messagesOf } from './reporter/queries.ts';
import type { Outcome, SignalSource, SignalState } from './states.ts';
import type { KeptFile } from './rules-files.ts';
import { own } from './tables.ts';

export interface SignalFile extends Omit<SignalLine, 'acuteSign' | 'newMessage' | 'clocks'> {
  readonly source: SignalSource;
  readonly language: string;
  readonly sector: string | null;
  readonly story: string;
  readonly place: string | null;
  readonly time: string | null;
  readonly attachments: readonly KeptFile[];
  /** Files that were sent along when there was no room for them. */
  readonly leftOut: readonly { readonly at: Temporal.Instant; readonly files: number }[];
  /** The newest mark of each indicator. */
  readonly marks: ReadonlyMap<string, { readonly way: string; readonly by: string; readonly at: Temporal.Instant }>;
  /** Every outcome that was decided, newest first. */
  readonly decisions: readonly { readonly outcome: Outcome; readonly reason: string }[];
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
  const marks = await db.selectFrom('signals.indicator_mark').selectAll().where('number', '=', number).orderBy('mark_id').execute();
  const decisions = await db.selectFrom('signals.decision').selectAll().where('number', '=', number).orderBy('decision_id', 'desc').execute();
  const readers = await db.selectFrom('audit.entry').select(['at', 'actor_id', 'purpose', 'act']).where('subject_kind', '=', 'signal')
    .where('subject_ref', '=', number).where('actor_id', 'is not', null).where('result', '=', 'done').orderBy('entry_id', 'desc').limit(50).execute();
  return {
    number, state: row.state, receivedAt: row.received_at, answerBy: row.answer_by, danger: row.danger_now, minor: row.minor_involved, form: row.form_code,
    looksAutomated: row.looks_automated, daysLeft: dutchDate(act.now).until(row.answer_by, { largestUnit: 'days' }).days,
    source: row.source, language: row.language, sector: row.sector_code,
    story: dossier.openText('signals.signal.story', row.story_sealed),
    place: open('place', row.place_sealed), time: open('time', row.time_sealed),
    attachments: await keptFilesOf(act, number, dossier), leftOut: (await db.selectFrom('signals.left_out').select(['left_at', 'files']).where('number', '=', number).orderBy('left_id').execute()).map((row) => ({ at: row.left_at, files: row.files })),
    marks: new Map(marks.map((mark) => [mark.indicator_code, { way: mark.way, by: name(mark.marked_by), at: mark.marked_at }])),
    decisions: decisions.map((one) => ({ outcome: one.outcome, reason: dossier.openText('signals.decision.reason', one.reason_sealed) })),
    messages: await messagesOf(act, number, row.dossier_id),
    readers: readers.map((reader) => ({ name: name(reader.actor_id), at: reader.at, purpose: reader.purpose, act: reader.act })),
  };
}

/** One file of a signal; null when there is none, and while what a scanner said or did not say keeps it shut. */
export async function attachmentFile(act: Act, number: string, id: number): Promise<OpenedFile | null> {
  const row = await own(act.db).selectFrom('signals.signal').select('dossier_id').where('number', '=', number).executeTakeFirst();
  if (!row) return null;
  const file = await openedFile(act, number, id, await act.vault.dossier(row.dossier_id));
  // What did not open was read by nobody, and the log must not say otherwise.
  if (file) act.about('signal', number);
  return file;
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
