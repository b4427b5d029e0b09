import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { textsIn } from '../../texts/texts.ts';
import { paceSentence } from './pages/words.ts';
import { dayScale, type DaysCount, paceFinding, paceOf, pilesOf, placeOf, stretchOf, termRange } from './rules-decisions.ts';
import { binsOf, countsIn, drawingOf, HIGHEST_PILE, MOST_DOTS, periodChoice, periodOf, yearsToChoose } from './rules-periods.ts';
import { askedNow, silencesIn, type Situation } from './rules-unknown.ts';
import type { MonthCount } from './rules.ts';

const today = Temporal.PlainDate.from('2026-11-23');
const twoYears = periodOf('twee-jaar', today);
const came = (month: string, count = 1): MonthCount => ({ month, code: null, count });

describe('which time a chart is about', () => {
  const table: readonly (readonly [string, string, string, number])[] = [
    ['jaar', '2026-01-01', '2026-11-23', 4], ['twee-jaar', '2025-01-01', '2026-11-23', 8], ['vijf-jaar', '2022-01-01', '2026-11-23', 20], ['2026', '2026-01-01', '2026-11-23', 4], ['2024', '2024-01-01', '2024-12-31', 4],
    ['2027', '2025-01-01', '2026-11-23', 8], ['', '2025-01-01', '2026-11-23', 8], ['altijd', '2025-01-01', '2026-11-23', 8],
  ];
  for (const [typed, from, to, quarters] of table) test(`"${typed}" in the address runs from ${from} to ${to}`, () => {
    const period = periodOf(periodChoice(typed, today), today);
    assert.deepEqual([period.from.toString(), period.to.toString(), period.quarters.length], [from, to, quarters]);
  });

  test('the years to choose end at this one, also when nothing came in yet', () => {
    assert.deepEqual(yearsToChoose(null, today), [2026]);
    assert.deepEqual(yearsToChoose('2024-05', today), [2026, 2025, 2024]);
    assert.equal(yearsToChoose('1999-01', today).length, 8);
  });

  test('a few signals are shown by month, hundreds by quarter, and five years by quarter too', () => {
    assert.equal(binsOf(twoYears, 10).length, 23, 'December has not begun');
    assert.equal(binsOf(twoYears, MOST_DOTS + 1).length, 8);
    assert.equal(binsOf(periodOf('vijf-jaar', today), 3).length, 20);
    assert.deepEqual(binsOf(twoYears, 10).filter((bin) => bin.running).map((bin) => bin.from.toString()), ['2026-11']);
    assert.equal(binsOf(periodOf(2024, today), 3).some((bin) => bin.running), false);
  });

  const drawings: readonly (readonly [string, number, readonly number[], string])[] = [
    ['nothing', 0, [], 'dots'], ['ten', 10, [4, 6], 'dots'], ['a hundred in low piles', 100, Array.from({ length: 20 }, () => 5), 'dots'], ['thirteen in one month', 13, [HIGHEST_PILE + 1], 'columns'],
    ['two hundred in low piles', MOST_DOTS, Array.from({ length: 24 }, () => 8), 'dots'], ['one more', MOST_DOTS + 1, [9], 'columns'],
  ];
  for (const [sentence, total, piles, as] of drawings) test(`${sentence} are drawn as ${as}`, () => { assert.equal(drawingOf(total, piles), as); });

  test('every signal of the period stands in exactly one stretch of time', () => {
    const month = fc.record({ month: fc.integer({ min: 0, max: 21 }).map((at) => Temporal.PlainYearMonth.from('2025-01').add({ months: at }).toString()), code: fc.constant(null), count: fc.integer({ min: 1, max: 30 }) });
    fc.assert(fc.property(fc.array(month, { maxLength: 40 }), (counted) => {
      const total = counted.reduce((sum, { count }) => sum + count, 0);
      for (const bins of [binsOf(twoYears, 1), binsOf(twoYears, 1000)]) assert.equal(countsIn(bins, counted).reduce((sum, count) => sum + count, 0), total);
    }));
  });
});

describe('how long a decision took', () => {
  const row = (days: number, count = 1, term = 28): DaysCount => ({ month: '2026-01', decided: true, days, term, count });
  const waits = (days: number, count = 1): DaysCount => ({ ...row(days, count), decided: false });
  const table: readonly (readonly [string, readonly DaysCount[], string, RegExp])[] = [
    ['nothing came in', [], 'none', /^Er is nog niets besloten\.$/],
    ['one waits too long', [waits(40)], 'none', /1 signaal wacht nog op een besluit; 1 daarvan langer dan de termijn/],
    ['one was decided', [row(4)], 'few', /1 besluit, binnen de eigen termijn.*zegt dat niets/],
    ['nine were decided', [row(4, 8), row(40)], 'few', /8 van de 9 besluiten vielen binnen de eigen termijn.*te weinig/],
    ['ten were decided and two wait', [row(4, 5), row(9, 5), waits(3, 2)], 'middle', /De helft van de 10 besluiten viel binnen 4 dagen.*2 signalen wachten nog/],
    ['a hundred were decided', [row(4, 60), row(40, 40)], 'share', /60% viel binnen de eigen termijn: 60 van de 100/],
  ];
  for (const [sentence, counted, key, said] of table) test(`when ${sentence}`, () => {
    assert.equal(paceFinding(counted).key, key);
    assert.match(paceSentence(paceFinding(counted), textsIn('nl').pictureStaff.handling), said);
  });

  test('under ten nobody is told a usual length, and under a hundred no percentage', () => {
    const counted = fc.array(fc.record({ month: fc.constant('2026-01'), decided: fc.boolean(), days: fc.nat({ max: 90 }), term: fc.constant(28), count: fc.integer({ min: 1, max: 12 }) }), { maxLength: 30 });
    fc.assert(fc.property(counted, (all) => {
      const finding = paceFinding(all);
      assert.equal('middle' in finding, finding.decided >= 10);
      assert.equal('percent' in finding, finding.decided >= 100);
      for (const language of ['nl', 'en'] as const) {
        const said = paceSentence(finding, textsIn(language).pictureStaff.handling);
        if (finding.decided < 100) assert.doesNotMatch(said, /%/);
        if (finding.decided < 10) assert.doesNotMatch(said, /[Dd]e helft|[Hh]alf of/);
      }
    }));
  });

  test('a decision on the last day of the term is in time, a day later it is not', () => {
    assert.equal(paceOf(row(28)), 'in-time');
    assert.equal(paceOf(row(29)), 'late');
    assert.equal(paceOf(waits(90)), 'waiting');
    assert.deepEqual(termRange([row(1), row(2, 1, 31)]), { least: 28, most: 31 });
    assert.equal(termRange([]), null);
  });

  test('every decision stands once on the axis, in time before the line of the term and late behind it', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 3000 }), { minLength: 1, maxLength: 40 }), (days) => {
      const all = days.map((one) => row(one));
      const scale = dayScale(all);
      assert.ok(scale.stretches <= 26);
      assert.equal(pilesOf(all, scale).reduce((sum, pile) => sum + pile['in-time'] + pile.late + pile.waiting, 0), days.length);
      const line = placeOf(28, scale, 'end') * scale.stretches;
      for (const one of days) if (scale.each === 1) assert.ok(one <= 28 ? stretchOf(one, scale) + 1 <= line + 1e-9 : stretchOf(one, scale) >= line - 1e-9);
    }));
  });
});

describe('what is not known', () => {
  test('with five signals most months must be silent, and a month that still runs is not', () => {
    const silences = silencesIn(twoYears, [came('2025-03', 2), came('2025-09'), came('2026-02'), came('2026-10')]);
    assert.deepEqual([silences.silent, silences.of, silences.atLeast], [18, 22, 17]);
    assert.deepEqual(silences.runs[0], { from: '2026-03', to: '2026-09', months: 7, now: false });
  });

  test('a silence until now says so', () => {
    assert.deepEqual(silencesIn(twoYears, [came('2026-02')]).runs.find((run) => run.now), { from: '2026-03', to: '2026-10', months: 8, now: true });
    assert.deepEqual(silencesIn(periodOf(2024, today), []).runs, [{ from: '2024-01', to: '2024-12', months: 12, now: true }]);
  });

  test('with a signal every month nothing is silent', () => {
    const every = Array.from({ length: 23 }, (_, at) => came(Temporal.PlainYearMonth.from('2025-01').add({ months: at }).toString(), 20));
    assert.deepEqual(silencesIn(twoYears, every), { silent: 0, of: 22, atLeast: 0, runs: [] });
  });

  const calm: Situation = { signals: 10, overdue: 0, unplaced: 0, silentNow: 0, nearSectors: 0, untrained: 0, unasked: 0, unpublished: null };
  const table: readonly (readonly [string, Partial<Situation>, readonly string[]])[] = [
    ['nothing waits', {}, []], ['the register is empty', { signals: 0, silentNow: 22, nearSectors: 5 }, ['begin']], ['a term is past', { overdue: 1 }, ['overdue']],
    ['half a year was silent', { silentNow: 6 }, ['silent']], ['five months were silent', { silentNow: 5 }, []], ['a team learned nothing', { untrained: 1, unasked: 2 }, ['untrained', 'unasked']],
    ['everything waits', { overdue: 1, silentNow: 9, nearSectors: 1, untrained: 1, unasked: 1, unplaced: 1, unpublished: 2025 }, ['overdue', 'silent', 'near-sectors', 'untrained']],
    ['the reader sees no signals', { signals: null, overdue: null, unplaced: null, silentNow: null, nearSectors: null, unpublished: 2025 }, ['publish']],
  ];
  for (const [sentence, changed, asked] of table) test(`when ${sentence}, the page asks ${asked.join(', ') || 'nothing'}`, () => { assert.deepEqual(askedNow({ ...calm, ...changed }), asked); });
});
