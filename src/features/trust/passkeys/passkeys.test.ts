import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { Authenticator, questionIn } from '../../../../test/authenticator-for-tests.ts';
import { forEachEngine, openForTests, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { type Answer, Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { offerFirstCode } from '../sign-in/first-code.ts';

const origin = 'http://localhost:3001';
const sessionIn = (answer: Answer): string => /^baken=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
const codeIn = (answer: Answer): string => /class="baken-code">([^<]+)</.exec(answer.body)?.[1] ?? '';

forEachEngine((_, engine) => {
  describe('a municipality without a provider signs in with passkeys', () => {
    let installation: TestInstallation;
    let sites: Sites;
    before(async () => {
      installation = await openForTests(engine, { environment: { BAKEN_DEMO: '0', BAKEN_STAFF_URL: origin } });
      sites = new Sites(installation);
      await installation.database.asOwner((db) => sql`update platform.person set active = false where role = 'administrator' and municipality_id = 'GM0377'`.execute(db));
    });
    after(() => installation.close());

    const anybody = (): Visitor => sites.visitor('staff');

    /** Makes the key that a code leads to. */
    async function join(page: Answer, key: Authenticator, label = 'Werktelefoon'): Promise<Answer> {
      const { options, poging } = questionIn(page.body);
      return anybody().post('/aanmelden/sleutel-maken', { poging, antwoord: key.make(options), sleutelnaam: label });
    }

    async function enter(key: Authenticator, back = '/'): Promise<Answer> {
      const { options, poging } = questionIn((await anybody().get('/aanmelden')).body);
      return anybody().post('/aanmelden/sleutel', { poging, antwoord: key.sign(options), terug: back });
    }

    /** Signed in a moment ago. */
    async function visitorWith(key: Authenticator): Promise<Visitor> {
      const answer = await enter(key);
      assert.equal(answer.status, 303, answer.body.replace(/<[^>]+>/g, ' ').slice(0, 300));
      return sites.visitor('staff', sessionIn(answer));
    }

    async function invited(by: Visitor, name: string, role: string): Promise<Authenticator> {
      const told = await by.post('/mensen/uitnodigen', { naam: name, rol: role });
      const key = new Authenticator(origin);
      const joined = await join(await anybody().post('/aanmelden/uitnodiging', { code: codeIn(told) }), key);
      assert.equal(joined.location, '/profiel/sleutels?gelukt=gemaakt', joined.body.replace(/<[^>]+>/g, ' ').slice(0, 300));
      return key;
    }

    const first = new Authenticator(origin);

    test('the first administrator types the code of the first start and makes a key; the code works once', async () => {
      const code = await offerFirstCode(installation.database, 'GM0377', installation.clock.now()) ?? '';
      assert.match((await anybody().get('/aanmelden/eerste')).body, /Word de eerste beheerder/);
      assert.equal((await anybody().post('/aanmelden/eerste', { naam: '', code })).status, 422, 'a name is asked for');
      const wrong = await anybody().post('/aanmelden/eerste', { naam: 'Noor Verzonnen', code: 'aaaa-bbbb-cccc' });
      assert.equal(wrong.status, 422);
      assert.match(wrong.body, /value="Noor Verzonnen"/);
      const page = await anybody().post('/aanmelden/eerste', { naam: 'Noor Verzonnen', code: ` ${code.toUpperCase()} ` });
      assert.equal((await join(page, first)).location, '/profiel/sleutels?gelukt=gemaakt');
      assert.equal((await join(page, new Authenticator(origin))).status, 422, 'the same form a second time');
      assert.equal((await anybody().post('/aanmelden/eerste', { naam: 'Iemand', code })).status, 422, 'the same code a second time');
    });

    test('whoever has a key comes in with it, and back to the page that was asked for', async () => {
      assert.equal((await anybody().get('/mensen')).location, '/aanmelden');
      assert.equal((await enter(first, '/mensen')).location, '/mensen');
      assert.equal((await enter(first, '//elsewhere.example')).location, '/');
      assert.match((await (await visitorWith(first)).get('/mensen')).body, /Noor Verzonnen/);
    });

    test('an administrator invites a colleague, who makes a key with the code and comes in as what was chosen', async () => {
      const administrator = await visitorWith(first);
      const mistaken = await administrator.post('/mensen/uitnodigen', { naam: 'Sem Verzonnen', rol: '' });
      assert.equal(mistaken.status, 422);
      assert.match(mistaken.body, /value="Sem Verzonnen"/);
      const key = await invited(administrator, 'Sem Verzonnen', 'focal-officer');
      const sem = await visitorWith(key);
      assert.deepEqual([(await sem.get('/signalen')).status, (await sem.get('/mensen')).status], [200, 403]);
    });

    test('a code of an invitation that is a day old, or was used, opens nothing', async () => {
      const administrator = await visitorWith(first);
      const code = codeIn(await administrator.post('/mensen/uitnodigen', { naam: 'Ties Verzonnen', rol: 'colleague' }));
      installation.clock.pass({ hours: 25 });
      assert.equal((await anybody().post('/aanmelden/uitnodiging', { code })).status, 422);
    });

    test('an answer of another site, without the person behind the key, overheard, bent or late proves nothing', async () => {
      const ask = async () => questionIn((await anybody().get('/aanmelden')).body);
      const tries: [string, (options: string) => string][] = [
        ['another site', (options) => first.sign(options, { origin: 'https://elsewhere.example' })],
        ['nobody behind the key', (options) => first.sign(options, { verified: false })],
        ['another key', (options) => new Authenticator(origin).sign(options)],
        ['no JSON', () => 'onzin'], ['nothing', () => ''], ['a list', () => '[]'], ['half', () => '{"id":"AAAAAAAAAAAAAAAAAAAA"}'],
      ];
      for (const [what, answer] of tries) {
        const { options, poging } = await ask();
        const refused = await anybody().post('/aanmelden/sleutel', { poging, antwoord: answer(options) });
        assert.deepEqual([refused.status, sessionIn(refused)], [403, ''], what);
      }
      const { options, poging } = await ask();
      const answer = first.sign(options);
      assert.equal((await anybody().post('/aanmelden/sleutel', { poging, antwoord: answer })).status, 303);
      assert.equal((await anybody().post('/aanmelden/sleutel', { poging, antwoord: answer })).status, 403, 'the same answer twice');
      const other = await ask();
      assert.equal((await anybody().post('/aanmelden/sleutel', { poging: other.poging, antwoord: answer })).status, 403, 'the answer to another question');
      const late = await ask();
      installation.clock.pass({ minutes: 11 });
      assert.match((await anybody().post('/aanmelden/sleutel', { poging: late.poging, antwoord: first.sign(late.options) })).body, /langer dan tien minuten/);
      assert.equal((await anybody().post('/aanmelden/sleutel', { poging: 'verzonnen', antwoord: '{}' })).status, 403);
    });

    test('a copy of a key that counts falls behind and comes in no more', async () => {
      await enter(first);
      const kept = first.counter;
      await enter(first);
      first.counter = kept - 1;
      assert.equal((await enter(first)).status, 403);
      first.counter = kept + 5;
      assert.equal((await enter(first)).status, 303);
    });

    test('somebody makes a second key, takes the first away and keeps the last', async () => {
      const administrator = await visitorWith(first);
      const key = await invited(administrator, 'Iris Verzonnen', 'colleague');
      const iris = await visitorWith(key);
      const page = await iris.get('/profiel/sleutels');
      assert.match(page.body, /maar één sleutel/);
      const spare = new Authenticator(origin);
      const { options, poging } = questionIn(page.body);
      assert.equal((await iris.post('/profiel/sleutels', { poging, antwoord: spare.make(options), sleutelnaam: 'Thuis' })).location, '/profiel/sleutels?gelukt=gemaakt');
      const ids = [...(await iris.get('/profiel/sleutels')).body.matchAll(/name="sleutel" value="([^"]+)"/g)].map((match) => match[1] ?? '');
      assert.equal(ids.length, 2);
      assert.equal((await iris.post('/profiel/sleutels/weg', { sleutel: ids[0] ?? '' })).location, '/profiel/sleutels?gelukt=weg');
      assert.equal((await iris.post('/profiel/sleutels/weg', { sleutel: ids[1] ?? '' })).status, 422, 'the last one stays');
      assert.deepEqual([(await enter(key)).status, (await enter(spare)).status], [403, 303]);
    });

    test('whoever lost every key gets a new one only when two people agree; the old keys and sessions end with it', async () => {
      const administrator = await visitorWith(first);
      const [lost, guard] = [await invited(administrator, 'Bo Verzonnen', 'focal-officer'), await invited(administrator, 'Fay Verzonnen', 'privacy-officer')];
      const old = await visitorWith(lost);
      const [bo] = await installation.database.asOwner(async (db) => (await sql<{ person_id: string }>`select person_id from platform.person where name = 'Bo Verzonnen'`.execute(db)).rows);
      assert.equal((await administrator.post('/mensen/sleutel-kwijt', { wie: bo?.person_id ?? '' })).location, '/mensen?gelukt=sleutel');
      const own = await administrator.get('/mensen/herstel');
      assert.match(own.body, /Iemand anders geeft akkoord/);
      const asked = /name="vraag" value="([^"]+)"/.exec((await (await visitorWith(guard)).get('/mensen/herstel')).body)?.[1] ?? '';
      assert.equal((await administrator.post('/mensen/herstel', { vraag: asked, doe: 'akkoord' })).status, 409, 'not the one who asked');
      const told = await (await visitorWith(guard)).post('/mensen/herstel', { vraag: asked, doe: 'akkoord' });
      const found = new Authenticator(origin);
      assert.equal((await old.get('/')).status, 200, 'until the new key is made the old one works');
      assert.equal((await join(await anybody().post('/aanmelden/uitnodiging', { code: codeIn(told) }), found)).status, 303);
      assert.equal((await old.get('/')).status, 303, 'the session of the lost key ended');
      assert.deepEqual([(await enter(lost)).status, (await enter(found)).status], [403, 303]);
      assert.equal((await old.get('/mensen/herstel')).status, 303);
    });

    test('before rights change the key is asked for again, and somebody else\'s key does not do', async () => {
      const administrator = await visitorWith(first);
      const other = await invited(administrator, 'Mik Verzonnen', 'administrator');
      installation.clock.pass({ minutes: 6 });
      assert.match((await administrator.post('/mensen/uitnodigen', { naam: 'Pim', rol: 'colleague' })).body, /Bevestig eerst dat u het bent/);
      const page = questionIn((await administrator.get('/aanmelden/opnieuw?terug=%2Fmensen')).body);
      assert.equal((await administrator.post('/aanmelden/opnieuw', { poging: page.poging, antwoord: other.sign(page.options), terug: '/mensen' })).status, 403);
      const again = questionIn((await administrator.get('/aanmelden/opnieuw?terug=%2Fmensen')).body);
      const proved = await administrator.post('/aanmelden/opnieuw', { poging: again.poging, antwoord: first.sign(again.options), terug: '/mensen' });
      assert.equal(proved.location, '/mensen');
      assert.equal((await sites.visitor('staff', sessionIn(proved)).post('/mensen/uitnodigen', { naam: 'Pim', rol: 'colleague' })).status, 200);
    });

    test('whose access ended comes in with no key', async () => {
      const administrator = await visitorWith(first);
      const key = await invited(administrator, 'Uma Verzonnen', 'colleague');
      const [uma] = await installation.database.asOwner(async (db) => (await sql<{ person_id: string }>`select person_id from platform.person where name = 'Uma Verzonnen'`.execute(db)).rows);
      assert.equal((await administrator.post(`/mensen/${uma?.person_id ?? ''}`, { doe: 'stop' })).location, '/mensen?gelukt=gestopt');
      assert.equal((await enter(key)).status, 403);
    });

    test('who comes in and who is kept out stands in the log, without a name or a key', async () => {
      const lines = await installation.database.asOwner(async (db) => (await sql<{ act: string; result: string; facts: unknown }>`select act, result, facts from audit.entry where act like 'POST /aanmelden/%'`.execute(db)).rows);
      assert.ok(lines.some((line) => line.act === 'POST /aanmelden/sleutel' && line.result === 'done') && lines.some((line) => line.act === 'POST /aanmelden/sleutel' && line.result === 'refused'));
      const facts = JSON.stringify(lines.map((line) => line.facts));
      assert.doesNotMatch(facts, /Verzonnen/);
      assert.ok(!facts.includes(first.id.toString('base64url')));
    });

    test('the demonstration\'s doors are not there', async () => {
      assert.deepEqual([(await anybody().get('/demo')).status, (await anybody().post('/demo', { persoon: 'afm' })).status], [404, 404]);
    });
  });
});
