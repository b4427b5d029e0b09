import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { readConfig } from '../src/config.ts';
import { writeBackup } from '../src/platform/backup.ts';
import { unfinishedRestore } from '../src/platform/restore-mark.ts';
import type { RestoreStep } from '../src/platform/restore.ts';
import { openWhole } from '../src/restoring.ts';
import { retentionRounds } from '../src/retention-worker.ts';
import { backupPlace, emptyDatabase, type EmptyDatabase } from './backup-world.ts';
import { builtProgram } from './built-program.ts';
import { forEachEngine, type TestInstallation } from './database-for-tests.ts';
import { startProgram, stopProgram } from './programs-for-tests.ts';
import { dumpOf, plain, secretsOf } from './retention-world.ts';
import { Sites } from './sites-for-tests.ts';

/** A restore that is killed between its steps. After each, whoever starts the program finds nothing of what was destroyed since the backup was made. */
forEachEngine((open) => {
  let installation: TestInstallation;
  let number = '';
  let sealed = '';
  let tally = '';
  let place: Awaited<ReturnType<typeof backupPlace>>;
  let file = '';
  const environmentOf = (target: EmptyDatabase): Record<string, string> => ({ ...installation.environment, DATABASE_URL: '', ...target.environment, BAKEN_DEMO: '0', PORT_PUBLIC: '0', PORT_STAFF: '0' });
  const tallyOf = (from: Pick<TestInstallation, 'database'>): Promise<string> => from.database.asOwner(async (db) => JSON.stringify((await sql`select * from signals.tally order by 1, 2, 3, 4, 5, 6`.execute(db)).rows));
  const dieAfter = async (target: EmptyDatabase, step: RestoreStep): Promise<void> => {
    const ended = await startProgram('test/restore-and-die.js', environmentOf(target), [file, place.lock.identityFile ?? '', step]).ended;
    assert.equal(ended.signal, 'SIGKILL', 'the program was killed in the middle');
  };
  const nothingIsBack = async (from: Pick<TestInstallation, 'database'>): Promise<void> => {
    const dump = await dumpOf(from);
    assert.ok(!dump.includes(sealed), 'the sealed words are gone');
    assert.ok(!dump.split('\n').some((line) => line.startsWith('signals.') && line.includes(number)));
    assert.equal(await tallyOf(from), tally, 'counted once');
    assert.equal(dump.split('\n').filter((line) => line.startsWith('trust.certificate') && line.includes('brought-back')).length, 1);
    assert.ok(dump.split('\n').some((line) => line.startsWith('audit.entry') && line.includes('"restore"')), 'the log knows');
    assert.equal(await unfinishedRestore(from.database), null);
  };

  const nothingIsBackIn = async (target: EmptyDatabase): Promise<void> => {
    const whole = await openWhole(readConfig(environmentOf(target)));
    try {
      await nothingIsBack(whole);
    } finally {
      await whole.close();
    }
  };

  before(async () => {
    installation = await open();
    number = await plain(installation);
    sealed = Buffer.from((await secretsOf(installation, number)).sealed).toString('hex');
    place = await backupPlace();
    file = join(place.folder, 'older.age');
    await writeBackup(installation.database, file, { lock: place.lock, now: installation.clock.now(), withKeys: null });
    installation.clock.set('2027-03-03T03:00:00Z');
    await retentionRounds()(installation);
    const officer = await new Sites(installation).signIn('privacy-officer');
    assert.equal((await officer.post('/vertrouwen/bewaren/lijst/1', { weg: number })).status, 303);
    await retentionRounds()(installation);
    tally = await tallyOf(installation);
    assert.ok(tally.includes('"signals":1'));
  });
  after(() => place.remove());

  test('killed before its rows are there, nothing is, and the same command begins anew', { timeout: 240_000 }, async () => {
    const target = await emptyDatabase(installation.engine);
    try {
      await dieAfter(target, 'laid');
      const again = startProgram('src/cli.js', environmentOf(target), ['restore', file, '--identity', place.lock.identityFile ?? '']);
      assert.equal((await again.ended).code, 0, again.err());
      await nothingIsBackIn(target);
    } finally {
      await target.remove();
    }
  });

  for (const step of ['there', 'migrated', 'noted', 'cleared'] as const) {
    test(`killed after "${step}", the next start finishes it before anybody can come in`, { timeout: 240_000 }, async () => {
      const target = await emptyDatabase(installation.engine);
      try {
        await dieAfter(target, step);
        // Once by the program itself, as it stands behind its doors; else by what every command opens.
        if (step === 'there') {
          const database = await target.open();
          try {
            assert.ok((await dumpOf({ database })).includes(sealed), 'it was there to be brought back');
            assert.equal((await unfinishedRestore(database))?.size, 1);
          } finally {
            await database.close();
          }
          const program = startProgram(builtProgram, environmentOf(target));
          await program.line(/ready/);
          await stopProgram(program);
        }
        await nothingIsBackIn(target);
      } finally {
        await target.remove();
      }
    });
  }
});
