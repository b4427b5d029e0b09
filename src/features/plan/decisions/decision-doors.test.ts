import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { sql } from 'kysely';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { Sites, type Visitor } from '../../../../test/sites-for-tests.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { permissionsOf, roles } from '../../../platform/permissions.ts';
import { importPlanText } from '../cli.ts';
import { writePlanFile } from '../plan-file.ts';
import { exportPlan } from '../plan-to-file.ts';
import { publicPart } from './public-part.ts';
import { publicFile } from './queries.ts';
import { after, type PlanState, type PlanStep, planSteps } from './states.ts';
import { stepPaths } from './step-paths.ts';

const reference = 'heemstede-2024-2026';
const at = `/plan/${reference}`;
const text = (await readFile(join(projectRoot(), 'seed', 'heemstede-2024-2026.plan.yaml'), 'utf8')).replaceAll('GM0397', 'GM0377');

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  let adviser: Visitor;
  const importText = (yaml: string) => actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => importPlanText(act, yaml, 'nl'));
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    await importText(text);
    adviser = await sites.signIn('policy-adviser');
  });

  const page = (version: number, step: PlanStep): string => `${at}/besluiten/${version}/${stepPaths[step]}`;
  const fields = async (version: number, step: PlanStep, more: Record<string, string> = {}): Promise<Record<string, string>> => {
    const { body } = await adviser.get(page(version, step));
    return { sinds: /name="sinds" value="(\d+)"/.exec(body)?.[1] ?? '', orgaan: 'College', datum: '2026-03-01', reden: 'Omdat het zo ging', document: 'Besluit 12', ...more };
  };

  test('role by role and state by state: only who may decide records a step, and only a step that the state allows', async () => {
    const way: readonly PlanStep[] = ['submit', 'send-back', 'submit', 'withdraw', 'submit', 'adopt', 'supplement', 'inform', 'return', 'inform'];
    const people = await Promise.all(roles.map(async (role) => ({ role, visitor: await sites.signIn(role), may: permissionsOf(role).includes('plan.decide') })));
    let state: PlanState = 'draft';
    const tried = new Set<PlanState>();
    for (const next of way) {
      // Each state once: what a role may does not depend on how the plan came there.
      for (const { role, visitor, may } of tried.has(state) ? [] : people) {
        for (const step of planSteps) {
          if (may && after(state, step) !== null) continue;
          const answer = await visitor.post(page(1, step), { sinds: '0', orgaan: 'College', datum: '2026-03-01', reden: 'Omdat het zo ging' });
          assert.equal(answer.status, may ? 409 : 403, `${role}, ${state}, ${step}`);
        }
        assert.equal((await visitor.get(`${at}/besluiten`)).status, 200, role);
      }
      tried.add(state);
      const sent = await adviser.post(page(1, next), await fields(1, next, next === 'adopt' ? { document: '' } : { gmb: next === 'supplement' ? 'Gemeenteblad 2026, 4321' : '' }));
      assert.equal(sent.location, `${at}/besluiten?gelukt=vastgelegd`, `${state}, ${next}: ${sent.body}`);
      state = after(state, next) ?? state;
      const shown = (await adviser.get(`${at}/besluiten`)).body;
      assert.ok(shown.includes({ 'draft': 'Concept', 'at-executive': 'Ligt bij het college', 'adopted': 'Vastgesteld', 'informed': 'Raad geïnformeerd', 'returned': 'Terug van de raad' }[state]), state);
      const status: number = state === 'draft' || state === 'at-executive' ? 404 : 200;
      assert.equal((await sites.visitor('public').get(at)).status, status, `residents, ${state}`);
      assert.equal((await sites.visitor('public').get(`${at}/vastgesteld/1`)).status, status, `residents, ${state}`);
    }
  });

  test('what was adopted stays at its own address, exactly as it was, with a number that proves it', async () => {
    const publicPage = (path: string) => sites.visitor('public').get(path);
    const first = await publicPage(`${at}/vastgesteld/1`);
    const number = /<code>([0-9a-f]{64})<\/code>/.exec(first.body)?.[1];
    const file = await publicPage(`${at}/vastgesteld/1/plan.yaml`);
    assert.equal(number, createHash('sha256').update(file.body).digest('hex'));
    assert.doesNotMatch(`${first.body}${file.body}`, /owner|deputy|budget_eur|indicators|Teamleider/);
    await importText(text.replace('title: Voorbeeldplan', 'title: Een heel ander plan'));
    await importText(text);
    assert.equal((await publicPage(`${at}/vastgesteld/1`)).body, first.body);
    assert.equal((await publicPage(`${at}/vastgesteld/2`)).status, 404);
    const full = await adviser.get(`${at}/vastgesteld/1/plan.yaml`);
    assert.equal(full.body, writePlanFile(await actAs(installation, { role: 'policy-adviser' }, (act) => exportPlan(act, reference, 1))));
    assert.ok((await adviser.get(`${at}/vastgesteld/1`)).body.includes(createHash('sha256').update(full.body).digest('hex')));
  });

  test('residents read who adopted it and the number in the gazette, and not what was said on the way', async () => {
    const { body } = await sites.visitor('public').get(at);
    for (const words of ['Vastgesteld door: College', '1 maart 2026', 'gmb-2026-4321']) assert.ok(body.includes(words), words);
    assert.ok(!body.includes('Omdat het zo ging'));
    for (const secret of ['reason', 'recorded_by']) await assert.rejects(actAs(installation, { role: null }, (act) => sql`select ${sql.ref(secret)} from plan.step`.execute(act.db)), /permission denied/);
    await assert.rejects(actAs(installation, { role: null }, (act) => sql`select file from plan.adopted`.execute(act.db)), /permission denied/);
    const { rows } = await actAs(installation, { role: null }, (act) => sql<{ step: string }>`select step from plan.step`.execute(act.db));
    assert.deepEqual(new Set(rows.map(({ step }) => step)), new Set(['adopt', 'inform', 'supplement']));
  });

  test('nobody rewrites a step or an adopted plan, not even the role that owns the tables', async () => {
    for (const statement of [sql`update plan.step set body = 'x'`, sql`delete from plan.adopted`, sql`truncate plan.adopted`]) {
      await assert.rejects(installation.database.asOwner((db) => statement.execute(db)), /stays as it was/);
    }
    await assert.rejects(actAs(installation, { role: 'colleague' }, (act) => sql`insert into plan.step (municipality_id, plan_ref, version, step, body, happened_on, recorded_by, recorded_at)
      values ('GM0377', ${reference}, 1, 'adopt', 'x', '2026-03-01', ${act.actor.id}, now())`.execute(act.db)), /row-level security/);
  });

  test('who comes second sees that somebody was first, and keeps what was typed', async () => {
    const started = await fields(3, 'submit');
    assert.equal((await adviser.post(page(3, 'submit'), started)).status, 303);
    assert.equal((await adviser.post(page(3, 'withdraw'), await fields(3, 'withdraw'))).status, 303);
    const late = await adviser.post(page(3, 'submit'), { ...started, reden: 'Tweede keer getypt' });
    assert.ok(late.status === 409 && late.body.includes('Iemand anders was u voor') && late.body.includes('Tweede keer getypt'));
  });

  test('a mistake keeps what was typed and says at the field what to do', async () => {
    assert.equal((await adviser.post(page(3, 'submit'), await fields(3, 'submit'))).status, 303);
    const wrong = await adviser.post(page(3, 'adopt'), await fields(3, 'adopt', { datum: '2031-01-01', gmb: 'weet ik niet', orgaan: '' }));
    assert.ok(wrong.status === 422 && ['href="#orgaan"', 'href="#datum"', 'href="#gmb"', 'weet ik niet', 'Omdat het zo ging'].every((part) => wrong.body.includes(part)));
  });

  test('the next town finds neither the plan nor its decisions', async () => {
    const stranger = await sites.signIn('policy-adviser', 'GM0397');
    for (const path of [`${at}/besluiten`, page(1, 'supplement'), `${at}/vastgesteld/1`, `${at}/vergelijk`, `${at}/versies/1/plan.pdf`]) assert.equal((await stranger.get(path)).status, 404, path);
    assert.equal((await stranger.post(page(1, 'supplement'), { sinds: '0' })).status, 404);
  });

  test('read from the tables, the public part is what was kept as a file', async () => {
    const whole = await actAs(installation, { role: 'policy-adviser' }, (act) => exportPlan(act, reference, 1));
    const fromTables = await actAs(installation, { role: null }, (act) => publicFile(act, reference, 1));
    assert.deepEqual(fromTables, publicPart(whole));
    assert.equal(await actAs(installation, { role: null }, (act) => publicFile(act, reference, 2)), undefined);
  });

  test('two versions stand side by side for colleagues; residents compare only what was adopted', async () => {
    const compared = (await adviser.get(`${at}/vergelijk?van=1&tot=2`)).body;
    assert.match(compared, /heet nu|anders/i);
    assert.ok((await adviser.get(`${at}/vergelijk?van=1&tot=3`)).body.includes('Er is geen verschil'));
    const resident = sites.visitor('public');
    assert.ok((await resident.get(`${at}/vergelijk?van=1&tot=2`)).body.includes('Er is nog één versie'));
    assert.equal((await adviser.post(page(3, 'adopt'), await fields(3, 'adopt'))).status, 303);
    assert.ok((await resident.get(`${at}/vergelijk`)).body.includes('Er is geen verschil'));
    for (const odd of ['?van=x&tot=9', '?van=3&tot=3', '?van=-1']) assert.equal((await resident.get(`${at}/vergelijk${odd}`)).status, 200, odd);
  });
});
