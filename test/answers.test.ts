import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { get, type Route } from '../src/platform/routes.ts';
import { createSite } from '../src/platform/site.tsx';
import { publicFrame } from '../src/platform/frames.tsx';
import { forEachEngine, type TestInstallation } from './database-for-tests.ts';
import { wrongHeaders } from './headers-for-tests.ts';
import { type Answer, Sites } from './sites-for-tests.ts';

forEachEngine((open, engine) => {
  // What is asked here does not reach the database.
  if (engine !== 'embedded') return;
  let installation: TestInstallation;
  let sites: Sites;
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
  });

  const expect = (answer: Answer, path: string, status: number): void => {
    assert.equal(answer.status, status, path);
    assert.deepEqual(wrongHeaders(path, answer), [], path);
  };

  test('an address that does not exist is told kindly, in the language of the address', async () => {
    for (const site of ['public', 'staff'] as const) {
      for (const path of ['/bestaat-niet', '/bestaat/niet/', '/%', '/%ff', '/assets/x.css', '/assets/..%2f..%2fpackage.json', `/${'x'.repeat(4000)}`]) {
        const answer = await sites.visitor(site).get(path);
        expect(answer, path, 404);
        assert.match(answer.body, /<html lang="nl"/);
      }
    }
    assert.match((await sites.visitor('public').get('/en/nowhere')).body, /<html lang="en"/);
  });

  test('a method that a page does not take is refused, and told which it takes', async () => {
    for (const site of ['public', 'staff'] as const) {
      for (const path of new Set(sites.routes[site].map((route) => route.path).filter((one) => !one.includes(':')))) {
        // A path may also be a file's name to a route with a hole, such as /signalen/:ref, which answers it in its own way.
        const methods = sites.routes[site].filter((route) => new RegExp(`^${route.path.replace(/:[a-z]+/g, '[^/]+')}$`).test(path)).map((route) => route.method);
        const own = sites.routes[site].filter((route) => route.path === path).map((route) => route.method);
        // Programs may ask what an address of the API takes (test/api-rules.test.ts).
        const forPrograms = sites.routes[site].some((route) => route.path === path && route.api);
        for (const method of ['PUT', 'DELETE', 'PATCH', ...(forPrograms ? [] : ['OPTIONS']), ...(['GET', 'POST'] as const).filter((one) => !methods.includes(one))]) {
          const answer = await sites.visitor(site).request(method, path);
          expect(answer, `${method} ${path}`, 405);
          for (const allowed of own) assert.ok(answer.headers.get('allow')?.includes(allowed), path);
        }
      }
    }
  });

  test('asking only for the head of a page gives its head and no body', async () => {
    const answer = await sites.visitor('public').request('HEAD', '/privacy');
    expect(answer, '/privacy', 200);
    assert.equal(answer.body, '');
  });

  test('a failure tells the visitor whom to call in danger, and nothing of the program', async () => {
    const broken: Route[] = [
      get('/stuk', { still: 'breaks' }, () => { throw new Error('geheim: select from signals'); }),
      get('/stuk/act', { open: 'breaks', purpose: 'reporting' }, () => Promise.reject(new Error('geheim'))),
    ];
    const site = createSite(installation, { origin: 'public-site', routes: broken, frame: publicFrame([], []), pathLanguages: ['en'], signIn: null, cookie: null });
    for (const path of ['/stuk', '/en/stuk', '/stuk/act']) {
      const response = await site.request(path);
      const answer = { status: response.status, headers: response.headers, body: await response.text(), location: null };
      expect(answer, path, 500);
      assert.match(answer.body, /112/);
      assert.doesNotMatch(answer.body, /geheim|select|\.js|Error:/);
    }
  });

  test('alive and ready are asked without a trace', async () => {
    for (const site of ['public', 'staff'] as const) {
      for (const path of ['/gezond', '/gereed']) expect(await sites.visitor(site).get(path), path, 200);
    }
  });

  test('pages with nothing of the visitor may be compressed, all others never', async () => {
    const asks = { 'accept-encoding': 'br, gzip' };
    assert.equal((await sites.visitor('public').get('/privacy', asks)).headers.get('content-encoding'), 'br');
    const staff = await sites.signIn('focal-officer');
    for (const path of ['/', '/signalen', '/plan']) assert.equal((await staff.get(path, asks)).headers.get('content-encoding'), null, path);
    const report = await sites.visitor('public').post('/melden', {}, asks);
    assert.deepEqual([report.status, report.headers.get('content-encoding')], [422, null]);
  });

  test('the way to report a weakness is found where researchers look', async () => {
    const answer = await sites.visitor('public').get('/.well-known/security.txt');
    expect(answer, 'security.txt', 200);
    for (const field of ['Contact', 'Expires', 'Preferred-Languages', 'Canonical', 'Policy']) assert.match(answer.body, new RegExp(`^${field}: \\S`, 'm'));
    const expires = Temporal.Instant.from(/^Expires: (.*)$/m.exec(answer.body)?.[1] ?? '');
    const days = installation.clock.now().until(expires).total('days');
    assert.ok(days > 30 && days < 365, `${days} days`);
  });
});
