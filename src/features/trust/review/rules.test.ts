import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dueOn, dueScopes, isStale, judgementMistake, keepsAsDraft } from './rules.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

test('privileged rights are due each quarter and all rights each year; a review of everybody counts for both', () => {
  assert.deepEqual(dueScopes([], day('2026-03-02')), ['privileged', 'all'], 'where nobody ever looked, it is time');
  const all = [{ scope: 'all', on: day('2026-01-31') }] as const;
  assert.equal(dueOn('privileged', all)?.toString(), '2026-04-30');
  assert.equal(dueOn('all', all)?.toString(), '2027-01-31');
  assert.deepEqual(dueScopes(all, day('2026-04-29')), []);
  assert.deepEqual(dueScopes(all, day('2026-04-30')), ['privileged']);
  const few = [...all, { scope: 'privileged', on: day('2026-12-01') } as const];
  assert.deepEqual(dueScopes(few, day('2027-01-31')), ['all'], 'a review of few does not count for everybody');
});

test('whoever did nothing for ninety days is stale, and whoever just got the right is not', () => {
  const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
  const ago = (days: number): Temporal.Instant => now.subtract({ hours: days * 24 });
  const table: readonly (readonly [number | null, number | null, boolean])[] = [[null, null, true], [89, null, false], [90, null, false], [91, null, true], [null, 5, false], [200, 5, false], [200, 100, true]];
  for (const [use, since, stale] of table) assert.equal(isStale(use === null ? null : ago(use), since === null ? null : ago(since), now), stale, `${use} ${since}`);
});

test('what may stand in the document may also be kept as a draft, and nobody changes the own rights', () => {
  fc.assert(fc.property(
    fc.record({ judgement: fc.constantFrom('keep', 'change', 'end', '', 'x'), role: fc.constantFrom('', 'colleague', 'board', 'king'), word: fc.constantFrom('', 'Werkt hier niet meer', 'x'.repeat(501)) }),
    fc.record({ role: fc.constantFrom('colleague', 'board'), stale: fc.boolean(), own: fc.boolean() }),
    (typed, holder) => {
      const mistake = judgementMistake(typed, holder, ['colleague', 'board']);
      if (mistake === null) {
        assert.ok(keepsAsDraft(mistake));
        assert.ok(!holder.own || typed.judgement === 'keep');
        assert.ok(typed.word !== '' || (typed.judgement === 'keep' && !holder.stale));
        assert.ok(typed.judgement !== 'change' || (typed.role !== holder.role && typed.role !== 'king'));
      }
    },
  ));
});
