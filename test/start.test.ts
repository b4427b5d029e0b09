import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { projectRoot } from '../src/lib/project-root.ts';
import { builtProgram } from './built-program.ts';
import { Browser } from './faults-world.ts';
import { killAllPrograms, type Program, startProgram, stopProgram } from './programs-for-tests.ts';

let folder = '';
let environment: Readonly<Record<string, string>> = {};

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baken-start-'));
  environment = { DATA_DIR: join(folder, 'data'), PORT_PUBLIC: '0', PORT_STAFF: '0' };
});
// Else one test that fails holds the folder, and all that come after it fail too.
afterEach(killAllPrograms);
after(() => rm(folder, { recursive: true, force: true }));

async function started(more: Readonly<Record<string, string>> = {}, args: readonly string[] = []): Promise<{ program: Program; addresses: Readonly<Record<string, string>> }> {
  const program = startProgram(builtProgram, { ...environment, ...more }, args);
  await program.line(/^ready$/m);
  return { program, addresses: Object.fromEntries([...program.out().matchAll(/^(public|staff) +(http:\/\/localhost:\d+)$/gm)].map((match) => [match[1], match[2] ?? ''])) };
}

/** Starts, and expects to be told in one sentence why it cannot. */
async function refused(more: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<string> {
  const program = startProgram(builtProgram, { ...environment, ...more }, args);
  await Promise.race([program.ended, program.line(/^ready$/m).then(() => program.child.kill(), () => undefined)]);
  assert.deepEqual(await program.ended, { code: 1, signal: null }, `it should not have started:\n${program.out()}${program.err()}`);
  const lines = program.err().trim().split('\n').filter((line) => !/^(still |database: ran|This is a demonstration|A new key was made)/.test(line));
  assert.equal(lines.length, 1, `one sentence, not:\n${program.err()}`);
  assert.doesNotMatch(lines[0] ?? '', /\bat .*\.js|Error:/, 'a sentence, no stack');
  return lines[0] ?? '';
}

describe('a first start', () => {
  test('lays everything out, says where it is, answers on both sites and stops cleanly', { timeout: 120_000 }, async () => {
    const { program, addresses } = await started();
    assert.match(program.out(), /^public {2}http:\/\/localhost:\d+\nstaff {3}http:\/\/localhost:\d+\nready\n$/);
    assert.match(program.err(), /A new key was made: .*\. Keep a copy in another place/);
    assert.match(program.err(), /This is a demonstration/);
    for (const address of Object.values(addresses)) {
      const [alive, ready, page] = await Promise.all(['/gezond', '/gereed', '/'].map((path) => fetch(address + path, { redirect: 'manual' })));
      assert.equal(alive?.status, 200);
      assert.equal(await alive?.text(), '{"status":"ok"}');
      assert.equal(ready?.status, 200);
      assert.ok((page?.status ?? 500) < 400);
    }
    assert.equal(await stopProgram(program), 0);
    assert.equal((await stat(join(folder, 'data.key'))).mode & 0o077, 0, 'the key is for nobody else to read');
  });

  test('the second start finds everything, lays nothing out again, and stops on Ctrl-C', { timeout: 60_000 }, async () => {
    const { program } = await started();
    assert.doesNotMatch(program.err(), /database: ran|new key/);
    assert.equal(await stopProgram(program, 'SIGINT'), 0);
  });

  test('what stands beside the one file is found from it: a thread for figures, the typesetter', { timeout: 120_000 }, async () => {
    const { program, addresses } = await started();
    const [adviser, officer] = [new Browser(addresses['staff'] ?? ''), new Browser(addresses['staff'] ?? '')];
    await adviser.post('/demo', { persoon: 'beleid', gemeente: 'GM0377' });
    await officer.post('/demo', { persoon: 'afm', gemeente: 'GM0377' });
    const form = new FormData();
    for (const [name, value] of [['jaar', '2024'], ['jaar', '2025'], ['tabel', 'form'], ['voor', 'public'], ['getallen', 'sterren']] as const) form.append(name, value);
    const { status, location, body } = await adviser.post('/beeld/cijfers', form);
    assert.equal(status, 303, /id="foutoverzicht"[\s\S]{0,600}/.exec(body)?.[0] ?? body);
    const proposal = location.replace(/^https?:\/\/[^/]+/, '');
    assert.equal((await officer.post(proposal, { doe: 'maak' })).status, 303);
    assert.match((await officer.get(proposal)).body, /verborgen/);
    assert.match((await adviser.get('/plan/bloemendaal-2024-2026/versies/1/plan.pdf')).body, /^%PDF-/);
    assert.equal(await stopProgram(program), 0);
  });

  test('a page that a slow browser keeps open does not keep the program from stopping', { timeout: 60_000 }, async () => {
    const { program, addresses } = await started();
    await fetch(`${addresses['public']}/`);
    const stopped = await Promise.race([stopProgram(program), new Promise((resolve) => { setTimeout(() => resolve('still running'), 8000).unref(); })]);
    assert.equal(stopped, 0);
  });

  for (const only of ['public', 'staff'] as const) {
    test(`one of the sites alone: --serve ${only}`, { timeout: 60_000 }, async () => {
      const { program, addresses } = await started({}, ['--serve', only]);
      assert.deepEqual(Object.keys(addresses), [only]);
      assert.equal((await fetch(`${addresses[only]}/gereed`)).status, 200);
      assert.equal(await stopProgram(program), 0);
    });
  }
});

describe('a start that cannot be is refused in one sentence', () => {
  test('the key file is missing although there is data', async () => {
    assert.match(await refused({ BAKEN_KEY_FILE: join(folder, 'nowhere.key') }), /^The key file .*nowhere\.key is missing\. .*put back the file with key [0-9a-f]{12} \(BAKEN_KEY_FILE\)\.$/);
    await assert.rejects(stat(join(folder, 'nowhere.key')), 'no new key beside data that another one sealed');
  });

  test('the key file is another installation\'s', async () => {
    const other = join(folder, 'other.key');
    await writeFile(other, `baken-root-key-1 ${randomBytes(32).toString('base64')}\n`);
    assert.match(await refused({ BAKEN_KEY_FILE: other }), /^The key file .*other\.key holds key [0-9a-f]{12}, but this database was sealed with key [0-9a-f]{12}\./);
  });

  test('the key file is damaged', async () => {
    const whole = await readFile(join(folder, 'data.key'), 'utf8');
    for (const text of ['', 'x', whole.slice(0, -8), `other-key ${whole.split(' ')[1] ?? ''}`, whole.replace(/..$/m, '')]) {
      const damaged = join(folder, 'damaged.key');
      await writeFile(damaged, text);
      const sentence = await refused({ BAKEN_KEY_FILE: damaged });
      assert.match(sentence, /^The key file .*damaged\.key (is damaged|holds key)/, JSON.stringify(text.length));
      assert.ok(!text.trim() || !sentence.includes(whole.trim().split(' ')[1] ?? '-'), 'the key itself is not told');
    }
  });

  test('a setting is wrong', async () => {
    assert.equal(await refused({ PORT_PUBLIC: 'eighty' }), 'PORT_PUBLIC must be a whole number from 0 to 65535, but is "eighty".');
    assert.match(await refused({ BAKEN_NOW: 'yesterday' }), /^BAKEN_NOW must be a moment such as/);
    assert.match(await refused({}, ['--serve', 'public,kitchen']), /"kitchen" is none of them\.$/);
  });

  test('the database server does not answer, and the password is not told', async () => {
    const sentence = await refused({ DATABASE_URL: 'postgres://baken:geheim@127.0.0.1:1/baken' });
    assert.match(sentence, /^The PostgreSQL server of DATABASE_URL does not answer: /);
    assert.ok(!sentence.includes('geheim'));
  });

  test('the port is in use', async () => {
    const server = createServer().listen(0);
    await new Promise((resolve) => { server.once('listening', resolve); });
    const address = server.address();
    const port = String(typeof address === 'object' ? address?.port : 0);
    try {
      assert.equal(await refused({ PORT_STAFF: port }), `Port ${port} is in use. Stop the other program, or choose another port with PORT_STAFF.`);
    } finally {
      server.close();
    }
  });

  test('after all that the data is still whole', { timeout: 60_000 }, async () => {
    const { program, addresses } = await started();
    assert.equal((await fetch(`${addresses['public']}/gereed`)).status, 200);
    assert.equal(await stopProgram(program), 0);
  });
});

test('what is started and tested here is what is written down for who starts it', async () => {
  const page = await readFile(join(projectRoot(), 'package.json'), 'utf8');
  const { scripts } = JSON.parse(page) as { scripts: Record<string, string> };
  assert.deepEqual([scripts['start'], scripts['test']], ['node bin/run.mjs start', 'node bin/run.mjs test']);
});
