import assert from 'node:assert/strict';
import { closeSync, openSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '../src/lib/project-root.ts';
import { builtProgram } from './built-program.ts';
import { openForTests, type TestInstallation } from './database-for-tests.ts';
import { Browser, formOf, run, type Running } from './faults-world.ts';
import { startProgram, stopProgram } from './programs-for-tests.ts';

const boundary = '----baken';
const part = (name: string, value: string): string => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;

/** A browser on a bad line: it says how much comes, and sends it in pieces or not at all. */
async function halfSent(address: string, body: string, length = Buffer.byteLength(body)): Promise<{ readonly socket: Socket; readonly answer: Promise<string> }> {
  const socket = connect(Number(new URL(address).port), 'localhost');
  await new Promise<void>((resolve) => { socket.once('connect', () => resolve()); });
  let heard = '';
  socket.on('data', (piece: Buffer) => { heard += piece.toString(); }).on('error', () => undefined);
  const answer = new Promise<string>((resolve) => { socket.once('close', () => resolve(heard)); });
  socket.write(`POST /melden HTTP/1.1\r\nhost: localhost\r\nsec-fetch-site: same-origin\r\nconnection: close\r\ncontent-type: multipart/form-data; boundary=${boundary}\r\ncontent-length: ${length}\r\n\r\n${body}`);
  return { socket, answer };
}

/** A new line to the program, which is given up at once. @returns whether nobody is let in any more */
async function closed(address: string): Promise<boolean> {
  const socket = connect(Number(new URL(address).port), 'localhost');
  const outcome = await new Promise<boolean>((resolve) => { socket.once('connect', () => resolve(false)).once('error', () => resolve(true)); });
  socket.destroy();
  return outcome;
}

/** Waits until the program has taken in what an earlier line said: a later line is answered after it. */
async function heardUpToHere(address: string): Promise<void> {
  const socket = connect(Number(new URL(address).port), 'localhost');
  socket.write('GET /gezond HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n');
  socket.resume();
  await new Promise<void>((resolve) => { socket.once('close', () => resolve()); });
}

describe('a line that breaks and a program that stops', () => {
  let installation: TestInstallation;
  let running: Running;
  before(async () => {
    installation = await openForTests('embedded');
    await installation.stop();
    running = await run(installation);
  });
  after(() => installation.close());

  test('a line that breaks in the middle of sending leaves nothing, holds up nobody, and the same form goes through afterwards', { timeout: 200_000 }, async () => {
    const reporter = new Browser(running.publicUrl);
    const half = part('verhaal', 'Verzonnen, half verstuurd') + `--${boundary}\r\ncontent-disposition: form-data; name="bijlage"; filename="foto.jpg"\r\ncontent-type: image/jpeg\r\n\r\n${'x'.repeat(100_000)}`;
    for (let time = 0; time < 20; time += 1) {
      const { socket, answer } = await halfSent(running.publicUrl, half, 5_000_000);
      socket.destroy();
      await answer;
    }
    const form = formOf((await reporter.get('/melden')).body, /\/melden$/);
    assert.equal((await reporter.post('/melden', { ...form, verhaal: 'Verzonnen, heel verstuurd' })).status, 303);
    const officer = new Browser(running.staffUrl);
    await officer.post('/demo', { persoon: 'afm', gemeente: 'GM0377' });
    assert.equal(new Set([...(await officer.get('/signalen')).body.matchAll(/S-\d{4}-\d{4}/g)].map(([number]) => number)).size, 1);
  });

  test('fifty readers who ask and do not read hold up nobody else', { timeout: 200_000 }, async () => {
    const lazy = await Promise.all(Array.from({ length: 50 }, async () => {
      const socket = connect(Number(new URL(running.publicUrl).port), 'localhost');
      await new Promise<void>((resolve) => { socket.once('connect', () => resolve()); });
      socket.pause();
      socket.on('error', () => undefined);
      socket.write('GET /mensenhandel HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(50));
      return socket;
    }));
    assert.equal((await new Browser(running.publicUrl).get('/melden')).status, 200);
    assert.ok((await new Browser(running.staffUrl).get('/aanmelden')).status < 400);
    for (const socket of lazy) socket.destroy();
  });

  test('a line that was quiet for a while still carries the next request', { timeout: 200_000 }, async () => {
    const socket = connect(Number(new URL(running.publicUrl).port), 'localhost');
    let heard = '';
    socket.on('data', (piece: Buffer) => { heard += piece.toString(); }).on('error', () => undefined);
    const answers = (): number => heard.match(/HTTP\/1\.1 200 /g)?.length ?? 0;
    for (const asked of [1, 2]) {
      socket.write('GET /gezond HTTP/1.1\r\nhost: localhost\r\n\r\n');
      while (answers() < asked) {
        assert.equal(socket.destroyed, false, 'the program closed a line on which a request was under way');
        await pause(20);
      }
      // Node closes after five seconds and one more, unless it is told otherwise.
      if (asked === 1) await pause(7000);
    }
    socket.destroy();
  });

  test('told to stop in the middle of a request, the program lets nobody new in, finishes it, and stops', { timeout: 200_000 }, async () => {
    const whole = `${part('verhaal', 'Verzonnen, vlak voor het stoppen')}--${boundary}--\r\n`;
    const { socket, answer } = await halfSent(running.publicUrl, whole.slice(0, 80), Buffer.byteLength(whole));
    await heardUpToHere(running.publicUrl);
    running.program.child.kill('SIGTERM');
    while (!await closed(running.publicUrl)) await pause(20);
    socket.write(whole.slice(80));
    const heard = await answer;
    assert.match(heard, /^HTTP\/1\.1 303 [\s\S]*location: \/melden\/ontvangen\//i);
    assert.deepEqual(await running.program.ended, { code: 0, signal: null });
    running = await run(installation);
    const path = /location: (\S+)/i.exec(heard)?.[1] ?? '';
    assert.match((await new Browser(running.publicUrl).get(path)).body, /id="meldcode"/, 'and it was kept');
  });

  test('a sender who never finishes does not keep the program from stopping', { timeout: 200_000 }, async () => {
    const { answer } = await halfSent(running.publicUrl, part('verhaal', 'Verzonnen, nooit af'), 5_000_000);
    await heardUpToHere(running.publicUrl);
    assert.equal(await stopProgram(running.program), 0);
    await answer;
  });
});

describe('a start and a log that cannot write', () => {
  test('a data folder that cannot be made is told in one sentence', async () => {
    const program = startProgram(builtProgram, { DATA_DIR: '/dev/null/baken', BAKEN_DEMO: '1', PORT_PUBLIC: '0', PORT_STAFF: '0' });
    assert.deepEqual(await program.ended, { code: 1, signal: null });
    assert.match(program.err(), /^The data folder \/dev\/null\/baken cannot be made: [^\n]*\n$/);
  });

  test('the program goes on when its own log cannot be written: the disk of the log is full, or nobody reads it any more', { skip: process.platform !== 'linux' && 'needs /dev/full', timeout: 200_000 }, async () => {
    const installation = await openForTests('embedded');
    await installation.stop();
    const full = openSync('/dev/full', 'w');
    try {
      const child = spawn(process.execPath, ['--enable-source-maps', '--disable-warning=ExperimentalWarning', join(projectRoot(), 'dist', 'test', 'main-on-a-full-disk.js')], {
        cwd: projectRoot(), env: { PATH: process.env['PATH'] ?? '', ...installation.environment, PORT_PUBLIC: '0', PORT_STAFF: '0' }, stdio: ['ignore', 'pipe', full],
      });
      const said = await new Promise<string>((resolve, reject) => {
        let out = '';
        child.stdout?.on('data', (piece: Buffer) => { if (/^ready$/m.test(out += piece.toString())) resolve(out); });
        child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
      });
      const visitor = new Browser(/^public +(\S+)$/m.exec(said)?.[1] ?? '');
      child.stdout?.destroy();
      child.kill('SIGUSR2');
      // Each of these is a line in the log that cannot be written.
      while ((await visitor.post('/melden', { verhaal: 'Verzonnen' })).status !== 503) await pause(20);
      for (let time = 0; time < 5; time += 1) assert.equal((await visitor.post('/melden', { verhaal: 'Verzonnen' })).status, 503);
      assert.equal((await visitor.get('/mensenhandel')).status, 200);
      child.removeAllListeners('exit');
      const ended = new Promise<number | null>((resolve) => { child.once('exit', (code) => resolve(code)); });
      child.kill('SIGUSR2');
      while ((await visitor.get('/gereed')).status !== 200) await pause(20);
      child.kill('SIGTERM');
      assert.equal(await ended, 0);
    } finally {
      closeSync(full);
      await installation.close();
    }
  });
});
