import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { NewLook } from './look-form.ts';
import type { NormFile, NormRow } from './norm-file.ts';
import type { RowFile } from './queries.ts';
import { type Takeover, takeover } from './rules.ts';
import { own } from './tables.ts';

const orNull = (text: string): string | null => (text === '' ? null : text);

const lock = (act: Act): Promise<unknown> => sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} checklist`}, 65))`.execute(act.db);

/**
 * Adds what somebody found of a row, against the version of the row that they saw, when nobody looked since `from`.
 * @returns whether it was added; if not, somebody else looked first, or the row changed meanwhile
 */
export async function addLook(act: Act, file: RowFile, from: number, seenVersion: number, look: NewLook): Promise<boolean> {
  await lock(act);
  const newest = await own(act.db).selectFrom('plan.norm_look').select('look_id').where('row_code', '=', file.code).orderBy('look_id', 'desc').limit(1).executeTakeFirst();
  const row = await own(act.db).selectFrom('plan.norm_row').select('version').where('row_code', '=', file.code).orderBy('version', 'desc').limit(1).executeTakeFirst();
  if ((newest?.look_id ?? 0) !== from || row?.version !== seenVersion) return false;
  await own(act.db).insertInto('plan.norm_look').values({
    municipality_id: act.municipality, row_code: file.code, row_version: seenVersion, basis: look.basis, deepening: look.deepening, evidence: orNull(look.evidence), owner: orNull(look.owner), next_look: look.nextLook,
    looked_by: act.actor.id ?? '', looked_at: act.now,
  }).execute();
  act.about('checklist', file.code);
  act.note({ basis: look.basis, version: seenVersion });
  return true;
}

/** What taking an edition over would do or did. Nothing is written where words changed under a version that was there already. */
export async function takeOver(act: Act, edition: NormFile): Promise<Takeover<NormRow>> {
  await lock(act);
  const known = await own(act.db).selectFrom('plan.norm_row').selectAll().distinctOn('row_code').orderBy('row_code').orderBy('version', 'desc').execute();
  const outcome = takeover(
    known.map((row) => ({ code: row.row_code, version: row.version, withdrawn: row.withdrawn, words: wordsOf({ ...row, address: row.address ?? undefined }) })),
    edition.rows.map((row) => ({ ...row, words: wordsOf(row) })),
  );
  if (outcome.clashing.length > 0) return outcome;
  const line = { municipality_id: act.municipality, edition: edition.edition, taken_over_at: act.now, taken_over_by: act.actor.id ?? '' };
  const places = new Map(edition.rows.map((row, at) => [row.code, at]));
  const added = outcome.added.map((row) => ({
    ...line, row_code: row.code, version: row.version, position: places.get(row.code) ?? 0, title: row.title, body: row.body, source: row.source, address: row.address ?? null, grade: row.grade, confirm: row.confirm, withdrawn: false,
  }));
  const withdrawn = known.filter((row) => outcome.withdrawn.includes(row.row_code)).map((row) => ({ ...row, ...line, version: row.version + 1, withdrawn: true }));
  if (added.length + withdrawn.length > 0) await own(act.db).insertInto('plan.norm_row').values([...added, ...withdrawn]).execute();
  act.about('checklist', edition.edition);
  act.note({ added: added.length, withdrawn: withdrawn.length });
  return outcome;
}

function wordsOf(row: Pick<NormRow, 'title' | 'body' | 'source' | 'grade' | 'confirm'> & { readonly address?: string | undefined }): string {
  return JSON.stringify([row.title, row.body, row.source, row.address ?? null, row.grade, row.confirm]);
}
