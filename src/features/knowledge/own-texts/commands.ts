import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { baseOf, differences, type TextFields, type TextKey } from './rules-texts.ts';
import { own } from './tables.ts';
import type { TextWord } from './text-form.ts';

/** One at a time per text, and only from the version that the writer saw. */
async function stillAt(act: Act, key: TextKey, since: number): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} ${key}`}, 74))`.execute(act.db);
  const newest = await own(act.db).selectFrom('knowledge.own_text').select('version_id').where('text_key', '=', key).orderBy('version_id', 'desc').limit(1).executeTakeFirst();
  return (newest?.version_id ?? 0) === since;
}

async function add(act: Act, key: TextKey, fields: TextFields | null, word: Omit<TextWord, 'fields'> | null): Promise<void> {
  await own(act.db).insertInto('knowledge.own_text').values({
    municipality_id: act.municipality, text_key: key, fields: fields ? JSON.stringify(fields) : null, base: JSON.stringify(baseOf(key)),
    source: word?.source ?? null, source_date: word?.sourceDate ?? null, review_on: word?.reviewOn ?? null, written_by: act.actor.id ?? '', written_at: act.now,
  }).execute();
  act.about('text', key);
  act.note({ change: fields ? 'own' : word ? 'confirmed' : 'back-to-base' });
}

/**
 * Lays the municipality's words over a built-in text. Words that equal the built-in ones confirm it: the municipality looked, and it is right.
 * @returns whether it was kept; if not, somebody else wrote since
 */
export async function writeText(act: Act, key: TextKey, since: number, word: TextWord): Promise<boolean> {
  if (!await stillAt(act, key, since)) return false;
  await add(act, key, differences(baseOf(key), word.fields).length > 0 ? word.fields : null, word);
  return true;
}

/** Lets the built-in text count again. What was written before stays in the history. @returns whether it was done; if not, somebody else wrote since */
export async function backToBase(act: Act, key: TextKey, since: number): Promise<boolean> {
  if (!await stillAt(act, key, since)) return false;
  await add(act, key, null, null);
  return true;
}
