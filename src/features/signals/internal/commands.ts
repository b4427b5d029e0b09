import { sql } from 'kysely';
import { addWorkingDays } from '../../../lib/deadlines.ts';
import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { SafeFile } from '../../../platform/files.ts';
import type { Terms } from '../../../platform/municipality.ts';
import type { Dossier } from '../../../platform/vault.ts';
import { noteLeftOut, roomyFiles } from '../file-room.ts';
import { fileRow, noteLooks } from '../kept-file.ts';
import { messageMoment, messagePlace } from '../message-place.ts';
import { receiveReport } from '../reporter/commands.ts';
import type { OneTimeToken } from '../reporter/one-time.ts';
import { certaintyOf } from '../reporter/report-form.ts';
import { hold } from '../step-commands.ts';
import { type IntakeFields, interpreterOf } from './intake-form.ts';
import type { InternalFields } from './internal-form.ts';
import { ownReportLine } from './queries.ts';
import { storyOf } from './rules-internal.ts';
import { own } from './tables.ts';

export interface InternalReport {
  readonly fields: InternalFields;
  readonly files: readonly SafeFile[];
  /** Files that were chosen on an earlier page when there was no room for them. */
  readonly noRoom: number;
  /** The words that stand in the story above what others told and what the colleague thinks. */
  readonly headings: { readonly told: string; readonly thought: string };
  readonly language: string;
  readonly terms: Terms;
}

/*
 * The audit line of a colleague's own report is about that report and not about the signal: the log of who opened a signal also says what the officer has read,
 * and a colleague's visit must not make a new message look old.
 */
const subject = 'own-report';

function filesRows(act: Act, dossier: Dossier, number: string, first: number, files: readonly SafeFile[], message: number | null) {
  noteLooks(act, files);
  return files.map((file, at) => ({ municipality_id: act.municipality, number, message_id: message, ...fileRow(act, dossier, first + at, file) }));
}

/** Takes a colleague's report in, sealed under a key of its own. @returns the number of the signal, and how many files were left out for want of room */
export async function reportAsColleague(act: Act, report: InternalReport): Promise<{ readonly number: string; readonly leftOut: number }> {
  const { fields, terms } = report;
  const { files, leftOut } = await roomyFiles(act, report.files, report.noRoom);
  const db = own(act.db);
  const today = dutchDate(act.now);
  const dossier = await act.vault.newDossier();
  const given = await sql<{ number: string }>`select signals.next_number(${act.municipality}, ${today.year}) as number`.execute(act.db);
  const number = given.rows[0]?.number;
  if (!number) throw new Error('A report got no number.');
  const sealed = (place: string, text: string): Uint8Array | null => (text.trim() === '' ? null : dossier.seal(`signals.${place}`, text));
  const story = storyOf({ observed: fields.waarneming, told: fields.gehoord, thought: fields.gedachte }, report.headings);
  await db.insertInto('signals.signal').values({
    municipality_id: act.municipality, number, dossier_id: dossier.id, receipt_index: null, received_at: act.now,
    confirm_by: addWorkingDays(today, terms.confirm).toString(), confirmed_at: null, triage_by: addWorkingDays(today, terms.triage).toString(), answer_by: addWorkingDays(today, terms.feedback).toString(),
    source: 'colleague', language: report.language, state: 'received', form_code: null, sector_code: null,
    danger_now: certaintyOf(fields.nu_gevaar), minor_involved: certaintyOf(fields.minderjarig), looks_automated: false,
    story_sealed: dossier.seal('signals.signal.story', story), place_sealed: sealed('signal.place', fields.waar), time_sealed: sealed('signal.time', fields.wanneer), contact_sealed: null,
  }).execute();
  await db.insertInto('signals.internal_report').values({
    municipality_id: act.municipality, number, reported_by: act.actor.id ?? '', reported_at: act.now, profession: fields.beroep,
    observed_sealed: sealed('internal_report.observed', fields.waarneming), told_sealed: sealed('internal_report.told', fields.gehoord), thought_sealed: sealed('internal_report.thought', fields.gedachte),
    who_knows_sealed: sealed('internal_report.who_knows', fields.wie_weet), reach_sealed: sealed('internal_report.reach', fields.bereik),
  }).execute();
  if (files.length > 0) await db.insertInto('signals.attachment').values(filesRows(act, dossier, number, 1, files, null)).execute();
  await noteLeftOut(act, number, leftOut);
  act.about(subject, number);
  return { number, leftOut };
}

/** What a colleague adds later to an own report. @returns how many files were left out @throws Refusal `not-found` when it is not an own report */
export async function addToOwnReport(act: Act, number: string, text: string, sent: readonly SafeFile[], noRoom: number): Promise<number> {
  const db = own(act.db);
  const writes = await sql<{ own: boolean }>`select signals.colleague_writes(${number}, ${act.now}) as own`.execute(act.db);
  const line = writes.rows[0]?.own ? await ownReportLine(act, number) : null;
  if (!line) throw new Refusal('not-found');
  const dossier = await act.vault.dossier(line.dossier_id);
  const sentAt = messageMoment(act.now);
  const { message_id } = await db.insertInto('signals.message').values({
    municipality_id: act.municipality, number, sender: 'reporter', sent_at: sentAt, text_sealed: dossier.seal(messagePlace('reporter', sentAt), text),
  }).returning('message_id').executeTakeFirstOrThrow();
  const { files, leftOut } = await roomyFiles(act, sent, noRoom);
  await noteLeftOut(act, number, leftOut);
  if (files.length > 0) {
    const last = await db.selectFrom('signals.attachment').select(({ fn }) => fn.max('attachment_id').as('id')).where('number', '=', number).executeTakeFirst();
    await db.insertInto('signals.attachment').values(filesRows(act, dossier, number, (last?.id ?? 0) + 1, files, message_id)).execute();
  }
  act.about(subject, number);
  return leftOut;
}

/** The colleague has this own report open now: what the municipality wrote until now is not new any more. */
export async function sawOwnReport(act: Act, number: string): Promise<void> {
  await sql`select signals.colleague_saw(${number}, ${act.now})`.execute(act.db);
}

/** Tells a colleague that the report came in. Pressing twice says it once. @throws Refusal `not-found` */
export async function confirmToColleague(act: Act, number: string, text: string): Promise<void> {
  const signal = await hold(act, number);
  const db = own(act.db);
  const changed = await db.updateTable('signals.signal').set({ confirmed_at: act.now }).where('number', '=', number).where('source', '=', 'colleague').where('confirmed_at', 'is', null).executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return;
  const dossier = await act.vault.dossier(signal.dossier_id);
  const sentAt = messageMoment(act.now);
  await db.insertInto('signals.message').values({
    municipality_id: act.municipality, number, sender: 'municipality', sent_at: sentAt, text_sealed: dossier.seal(messagePlace('municipality', sentAt), text),
  }).execute();
}

/** Takes down what somebody told on the telephone. @returns the token of the page that shows the caller's code once */
export async function takeDownCall(act: Act, fields: IntakeFields, language: string, terms: Terms): Promise<{ readonly token: OneTimeToken; readonly number: string; readonly code: string }> {
  const { token, number, code, dossier: id } = await receiveReport(act, { fields: fields.report, form: null, language, looksAutomated: false, terms, source: 'telephone' });
  const dossier = await act.vault.dossier(id);
  await own(act.db).insertInto('signals.intake').values({
    municipality_id: act.municipality, number, taken_by: act.actor.id ?? '', taken_at: act.now, interpreter: interpreterOf(fields),
    note_sealed: fields.notitie.trim() === '' ? null : dossier.seal('signals.intake.note', fields.notitie),
  }).execute();
  act.about(subject, number);
  return { token, number, code };
}
