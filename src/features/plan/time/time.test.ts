import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import fc from 'fast-check';
import { actAs, forEachEngine, type TestInstallation } from '../../../../test/database-for-tests.ts';
import { largePlan } from '../../../../test/large-plan.ts';
import { Sites } from '../../../../test/sites-for-tests.ts';
import { importPlan } from '../commands.ts';
import { firstDay, lastDay } from '../partial-dates.ts';
import { barOf, dayAfter, firstDayNumber, markOf, quartersOf, spanOf } from './rules.ts';

const date = fc.tuple(fc.integer({ min: 1995, max: 2060 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom(4, 7, 10))
  .map(([year, month, day, length]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`.slice(0, length));
const epoch = Temporal.PlainDate.from('1970-01-01');

test('days are counted as the calendar counts them', () => {
  fc.assert(fc.property(date, (one) => {
    assert.equal(firstDayNumber(one), epoch.until(firstDay(one), { largestUnit: 'days' }).days);
    assert.equal(dayAfter(one), epoch.until(lastDay(one), { largestUnit: 'days' }).days + 1);
  }));
});

test('the quarters of a plan follow each other without a gap, from the first to the last', () => {
  fc.assert(fc.property(date, date, (one, other) => {
    const [from, to] = dayAfter(one) <= dayAfter(other) ? [one, other] : [other, one];
    const quarters = quartersOf(spanOf(from, to));
    assert.ok(quarters.length > 0 && quarters[0]?.from === 0 && quarters.at(-1)?.to === 1);
    quarters.slice(1).forEach((quarter, at) => assert.equal(quarter.from, quarters[at]?.to));
  }));
});

test('a bar never leaves the drawing, and a milestone within a measure stands on its bar', () => {
  fc.assert(fc.property(date, date, fc.boolean(), (one, other, open) => {
    const span = spanOf('2024', '2026');
    const bar = barOf(one, open ? null : other, span);
    assert.ok(bar.from >= 0 && bar.to <= 1 && bar.from <= bar.to && bar.openEnd === open);
    const whole = barOf('2025', '2025', span), mark = markOf('2025-06', span);
    assert.ok(mark > whole.from && mark < whole.to);
  }));
});

forEachEngine((open) => {
  let installation: TestInstallation;
  let sites: Sites;
  before(async () => {
    installation = await open();
    sites = new Sites(installation);
    await actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => importPlan(act, largePlan({ pillars: 3, measures: 12, actions: 24 })));
  });

  test('the plan is drawn over its quarters, with today, milestones and the same in words and as a table', async () => {
    const page = (await (await sites.signIn('board')).get('/plan/groot-plan-2022-2026/tijd')).body;
    for (const words of ['vandaag', 'K1 2024', 'mijlpaal Halverwege', 'bereikt', 'Te laat', '<table']) assert.ok(page.includes(words), words);
    assert.doesNotMatch(page, /style=/);
  });

  test('a choice of pillar and owner leaves only those, and the address names nobody', async () => {
    const reader = await sites.signIn('board');
    const all = (await reader.get('/plan/groot-plan-2022-2026/tijd')).body;
    const one = (await reader.get('/plan/groot-plan-2022-2026/tijd?pijler=P2&eigenaar=1')).body;
    const rows = (body: string): number => body.split('baken-time__line--row').length - 1;
    assert.ok(rows(all) === 12 && rows(one) > 0 && rows(one) < 4, `${rows(all)} ${rows(one)}`);
    assert.match(all, /<option value="1"[^>]*>Coördinator jeugd/);
    assert.equal((await reader.get('/plan/groot-plan-2022-2026/tijd?pijler=P9&eigenaar=999')).status, 200);
  });
});
