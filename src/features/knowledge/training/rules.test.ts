import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { markFrom, markTyped, neededOf, nextAsked, outcomeOf, readAttempt, shareShown, totalShown, usualNorms, validUntil, writeAttempt } from './rules.ts';

const situations = ['s1', 's2', 's3', 's4'].map((code) => ({ code, answers: [{ code: 'a', right: true }, { code: 'b', right: false }] }));
const answered = (text: string): ReturnType<typeof readAttempt> => readAttempt(text);

describe('a check', () => {
  const cases: readonly (readonly [attempt: string, pass: number, right: number, passed: boolean])[] = [
    ['s1:a s2:a s3:a s4:a', 75, 4, true], ['s1:a s2:a s3:a s4:b', 75, 3, true], ['s1:a s2:a s3:b s4:b', 75, 2, false], ['s1:a s2:a s3:a s4:b', 80, 3, false], ['', 75, 0, false],
    ['s1:a s2:a s3:a', 75, 3, true], ['s9:a s1:a', 75, 1, false], ['s1:a s2:a s3:a s4:b', 100, 3, false],
  ];
  for (const [attempt, pass, right, passed] of cases) test(`"${attempt}" with ${pass}% asked: ${right} right, ${passed ? 'passed' : 'not passed'}`, () => {
    assert.deepEqual(outcomeOf(situations, answered(attempt), { pass }), { right, asked: 4, passed });
  });

  test('what the page says is needed is what is needed', () => {
    fc.assert(fc.property(fc.integer({ min: 50, max: 100 }), fc.integer({ min: 0, max: 4 }), (pass, right) => {
      const attempt = new Map(situations.map((one, at) => [one.code, at < right ? 'a' : 'b']));
      assert.equal(outcomeOf(situations, attempt, { pass }).passed, right >= neededOf(4, { pass }));
    }));
  });

  test('an attempt that was kept is the attempt that comes back, and the first open situation is asked', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom('s1', 's2', 's3', 's4'), { maxLength: 4 }), (codes) => {
      const attempt = new Map<string, string>(codes.map((code) => [code, 'b']));
      assert.deepEqual(readAttempt(writeAttempt(attempt)), attempt);
      assert.equal(nextAsked(situations, attempt)?.code ?? null, (['s1', 's2', 's3', 's4'] as const).find((code) => !attempt.has(code)) ?? null);
    }));
  });

  test('a certificate holds as long as the municipality says', () => {
    assert.equal(validUntil('2026-03-02', usualNorms), '2028-03-02');
    assert.equal(validUntil('2024-02-29', { validMonths: 12 }), '2025-02-28');
    assert.equal(validUntil('2026-03-02', { validMonths: null }), null);
  });
});

describe('a share', () => {
  const cases = [
    [0, 0, false, 'nobody'], [4, 4, false, 'fewer'], [1, 0, false, 'fewer'], [4, 0, true, 'share'], [5, 4, false, 'share'],
  ] as const;
  for (const [required, trained, needToKnow, kind] of cases) test(`${trained} of ${required}, ${needToKnow ? 'for the manager' : 'for who steers'}: ${kind}`, () => {
    assert.equal(shareShown({ required, trained, overdue: 0 }, needToKnow).kind, kind);
  });

  test('of all teams is not given where subtracting would give a handful back', () => {
    const counts = (required: number): { required: number; trained: number; overdue: number } => ({ required, trained: 1, overdue: 0 });
    assert.equal(totalShown(counts(13), [counts(10), counts(3)]).kind, 'fewer');
    assert.equal(totalShown(counts(16), [counts(10), counts(3), counts(3)]).kind, 'share');
    assert.equal(totalShown(counts(15), [counts(10), counts(5)]).kind, 'share');
    assert.equal(totalShown(counts(0), []).kind, 'nobody');
    fc.assert(fc.property(fc.array(fc.nat({ max: 12 }), { maxLength: 8 }), (sizes) => {
      const all = sizes.reduce((sum, one) => sum + one, 0);
      const shown = totalShown(counts(all), sizes.map(counts));
      const visible = sizes.filter((one) => one >= 5).reduce((sum, one) => sum + one, 0);
      if (shown.kind === 'share') assert.ok(all - visible === 0 || all - visible >= 5);
    }));
  });

  test('is never rounded up to the norm, and tells nothing at all of a handful', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 400 }), fc.nat({ max: 400 }), (required, some) => {
      const trained = Math.min(some, required);
      const shown = shareShown({ required, trained, overdue: required - trained }, false);
      if (required < 5) assert.deepEqual(shown, { kind: 'fewer', than: 5 });
      else assert.ok(shown.kind === 'share' && shown.percent <= (trained * 100) / required);
    }));
  });
});

test('a mark is read back however somebody types it, and has no sign that is taken for another', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 12, maxLength: 12 }), (bytes) => {
    const mark = markFrom(bytes);
    assert.match(mark, /^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}$/);
    assert.equal(markTyped(` ${mark.toLowerCase().replaceAll('-', ' ')} `), mark);
  }));
  for (const wrong of ['', 'K7P2-9XQD', 'K7P2-9XQD-4MR!', 'x'.repeat(5000)]) assert.equal(markTyped(wrong), null);
});
