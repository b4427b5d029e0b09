import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Ended, Tally } from './tally.ts';

function told(events: readonly (readonly [nesting: number, name: string, more?: { type?: string; skip?: boolean; failure?: string }])[]): Tally {
  const tally = new Tally(() => undefined);
  for (const [nesting, name, more = {}] of events) {
    const event: Ended = { name, nesting, details: { type: more.type ?? 'test' }, skip: more.skip };
    tally.ended('a.test.js', event, more.failure ? Object.assign(new Error(name), { failureType: more.failure }) : null);
  }
  return tally;
}

test('who reads the last line counts tests, not the groups around them', () => {
  assert.equal(told([[1, 'x'], [2, 'y1'], [2, 'y2'], [1, 'y'], [0, 'group', { type: 'suite' }], [0, 'z']]).lastLine(), '4 passed, 0 failed');
});

test('a test that failed is counted once, not again for every group around it', () => {
  assert.equal(told([[2, 'y1'], [2, 'y2', { failure: 'testCodeFailure' }], [1, 'y', { failure: 'subtestsFailed' }], [0, 'group', { type: 'suite', failure: 'subtestsFailed' }]]).lastLine(), '1 passed, 1 failed');
});

test('a group whose own clearing up fails is a failure although all its tests passed', () => {
  assert.equal(told([[1, 'x'], [0, 'group', { type: 'suite', failure: 'hookFailed' }]]).lastLine(), '1 passed, 1 failed');
});

test('a skipped test is neither passed nor failed, and is told', () => {
  assert.equal(told([[0, 'x', { skip: true }]]).lastLine(), '0 passed, 0 failed, 1 skipped');
});

test('a file without tests, or that cannot be read, is a failure', () => {
  const tally = new Tally(() => undefined);
  tally.fileItselfEnded('a.test.js', { name: 'a', nesting: 0, details: {} }, null);
  tally.fileItselfEnded('b.test.js', { name: 'b', nesting: 0, details: {} }, Object.assign(new Error('b'), { failureType: 'testCodeFailure' }));
  assert.equal(tally.lastLine(), '0 passed, 2 failed');
});
