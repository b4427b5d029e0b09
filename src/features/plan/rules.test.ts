import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { dateInWords, firstDay, isBefore, isPartialDate, lastDay } from './partial-dates.ts';
import { actionStates } from './plan-file-schema.ts';
import { coverageOf, isAdopted, measureState, uncoveredFirst } from './rules.ts';

const codes = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'));
const cases = codes.chain((agreements) => fc.tuple(
  fc.constant(agreements.map((code) => ({ code }))),
  fc.array(fc.subarray(agreements), { maxLength: 6 }).map((all) => all.map((covers, at) => ({ code: `M${at}`, covers }))),
));

test('a measure stands with an agreement exactly when it says that it covers it', () => {
  fc.assert(fc.property(cases, ([agreements, measures]) => {
    const coverage = coverageOf(agreements, measures);
    assert.deepEqual(coverage.map((row) => row.agreement), agreements);
    for (const { agreement, coveredBy } of coverage) for (const measure of measures) assert.equal(coveredBy.includes(measure), measure.covers.includes(agreement.code));
  }));
});

test('nothing is lost by showing first what nobody covers', () => {
  fc.assert(fc.property(cases, ([agreements, measures]) => {
    const coverage = coverageOf(agreements, measures), shown = uncoveredFirst(coverage);
    assert.deepEqual(new Set(shown), new Set(coverage));
    assert.equal(shown.length, coverage.length);
    const open = shown.map((row) => row.coveredBy.length === 0);
    assert.deepEqual(open, open.toSorted((one, other) => Number(other) - Number(one)));
  }));
});

for (const [actions, state] of [
  [[], 'no-actions'], [['planned'], 'planned'], [['planned', 'stopped'], 'planned'], [['planned', 'done'], 'started'], [['started'], 'started'],
  [['done', 'done'], 'done'], [['done', 'stopped'], 'done'], [['stopped'], 'stopped'], [['late', 'done'], 'late'],
] as const) {
  test(`a measure whose actions are [${actions.join(', ')}] is ${state}`, () => { assert.equal(measureState(actions.map((one) => ({ state: one }))), state); });
}

test('one late action is never hidden by the others', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...actionStates)), (states) => { assert.equal(measureState([...states, 'late' as const].map((state) => ({ state }))), 'late'); }));
});

test('only the adoption of the plan itself makes it public', () => {
  assert.equal(isAdopted([{ kind: 'adopted' }]), true);
  assert.equal(isAdopted([{ kind: 'adopted', about: 'IMV' }, { kind: 'noted' }, { kind: 'settled' }]), false);
});

test('a date that is known by month or year is said so, and never made a day', () => {
  assert.deepEqual(['2023', '2023-11', '2023-09-21'].map((date) => dateInWords('nl', date)), ['2023', 'november 2023', '21 september 2023']);
  assert.deepEqual(['2023', '2023-11', '2023-09-21'].map((date) => dateInWords('en', date)), ['2023', 'November 2023', '21 September 2023']);
});

test('a year is before another date only when all of it is', () => {
  assert.equal(isBefore('2023', '2024-01-01'), true);
  assert.equal(isBefore('2024', '2024-05'), false);
  assert.equal(isBefore('2024-04', '2024-05'), true);
  assert.deepEqual([firstDay('2024-02').toString(), lastDay('2024-02').toString(), lastDay('2023').toString()], ['2024-02-01', '2024-02-29', '2023-12-31']);
  assert.deepEqual(['2023-02-29', '2024-02-29', '2023-00', '23', '2023-1', ''].map(isPartialDate), [false, true, false, false, false, false]);
});
