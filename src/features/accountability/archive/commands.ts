import type { Act } from '../../../platform/act.ts';
import type { DocumentContent } from '../../../platform/documents/content.ts';
import { sha256 } from '../flow/record.ts';
import { accountabilityTables } from '../tables.ts';
import { archiveFilesOf } from './archive-files.ts';
import type { Setting } from './setting-form.ts';

/**
 * Freezes the archive's files of a document that is being sent, in the same act. Needs `letters.send`.
 * @returns their SHA-256, hexadecimal, by kind: for the line of the log about the sending
 */
export async function freezeForArchive(act: Act, ref: string, content: DocumentContent): Promise<Readonly<Record<string, string>>> {
  const sums: Record<string, string> = {};
  for (const { kind, bytes } of archiveFilesOf(content)) {
    const sum = sha256(bytes);
    sums[kind] = sum;
    await accountabilityTables(act.db).insertInto('accountability.archive_file')
      .values({ municipality_id: act.municipality, letter_ref: ref, kind, bytes, sha256: new Uint8Array(Buffer.from(sum, 'hex')), made_at: act.now }).execute();
  }
  return sums;
}

/** Writes down what the selection list says of these documents. The decisions before it stay. */
export async function decideArchive(act: Act, { appraisal, years, category }: Setting): Promise<void> {
  await accountabilityTables(act.db).insertInto('accountability.archive_setting')
    .values({ municipality_id: act.municipality, appraisal, term_years: years, category, decided_by: act.actor.id ?? '', decided_at: act.now }).execute();
  act.note({ appraisal, ...(years === null ? {} : { years }) });
}
