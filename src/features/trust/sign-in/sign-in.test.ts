import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { forEachEngine } from '../../../../test/database-for-tests.ts';
import { administratorOf, cookieOf, sessionOf, staffUrl, Town } from '../../../../test/provider-town.ts';
import type { Answer, Visitor } from '../../../../test/sites-for-tests.ts';
import { offerFirstCode } from './first-code.ts';

const waitingToken = (answer: Answer): string => /name="bewijs" value="([^"]+)"/.exec(answer.body)?.[1] ?? '';

forEachEngine((_, engine) => {
  describe('signing in with the accounts of the municipality, at a real identity provider', () => {
    let town: Town;
    before(async () => { town = await Town.open(engine); });
    after(() => town.close());

    test('the demonstration\'s sign-in is not there', async () => {
      const visitor = town.sites.visitor('staff');
      for (const answer of [await visitor.get('/demo'), await visitor.post('/demo', { persoon: 'afm' }), await visitor.get('/ontwikkel')]) assert.equal(answer.status, 404);
    });

    test('whoever opens a page without being signed in is asked to, and comes back to that page', async () => {
      const refused = await town.sites.visitor('staff').get('/plan');
      assert.equal(refused.location, '/aanmelden?terug=%2Fplan');
      const page = await town.sites.visitor('staff').get(refused.location);
      assert.match(page.body, /href="\/aanmelden\/start\?terug=%2Fplan"/);
    });

    test('the way to the provider carries PKCE, state and nonce, and no secret', async () => {
      const started = await town.sites.visitor('staff').get('/aanmelden/start');
      const query = new URL(started.location ?? '').searchParams;
      assert.equal(query.get('code_challenge_method'), 'S256');
      assert.equal(query.get('response_type'), 'code');
      assert.equal(query.get('redirect_uri'), `${staffUrl}/aanmelden/terug`);
      for (const name of ['state', 'nonce', 'code_challenge']) assert.ok((query.get(name) ?? '').length >= 43, name);
      assert.match(started.headers.get('set-cookie') ?? '', /HttpOnly; SameSite=Lax; Max-Age=600$/);
      assert.ok(!cookieOf(started).includes(query.get('state') ?? '–'), 'the cookie is sealed');
    });

    test('the first person becomes administrator with the code of the first start, once, and lets the next ones in', async () => {
      await town.withoutAdministrators();
      const { database, clock } = town.installation;
      const code = await offerFirstCode(database, 'GM0377', clock.now());
      assert.match(code ?? '', /^[2-9a-z]{4}(-[2-9a-z]{4}){2}$/);
      town.provider.people.set('noor', { name: 'Noor Verzonnen' });
      const waiting = await town.signIn('noor');
      assert.equal(waiting.status, 200);
      assert.match(waiting.body, /U wacht nog op een rol/);

      const visitor = town.sites.visitor('staff');
      const wrong = await visitor.post('/aanmelden/eerste', { bewijs: waitingToken(waiting), code: 'aaaa-bbbb-cccc' });
      assert.equal(wrong.status, 422);
      assert.equal((await visitor.post('/aanmelden/eerste', { bewijs: 'niets', code: code ?? '' })).status, 422, 'the code alone, without a proof of who one is, opens nothing');
      const right = await visitor.post('/aanmelden/eerste', { bewijs: waitingToken(waiting), code: ` ${(code ?? '').toUpperCase()} ` });
      assert.equal(right.location, '/mensen');
      assert.equal((await visitor.post('/aanmelden/eerste', { bewijs: waitingToken(waiting), code: code ?? '' })).status, 422, 'the code works once');
      assert.equal(await offerFirstCode(database, 'GM0377', clock.now()), null, 'and no other is offered while somebody administers');

      town.provider.people.set('sem', { name: 'Sem Verzonnen' });
      assert.match((await town.signIn('sem')).body, /U wacht nog op een rol/);
      const administrator = town.sites.visitor('staff', sessionOf(right));
      const page = await administrator.get('/mensen');
      assert.match(page.body, /Sem Verzonnen/);
      const who = /name="wie" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
      assert.equal((await administrator.post('/mensen/toelaten', { wie: who, doe: 'toelaten' })).status, 422, 'a role must be chosen');
      assert.equal((await administrator.post('/mensen/toelaten', { wie: who, doe: 'toelaten', [`rol-${who}`]: 'focal-officer' })).location, '/mensen?gelukt=toegelaten');
      const officer = await town.visitorOf('sem');
      assert.equal((await officer.get('/signalen')).status, 200);
      assert.equal((await officer.get('/mensen')).status, 403, 'a focal officer gives nobody rights');
    });

    test('a code that was tried ten times or is a day old opens nothing', async () => {
      await town.withoutAdministrators();
      const { database, clock } = town.installation;
      town.provider.people.set('ties', { name: 'Ties Verzonnen' });
      const visitor = town.sites.visitor('staff');
      const first = await offerFirstCode(database, 'GM0377', clock.now()) ?? '';
      const token = waitingToken(await town.signIn('ties'));
      for (let at = 0; at < 10; at++) await visitor.post('/aanmelden/eerste', { bewijs: token, code: 'fout' });
      assert.equal((await visitor.post('/aanmelden/eerste', { bewijs: token, code: first })).status, 422);
      const second = await offerFirstCode(database, 'GM0377', clock.now().subtract({ hours: 25 })) ?? '';
      assert.equal((await visitor.post('/aanmelden/eerste', { bewijs: token, code: second })).status, 422);
    });

    test('a right that is taken away is gone at the next request, and whose access ends is signed out', async () => {
      const administrator = await administratorOf(town, 'ada');
      town.provider.people.set('bo', { name: 'Bo Verzonnen' });
      await letIn(town, administrator, 'bo', 'focal-officer');
      const bo = await town.visitorOf('bo');
      assert.equal((await bo.get('/signalen')).status, 200);
      const [person] = await town.people("name = 'Bo Verzonnen'");
      assert.equal((await administrator.post(`/mensen/${person?.person_id ?? ''}`, { doe: 'rol', [`rol-${person?.person_id ?? ''}`]: 'colleague' })).location, '/mensen?gelukt=rol');
      assert.equal((await bo.get('/signalen')).status, 403);
      assert.equal((await administrator.post(`/mensen/${person?.person_id ?? ''}`, { doe: 'stop' })).location, '/mensen?gelukt=gestopt');
      assert.equal((await bo.get('/plan')).status, 303, 'the session ended');
      assert.match((await town.signIn('bo')).body, /Uw toegang is gestopt/);
      assert.equal((await administrator.post(`/mensen/${person?.person_id ?? ''}`, { doe: 'herstel' })).location, '/mensen?gelukt=hersteld');
      assert.equal((await (await town.visitorOf('bo')).get('/plan')).status, 200);
    });

    test('nobody changes the own rights, and the last administrator stays', async () => {
      const administrator = await administratorOf(town, 'eva');
      const own = (await town.people("name = 'eva' and role = 'administrator'"))[0]?.person_id ?? '';
      for (const change of [{ doe: 'rol', [`rol-${own}`]: 'focal-officer' }, { doe: 'stop' }]) assert.equal((await administrator.post(`/mensen/${own}`, change)).status, 422);
      assert.equal((await administrator.post('/mensen/niemand', { doe: 'stop' })).status, 404);
      const [person] = await town.people(`person_id = '${own}'`);
      assert.deepEqual([person?.role, person?.active], ['administrator', true]);
    });

    test('somebody sees where they are signed in, and signs the other places out', async () => {
      const administrator = await administratorOf(town, 'iris');
      const other = await town.visitorOf('iris');
      assert.equal((await other.get('/profiel/sessies')).body.match(/Log uit<\/button>/g)?.length, 1);
      assert.equal((await other.post('/profiel/sessies', { sessie: 'andere' })).location, '/profiel/sessies?gelukt=ja');
      assert.equal((await administrator.get('/plan')).status, 303, 'the other place is signed out');
      assert.equal((await other.get('/plan')).status, 200);
    });

    test('whoever proves again who they are at the provider goes on under a new cookie; another account proves nothing', async () => {
      const administrator = await administratorOf(town, 'uma');
      town.installation.clock.pass({ minutes: 6 });
      assert.equal((await administrator.post('/mensen/niemand', { doe: 'stop' })).status, 403);
      const again = async (login: string): Promise<Answer> => {
        const started = await administrator.get('/aanmelden/opnieuw/start?terug=%2Fmensen');
        const query = new URL(started.location ?? '').searchParams;
        assert.deepEqual([query.get('prompt'), query.get('max_age')], ['login', '0'], 'the provider must ask, whatever it remembers');
        const returned = await town.provider.walk(started.location ?? '', login);
        return administrator.get(returned.pathname + returned.search, { cookie: `baken=${administrator.session}; ${cookieOf(started)}` });
      };
      town.provider.people.set('vic', { name: 'Vic Verzonnen' });
      const other = await again('vic');
      assert.equal(other.status, 403);
      assert.match(other.body, /Dat was een ander account/);
      const proved = await again('uma');
      assert.equal(proved.location, '/mensen');
      assert.equal((await town.sites.visitor('staff', sessionOf(proved)).post('/mensen/niemand', { doe: 'stop' })).status, 404);
      assert.equal((await administrator.get('/mensen')).status, 303);
    });

    test('an answer that was not asked for, comes too late, is used twice or is somebody else\'s lets nobody in', async () => {
      town.provider.people.set('mik', { name: 'Mik Verzonnen' });
      const visitor = town.sites.visitor('staff');
      assert.equal((await visitor.get('/aanmelden/terug?code=verzonnen&state=verzonnen')).status, 422, 'without an attempt');
      const started = await visitor.get('/aanmelden/start');
      const returned = await town.provider.walk(started.location ?? '', 'mik');
      const path = returned.pathname + returned.search;
      const others = await visitor.get('/aanmelden/start');
      assert.equal((await visitor.get(path, { cookie: cookieOf(others) })).status, 403, 'the state of another attempt');
      const bent = new URL(returned);
      bent.searchParams.set('iss', 'https://elsewhere.example');
      assert.equal((await visitor.get(bent.pathname + bent.search, { cookie: cookieOf(started) })).status, 403, 'another issuer');
      assert.equal((await visitor.get(path, { cookie: cookieOf(started) })).status, 200);
      assert.equal((await visitor.get(path, { cookie: cookieOf(started) })).status, 403, 'the same code twice');
      const late = await visitor.get('/aanmelden/start');
      const there = await town.provider.walk(late.location ?? '', 'mik');
      town.installation.clock.pass({ minutes: 11 });
      assert.equal((await visitor.get(there.pathname + there.search, { cookie: cookieOf(late) })).status, 422, 'after ten minutes');
    });

    test('somebody who cancels at the provider reads that nothing changed, and the log keeps who was kept out and why', async () => {
      const answer = await town.signIn('cancel');
      assert.equal(answer.status, 403);
      assert.match(answer.body, /Er is niets veranderd/);
      const lines = await town.installation.database.asOwner(async (db) => (await sql<{ facts: { why?: string } }>`select facts from audit.entry where act = 'GET /aanmelden/terug' and result = 'refused'`.execute(db)).rows);
      assert.ok(lines.some((line) => line.facts.why === 'refused'));
      assert.ok(lines.some((line) => line.facts.why === 'stale'));
    });

    test('the way back never leads to another site', async () => {
      for (const back of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example']) {
        assert.equal((await town.signIn('iris', `?terug=${encodeURIComponent(back)}`)).location, '/', back);
      }
      assert.equal((await town.signIn('iris', '?terug=%2Fplan')).location, '/plan');
    });
  });

  describe('where roles come along with the proof', () => {
    let town: Town;
    before(async () => { town = await Town.open(engine, { OIDC_ROLES_CLAIM: 'roles' }); });
    after(() => town.close());

    test('the claim decides at each sign-in, and with none or several nobody comes in', async () => {
      town.provider.people.set('kim', { name: 'Kim Verzonnen', roles: ['vpn', 'baken-focal-officer'] });
      assert.equal((await (await town.visitorOf('kim')).get('/signalen')).status, 200);
      town.provider.people.set('kim', { name: 'Kim Verzonnen', roles: ['baken-colleague'] });
      assert.equal((await (await town.visitorOf('kim')).get('/signalen')).status, 403);
      town.provider.people.set('kim', { name: 'Kim Verzonnen', roles: ['vpn'] });
      assert.match((await town.signIn('kim')).body, /U hebt nog geen rol/);
      town.provider.people.set('kim', { name: 'Kim Verzonnen', roles: ['baken-board', 'baken-deputy'] });
      assert.match((await town.signIn('kim')).body, /meer dan één rol/);
    });
  });

  describe('when the provider is down', () => {
    test('people read so in words, and can go on when it is back', async () => {
      const town = await Town.open(engine);
      try {
        await town.provider.close();
        const answer = await town.sites.visitor('staff').get('/aanmelden/start');
        assert.equal(answer.status, 503);
        assert.match(answer.body, /geeft geen antwoord/);
      } finally {
        await town.installation.close();
      }
    });
  });
});

async function letIn(town: Town, administrator: Visitor, login: string, role: string): Promise<void> {
  await town.signIn(login);
  const name = String(town.provider.people.get(login)?.['name']);
  const page = (await administrator.get('/mensen')).body;
  const form = page.slice(0, page.indexOf(`<h3 class="utrecht-heading-3">${name}`)).lastIndexOf('name="wie" value="');
  const who = /name="wie" value="([^"]+)"/.exec(page.slice(form))?.[1] ?? '';
  assert.equal((await administrator.post('/mensen/toelaten', { wie: who, doe: 'toelaten', [`rol-${who}`]: role })).status, 303);
}
