import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { dayIn, filterFields, logAddress, logFilter, monthIn, referenceIn } from './log-filter.ts';
import { manyFiles, oftenRefused, patternsIn, type Seen } from './rules-patterns.ts';

const seen = (at: string, person = 'p01', ref: string | null = 'S-2026-0001'): Seen => ({ at: Temporal.Instant.from(at), person, ref });
const found = (all: readonly Seen[], refused: readonly Seen[] = []): string[] => patternsIn(all, refused).map((one) => `${one.kind} ${one.person} ${one.day} ${one.count}`);

describe('what may be worth a talk', () => {
  test('a file viewed in the night belongs to the evening on which that night began, on the Dutch clock', () => {
    assert.deepEqual(found([seen('2026-03-02T21:00:00Z'), seen('2026-03-03T02:00:00Z', 'p01', 'S-2026-0002')]), ['night p01 2026-03-02 2'], '22:00 and 3:00 in winter');
    assert.deepEqual(found([seen('2026-07-02T20:00:00Z')]), ['night p01 2026-07-02 1'], '22:00 in summer');
    assert.deepEqual(found([seen('2026-03-02T20:59:00Z'), seen('2026-03-03T05:00:00Z')]), [], '21:59 and 6:00 are day');
  });

  test('the same file twice is one file', () => {
    assert.deepEqual(found([seen('2026-03-02T22:00:00Z'), seen('2026-03-02T22:30:00Z')]), ['night p01 2026-03-02 1']);
  });

  test('many files count within an hour, not over a day', () => {
    const every = (minutes: number): Seen[] => Array.from({ length: manyFiles }, (_, at) => ({ at: Temporal.Instant.from('2026-03-02T08:00:00Z').add({ minutes: minutes * at }), person: 'p02', ref: `S-2026-${at}` }));
    assert.deepEqual(found(every(4)), [`many p02 2026-03-02 ${manyFiles}`]);
    assert.deepEqual(found(every(10)), []);
    assert.deepEqual(found(every(4).slice(1)), [], 'one fewer is not many');
    assert.deepEqual(found(every(4).map((one) => ({ ...one, ref: 'S-2026-0001' }))), [], 'one file read often is not many files');
  });

  test('a single refusal is a slip of the mouse', () => {
    const refusals = (times: number): Seen[] => Array.from({ length: times }, (_, at) => seen(`2026-03-02T1${at}:00:00Z`, 'p07', null));
    assert.deepEqual(found([], refusals(oftenRefused - 1)), []);
    assert.deepEqual(found([], refusals(oftenRefused)), [`refused p07 2026-03-02 ${oftenRefused}`]);
  });

  test('nobody is counted for what somebody else did', () => {
    fc.assert(fc.property(fc.array(fc.record({ minutes: fc.nat(60 * 24 * 20), person: fc.constantFrom('p01', 'p02'), ref: fc.constantFrom('a', 'b', 'c') })), (all) => {
      const moments = all.sort((one, other) => one.minutes - other.minutes).map((one) => ({ at: Temporal.Instant.from('2026-03-01T00:00:00Z').add({ minutes: one.minutes }), person: one.person, ref: one.ref }));
      const of = (person: string): string[] => found(moments.filter((one) => one.person === person));
      assert.deepEqual(found(moments).sort(), [...of('p01'), ...of('p02')].sort());
    }));
  });
});

describe('what stands in the address', () => {
  test('a filter comes back from its own address, and nothing in it is a name', () => {
    const filter = { dossier: 'S-2026-0042', person: 'p02', kind: 'geweigerd', from: '2026-03-01', until: '2026-03-31' } as const;
    const query = new URLSearchParams(logAddress(filter).split('?')[1]);
    assert.deepEqual(logFilter((name) => query.get(name) ?? ''), filter);
    assert.deepEqual(filterFields(logFilter(() => 'Noor Verzonnen')), [], 'what is no reference, number or day does not become a filter');
  });

  test('a reference is known however it is typed; a name is none', () => {
    for (const typed of ['S-2026-0042', ' s-2026-42 ', 'S 2026 0042', 's20260042']) assert.equal(referenceIn(typed), 'S-2026-0042', typed);
    for (const typed of ['', 'Noor', 'Noor Verzonnen 2026', '0042', 'S-26-1']) assert.equal(referenceIn(typed), null, typed);
  });

  test('a day or month that does not exist opens the page all the same', () => {
    assert.equal(dayIn('2026-02-30'), null);
    assert.equal(monthIn('2026-13', Temporal.PlainDate.from('2026-03-02')).toString(), '2026-03');
    assert.equal(monthIn('2026-01', Temporal.PlainDate.from('2026-03-02')).toString(), '2026-01');
  });
});
