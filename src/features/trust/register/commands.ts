import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { ActivityCode } from '../../../platform/processing.ts';
import type { ActivityContent } from './catalogue.ts';
import { versionsOf } from './queries.ts';
import { register } from './tables.ts';

/**
 * Writes a new version of an entry. The earlier ones stay: lines of the logbook point to them.
 * @param basis the version that the writer had read
 * @returns the new version's number; 'stale' when somebody wrote another one meanwhile
 */
export async function writeVersion(act: Act, code: ActivityCode, basis: number, content: ActivityContent, reason: string): Promise<number | 'stale'> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} register ${code}`}, 123))`.execute(act.db);
  const current = (await versionsOf(act, code, false))[0]?.version ?? 1;
  if (current !== basis) return 'stale';
  const version = current + 1;
  await register(act.db).insertInto('processing.activity_version').values({
    municipality_id: act.municipality, code, version, valid_from: act.now, content: JSON.stringify(content), confirmed: true, changed_by: act.actor.id, reason,
  }).execute();
  act.about('register', code);
  act.note({ version });
  return version;
}
