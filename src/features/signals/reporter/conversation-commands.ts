import { sql } from 'kysely';
import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import type { SafeFile } from '../../../platform/files.ts';
import { noteLeftOut, roomyFiles } from '../file-room.ts';
import { fileRow, noteLooks } from '../kept-file.ts';
import { messageMoment, messagePlace } from '../message-place.ts';
import { after } from '../states.ts';
import { hold, takeStep } from '../step-commands.ts';
import type { HelpedAnswer } from './rules-reporter.ts';
import { own } from './tables.ts';

async function reporterStep(act: Act, step: 'reporter-writes' | 'reporter-reopens'): Promise<void> {
  // Holds the signal for the rest of the act as well, so that two messages at once do not number their files alike.
  await sql`select signals.reporter_step(${step}, ${act.now})`.execute(act.db);
}

/** What the reporter adds later. The report is the one whose code was presented in this act. @returns how many files were left out for want of room @throws Refusal `not-found` */
export async function addReporterMessage(act: Act, text: string, sent: readonly SafeFile[] = [], noRoom = 0): Promise<number> {
  const db = own(act.db);
  // The signal before the room, as a colleague's message does: two who wait for each other would wait for ever.
  await reporterStep(act, 'reporter-writes');
  const { files, leftOut } = await roomyFiles(act, sent, noRoom);
  const signal = await db.selectFrom('signals.signal').select(['number', 'dossier_id']).executeTakeFirst();
  if (!signal) throw new Refusal('not-found');
  act.about('signal', signal.number);
  const dossier = await act.vault.dossier(signal.dossier_id);
  const sentAt = messageMoment(act.now);
  const { message_id } = await db.insertInto('signals.message').values({
    municipality_id: act.municipality, number: signal.number, sender: 'reporter', sent_at: sentAt, text_sealed: dossier.seal(messagePlace('reporter', sentAt), text),
  }).returning('message_id').executeTakeFirstOrThrow();
  await noteLeftOut(act, signal.number, leftOut);
  if (files.length === 0) return leftOut;
  const last = await db.selectFrom('signals.attachment').select(({ fn }) => fn.max('attachment_id').as('id')).where('number', '=', signal.number).executeTakeFirst();
  await db.insertInto('signals.attachment').values(files.map((file, at) => ({ municipality_id: act.municipality, number: signal.number, message_id, ...fileRow(act, dossier, (last?.id ?? 0) + at + 1, file) }))).execute();
  noteLooks(act, files);
  return leftOut;
}

/** The reporter opened the own report. @returns when that was the time before; null the first time */
export async function reporterSaw(act: Act): Promise<Temporal.Instant | null> {
  const seen = await sql<{ before: Temporal.Instant | null }>`select signals.reporter_saw(${act.now}) as before`.execute(act.db);
  return seen.rows[0]?.before ?? null;
}

/** Whether it helped, and whether the municipality should look again. @throws Refusal `not-found` */
export async function sayWhetherItHelped(act: Act, answer: HelpedAnswer, lookAgain: boolean, text: string): Promise<void> {
  const signal = await own(act.db).selectFrom('signals.signal').select('number').executeTakeFirst();
  if (!signal) throw new Refusal('not-found');
  act.about('signal', signal.number);
  await own(act.db).insertInto('signals.helped').values({ municipality_id: act.municipality, number: signal.number, answer, look_again: lookAgain, said_at: act.now }).execute();
  if (text.trim()) await addReporterMessage(act, text);
  if (lookAgain) await reporterStep(act, 'reporter-reopens');
}

/**
 * Writes to the reporter, who reads it with the code. With `wait` the signal then waits for an answer, where its state allows that.
 * @throws Refusal `not-found`, or `no-conversation` when nobody has a code for this signal
 */
export async function writeToReporter(act: Act, number: string, text: string, wait: boolean): Promise<void> {
  const signal = await hold(act, number);
  const { receipt_index, source } = await own(act.db).selectFrom('signals.signal').select(['receipt_index', 'source']).where('number', '=', number).executeTakeFirstOrThrow();
  if (!receipt_index && source !== 'colleague') throw new Refusal('no-conversation');
  const dossier = await act.vault.dossier(signal.dossier_id);
  const sentAt = messageMoment(act.now);
  await own(act.db).insertInto('signals.message').values({
    municipality_id: act.municipality, number, sender: 'municipality', sent_at: sentAt, text_sealed: dossier.seal(messagePlace('municipality', sentAt), text),
  }).execute();
  if (wait && after(signal.state, 'wait-for-reporter')) await takeStep(act, number, 'wait-for-reporter');
}
