import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { permissionsOf, roles } from '../../../platform/permissions.ts';
import { importPlanText } from '../cli.ts';
import { eurosFrom } from './progress-form.ts';
import { byAttention, freshness, type Freshness, type ProgressState, progressStates } from './rules.ts';

const at = '/plan/heemstede-2024-2026';
const text = await readFile(join(projectRoot(), 'seed', 'heemstede-2024-2026.plan.yaml'), 'utf8');
const code = /- code: (M[\d.]+)/.exec(text)?.[1] ?? '';
const page = `${at}/maatregel/${code}`;

test('a measure is silent until somebody speaks, stale after a quarter without a word, and never when it is done', () => {
  const now = Temporal.Instant.from('2026-06-01T10:00:00Z');
  const said = (state: ProgressState, days: number): Freshness => freshness({ state, at: now.subtract({ hours: 24 * days }) }, now);
  assert.deepEqual([freshness(null, now), said('on-course', 92), said('on-course', 93), said('late', 200), said('done', 400), said('stopped', 400)], ['silent', 'fresh', 'stale', 'stale', 'fresh', 'fresh']);
});

test('the overview loses no measure, and what is late or silent never stands under what is in order', () => {
  const row = fc.record({ state: fc.constantFrom(...progressStates), freshness: fc.constantFrom<Freshness>('fresh', 'stale', 'silent') });
  fc.assert(fc.property(fc.array(row), (rows) => {
    const sorted = byAttention(rows);
    assert.deepEqual(new Set(sorted), new Set(rows));
    const calm = sorted.findIndex((one) => one.state !== 'late' && one.freshness === 'fresh');
    assert.ok(calm === -1 || sorted.slice(calm).every((one) => one.state !== 'late' && one.freshness === 'fresh'));
  }));
});

test('an amount is read as people write it', () => {
  assert.deepEqual(['12500', '12.500', '€ 12.500,-', '', '12,5', '-3', '1.2.3', 'veel'].map(eurosFrom), [12500, 12500, 12500, 'empty', null, null, null, null]);
});

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let adviser: Visitor;
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    await actAs(installation, { role: 'policy-adviser', municipality: 'GM0397', purpose: 'plan' }, (act) => importPlanText(act, text, 'nl'));
    adviser = await sites.signIn('policy-adviser', 'GM0397');
  });

  const form = async (): Promise<Record<string, string>> => {
    const { body } = await adviser.get(page);
    const value = (name: string): string => new RegExp(`name="${name}" value="(\\d+)"`).exec(body)?.[1] ?? '';
    return { versie: value('versie'), sinds: value('sinds') };
  };

  test('the adviser says how a measure goes; it stands on the measure, in the overview and in the history', async () => {
    assert.ok((await adviser.get(page)).body.includes('Over deze maatregel is nog niets gezegd'));
    const sent = await adviser.post(page, { ...await form(), 'stand': 'on-course', 'fase': 'carry-out', 'gedaan': 'De werkgroep kwam bijeen', 'besteed': '1.250', 'bewijs': 'Verslag van 3 maart', 'actie-1': 'done' });
    assert.equal(sent.location, `${page}?gelukt=bewaard`);
    const shown = (await adviser.get(page)).body;
    for (const word of ['Op koers', 'Uitvoeren', 'De werkgroep kwam bijeen', '1.250', 'Verslag van 3 maart', 'Bloemendaal', 'Klaar'].filter((one) => one !== 'Bloemendaal')) assert.ok(shown.includes(word), word);
    assert.ok((await adviser.get(`${at}/stand`)).body.includes('Op koers'));
    assert.ok(!(await adviser.get(`${at}/stand?welke=stil`)).body.includes(`/maatregel/${code}"`));
    installation.clock.pass({ hours: 24 * 100 });
    adviser = await sites.signIn('policy-adviser', 'GM0397');
    assert.ok((await adviser.get(`${at}/stand?welke=stil`)).body.includes('Langer dan een kwartaal stil'));
  });

  test('late is never said without why, and a mistake keeps what was typed', async () => {
    const wrong = await adviser.post(page, { ...await form(), stand: 'late', gedaan: 'Niets nog', besteed: 'veel' });
    assert.ok(wrong.status === 422 && wrong.body.includes('href="#reden"') && wrong.body.includes('href="#besteed"') && wrong.body.includes('Niets nog') && wrong.body.includes('value="veel"'));
    assert.equal((await adviser.post(page, { ...await form(), stand: 'late', reden: 'Geen geld' })).status, 303);
    assert.equal((await adviser.post(page, { ...await form() })).status, 422);
  });

  test('who comes second sees what the first said before it is added', async () => {
    const started = await form();
    assert.equal((await adviser.post(page, { ...started, stand: 'on-course', gedaan: 'De eerste' })).status, 303);
    const second = await adviser.post(page, { ...started, stand: 'stopped', reden: 'De tweede' });
    assert.ok(second.status === 409 && second.body.includes('De eerste') && second.body.includes('De tweede'));
    assert.equal((await adviser.post(page, { ...await form(), stand: 'stopped', reden: 'De tweede' })).status, 303);
  });

  test('each role may read, and speak only with the permission; the next town does neither', async () => {
    for (const role of roles) {
      const visitor = await sites.signIn(role, 'GM0397');
      assert.equal((await visitor.get(page)).status, 200, role);
      assert.equal((await visitor.get(page)).body.includes('name="stand"'), permissionsOf(role).includes('plan.progress'), role);
      const answer = await visitor.post(page, { ...await form(), stand: 'on-course' });
      assert.equal(answer.status, permissionsOf(role).includes('plan.progress') ? 303 : 403, role);
      const stranger = await sites.signIn(role, 'GM0377');
      assert.deepEqual([(await stranger.get(page)).status, (await stranger.get(`${at}/stand`)).status], [404, 404], role);
    }
    assert.equal((await adviser.get(`${at}/maatregel/M99`)).status, 404);
  });

  test('residents read only what was meant for everybody, and only of an adopted plan', async () => {
    await adviser.post(page, { ...await form(), stand: 'on-course', gedaan: 'Alleen voor collega’s', openbaar: 'De eerste training is geweest.' });
    const adopted = text.replace('municipality: GM0397', 'municipality: GM0377').replaceAll('heemstede-2024-2026', 'openbaar-plan').replace(/^ {2}pillars:/m, '  decisions: [{ body: De raad, kind: adopted, date: 2026-01 }]\n  pillars:');
    const imported = await actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => importPlanText(act, adopted, 'nl'));
    assert.ok(imported);
    const here = await sites.signIn('policy-adviser');
    const address = `/plan/openbaar-plan/maatregel/${code}`;
    const fields = /name="versie" value="(\d+)"/.exec((await here.get(address)).body)?.[1] ?? '';
    assert.equal((await here.post(address, { versie: fields, sinds: '0', stand: 'on-course', gedaan: 'Alleen voor collega’s', openbaar: 'De eerste training is geweest.' })).status, 303);
    const publicPage = (await sites.visitor('public').get('/plan/openbaar-plan')).body;
    assert.ok(publicPage.includes('De eerste training is geweest.') && !publicPage.includes('Alleen voor collega'));
    assert.equal((await sites.visitor('public', '', 'heemstede.test').get(at)).status, 404);
  });
});
