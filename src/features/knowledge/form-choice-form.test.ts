import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readChoice } from './form-choice-form.ts';
import { knowledge } from '../../texts/nl/knowledge.ts';

const whole = { datum: '2026-09-01', besluit: 'college, 3 september 2026', grond: 'Stb. 2026' };

describe('the form with which a municipality adds a form of exploitation', () => {
  test('a date field and a typed Dutch date are read alike', () => {
    for (const datum of ['2026-09-01', '1-9-2026', '01/09/2026', ' 1.9.2026 ']) {
      assert.deepEqual(readChoice({ ...whole, datum }), { decision: { date: '2026-09-01', decidedBy: whole.besluit, ground: whole.grond } });
    }
  });

  test('a day that does not exist is called unreadable, not shifted to another day', () => {
    for (const datum of ['31-2-2026', '2026-13-01', 'morgen', '1-9-26']) {
      assert.deepEqual(readChoice({ ...whole, datum }), { mistakes: [{ field: 'datum', mistake: 'date-unreadable' }] });
    }
  });

  test('an empty form gives one mistake a field, in the order of the form', () => {
    assert.deepEqual(readChoice({ datum: '', besluit: ' ', grond: '' }), {
      mistakes: [{ field: 'datum', mistake: 'date-missing' }, { field: 'besluit', mistake: 'decided-by-missing' }, { field: 'grond', mistake: 'ground-missing' }],
    });
  });

  test('whatever is typed is either a decision or mistakes that have words', () => {
    fc.assert(fc.property(fc.string(), fc.string({ maxLength: 300 }), fc.string({ maxLength: 1200 }), (datum, besluit, grond) => {
      const read = readChoice({ datum, besluit, grond });
      if ('decision' in read) assert.match(read.decision.date, /^\d{4}-\d{2}-\d{2}$/);
      else for (const { mistake } of read.mistakes) assert.ok(knowledge.staff.mistakes[mistake]);
    }));
  });
});
