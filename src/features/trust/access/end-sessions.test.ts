import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';

forEachEngine((open) => {
  describe('an administrator signs colleagues out', () => {
    let installation: TestInstallation;
    let sites: Sites;
    before(async () => {
      installation = await open();
      sites = new Sites(installation);
    });

    const isIn = async (visitor: Visitor): Promise<boolean> => (await visitor.get('/profiel/sessies')).status === 200;
    const buttons = (body: string, name: string): string[] => [...body.matchAll(new RegExp(`value="([^"]+)" name="${name}"`, 'g'))].map((match) => match[1] ?? '');
    const lines = async (): Promise<{ subject_ref: string | null; facts: Record<string, unknown> }[]> => installation.database.asOwner(async (db) => (await sql<{ subject_ref: string | null; facts: Record<string, unknown> }>`select subject_ref, facts from audit.entry where act = 'POST /mensen/sessies' and result = 'done' and facts ? 'ended' order by entry_id`.execute(db)).rows);

    test('one place of one person, with a reason that the person reads and the log keeps', async () => {
      const administrator = await sites.signIn('administrator');
      const [one, other] = [await sites.signIn('focal-officer'), await sites.signIn('focal-officer')];
      const page = (await administrator.get('/mensen/sessies')).body;
      const found = buttons(page, 'sessie');
      assert.equal(found.length, 2, 'the own place is not among them');
      assert.equal((await administrator.post('/mensen/sessies', { sessie: found[0] ?? '' })).status, 422, 'a reason is asked for');
      assert.equal((await administrator.post('/mensen/sessies', { sessie: found[0] ?? '', reden: 'verzonnen' })).status, 422);
      assert.deepEqual([await isIn(one), await isIn(other)], [true, true]);
      assert.equal((await administrator.post('/mensen/sessies', { sessie: found[0] ?? '', reden: 'lost-device' })).location, '/mensen/sessies?gelukt=1');
      assert.equal([await isIn(one), await isIn(other)].filter(Boolean).length, 1);
      const left = await isIn(one) ? one : other;
      const told = (await left.get('/profiel/sessies')).body;
      assert.ok(told.includes('Een beheerder heeft u uitgelogd') && told.includes('Een apparaat is kwijt of gestolen.'));
      const line = (await lines()).at(-1);
      assert.deepEqual([line?.subject_ref, line?.facts['ended'], line?.facts['reason'], line?.facts['of']], ['p01', 1, 'lost-device', 'session']);
      assert.equal((await administrator.post('/mensen/sessies', { sessie: found[0] ?? '', reden: 'lost-device' })).status, 409, 'and again: it is over already');
    });

    test('all places of one person', async () => {
      const administrator = await sites.signIn('administrator');
      const colleague = await sites.signIn('colleague');
      const [one, other] = [await sites.signIn('deputy'), await sites.signIn('deputy')];
      const person = buttons((await administrator.get('/mensen/sessies')).body, 'persoon').find((id) => id === 'p02') ?? '';
      assert.equal((await administrator.post('/mensen/sessies', { persoon: person, reden: 'misuse' })).location, '/mensen/sessies?gelukt=2');
      assert.deepEqual([await isIn(one), await isIn(other), await isIn(colleague)], [false, false, true]);
    });

    test('everybody of the municipality but who does it, only when they are sure; next door nobody', async () => {
      const administrator = await sites.signIn('administrator');
      const colleague = await sites.signIn('colleague');
      const nextDoor = await sites.signIn('focal-officer', 'GM0397');
      assert.equal((await administrator.post('/mensen/sessies', { alle: 'ja', 'reden-alles': 'misuse' })).status, 422);
      assert.equal((await administrator.post('/mensen/sessies', { alle: 'ja', zeker: 'ja' })).status, 422);
      assert.equal((await administrator.post('/mensen/sessies', { alle: 'ja', zeker: 'ja', 'reden-alles': 'misuse' })).status, 303);
      assert.deepEqual([await isIn(administrator), await isIn(colleague), await isIn(nextDoor)], [true, false, true]);
      assert.equal((await lines()).at(-1)?.facts['of'], 'everybody');
      assert.match((await administrator.get('/mensen/sessies')).body, /Alleen u bent ingelogd/);
    });

    test('nobody else may, and the administrator proves it again first', async () => {
      const [administrator, officer] = [await sites.signIn('administrator'), await sites.signIn('focal-officer')];
      assert.equal((await officer.post('/mensen/sessies', { alle: 'ja', zeker: 'ja', 'reden-alles': 'misuse' })).status, 403);
      assert.equal((await officer.get('/mensen/sessies')).status, 403);
      installation.clock.pass({ minutes: 6 });
      const asked = await administrator.post('/mensen/sessies', { alle: 'ja', zeker: 'ja', 'reden-alles': 'misuse' });
      assert.match(asked.body, /Bevestig eerst dat u het bent/);
      assert.equal(await isIn(officer), true);
    });

    test('the own session, one of next door and made-up ones are not ended here', async () => {
      const sessions = () => installation.database.asOwner(async (db) => (await sql<{ person: string; id: string; municipality: string }>`select municipality_id as municipality, person_id as person, encode(substring(session_hash for 8), 'hex') as id from platform.session`.execute(db)).rows);
      const earlier = new Set((await sessions()).map(({ id }) => id));
      const administrator = await sites.signIn('administrator');
      const own = (await sessions()).find(({ id }) => !earlier.has(id)) ?? assert.fail();
      const nextDoor = await sites.signIn('focal-officer', 'GM0397');
      const theirs = (await sessions()).filter(({ municipality }) => municipality !== own.municipality);
      assert.ok(theirs.length > 0);
      for (const { person, id } of theirs) assert.equal((await administrator.post('/mensen/sessies', { sessie: `${person}/${id}`, reden: 'misuse' })).status, 409);
      for (const sessie of ['x', '/', 'p01', 'p01/', "p01/' or 1=1"]) assert.equal((await administrator.post('/mensen/sessies', { sessie, reden: 'misuse' })).status, 409, sessie);
      for (const asked of [{ persoon: own.person }, { sessie: `${own.person}/${own.id}` }]) {
        const answer = await administrator.post('/mensen/sessies', { ...asked, reden: 'misuse' });
        assert.equal(answer.status, 422);
        assert.match(answer.body, /Uzelf logt u uit met de knop Uitloggen/);
      }
      assert.deepEqual([await isIn(administrator), await isIn(nextDoor)], [true, true]);
    });
  });
});
