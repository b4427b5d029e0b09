import assert from 'node:assert/strict';
import { request as ask } from 'node:http';
import type { AddressInfo } from 'node:net';
import { before, test } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import { publicSite } from '../src/public-site.ts';
import { contentPolicy } from '../src/platform/headers.ts';
import { staffSite } from '../src/staff-site.ts';
import { brokenRules, parsePolicy, policyRules } from './content-policy.ts';
import { forEachEngine, type TestInstallation, withConfig } from './database-for-tests.ts';
import { wrongHeaders } from './headers-for-tests.ts';
import { type Answer, Sites } from './sites-for-tests.ts';

/*
 * What the web test of internet.nl looks at and an application can lose (https://internet.nl/test-site/), each as a row of its own, with what the house adds.
 * That every door sends all of it is walked in doors.test.ts and answers.test.ts; certificates, TLS, DNSSEC and IPv6 belong to who installs (docs/security/bio2.md).
 */
forEachEngine((open, engine) => {
  // What is asked here does not reach the database.
  if (engine !== 'embedded') return;
  let installation: TestInstallation;
  let sites: Sites;
  /** One answer of every kind. */
  let answers: readonly (readonly [what: string, path: string, answer: Answer])[];
  before(async () => {
    installation = withConfig(await open(), { BAKEN_PUBLIC_URL: 'https://melden.example', BAKEN_STAFF_URL: 'http://localhost' });
    sites = new Sites(installation);
    const [anybody, officer] = [sites.visitor('public'), await sites.signIn('focal-officer')];
    answers = [
      ['a page of the public site', '/mensenhandel', await anybody.get('/mensenhandel')],
      ['a page with the exit button', '/melden', await anybody.get('/melden')],
      ['a form with a mistake', '/melden', await anybody.post('/melden')],
      ['an address that is not there', '/weg-ermee', await anybody.get('/weg-ermee')],
      ['a method that is not taken', '/privacy', await anybody.request('DELETE', '/privacy')],
      ['a text', '/.well-known/security.txt', await anybody.get('/.well-known/security.txt')],
      ['a page of the staff site', '/signalen', await officer.get('/signalen')],
      ['a page that is refused', '/vertrouwen', await officer.get('/vertrouwen')],
      ['a way to another page', '/signalen', await sites.visitor('staff').get('/signalen')],
      ['a form that another site sends', '/profiel/taal', await officer.post('/profiel/taal', {}, { 'sec-fetch-site': 'cross-site' })],
      ['a file to keep', '/kennis/partners/lijst.csv', await officer.get('/kennis/partners/lijst.csv')],
    ];
  });

  for (const rule of policyRules) {
    test(`content security policy: ${rule.says}`, () => {
      for (const [what, , answer] of answers) assert.ok(rule.holds(parsePolicy(answer.headers.get('content-security-policy') ?? '')), what);
      assert.ok(!rule.holds(parsePolicy(rule.broken)), 'a policy that breaks the rule is seen');
    });
  }

  test('each broken policy breaks its own rule, and an empty one is no policy', () => {
    for (const rule of policyRules) assert.ok(brokenRules(rule.broken).includes(rule.says));
    assert.ok(brokenRules('').length >= 5);
    assert.deepEqual(brokenRules(contentPolicy(null)), []);
  });

  test('every kind of answer carries the other headers: HSTS of two years, no referrer, no sniffing, no frame, nothing of the server', () => {
    for (const [what, path, answer] of answers) assert.deepEqual(wrongHeaders(path, answer), [], what);
  });

  test('the very first answer of each host says to come back over HTTPS for at least a year, subdomains too', async () => {
    for (const site of ['public', 'staff'] as const) {
      const said = (await sites.visitor(site).get('/')).headers.get('strict-transport-security') ?? '';
      assert.ok(Number(/max-age=(\d+)/.exec(said)?.[1]) >= 31_536_000, said);
      assert.match(said, /includeSubDomains/);
    }
  });

  test('whoever sends the wrong headers is seen', () => {
    const [, path, answer] = answers[0] ?? assert.fail();
    for (const [name, value] of [['x-powered-by', 'x'], ['server', 'x'], ['permissions-policy', 'camera=()'], ['content-type', 'text/html'], ['strict-transport-security', 'max-age=0'], ['cache-control', 'public']] as const) {
      const headers = new Headers(answer.headers);
      headers.set(name, value);
      assert.notDeepEqual(wrongHeaders(path, { status: answer.status, headers }), [], name);
    }
  });

  test('a file to keep comes as a file, in a sandbox, with a name that opens no other', () => {
    const [, , answer] = answers.find(([what]) => what === 'a file to keep') ?? assert.fail();
    assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%-]+$/);
    assert.deepEqual(parsePolicy(answer.headers.get('content-security-policy') ?? '').get('sandbox'), []);
  });

  test('who signs out leaves nothing of the pages in the browser, and stays signed in at other sites of the town', async () => {
    const officer = await sites.signIn('focal-officer');
    const answer = await officer.post('/afmelden');
    assert.equal(answer.status, 303);
    const cleared = answer.headers.get('clear-site-data') ?? '';
    assert.match(cleared, /"cache"/);
    assert.match(cleared, /"storage"/);
    assert.doesNotMatch(cleared, /"cookies"|\*/);
    assert.match(answer.headers.get('set-cookie') ?? '', /^baken=; .*Max-Age=0/);
    assert.equal((await officer.get('/signalen')).status, 303, 'the old cookie opens nothing');
  });

  test('security.txt is one that a program can read: every line a field, one end within a year, an address of its own over HTTPS', () => {
    const [, , { body, headers }] = answers.find(([, path]) => path.endsWith('security.txt')) ?? assert.fail();
    assert.equal(headers.get('content-type'), 'text/plain; charset=utf-8');
    const fields = body.trimEnd().split('\n').map((line) => /^([A-Z][A-Za-z-]*): (\S.*)$/.exec(line) ?? assert.fail(line)).map(([, name = '', value = '']) => ({ name, value }));
    const valuesOf = (wanted: string): string[] => fields.filter(({ name }) => name === wanted).map(({ value }) => value);
    assert.ok(valuesOf('Contact').length >= 1);
    for (const value of ['Contact', 'Policy', 'Canonical'].flatMap(valuesOf)) assert.match(value, /^(https:\/\/melden\.example\/|mailto:)/);
    assert.deepEqual(valuesOf('Canonical'), ['https://melden.example/.well-known/security.txt']);
    assert.deepEqual(valuesOf('Preferred-Languages'), ['nl, en']);
    const [expires = '', ...more] = valuesOf('Expires');
    assert.deepEqual(more, []);
    const days = installation.clock.now().until(Temporal.Instant.from(expires)).total('days');
    assert.ok(days >= 30 && days < 365, `${days} days`);
  });

  test('search engines are kept off the staff site, as far as they ask', async () => {
    const answer = await sites.visitor('staff').get('/robots.txt');
    assert.deepEqual([answer.status, answer.headers.get('content-type'), answer.body], [200, 'text/plain; charset=utf-8', 'User-agent: *\nDisallow: /\n']);
  });

  test('over a real line nothing tells what answers, and nobody hears an own request come back', async () => {
    for (const site of [publicSite(installation), staffSite(installation)]) {
      const server = createAdaptorServer({ fetch: site.fetch });
      await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
      const { port } = server.address() as AddressInfo;
      for (const method of ['GET', 'TRACE', 'OPTIONS']) {
        const [status, headers, body] = await new Promise<[number, NodeJS.Dict<string | string[]>, string]>((resolve, reject) => {
          ask({ host: '127.0.0.1', port, method, path: '/', headers: { 'x-secret': 'not-to-be-repeated' } }, (response) => {
            let heard = '';
            response.setEncoding('utf8').on('data', (piece: string) => { heard += piece; }).on('end', () => resolve([response.statusCode ?? 0, response.headers, heard]));
          }).on('error', reject).end();
        });
        assert.ok(method === 'GET' ? status < 400 : status === 405, `${method} → ${status}`);
        assert.ok(!JSON.stringify(headers).concat(body).includes('not-to-be-repeated'));
        assert.deepEqual(['server', 'x-powered-by', 'via'].filter((name) => name in headers), []);
      }
      await new Promise((resolve) => { server.close(resolve); });
    }
  });
});
