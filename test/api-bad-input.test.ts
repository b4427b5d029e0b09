import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { apiBase } from '../src/platform/api/version.ts';
import { apiRoutes } from '../src/public-api.ts';
import { badText } from './bad-input-arbitrary.ts';
import { forEachEngine, type TestInstallation } from './database-for-tests.ts';
import { wrongHeaders } from './headers-for-tests.ts';
import { OpenSite } from './open-data-world.ts';
import { type Answer, Sites } from './sites-for-tests.ts';

/* Questions that no honest program asks. The seed is printed, so that a failure can be met again: BAKEN_BAD_SEED. */
const seed = Number(process.env['BAKEN_BAD_SEED'] || 20_261_126);

const tricks = ['..', '../..', '%2e%2e', '%00', '%', '%zz', '%c3%28', "'--", '" or 1=1', '{nummer}', ':nummer', '*', '__proto__', 'constructor', 'hasOwnProperty', '1e9', '-1', '0', '01', '1.5', '９', '99999999999999999999', 'null', '\u202E', '🚒', ' ', 'a'.repeat(3000), 'bloemendaal-2024-2026', 'M1.1', 'vormen'];
const part = fc.oneof(fc.constantFrom(...tricks), badText.map((text) => encodeURIComponent(text.toWellFormed()).slice(0, 900)));
const known = [...new Set(apiRoutes().map(({ path }) => path))];
const path = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...known), fc.array(part, { minLength: 4, maxLength: 4 })).map(([one, parts]) => one.replace(/:[a-z]+/gi, () => parts.shift() || 'x')) },
  { weight: 1, arbitrary: fc.array(part, { maxLength: 6 }).map((parts) => `/api/${parts.join('/')}`) },
  { weight: 1, arbitrary: fc.constantFrom(...known).map((one) => `${one.replace(/:[a-z]+/gi, '1')}/`) },
);
const name = fc.oneof(fc.constantFrom('pagina', 'aantal', 'jaar', 'stand', 'pijler', 'reeks', '__proto__', 'pagina[]', 'PAGINA', '', 'q', 'callback'), part);
const query = fc.array(fc.tuple(name, part), { maxLength: 5 }).map((pairs) => (pairs.length > 0 ? `?${pairs.map(([one, value]) => `${one}=${value}`).join('&')}` : ''));
const accept = fc.constantFrom('', '*/*', 'application/json', 'text/html', 'application/json;q=0', ',,,;;;q=', 'a/b'.repeat(400));
const question = fc.record({ path, query, accept, language: fc.constantFrom('nl', 'en', 'uk', '*', ';;;', 'en-GB;q=nee'), match: fc.constantFrom('', '*', '"x"', 'W/"', '""""'), method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE') });

/** Data, nothing new, or a problem: never a page, never a failure, never another site's headers. */
function wrongAnswer(at: string, answer: Pick<Answer, 'status' | 'headers' | 'body'>, method: string): string[] {
  const wrong = [...wrongHeaders(at, answer)];
  const type = answer.headers.get('content-type');
  if (answer.status >= 500) wrong.push(`fails with ${answer.status}`);
  if (answer.status >= 400) {
    if (type !== 'application/problem+json') wrong.push(`is told as ${type ?? 'nothing'}`);
    else if (method !== 'HEAD') {
      const said = JSON.parse(answer.body) as { status?: unknown; title?: unknown; detail?: unknown };
      if (said.status !== answer.status || !said.title || !said.detail) wrong.push(`is told badly: ${answer.body.slice(0, 200)}`);
    }
  } else if (answer.status === 200 ? type !== 'application/json' : answer.status !== 204 && answer.status !== 304) wrong.push(`answers ${answer.status} as ${type ?? 'nothing'}`);
  if (/<html|<script|&lt;|select .* from|\bat .*\.(ts|js):\d/i.test(answer.body) && !answer.body.startsWith('{"openapi"')) wrong.push(`speaks as no API does: ${answer.body.slice(0, 200)}`);
  return wrong;
}

forEachEngine((open) => {
  let installation: TestInstallation;
  before(async () => { installation = await open(); });

  test(`no bad question makes the API fail or answer with a page (seed ${seed})`, async () => {
    const visitor = new Sites(installation).visitor('public');
    const statuses = new Map<number, number>();
    const failures: string[] = [];
    for (const one of fc.sample(question, { numRuns: 1500, seed })) {
      const at = `${one.path}${one.query}`;
      const url = new URL(at.replace(/^\/+/, '/'), 'http://localhost');
      // What a client itself makes another address of is not ours to answer.
      if (!url.pathname.startsWith('/api')) continue;
      const answer = await visitor.request(one.method, url.pathname + url.search, { ...(one.accept ? { accept: one.accept } : {}), 'accept-language': one.language, ...(one.match ? { 'if-none-match': one.match } : {}) });
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const wrong = wrongAnswer(url.pathname, answer, one.method);
      if (wrong.length > 0) failures.push(`${one.method} ${at.slice(0, 200)}: ${wrong.join(' · ')}`);
    }
    assert.deepEqual(failures.slice(0, 5), [], `${failures.length} in all`);
    for (const status of [200, 204, 400, 404, 405, 406]) assert.ok((statuses.get(status) ?? 0) > 10, `${status}: ${JSON.stringify([...statuses])}`);
  });

  test('what is wrong is named, and nothing of what was sent comes back but a bare name', async () => {
    const visitor = new Sites(installation).visitor('public');
    const { body } = await visitor.get(`${apiBase}/plannen?${encodeURIComponent('<script>alert(1)</script>')}=geheim-nummer&pagina=geheim-nummer`);
    assert.doesNotMatch(body, /[<>]|geheim-nummer/);
    assert.equal((JSON.parse(body) as { errors: unknown[] }).errors.length, 2);
  });

  test('lines as no client writes them are answered or cut off, and the next question is answered as ever', async () => {
    const site = await OpenSite.open(installation);
    const raw = ['GET /api/v1/plannen/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'GET /api/v1/plannen/\u00ff\u00fe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 'GET /api/v1/../v1/plannen HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      'GET /api/v1/plannen?%00=%00 HTTP/1.1\r\nHost: x\r\nAccept: \u0001\r\nConnection: close\r\n\r\n', 'POST /api/v1/plannen HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nConnection: close\r\n\r\nabcde', 'GET /api/v1/plannen HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc'];
    const wrong: string[] = [];
    for (const line of raw) {
      const back = await said(site.port, line);
      if (/^HTTP\/1\.1 5|<html/.test(back)) wrong.push(`${line} → ${back.slice(0, 300)}`);
    }
    const next = await site.ask(`${apiBase}/plannen`);
    await site.close();
    assert.deepEqual([wrong, next.status], [[], 200]);
  });
});

function said(port: number, line: string): Promise<string> {
  return new Promise((resolve) => {
    let back = '';
    const socket = connect(port, '127.0.0.1');
    const done = (): void => resolve(back);
    socket.on('data', (piece: Buffer) => { back += piece.toString('latin1'); }).on('error', done).on('close', done);
    socket.setTimeout(10_000, () => { socket.destroy(); });
    socket.write(Buffer.from(line, 'latin1'));
  });
}
