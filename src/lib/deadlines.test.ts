import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addWorkingDays, easterSunday, isHoliday, isWorkingDay, kingsDay, workingDaysBetween } from './deadlines.ts';

const plain = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const anyDay = fc.integer({ min: 0, max: 17 * 365 }).map((days) => plain('2024-01-01').add({ days }));

/** Easter Sundays as the church calendars print them. */
const easters = [
  '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21', '2031-04-13', '2032-03-28', '2033-04-17', '2034-04-09', '2035-03-25',
  '2036-04-13', '2037-04-05', '2038-04-25', '2039-04-10', '2040-04-01',
];

test('Easter falls where the calendars print it, from 2024 through 2040', () => {
  assert.deepEqual(easters.map((date) => easterSunday(plain(date).year).toString()), easters);
});

test("King's Day moves to the Saturday when the 27th is a Sunday", () => {
  assert.equal(kingsDay(2025).toString(), '2025-04-26');
  assert.equal(kingsDay(2031).toString(), '2031-04-26');
  assert.equal(kingsDay(2036).toString(), '2036-04-26');
  assert.equal(kingsDay(2026).toString(), '2026-04-27');
  for (let year = 2024; year <= 2040; year += 1) assert.notEqual(kingsDay(year).dayOfWeek, 7);
});

test('the town hall is closed on each holiday of 2026, and on no other weekday', () => {
  const closed: string[] = [];
  for (let day = plain('2026-01-01'); day.year === 2026; day = day.add({ days: 1 })) if (day.dayOfWeek <= 5 && !isWorkingDay(day)) closed.push(day.toString());
  assert.deepEqual(closed, ['2026-01-01', '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-05', '2026-05-14', '2026-05-25', '2026-12-25']);
});

test('Ascension Day is a Thursday and both Mondays are Mondays, every year', () => {
  for (const date of easters.map(plain)) {
    const [friday, monday, ascension, whit] = [-2, 1, 39, 50].map((days) => date.add({ days }));
    assert.deepEqual([friday, monday, ascension, whit].map((day) => [day?.dayOfWeek, day ? isHoliday(day) : null]), [[5, true], [1, true], [4, true], [1, true]]);
  }
});

test('a term of working days skips the weekend, Easter and the holidays after it', () => {
  assert.equal(addWorkingDays(plain('2026-04-02'), 1).toString(), '2026-04-07');
  assert.equal(addWorkingDays(plain('2025-04-25'), 1).toString(), '2025-04-28');
  assert.equal(addWorkingDays(plain('2026-12-24'), 2).toString(), '2026-12-29');
  assert.equal(addWorkingDays(plain('2026-05-04'), 10).toString(), '2026-05-20');
});

test('a term ends on a working day, and counting back gives the term', () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (from, days) => {
    const end = addWorkingDays(from, days);
    assert.ok(isWorkingDay(end));
    if (days > 0) assert.equal(workingDaysBetween(from, end), days);
    assert.equal(workingDaysBetween(end, from) + workingDaysBetween(from, end), 0);
  }), { numRuns: 300 });
});
