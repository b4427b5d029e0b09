import type { Act } from '../../../platform/act.ts';
import { accountabilityTables } from '../tables.ts';
import type { Setting } from './setting-form.ts';

const undecided: Setting & { readonly decided: boolean } = { appraisal: 'N', years: null, category: null, decided: false };

/** What the municipality decided last; without a decision it is to be decided. */
export async function archiveSetting(act: Act): Promise<Setting & { readonly decided: boolean }> {
  const row = await accountabilityTables(act.db).selectFrom('accountability.archive_setting').select(['appraisal', 'term_years as years', 'category'])
    .where('municipality_id', '=', act.municipality).orderBy('version_id', 'desc').executeTakeFirst();
  return row ? { ...row, decided: true } : undecided;
}

/** The PDF/A-2a as it was frozen; null for a draft and for what was sent before the archive was kept. */
export async function archivedPdf(act: Act, ref: string): Promise<{ readonly bytes: Uint8Array; readonly sha256: string } | null> {
  const row = await accountabilityTables(act.db).selectFrom('accountability.archive_file').select(['bytes', 'sha256'])
    .where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).where('kind', '=', 'pdf-a').executeTakeFirst();
  return row ? { bytes: row.bytes, sha256: Buffer.from(row.sha256).toString('hex') } : null;
}
