import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after } from './states.ts';

test('a draft may be made again as often as needed, and sent once', () => {
  assert.equal(after('draft', 'make-again'), 'draft');
  assert.equal(after('draft', 'send'), 'sent');
});

test('a sent letter takes no step any more', () => {
  assert.equal(after('sent', 'make-again'), null);
  assert.equal(after('sent', 'send'), null);
});
