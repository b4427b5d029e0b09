import type { Act } from '../../platform/act.ts';
import type { SafeFile } from '../../platform/files.ts';
import { OneTimeToken } from './one-time.ts';
import { emptyReport, type ReportFields } from './report-form.ts';
import { own } from './tables.ts';

/** A report that was typed and not sent yet. */
export interface Draft {
  readonly fields: ReportFields;
  readonly file: SafeFile | null;
  /** What the first page gave away about its writer, because the check page cannot see it any more. */
  readonly looksAutomated: boolean;
}

interface SealedContent { readonly fields: ReportFields; readonly looksAutomated: boolean }

/** How long a typed report waits for its reporter. */
const patience = Temporal.Duration.from({ minutes: 30 });
const fieldsPlace = 'signals.draft.fields';
const filePlace = 'signals.draft.file';

/** Keeps what was typed for half an hour. @returns the token that alone opens it; the same one when `token` was given */
export async function keepDraft(act: Act, draft: Draft, token: OneTimeToken | null): Promise<OneTimeToken> {
  const kept = token ?? OneTimeToken.make();
  const content: SealedContent = { fields: draft.fields, looksAutomated: draft.looksAutomated };
  const values = {
    fields_sealed: kept.seal(fieldsPlace, Buffer.from(JSON.stringify(content))),
    file_sealed: draft.file ? kept.seal(filePlace, packFile(draft.file)) : null,
    ends_at: act.now.add(patience),
  };
  await act.presentReceipt(kept.index('draft'));
  await own(act.db).insertInto('signals.draft').values({ municipality_id: act.municipality, draft_index: kept.index('draft'), ...values })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'draft_index']).doUpdateSet(values)).execute();
  return kept;
}

export async function openDraft(act: Act, token: OneTimeToken): Promise<Draft | null> {
  await act.presentReceipt(token.index('draft'));
  const row = await own(act.db).selectFrom('signals.draft').select(['fields_sealed', 'file_sealed'])
    .where('draft_index', '=', token.index('draft')).where('ends_at', '>', act.now).executeTakeFirst();
  if (!row) return null;
  const content = JSON.parse(Buffer.from(token.open(fieldsPlace, row.fields_sealed)).toString('utf8')) as SealedContent;
  return { fields: { ...emptyReport, ...content.fields }, looksAutomated: content.looksAutomated, file: row.file_sealed ? unpackFile(token.open(filePlace, row.file_sealed)) : null };
}

export async function dropDraft(act: Act, token: OneTimeToken): Promise<void> {
  await act.presentReceipt(token.index('draft'));
  await own(act.db).deleteFrom('signals.draft').where('draft_index', '=', token.index('draft')).execute();
}

/** Drafts and receipts that nobody came back for. For the worker. */
export async function dropForgotten(act: Act): Promise<void> {
  await own(act.db).deleteFrom('signals.draft').where('ends_at', '<=', act.now).execute();
  await own(act.db).deleteFrom('signals.receipt').where('ends_at', '<=', act.now).execute();
}

/** Name and type in front of the bytes, with the length of that head in the first four. */
function packFile(file: SafeFile): Uint8Array {
  const head = Buffer.from(JSON.stringify({ name: file.name, type: file.type }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, file.bytes]);
}

function unpackFile(packed: Uint8Array): SafeFile {
  const bytes = Buffer.from(packed);
  const end = 4 + bytes.readUInt32BE(0);
  const head = JSON.parse(bytes.subarray(4, end).toString('utf8')) as Pick<SafeFile, 'name' | 'type'>;
  return { ...head, bytes: bytes.subarray(end) };
}
