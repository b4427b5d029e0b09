import type { Act } from '../../../platform/act.ts';
import type { Dossier } from '../../../platform/vault.ts';
import { messagePlace } from '../message-place.ts';
import type { SignalSource, SignalState } from '../states.ts';
import { identityOpenings, type Opening } from './identity-queries.ts';
import { type HelpedAnswer, rulesFrom, type SafetyRule } from './rules-reporter.ts';
import { own } from './tables.ts';

export interface Message {
  readonly sender: 'reporter' | 'municipality';
  readonly sentAt: Temporal.Instant;
  readonly text: string;
  readonly files: readonly FileName[];
}

export interface FileName { readonly id: number; readonly name: string; readonly message: number | null }

/** All messages of a signal, oldest first. */
export async function messagesOf(act: Act, number: string, dossierId: string): Promise<Message[]> {
  const dossier = await act.vault.dossier(dossierId);
  const files = await fileNames(act, number, dossier);
  const rows = await own(act.db).selectFrom('signals.message').select(['message_id', 'sender', 'sent_at', 'text_sealed']).where('number', '=', number).orderBy('message_id').execute();
  return rows.map((row) => ({
    sender: row.sender, sentAt: row.sent_at, text: dossier.openText(messagePlace(row.sender, row.sent_at), row.text_sealed), files: files.filter((file) => file.message === row.message_id),
  }));
}

async function fileNames(act: Act, number: string, dossier: Dossier): Promise<FileName[]> {
  const rows = await own(act.db).selectFrom('signals.attachment').select(['attachment_id', 'name_sealed', 'message_id']).where('number', '=', number).orderBy('attachment_id').execute();
  return rows.map((row) => ({ id: row.attachment_id, name: dossier.openText(`signals.attachment.name.${row.attachment_id}`, row.name_sealed), message: row.message_id }));
}

export interface OwnReport {
  readonly receivedAt: Temporal.Instant;
  readonly answerBy: string;
  readonly state: SignalState;
  readonly story: string;
  readonly files: readonly FileName[];
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
    files: (await fileNames(act, row.number, dossier)).filter((file) => file.message === null), messages: await messagesOf(act, row.number, row.dossier_id),
  };
}

/** What everybody who handles a signal has to know of its reporter, and who opened more than that. */
export interface ReporterFacts {
  readonly source: SignalSource;
  readonly pseudonym: string | null;
  readonly rules: readonly SafetyRule[];
  readonly times: string | null;
  /** Of reports from before identities had a lock of their own. */
  readonly oldContact: string | null;
  readonly openings: readonly Opening[];
}

export async function reporterFacts(act: Act, number: string): Promise<ReporterFacts | null> {
  const signal = await own(act.db).selectFrom('signals.signal').select(['dossier_id', 'source', 'contact_sealed']).where('number', '=', number).executeTakeFirst();
  if (!signal) return null;
  act.about('signal', number);
  const dossier = await act.vault.dossier(signal.dossier_id);
  const row = await own(act.db).selectFrom('signals.reporter').select(['pseudonym_sealed', 'rules', 'times_sealed']).where('number', '=', number).executeTakeFirst();
  const open = (place: string, sealed: Uint8Array | null | undefined): string | null => (sealed ? dossier.openText(`signals.${place}`, sealed) : null);
  return {
    source: signal.source, pseudonym: open('reporter.pseudonym', row?.pseudonym_sealed), rules: rulesFrom(row?.rules ?? ''), times: open('reporter.times', row?.times_sealed),
    oldContact: open('signal.contact', signal.contact_sealed), openings: await identityOpenings(act, number),
  };
}

/** The conversation as the municipality sees it. */
export interface Conversation {
  /** Whether anybody has a code with which to read and answer, or is a colleague who reads it on the staff site. */
  readonly possible: boolean;
  readonly language: string;
  readonly state: SignalState;
  readonly messages: readonly (Message & { readonly fresh: boolean })[];
  readonly reporterSeenAt: Temporal.Instant | null;
  readonly helped: readonly { readonly answer: HelpedAnswer; readonly lookAgain: boolean; readonly at: Temporal.Instant }[];
}

export async function conversation(act: Act, number: string): Promise<Conversation | null> {
  const db = own(act.db);
  const signal = await db.selectFrom('signals.signal').select(['dossier_id', 'receipt_index', 'source', 'language', 'state', 'reporter_seen_at']).where('number', '=', number).executeTakeFirst();
  if (!signal) return null;
  act.about('signal', number);
  // The log of who opened the signal says what was read: nobody has to tick it off.
  const opened = await db.selectFrom('audit.entry').select(({ fn }) => fn.max('at').as('at')).where('subject_kind', '=', 'signal').where('subject_ref', '=', number)
    .where('actor_kind', '=', 'person').where('result', '=', 'done').executeTakeFirst();
  const messages = await messagesOf(act, number, signal.dossier_id);
  const helped = await db.selectFrom('signals.helped').select(['answer', 'look_again', 'said_at']).where('number', '=', number).orderBy('helped_id', 'desc').execute();
  const last = opened?.at ?? null;
  return {
    possible: signal.receipt_index !== null || signal.source === 'colleague', language: signal.language, state: signal.state, reporterSeenAt: signal.reporter_seen_at,
    messages: messages.map((message) => ({ ...message, fresh: message.sender === 'reporter' && (last === null || Temporal.Instant.compare(message.sentAt, last) > 0) })),
    helped: helped.map((one) => ({ answer: one.answer, lookAgain: one.look_again, at: one.said_at })),
  };
}
