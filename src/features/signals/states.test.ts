import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, pointsThere, type SignalStep, signalStates } from './states.ts';

const table: readonly (readonly [(typeof signalStates)[number], SignalStep, (typeof signalStates)[number] | null])[] = [
  ['received', 'begin', 'in-triage'],
  ['received', 'decide', 'decided'],
  ['in-triage', 'begin', 'in-triage'],
  ['in-triage', 'decide', 'decided'],
  ['decided', 'begin', null],
  ['decided', 'decide', 'decided'],
  ['decided', 'close', 'closed'],
  ['in-triage', 'close', null],
  ['closed', 'decide', null],
  ['closed', 'reopen', 'in-triage'],
  ['waiting-for-reporter', 'reporter-writes', 'in-triage'],
  ['waiting-for-partner', 'reporter-writes', 'waiting-for-partner'],
  ['closed', 'reporter-writes', 'closed'],
];

for (const [state, step, next] of table) {
  test(`an officer who does "${step}" to a signal that is ${state} ${next ? `makes it ${next}` : 'is told that this cannot be done any more'}`, () => {
    assert.equal(after(state, step), next);
  });
}

test('"looked for, not observed" and "unknown" never say that a sign is there', () => {
  assert.deepEqual(['observed', 'stated-by-others', 'interpreted', 'not-observed', 'unknown', ''].map(pointsThere), [true, true, true, false, false, false]);
});
