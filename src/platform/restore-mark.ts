import { type Kysely, sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * A backup was put back and what was destroyed since has not been cleared away yet. The mark is made in the transaction that lays down the rows and goes when all of it is done, so that a program that was
 * killed in between is found out at the next start, by whichever command. It holds the lines of the record, because that file may lie beside the backup only.
 */
export async function markRestore(db: Kysely<object>, record: readonly string[]): Promise<void> {
  await sql`create table migration.restoring (line text primary key)`.execute(db);
  for (let from = 0; from < record.length; from += 1000) {
    await sql`insert into migration.restoring (line) select distinct unnest(string_to_array(${record.slice(from, from + 1000).join(',')}, ','))`.execute(db);
  }
}

/** The record of a restore that has not ended; null when there is none. */
export function unfinishedRestore(database: Database): Promise<ReadonlySet<string> | null> {
  return database.asOwner(async (db) => {
    const { rows: [there] } = await sql<{ there: boolean }>`select to_regclass('migration.restoring') is not null as there`.execute(db);
    if (there?.there !== true) return null;
    return new Set((await sql<{ line: string }>`select line from migration.restoring`.execute(db)).rows.map((row) => row.line));
  });
}

export function endRestore(database: Database): Promise<void> {
  return database.asOwner(async (db) => { await sql`drop table if exists migration.restoring`.execute(db); });
}
