import { createHash, type Hash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';

/*
 * What a backup holds, once the age lock (age-encryption.org/v1) and gzip are off: lines of text in UTF-8, the same for both engines.
 *
 *   #baken-backup {…}          what it is: version, moment, keys, migrations, tables
 *   #table schema.name         then one JSON object a row, as PostgreSQL's row_to_json writes it
 *   #end {…}                   of that table: how many rows, and SHA-256 over their lines
 *   #manifest {…}              the last line: every table once more, where numbers go on, and SHA-256 over all lines before
 */
export const formatVersion = 1;
export const mark = { head: '#baken-backup ', table: '#table ', end: '#end ', manifest: '#manifest ' } as const;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const tableName = z.string().regex(/^[a-z_]+\.[a-z_0-9]+$/);

export const headSchema = z.object({
  format: z.number().int().positive(),
  program: z.string(),
  engine: z.enum(['embedded', 'postgresql']),
  madeAt: z.string(),
  rootKeys: z.array(z.string().regex(/^[0-9a-f]{12}$/)),
  migrations: z.array(z.object({ name: z.string(), sha256: hash })),
  tables: z.array(tableName),
  /** Only when somebody asked for it: the root keys themselves, in base64. */
  keys: z.array(z.string()).optional(),
});
export type Head = z.infer<typeof headSchema>;

export const endSchema = z.object({ table: tableName, rows: z.number().int(), sha256: hash });
export type TableEnd = z.infer<typeof endSchema>;

export const manifestSchema = z.object({
  tables: z.array(endSchema), sequences: z.array(z.object({ name: tableName, last: z.string().regex(/^\d+$/), called: z.boolean() })), sha256: hash,
});
export type Manifest = z.infer<typeof manifestSchema>;

export function hasher(): Hash {
  return createHash('sha256');
}

export interface TableShape {
  readonly name: string;
  /** Columns that are written; those that the database works out itself are not. */
  readonly columns: readonly string[];
  /** In which order rows are read, so that two backups of the same rows are alike. */
  readonly order: readonly string[];
  /** SQL that gives about how many bytes a row takes as text. */
  readonly size: string;
}

const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'migration')`;

/** Every table of every room, as the database itself knows them: a new room needs no line here. */
export async function tablesOf(db: Kysely<object>): Promise<readonly TableShape[]> {
  const rows = (await sql.raw<{ name: string; columns: string; ordering: string; size: string }>(`
    select n.nspname || '.' || c.relname as name,
      (select string_agg(quote_ident(a.attname), ',' order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select string_agg(quote_ident(a.attname), ',' order by k.nth) from unnest(i.indkey::int2[]) with ordinality as k (attnum, nth) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum) as ordering,
      (select '200' || coalesce(string_agg(case when a.atttypid = 'bytea'::regtype then ' + coalesce(2 * octet_length(' || quote_ident(a.attname) || '), 0)'
        when a.atttypid in ('text'::regtype, 'varchar'::regtype) then ' + coalesce(octet_length(' || quote_ident(a.attname) || '), 0)'
        else ' + coalesce(8 * pg_column_size(' || quote_ident(a.attname) || '), 0)' end, ''), '') from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as size
    from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relkind = 'r' and ${ours} order by 1`).execute(db)).rows;
  return rows.map((row) => ({ name: row.name, columns: row.columns.split(','), order: row.ordering.split(','), size: row.size }));
}

/** Where numbers go on. Sequences stand outside transactions, so they are read after the rows: a number too high leaves a gap, one too low would be given twice. */
export async function sequencesOf(db: Kysely<object>): Promise<Manifest['sequences']> {
  const names = (await sql.raw<{ name: string }>(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${ours} order by 1`).execute(db)).rows;
  const found: Manifest['sequences'] = [];
  for (const { name } of names) {
    const row = (await sql<{ last: string; called: boolean }>`select last_value::text as last, is_called as called from ${sql.table(name)}`.execute(db)).rows[0];
    if (row) found.push({ name, ...row });
  }
  return found;
}
