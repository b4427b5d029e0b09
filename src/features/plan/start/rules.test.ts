import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyPlan } from '../../../../test/arbitrary-plan.ts';
import { projectRoot } from '../../../lib/project-root.ts';
import { readPlanFile, writePlanFile } from '../plan-file.ts';
import type { PlanFile } from '../plan-file-schema.ts';
import { coverageOf, isAdopted } from '../rules.ts';
import { draftFromCatalogue, nextPlan } from './rules.ts';

const read = (name: string): PlanFile => {
  const result = readPlanFile(readFileSync(join(projectRoot(), 'seed', `${name}.plan.yaml`), 'utf8'));
  assert.ok('ok' in result, JSON.stringify(result));
  return result.ok;
};
const catalogue = read('maatregelen');
const next = { reference: 'volgend-plan', title: 'Volgend plan', period: { from: '2027', to: '2030' } };
const measuresOf = (plan: PlanFile) => plan.pillars.flatMap((pillar) => pillar.measures);

test('whatever plan ends, the next one is a plan file that can be read, keeps what goes on and is adopted by nobody', () => {
  fc.assert(fc.property(anyPlan, fc.func(fc.boolean()), (old, goesOn) => {
    const plan = nextPlan(old, next, goesOn);
    const again = readPlanFile(writePlanFile(plan));
    assert.ok('ok' in again, JSON.stringify(again));
    assert.deepEqual(measuresOf(plan).map(({ code }) => code), measuresOf(old).map(({ code }) => code).filter((code) => goesOn(code)));
    assert.deepEqual([plan.frameworks, plan.pillars.map(({ code }) => code), isAdopted(plan.decisions)], [old.frameworks, old.pillars.map(({ code }) => code), false]);
    assert.ok(measuresOf(plan).every((one) => one.actions.every((action) => action.state === 'planned')));
  }));
});

test('dates within the new period stay, others go, as precise as they are', () => {
  const old: PlanFile = {
    reference: 'oud', title: 'Oud', municipality: 'GM0377', period: { from: '2024', to: '2027-06' }, frameworks: [], decisions: [],
    pillars: [{ code: 'P', title: 'P', origin: 'given', measures: [{
      code: 'M', title: 'M', from: '2024', to: '2027', budget_eur: 100, covers: [], origin: 'given', indicators: [],
      actions: [{ title: 'a', due: '2027-03', state: 'late', origin: 'given' }, { title: 'b', due: '2026-12', state: 'planned', origin: 'given' }, { title: 'c', state: 'done', origin: 'given' }],
    }] }],
  };
  const [measure] = measuresOf(nextPlan(old, next, () => true));
  assert.deepEqual([measure?.from, measure?.to, measure?.budget_eur, measure?.actions.map(({ title, due }) => [title, due])], [undefined, '2027', undefined, [['a', '2027-03'], ['b', undefined]]]);
});

test('whatever is chosen from the catalogue gives a plan file that can be read, and all of it is an example', () => {
  const [frameworks, measures] = [catalogue.frameworks.map(({ code }) => code), measuresOf(catalogue).map(({ code }) => code)];
  fc.assert(fc.property(fc.subarray(frameworks), fc.subarray(measures), (chosenFrameworks, chosen) => {
    const plan = draftFromCatalogue(catalogue, { ...next, municipality: 'GM0397' }, chosenFrameworks, chosen);
    const again = readPlanFile(writePlanFile(plan));
    assert.ok('ok' in again, JSON.stringify(again));
    assert.deepEqual(measuresOf(plan).map(({ code }) => code), chosen);
    assert.ok([...plan.pillars, ...measuresOf(plan), ...measuresOf(plan).flatMap((one) => one.actions)].every((one) => one.origin === 'example'));
    assert.ok(!writePlanFile(plan).includes('GM0377') && !writePlanFile(plan).includes('Bloemendaal'));
  }));
});

test('with the whole catalogue every agreement has a measure, and each pillar of the brief has one to choose', () => {
  assert.equal(catalogue.pillars.length, 7);
  assert.ok(catalogue.pillars.every((pillar) => pillar.measures.length > 0));
  const open = coverageOf(catalogue.frameworks.flatMap((one) => one.agreements), measuresOf(catalogue)).filter((row) => row.coveredBy.length === 0);
  assert.deepEqual(open.map(({ agreement }) => agreement.code), []);
  assert.ok(catalogue.frameworks.every((one) => one.source?.startsWith('https://') && one.agreements.every((agreement) => agreement.source?.startsWith('https://'))));
});
