import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { sql } from 'kysely';
import type { BackupSettings } from '../src/config.ts';
import { sequencesOf, tablesOf } from '../src/platform/backup-format.ts';
import { type Database, openDatabase } from '../src/platform/database.ts';
import { type EngineName, freshDatabase } from './database-for-tests.ts';

/** A folder for backups, and the key pair that locks and opens them. */
export interface BackupPlace {
  readonly folder: string;
  readonly lock: BackupSettings;
  remove(): Promise<void>;
}

export async function backupPlace(): Promise<BackupPlace> {
  const folder = await mkdtemp(join(tmpdir(), 'baken-backup-'));
  const identity = await generateX25519Identity();
  const identityFile = join(folder, 'identity.txt');
  await writeFile(identityFile, `# for tests\n${identity}\n`);
  return {
    folder, lock: { dir: null, keepDays: 14, passphrase: null, recipient: await identityToRecipient(identity), identityFile },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A database with nothing in it, of either engine, and the environment that names it. */
export interface EmptyDatabase {
  readonly environment: Readonly<Record<string, string>>;
  open(): Promise<Database>;
  remove(): Promise<void>;
}

export async function emptyDatabase(engine: EngineName): Promise<EmptyDatabase> {
  if (engine === 'postgresql') {
    const made = await freshDatabase();
    return { environment: { DATABASE_URL: made.url }, open: () => openDatabase({ databaseUrl: made.url, dataDir: '' }), remove: made.drop };
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'baken-empty-'));
  return { environment: { DATA_DIR: dataDir }, open: () => openDatabase({ databaseUrl: null, dataDir }), remove: () => rm(dataDir, { recursive: true, force: true }) };
}

/** Every row of every table as text, in the order of its key; and where numbers go on. */
export async function contentOf(database: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  return database.asOwner(async (db) => {
    const content = new Map<string, readonly string[]>();
    for (const { name, order } of await tablesOf(db)) {
      const rows = (await sql<{ text: string }>`select md5(row_to_json(one)::text) || ' ' || left(row_to_json(one)::text, 120) as text from ${sql.table(name)} one order by ${sql.raw(order.join(', '))}`.execute(db)).rows;
      content.set(name, rows.map((row) => row.text));
    }
    content.set('sequences', (await sequencesOf(db)).map((one) => JSON.stringify(one)));
    content.set('migrations', (await sql<{ text: string }>`select name || ' ' || sha256 as text from migration.done order by 1`.execute(db)).rows.map((row) => row.text));
    return content;
  });
}
