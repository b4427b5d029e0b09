import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { numberFrom } from './reading-form.ts';
import { byPeriod, daysOf, isOver, lastOver, periodOf, periodsToRead, type Rhythm } from './rules-periods.ts';
import { figuresOf, findingOf, type RegisterAnswer, sameDefinition, targetFor, verdictOf } from './rules-readings.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => day('2000-01-01').add({ days }));
const rhythm = fc.constantFrom<Rhythm>('quarter', 'year');

test('every day lies in exactly one quarter and one year, and the newest period that is over ends before it', () => {
  fc.assert(fc.property(anyDay, rhythm, (today, every) => {
    const { from, to } = daysOf(periodOf(every, today));
    assert.ok(Temporal.PlainDate.compare(from, today) <= 0 && Temporal.PlainDate.compare(today, to) <= 0);
    const last = lastOver(every, today);
    assert.ok(isOver(last, today) && daysOf(last).to.add({ days: 1 }).equals(from));
    assert.ok(byPeriod(last, periodOf(every, today)) < 0);
  }));
});

test('a register is read on the first day after its quarter, and one of signals also by the year', () => {
  assert.deepEqual(periodsToRead('quarter', false, day('2026-03-31')), ['2025-Q4']);
  assert.deepEqual(periodsToRead('quarter', false, day('2026-04-01')), ['2026-Q1']);
  assert.deepEqual(periodsToRead('quarter', true, day('2026-04-01')), ['2026-Q1', '2025']);
  assert.deepEqual(periodsToRead('year', true, day('2026-12-31')), ['2025']);
});

const today = day('2026-03-02');
const count = fc.nat(40);
const answer = fc.oneof<fc.Arbitrary<Exclude<RegisterAnswer, null>>[]>(
  count.map((value) => ({ kind: 'number', value })), fc.tuple(count, count).map(([one, other]) => ({ kind: 'share', part: Math.min(one, other), of: Math.max(one, other) })),
  fc.tuple(count, count).map(([days, of]) => ({ kind: 'days', days, of })), fc.array(count, { minLength: 1, maxLength: 5 }).map((counts) => ({ kind: 'set', parts: counts.map((one, at) => ({ part: `p${at}`, count: one })) })),
);

test('of signals nothing is kept for who does not handle them, whatever the register answers and whatever the period', () => {
  fc.assert(fc.property(answer, fc.constantFrom('2024', '2025', '2026', '2025-Q4', '2026-Q1'), (read, period) => {
    const { everybody, handlers } = figuresOf(read, 'signals', period, today);
    assert.deepEqual(everybody, figuresOf(null, 'signals', period, today).everybody);
    assert.deepEqual(everybody, [{ part: '', value: null, of: null, small: 'hidden' }]);
    assert.deepEqual(handlers, figuresOf(read, 'things', period, today).everybody);
  }));
});

test('a share over fewer than five colleagues is not shown, over five it is; things are counted openly', () => {
  assert.equal(figuresOf({ kind: 'share', part: 3, of: 4 }, 'colleagues', '2025-Q4', today).everybody[0]?.small, 'fewer');
  assert.deepEqual(figuresOf({ kind: 'share', part: 3, of: 5 }, 'colleagues', '2025-Q4', today).everybody, [{ part: '', value: 60, of: null, small: null }]);
  assert.deepEqual(figuresOf({ kind: 'number', value: 2 }, 'things', '2026-Q1', today), { everybody: [{ part: '', value: 2, of: null, small: null }], handlers: null });
});

test('the target of a quarter is its own, then that of its year, then the one that always counts', () => {
  const targets = [{ period: '2026', value: 80 }, { period: '2026-Q2', value: 70 }];
  assert.deepEqual(['2026-Q2', '2026-Q1', '2026', '2025'].map((period) => targetFor(period, targets, 5)), [70, 80, 80, 5]);
  assert.deepEqual([targetFor('2025', [], 'ja'), targetFor('2025', [], 'elk jaar'), targetFor('2025', [], null)], [1, null, null]);
});

test('a target is met by going the way it should', () => {
  const table = [['higher', 5, 4, 'reached'], ['higher', 3, 4, 'not-reached'], ['lower', 3, 4, 'reached'], ['lower', 5, 4, 'not-reached'], ['keep', 4, 4, 'reached'], ['keep', 5, 4, 'not-reached'], [null, 4, 4, 'reached'], ['higher', 4, null, 'no-target']] as const;
  for (const [direction, value, target, verdict] of table) assert.equal(verdictOf(value, target, direction), verdict, `${direction} ${value} ${target}`);
});

test('what is measured otherwise is another definition, and no trend is told across it', () => {
  const words = { title: 'A', unit: 'keer', source: null, register: null, registerVersion: null };
  assert.ok(sameDefinition(words, { ...words }) && !sameDefinition(words, { ...words, title: 'B' }) && !sameDefinition(words, { ...words, unit: null }));
  const read = { ...words, register: 'signals-in-time', registerVersion: 1 };
  assert.ok(sameDefinition(read, { ...read, title: 'Another name' }) && !sameDefinition(read, { ...read, registerVersion: 2 }));
  const finding = findingOf([{ period: '2025', value: 1, definition: 1 }, { period: '2026', value: 9, definition: 2 }], [], null, 'higher');
  assert.deepEqual([finding?.trend, finding?.broken], [null, true]);
});

test('a number is read as people write it', () => {
  assert.deepEqual(['12', '12,5', '12.5', '1.250', '1.250,5', '-3', '', 'veel', '1.2.3', '1,', '99999999999999'].map((typed) => numberFrom(typed, false)), [12, 12.5, 12.5, 1250, 1250.5, -3, null, null, null, null, null]);
  assert.deepEqual(['ja', 'nee', '1'].map((typed) => numberFrom(typed, true)), [1, 0, null]);
});
