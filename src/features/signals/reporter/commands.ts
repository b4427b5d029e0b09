import { sql } from 'kysely';
import { addWorkingDays } from '../../../lib/deadlines.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { SafeFile } from '../../../platform/files.ts';
import type { Terms } from '../../../platform/municipality.ts';
import { noteLeftOut, roomyFiles } from '../file-room.ts';
import { fileRow, noteLooks } from '../kept-file.ts';
import { digitCode } from './code.ts';
import { OneTimeToken } from './one-time.ts';
import { receiptPatience } from './receipt-commands.ts';
import { certaintyOf, contactFrom, doorOf, type ReportFields } from './report-form.ts';

export interface Report {
  readonly fields: ReportFields;
  /** The form the reporter thinks of, as a code; null when not known. */
  readonly form: string | null;
  readonly files?: readonly SafeFile[];
  /** Files that were chosen on an earlier page when there was no room for them. */
  readonly noRoom?: number;
  readonly language: string;
  readonly looksAutomated: boolean;
  readonly terms: Terms;
  /** Where somebody else wrote the report down; otherwise it follows from the reporter's own door. */
  readonly source?: 'telephone';
}

/**
 * Takes a report in, sealed, in one statement: dossier keys, signal, attachments, who the reporter is and the receipt on its way.
 * Files for which there is no room are left out; the words never are.
 * @returns the receipt code (16 digits), the token of the page that shows it, and how many files were left out
 */
export async function receiveReport(act: Act, report: Report): Promise<{ readonly code: string; readonly token: OneTimeToken; readonly number: string; readonly dossier: string; readonly leftOut: number }> {
  const { dossier, wrapped } = act.vault.prepareDossier();
  const code = digitCode();
  const token = OneTimeToken.make();
  const today = dutchDate(act.now);
  const { fields } = report;
  const { files, leftOut } = await roomyFiles(act, report.files ?? [], report.noRoom ?? 0);
  const sealed = (place: string, text: string | null): Uint8Array | null => (text === null || text.trim() === '' ? null : dossier.seal(`signals.${place}`, text));
  const contact = contactFrom(fields);
  const identity = contact?.identity ? { ...contact.identity, ...act.vault.prepareDossier() } : null;
  const secret = (place: string, text: string | null): Uint8Array | null => (identity && text ? identity.dossier.seal(`signals.identity.${place}`, text) : null);
  const attachments = files.map((file, at) => fileRow(act, dossier, at + 1, file)).map((row) => sql`(${row.attachment_id}::integer, ${row.media_type}, ${row.bytes_sealed}::bytea, ${row.name_sealed}::bytea,
    ${row.look}, ${row.looked_at}::timestamptz, ${row.finding}, ${row.cautions}, ${row.kept_at}::timestamptz, ${row.brought_by})`);
  noteLooks(act, files);
  const row = await sql<{ number: string }>`
    with given as materialized (select signals.next_number(${act.municipality}, ${today.year}) as number),
    key as (insert into platform.dossier_key (municipality_id, dossier_id, wrapped) values (${act.municipality}, ${dossier.id}, ${wrapped})),
    receipt as (insert into signals.receipt (municipality_id, receipt_page, code_sealed, ends_at)
      values (${act.municipality}, ${token.index('receipt')}, ${token.seal('signals.receipt.code', Buffer.from(code))}, ${act.now.add(receiptPatience)})),
    signal as (insert into signals.signal (municipality_id, number, dossier_id, receipt_index, received_at, confirm_by, confirmed_at, triage_by, answer_by, source, language, form_code,
        danger_now, minor_involved, looks_automated, story_sealed, place_sealed, time_sealed)
      select ${act.municipality}, given.number, ${dossier.id}::uuid, ${act.vault.index('receipt-code', code)}::bytea, ${act.now}::timestamptz,
        ${addWorkingDays(today, report.terms.confirm)}::date, ${act.now}::timestamptz, ${addWorkingDays(today, report.terms.triage)}::date, ${addWorkingDays(today, report.terms.feedback)}::date,
        ${report.source ?? `resident-${doorOf(fields)}`}, ${report.language},
        ${report.form}, ${certaintyOf(fields.nu_gevaar)}, ${certaintyOf(fields.minderjarig)}, ${report.looksAutomated}::boolean,
        ${dossier.seal('signals.signal.story', fields.verhaal)}::bytea, ${sealed('signal.place', fields.waar)}::bytea, ${sealed('signal.time', fields.wanneer)}::bytea
      from given)
    ${attachments.length === 0 ? sql`` : sql`, attachment as (insert into signals.attachment (municipality_id, number, attachment_id, media_type, bytes_sealed, name_sealed, look, looked_at, finding, cautions, kept_at, brought_by)
      select ${act.municipality}, given.number, file.* from given cross join (values ${sql.join(attachments)}) as file)`}
    ${contact === null ? sql`` : sql`, reporter as (insert into signals.reporter (municipality_id, number, pseudonym_sealed, rules, times_sealed)
      select ${act.municipality}, given.number, ${sealed('reporter.pseudonym', contact.pseudonym)}::bytea, ${contact.rules.join(' ')}, ${sealed('reporter.times', contact.times)}::bytea from given)`}
    ${identity === null ? sql`` : sql`, identity_key as (insert into platform.dossier_key (municipality_id, dossier_id, wrapped) values (${act.municipality}, ${identity.dossier.id}, ${identity.wrapped})),
    identity as (insert into signals.identity (municipality_id, number, dossier_id, way, name_sealed, reach_sealed)
      select ${act.municipality}, given.number, ${identity.dossier.id}::uuid, ${identity.way}, ${secret('name', identity.name)}::bytea, ${secret('reach', identity.reach)}::bytea from given)`}
    select number from given`.execute(act.db);
  const number = row.rows[0]?.number;
  if (!number) throw new Error('A report got no number.');
  act.about('signal', number);
  await noteLeftOut(act, number, leftOut);
  return { code, token, number, dossier: dossier.id, leftOut };
}
