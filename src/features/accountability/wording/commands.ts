import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { accountabilityTables } from '../tables.ts';
import type { WordingPart } from './parts.ts';

/**
 * Lays the municipality's words over a part, or lets the built-in words count again (null). Words that equal the built-in ones are those. The words were checked.
 * @returns whether it was kept; if not, somebody else wrote since `from`
 */
export async function keepWords(act: Act, part: WordingPart, from: number, words: string | null): Promise<boolean> {
  const db = accountabilityTables(act.db);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} ${part.key}`}, 101))`.execute(act.db);
  const newest = await db.selectFrom('accountability.wording').select('version_id').where('municipality_id', '=', act.municipality).where('wording_key', '=', part.key).orderBy('version_id', 'desc').limit(1).executeTakeFirst();
  if ((newest?.version_id ?? 0) !== from) return false;
  await db.insertInto('accountability.wording').values({ municipality_id: act.municipality, wording_key: part.key, words: words === part.builtIn ? null : words, written_by: act.actor.id ?? '', written_at: act.now }).execute();
  act.about('wording', part.key);
  act.note({ change: words === null || words === part.builtIn ? 'back-to-built-in' : 'own' });
  return true;
}
