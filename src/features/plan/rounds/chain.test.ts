import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addWorkingDays, isWorkingDay } from '../../../lib/deadlines.ts';
import { askStanding, chainDays, type ChainStep, chainSteps, turnOf } from './rules-chain.ts';
import { after, roundStates, type RoundStep } from './states.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
// Monday 2 March 2026 to Monday 16 March: ten working days, no holiday between.
const [asked, due] = [day('2026-03-02'), day('2026-03-16')];
const people = { owner: 'owner', deputy: 'deputy', planOwner: 'adviser' };

test('the chain day by day: the question, the owner, the deputy, the plan\'s owner, and then nobody any more', () => {
  const table: readonly (readonly [string, readonly ChainStep[], ChainStep | null, string | null])[] = [
    ['2026-03-02', [], 'ask', 'owner'], ['2026-03-03', ['ask'], null, null], ['2026-03-06', ['ask'], null, null], ['2026-03-07', ['ask'], null, null], ['2026-03-09', ['ask'], 'remind-owner', 'owner'],
    ['2026-03-16', ['ask', 'remind-owner'], null, null], ['2026-03-17', ['ask', 'remind-owner'], 'remind-deputy', 'deputy'], ['2026-03-20', ['ask', 'remind-owner', 'remind-deputy'], null, null],
    ['2026-03-23', ['ask', 'remind-owner', 'remind-deputy'], 'remind-plan-owner', 'adviser'], ['2026-06-01', chainSteps, null, null],
  ];
  for (const [today, done, send, to] of table) {
    const turn = turnOf({ asked, due, today: day(today), open: 3, done, people });
    assert.deepEqual([turn.send, turn.to], [send, to], today);
  }
});

test('over Easter and King\'s Day the reminders wait for a working day', () => {
  const days = chainDays(day('2026-03-27'), day('2026-04-24'));
  // Good Friday 3 April and Easter Monday 6 April are no working days; neither is Monday 27 April.
  assert.deepEqual([days['remind-owner'].toString(), days['remind-deputy'].toString(), days['remind-plan-owner'].toString()], ['2026-04-07', '2026-04-28', '2026-05-04']);
});

test('whoever is missing is passed over, and the question always reaches somebody', () => {
  const turn = (today: string, done: readonly ChainStep[], who: Partial<{ owner: string | null; deputy: string | null }>) => turnOf({ asked, due, today: day(today), open: 1, done, people: { ...people, ...who } });
  assert.equal(turn('2026-03-02', [], { owner: null }).to, 'deputy');
  assert.equal(turn('2026-03-02', [], { owner: null, deputy: null }).to, 'adviser');
  assert.deepEqual(turn('2026-03-17', ['ask', 'remind-owner'], { deputy: null }), { send: null, to: null, passed: ['remind-deputy'] });
});

test('a worker that slept for weeks sends one mail, not three', () => {
  const turn = turnOf({ asked, due, today: day('2026-03-25'), open: 2, done: ['ask'], people });
  assert.deepEqual([turn.send, turn.passed], ['remind-plan-owner', ['remind-owner', 'remind-deputy']]);
});

test('nobody is reminded of what is answered, nor on a day that nobody works, and no step is taken twice', () => {
  const anyDay = fc.integer({ min: 0, max: 60 }).map((days) => asked.add({ days }));
  fc.assert(fc.property(anyDay, fc.nat(3), fc.subarray([...chainSteps]), fc.integer({ min: 5, max: 20 }), (today, open, done, length) => {
    const turn = turnOf({ asked, due: addWorkingDays(asked, length), today, open, done, people });
    if (open === 0 || (!isWorkingDay(today) && done.includes('ask'))) assert.equal(turn.send, null);
    for (const step of [...turn.passed, ...(turn.send ? [turn.send] : [])]) assert.ok(!done.includes(step));
    if (turn.send) assert.ok(turn.passed.every((step) => chainSteps.indexOf(step) < chainSteps.indexOf(turn.send ?? 'ask')));
  }));
});

test('the days of the chain never run back', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 5, max: 40 }), (from, length) => {
    const start = addWorkingDays(day('2026-01-02').add({ days: from }), 0);
    const days = chainDays(start, addWorkingDays(start, length));
    const all = chainSteps.map((step) => days[step].toString());
    assert.deepEqual(all, [...all].sort());
  }));
});

test('silent is who let the day pass with something open', () => {
  assert.deepEqual([askStanding(0, due, day('2026-04-01')), askStanding(1, due, due), askStanding(1, due, due.add({ days: 1 }))], ['answered', 'waiting', 'silent']);
});

test('a round goes only the ways that are drawn', () => {
  const drawn: Readonly<Record<string, string>> = { 'prepared assign': 'prepared', 'running assign': 'running', 'prepared ask': 'running', 'prepared drop': 'dropped', 'running call': 'running', 'running close': 'closed' };
  for (const state of roundStates) for (const step of ['assign', 'ask', 'drop', 'call', 'close'] as const satisfies readonly RoundStep[]) assert.equal(after(state, step), drawn[`${state} ${step}`] ?? null, `${state} ${step}`);
});
