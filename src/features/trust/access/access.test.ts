import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { Authenticator, questionIn } from '../../../../test/authenticator-for-tests.ts';
import { actAs, forEachEngine } from '../../../../test/database-for-tests.ts';
import { codeIn, cookieNamed, PasskeyTown } from '../../../../test/passkey-town.ts';
import type { Answer, Visitor } from '../../../../test/sites-for-tests.ts';
import type { Mail, Post } from '../../../platform/mail.ts';
import { sendMail, tidy } from '../../../worker.ts';

const newBrowser = 'ingelogd met een browser die Baken nog niet kende';
const said = (answer: Answer): string[] => [...answer.body.matchAll(/<p class="baken-strong">(?:<span[^>]*>.*?<\/span> )?([^<]+)<\/p>/g)].map((match) => (match[1] ?? '').trim());

forEachEngine((_, engine) => {
  describe('people hear what happened with their access', () => {
    let town: PasskeyTown;
    before(async () => { town = await PasskeyTown.open(engine); });
    after(() => town.installation.close());

    const page = (visitor: Visitor): Promise<Answer> => visitor.get('/profiel/sessies');
    const isTold = async (visitor: Visitor): Promise<boolean> => (await visitor.get('/')).body.includes('Lees wat er met uw toegang gebeurde');

    test('who signs in by a browser that was not seen before is told so, on the first page and on the own page, until it is read; by the same browser again nothing is said', async () => {
      const { key, browser, visitor } = await town.invited(await town.visitorWith(town.first), 'Iris Verzonnen', 'colleague');
      assert.equal(await isTold(visitor), false, 'whoever just made a key knows that they are here');
      const again = await town.enter(key, browser);
      assert.equal(cookieNamed(again, 'baken-browser'), browser, 'the cookie goes on');
      const known = town.sites.visitor('staff', cookieNamed(again, 'baken'));
      assert.equal(await isTold(known), false);
      const other = await town.enter(key);
      const there = town.sites.visitor('staff', cookieNamed(other, 'baken'));
      assert.notEqual(cookieNamed(other, 'baken-browser'), browser);
      assert.equal(await isTold(known), true);
      assert.ok(said(await page(known)).some((one) => one.includes(newBrowser)));
      const until = /name="tot" value="(\d+)"/.exec((await page(there)).body)?.[1] ?? '';
      assert.equal((await known.post('/profiel/sessies/gelezen', { tot: until })).location, '/profiel/sessies?gelukt=gelezen');
      assert.equal(await isTold(there), false);
      assert.ok((await page(there)).body.includes(newBrowser), 'it stays to be read again');
    });

    test('the cookie holds nothing but a random value, and the table names no browser, not even the same one for two people', async () => {
      const administrator = await town.visitorWith(town.first);
      const one = await town.invited(administrator, 'Jet Verzonnen', 'colleague');
      const other = await town.invited(administrator, 'Kas Verzonnen', 'colleague');
      await town.enter(other.key, one.browser);
      assert.match(one.browser, /^[\w-]{43}$/);
      const rows = await town.installation.database.asOwner(async (db) => (await sql<{ browser_hash: Uint8Array; whole: string }>`select browser_hash, to_jsonb(b)::text as whole from platform.known_browser b`.execute(db)).rows);
      assert.equal(new Set(rows.map((row) => Buffer.from(row.browser_hash).toString('hex'))).size, rows.length);
      assert.ok(rows.every((row) => !row.whole.includes(one.browser)));
      const made = await town.enter(one.key, 'x'.repeat(20));
      assert.match(cookieNamed(made, 'baken-browser'), /^[\w-]{43}$/, 'a value that is none of ours is replaced');
    });

    test('after half a year without a visit a browser is new again, and its row is gone', async () => {
      const { key, browser } = await town.invited(await town.visitorWith(town.first), 'Lot Verzonnen', 'colleague');
      town.installation.clock.pass({ hours: 24 * 181 });
      await tidy(town.installation);
      assert.deepEqual(await town.installation.database.asOwner(async (db) => (await sql`select from platform.known_browser`.execute(db)).rows), []);
      assert.ok((await page(await town.visitorWith(key, browser))).body.includes(newBrowser));
    });

    test('a proof that failed is told to whose key it was, once within the hour; a stranger\'s key to nobody', async () => {
      const administrator = await town.visitorWith(town.first);
      const { key, browser } = await town.invited(administrator, 'Mik Verzonnen', 'colleague');
      for (let at = 0; at < 3; at++) assert.equal((await town.enter(key, browser, { verified: false })).status, 403);
      const mik = await town.visitorWith(key, browser);
      assert.equal(said(await page(mik)).filter((one) => one.includes('Dat mislukte')).length, 1);
      town.installation.clock.pass({ minutes: 61 });
      assert.equal((await mik.get('/')).status, 303);
      const later = await town.visitorWith(key, browser);
      const asked = questionIn((await later.get('/aanmelden/opnieuw')).body);
      assert.equal((await later.post('/aanmelden/opnieuw', { poging: asked.poging, antwoord: new Authenticator('http://localhost:3001').sign(asked.options), terug: '/' })).status, 403);
      assert.equal(said(await page(later)).filter((one) => one.includes('Dat mislukte')).length, 2);
    });

    test('keys that come and go, a lost key, a role and a code that somebody tries are told', async () => {
      const administrator = await town.visitorWith(town.first);
      const guard = await town.invited(administrator, 'Gea Verzonnen', 'privacy-officer');
      const { visitor, key, browser } = await town.invited(administrator, 'Bo Verzonnen', 'focal-officer');
      const asked = questionIn((await visitor.get('/profiel/sleutels')).body);
      await visitor.post('/profiel/sleutels', { poging: asked.poging, antwoord: new Authenticator('http://localhost:3001').make(asked.options), sleutelnaam: 'Thuis' });
      const ids = [...(await visitor.get('/profiel/sleutels')).body.matchAll(/name="sleutel" value="([^"]+)"/g)].map((match) => match[1] ?? '');
      await visitor.post('/profiel/sleutels/weg', { sleutel: ids[1] ?? '' });
      const bo = await town.personNamed('Bo Verzonnen');
      await administrator.post(`/mensen/${bo}`, { doe: 'rol', [`rol-${bo}`]: 'colleague' });
      await administrator.post('/mensen/sleutel-kwijt', { wie: bo });
      const vraag = /name="vraag" value="([^"]+)"/.exec((await guard.visitor.get('/mensen/herstel')).body)?.[1] ?? '';
      const code = codeIn(await guard.visitor.post('/mensen/herstel', { vraag, doe: 'akkoord' }));
      await town.post('/aanmelden/uitnodiging', { code: `${code.slice(0, 4)}-aaaa-bbbb-cccc` }, '198.51.100.9');
      assert.deepEqual(said(await page(await town.visitorWith(key, browser))), [
        'Iemand typte een verkeerde code die bij u hoort', 'Er is een code voor een nieuwe toegangssleutel gemaakt', 'Er is een nieuwe toegangssleutel voor u aangevraagd', 'Uw rol is gewijzigd', 'Er is een toegangssleutel verwijderd', 'Er is een toegangssleutel gemaakt',
      ]);
      const found = new Authenticator('http://localhost:3001');
      const joined = await town.join(await town.post('/aanmelden/uitnodiging', { code }), found);
      const now = town.sites.visitor('staff', cookieNamed(joined, 'baken'));
      const body = (await page(now)).body;
      assert.ok(body.includes('De oude sleutels werken niet meer') && body.includes('Uw rol is nu: Collega') && body.includes('door Noor Verzonnen'));
    });

    test('the privacy officer reads the same of everybody, and nobody else does', async () => {
      const administrator = await town.visitorWith(town.first);
      const officer = await town.invited(administrator, 'Pia Verzonnen', 'privacy-officer');
      const odd = (await officer.visitor.get('/vertrouwen/toegang')).body;
      assert.ok(odd.includes('Iris Verzonnen') && odd.includes('Ingelogd met een onbekende browser') && !odd.includes('Rol gewijzigd'));
      assert.ok((await officer.visitor.get('/vertrouwen/toegang?soort=alles')).body.includes('Nieuwe rol: Collega.'));
      assert.equal((await administrator.get('/vertrouwen/toegang')).status, 403);
      const { visitor } = await town.invited(administrator, 'Rik Verzonnen', 'colleague');
      assert.deepEqual(said(await page(visitor)).filter((one) => one.includes('browser')), [], 'and a colleague nothing of anybody else');
      const others = await actAs(town.installation, { role: 'colleague' }, async (act) => (await sql`select from platform.access_event`.execute(act.db)).rows.length);
      assert.equal(others, 0);
    });

    test('nobody marks somebody else\'s message as read, and odd numbers do nothing', async () => {
      const administrator = await town.visitorWith(town.first);
      const { visitor } = await town.invited(administrator, 'Sara Verzonnen', 'colleague');
      const open = (): Promise<number> => town.installation.database.asOwner(async (db) => (await sql<{ n: number }>`select count(*)::int as n from platform.access_event where seen_at is null`.execute(db)).rows[0]?.n ?? 0);
      const before = await open();
      for (const tot of ['999999999', '', '-1', '1 or 1=1', '9'.repeat(30)]) assert.equal((await visitor.post('/profiel/sessies/gelezen', { tot })).status, 303);
      assert.equal(await open(), before);
    });
  });

  describe('a mail says that there is a message, and nothing of it', () => {
    let town: PasskeyTown;
    const mails: Mail[] = [];
    const post: Post = { send: (mail) => { mails.push(mail); return Promise.resolve(); }, close: () => undefined };
    before(async () => { town = await PasskeyTown.open(engine); });
    after(() => town.installation.close());

    test('who gave an address gets one, once an hour at most, until they want none', async () => {
      const { visitor, key } = await town.invited(await town.visitorWith(town.first), 'Tea Verzonnen', 'colleague');
      const wrong = await visitor.post('/profiel/sessies/mail', { adres: 'geen adres', doe: 'bewaar' });
      assert.equal(wrong.status, 422);
      assert.match(wrong.body, /value="geen adres"/);
      assert.equal((await visitor.post('/profiel/sessies/mail', { adres: 'tea@gemeente.example', doe: 'bewaar' })).location, '/profiel/sessies?gelukt=mail');
      await sendMail(town.installation, post);
      assert.equal(mails.length, 0, 'while nothing happened');
      await town.enter(key);
      await sendMail(town.installation, post);
      await town.enter(key);
      await sendMail(town.installation, post);
      assert.deepEqual(mails.map((mail) => [mail.to, mail.subject]), [['tea@gemeente.example', 'Er is een bericht over uw toegang']]);
      assert.ok(mails[0]?.text.includes('http://localhost:3001/profiel/sessies'));
      for (const secret of ['Tea', 'Verzonnen', 'browser', 'Bloemendaal', 'Noor']) assert.ok(!mails[0]?.text.includes(secret), secret);
      town.installation.clock.pass({ minutes: 61 });
      await sendMail(town.installation, post);
      assert.equal(mails.length, 2, 'the second message comes an hour later');
      const later = await town.visitorWith(key);
      await later.post('/profiel/sessies/mail', { adres: '', doe: 'stop' });
      await town.enter(key);
      town.installation.clock.pass({ hours: 2 });
      await sendMail(town.installation, post);
      assert.equal(mails.length, 2);
      assert.deepEqual(await town.installation.database.asOwner(async (db) => (await sql`select from platform.access_mail`.execute(db)).rows), []);
    });
  });
});
