import assert from 'node:assert/strict';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { readConfig } from '../src/config.ts';
import { seedDemo } from '../src/demo.ts';
import { askedFor, keepBackups } from '../src/keeping-worker.ts';
import { StartError } from '../src/lib/errors.ts';
import { writeBackup } from '../src/platform/backup.ts';
import type { Database } from '../src/platform/database.ts';
import { openInstallation } from '../src/platform/installation.ts';
import { provenKeys } from '../src/platform/log-keeping.ts';
import { checkLog } from '../src/platform/log-check.ts';
import { sealer, sealLog } from '../src/platform/log-sealing.ts';
import { restoreBackup } from '../src/platform/restore.ts';
import { backupPlace, type BackupPlace, contentOf, type EmptyDatabase, emptyDatabase } from './backup-world.ts';
import { actAs, engines, openForTests, type TestInstallation, withConfig } from './database-for-tests.ts';
import { startProgram } from './programs-for-tests.ts';
import { here, writeLog } from './sealed-log-world.ts';

const says = (wanted: RegExp) => (error: unknown): boolean => {
  assert.ok(error instanceof StartError, String(error instanceof Error ? error.stack : error));
  assert.match(error.message, wanted);
  return !error.message.includes('\n');
};

for (const engine of engines) describe(engine, () => {
  let installation: TestInstallation;
  let place: BackupPlace;
  /** Stays empty: whatever is refused leaves nothing. */
  let nothing: EmptyDatabase;
  let vacant: Database;
  let file = '';
  let story: { readonly id: string; readonly sealed: Uint8Array } = { id: '', sealed: new Uint8Array() };
  before(async () => {
    // Nothing of other tests in it: what the demonstration lays out is varied enough to prove something.
    installation = await openForTests(engine, { empty: true });
    place = await backupPlace();
    nothing = await emptyDatabase(engine);
    vacant = await nothing.open();
    file = join(place.folder, 'whole.age');
    await seedDemo(installation);
    await writeLog(installation, [3, 4]);
    story = await actAs(installation, { role: 'focal-officer' }, async ({ vault }) => {
      const dossier = await vault.newDossier();
      return { id: dossier.id, sealed: dossier.seal('x', 'Een verhaal met ë en 🙂') };
    });
    await sealLog(installation, here);
    await writeBackup(installation.database, file, { lock: place.lock, now: installation.clock.now(), withKeys: null });
  });
  after(async () => {
    await vacant.close();
    await nothing.remove();
    await place.remove();
    await installation.close();
  });

  const keys = (environment: Readonly<Record<string, string>> = installation.environment) => ({ keyFile: environment['BAKEN_KEY_FILE'] ?? '', rootKey: null, kms: null });

  async function into(target: EmptyDatabase, use: (database: Database) => Promise<void>): Promise<void> {
    const database = await target.open();
    try {
      await use(database);
    } finally {
      await database.close();
    }
  }

  async function refused(changed: string, wanted: RegExp, options: { readonly keyFile?: string } = {}): Promise<void> {
    await assert.rejects(restoreBackup(vacant, changed, { lock: place.lock, place: { ...keys(), ...(options.keyFile ? { keyFile: options.keyFile } : {}) }, withKeys: false }), says(wanted));
    const left = await vacant.asOwner(async (db) => (await sql<{ name: string }>`select nspname as name from pg_namespace where nspname in ('platform', 'signals', 'migration')`.execute(db)).rows);
    assert.deepEqual(left, [], 'nothing stays of a backup that was refused');
  }

  for (const other of engines) {
    test(`a backup put back into ${other} holds the same, row by row, and work goes on there`, { timeout: 240_000 }, async () => {
      const target = await emptyDatabase(other);
      try {
        const wanted = new Map(await contentOf(installation.database));
        await into(target, async (database) => {
          const restored = await restoreBackup(database, file, { lock: place.lock, place: keys(), withKeys: false });
          assert.deepEqual([restored.engine, restored.migrations], [engine, []]);
          const found = await contentOf(database);
          wanted.set('platform.session', []);
          assert.deepEqual([...found.keys()], [...wanted.keys()]);
          for (const [table, rows] of wanted) assert.deepEqual(found.get(table), rows, table);
          assert.ok(restored.rows > 500 && wanted.get('signals.signal')?.length, `${restored.rows} rows are too few to prove anything`);
        });
        const again = await openInstallation(readConfig({ ...installation.environment, DATABASE_URL: '', ...target.environment }));
        const there = { ...installation, ...again, clock: installation.clock };
        try {
          await actAs(there, { role: 'focal-officer' }, async ({ vault }) => {
            assert.equal((await vault.dossier(story.id)).openText('x', story.sealed), 'Een verhaal met ë en 🙂');
            await vault.newDossier();
          });
          assert.ok(await sealLog(there, here) > 0, 'a new line is given a new number and is sealed');
          const turn = <T>(use: Parameters<typeof there.database.as<T>>[1]): Promise<T> => there.database.as(sealer(here), use);
          assert.equal((await checkLog(turn, here)).damage, null);
          assert.equal(await turn(async (db) => provenKeys(db, await there.keys.vault(db, here))), null);
          await assert.rejects(there.database.asOwner((db) => sql`delete from audit.entry`.execute(db)), /append-only/);
          await assert.rejects(there.database.asOwner((db) => sql`delete from platform.municipality`.execute(db)), /foreign key/);
          await assert.rejects(restoreBackup(there.database, file, { lock: place.lock, place: keys(), withKeys: false }), says(/^This database is not empty/));
        } finally {
          await again.close();
        }
      } finally {
        await target.remove();
      }
    });
  }

  test('a thief who opens the file reads no story and finds no key in it', async () => {
    const bytes = await readFile(file);
    assert.ok(bytes.subarray(0, 21).toString() === 'age-encryption.org/v1');
    assert.equal((await stat(file)).mode & 0o077, 0, 'for nobody else to read');
    assert.deepEqual((await readdir(place.folder)).filter((name) => name.endsWith('.part')), []);
  });

  test('a backup is never written over, and never written unlocked', async () => {
    await assert.rejects(writeBackup(installation.database, file, { lock: place.lock, now: installation.clock.now(), withKeys: null }), says(/exists already/));
    await assert.rejects(writeBackup(installation.database, join(place.folder, 'open.age'), { lock: { ...place.lock, recipient: null }, now: installation.clock.now(), withKeys: null }), says(/never written unlocked/));
    assert.ok(!(await readdir(place.folder)).some((name) => name.startsWith('open')));
  });

  describe('a backup that cannot be trusted is refused in a sentence, and nothing stays of it', () => {
    const variant = async (name: string, change: (bytes: Buffer) => Buffer): Promise<string> => {
      const path = join(place.folder, name);
      await writeFile(path, change(await readFile(file)));
      return path;
    };

    test('one byte in the middle was changed', async () => {
      await refused(await variant('flipped.age', (bytes) => { const at = Math.floor(bytes.length / 2); bytes[at] = (bytes[at] ?? 0) ^ 1; return bytes; }), /is damaged: .*Nothing was put back/);
    });
    test('it was cut off half-way, or by its last byte', async () => {
      await refused(await variant('half.age', (bytes) => bytes.subarray(0, Math.floor(bytes.length / 2))), /is damaged/);
      await refused(await variant('nearly.age', (bytes) => bytes.subarray(0, -1)), /is damaged/);
    });
    test('it is cut off in its header, empty, or something else', async () => {
      await refused(await variant('header.age', (bytes) => bytes.subarray(0, 60)), /is no backup of Baken, or it is damaged at its beginning/);
      await refused(await variant('empty.age', () => Buffer.alloc(0)), /is no backup of Baken/);
      await refused(await variant('text.age', () => Buffer.from('select 1;\n')), /is no backup of Baken/);
      await refused(join(place.folder, 'nowhere.age'), /cannot be read/);
    });
    test('it was locked for somebody else', async () => {
      const stranger = await backupPlace();
      const foreign = join(place.folder, 'foreign.age');
      await writeBackup(installation.database, foreign, { lock: stranger.lock, now: installation.clock.now(), withKeys: null });
      await stranger.remove();
      await refused(foreign, /does not open with this passphrase or age identity/);
    });
    test('its root key is not here, or another one is', async () => {
      await refused(file, /is missing\. Without it nothing in this backup can be read; put back the file with key [0-9a-f]{12}/, { keyFile: join(place.folder, 'no.key') });
      const other = join(place.folder, 'other.key');
      await writeFile(other, `baken-root-key-1 ${Buffer.alloc(32, 7).toString('base64')}\n`);
      await refused(file, /holds key [0-9a-f]{12}, but this backup was sealed with key [0-9a-f]{12}/, { keyFile: other });
    });
    test('a newer version of Baken made it', async () => {
      const newer = join(place.folder, 'newer.age');
      await installation.database.asOwner((db) => sql`insert into migration.done (name, sha256) values ('999_later.sql', ${'0'.repeat(64)})`.execute(db));
      try {
        await writeBackup(installation.database, newer, { lock: place.lock, now: installation.clock.now(), withKeys: null });
      } finally {
        await installation.database.asOwner((db) => sql`delete from migration.done where name = '999_later.sql'`.execute(db));
      }
      await refused(newer, /made by a newer version of Baken .*999_later\.sql/);
    });
  });

  test('the key travels only when asked, and then opens the backup where there was none', async () => {
    const withKey = join(place.folder, 'with-key.age');
    const root = (await readFile(installation.environment['BAKEN_KEY_FILE'] ?? '', 'utf8')).split(' ')[1]?.trim() ?? '';
    await writeBackup(installation.database, withKey, { lock: place.lock, now: installation.clock.now(), withKeys: [{ id: 'x', key: Buffer.from(root, 'base64') }] });
    const target = await emptyDatabase(engine);
    try {
      const keyFile = join(place.folder, 'found.key');
      await into(target, async (database) => {
        await assert.rejects(restoreBackup(database, withKey, { lock: place.lock, place: { ...keys(), keyFile }, withKeys: false }), says(/is missing/));
        await restoreBackup(database, withKey, { lock: place.lock, place: { ...keys(), keyFile }, withKeys: true });
      });
      assert.equal((await readFile(keyFile, 'utf8')).split(' ')[1]?.trim(), root);
    } finally {
      await target.remove();
    }
  });

  test('whoever types the commands is told what was made, what is not in it, and what to do when Baken itself has the database', { timeout: 240_000 }, async () => {
    const typed = join(place.folder, 'typed.age');
    const locked = { ...installation.environment, BAKEN_BACKUP_RECIPIENT: place.lock.recipient ?? '', BAKEN_BACKUP_IDENTITY_FILE: place.lock.identityFile ?? '', LC_ALL: 'C' };
    const run = async (environment: Readonly<Record<string, string>>, ...args: string[]): Promise<{ code: number | null; out: string; err: string }> => {
      const program = startProgram('src/cli.js', environment, args);
      const { code } = await program.ended;
      return { code, out: program.out(), err: program.err() };
    };
    const made = await run({ ...locked, ...(engine === 'embedded' ? { BAKEN_BACKUP_DIR: join(place.folder, 'asked') } : {}) }, 'backup', typed);
    assert.equal(made.code, 0, made.err);
    if (engine === 'embedded') {
      assert.match(made.out, /The backup was asked for: within a few minutes it is in .*asked/);
      assert.deepEqual(await readdir(join(place.folder, 'asked')), [askedFor]);
      const without = await run(locked, 'backup', typed);
      assert.deepEqual([without.code, without.out], [1, '']);
      assert.match(without.err, /^Baken is running and has the embedded database open\. Stop Baken/);
    } else {
      assert.match(made.out, /The backup is in .*typed\.age: \d+ tables, \d+ rows\.\nMIND: the key \([0-9a-f]{12}\) is not in this backup\./);
      const filled = await run(locked, 'restore', typed);
      assert.deepEqual([filled.code, filled.out], [1, '']);
      assert.match(filled.err, /^This database is not empty .*never written over\.\n$/);
    }
    const target = await emptyDatabase('embedded');
    try {
      const restored = await run({ ...locked, DATABASE_URL: '', ...target.environment }, 'restore', engine === 'embedded' ? file : typed);
      assert.equal(restored.code, 0, restored.err);
      assert.match(restored.out, /was put back: \d+ tables, \d+ rows\. Everybody has to sign in again\.\nNOTE: there is no destroyed-dossiers\.txt beside the key and the backup\.[^\n]*\nNow check the log: npm run baken -- verify-log\n$/);
    } finally {
      await target.remove();
    }
    assert.equal((await run(locked, 'backup')).code, 2, 'without a file the usage is shown');
  });

  test('the running worker makes a backup each night and when asked, and throws away what is too old', async () => {
    const dir = join(place.folder, 'nightly');
    const { clock } = installation;
    const began = clock.now();
    const running = withConfig(installation, { BAKEN_BACKUP_DIR: dir, BAKEN_BACKUP_RECIPIENT: place.lock.recipient ?? '', BAKEN_BACKUP_KEEP_DAYS: '7' });
    const round = async (now: string): Promise<string[]> => {
      clock.set(now);
      await keepBackups(running);
      return (await readdir(dir)).sort();
    };
    assert.deepEqual(await round('2026-04-01T23:30:00Z'), [], 'half past one at night');
    assert.deepEqual(await round('2026-04-02T00:30:00Z'), ['baken-2026-04-02.age']);
    assert.deepEqual(await round('2026-04-02T09:00:00Z'), ['baken-2026-04-02.age']);
    await writeFile(join(dir, askedFor), '');
    await writeFile(join(dir, 'own-notes.txt'), 'stays');
    assert.deepEqual(await round('2026-04-02T09:00:05Z'), ['baken-2026-04-02-110005.age', 'baken-2026-04-02.age', 'own-notes.txt']);
    // The three newest stay however old they are.
    assert.deepEqual(await round('2026-04-10T09:00:00Z'), ['baken-2026-04-02-110005.age', 'baken-2026-04-02.age', 'baken-2026-04-10.age', 'own-notes.txt']);
    await round('2026-04-11T09:00:00Z');
    assert.deepEqual(await round('2026-04-12T09:00:00Z'), ['baken-2026-04-10.age', 'baken-2026-04-11.age', 'baken-2026-04-12.age', 'own-notes.txt']);
    clock.set(began);
  });
});
