import { type Kysely, sql } from 'kysely';
import { StartError } from '../lib/errors.ts';
import { type Head, tablesOf } from './backup-format.ts';
import type { BackupReader } from './backup-reading.ts';

/**
 * Puts every row of the backup into tables that were just laid out, within the caller's transaction. What watches single rows (triggers, references) stands aside
 * meanwhile, and the references are checked as a whole at the end; the owner of the tables may do so, a superuser is not needed.
 */
export async function loadTables(db: Kysely<object>, reader: BackupReader, head: Head): Promise<{ readonly tables: number; readonly rows: number }> {
  const tables = await tablesOf(db);
  if (tables.map((table) => table.name).join() !== head.tables.join()) throw new StartError('The backup does not hold the tables of this version of Baken.');
  const run = (statement: string): Promise<unknown> => sql.raw(statement).execute(db);
  const references = (await sql<{ drop: string; add: string }>`select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(c.oid)) as add
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace where c.contype = 'f' and c.conparentid = 0 and n.nspname !~ '^pg_' order by 1`.execute(db)).rows;
  for (const { drop } of references) await run(drop);
  for (const { name } of tables) await run(`alter table ${name} disable trigger user`);
  // Some scripts lay down rows of their own; the backup holds them too.
  await run(`truncate ${tables.map((table) => table.name).join(', ')}`);
  let rows = 0;
  for (const { name, columns } of tables) {
    const list = columns.join(', ');
    for await (const batch of reader.table(name)) {
      await sql`insert into ${sql.table(name)} (${sql.raw(list)}) overriding system value select ${sql.raw(list)} from json_populate_recordset(null::${sql.table(name)}, ${`[${batch.join(',')}]`}::json)`.execute(db);
      rows += batch.length;
    }
  }
  const { sequences } = await reader.manifest();
  for (const { name, last, called } of sequences) {
    // The numbers of signals have a sequence for each municipality and year, made when the first one is given (signals.next_number).
    await run(`create sequence if not exists ${name}`);
    await sql`select setval(${name}::regclass, ${last}::bigint, ${called})`.execute(db);
  }
  for (const { add } of references) await run(add);
  for (const { name } of tables) await run(`alter table ${name} enable trigger user`);
  return { tables: tables.length, rows };
}
