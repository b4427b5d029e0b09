import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { choices, type Look, outcomes, standing } from './rules.ts';

const look = (number: number, outcome: Look['outcome'], planVersion = 1): Look => ({ number, outcome, planVersion });

test('what is newer than anything the plan looked at is not seen yet', () => {
  assert.deepEqual(standing([1, 2, 3], []), { writtenAgainst: null, unseen: [1, 2, 3], toAdapt: [] });
  assert.deepEqual(standing([1, 2, 3], [look(1, 'basis')]), { writtenAgainst: 1, unseen: [2, 3], toAdapt: [] });
  assert.deepEqual(standing([1, 2, 3], [look(1, 'basis'), look(2, 'no-change')]), { writtenAgainst: 1, unseen: [3], toAdapt: [] });
});

test('a plan that has to change stays on the list until it did, and then it is written against the newer one', () => {
  const looks = [look(1, 'basis'), look(2, 'adapt', 3)];
  assert.deepEqual(standing([1, 2], looks), { writtenAgainst: 1, unseen: [], toAdapt: [{ number: 2, planVersion: 3 }] });
  assert.deepEqual(standing([1, 2], [...looks, look(2, 'adapted', 4)]), { writtenAgainst: 2, unseen: [], toAdapt: [] });
  assert.deepEqual([choices(2, looks, 3), choices(2, looks, 4)], [['no-change'], ['adapted', 'no-change']]);
});

test('only the first word about a framework can be that the plan was written against it', () => {
  assert.ok(choices(1, [], 1).includes('basis'));
  assert.ok(!choices(2, [look(1, 'basis')], 1).includes('basis'));
});

test('whatever was said, nothing is both seen and not seen, and nothing said is lost', () => {
  const anyLook = fc.record({ number: fc.integer({ min: 1, max: 5 }), outcome: fc.constantFrom(...outcomes), planVersion: fc.integer({ min: 1, max: 9 }) });
  fc.assert(fc.property(fc.array(anyLook), (looks) => {
    const found = standing([1, 2, 3, 4, 5], looks);
    assert.ok(looks.every(({ number }) => !found.unseen.includes(number)));
    assert.ok(found.toAdapt.every(({ number }) => looks.findLast((one) => one.number === number)?.outcome === 'adapt'));
  }));
});
