import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { after, byUrgency, pointsThere, type SignalStep, signalStates, type Urgency } from './states.ts';

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

const urgency = fc.record({
  danger: fc.constantFrom('yes', 'no', 'unknown'), minor: fc.constantFrom('yes', 'no', 'unknown'), acuteSign: fc.boolean(), daysLeft: fc.integer({ min: -400, max: 400 }),
}) satisfies fc.Arbitrary<Urgency>;

test('one acute sign goes before any number of other reasons', () => {
  fc.assert(fc.property(urgency, urgency, (one, other) => {
    const acute = { ...one, acuteSign: true };
    const calm = { ...other, acuteSign: false, danger: 'no' } as const;
    assert.ok(byUrgency(acute, calm) < 0 && byUrgency(calm, acute) > 0);
  }));
});

test('among equals, what is due first stands first', () => {
  fc.assert(fc.property(urgency, fc.integer({ min: 1, max: 90 }), (one, later) => {
    assert.ok(byUrgency(one, { ...one, daysLeft: one.daysLeft + later }) < 0);
  }));
});

test('the order of work does not depend on the order in which signals come in', () => {
  fc.assert(fc.property(fc.uniqueArray(urgency, { minLength: 2, maxLength: 12, selector: (one) => one.daysLeft }), (signals) => {
    assert.deepEqual([...signals].reverse().sort(byUrgency), [...signals].sort(byUrgency));
  }));
});
