import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, link, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline as joined, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import type { BackupSettings } from '../config.ts';
import { StartError } from '../lib/errors.ts';
import { programVersion } from '../lib/project-root.ts';
import { formatVersion, hasher, type Head, mark, type Manifest, sequencesOf, type TableEnd, tablesOf, type TableShape } from './backup-format.ts';
import { lockStream, requireLock } from './backup-lock.ts';
import type { Database } from './database.ts';
import type { RootKey } from './root-key.ts';

/** Bytes of rows that are in memory at a time. A single row that is larger is alone. */
const mostAtOnce = 4 * 1024 * 1024;

export interface BackupMade {
  readonly tables: number;
  readonly rows: number;
  readonly rootKeys: readonly string[];
}

export interface BackupOptions {
  readonly lock: BackupSettings;
  readonly now: Temporal.Instant;
  /** Only when somebody asked for it in so many words. */
  readonly withKeys: readonly RootKey[] | null;
}

/**
 * Writes everything that the database holds into one locked file, as it stood at one moment, while others go on. Nothing stands at `path` until it is whole.
 * @throws StartError when the file exists or cannot be written
 */
export async function writeBackup(database: Database, path: string, options: BackupOptions): Promise<BackupMade> {
  requireLock(options.lock);
  if (await access(path).then(() => true, () => false)) throw alreadyThere(path);
  const half = `${path}.${randomBytes(4).toString('hex')}.part`;
  await (await open(half, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => { throw new StartError(`The file ${path} cannot be written (${error.code ?? 'unknown'}).`); })).close();
  try {
    const made = await database.snapshot(async (db) => {
      const head = await headOf(db, database.kind, options);
      const count = { tables: 0, rows: 0 };
      const lines = Readable.from(linesOf(db, head, count), { objectMode: false, highWaterMark: 64 * 1024 });
      const packed = createGzip({ level: 1 });
      // A failure on one side ends the other; the pipeline below is where it is thrown.
      joined(lines, packed, () => undefined);
      const locked = await lockStream(Readable.toWeb(packed) as ReadableStream<Uint8Array>, options.lock);
      await pipeline(Readable.fromWeb(locked as Parameters<typeof Readable.fromWeb>[0]), createWriteStream(half, { flush: true }));
      return { ...count, rootKeys: head.rootKeys };
    });
    // A second name instead of a new one: whoever took the name meanwhile keeps it.
    await link(half, path).catch((error: NodeJS.ErrnoException) => { throw error.code === 'EEXIST' ? alreadyThere(path) : error; });
    const folder = await open(dirname(path), 'r').catch(() => null);
    await folder?.sync().catch(() => undefined);
    await folder?.close();
    return made;
  } finally {
    await rm(half, { force: true });
  }
}

function alreadyThere(path: string): StartError {
  return new StartError(`${path} exists already; a backup is never written over.`);
}

async function headOf(db: Kysely<object>, engine: Head['engine'], options: BackupOptions): Promise<Head> {
  const migrations = (await sql<{ name: string; sha256: string }>`select name, sha256 from migration.done order by name`.execute(db)).rows;
  const rootKeys = (await sql<{ id: string }>`select distinct root_key_id as id from platform.municipality_key order by 1`.execute(db)).rows.map((row) => row.id);
  return {
    format: formatVersion, program: programVersion(), engine, madeAt: options.now.toString(), rootKeys, migrations, tables: (await tablesOf(db)).map((table) => table.name),
    ...(options.withKeys ? { keys: options.withKeys.map((one) => Buffer.from(one.key).toString('base64')) } : {}),
  };
}

async function* linesOf(db: Kysely<object>, head: Head, count: { tables: number; rows: number }): AsyncGenerator<Buffer> {
  const whole = hasher();
  const line = (text: string): Buffer => {
    const bytes = Buffer.from(`${text}\n`);
    whole.update(bytes);
    return bytes;
  };
  yield line(mark.head + JSON.stringify(head));
  const ends: TableEnd[] = [];
  for (const table of await tablesOf(db)) {
    yield line(mark.table + table.name);
    const sum = hasher();
    let rows = 0;
    for await (const texts of rowsOf(db, table)) {
      rows += texts.length;
      const bytes = line(texts.join('\n'));
      sum.update(bytes);
      yield bytes;
    }
    const end = { table: table.name, rows, sha256: sum.digest('hex') };
    ends.push(end);
    yield line(mark.end + JSON.stringify(end));
    count.tables += 1;
    count.rows += rows;
  }
  const manifest: Manifest = { tables: ends, sequences: await sequencesOf(db), sha256: whole.digest('hex') };
  yield Buffer.from(`${mark.manifest}${JSON.stringify(manifest)}\n`);
}

/** The rows of a table as text, as many at a time as fit. */
async function* rowsOf(db: Kysely<object>, table: TableShape): AsyncGenerator<readonly string[]> {
  const largest = (await sql<{ bytes: number | null }>`select max(${sql.raw(table.size)})::bigint as bytes from ${sql.table(table.name)}`.execute(db)).rows[0]?.bytes ?? null;
  if (largest === null) return;
  const step = Math.max(1, Math.min(2000, Math.floor(mostAtOnce / largest)));
  await sql`declare backup_rows no scroll cursor for select row_to_json(one)::text as text from (select ${sql.raw(table.columns.join(', '))} from ${sql.table(table.name)} order by ${sql.raw(table.order.join(', '))}) one`.execute(db);
  for (;;) {
    const rows = (await sql<{ text: string }>`fetch ${sql.raw(String(step))} from backup_rows`.execute(db)).rows;
    if (rows.length === 0) break;
    for (const { text } of rows) if (text.includes('\n')) throw new Error(`A row of ${table.name} does not fit on one line.`);
    yield rows.map((row) => row.text);
  }
  await sql`close backup_rows`.execute(db);
}
