import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, type DocumentState, documentStates, type DocumentStep } from './states.ts';

const steps = ['write', 'ask', 'take-back', 'approve', 'send-back', 'adopt', 'send'] as const satisfies readonly DocumentStep[];

/** Every step that a document takes; what is not here, it does not. */
const way: Readonly<Record<DocumentState, Readonly<Partial<Record<DocumentStep, DocumentState>>>>> = {
  'draft': { 'write': 'draft', 'ask': 'in-review' },
  'in-review': { 'take-back': 'draft', 'send-back': 'draft', 'approve': 'reviewed' },
  'reviewed': { 'take-back': 'draft', 'adopt': 'adopted' },
  'adopted': { 'take-back': 'draft', 'send': 'sent' },
  'sent': {},
};

for (const state of documentStates) {
  for (const step of steps) {
    const to = way[state][step] ?? null;
    test(to ? `a document that is ${state} becomes ${to} by ${step}` : `a document that is ${state} knows no ${step}`, () => assert.equal(after(state, step), to));
  }
}

test('nothing is sent that was not reviewed and adopted: every way to sent passes both', () => {
  const ways = (from: DocumentState, seen: readonly DocumentState[]): DocumentState[][] => (from === 'sent' ? [[...seen, from]]
    : steps.flatMap((step) => { const to = after(from, step); return to && !seen.includes(to) && to !== from ? ways(to, [...seen, from]) : []; }));
  const all = ways('draft', []);
  assert.ok(all.length > 0);
  for (const one of all) assert.deepEqual(one, ['draft', 'in-review', 'reviewed', 'adopted', 'sent']);
});
