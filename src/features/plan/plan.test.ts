import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { anyPlan } from '../../../test/arbitrary-plan.ts';
import { actAs, forEachEngine } from '../../../test/database-for-tests.ts';
import { projectRoot } from '../../lib/project-root.ts';
import { publicFrame } from '../../platform/frames.tsx';
import { createSite } from '../../platform/site.tsx';
import { exportPlanText, importPlanText } from './cli.ts';
import { importPlan } from './commands.ts';
import { planForLetter, plansForLetter } from './offers.ts';
import { readPlanFile, writePlanFile } from './plan-file.ts';
import type { PlanFile } from './plan-file-schema.ts';
import { exportPlan } from './plan-to-file.ts';
import { planPublicRoutes } from './public-routes.tsx';
import { publicPlan, staffPlan } from './queries.ts';
import { planTables } from './tables.ts';

const fileText = readFileSync(join(projectRoot(), 'seed', 'bloemendaal-2024-2026.plan.yaml'), 'utf8');

function planIn(text: string): PlanFile {
  const result = readPlanFile(text);
  assert.ok('ok' in result);
  return result.ok;
}

const bloemendaal = planIn(fileText);
const adviser = { role: 'policy-adviser' } as const;
const resident = { role: null } as const;

forEachEngine((open) => {
  test('before there is a plan, residents and colleagues find none and no error', async () => {
    const house = await open();
    assert.equal(await actAs(house, resident, publicPlan), undefined);
    assert.equal(await actAs(house, adviser, staffPlan), undefined);
    assert.equal(await actAs(house, adviser, (act) => exportPlanText(act, null)), null);
    assert.equal(await actAs(house, adviser, (act) => planForLetter(act, 'bloemendaal-2024-2026')), null);
  });

  test('an adviser imports the plan of the letter and reads what it holds and what nothing covers', async () => {
    const house = await open();
    const { lines } = await actAs(house, adviser, (act) => importPlanText(act, fileText, 'nl'));
    assert.match(lines.join('\n'), /bloemendaal-2024-2026 van GM0377 is ingelezen als versie 1\.\nKaders: 4 · afspraken: 12 · pijlers: 7 · maatregelen: 10\.\n1 afspraak heeft nog geen maatregel: STM-daders\./);
    const plan = await actAs(house, adviser, (act) => staffPlan(act));
    assert.equal(plan?.coverage[0]?.agreement.code, 'STM-daders');
    assert.deepEqual(plan?.versions.map(({ version, importedBy }) => [version, importedBy]), [[1, 'test policy-adviser']]);
  });

  test('a resident reads the adopted plan, but not who does what or what it costs', async () => {
    const house = await open();
    const plan = await actAs(house, resident, (act) => publicPlan(act));
    assert.equal(plan?.head.title, bloemendaal.title);
    assert.doesNotMatch(JSON.stringify(plan), /Teamleider|owner|deputy|budget|indicator/i);
    for (const secret of ['owner', 'deputy', 'budget_eur']) {
      await assert.rejects(actAs(house, resident, (act) => sql`select ${sql.ref(secret)} from plan.measure`.execute(act.db)), /permission denied/);
    }
    await assert.rejects(actAs(house, resident, (act) => sql`select 1 from plan.indicator`.execute(act.db)), /permission denied/);
    await assert.rejects(actAs(house, resident, (act) => sql`select imported_by from plan.plan`.execute(act.db)), /permission denied/);
  });

  test('the letter gets the chain with decisions and dates, the coverage and the pillars, and no owner', async () => {
    const house = await open();
    const plan = await actAs(house, adviser, (act) => planForLetter(act, 'bloemendaal-2024-2026'));
    assert.ok(plan);
    const imv = plan.frameworks.find((framework) => framework.code === 'IMV-2024-2027');
    assert.deepEqual(imv?.decisions, [{ body: 'Gemeenteraad', kind: 'noted', date: '2023-09-21' }, { body: 'Regionaal Bestuurlijk Overleg Politie (RBOP)', kind: 'settled', date: '2023-11' }]);
    assert.deepEqual(plan.decisions.map(({ kind, date }) => [kind, date]), [['adopted', null], ['noted', null]]);
    assert.deepEqual(plan.frameworks.flatMap((framework) => framework.agreements).filter((agreement) => agreement.measures.length === 0).map(({ code }) => code), ['STM-daders']);
    assert.ok(plan.pillars.every((pillar) => pillar.example && pillar.measures.every((measure) => measure.example && measure.state === 'planned')));
    assert.doesNotMatch(JSON.stringify(plan), /Teamleider/);
    assert.deepEqual((await actAs(house, adviser, plansForLetter)).map(({ reference }) => reference), ['bloemendaal-2024-2026']);
  });

  test('importing again makes a new version, and the earlier one can still be read as it was', async () => {
    const house = await open();
    const changed = { ...bloemendaal, title: 'Aangepast plan', pillars: bloemendaal.pillars.slice(0, 1) };
    assert.equal((await actAs(house, adviser, (act) => importPlan(act, changed))).version, 2);
    assert.deepEqual(await actAs(house, adviser, (act) => exportPlan(act, bloemendaal.reference)), changed);
    assert.deepEqual(await actAs(house, adviser, (act) => exportPlan(act, bloemendaal.reference, 1)), bloemendaal);
    const earlier = await actAs(house, adviser, (act) => staffPlan(act, bloemendaal.reference, 1));
    assert.deepEqual([earlier?.head.title, earlier?.head.version, earlier?.current], [bloemendaal.title, 1, 2]);
    assert.equal((await actAs(house, resident, (act) => publicPlan(act)))?.head.title, 'Aangepast plan');
  });

  test('a draft that nobody adopted stays inside, and residents keep reading the adopted version', async () => {
    const house = await open();
    await actAs(house, adviser, (act) => importPlan(act, { ...bloemendaal, title: 'Concept', decisions: [] }));
    assert.equal((await actAs(house, adviser, (act) => staffPlan(act)))?.head.title, 'Concept');
    assert.equal((await actAs(house, resident, (act) => publicPlan(act)))?.head.title, 'Aangepast plan');
    const { rows } = await actAs(house, resident, (act) => sql<{ version: number }>`select distinct version from plan.pillar order by version`.execute(act.db));
    assert.deepEqual(rows.map(({ version }) => version), [1, 2]);
    await actAs(house, adviser, (act) => importPlan(act, bloemendaal));
  });

  test('a plan of another municipality is refused in words, and nothing of it is kept', async () => {
    const house = await open();
    const elsewhere = { ...adviser, municipality: 'GM0397' } as const;
    await assert.rejects(actAs(house, elsewhere, (act) => importPlanText(act, fileText, 'nl')), /Dit plan is van GM0377\. U werkt voor GM0397\. Er is niets ingelezen\./);
    assert.equal(await actAs(house, elsewhere, (act) => staffPlan(act)), undefined);
    assert.equal(await actAs(house, { role: null, municipality: 'GM0397' }, (act) => publicPlan(act, bloemendaal.reference)), undefined);
  });

  test('a colleague who may only read cannot import, nor past the program', async () => {
    const house = await open();
    await assert.rejects(actAs(house, { role: 'colleague' }, (act) => importPlanText(act, fileText, 'nl')), /U mag geen plan inlezen/);
    await assert.rejects(actAs(house, { role: 'colleague' }, (act) => planTables(act.db).insertInto('plan.pillar')
      .values({ municipality_id: 'GM0377', plan_ref: bloemendaal.reference, version: 1, code: 'X', position: 9, title: 'X', aim: null, origin: 'given', source: null }).execute()), /row-level security/);
    for (const statement of [sql`update plan.plan set title = 'x'`, sql`delete from plan.action`]) await assert.rejects(actAs(house, adviser, (act) => statement.execute(act.db)), /permission denied/);
  });

  test('two people who import at the same moment each get a version of their own', async () => {
    const house = await open();
    const versions = await Promise.all([1, 2, 3].map(() => actAs(house, adviser, (act) => importPlan(act, bloemendaal))));
    assert.equal(new Set(versions.map(({ version }) => version)).size, 3);
  });

  test('whatever plan is imported, its export is the same plan, byte for byte', async () => {
    const house = await open();
    await fc.assert(fc.asyncProperty(anyPlan, async (plan) => {
      const { reference } = plan;
      const text = await actAs(house, adviser, async (act) => { await importPlan(act, plan); return exportPlanText(act, reference); });
      assert.equal(text, writePlanFile(plan));
    }), { numRuns: 25 });
  });

  test('a resident sees on /plan the chain with its dates, what is not arranged yet and what is an example, in both languages', async () => {
    const house = await open();
    await actAs(house, { role: 'policy-adviser', municipality: 'GM0377' }, (act) => importPlan(act, { ...bloemendaal, reference: 'zz-nieuwste', period: { from: '2051', to: '2051' }, pillars: bloemendaal.pillars.map((pillar) => ({ ...pillar, measures: pillar.measures.map(({ from: _from, to: _to, ...measure }) => ({ ...measure, actions: [] })) })) }));
    const site = createSite(house, { origin: 'public-site', routes: planPublicRoutes, frame: publicFrame([], []), pathLanguages: ['en'], signIn: null, cookie: null });
    const page = async (path: string): Promise<[number, string]> => { const answer = await site.request(path); return [answer.status, (await answer.text()).replaceAll('’', "'")]; };
    const [status, dutch] = await page('/plan/bloemendaal-2024-2026');
    assert.equal(status, 200);
    for (const words of ['21 september 2023', 'november 2023', 'datum niet bekend', 'Nog niet geregeld', 'Daders worden aangepakt', 'Voorbeeld', 'Interbestuurlijk Programma', 'Landelijk', 'In de regio']) assert.ok(dutch.includes(words), words);
    assert.doesNotMatch(dutch, /Teamleider|style=/);
    const [, english] = await page('/en/plan/bloemendaal-2024-2026');
    for (const words of ['21 September 2023', 'date not known', 'Not arranged yet', 'Example', 'lang="nl"']) assert.ok(english.includes(words), words);
    const [, newest] = await page('/plan');
    assert.ok(newest.includes('href="/plan/bloemendaal-2024-2026"'), 'the newest plan links to the others');
    assert.deepEqual((await page('/plan/bestaat-niet'))[0], 404);
  });
});
