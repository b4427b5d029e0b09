import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { permissionsOf, roles } from '../../../platform/permissions.ts';
import { importPlanText } from '../cli.ts';
import { actionsDue } from '../queries-due.ts';
import { exportPlan } from '../plan-to-file.ts';

const reference = 'bloemendaal-2024-2026';
const at = `/plan/${reference}/nieuwe-periode`;
const text = await readFile(join(projectRoot(), 'seed', `${reference}.plan.yaml`), 'utf8');

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let adviser: Visitor;
  let elsewhere: Visitor;
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    await actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => importPlanText(act, text, 'nl'));
    adviser = await sites.signIn('policy-adviser');
    elsewhere = await sites.signIn('policy-adviser', 'GM0473');
  });
  const revision = async (visitor: Visitor, path: string): Promise<string> => /name="revisie" value="(\d+)"/.exec((await visitor.get(path)).body)?.[1] ?? '';

  test('a municipality without a plan chooses from the catalogue and has a first draft, saved as it goes', async () => {
    assert.ok((await elsewhere.get('/plan')).body.includes('href="/plan/beginnen"'));
    assert.equal((await elsewhere.get('/plan/beginnen')).location, '/plan/beginnen/1');
    const first = { kenmerk: 'zandvoort-2026-2029', naam: 'Plan van Zandvoort', van: '2026', tot: '2029', kaders: 'IBP' };
    assert.equal((await elsewhere.post('/plan/beginnen/1', { ...first, naam: '', doe: 'verder', revisie: '0' })).status, 422);
    assert.equal((await elsewhere.post('/plan/beginnen/1', { ...first, doe: 'bewaar', revisie: '0' })).location, '/plan/beginnen/1?gelukt=bewaard');
    assert.ok((await elsewhere.get('/plan/beginnen/1')).body.includes('value="Plan van Zandvoort"'));
    assert.equal((await elsewhere.post('/plan/beginnen/1', { ...first, doe: 'verder', revisie: await revision(elsewhere, '/plan/beginnen/1') })).location, '/plan/beginnen/2');
    const choose = (await elsewhere.get('/plan/beginnen/2')).body;
    for (const words of ['Dit zijn voorstellen', 'Voert uit: Elke gemeente heeft één aandachtsfunctionaris', 'Voorstel voor de eigenaar: Burgemeester']) assert.ok(choose.includes(words), words);
    assert.equal((await elsewhere.post('/plan/beginnen/2', { doe: 'verder', revisie: await revision(elsewhere, '/plan/beginnen/2') })).status, 422);
    assert.equal((await elsewhere.post('/plan/beginnen/2', { 'maatregelen-P1': 'M1.2', 'maatregelen-P6': 'M6.1', 'doe': 'verder', 'revisie': await revision(elsewhere, '/plan/beginnen/2') })).location, '/plan/beginnen/3');
    const check = (await elsewhere.get('/plan/beginnen/3')).body;
    assert.ok(check.includes('U koos 2 maatregelen') && check.includes('De gemeente heeft beleid tegen mensenhandel'));
    assert.equal((await elsewhere.post('/plan/beginnen/3', { doe: 'maak', revisie: await revision(elsewhere, '/plan/beginnen/3') })).location, '/plan/zandvoort-2026-2029');
    const plan = await actAs(installation, { role: 'policy-adviser', municipality: 'GM0473' }, (act) => exportPlan(act, 'zandvoort-2026-2029'));
    assert.deepEqual([plan.municipality, plan.decisions, plan.pillars.map(({ code, measures }) => [code, measures.map((one) => one.code)])], ['GM0473', [], [['P1', ['M1.2']], ['P6', ['M6.1']]]]);
    assert.ok((await elsewhere.get('/plan')).body.includes('nog niet vastgesteld'));
    assert.equal((await elsewhere.post('/plan/beginnen/1', { ...first, doe: 'verder', revisie: '0' })).status, 422, 'its reference is in use now');
  });

  test('who saves second hears of the first and keeps what was typed', async () => {
    const fields = { 'kenmerk': 'bloemendaal-2027-2029', 'naam': 'Volgend plan', 'van': '2027', 'tot': '2029', 'uitkomst-M1.1': 'continues', 'geleerd-P1': 'Eerst de eigenaren vragen', 'doe': 'bewaar' };
    assert.equal((await adviser.post(at, { ...fields, revisie: '0' })).location, `${at}?gelukt=bewaard`);
    const second = await adviser.post(at, { ...fields, 'geleerd-P1': 'Iets anders geleerd', 'revisie': '0' });
    assert.ok(second.status === 409 && second.body.includes('Iemand anders was u voor') && second.body.includes('Iets anders geleerd'));
    assert.ok((await adviser.get(at)).body.includes('Eerst de eigenaren vragen'));
  });

  test('a plan closes with the result of each measure and what was learned, and the next one begins with what goes on', async () => {
    const { body } = await adviser.get(at);
    const codes = [...body.matchAll(/name="resultaat-(M[\d.]+)"/g)].map((match) => match[1] ?? '');
    assert.ok(codes.length === 10);
    const fields = Object.fromEntries(codes.map((code) => [`uitkomst-${code}`, code === 'M1.2' ? 'done' : code === 'M2.2' ? 'stopped' : 'continues']));
    const all = { ...fields, 'resultaat-M1.2': 'Er zijn twee aandachtsfunctionarissen', 'geleerd-P1': 'Eerst de eigenaren vragen', 'kenmerk': 'bloemendaal-2027-2029', 'naam': 'Volgend plan', 'van': '2027', 'tot': '2029', 'doe': 'afsluiten' };
    const wrong = await adviser.post(at, { ...all, kenmerk: reference, revisie: await revision(adviser, at) });
    assert.ok(wrong.status === 422 && wrong.body.includes('href="#resultaat-M2.2"') && wrong.body.includes('href="#kenmerk"') && wrong.body.includes('Er zijn twee aandachtsfunctionarissen'));
    const closed = await adviser.post(at, { ...all, 'resultaat-M2.2': 'De regio doet dit voortaan', 'revisie': await revision(adviser, at) });
    assert.equal(closed.location, '/plan/bloemendaal-2027-2029');
    const next = await actAs(installation, { role: 'policy-adviser' }, (act) => exportPlan(act, 'bloemendaal-2027-2029'));
    const kept = next.pillars.flatMap((pillar) => pillar.measures.map(({ code }) => code));
    assert.deepEqual([next.period, kept.includes('M1.2'), kept.includes('M2.2'), kept.length], [{ from: '2027', to: '2029' }, false, false, 8]);
    const left = (await adviser.get(`/plan/${reference}/afsluiting`)).body;
    for (const words of ['Er zijn twee aandachtsfunctionarissen', 'De regio doet dit voortaan', 'Eerst de eigenaren vragen', '1 klaar, 1 gestopt, 8 gaan door']) assert.ok(left.includes(words), words);
    assert.equal((await adviser.get(at)).location, `/plan/${reference}/afsluiting`);
    assert.equal((await adviser.get(`/plan/${reference}`)).status, 200, 'the old plan can still be read');
    assert.equal((await sites.visitor('public').get('/plan/bloemendaal-2027-2029')).status, 404, 'nobody adopted the next one');
    assert.equal((await sites.visitor('public').get(`/plan/${reference}`)).status, 200);
    const due = await actAs(installation, { role: 'policy-adviser' }, (act) => actionsDue(act, Temporal.PlainDate.from('2031-01-01'), Temporal.PlainDate.from('2031-01-01')));
    assert.deepEqual(due.filter((action) => action.plan === reference), [], 'nobody is asked any more for what the closed plan promised');
  });

  test('only who may make a plan begins one, and the next town finds nothing of it', async () => {
    for (const role of roles) {
      const visitor = await sites.signIn(role, 'GM0397');
      const may = permissionsOf(role).includes('plan.import');
      assert.deepEqual([(await visitor.get('/plan/beginnen/1')).status, (await visitor.get('/plan/beginnen/9')).status], may ? [200, 404] : [403, 403], role);
      assert.equal((await visitor.get('/plan')).body.includes('/plan/beginnen'), may, role);
      for (const path of [at, `/plan/${reference}/afsluiting`]) assert.equal((await visitor.get(path)).status, may || path !== at ? 404 : 403, `${role} ${path}`);
    }
  });
});
