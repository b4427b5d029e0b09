import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { smallNumber } from './small-numbers.ts';

test('a reader learns on which side of five a count lies, and nothing else', () => {
  fc.assert(fc.property(fc.nat({ max: 4 }), fc.nat({ max: 4 }), (a, b) => assert.deepEqual(smallNumber(a), smallNumber(b))));
  fc.assert(fc.property(fc.integer({ min: 5, max: 1e9 }), fc.integer({ min: 5, max: 1e9 }), (a, b) => assert.deepEqual(smallNumber(a), smallNumber(b))));
  assert.notDeepEqual(smallNumber(4), smallNumber(5));
});

test('the number itself is nowhere in what is said', () => {
  fc.assert(fc.property(fc.nat({ max: 1e9 }).filter((count) => count !== 5), (count) => {
    assert.ok(!Object.values(smallNumber(count)).includes(count as 5));
  }));
});

test('no signals at all is not told apart from a few', () => {
  assert.deepEqual(smallNumber(0), { kind: 'fewer', than: 5 });
});

test('what is no count is refused instead of being called small', () => {
  for (const wrong of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) assert.throws(() => smallNumber(wrong), RangeError);
});
