import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../src/platform/database.ts';

/** One place where something may have been left behind. */
export interface Trace { readonly where: string; readonly bytes: Buffer }

/** Every row of every table that is ours, as a dump would write it: bytes as hex, the rest as text. */
export async function dumpOf(database: Database): Promise<Trace[]> {
  return database.asOwner(async (db) => {
    const tables = await sql<{ name: string }>`select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'm', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`.execute(db);
    const traces: Trace[] = [];
    for (const { name } of tables.rows) {
      const rows = await sql<{ line: string }>`select t::text as line from ${sql.raw(name)} t`.execute(db);
      traces.push({ where: `the table ${name}`, bytes: Buffer.from(rows.rows.map((row) => row.line).join('\n')) });
    }
    return traces;
  });
}

/** Every file of a folder, as it lies on the disk: tables, indexes, the write-ahead log. */
export async function filesOf(folder: string): Promise<Trace[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(entries.filter((entry) => entry.isFile()).map(async (entry) => ({ where: `the file ${join(entry.parentPath, entry.name).slice(folder.length + 1)}`, bytes: await readFile(join(entry.parentPath, entry.name)) })));
}

/** The ways in which a text may lie somewhere: as it is, in hex, in base64 at any of the three offsets, in UTF-16, in an address, in JSON. */
export function shapesOf(secret: string): Buffer[] {
  const plain = Buffer.from(secret);
  const hex = plain.toString('hex');
  const base64 = [0, 1, 2].flatMap((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), plain]).toString('base64');
    // The first and the last characters also depend on what stands beside the text.
    const middle = text.slice(offset === 0 ? 0 : 4, text.length - 4);
    return [middle, middle.replaceAll('+', '-').replaceAll('/', '_')];
  });
  const texts = [secret, hex, hex.toUpperCase(), ...base64, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
  return [...new Set(texts)].map((text) => Buffer.from(text)).concat(Buffer.from(secret, 'utf16le'));
}

/** @returns where a secret was found, one sentence each */
export function found(secrets: ReadonlyMap<string, string>, traces: readonly Trace[]): string[] {
  const complaints: string[] = [];
  for (const [name, secret] of secrets) {
    const shapes = shapesOf(secret);
    for (const { where, bytes } of traces) if (shapes.some((shape) => bytes.includes(shape))) complaints.push(`${name} can be read in ${where}`);
  }
  return complaints;
}
