import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changesBetween, nothingChanged, type Stand } from './rules-changes.ts';

const before: Stand = {
  at: '2026-01-01T00:00:00Z', plan: { reference: 'p', version: 1, checksum: 'a' },
  measures: [{ code: 'M1', title: 'Training', state: 'on-course' }, { code: 'M2', title: 'Route', state: 'late' }, { code: 'M3', title: 'Oud', state: 'done' }],
  indicators: [{ code: 'I1', title: 'Getraind', period: '2025', value: '60 procent', reading: 4 }],
  checklist: [{ code: 'T1', title: 'Loket', judgement: 'partly' }],
  decisions: [{ body: 'College', kind: 'adopted', date: '2025-05-01', about: 'Plan' }],
  figures: [{ year: 2024, told: { kind: 'hidden' } }], releases: [{ number: 1, hash: 'x' }],
};

test('the next letter names what moved, what is new and what is gone, and nothing else', () => {
  const now: Stand = {
    ...before, at: '2026-06-01T00:00:00Z',
    measures: [{ code: 'M1', title: 'Training', state: 'done' }, { code: 'M2', title: 'Route', state: 'late' }, { code: 'M4', title: 'Nieuw', state: 'not-started' }],
    indicators: [{ code: 'I1', title: 'Getraind', period: '2026-Q1', value: '80 procent', reading: 9 }],
    checklist: [{ code: 'T1', title: 'Loket', judgement: 'meets' }],
    decisions: [...before.decisions, { body: 'Gemeenteraad', kind: 'noted', date: '2026-02-03', about: 'Plan' }],
    figures: [{ year: 2024, told: { kind: 'hidden' } }, { year: 2025, told: { kind: 'shown', value: 12 } }], releases: [{ number: 1, hash: 'x' }, { number: 2, hash: 'y' }],
  };
  const changes = changesBetween(before, now);
  assert.deepEqual(changes.measures.map(({ code, from, to }) => [code, from, to]), [['M1', 'on-course', 'done'], ['M4', null, 'not-started'], ['M3', 'done', null]]);
  assert.deepEqual(changes.indicators.map(({ reading }) => reading), [9]);
  assert.deepEqual(changes.checklist.map(({ from, to }) => [from, to]), [['partly', 'meets']]);
  assert.deepEqual(changes.decisions.map(({ body }) => body), ['Gemeenteraad']);
  assert.deepEqual([changes.figures.map(({ year }) => year), changes.releases.map(({ number }) => number)], [[2025], [2]]);
  assert.equal(nothingChanged(changes), false);
});

test('when nothing moved, nothing is proposed, in whatever order the registers answer', () => {
  fc.assert(fc.property(fc.shuffledSubarray([...before.measures], { minLength: 3 }), (measures) => assert.ok(nothingChanged(changesBetween(before, { ...before, measures })))));
});
