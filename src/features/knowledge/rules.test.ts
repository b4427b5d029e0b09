import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { activeOn, type FormDates, type FormPeriod, isActive, mayBegin, mayEnd, standingOn } from './rules.ts';

const labour: FormDates = { code: 'labour', byDefault: true, availableFrom: null };
const begging: FormDates = { code: 'forced-begging', byDefault: false, availableFrom: null };
const surrogacy: FormDates = { code: 'surrogacy', byDefault: false, availableFrom: '2026-07-15' };

const from = (formCode: string, validFrom: string, validUntil: string | null = null): FormPeriod => ({ formCode, validFrom, validUntil });

describe('which forms count on a day', () => {
  const table: readonly (readonly [string, FormDates, readonly FormPeriod[], string, boolean])[] = [
    ['the three main forms count without a choice', labour, [], '2024-01-01', true],
    ['another form does not count without a choice', begging, [], '2026-11-23', false],
    ['a choice counts from its first day', begging, [from('forced-begging', '2026-09-01')], '2026-09-01', true],
    ['a choice does not count the day before', begging, [from('forced-begging', '2026-09-01')], '2026-08-31', false],
    ['an ended choice counts on its last day', begging, [from('forced-begging', '2026-09-01', '2026-10-31')], '2026-10-31', true],
    ['an ended choice does not count the day after', begging, [from('forced-begging', '2026-09-01', '2026-10-31')], '2026-11-01', false],
    ['a choice for one form says nothing about another', begging, [from('surrogacy', '2026-09-01')], '2026-11-23', false],
  ];
  for (const [sentence, form, periods, date, expected] of table) test(sentence, () => { assert.equal(isActive(form, periods, date), expected); });
});

describe('what a focal officer may decide about a form', () => {
  const table: readonly (readonly [string, FormDates, readonly FormPeriod[], string, string | null])[] = [
    ['nobody switches on what always counts', labour, [], '2026-09-01', 'form-is-always-on'],
    ['a form of the 2026 law cannot count before its day', surrogacy, [], '2026-07-14', 'form-not-yet-available'],
    ['a form of the 2026 law can count on its day', surrogacy, [], '2026-07-15', null],
    ['a form without such a day can count at any time', begging, [], '2024-01-01', null],
    ['a form that runs cannot begin again', begging, [from('forced-begging', '2026-09-01')], '2026-12-01', 'form-already-on'],
    ['a form planned for later cannot begin before that either', begging, [from('forced-begging', '2027-01-01')], '2026-12-01', 'form-already-on'],
    ['a form that ended can begin the day after', begging, [from('forced-begging', '2026-09-01', '2026-10-31')], '2026-11-01', null],
    ['a form that ended cannot begin on its last day', begging, [from('forced-begging', '2026-09-01', '2026-10-31')], '2026-10-31', 'form-already-on'],
  ];
  for (const [sentence, form, periods, date, expected] of table) test(sentence, () => { assert.equal(mayBegin(form, periods, date), expected); });

  test('nobody ends what always counts', () => { assert.equal(mayEnd(labour, [], '2026-09-01'), 'form-is-always-on'); });
  test('a form that does not run cannot end', () => { assert.equal(mayEnd(begging, [], '2026-09-01'), 'form-not-on'); });
  test('a form cannot end before it began', () => { assert.equal(mayEnd(begging, [from('forced-begging', '2026-09-01')], '2026-08-31'), 'form-ends-before-it-begins'); });
  test('a form can count for a single day', () => { assert.equal(mayEnd(begging, [from('forced-begging', '2026-09-01')], '2026-09-01'), null); });
  test('a form chosen for next month is called planned', () => { assert.equal(standingOn(begging, [from('forced-begging', '2027-01-01')], '2026-12-01'), 'planned'); });
});

describe('whatever people decide, one after the other', () => {
  const day = fc.integer({ min: 0, max: 900 }).map(days => Temporal.PlainDate.from('2025-06-01').add({ days }).toString());
  const decisions = fc.array(fc.record({ end: fc.boolean(), date: day }), { maxLength: 12 });

  /** Applies the decisions that the rules allow, as the commands do. */
  function live(form: FormDates, all: readonly { readonly end: boolean; readonly date: string }[]): FormPeriod[] {
    let periods: FormPeriod[] = [];
    for (const { end, date } of all) {
      if (end && mayEnd(form, periods, date) === null) periods = periods.map(period => (period.validUntil === null ? { ...period, validUntil: date } : period));
      if (!end && mayBegin(form, periods, date) === null) periods = [...periods, from(form.code, date)];
    }
    return periods;
  }

  test('a day is never covered by two choices', () => {
    fc.assert(fc.property(decisions, day, (all, date) => {
      const covering = live(begging, all).filter(period => isActive(begging, [period], date));
      assert.ok(covering.length <= 1);
    }));
  });

  test('a form never counts before the day from which it can', () => {
    fc.assert(fc.property(decisions, day, (all, date) => {
      if (isActive(surrogacy, live(surrogacy, all), date)) assert.ok(date >= '2026-07-15');
    }));
  });

  test('the main forms count on every day, and come in the order of the catalogue', () => {
    fc.assert(fc.property(decisions, day, (all, date) => {
      const active = activeOn([labour, begging, surrogacy], live(begging, all), date).map(form => form.code);
      assert.equal(active[0], 'labour');
      assert.deepEqual(active, [...active].sort((a, b) => ['labour', 'forced-begging', 'surrogacy'].indexOf(a) - ['labour', 'forced-begging', 'surrogacy'].indexOf(b)));
    }));
  });
});
