import type { Act } from '../../platform/act.ts';
import type { DocumentContent } from '../../platform/documents/content.ts';
import type { FileKind } from './files.ts';
import type { LetterState } from './states.ts';
import { accountabilityTables } from './tables.ts';

export interface LetterRow {
  readonly ref: string;
  readonly title: string;
  readonly state: LetterState;
  readonly madeAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
}

/** Every letter of the municipality, the newest first. */
export async function allLetters(act: Act): Promise<LetterRow[]> {
  return accountabilityTables(act.db).selectFrom('accountability.letter')
    .select(['letter_ref as ref', 'title', 'state', 'made_at as madeAt', 'sent_at as sentAt'])
    .where('municipality_id', '=', act.municipality).orderBy('made_at', 'desc').orderBy('letter_ref', 'desc').execute();
}

export interface StaffLetter {
  readonly ref: string;
  readonly content: DocumentContent;
  readonly state: LetterState;
  readonly hasExamples: boolean;
  readonly planRef: string;
  readonly planVersion: number;
  readonly madeAt: Temporal.Instant;
  readonly sentAt: Temporal.Instant | null;
  readonly files: readonly LetterFile[];
}

export interface LetterFile {
  readonly kind: FileKind;
  /** In bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export async function staffLetter(act: Act, ref: string): Promise<StaffLetter | null> {
  const row = await accountabilityTables(act.db).selectFrom('accountability.letter')
    .select(['letter_ref as ref', 'content', 'state', 'has_examples as hasExamples', 'plan_ref as planRef', 'plan_version as planVersion', 'made_at as madeAt', 'sent_at as sentAt'])
    .where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).executeTakeFirst();
  return row ? { ...row, files: await filesOf(act, ref) } : null;
}

export interface SentLetterRow { readonly ref: string; readonly title: string; readonly subject: string; readonly sentAt: Temporal.Instant }

/** What the council was told, the newest first. */
export async function sentLetters(act: Act): Promise<SentLetterRow[]> {
  const rows = await accountabilityTables(act.db).selectFrom('accountability.letter')
    .select((on) => ['letter_ref as ref', 'title', on.ref('content', '->>').key('subject').$castTo<string>().as('subject'), 'sent_at as sentAt'])
    .where('municipality_id', '=', act.municipality).where('state', '=', 'sent').orderBy('sent_at', 'desc').orderBy('letter_ref', 'desc').execute();
  return rows.flatMap(({ sentAt, ...row }) => (sentAt === null ? [] : [{ ...row, sentAt }]));
}

export interface SentLetter { readonly ref: string; readonly content: DocumentContent; readonly files: readonly LetterFile[] }

export async function sentLetter(act: Act, ref: string): Promise<SentLetter | null> {
  const row = await accountabilityTables(act.db).selectFrom('accountability.letter').select(['letter_ref as ref', 'content'])
    .where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).where('state', '=', 'sent').executeTakeFirst();
  return row ? { ...row, files: await filesOf(act, ref) } : null;
}

async function filesOf(act: Act, ref: string): Promise<LetterFile[]> {
  const rows = await accountabilityTables(act.db).selectFrom('accountability.letter_file')
    .select((on) => ['kind', on.fn<number>('octet_length', ['bytes']).as('size'), on.fn<string>('encode', ['sha256', on.val('hex')]).as('sha256')])
    .where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).execute();
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

/** The bytes as they were on the day of sending; null for a draft or an unknown letter. */
export async function sentFile(act: Act, ref: string, kind: FileKind): Promise<Uint8Array | null> {
  const row = await accountabilityTables(act.db).selectFrom('accountability.letter_file').select('bytes')
    .where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).where('kind', '=', kind).executeTakeFirst();
  return row?.bytes ?? null;
}
