import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { readConfig } from '../src/config.ts';
import { openDatabase } from '../src/platform/database.ts';
import { postgresUrl, type TestInstallation } from './database-for-tests.ts';
import { behindLine, Browser, formOf, type Line, programTalk, run, type Running, type Seen } from './faults-world.ts';
import { stopProgram } from './programs-for-tests.ts';

const story = 'Verhaal van een fout: "hij" & zij <b>\nbij de haven';

describe('PostgreSQL is gone for a while', { skip: !postgresUrl && 'TEST_DATABASE_URL is not set' }, () => {
  let installation: TestInstallation;
  let line: Line;
  let running: Running;
  before(async () => {
    ({ installation, line } = await behindLine());
    running = await run(installation, { DATABASE_URL: line.url });
  });
  after(async () => {
    line.restore();
    await stopProgram(running.program);
    await line.close();
    await installation.close();
  });

  /** Past the line, as somebody at the server. */
  async function count(from: string): Promise<number> {
    const database = await openDatabase(readConfig(installation.environment));
    try {
      return await database.asOwner(async (db) => (await sql<{ rows: number }>`select count(*) as rows from ${sql.raw(from)}`.execute(db)).rows[0]?.rows ?? -1);
    } finally {
      await database.close();
    }
  }
  const calm = (seen: Seen, words: RegExp): void => {
    assert.deepEqual([seen.status, seen.headers.get('retry-after')], [503, '30'], seen.body);
    assert.match(seen.body, words);
    assert.doesNotMatch(seen.body, programTalk);
  };
  const written = async (reporter: Browser): Promise<Record<string, string>> => ({ ...formOf((await reporter.get('/melden')).body, /\/melden$/), verhaal: story });

  test('a reporter who sends a report then reads a calm page that keeps the words, and sends it when it is back', async () => {
    const reporter = new Browser(running.publicUrl);
    const check = await reporter.post('/en/melden', { ...formOf((await reporter.get('/en/melden')).body, /\/melden$/), verhaal: story, stap: 'controleren' });
    assert.equal(check.status, 200, check.body);
    line.cut();
    const sent = await reporter.post('/en/melden', formOf(check.body, /\/melden$/));
    calm(sent, /Something went wrong on our side[\s\S]*112[\s\S]*still in this page[\s\S]*Send again/);
    assert.equal(sent.headers.get('content-language'), 'en');
    line.restore();
    const again = await reporter.post('/en/melden', formOf(sent.body, /\/melden$/));
    assert.match(again.location, /\/melden\/ontvangen\//, again.body);
    assert.match((await reporter.get(again.location)).body, /id="meldcode"/);
  });

  test('a colleague at work reads so too, keeps the words, and is still signed in when it is back', async () => {
    const officer = new Browser(running.staffUrl);
    assert.equal((await officer.post('/demo', { persoon: 'afm', gemeente: 'GM0377' })).status, 303);
    const fields = { ...formOf((await officer.get('/afwezigheid')).body, /\/afwezigheid$/), van: '2027-06-01', tot: '2027-06-05' };
    line.cut();
    const sent = await officer.post('/afwezigheid', fields);
    calm(sent, /Wat u typte, staat nog in deze pagina[\s\S]*2027-06-05/);
    calm(await officer.get('/signalen?stand=received'), /href="\/signalen\?stand=received"[^>]*>Probeer het opnieuw/);
    line.restore();
    const was = await count('signals.absence');
    assert.equal((await officer.post('/afwezigheid', formOf(sent.body, /\/afwezigheid$/))).status, 303);
    assert.equal(await count('signals.absence'), was + 1);
  });

  test('it breaks in the middle of the act: nothing of the act is kept, and the program lives', async () => {
    const reporter = new Browser(running.publicUrl);
    const [fields, was] = [await written(reporter), await count('signals.signal')];
    line.cutBeforeCommitOf('POST /melden');
    calm(await reporter.post('/melden', fields), /Verhaal van een fout: &quot;hij&quot; &amp; zij &lt;b&gt;/);
    line.restore();
    assert.equal(await count('signals.signal'), was);
    assert.equal(running.program.child.exitCode, null);
  });

  test('it breaks after the act was kept and before that was told: sent again it is found to be there, once', async () => {
    const reporter = new Browser(running.publicUrl);
    const [fields, was] = [await written(reporter), await count('signals.signal')];
    line.cutAnswerOf('POST /melden');
    const sent = await reporter.post('/melden', fields);
    calm(sent, /dan gebeurt het geen tweede keer/);
    line.restore();
    assert.equal(await count('signals.signal'), was + 1);
    const again = await reporter.post('/melden', formOf(sent.body, /\/melden$/));
    assert.equal(await count('signals.signal'), was + 1);
    assert.match((await reporter.get(again.location)).body, /id="meldcode"/);
  });

  test('who wants to leave is led away whatever is broken', async () => {
    line.cut();
    const reporter = new Browser(running.publicUrl);
    for (const left of [await reporter.post('/weg', { concept: '' }), await reporter.get('/weg')]) {
      assert.equal(left.status, 303);
      assert.doesNotMatch(left.location, /^\//);
    }
    line.restore();
  });

  test('programs are told so in their own words, and whoever watches over the installation sees it', async () => {
    line.cut();
    const visitor = new Browser(running.publicUrl);
    const asked = await visitor.get('/api/v1/plannen');
    assert.deepEqual([asked.status, asked.headers.get('retry-after'), asked.headers.get('content-type')], [503, '30', 'application/problem+json']);
    assert.deepEqual([(await visitor.get('/gezond')).status, (await visitor.get('/gereed')).status], [200, 503]);
    line.restore();
    assert.equal((await visitor.get('/gereed')).status, 200);
    assert.equal((await visitor.get('/api/v1/plannen')).status, 200);
  });

  test('it went away ten times, and each time the program found it again by itself', async () => {
    const visitor = new Browser(running.publicUrl);
    for (let time = 0; time < 10; time += 1) {
      line.cut();
      calm(await visitor.get('/plan'), /Probeer het opnieuw/);
      line.restore();
      assert.equal((await visitor.get('/plan')).status, 200);
    }
    assert.doesNotMatch(running.program.err(), new RegExp(`${story.slice(0, 20)}|baken_test|password`));
  });
});
