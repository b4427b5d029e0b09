import { createReadStream } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Kysely, sql } from 'kysely';
import type { BackupSettings } from '../config.ts';
import { StartError } from '../lib/errors.ts';
import { formatVersion, type Head } from './backup-format.ts';
import { unlockStream } from './backup-lock.ts';
import { BackupReader } from './backup-reading.ts';
import type { Database } from './database.ts';
import { type KeyRow, openKeys } from './key-ring.ts';
import { layOut, makeDatabaseRoles, type Migration, migrate, readMigrations } from './migrate.ts';
import type { MunicipalityCode } from './municipality.ts';
import { type KeyPlace, keyFromBytes, readRootKeys, type RootKeys, writeKeyFile } from './root-key.ts';
import { markRestore } from './restore-mark.ts';
import { loadTables } from './restore-rows.ts';

export interface RestoreOptions {
  readonly lock: BackupSettings;
  readonly place: KeyPlace;
  /** Takes the root key out of the backup when it is in there and none is here; only when somebody asked for it. */
  readonly withKeys: boolean;
  /** Lines of the record of what was destroyed (destroyed-record.ts): keys that the backup brings back are destroyed again before anybody can use them. */
  readonly destroyed?: readonly string[];
  /** Called after each step: for a test that ends the program there. */
  readonly reached?: ((step: RestoreStep) => void) | undefined;
}

/** Rows are laid and not there yet; they are there and what was destroyed since is locked again; newer scripts ran; the log knows; what was locked is gone. */
export type RestoreStep = 'laid' | 'there' | 'migrated' | 'noted' | 'cleared';

export interface Restored {
  readonly madeAt: string;
  readonly program: string;
  readonly engine: Head['engine'];
  readonly tables: number;
  readonly rows: number;
  /** Steps of the database that are newer than the backup and ran after it. */
  readonly migrations: readonly string[];
  /** Keys of dossiers that were destroyed since the backup was made, and now again. */
  readonly destroyedAgain: number;
}

/**
 * Lays out an empty database from a backup of either engine. It is there whole or not at all: everything up to the last check happens in one transaction. What belongs to keys that were destroyed since is
 * cleared away afterwards by the rooms (src/restoring.ts); a mark in the same transaction keeps anybody from opening it before that.
 * @throws StartError in one sentence: the database is not empty, or the backup is locked, damaged, cut off, of another root key or of a newer version
 */
export async function restoreBackup(database: Database, file: string, options: RestoreOptions): Promise<Restored> {
  await refuseFilled(database);
  await access(file).catch(() => { throw new StartError(`The file ${file} cannot be read.`); });
  const locked = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>;
  const plain = Readable.fromWeb(await unlockStream(locked, options.lock, file) as Parameters<typeof Readable.fromWeb>[0]);
  const unpacked = createGunzip();
  // What goes wrong before it is unpacked is thrown where it is read.
  pipeline(plain, unpacked, () => undefined);
  const reader = new BackupReader(unpacked, file);
  try {
    const head = await reader.head();
    const migrations = await fittingMigrations(head, file);
    const root = await rootFor(head, options);
    await makeDatabaseRoles(database);
    const loaded = await database.build(async (db, script) => {
      // Whoever started on it meanwhile has laid it out by the time that the lock is ours.
      await refuseFilledNow(db);
      await layOut(db, script, migrations);
      const counts = await loadTables(db, reader, head);
      await opensWith(db, root);
      // A session that somebody ended after the backup was made must not come to life again.
      await sql`delete from platform.session`.execute(db);
      const again = await sql`delete from platform.dossier_key where municipality_id || ' ' || encode(sha256(convert_to(dossier_id::text, 'UTF8')), 'hex') = any(string_to_array(${(options.destroyed ?? []).join(',')}, ','))`.execute(db);
      await markRestore(db, options.destroyed ?? []);
      options.reached?.('laid');
      return { ...counts, destroyedAgain: Number(again.numAffectedRows ?? 0) };
    });
    options.reached?.('there');
    const ran = await migrate(database);
    options.reached?.('migrated');
    return { ...loaded, madeAt: head.madeAt, program: head.program, engine: head.engine, migrations: ran };
  } finally {
    reader.close();
  }
}

function refuseFilled(database: Database): Promise<void> {
  return database.asOwner(refuseFilledNow);
}

async function refuseFilledNow(db: Kysely<object>): Promise<void> {
  const found = (await sql<{ name: string }>`select n.nspname as name from pg_namespace n where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
    union all select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') limit 1`.execute(db)).rows[0];
  if (found) throw new StartError(`This database is not empty (it holds ${found.name}), so nothing is put back into it. Name an empty one with DATABASE_URL or DATA_DIR; a database on which Baken runs or ran is never written over.`);
}

async function fittingMigrations(head: Head, file: string): Promise<readonly Migration[]> {
  if (head.format > formatVersion) throw new StartError(`The backup ${file} was made by a newer version of Baken (${head.program}); restore it with that version.`);
  const known = new Map((await readMigrations()).map((one) => [one.name, one]));
  return head.migrations.map(({ name, sha256 }) => {
    const migration = known.get(name);
    if (!migration) throw new StartError(`The backup ${file} was made by a newer version of Baken (${head.program}): it knows ${name}, which this version does not. Restore it with that version.`);
    if (migration.sha256 !== sha256) throw new StartError(`The backup ${file} was made by a version of Baken whose ${name} is another than that of this version.`);
    return migration;
  });
}

async function rootFor(head: Head, { place, withKeys }: RestoreOptions): Promise<RootKeys> {
  const [inside] = head.keys ?? [];
  if (withKeys && inside && !place.rootKey && await access(place.keyFile).then(() => false, () => true)) {
    await mkdir(dirname(place.keyFile), { recursive: true });
    await writeKeyFile(place.keyFile, keyFromBytes(Buffer.from(inside, 'base64')), place.kms);
  }
  return readRootKeys(place, head.rootKeys, 'backup');
}

/** Whether the keys that are here really open what was put back. */
async function opensWith(db: Kysely<object>, root: RootKeys): Promise<void> {
  const rows = (await sql<KeyRow & { municipality_id: MunicipalityCode }>`select municipality_id, root_key_id, key_version, wrapped, previous_wrapped, index_sealed from platform.municipality_key`.execute(db)).rows;
  for (const row of rows) {
    const under = [root.current, root.previous].find((one) => one?.id === row.root_key_id);
    try {
      if (!under) throw new Error('no key');
      openKeys(under, row.municipality_id, row);
    } catch {
      throw new StartError(`The key of ${row.municipality_id} in this backup does not open with root key ${row.root_key_id}.`);
    }
  }
}
