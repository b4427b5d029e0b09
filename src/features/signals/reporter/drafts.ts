import type { Act } from '../../../platform/act.ts';
import type { SafeFile } from '../../../platform/files.ts';
import { OneTimeToken } from './one-time.ts';
import { emptyReport, type ReportFields } from './report-form.ts';
import { own } from './tables.ts';

/** A report that was typed and not sent yet. */
export interface Draft {
  readonly fields: ReportFields;
  readonly files: readonly DraftFile[];
  /** What the first page gave away about its writer, because later pages cannot see it any more. */
  readonly looksAutomated: boolean;
  /** The page that says to call 112 was shown. */
  readonly told112: boolean;
  /** The token of the receipt, once it was sent: whoever presses twice gets the same receipt and makes no second report. */
  readonly sent: string | null;
  /** Files that were chosen when there was no room for them. */
  readonly noRoom: number;
}

/** A file of a draft, without what is in it. */
export interface DraftFile { readonly number: number; readonly name: string; readonly type: SafeFile['type'] }

export const emptyDraft: Draft = { fields: emptyReport, files: [], looksAutomated: false, told112: false, sent: null, noRoom: 0 };

type SealedContent = Omit<Draft, 'files'>;
type Head = Pick<SafeFile, 'name' | 'type' | 'look' | 'cautions'>;

/** How long a typed report waits for its reporter, who may have to hide the telephone for an evening. Only the page in front of her opens it. */
const patience = Temporal.Duration.from({ hours: 24 });
const fieldsPlace = 'signals.draft.fields';
const headPlace = 'signals.draft_file.head';
const bytesPlace = 'signals.draft_file.bytes';

/** Keeps what was typed, and adds files to those that were kept. @returns the token that alone opens it; the same one when `token` was given */
export async function keepDraft(act: Act, draft: Omit<Draft, 'files'>, token: OneTimeToken | null, added: readonly SafeFile[] = []): Promise<OneTimeToken> {
  const kept = token ?? OneTimeToken.make();
  const index = kept.index('draft');
  const { fields, looksAutomated, told112, sent, noRoom } = draft;
  const values = { fields_sealed: kept.seal(fieldsPlace, Buffer.from(JSON.stringify({ fields, looksAutomated, told112, sent, noRoom } satisfies SealedContent))), ends_at: act.now.add(patience) };
  await act.presentReceipt(index);
  await own(act.db).insertInto('signals.draft').values({ municipality_id: act.municipality, draft_index: index, ...values })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'draft_index']).doUpdateSet(values)).execute();
  if (added.length > 0) {
    const last = await own(act.db).selectFrom('signals.draft_file').select(({ fn }) => fn.max('file_number').as('number')).where('draft_index', '=', index).executeTakeFirst();
    await own(act.db).insertInto('signals.draft_file').values(added.map((file, at) => ({
      municipality_id: act.municipality, draft_index: index, file_number: (last?.number ?? 0) + at + 1,
      head_sealed: kept.seal(headPlace, Buffer.from(JSON.stringify({ name: file.name, type: file.type, ...(file.look ? { look: file.look } : {}), ...(file.cautions ? { cautions: file.cautions } : {}) } satisfies Head))), bytes_sealed: kept.seal(bytesPlace, file.bytes),
    }))).execute();
  }
  return kept;
}

/** The draft of a token, held for the rest of the act; null when it was never there, or is gone. */
export async function openDraft(act: Act, token: OneTimeToken): Promise<Draft | null> {
  const index = token.index('draft');
  await act.presentReceipt(index);
  const row = await own(act.db).selectFrom('signals.draft').select('fields_sealed').where('draft_index', '=', index).where('ends_at', '>', act.now).forUpdate().executeTakeFirst();
  if (!row) return null;
  const content = JSON.parse(Buffer.from(token.open(fieldsPlace, row.fields_sealed)).toString('utf8')) as SealedContent;
  const files = await own(act.db).selectFrom('signals.draft_file').select(['file_number', 'head_sealed']).where('draft_index', '=', index).orderBy('file_number').execute();
  return {
    ...emptyDraft, ...content, fields: { ...emptyReport, ...content.fields },
    files: files.map((file) => ({ number: file.file_number, ...JSON.parse(Buffer.from(token.open(headPlace, file.head_sealed)).toString('utf8')) as Head })),
  };
}

/** The files of a draft with what is in them, for sending. */
export async function filesOfDraft(act: Act, token: OneTimeToken): Promise<SafeFile[]> {
  await act.presentReceipt(token.index('draft'));
  const files = await own(act.db).selectFrom('signals.draft_file').select(['head_sealed', 'bytes_sealed']).where('draft_index', '=', token.index('draft')).orderBy('file_number').execute();
  return files.map((file) => ({ ...JSON.parse(Buffer.from(token.open(headPlace, file.head_sealed)).toString('utf8')) as Head, bytes: token.open(bytesPlace, file.bytes_sealed) }));
}

export async function dropDraftFiles(act: Act, token: OneTimeToken, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  await act.presentReceipt(token.index('draft'));
  await own(act.db).deleteFrom('signals.draft_file').where('draft_index', '=', token.index('draft')).where('file_number', 'in', [...numbers]).execute();
}

export async function dropDraft(act: Act, token: OneTimeToken): Promise<void> {
  await act.presentReceipt(token.index('draft'));
  await own(act.db).deleteFrom('signals.draft').where('draft_index', '=', token.index('draft')).execute();
}

/** Takes away the words and files of a report that was sent, and remembers for a while where its receipt is. */
export async function markSent(act: Act, token: OneTimeToken, receipt: OneTimeToken): Promise<void> {
  await dropDraft(act, token);
  await keepDraft(act, { ...emptyDraft, sent: receipt.text }, token);
}

/** Drafts and receipts that nobody came back for. For the worker. */
export async function dropForgotten(act: Act): Promise<void> {
  await own(act.db).deleteFrom('signals.draft').where('ends_at', '<=', act.now).execute();
  await own(act.db).deleteFrom('signals.receipt').where('ends_at', '<=', act.now).execute();
}
