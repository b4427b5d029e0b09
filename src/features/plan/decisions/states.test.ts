import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { gazetteFrom, readDecision } from './decision-form.ts';
import { after, asksReason, isAdoptedState, type PlanState, planStates, type PlanStep, planSteps, stateOf, stepsFrom } from './states.ts';

const fresh = { adopted: false, noted: false };

test('every state and every step is as it is drawn in docs/states/plan.md', () => {
  const drawn: Readonly<Record<PlanState, Partial<Record<PlanStep, PlanState>>>> = {
    'draft': { submit: 'at-executive' },
    'at-executive': { 'withdraw': 'draft', 'send-back': 'draft', 'adopt': 'adopted' },
    'adopted': { inform: 'informed', supplement: 'adopted' },
    'informed': { return: 'returned', supplement: 'informed' },
    'returned': { inform: 'informed', supplement: 'returned' },
  };
  for (const state of planStates) for (const step of planSteps) assert.equal(after(state, step), drawn[state][step] ?? null, `${state}, ${step}`);
});

test('whatever is recorded after it, an adopted plan stays adopted', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...planSteps)), fc.array(fc.constantFrom(...planSteps)), (before, later) => {
    if (isAdoptedState(stateOf(fresh, before))) assert.ok(isAdoptedState(stateOf(fresh, [...before, ...later])));
  }));
});

test('no plan is adopted that did not lie with the executive', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...planSteps)), (steps) => {
    if (isAdoptedState(stateOf(fresh, steps))) assert.ok(steps.indexOf('submit') !== -1 && steps.indexOf('submit') < steps.lastIndexOf('adopt'));
  }));
});

test('a plan that came in as adopted begins there', () => {
  assert.deepEqual([stateOf(fresh, []), stateOf({ adopted: true, noted: false }, []), stateOf({ adopted: true, noted: true }, []), stateOf({ adopted: true, noted: true }, ['return'])], ['draft', 'adopted', 'informed', 'returned']);
});

test('what goes back is never recorded without why, and every state has its usual next step first', () => {
  assert.deepEqual(planSteps.filter(asksReason), ['send-back', 'return']);
  assert.deepEqual(planStates.map((state) => stepsFrom(state)[0]), ['submit', 'adopt', 'inform', 'return', 'inform']);
});

test('a number of the gazette is read as people write it', () => {
  for (const typed of ['gmb-2026-12345', 'Gmb. 2026, 12345', 'Gemeenteblad 2026, nr. 12345', '2026-12345']) assert.equal(gazetteFrom(typed), 'gmb-2026-12345', typed);
  for (const typed of ['12345', 'gmb', 'stcrt-2026-1', 'gmb-26-1']) assert.equal(gazetteFrom(typed), null, typed);
});

test('a decision has a body and a day that came, not before the step before it', () => {
  const today = Temporal.PlainDate.from('2026-03-02');
  const fields = { orgaan: 'College', datum: '2026-03-01', document: '', gmb: '', reden: '' };
  const wrong = (change: Partial<typeof fields>, step: PlanStep = 'adopt', earliest: string | null = null): string[] => {
    const read = readDecision({ ...fields, ...change }, step, today, earliest);
    return 'mistakes' in read ? read.mistakes.map(({ mistake }) => mistake) : [];
  };
  assert.deepEqual([wrong({}), wrong({ datum: '1-3-2026' }), wrong({ datum: '2026-03-03' }), wrong({ datum: '2026-02-30' }), wrong({}, 'adopt', '2026-03-02'), wrong({ orgaan: '' })],
    [[], [], ['date-future'], ['date-wrong'], ['date-too-early'], ['body-missing']]);
  assert.deepEqual([wrong({}, 'return'), wrong({ reden: 'Meer aandacht voor jongeren' }, 'return'), wrong({}, 'supplement'), wrong({ gmb: 'x' })], [['reason-missing'], [], ['nothing-added'], ['gazette-wrong']]);
});
