import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { permissionsOf, roles } from '../../../platform/permissions.ts';
import { importPlanText } from '../cli.ts';
import { partialDateFrom } from './framework-form.ts';

const reference = 'bloemendaal-2024-2026';
const at = `/plan/${reference}/kaders`;
const text = await readFile(join(projectRoot(), 'seed', `${reference}.plan.yaml`), 'utf8');
const version = { naam: 'Veiligheidsagenda 2027-2030', vanaf: '1-1-2027', bron: 'Verzonnen voor deze test', anders: 'Mensenhandel staat er nu apart in.' };

test('a date is read as precisely as people know it', () => {
  assert.deepEqual(['2026', '2026-03', '3-2026', '1-3-2026', '01/03/2026', '2026-03-01', '31-02-2026', 'maart'].map(partialDateFrom), ['2026', '2026-03', '2026-03', '2026-03-01', '2026-03-01', '2026-03-01', null, null]);
});

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let adviser: Visitor;
  const importText = (yaml: string) => actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => importPlanText(act, yaml, 'nl'));
  const hidden = async (path: string, name: string): Promise<string> => new RegExp(`name="${name}" value="(\\d+)"`).exec((await adviser.get(path)).body)?.[1] ?? '';
  const register = async (more: Record<string, string> = {}) => adviser.post(`${at}/VA-2023-2026/nieuw`, { ...version, nieuwste: await hidden(`${at}/VA-2023-2026/nieuw`, 'nieuwste'), ...more });
  const look = async (number: number, uitkomst: string, toelichting = '') => adviser.post(`${at}/VA-2023-2026/${number}`, { sinds: await hidden(`${at}/VA-2023-2026/${number}`, 'sinds'), uitkomst, toelichting });
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    await importText(text);
    adviser = await sites.signIn('policy-adviser');
  });

  test('each agreement shows who carries it out and how far that is, and what nobody does', async () => {
    const { body } = await adviser.get(at);
    for (const words of ['Daders worden aangepakt', 'Nog niemand', 'Nog niet begonnen', '4 van de 5 afspraken', 'Van dit kader is nog geen versie vastgelegd']) assert.ok(body.includes(words), words);
    assert.ok(body.indexOf('Interbestuurlijk Programma') < body.indexOf('Integraal Meerjarenbeleidsplan'));
  });

  test('a new version of a framework stays on the list of the plan until somebody looked at it, with a reason', async () => {
    assert.equal((await register({ naam: 'Veiligheidsagenda 2023-2026', vanaf: '2023', anders: 'De eerste versie.' })).location, `${at}/VA-2023-2026/1`);
    assert.equal((await look(1, 'basis')).location, `${at}?gelukt=vastgelegd`);
    assert.ok((await adviser.get(at)).body.includes('Geschreven tegen versie 1'));
    await register();
    assert.ok((await adviser.get(at)).body.includes('Nog niet bekeken'));
    const without = await look(2, 'no-change');
    assert.ok(without.status === 422 && without.body.includes('href="#toelichting"'));
    assert.equal((await look(2, 'adapt', 'Een eigen pijler')).status, 303);
    assert.ok((await adviser.get(at)).body.includes('Het plan moet nog worden aangepast'));
    // Adapted is only what a newer version of the plan can be.
    assert.equal((await look(2, 'adapted')).status, 409);
    await importText(text);
    assert.equal((await look(2, 'adapted')).status, 303);
    const body = (await adviser.get(at)).body;
    assert.ok(body.includes('Geschreven tegen versie 2') && body.includes('Het plan heeft alle versies van de kaders bekeken'));
  });

  test('a mistake keeps what was typed, and who comes second hears of the first', async () => {
    const wrong = await register({ vanaf: 'volgend jaar', bron: '' });
    assert.ok(wrong.status === 422 && wrong.body.includes('href="#vanaf"') && wrong.body.includes('href="#bron"') && wrong.body.includes('volgend jaar') && wrong.body.includes('apart in'));
    const second = await register({ nieuwste: '1' });
    assert.ok(second.status === 409 && second.body.includes('Iemand anders was u voor') && second.body.includes('apart in'));
    const late = await adviser.post(`${at}/VA-2023-2026/2`, { sinds: '1', uitkomst: 'no-change', toelichting: 'Niet nodig' });
    assert.ok(late.status === 409 && late.body.includes('Niet nodig'));
    assert.equal((await look(2, '')).status, 422);
  });

  test('each role reads the chain; only who may change the plan records; residents and the next town see none of it', async () => {
    for (const role of roles) {
      const visitor = await sites.signIn(role);
      assert.equal((await visitor.get(at)).status, 200, role);
      assert.equal((await visitor.get(`${at}/VA-2023-2026/1`)).body.includes('name="uitkomst"'), permissionsOf(role).includes('plan.import'), role);
      assert.equal((await visitor.get(`${at}/VA-2023-2026/nieuw`)).status, permissionsOf(role).includes('plan.import') ? 200 : 403, role);
      for (const path of [`${at}/VA-2023-2026/nieuw`, `${at}/VA-2023-2026/1`]) assert.equal((await visitor.post(path)).status, permissionsOf(role).includes('plan.import') ? 422 : 403, role);
    }
    const stranger = await sites.signIn('policy-adviser', 'GM0397');
    for (const path of [at, `${at}/VA-2023-2026/1`, `${at}/VA-2023-2026/nieuw`]) assert.equal((await stranger.get(path)).status, 404, path);
    for (const path of [`${at}/bestaat-niet/nieuw`, `${at}/VA-2023-2026/99`]) assert.equal((await adviser.get(path)).status, 404, path);
    for (const table of ['plan.framework_version', 'plan.framework_look']) await assert.rejects(actAs(installation, { role: null }, (act) => sql`select 1 from ${sql.table(table)}`.execute(act.db)), /permission denied/);
  });
});
