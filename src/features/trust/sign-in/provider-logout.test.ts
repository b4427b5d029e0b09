import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { sql } from 'kysely';
import { forEachEngine } from '../../../../test/database-for-tests.ts';
import { administratorOf, sessionOf, staffUrl, Town } from '../../../../test/provider-town.ts';
import type { Answer, Visitor } from '../../../../test/sites-for-tests.ts';
import { staffSite } from '../../../staff-site.ts';

forEachEngine((_, engine) => {
  describe('whoever is signed out at the provider is signed out here', () => {
    let town: Town;
    let server: ServerType;
    let heard: string[] = [];

    before(async () => {
      town = await Town.open(engine);
      // The provider signs with the real time of this machine.
      town.installation.clock.set(Temporal.Now.instant());
      const site = staffSite(town.installation);
      server = createAdaptorServer({
        fetch: async (request: Request) => {
          heard.push(new URLSearchParams(await request.clone().text()).get('logout_token') ?? '');
          return site.fetch(request);
        },
      });
      await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => resolve()); });
      const keys = JSON.parse((await town.sites.visitor('staff').get('/aanmelden/sleutels')).body) as { keys: [] };
      town.provider.register({ id: 'baken', redirect: `${staffUrl}/aanmelden/terug`, back: `${staffUrl}/aanmelden`, logout: `http://localhost:${(server.address() as AddressInfo).port}/aanmelden/uitgelogd`, keys });
    });
    after(async () => {
      await new Promise((resolve) => { server.close(resolve); });
      await town.close();
    });

    const tell = (token: string): Promise<Answer> => town.sites.visitor('staff').send('POST', '/aanmelden/uitgelogd', Buffer.from(new URLSearchParams({ logout_token: token }).toString()), { 'content-type': 'application/x-www-form-urlencoded' });
    const isIn = async (visitor: Visitor): Promise<boolean> => (await visitor.get('/plan')).status === 200;
    const why = async (): Promise<string[]> => (await town.installation.database.asOwner(async (db) => (await sql<{ facts: { why?: string } }>`select facts from audit.entry where act = 'POST /aanmelden/uitgelogd' and (result = 'refused' or facts ? 'why') order by entry_id`.execute(db)).rows)).map((row) => row.facts.why ?? '');

    /** Somebody signs in, and signs out at the provider. @returns the message that it sent */
    async function signedOut(login: string): Promise<{ token: string; here: Visitor }> {
      const jar = new Map<string, string>();
      const here = town.sites.visitor('staff', sessionOf(await town.signIn(login, '', '', jar)));
      assert.equal(await isIn(here), true);
      const before = heard.length;
      await town.provider.signOut(`${town.provider.issuer}/session/end?client_id=baken&post_logout_redirect_uri=${encodeURIComponent(`${staffUrl}/aanmelden`)}`, jar);
      return { token: heard[before] ?? '', here };
    }

    test('the session that came from that place ends at the next click, and the one at another place goes on', async () => {
      await administratorOf(town, 'ina');
      const elsewhere = town.sites.visitor('staff', sessionOf(await town.signIn('ina')));
      const { here } = await signedOut('ina');
      assert.deepEqual(town.provider.told, ['taken']);
      assert.deepEqual([await isIn(here), await isIn(elsewhere)], [false, true]);
      const lines = await town.installation.database.asOwner(async (db) => (await sql<{ subject_ref: string; facts: { ended: number } }>`select subject_ref, facts from audit.entry where act = 'POST /aanmelden/uitgelogd' and result = 'done'`.execute(db)).rows);
      assert.deepEqual(lines.map((line) => [line.subject_ref, line.facts.ended]), [['t-ina', 1]]);
    });

    test('the same message a second time, bent, cut or old ends nothing', async () => {
      await administratorOf(town, 'jet');
      const { token } = await signedOut('jet');
      const again = town.sites.visitor('staff', sessionOf(await town.signIn('jet')));
      const [head = '', body = '', signature = ''] = token.split('.');
      const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
      const bent = Buffer.from(JSON.stringify({ ...claims, jti: 'another', sid: undefined })).toString('base64url');
      for (const [what, sent] of [['the same', token], ['bent', `${head}.${bent}.${signature}`], ['without a signature', `${Buffer.from('{"alg":"none"}').toString('base64url')}.${bent}.`], ['half', `${head}.${body}`], ['nothing', '']] as const) {
        const answer = await tell(sent);
        assert.deepEqual([answer.status, answer.headers.get('cache-control'), answer.body], [400, 'no-store', '{"error":"invalid_request"}'], what);
      }
      town.installation.clock.pass({ minutes: 6 });
      assert.equal((await tell(token)).status, 400);
      town.installation.clock.pass({ minutes: -6 });
      assert.equal(await isIn(again), true, 'nobody was signed out by it');
      assert.deepEqual(await why(), ['logout repeated', 'logout signature', 'logout algorithm', 'logout unreadable', 'logout unreadable', 'logout stale']);
    });

    test('a proof for signing in is no message, and a key of somebody else signs none', async () => {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const seconds = Math.floor(Temporal.Now.instant().epochMilliseconds / 1000);
      const body = [{ alg: 'RS256' }, { iss: town.provider.issuer, aud: 'baken', iat: seconds, exp: seconds + 60, jti: 'x', sub: 'jet', events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
      assert.equal((await tell(`${body}.${sign('sha256', Buffer.from(body), privateKey).toString('base64url')}`)).status, 400);
    });

    test('a page of another site cannot send such a message through somebody\'s browser', async () => {
      const answer = await town.sites.visitor('staff').post('/aanmelden/uitgelogd', { logout_token: 'x' }, { 'sec-fetch-site': 'cross-site' });
      assert.equal(answer.status, 403);
    });

    test('whoever signs out here is told that the work account goes on, and is led to sign out there as well', async () => {
      const visitor = await administratorOf(town, 'kees');
      const out = await visitor.post('/afmelden');
      assert.equal(out.location, '/aanmelden?uit=ja');
      const page = await visitor.get('/aanmelden?uit=ja');
      assert.match(page.body, /U bent uitgelogd/);
      assert.match(page.body, /href="\/aanmelden\/uit"/);
      const address = new URL((await visitor.get('/aanmelden/uit')).location ?? '');
      assert.deepEqual([address.origin, address.searchParams.get('client_id'), address.searchParams.get('post_logout_redirect_uri')], [town.provider.issuer, 'baken', `${staffUrl}/aanmelden`]);
      assert.ok(!(await visitor.get('/aanmelden')).body.includes('/aanmelden/uit'), 'only after signing out');
      heard = [];
    });
  });

  describe('where the municipality asks for two factors before what cannot be undone', () => {
    let town: Town;
    before(async () => { town = await Town.open(engine, { OIDC_ACR: 'c1', OIDC_ACR_CLAIM: 'acrs' }); });
    after(() => town.close());

    const again = async (visitor: Visitor, login: string): Promise<{ asked: URLSearchParams; answer: Answer }> => {
      const started = await visitor.get('/aanmelden/opnieuw/start?terug=%2Fmensen');
      const returned = await town.provider.walk(started.location ?? '', login);
      return { asked: new URL(started.location ?? '').searchParams, answer: await visitor.get(returned.pathname + returned.search, { cookie: `baken=${visitor.session}; ${started.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')}` }) };
    };

    test('one factor lets somebody in and read, and changes nobody\'s rights, however fresh it is', async () => {
      const visitor = await administratorOf(town, 'lot');
      assert.equal((await visitor.get('/mensen')).status, 200);
      assert.match((await visitor.post('/mensen/niemand', { doe: 'stop' })).body, /Bevestig eerst dat u het bent/);
      const { asked, answer } = await again(visitor, 'lot');
      assert.deepEqual(JSON.parse(asked.get('claims') ?? ''), { id_token: { acrs: { essential: true, value: 'c1' } } });
      assert.equal(answer.status, 403);
      assert.match(answer.body, /Dit vraagt een extra stap/);
      assert.ok((await town.installation.database.asOwner(async (db) => (await sql<{ facts: { why?: string } }>`select facts from audit.entry where act = 'GET /aanmelden/terug' and result = 'refused'`.execute(db)).rows)).some((row) => row.facts.why === 'weak'));
    });

    test('two factors do', async () => {
      const visitor = await administratorOf(town, 'mees');
      town.provider.people.set('mees', { name: 'mees', acrs: ['c1'] });
      const { answer } = await again(visitor, 'mees');
      assert.equal(answer.location, '/mensen');
      assert.equal((await town.sites.visitor('staff', sessionOf(answer)).post('/mensen/niemand', { doe: 'stop' })).status, 404);
    });
  });
});
