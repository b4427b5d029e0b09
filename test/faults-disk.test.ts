import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, openForTests, type TestInstallation } from './database-for-tests.ts';
import { Browser, formOf, programTalk, run, type Running } from './faults-world.ts';
import { stopProgram } from './programs-for-tests.ts';
import { Sites } from './sites-for-tests.ts';

const onFullDisk = 'test/main-on-a-full-disk.js';

async function turn({ program }: Running, what: RegExp): Promise<void> {
  program.child.kill('SIGUSR2');
  await program.line(what);
}

describe('the disk of the embedded database is full', { skip: process.platform !== 'linux' && 'files are told apart by /proc' }, () => {
  test('whoever sends something reads so with the words kept, what is published is still read, and with room it goes on', { timeout: 120_000 }, async () => {
    const installation = await openForTests('embedded');
    await installation.stop();
    const running = await run(installation, {}, onFullDisk);
    try {
      const reporter = new Browser(running.publicUrl);
      const form = formOf((await reporter.get('/melden')).body, /\/melden$/);
      await turn(running, /the disk is full/);
      const sent = await reporter.post('/melden', { ...form, verhaal: 'Verzonnen op een volle schijf' });
      assert.deepEqual([sent.status, sent.headers.get('retry-after')], [503, '300']);
      assert.doesNotMatch(sent.body, programTalk);
      const officer = new Browser(running.staffUrl);
      assert.equal((await officer.post('/demo', { persoon: 'afm', gemeente: 'GM0377' })).status, 503);
      assert.equal((await reporter.get('/mensenhandel')).status, 200, 'reading on needs no room');
      await turn(running, /there is room/);
      assert.equal((await reporter.post('/melden', formOf(sent.body, /\/melden$/))).status, 303);
    } finally {
      await stopProgram(running.program);
      await installation.close();
    }
  });

  test('when even the log of the database does not fit, the program says so, ends, and the next start has all that was acknowledged', { timeout: 120_000 }, async () => {
    const installation = await openForTests('embedded');
    await installation.stop();
    const running = await run(installation, { BAKEN_TEST_FULL: 'pg_wal' }, onFullDisk);
    try {
      const reporter = new Browser(running.publicUrl);
      const form = formOf((await reporter.get('/melden')).body, /\/melden$/);
      const kept = await reporter.post('/melden', { ...form, verhaal: 'Verzonnen voor de volle schijf' });
      assert.equal(kept.status, 303);
      await turn(running, /the disk is full/);
      await assert.rejects(reporter.post('/melden', { ...form, verhaal: 'Verzonnen op de volle schijf' }), 'nobody answers any more');
      assert.deepEqual(await running.program.ended, { code: 74, signal: null });
      assert.match(running.program.err(), /could not put its log on the disk, which is full or broken, so Baken stops\. Nothing that was acknowledged is lost\./);
      const again = await run(installation);
      assert.match((await new Browser(again.publicUrl).get(kept.location)).body, /id="meldcode"/);
      assert.equal(await stopProgram(again.program), 0);
    } finally {
      await installation.close();
    }
  });
});

forEachEngine((open) => {
  test('the database says that its disk is full (53100): the act is undone whole, the person keeps the words, and the log tells only the code', async () => {
    const installation: TestInstallation = await open();
    const sites = new Sites(installation);
    const reporter = sites.visitor('public');
    // A server's disk cannot be filled without rights on the server; this is the answer that it gives then, from the server itself.
    await installation.database.runScript(`create function public.full_disk() returns trigger language plpgsql as $$ begin raise exception using errcode = '53100', message = 'could not extend file: ' || new.number; end $$;
      create trigger full_disk before insert on signals.attachment for each row execute function public.full_disk();`);
    const form = new FormData();
    form.set('verhaal', 'Verzonnen met een bestand');
    form.append('bijlage', new File(['%PDF-1.4\ninhoud'], 'bewijs.pdf', { type: 'application/pdf' }));
    const answer = await reporter.post('/melden', form);
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '300']);
    assert.match(answer.body, /Wat u typte, staat nog in deze pagina[\s\S]*De bestanden die u koos, zijn niet bewaard[\s\S]*Verzonnen met een bestand/);
    assert.doesNotMatch(answer.body, programTalk);
    const left = await installation.database.asOwner(async (db) => (await sql<{ rows: number }>`select (select count(*) from signals.signal) + (select count(*) from audit.entry where act = 'POST /melden') as rows`.execute(db)).rows[0]?.rows);
    assert.equal(left, 0);
    await installation.database.runScript('drop trigger full_disk on signals.attachment; drop function public.full_disk();');
    assert.equal((await reporter.post('/melden', form)).status, 303);
    await actAs(installation, { role: 'board' }, async () => undefined);
  });
});
