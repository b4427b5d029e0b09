import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { randomFrom } from '../bench/kill-checks.ts';
import { readConfig } from '../src/config.ts';
import { checkLog } from '../src/platform/log-check.ts';
import { type Installation, openInstallation } from '../src/platform/installation.ts';
import { openPost } from '../src/platform/mail.ts';
import { retentionRounds } from '../src/retention-worker.ts';
import { workOnce } from '../src/worker.ts';
import { engines, openForTests, type TestInstallation } from './database-for-tests.ts';
import { logbookServer, mailServer, type Outside, silentServer } from './faults-outside.ts';
import { type Program, startProgram } from './programs-for-tests.ts';
import { plain } from './retention-world.ts';
import { Sites } from './sites-for-tests.ts';

/** The morning on which everything is due: the daily mail, the list that was approved, lines for the logbook. */
const morning = '2027-03-03T08:00:00Z';
const seed = Number(process.env['BAKEN_KILL_SEED'] ?? Date.now() % 1_000_000);

for (const engine of engines) {
  describe(`the worker is killed in a task, ${engine}`, () => {
    let [mails, logbook]: readonly [Outside<string>, Outside<string>] | [] = [];
    let installation: TestInstallation;
    let signals: readonly string[] = [];
    before(async () => {
      [mails, logbook] = [await mailServer(), await logbookServer()];
      installation = await openForTests(engine, { environment: { SMTP_URL: mails.url, BAKEN_MAIL_FROM: 'baken@bloemendaal.example', BAKEN_STAFF_URL: 'http://staff.example', BAKEN_LOGBOOK_URL: logbook.url } });
      signals = [await plain(installation), await plain(installation)];
      installation.clock.set('2027-03-03T03:00:00Z');
      await retentionRounds()(installation);
      const [officer, privacy] = [await new Sites(installation).signIn('focal-officer'), await new Sites(installation).signIn('privacy-officer')];
      assert.equal((await officer.post('/afwezigheid/mail', { adres: 'noor@bloemendaal.example', tijd: '08:30', aan: 'ja' })).status, 303);
      assert.equal((await privacy.post('/vertrouwen/bewaren/lijst/1', new URLSearchParams(signals.map((number) => ['weg', number])) as unknown as Record<string, string>)).status, 303);
      await installation.stop();
    });
    after(async () => {
      await mails?.close();
      await logbook?.close();
      await installation.close();
    });

    const round = (now: string): Program => startProgram('test/worker-round.js', { ...installation.environment, BAKEN_NOW: now });
    async function looked<T>(use: (again: Installation) => Promise<T>): Promise<T> {
      const again = await openInstallation(readConfig(installation.environment));
      try {
        return await use(again);
      } finally {
        await again.close();
      }
    }
    const counted = (again: Installation, from: string): Promise<number> => again.database.asOwner(async (db) => (await sql<{ rows: number }>`select count(*) as rows from ${sql.raw(from)}`.execute(db)).rows[0]?.rows ?? -1);

    test('while a mail is handed over: it is sent once more under the same Message-ID, so that a mail program shows one', { timeout: 120_000 }, async () => {
      assert.ok(mails);
      const first = round(morning);
      mails.onTaken = () => { first.child.kill('SIGKILL'); };
      assert.deepEqual(await first.ended, { code: null, signal: 'SIGKILL' }, first.err());
      mails.onTaken = null;
      assert.equal(new Set(mails.taken).size, 1);
      assert.equal((await round('2027-03-03T08:05:00Z').ended).code, 0);
      const ids = new Map<string, number>();
      for (const id of mails.taken) ids.set(id, (ids.get(id) ?? 0) + 1);
      assert.equal(ids.get(mails.taken[0] ?? ''), 2);
      const sent = mails.taken.length;
      assert.equal((await round('2027-03-03T08:30:00Z').ended).code, 0);
      assert.equal(mails.taken.length, sent, 'and then no more');
    });

    test('while lines are shipped: they are shipped again with the same numbers, and none is left behind', { timeout: 120_000 }, async () => {
      assert.ok(logbook);
      await looked(async (again) => { await new Sites({ ...installation, ...again } as TestInstallation).visitor('public').post('/melden', { verhaal: 'Verzonnen, voor het logboek' }); });
      const [before, first] = [logbook.taken.length, round('2027-03-03T09:00:00Z')];
      logbook.onTaken = () => { first.child.kill('SIGKILL'); };
      assert.deepEqual(await first.ended, { code: null, signal: 'SIGKILL' }, first.err());
      logbook.onTaken = null;
      const once = logbook.taken.slice(before);
      assert.equal((await round('2027-03-03T09:05:00Z').ended).code, 0);
      const again = logbook.taken.slice(before + once.length);
      assert.deepEqual(again.slice(0, once.length), once);
      await looked(async (open) => { assert.equal(await counted(open, 'processing.line where shipped_at is null'), 0); });
    });

    test(`at whatever moment (seed ${seed}): what was approved is destroyed once and whole, the mail of the day is made once, the log proves itself`, { timeout: 240_000 }, async () => {
      const draw = randomFrom(seed);
      for (let time = 0; time < 3; time += 1) {
        const program = round('2027-03-04T08:00:00Z');
        await program.line(/^begins$/m);
        setTimeout(() => { program.child.kill('SIGKILL'); }, draw() * 300);
        await program.ended;
      }
      const whole = round('2027-03-04T08:10:00Z');
      assert.deepEqual(await whole.ended, { code: 0, signal: null }, whole.err());
      await looked(async (again) => {
        assert.equal(await counted(again, `signals.signal where number in (${signals.map((number) => `'${number}'`).join()})`), 0);
        assert.equal(await counted(again, 'trust.certificate where list_no = 1'), 1);
        assert.equal(await counted(again, "platform.outbox where made_at::date = '2027-03-04' and person_id = 'p01'"), 1);
        const checked = await checkLog((use) => again.database.as({ role: 'baken_worker', municipality: 'GM0377', actor: '', permissions: ['log.seal'] }, use), 'GM0377');
        assert.deepEqual([checked.damage, checked.size > 0], [null, true]);
      });
    });

    test('a task that fails holds up none of the others, and is told', { timeout: 120_000 }, async () => {
      await looked(async (again) => {
        const sending = openPost(again.config);
        await again.database.runScript("create function public.broken() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$; create trigger broken before delete on platform.rate for each row execute function public.broken(); insert into platform.rate values ('GM0377', '\\x00', '2020-01-01', 1)");
        const [was, now] = [await counted(again, 'processing.line where shipped_at is null'), Temporal.Instant.from('2027-03-05T08:00:00Z')];
        await workOnce({ ...again, clock: { now: () => now } }, sending, retentionRounds());
        assert.ok(was >= 0);
        assert.equal(await counted(again, 'processing.line where shipped_at is null'), 0, 'shipping comes after tidying');
        assert.equal(await counted(again, "platform.outbox where made_at::date = '2027-03-05'"), 1);
        sending?.close();
      });
    });
  });
}

test('a mail server that says nothing is not waited for longer than ten seconds, and the mail waits', { timeout: 60_000 }, async () => {
  const silent = await silentServer();
  const post = openPost(readConfig({ SMTP_URL: `smtp://127.0.0.1:${silent.port}`, BAKEN_MAIL_FROM: 'baken@bloemendaal.example' }));
  await assert.rejects(post?.send({ id: 'x', to: 'noor@bloemendaal.example', subject: 'x', text: 'x' }) ?? Promise.resolve(), /Greeting never received/);
  post?.close();
  await silent.close();
});
