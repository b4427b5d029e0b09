import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { checkLog } from '../src/platform/log-check.ts';
import { sealLog } from '../src/platform/log-sealing.ts';
import { findSession, openSession, provedLately } from '../src/platform/session.ts';
import { retentionRounds } from '../src/retention-worker.ts';
import { tidy } from '../src/worker.ts';
import { fileReport } from './bad-input-world.ts';
import { actAs, forEachEngine, type TestInstallation } from './database-for-tests.ts';
import { plain } from './retention-world.ts';
import { Sites } from './sites-for-tests.ts';

forEachEngine((open) => {
  let installation: TestInstallation;
  const noon = '2026-03-02T12:00:00Z';
  const at = (now: string): void => { installation.clock.set(now); };
  const signedInAt = async (now: string): Promise<string> => {
    at(now);
    return actAs(installation, { role: 'focal-officer' }, (act) => openSession(act, 'p01'));
  };
  const opens = async (value: string): Promise<boolean> => await findSession(installation, value) !== null;
  before(async () => {
    installation = await open();
    at(noon);
  });

  describe('the clock jumps ahead', () => {
    test('a day: whoever was signed in signs in again, and a session begun in that day ends when the clock is right again', async () => {
      const old = await signedInAt(noon);
      const early = await signedInAt('2026-03-03T12:00:00Z');
      assert.deepEqual([await opens(old), await opens(early)], [false, true]);
      at(noon);
      assert.equal(await opens(early), false, 'it would have lived a day longer');
    });

    test('three years: retention proposes and destroys nothing, because nobody approved it', async () => {
      at(noon);
      const number = await plain(installation);
      at('2029-03-02T04:00:00Z');
      for (let night = 0; night < 3; night += 1) {
        await tidy(installation);
        await retentionRounds()(installation);
      }
      at(noon);
      const left = await installation.database.asOwner(async (db) => (await sql<{ rows: number; states: string }>`select (select count(*) from signals.signal where number = ${number}) as rows, (select string_agg(state, ' ') from trust.retention_list) as states`.execute(db)).rows[0]);
      assert.deepEqual(left, { rows: 1, states: 'proposed' });
    });
  });

  describe('the clock goes back an hour', () => {
    test('whoever was at work goes on, and is signed out a quarter of an hour after the last click, not later', async () => {
      const session = await signedInAt(noon);
      at('2026-03-02T12:04:00Z');
      assert.equal(await opens(session), true);
      at('2026-03-02T11:59:30Z');
      assert.equal(await opens(session), true);
      at('2026-03-02T12:15:00Z');
      assert.equal(await opens(session), false, 'counted from the click by the new clock');
    });

    test('a session that was begun an hour later than now is over, and a proof of an hour later than now proves nothing', async () => {
      const session = await signedInAt('2026-03-02T13:00:00Z');
      const [signedIn] = [await findSession(installation, session)];
      assert.ok(signedIn && provedLately(signedIn, installation.clock.now()));
      at(noon);
      assert.equal(await opens(session), false);
      assert.equal(provedLately(signedIn, installation.clock.now()), false);
    });

    test('a code that was shown is not shown for longer than half an hour of use, and a report keeps its own moment', async () => {
      at(noon);
      const reporter = new Sites(installation).visitor('public');
      const { code } = await fileReport(reporter, 'Verzonnen voor de sprong');
      at('2026-03-02T11:00:00Z');
      const own = await reporter.post('/mijn-melding', { meldcode: code });
      assert.equal(own.status, 200);
      assert.match(own.body, /2 maart 2026/);
    });

    test('the log keeps the order in which things happened and stays proven', async () => {
      at(noon);
      await actAs(installation, { role: 'board' }, async (act) => act.about('number', '1'));
      await sealLog(installation, 'GM0377');
      at('2026-03-02T11:00:00Z');
      await actAs(installation, { role: 'board' }, async (act) => act.about('number', '2'));
      await sealLog(installation, 'GM0377');
      at(noon);
      const checked = await checkLog((use) => installation.database.as({ role: 'baken_worker', municipality: 'GM0377', actor: '', permissions: ['log.seal'] }, use), 'GM0377');
      assert.deepEqual([checked.damage, checked.waiting], [null, 0]);
      const order = await installation.database.asOwner(async (db) => (await sql<{ ref: string }>`select subject_ref as ref from audit.entry where subject_kind = 'number' order by entry_id`.execute(db)).rows.map(({ ref }) => ref));
      assert.deepEqual(order, ['1', '2']);
    });
  });
});
