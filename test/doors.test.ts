import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { projectRoot } from '../src/lib/project-root.ts';
import { IdentityProvider } from '../src/platform/identity-provider.ts';
import { permissionsOf, type Role, roles } from '../src/platform/permissions.ts';
import type { Route } from '../src/platform/routes.ts';
import { forEachEngine, type TestInstallation, towns, withConfig } from './database-for-tests.ts';
import { isLanguage } from '../src/texts/plural.ts';
import { doorsPage } from './doors-table.ts';
import { wrongHeaders } from './headers-for-tests.ts';
import { type Answer, pathWith, rolesFor, type SiteName, Sites, type Visitor } from './sites-for-tests.ts';

interface Line { readonly entry_id: number; readonly act: string; readonly purpose: string; readonly result: string; readonly origin: string; readonly actor_id: string | null; readonly actor_role: string | null; readonly municipality_id: string }

forEachEngine((open, engine) => {
  let installation: TestInstallation;
  let sites: Sites;
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
  });

  if (engine === 'embedded') {
    test('docs/doors.md tells every door there is, who may pass and why', async () => {
      const file = join(projectRoot(), 'docs', 'doors.md');
      // The doors of a real sign-in exist where a provider is set up.
      const signIn = { issuer: 'https://id.example', clientId: 'baken', keyFile: '', secret: null, rolesClaim: null, municipality: null, strength: null };
      const made = doorsPage(new Sites({ ...installation, provider: new IdentityProvider(signIn, 'https://staff.example', installation.keys.keyFor('sign-in')) }).routes);
      if (process.env['BAKEN_WRITE_DOORS'] === '1') await writeFile(file, made);
      const kept = await readFile(file, 'utf8').catch(() => '');
      const [now, before] = [made.split('\n'), kept.split('\n')];
      const changes = [...before.filter((line) => !now.includes(line)).map((line) => `- ${line}`), ...now.filter((line) => !before.includes(line)).map((line) => `+ ${line}`)];
      assert.ok(made === kept, `The doors have changed:\n${changes.join('\n')}\nBAKEN_WRITE_DOORS=1 npm test -- doors writes docs/doors.md anew; have the change reviewed.`);
    });

    test('no door stands beside the list', () => {
      for (const site of ['public', 'staff'] as const) {
        const known = new Set(['GET /gezond', 'GET /gereed', ...sites.routes[site].flatMap((route) => [`${route.method} ${route.path}`, `ALL ${route.path}`])]);
        for (const door of sites.doors[site]) {
          const [, language, rest] = /^\/([a-z]{2})(\/.*|)$/.exec(door.path) ?? [];
          const inLanguage = site === 'public' && language !== undefined && isLanguage(language);
          assert.ok(known.has(`${door.method} ${inLanguage ? rest || '/' : door.path}`), `${site}: ${door.method} ${door.path}`);
          if (inLanguage && language !== 'en') assert.ok(sites.routes.public.some((route) => route.path === (rest || '/') && route.everyLanguage), `only what a reporter needs speaks ${language}: ${door.path}`);
        }
        const twice = sites.routes[site].map((route) => `${route.method} ${route.path}`).filter((door, at, all) => all.indexOf(door) !== at);
        assert.deepEqual(twice, [], 'a second door at the same address never opens');
      }
    });
  }

  const linesAfter = async (last: number): Promise<Line[]> => installation.database.asOwner(async (db) =>
    (await sql<Line>`select entry_id, act, purpose, result, origin, actor_id, actor_role, municipality_id from audit.entry where entry_id > ${last} order by entry_id`.execute(db)).rows);
  const lastLine = async (): Promise<number> => installation.database.asOwner(async (db) =>
    (await sql<{ last: number | null }>`select max(entry_id) as last from audit.entry`.execute(db)).rows[0]?.last ?? 0);

  /** Knocks at one door, and tells what the log has gained by it. */
  async function knock(visitor: Visitor, route: Route, value = 'bestaat-niet'): Promise<{ answer: Answer; lines: Line[]; at: string }> {
    const last = await lastLine();
    const path = pathWith(route.path, value);
    const answer = route.method === 'POST' ? await visitor.post(path) : await visitor.get(path);
    assert.deepEqual(wrongHeaders(path, answer), [], `${route.method} ${path} → ${answer.status}`);
    return { answer, lines: await linesAfter(last), at: `${route.method} ${path} → ${answer.status}` };
  }

  function expectPassed(site: SiteName, route: Route, { answer, lines, at }: Awaited<ReturnType<typeof knock>>, role: Role | null): void {
    assert.ok(answer.status < 500 && answer.status !== 403 && answer.status !== 405, `${role ?? 'anybody'}: ${at}`);
    if (route.path === '/demo' && route.method === 'POST') return;
    if ('still' in route.lock || 'published' in route.lock) {
      assert.deepEqual(lines, [], `${at} leaves no line`);
    } else if (lines.length > 0 || answer.status < 400) {
      // What a handler refuses (4xx) is rolled back as a whole, so it may leave nothing; but never a line that is not its own.
      assert.equal(lines.length, 1, `${at} leaves one line, not ${lines.length}`);
      const [line] = lines;
      assert.deepEqual([line?.act, line?.purpose, line?.result, line?.origin, line?.actor_role ?? null], [`${route.method} ${route.path}`, route.lock.purpose, 'done', `${site}-site`, role], at);
    }
  }

  for (const town of towns.slice(0, 2)) {
    for (const role of roles) {
      test(`${town.name}, ${role}: every staff door opens or stays shut as the table says`, async () => {
        // Signing out ends the session, and so does a fresh proof for the cookie that this visitor holds.
        const ends = (route: Route): number => (route.path === '/afmelden' ? 2 : route.path === '/aanmelden/opnieuw' && route.method === 'POST' ? 1 : 0);
        const doors = [...sites.routes.staff].sort((a, b) => ends(a) - ends(b));
        let visitor = await sites.signIn(role, town.code);
        for (const route of doors) {
          if (route.path === '/afmelden') visitor = await sites.signIn(role, town.code);
          const may = rolesFor(route, permissionsOf);
          const knocked = await knock(visitor, route);
          if (!may || may.includes(role)) {
            expectPassed('staff', route, knocked, may ? role : knocked.lines[0] ? role : null);
          } else {
            assert.equal(knocked.answer.status, 403, `${role}: ${knocked.at}`);
            const [line, ...more] = knocked.lines;
            assert.deepEqual([line?.act, line?.result, line?.actor_role, line?.municipality_id, more.length], [`${route.method} ${route.path}`, 'refused', role, town.code, 0], knocked.at);
          }
        }
      });
    }
  }

  test('who is not signed in is sent to the sign-in page by every door that asks for a person', async () => {
    const visitor = sites.visitor('staff');
    for (const route of sites.routes.staff) {
      const knocked = await knock(visitor, route);
      if ('may' in route.lock) {
        assert.deepEqual([knocked.answer.status, knocked.answer.location, knocked.lines.length, knocked.answer.body], [303, '/aanmelden', 0, ''], knocked.at);
      } else expectPassed('staff', route, knocked, null);
    }
  });

  test('anybody may pass every door of the public site, in Dutch and in English', async () => {
    for (const route of sites.routes.public) {
      assert.ok(!('may' in route.lock), `${route.path}: nobody signs in on the public site`);
      expectPassed('public', route, await knock(sites.visitor('public'), route), null);
      const english = { ...route, path: route.path === '/' ? '/en' : `/en${route.path}` };
      const { answer, at } = await knock(sites.visitor('public'), english);
      assert.ok(answer.status < 500 && answer.status !== 403 && answer.status !== 405, at);
    }
  });

  test('a session of the staff site opens nothing on the public site, and a made-up one nothing at all', async () => {
    const { session } = await sites.signIn('privacy-officer');
    assert.ok(!(await sites.visitor('public', session).get('/privacy')).body.includes('privacy-officer'));
    for (const wrong of ['x', 'A'.repeat(43), session.slice(0, -1), `${session}A`]) {
      assert.equal((await sites.visitor('staff', wrong).get('/vertrouwen')).status, 303, wrong);
    }
  });

  test('odd addresses and odd forms are answered, never with a failure of the program', async () => {
    const odd = ['\0', '%', "' or 1=1 --", '../..', 'ÿ', 'x'.repeat(3000), '9'.repeat(40), '{}'];
    for (const [site, visitor] of [['public', sites.visitor('public')], ['staff', await sites.signIn('focal-officer')], ['staff', await sites.signIn('policy-adviser')]] as const) {
      for (const route of sites.routes[site]) {
        if (route.path === '/afmelden' || route.path === '/aanmelden/opnieuw') continue;
        for (const value of route.path.includes(':') ? odd : []) {
          const { answer, at } = await knock(visitor, route, value);
          assert.ok(answer.status < 500, at);
        }
        if (route.method === 'GET') {
          const answer = await visitor.get(`${pathWith(route.path, 'x')}?a=%00&p=%FF&periode=%00&pagina=-1&q=${'%27'.repeat(50)}`);
          assert.ok(answer.status < 500, `${route.path} with an odd query → ${answer.status}`);
          continue;
        }
        for (const type of ['application/json', 'multipart/form-data', 'multipart/form-data; boundary=x', 'text/plain']) {
          const answer = await visitor.post(pathWith(route.path, 'x'), {}, { 'content-type': type });
          assert.ok(answer.status < 500, `POST ${route.path} as ${type} → ${answer.status}`);
        }
      }
    }
  });

  test('a form that another site sends is refused before anything is done; the log tells of the first, the tenth, the hundredth', async () => {
    const began = await lastLine();
    const sent = { public: 0, staff: 0 };
    const visitor = await sites.signIn('focal-officer');
    for (const [site, asked] of [['public', sites.visitor('public')], ['staff', visitor]] as const) {
      for (const route of sites.routes[site].filter((one) => one.method === 'POST')) {
        for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' }]) {
          const answer = await asked.post(pathWith(route.path, 'x'), {}, headers);
          assert.equal(answer.status, 403, `POST ${route.path}`);
          assert.deepEqual(wrongHeaders(route.path, answer), []);
        }
        const old = await asked.request('POST', pathWith(route.path, 'x'), { origin: 'https://elsewhere.example' });
        assert.equal(old.status, 403, `POST ${route.path} from an older browser on another site`);
        sent[site] += 4;
      }
    }
    const lines = await linesAfter(began);
    assert.ok(lines.every((line) => line.result === 'refused' && line.actor_id === null && line.act.startsWith('POST ')), 'nothing was done, in nobody\'s name');
    for (const site of ['public', 'staff'] as const) assert.equal(lines.filter((line) => line.origin === `${site}-site`).length, String(sent[site]).length, `${sent[site]} forms to ${site}`);
    assert.equal((await visitor.get('/vertrouwen')).status, 403, 'the session still stands: nobody signed out for her');
  });

  test('without the demo there is no demo sign-in', async () => {
    const real = new Sites(withConfig(installation, { BAKEN_DEMO: '0' }));
    for (const answer of [await real.visitor('staff').get('/demo'), await real.visitor('staff').post('/demo', { persoon: 'afm' })]) {
      assert.equal(answer.status, 404);
      assert.equal(answer.headers.get('set-cookie'), null);
    }
    assert.equal((await real.visitor('staff').get('/aanmelden')).status, 200);
  });
});
