import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { Refusal } from '../../lib/errors.ts';
import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import type { SafeFile } from '../../platform/files.ts';
import { messageMoment, messagePlace } from './message-place.ts';
import { OneTimeToken } from './one-time.ts';
import { certaintyOf, type ReportFields } from './report-form.ts';
import { after, type Outcome, type GroundCode, type SignalState } from './states.ts';
import { own } from './tables.ts';

export interface Report {
  readonly fields: ReportFields;
  /** The form the reporter thinks of, as a code; null when not known. */
  readonly form: string | null;
  readonly file: SafeFile | null;
  readonly language: string;
  readonly looksAutomated: boolean;
  /** The municipality's norm for a first decision. */
  readonly answerWithinDays: number;
}

const receiptPatience = Temporal.Duration.from({ minutes: 30 });

/**
 * Takes a report in, sealed, in one statement: dossier key, signal, attachment and the receipt on its way.
 * @returns the receipt code (16 digits) and the token of the page that shows it once
 */
export async function receiveReport(act: Act, report: Report): Promise<{ readonly code: string; readonly token: OneTimeToken; readonly number: string }> {
  const { dossier, wrapped } = act.vault.prepareDossier();
  const code = newCode();
  const token = OneTimeToken.make();
  const today = dutchDate(act.now);
  const { fields, file } = report;
  const sealed = (place: string, text: string): Uint8Array | null => (text.trim() === '' ? null : dossier.seal(`signals.signal.${place}`, text));
  const attachment = file
    ? sql`, attachment as (insert into signals.attachment (municipality_id, number, attachment_id, media_type, bytes_sealed, name_sealed)
        select ${act.municipality}, given.number, 1, ${file.type}, ${dossier.seal('signals.attachment.bytes.1', file.bytes)}::bytea,
          ${dossier.seal('signals.attachment.name.1', file.name)}::bytea from given)`
    : sql``;
  const row = await sql<{ number: string }>`
    with given as materialized (select signals.next_number(${act.municipality}, ${today.year}) as number),
    key as (insert into platform.dossier_key (municipality_id, dossier_id, wrapped) values (${act.municipality}, ${dossier.id}, ${wrapped})),
    receipt as (insert into signals.receipt (municipality_id, receipt_page, code_sealed, ends_at)
      values (${act.municipality}, ${token.index('receipt')}, ${token.seal('signals.receipt.code', Buffer.from(code))}, ${act.now.add(receiptPatience)})),
    signal as (insert into signals.signal (municipality_id, number, dossier_id, receipt_index, received_at, answer_by, source, language, form_code,
        danger_now, minor_involved, looks_automated, story_sealed, place_sealed, time_sealed, contact_sealed)
      select ${act.municipality}, given.number, ${dossier.id}::uuid, ${act.vault.index('receipt-code', code)}::bytea, ${act.now}::timestamptz,
        ${today.add({ days: report.answerWithinDays })}::date, ${fields.bereikbaar.trim() ? 'resident-reachable' : 'resident-anonymous'}, ${report.language},
        ${report.form}, ${certaintyOf(fields.nu_gevaar)}, ${certaintyOf(fields.minderjarig)}, ${report.looksAutomated}::boolean,
        ${dossier.seal('signals.signal.story', fields.verhaal)}::bytea, ${sealed('place', fields.waar)}::bytea, ${sealed('time', fields.wanneer)}::bytea,
        ${sealed('contact', fields.bereikbaar)}::bytea
      from given)
    ${attachment}
    select number from given`.execute(act.db);
  const number = row.rows[0]?.number;
  if (!number) throw new Error('A report got no number.');
  act.about('signal', number);
  return { code, token, number };
}

function newCode(): string {
  return Array.from({ length: 4 }, () => String(randomInt(10_000)).padStart(4, '0')).join('');
}

/** Shows the receipt code once: reading it takes it away. Null when it was shown before, or waited longer than half an hour. */
export async function takeReceipt(act: Act, token: OneTimeToken): Promise<string | null> {
  await act.presentReceipt(token.index('receipt'));
  const row = await own(act.db).deleteFrom('signals.receipt').where('receipt_page', '=', token.index('receipt'))
    .where('ends_at', '>', act.now).returning('code_sealed').executeTakeFirst();
  return row ? Buffer.from(token.open('signals.receipt.code', row.code_sealed)).toString('utf8') : null;
}

/** What the reporter adds later. The report is the one whose code was presented in this act. */
export async function addReporterMessage(act: Act, text: string): Promise<void> {
  const signal = await own(act.db).selectFrom('signals.signal').select(['number', 'dossier_id']).executeTakeFirst();
  if (!signal) throw new Refusal('not-found');
  const dossier = await act.vault.dossier(signal.dossier_id);
  const sentAt = messageMoment(act.now);
  await own(act.db).insertInto('signals.message').values({
    municipality_id: act.municipality, number: signal.number, sender: 'reporter', sent_at: sentAt, text_sealed: dossier.seal(messagePlace('reporter', sentAt), text),
  }).execute();
  act.about('signal', signal.number);
}

interface Held { readonly number: string; readonly dossier_id: string; readonly state: SignalState }

async function hold(act: Act, number: string): Promise<Held> {
  const signal = await own(act.db).selectFrom('signals.signal').select(['number', 'dossier_id', 'state']).where('number', '=', number).forUpdate().executeTakeFirst();
  if (!signal) throw new Refusal('not-found');
  act.about('signal', signal.number);
  return signal;
}

/** Writes down how each indicator is known. Only what changed is added; nothing is added up. */
export async function markIndicators(act: Act, number: string, marks: readonly { readonly indicator: string; readonly way: string }[]): Promise<void> {
  const signal = await hold(act, number);
  const state = after(signal.state, 'mark');
  if (!state) throw new Refusal('signal-decided');
  const known = await own(act.db).selectFrom('signals.indicator_mark').select(['indicator_code', 'way']).where('number', '=', number).orderBy('mark_id').execute();
  const current = new Map(known.map((mark) => [mark.indicator_code, mark.way]));
  // Never marked and marked 'unknown' are the same knowledge, so leaving a question open writes nothing.
  const changed = marks.filter((mark) => (current.get(mark.indicator) ?? 'unknown') !== mark.way);
  act.note({ marked: changed.length });
  if (changed.length > 0) {
    await own(act.db).insertInto('signals.indicator_mark').values(changed.map((mark) => ({
      municipality_id: act.municipality, number, indicator_code: mark.indicator, way: mark.way, marked_by: act.actor.id ?? '', marked_at: act.now,
    }))).execute();
  }
  if (state !== signal.state) await own(act.db).updateTable('signals.signal').set({ state }).where('number', '=', number).execute();
}

export interface Decision {
  readonly outcome: Outcome;
  readonly form: string | null;
  readonly sector: string | null;
  readonly ground: GroundCode;
  readonly groundText: string;
  readonly reason: string;
  /** What the reporter reads. */
  readonly answer: string;
}

/** Decides, with reason and ground, and answers the reporter in the same act. */
export async function decide(act: Act, number: string, decision: Decision): Promise<void> {
  const signal = await hold(act, number);
  const state = after(signal.state, 'decide');
  if (!state) throw new Refusal('signal-decided');
  const dossier = await act.vault.dossier(signal.dossier_id);
  const db = own(act.db);
  await db.insertInto('signals.decision').values({
    municipality_id: act.municipality, number, outcome: decision.outcome, form_code: decision.form, ground_code: decision.ground,
    ground_sealed: decision.groundText.trim() ? dossier.seal('signals.decision.ground', decision.groundText) : null,
    reason_sealed: dossier.seal('signals.decision.reason', decision.reason), decided_by: act.actor.id ?? '', decided_at: act.now,
  }).execute();
  const sentAt = messageMoment(act.now);
  await db.insertInto('signals.message').values({
    municipality_id: act.municipality, number, sender: 'municipality', sent_at: sentAt, text_sealed: dossier.seal(messagePlace('municipality', sentAt), decision.answer),
  }).execute();
  await db.updateTable('signals.signal').set({ state, form_code: decision.form, sector_code: decision.sector }).where('number', '=', number).execute();
  act.note({ outcome: decision.outcome, ground: decision.ground });
}
