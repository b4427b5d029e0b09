import type { Act } from '../../platform/act.ts';
import type { DocumentContent } from '../../platform/documents/content.ts';
import type { FileKind } from './files.ts';
import type { DocumentKind } from './rules-kinds.ts';
import type { DocumentState } from './states.ts';
import { accountabilityTables, type FlowStep } from './tables.ts';

export interface LetterRow {
  readonly ref: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly state: DocumentState;
  readonly madeAt: Temporal.Instant;
  readonly madeBy: string | null;
  readonly sentAt: Temporal.Instant | null;
  readonly replacedBy: string | null;
}

/** Every document of the municipality, the newest first. */
export async function allLetters(act: Act): Promise<LetterRow[]> {
  const rows = await accountabilityTables(act.db).selectFrom('accountability.letter')
    .select(['letter_ref as ref', 'kind', 'title', 'state', 'made_at as madeAt', 'made_by as madeBy', 'sent_at as sentAt', 'replaces'])
    .where('municipality_id', '=', act.municipality).orderBy('made_at', 'desc').orderBy('letter_ref', 'desc').execute();
  return rows.map(({ replaces: _, ...row }) => ({ ...row, replacedBy: rows.find((one) => one.replaces === row.ref && one.state === 'sent')?.ref ?? null }));
}

export interface TakenStep { readonly step: FlowStep; readonly by: string; readonly at: Temporal.Instant; /** What a reviewer wrote; empty when nothing. */ readonly words: string }

export interface StaffLetter {
  readonly ref: string;
  readonly kind: DocumentKind;
  readonly content: DocumentContent;
  readonly state: DocumentState;
  readonly hasExamples: boolean;
  readonly planRef: string;
  readonly planVersion: number;
  readonly period: string | null;
  readonly replaces: string | null;
  /** A later document that corrects this one, once it is sent; and one that is on its way. */
  readonly replacedBy: string | null;
  readonly correction: string | null;
  readonly madeAt: Temporal.Instant;
  readonly madeBy: string | null;
  readonly madeByName: string;
  readonly reviewedByName: string | null;
  readonly adopted: { readonly body: string; readonly on: string } | null;
  readonly sentAt: Temporal.Instant | null;
  /** SHA-256 of the record, hexadecimal; null for a draft and for what was sent before records were kept. */
  readonly checksum: string | null;
  readonly files: readonly LetterFile[];
  /** Newest first. */
  readonly steps: readonly TakenStep[];
}

export interface LetterFile {
  readonly kind: FileKind;
  /** In bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export async function staffLetter(act: Act, ref: string): Promise<StaffLetter | null> {
  const db = accountabilityTables(act.db);
  const row = await db.selectFrom('accountability.letter')
    .select(['letter_ref as ref', 'kind', 'content', 'state', 'has_examples as hasExamples', 'plan_ref as planRef', 'plan_version as planVersion', 'period', 'replaces', 'made_at as madeAt', 'made_by as madeBy',
      'reviewed_by', 'adopted_body', 'adopted_on', 'sent_at as sentAt', 'record_sha256'])
    .where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).executeTakeFirst();
  if (!row) return null;
  const later = await db.selectFrom('accountability.letter').select(['letter_ref', 'state']).where('municipality_id', '=', act.municipality).where('replaces', '=', ref).executeTakeFirst();
  const people = new Map((await db.selectFrom('platform.person').select(['person_id', 'name']).where('municipality_id', '=', act.municipality).execute()).map((one) => [one.person_id, one.name]));
  const name = (id: string | null): string => (id === null ? '–' : people.get(id) ?? '–');
  const { reviewed_by: reviewer, adopted_body: body, adopted_on: on, record_sha256: sum, ...told } = row;
  return {
    ...told, replacedBy: later?.state === 'sent' ? later.letter_ref : null, correction: later && later.state !== 'sent' ? later.letter_ref : null, madeByName: name(row.madeBy), reviewedByName: reviewer === null ? null : name(reviewer),
    adopted: body !== null && on !== null ? { body, on } : null, checksum: sum === null ? null : hex(sum), files: await filesOf(act, ref), steps: await stepsOf(act, ref, name),
  };
}

async function stepsOf(act: Act, ref: string, name: (id: string | null) => string): Promise<TakenStep[]> {
  const rows = await accountabilityTables(act.db).selectFrom('accountability.letter_step').select(['step', 'dossier_id', 'words_sealed', 'step_by', 'step_at'])
    .where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).orderBy('step_id', 'desc').execute();
  // What a reviewer wrote is for who works on the document, not for everybody who may read it.
  const works = act.may('letters.make') || act.may('letters.review') || act.may('letters.send');
  const dossiers = await act.vault.dossiers(!works ? [] : rows.flatMap((row) => row.dossier_id ?? []));
  return rows.map((row) => {
    const dossier = row.dossier_id === null ? undefined : dossiers.get(row.dossier_id);
    return { step: row.step, by: name(row.step_by), at: row.step_at, words: dossier && row.words_sealed ? dossier.openText('accountability.letter_step.words', row.words_sealed) : '' };
  });
}

export interface SentLetterRow { readonly ref: string; readonly kind: DocumentKind; readonly title: string; readonly subject: string; readonly sentAt: Temporal.Instant; readonly replaces: string | null; readonly replacedBy: string | null }

/** What the council was told, the newest first. */
export async function sentLetters(act: Act): Promise<SentLetterRow[]> {
  const rows = await accountabilityTables(act.db).selectFrom('accountability.letter')
    .select((on) => ['letter_ref as ref', 'kind', 'title', on.ref('content', '->>').key('subject').$castTo<string>().as('subject'), 'sent_at as sentAt', 'replaces'])
    .where('municipality_id', '=', act.municipality).where('state', '=', 'sent').orderBy('sent_at', 'desc').orderBy('letter_ref', 'desc').execute();
  return rows.flatMap(({ sentAt, ...row }) => (sentAt === null ? [] : [{ ...row, sentAt, replacedBy: rows.find((one) => one.replaces === row.ref)?.ref ?? null }]));
}

export interface SentLetter {
  readonly ref: string; readonly kind: DocumentKind; readonly content: DocumentContent; readonly files: readonly LetterFile[];
  readonly replaces: string | null; readonly replacedBy: string | null;
  /** SHA-256 of the record, hexadecimal; null for what was sent before records were kept. */
  readonly checksum: string | null;
}

export async function sentLetter(act: Act, ref: string): Promise<SentLetter | null> {
  const db = accountabilityTables(act.db);
  const row = await db.selectFrom('accountability.letter').select(['letter_ref as ref', 'kind', 'content', 'replaces', 'record_sha256'])
    .where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).where('state', '=', 'sent').executeTakeFirst();
  if (!row) return null;
  const later = await db.selectFrom('accountability.letter').select('letter_ref').where('municipality_id', '=', act.municipality).where('replaces', '=', ref).where('state', '=', 'sent').executeTakeFirst();
  const { record_sha256: sum, ...told } = row;
  return { ...told, replacedBy: later?.letter_ref ?? null, checksum: sum === null ? null : hex(sum), files: await filesOf(act, ref) };
}

export async function filesOf(act: Act, ref: string): Promise<LetterFile[]> {
  const rows = await accountabilityTables(act.db).selectFrom('accountability.letter_file')
    .select((on) => ['kind', on.fn<number>('octet_length', ['bytes']).as('size'), on.fn<string>('encode', ['sha256', on.val('hex')]).as('sha256')])
    .where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).execute();
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

/** The bytes as they were on the day of sending; null for a draft or an unknown document. */
export async function sentFile(act: Act, ref: string, kind: FileKind): Promise<Uint8Array | null> {
  const row = await accountabilityTables(act.db).selectFrom('accountability.letter_file').select('bytes')
    .where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).where('kind', '=', kind).executeTakeFirst();
  return row?.bytes ?? null;
}

/** What was frozen, byte for byte; null for a draft and for what was sent before records were kept. */
export async function sentRecord(act: Act, ref: string): Promise<string | null> {
  const row = await accountabilityTables(act.db).selectFrom('accountability.letter').select('record')
    .where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).where('state', '=', 'sent').executeTakeFirst();
  return row?.record ?? null;
}
