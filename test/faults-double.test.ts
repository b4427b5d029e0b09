import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { tidy } from '../src/worker.ts';
import { fileReport } from './bad-input-world.ts';
import { forEachEngine, type TestInstallation } from './database-for-tests.ts';
import { formOf } from './faults-world.ts';
import { type Answer, Sites, type Visitor } from './sites-for-tests.ts';

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let officer: Visitor;
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    officer = await sites.signIn('focal-officer');
  });

  const count = async (from: string): Promise<number> => installation.database.asOwner(async (db) => (await sql<{ rows: number }>`select count(*) as rows from ${sql.raw(from)}`.execute(db)).rows[0]?.rows ?? -1);
  const pressedTwice = (visitor: Visitor, path: string, fields: Readonly<Record<string, string>>): Promise<Answer[]> => Promise.all([visitor.post(path, fields), visitor.post(path, fields)]);

  describe('a browser that posts twice at the same moment', () => {
    test('a report: it is there once, and both answers lead to the one code', async () => {
      const reporter = sites.visitor('public');
      const form = formOf((await reporter.get('/melden')).body, /\/melden$/);
      const [was, answers] = [await count('signals.signal'), await pressedTwice(reporter, '/melden', { ...form, verhaal: 'Verzonnen, twee keer geklikt' })];
      assert.equal(await count('signals.signal'), was + 1);
      assert.equal(answers[0]?.location, answers[1]?.location);
      assert.match((await reporter.get(answers[0]?.location ?? '')).body, /id="meldcode"/);
    });

    test('what a reporter adds is there once, and both pages say that it was sent', async () => {
      const reporter = sites.visitor('public');
      const { code } = await fileReport(reporter, 'Verzonnen, met een bericht');
      const page = await reporter.post('/mijn-melding', { meldcode: code });
      const form = formOf(page.body.replaceAll(/<form(?![^>]*>[\s\S]{0,4000}?name="bericht")[\s\S]*?<\/form>/g, ''), /\/mijn-melding$/);
      const answers = await pressedTwice(reporter, '/mijn-melding', { ...form, meldcode: code, bericht: 'Verzonnen aanvulling' });
      assert.deepEqual(answers.map(({ status }) => status), [200, 200]);
      for (const { body } of answers) assert.equal([...body.matchAll(/Verzonnen aanvulling/g)].length, 1);
    });

    test('a message of the municipality, a risk, a package and a report of a colleague are made once', async () => {
      await fileReport(sites.visitor('public'), 'Verzonnen, om over te schrijven');
      const number = /\/signalen\/(S-[\d-]+)/.exec((await officer.get('/signalen')).body)?.[1] ?? '';
      const colleague = await sites.signIn('colleague');
      const acts: readonly (readonly [Visitor, string, string, RegExp, Record<string, string>])[] = [
        [officer, 'signals.message', `/signalen/${number}`, /\/bericht$/, { bericht: 'Waar was het?', taal: 'nl' }],
        [officer, 'signals.package', `/signalen/${number}/delen`, /\/delen$/, { ontvanger: 'police', doel: 'investigation' }],
        [officer, 'picture.risk', '/beeld/risicos/nieuw?sector=hotels-short-stay', /\/risicos\/nieuw/, { sector: 'hotels-short-stay', vormen: 'labour', plek: 'area', gebied: 'Overveen', blootstelling: 'hardly' }],
        [colleague, 'signals.signal', '/melden?beroep=anders', /\/melden$/, { beroep: 'anders', waarneming: 'Ik zag een busje' }],
      ];
      for (const [visitor, table, page, action, fields] of acts) {
        const form = formOf((await visitor.get(page)).body, action);
        const [was, answers] = [await count(table), await pressedTwice(visitor, page.replace(/\?.*/, '').replace(new RegExp(`^(/signalen/${number})$`), '$1/bericht'), { ...form, ...fields })];
        assert.deepEqual(answers.map(({ status }) => status), [303, 303], `${page}: ${answers[0]?.body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').slice(0, 900) ?? ''}`);
        assert.equal(await count(table), was + 1, table);
        assert.equal(answers[0]?.location, answers[1]?.location);
      }
    });
  });

  test('the same page with other words is another act: who goes back and writes something else loses nothing', async () => {
    const reporter = sites.visitor('public');
    const form = formOf((await reporter.get('/melden')).body, /\/melden$/);
    const was = await count('signals.signal');
    for (const verhaal of ['Verzonnen eerste', 'Verzonnen tweede', 'Verzonnen eerste']) assert.equal((await reporter.post('/melden', { ...form, verhaal })).status, 303);
    assert.equal(await count('signals.signal'), was + 2);
  });

  test('a mistake is not remembered: the mended form does its work, and what one person sent is no repetition of another', async () => {
    const form = formOf((await officer.get('/afwezigheid')).body, /\/afwezigheid$/);
    assert.equal((await officer.post('/afwezigheid', { ...form, van: '' })).status, 422);
    const [was, right] = [await count('signals.absence'), { ...form, van: '2026-06-01', tot: '2026-06-05' }];
    assert.equal((await officer.post('/afwezigheid', right)).status, 303);
    assert.equal((await (await sites.signIn('deputy')).post('/afwezigheid', right)).status, 303);
    assert.equal(await count('signals.absence'), was + 2);
  });

  test('the log says of the second that it was a repetition, and what is remembered tells neither what was sent nor where it led', async () => {
    assert.ok(await count("audit.entry where facts ? 'repeated'") >= 4);
    const kept = await installation.database.asOwner(async (db) => (await sql<{ line: string }>`select encode(location_sealed, 'escape') || encode(post_index, 'escape') as line from platform.posted where location_sealed is not null`.execute(db)).rows);
    assert.ok(kept.length > 0 && kept.every(({ line }) => !/melden|ontvangen|signalen/.test(line)));
  });

  test('nobody lists what was sent: only who sends the same form finds its row', async () => {
    for (const role of ['baken_public', 'baken_staff'] as const) {
      const seen = await installation.database.as({ role, municipality: 'GM0377', actor: 'p01', permissions: [] }, async (db) => (await sql`select from platform.posted`.execute(db)).rows.length);
      assert.equal(seen, 0, role);
    }
  });

  test('after a day it is forgotten', async () => {
    assert.ok(await count('platform.posted') > 0);
    const now = installation.clock.now();
    installation.clock.pass({ hours: 25 });
    await tidy(installation);
    installation.clock.set(now);
    assert.equal(await count('platform.posted'), 0);
  });
});
