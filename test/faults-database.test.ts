import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { postgresUrl, type TestInstallation } from './database-for-tests.ts';
import { behindLine, Browser, formOf, type Line, programTalk, run, type Running } from './faults-world.ts';
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

  test('a reporter who sends a report then reads a calm page that keeps the words, and sends it when it is back', async () => {
    const reporter = new Browser(running.publicUrl);
    const check = await reporter.post('/en/melden', { ...formOf((await reporter.get('/en/melden')).body, /\/melden$/), verhaal: story, stap: 'controleren' });
    assert.equal(check.status, 200, check.body);
    line.cut();
    const sent = await reporter.post('/en/melden', formOf(check.body, /\/melden$/));
    assert.deepEqual([sent.status, sent.headers.get('retry-after'), sent.headers.get('content-language')], [503, '30', 'en']);
    assert.match(sent.body, /Something went wrong on our side[\s\S]*still in this page[\s\S]*Send again[\s\S]*112/);
    assert.doesNotMatch(sent.body, programTalk);
    line.restore();
    const again = await reporter.post('/en/melden', formOf(sent.body, /\/melden$/));
    assert.match(again.location, /\/melden\/ontvangen\//, again.body);
    assert.match((await reporter.get(again.location)).body, /\d{4}/);
  });
});
