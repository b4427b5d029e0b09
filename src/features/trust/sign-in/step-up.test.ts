import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { type Answer, fieldsIn, Sites, type Visitor } from '../../../../test/sites-for-tests.ts';

const cookieIn = (answer: Answer): string => /^baken=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';

forEachEngine((open) => {
  describe('proving again who one is', () => {
    let installation: TestInstallation;
    let sites: Sites;
    before(async () => {
      installation = await open();
      sites = new Sites(installation);
    });

    /** An administrator who signed in six minutes ago and has been at work since. */
    const later = async (): Promise<Visitor> => {
      const visitor = await sites.signIn('administrator');
      installation.clock.pass({ minutes: 6 });
      assert.equal((await visitor.get('/mensen')).status, 200, 'looking asks for nothing');
      return visitor;
    };

    test('whoever signed in six minutes ago proves it before giving somebody a role; what was chosen is kept, and the same form goes through afterwards', async () => {
      const visitor = await later();
      const typed = { doe: 'rol', 'rol-p03': 'supervisor', reden: 'Nieuw werk & <vanaf> maandag' };
      const asked = await visitor.post('/mensen/p03', typed);
      assert.equal(asked.status, 403);
      assert.match(asked.body, /Bevestig eerst dat u het bent/);
      assert.match(asked.body, /target="_blank"/);
      const kept = Object.fromEntries(fieldsIn(asked.body).filter(({ type }) => type === 'hidden').map(({ name, value }) => [name, value.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')]));
      assert.deepEqual(kept, typed);
      const proved = await visitor.post('/aanmelden/opnieuw', { terug: '/aanmelden/klaar' });
      assert.equal(proved.location, '/aanmelden/klaar');
      const renewed = sites.visitor('staff', cookieIn(proved));
      assert.match((await renewed.get('/aanmelden/klaar')).body, /Het is gelukt/);
      assert.equal((await renewed.post('/mensen/p03', kept)).location, '/mensen?gelukt=rol');
      assert.equal((await visitor.get('/')).status, 303, 'the cookie from before the proof is no cookie any more');
    });

    test('five minutes after a proof it is asked again', async () => {
      const visitor = await later();
      const renewed = sites.visitor('staff', cookieIn(await visitor.post('/aanmelden/opnieuw', { terug: '/mensen' })));
      installation.clock.pass({ minutes: 4 });
      assert.notEqual((await renewed.post('/mensen/p03', { doe: 'rol', 'rol-p03': 'colleague' })).status, 403);
      installation.clock.pass({ minutes: 2 });
      assert.equal((await renewed.post('/mensen/p03', { doe: 'rol', 'rol-p03': 'supervisor' })).status, 403);
    });

    test('the log keeps that somebody proved it again, and nobody without the right gets as far as being asked', async () => {
      const visitor = await later();
      await visitor.post('/aanmelden/opnieuw', { terug: '//elsewhere.example' });
      const lines = await installation.database.asOwner(async (db) => (await sql<{ facts: { again?: boolean } }>`select facts from audit.entry where act = 'POST /aanmelden/opnieuw' and result = 'done'`.execute(db)).rows);
      assert.ok(lines.length > 0 && lines.every((line) => line.facts.again === true));
      const colleague = await sites.signIn('colleague');
      installation.clock.pass({ minutes: 6 });
      assert.match((await colleague.post('/mensen/p03', { doe: 'stop' })).body, /hoort niet bij uw rol/);
    });

    test('the way back after a proof is a page of this site', async () => {
      const visitor = await sites.signIn('administrator');
      assert.equal((await visitor.post('/aanmelden/opnieuw', { terug: 'https://elsewhere.example' })).location, '/');
    });

    for (const [who, role, path] of [['opens who a reporter is', 'focal-officer', '/signalen/S-2026-0001/melder'], ['takes signals out as a table', 'focal-officer', '/signalen/uitvoer'], ['takes the log out', 'privacy-officer', '/vertrouwen/regels/uitvoer']] as const) {
      test(`whoever ${who} proves again who they are`, async () => {
        const visitor = await sites.signIn(role);
        installation.clock.pass({ minutes: 6 });
        assert.match((await visitor.post(path, { reden: 'Een reden' })).body, /Bevestig eerst dat u het bent/);
      });
    }
  });

  describe('a session that ended while somebody was typing', () => {
    test('gives back every word, warns that files are lost, and sends the same form after signing in again', async () => {
      const installation = await open();
      const sites = new Sites(installation);
      const visitor = await sites.signIn('colleague');
      installation.clock.pass({ minutes: 16 });
      const form = new FormData();
      form.append('verhaal', 'Regel een\nRegel twee "tussen aanhalingstekens"');
      form.append('hulp', 'a');
      form.append('hulp', 'b');
      form.append('bijlage', new File([new Uint8Array([1, 2, 3])], 'foto.jpg'));
      const answer = await visitor.post('/melden', form);
      assert.equal(answer.status, 403);
      assert.match(answer.body, /U bent intussen uitgelogd/);
      assert.match(answer.body, /Voeg ze daarna opnieuw toe/);
      const fields = fieldsIn(answer.body).filter(({ type }) => type === 'hidden');
      assert.deepEqual(fields.map(({ name }) => name), ['verhaal', 'hulp', 'hulp']);
      assert.match(answer.body, /Regel een\r?\nRegel twee &quot;tussen/);
      assert.ok(!answer.body.includes('baken-rooms'), 'nothing of the site is shown to who is not signed in');
    });

    test('whoever never signed in is sent to the sign-in, form or not', async () => {
      const installation = await open();
      const answer = await new Sites(installation).visitor('staff').post('/mensen/p03', { doe: 'stop' });
      assert.deepEqual([answer.status, answer.location], [303, '/aanmelden']);
    });

    test('asking whether the session lives keeps it alive, and says so when it does not', async () => {
      const installation = await open();
      const sites = new Sites(installation);
      const visitor = await sites.signIn('colleague');
      for (let minutes = 0; minutes < 30; minutes += 10) {
        installation.clock.pass({ minutes: 10 });
        assert.equal((await visitor.post('/profiel/hier')).body, 'in');
      }
      installation.clock.pass({ minutes: 16 });
      assert.equal((await visitor.post('/profiel/hier')).body, 'out');
    });
  });
});
