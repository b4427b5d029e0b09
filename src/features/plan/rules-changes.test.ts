import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { anyPlan } from '../../../test/arbitrary-plan.ts';
import { largePlan } from '../../../test/large-plan.ts';
import type { PlanFile } from './plan-file-schema.ts';
import { changesBetween, countChanges } from './rules-changes.ts';

const plan = largePlan({ pillars: 2, measures: 6, actions: 12 });
const told = (newer: PlanFile, older = plan) => changesBetween(older, newer).map(({ what, kind, title }) => `${what} ${kind} ${title}`);
const withPillars = (change: (pillars: PlanFile['pillars']) => PlanFile['pillars']): PlanFile => ({ ...plan, pillars: change(structuredClone(plan.pillars)) });

test('a plan beside itself changes nothing, whatever plan it is', () => {
  fc.assert(fc.property(anyPlan, (any) => { assert.deepEqual(changesBetween(any, structuredClone(any)), []); }), { numRuns: 100 });
});

test('whatever two plans, what is new seen from the one side is gone seen from the other', () => {
  fc.assert(fc.property(anyPlan, anyPlan, (one, other) => {
    const [there, back] = [countChanges(changesBetween(one, other)), countChanges(changesBetween(other, one))];
    assert.deepEqual([there.added, there.removed, there.changed], [back.removed, back.added, back.changed]);
  }), { numRuns: 100 });
});

test('who moves one measure down reads of one move, not of all that stood around it', () => {
  const newer = withPillars((pillars) => pillars.map((pillar, at) => (at === 0 ? { ...pillar, measures: [...pillar.measures.slice(1), ...pillar.measures.slice(0, 1)] } : pillar)));
  assert.deepEqual(told(newer), [`moved measure ${plan.pillars[0]?.measures[0]?.title ?? ''}`]);
});

test('who puts something new at the top moves nothing', () => {
  const first = { ...plan.pillars[0]!.measures[0]!, code: 'NIEUW', title: 'Iets nieuws', actions: [], indicators: [] };
  delete first.milestones;
  delete first.evidence;
  assert.deepEqual(told(withPillars((pillars) => pillars.map((pillar, at) => (at === 0 ? { ...pillar, measures: [first, ...pillar.measures] } : pillar)))), ['added measure Iets nieuws']);
});

test('a measure that goes to another pillar is the same measure in another place', () => {
  const [gone] = plan.pillars[0]!.measures;
  const newer = withPillars((pillars) => pillars.map((pillar, at) => ({ ...pillar, measures: at === 0 ? pillar.measures.slice(1) : [...pillar.measures, gone!] })));
  assert.deepEqual(told(newer), [`moved measure ${gone?.title ?? ''}`]);
});

test('a changed owner is told with what it was and what it is', () => {
  const newer = withPillars((pillars) => { pillars[0]!.measures[0]!.owner = 'Iemand anders'; return pillars; });
  assert.deepEqual(changesBetween(plan, newer).map(({ what, fields }) => [what, fields]), [['changed', [{ field: 'owner', from: 'Team Veiligheid', to: 'Iemand anders' }]]]);
});
