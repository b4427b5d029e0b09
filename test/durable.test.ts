import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { readConfig } from '../src/config.ts';
import { ownReport } from '../src/features/signals/reporter/queries.ts';
import { StartError } from '../src/lib/errors.ts';
import { openDatabase } from '../src/platform/database.ts';
import { type Installation, openInstallation } from '../src/platform/installation.ts';
import { builtProgram } from './built-program.ts';
import { actAs, engines, openForTests, type TestInstallation } from './database-for-tests.ts';
import { startProgram, stopProgram } from './programs-for-tests.ts';

const commits = 50;

test('what is acknowledged was put on the disk: every commit of the embedded database asks for it', async () => {
  const installation = await openForTests('embedded');
  try {
    const before = installation.database.syncs() ?? 0;
    for (let number = 0; number < commits; number += 1) await actAs(installation, { role: 'board' }, async (act) => act.about('number', String(number)));
    const asked = (installation.database.syncs() ?? 0) - before;
    assert.ok(asked >= commits, `${commits} commits asked ${asked} times`);
    const settings = await installation.database.asOwner(async (db) => (await sql<{ fsync: string; method: string; commit: string }>`
      select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method, current_setting('synchronous_commit') as commit`.execute(db)).rows[0]);
    assert.deepEqual(settings, { fsync: 'on', method: 'fsync', commit: 'on' });
  } finally {
    await installation.close();
  }
});

for (const engine of engines) {
  describe(`killed in the middle of a thousand reports, ${engine}`, () => {
    // Early, in the middle, and while the database is busy with itself.
    for (const killAfter of engine === 'embedded' ? [3, 250, 600] : [250]) {
      test(`after ${killAfter} acknowledged reports every one of them is found again`, { timeout: 120_000 }, async () => {
        const installation = await openForTests(engine);
        try {
          await installation.stop();
          const program = startProgram('test/many-reports.js', installation.environment);
          await program.line(new RegExp(`^${killAfter} \\d{16}$`, 'm'));
          program.child.kill('SIGKILL');
          assert.deepEqual(await program.ended, { code: null, signal: 'SIGKILL' });
          const acknowledged = [...program.out().matchAll(/^(\d+) (\d{16})$/gm)];
          assert.ok(acknowledged.length >= killAfter && acknowledged.length < 1000, `${acknowledged.length} were acknowledged`);
          await findAll(installation, acknowledged.map((match) => ({ number: match[1] ?? '', code: match[2] ?? '' })));
        } finally {
          await installation.close();
        }
      });
    }
  });
}

async function findAll(installation: TestInstallation, acknowledged: readonly { number: string; code: string }[]): Promise<void> {
  const again = await openInstallation(readConfig(installation.environment));
  try {
    for (const { number, code } of acknowledged) {
      const report = await actAs({ ...installation, ...again } as TestInstallation, { role: null, purpose: 'reporting' }, async (act) => {
        await act.presentReceipt(act.vault.index('receipt-code', code));
        return ownReport(act);
      });
      assert.equal(report?.story, `Melding ${number}`, `report ${number} of ${acknowledged.length}`);
    }
    const [kept, lines] = await counts(again);
    assert.equal(lines, kept, 'no report without its line in the log, no line without its report');
    assert.ok(kept === acknowledged.length || kept === acknowledged.length + 1, `${kept} kept, ${acknowledged.length} acknowledged`);
  } finally {
    await again.close();
  }
}

/** Reports, and the lines that say that one came in; the lines of the looking itself are `TEST`. */
async function counts(installation: Installation): Promise<[number, number]> {
  const row = await installation.database.asOwner(async (db) => (await sql<{ kept: number; lines: number }>`
    select (select count(*) from signals.signal) as kept, (select count(*) from audit.entry where act = 'POST /melden') as lines`.execute(db)).rows[0]);
  return [row?.kept ?? -1, row?.lines ?? -2];
}

describe('one folder, one process', () => {
  test('a second process is told who holds the folder, in one sentence, and does no harm', async () => {
    const installation = await openForTests('embedded');
    try {
      const second = startProgram(builtProgram, { ...installation.environment, PORT_PUBLIC: '0', PORT_STAFF: '0' });
      assert.deepEqual(await second.ended, { code: 1, signal: null });
      assert.equal(second.err().trim(), `The data folder ${installation.config.dataDir} is in use by process ${process.pid}. Stop that one first, or choose another folder with DATA_DIR.`);
      await actAs(installation, { role: 'board' }, async () => undefined);
    } finally {
      await installation.close();
    }
  });

  test('the same process does not open it twice either', async () => {
    const installation = await openForTests('embedded');
    try {
      await assert.rejects(openDatabase({ databaseUrl: null, dataDir: installation.config.dataDir }), (error) => error instanceof StartError && /is in use by process/.test(error.message));
      await installation.stop();
      await (await openDatabase({ databaseUrl: null, dataDir: installation.config.dataDir })).close();
    } finally {
      await installation.close();
    }
  });

  for (const [what, text] of [['of a process that is gone', null], ['that names nobody', ''], ['that is no lock', 'xyz']] as const) {
    test(`a lock ${what} is taken over`, async () => {
      const installation = await openForTests('embedded', { empty: true });
      try {
        await installation.stop();
        const gone = startProgram('test/nothing.js', {});
        await gone.ended;
        await writeFile(join(installation.config.dataDir, 'in-use'), text ?? String(gone.child.pid));
        await (await openDatabase({ databaseUrl: null, dataDir: installation.config.dataDir })).close();
      } finally {
        await installation.close();
      }
    });
  }

  test('of several processes that find a left lock at the same moment, one gets the folder', { timeout: 60_000 }, async () => {
    const installation = await openForTests('embedded');
    try {
      await installation.stop();
      const gone = startProgram('test/nothing.js', {});
      await gone.ended;
      await writeFile(join(installation.config.dataDir, 'in-use'), String(gone.child.pid));
      const environment = { ...installation.environment, PORT_PUBLIC: '0', PORT_STAFF: '0' };
      const programs = [1, 2, 3].map(() => startProgram(builtProgram, environment));
      const outcomes = await Promise.all(programs.map((program) => Promise.race([program.line(/^ready$/m).then(() => 'ready', () => 'refused'), program.ended.then(() => 'refused')])));
      for (const program of programs) await stopProgram(program);
      assert.deepEqual(outcomes.sort(), ['ready', 'refused', 'refused'], programs.map((program) => program.err()).join('---'));
    } finally {
      await installation.close();
    }
  });
});
