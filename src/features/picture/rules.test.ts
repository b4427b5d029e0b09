import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { textsIn } from '../../texts/texts.ts';
import { changeSentence, findingSentence, meaningSentence } from './pages/words.ts';
import {
  changeOf, closedYears, ENOUGH_FOR_SHARE, ENOUGH_TO_COMPARE, findingOf, meaningOf, type MonthCount, type QuarterCount, tally, withoutSignals, withoutWayIn,
} from './rules.ts';
import { chanceOfDifference } from './rules-chance.ts';
import { periodOf, quarterCounts } from './rules-periods.ts';

const today = Temporal.PlainDate.from('2026-11-23');
const twoYears = periodOf('twee-jaar', today);
const came = (month: string, code: string | null = 'labour', count = 1): MonthCount => ({ month, code, count });
const over = (...counts: readonly number[]): readonly QuarterCount[] => twoYears.quarters.map((quarter, at) => ({ ...quarter, count: counts[at] ?? 0 }));
const named = (...counts: readonly (readonly [string | null, number])[]) => counts.map(([what, count]) => ({ what, count }));

describe('how little a small number means', () => {
  const table: readonly (readonly [string, number, string])[] = [
    ['no signals', 0, 'none'], ['one signal', 1, 'few'], ['nine signals', 9, 'few'], ['ten signals', 10, 'some'], ['ninety-nine signals', 99, 'some'], ['a hundred signals', 100, 'many'],
  ];
  for (const [sentence, count, key] of table) test(`${sentence} are called ${key}`, () => { assert.equal(meaningOf(count).key, key); });

  test('no signals is said to be no proof', () => {
    assert.match(meaningSentence(meaningOf(0), 'twee-jaar', textsIn('nl')), /geen bewijs/);
    assert.match(meaningSentence(meaningOf(0), 'twee-jaar', textsIn('en')), /no proof/);
  });

  test('three signals say who reports, and that one more changes the picture', () => {
    assert.match(meaningSentence(meaningOf(3), 'twee-jaar', textsIn('nl')), /^3 signalen in twee jaar: .*wie meldt.*Eén signaal meer of minder verandert het beeld\.$/);
    assert.match(meaningSentence(meaningOf(1), 2025, textsIn('nl')), /^1 signaal in 2025:/);
  });
});

describe('what a chart may say', () => {
  const table: readonly (readonly [string, ReturnType<typeof named>, string, string])[] = [
    ['nothing came in', named(['horeca', 0], [null, 0]), 'none', 'Er zijn geen signalen.'],
    ['nothing is known of the only one', named(['horeca', 0], [null, 1]), 'unknown', 'Bij het ene signaal is dit nog niet bekend.'],
    ['the only one has a name', named(['Horeca', 1]), 'all', 'Het ene signaal gaat over horeca.'],
    ['all have one name', named(['Horeca', 4], ['Zorg', 0]), 'all', 'Alle 4 signalen gaan over horeca.'],
    ['each has its own', named(['Horeca', 1], ['Zorg', 1]), 'spread', 'Wat bekend is, komt elk één keer voor.'],
    ['a few have one name', named(['Horeca', 3], ['Zorg', 1]), 'counted', '3 van de 4 signalen gaan over horeca.'],
    ['one of a few has a name', named(['Horeca', 1], [null, 2]), 'counted', '1 van de 3 signalen gaat over horeca.'],
    ['two names come equally often', named(['Horeca', 2], ['Zorg', 2], ['Bouw', 1]), 'tied', 'Horeca en zorg: elk 2 van de 5 signalen.'],
    ['there are enough to put in order', named(['Horeca', 6], ['Zorg', 5]), 'largest', 'Het vaakst: horeca. Dat zijn 6 van de 11 signalen.'],
    ['there are enough for a percentage', named(['Horeca', 60], ['Zorg', 40]), 'share', '60% van de signalen gaat over horeca: 60 van de 100.'],
  ];
  for (const [sentence, tallies, key, words] of table) {
    test(`when ${sentence}`, () => {
      const finding = findingOf(tallies);
      assert.equal(finding.key, key);
      assert.equal(findingSentence(finding, textsIn('nl').picture.own.formFindings), words);
    });
  }

  const names = fc.uniqueArray(fc.constantFrom('Horeca', 'Zorg', 'Bouw', 'Maneges', 'Woningen', null), { minLength: 1 });
  const tallies = (most: number) => names.chain((all) => fc.tuple(...all.map((what) => fc.nat({ max: most }).map((count) => ({ what, count })))));
  const total = (all: readonly { readonly count: number }[]): number => all.reduce((sum, { count }) => sum + count, 0);

  test('under ten, no sentence speaks of a percentage, an order or a direction, in any language', () => {
    const forbidden = /%|procent|percent|stijg|daal|daling|toename|afname|trend|vaker|vaakst|rise|fall\b|increase|decrease|more often|most often/i;
    fc.assert(fc.property(tallies(9).filter((all) => total(all) < ENOUGH_TO_COMPARE), fc.array(fc.nat({ max: 9 }), { maxLength: 8 }), (all, counts) => {
      for (const language of ['nl', 'en'] as const) {
        const words = textsIn(language).picture.own;
        for (const sentences of [words.formFindings, words.sourceFindings, words.sectorFindings]) assert.doesNotMatch(findingSentence(findingOf(all), sentences), forbidden);
        if (counts.reduce((sum, count) => sum + count, 0) < ENOUGH_TO_COMPARE) assert.doesNotMatch(changeSentence(changeOf(over(...counts), today), words), forbidden);
      }
    }));
  });

  test('under a hundred there is no percentage', () => {
    fc.assert(fc.property(tallies(40).filter((all) => total(all) < ENOUGH_FOR_SHARE), (all) => { assert.notEqual(findingOf(all).key, 'share'); }));
  });

  test('every number in a sentence is a number of the chart', () => {
    fc.assert(fc.property(tallies(200), (all) => {
      const finding = findingOf(all);
      if ('total' in finding) assert.equal(finding.total, total(all));
      if ('what' in finding) assert.equal(all.find(({ what }) => what === finding.what)?.count, 'count' in finding ? finding.count : total(all));
    }));
  });
});

describe('what may be said about time', () => {
  const table: readonly (readonly [string, readonly QuarterCount[], string])[] = [
    ['nothing came in', over(), 'none'],
    ['nine came in, all of them lately', over(0, 0, 0, 0, 0, 0, 0, 9), 'too-few'],
    ['as many came before as after', over(3, 3, 3, 3, 3, 3, 3, 3), 'may-be-chance'],
    ['a few more came after', over(2, 2, 2, 2, 3, 3, 3, 3), 'may-be-chance'],
    ['far more came after', over(1, 0, 1, 0, 5, 6, 4, 5), 'more'],
    ['far fewer came after', over(5, 6, 4, 5, 1, 0, 1, 0), 'fewer'],
  ];
  for (const [sentence, quarters, key] of table) test(`when ${sentence}`, () => { assert.equal(changeOf(quarters, today).key, key); });

  test('two halves of one quarter and a half are not compared', () => {
    assert.equal(changeOf(over(5, 5, 5, 5, 5, 5, 5).slice(0, 7), today).key, 'too-short');
  });

  test('a quarter that has only begun is not held against the quarters before it', () => {
    const early = Temporal.PlainDate.from('2026-10-01');
    const counts = over(6, 6, 6, 6, 6, 6, 6, 0);
    assert.equal(changeOf(counts, early).key, 'may-be-chance');
  });

  test('the chance of a difference is a probability, and equal counts over equal times are never rare', () => {
    fc.assert(fc.property(fc.nat({ max: 300 }), fc.nat({ max: 300 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (before, after, share) => {
      const chance = chanceOfDifference(before, after, share);
      assert.ok(chance >= 0 && chance <= 1);
      assert.ok(Math.abs(chance - chanceOfDifference(after, before, 1 - share)) < 1e-6, 'the same seen from the other side');
      assert.ok(chanceOfDifference(before, before, 0.5) > 0.99);
    }));
  });

  test('the chance is the one that can be counted on one hand', () => {
    assert.ok(Math.abs(chanceOfDifference(0, 5, 0.5) - 2 / 32) < 1e-12);
    assert.ok(Math.abs(chanceOfDifference(1, 4, 0.5) - 12 / 32) < 1e-12);
    assert.equal(chanceOfDifference(0, 0, 0.5), 1);
    assert.throws(() => chanceOfDifference(1, 1, 1), RangeError);
  });
});

describe('what is counted', () => {
  test('a signal counts in its own quarter, and a quarter without signals is shown with none', () => {
    const counts = quarterCounts(periodOf('jaar', today), [came('2026-09', 'labour', 2), came('2026-10'), came('2025-12', 'labour', 9)]);
    assert.deepEqual(counts.map(({ count }) => count), [0, 0, 2, 1]);
  });

  test('most comes first, what is not known comes last, and nothing is lost', () => {
    const counts = tally([came('2026-09', null, 2), came('2026-09', 'sexual'), came('2026-09', 'labour'), came('2026-10', 'labour')], ['sexual', 'labour', 'criminal']);
    assert.deepEqual(counts, [{ what: 'labour', count: 2 }, { what: 'sexual', count: 1 }, { what: 'criminal', count: 0 }, { what: null, count: 2 }]);
  });

  test('a form without a signal is a blind spot, and "not known" is not', () => {
    assert.deepEqual(withoutSignals(named(['labour', 1], ['criminal', 0], [null, 0])), ['criminal']);
  });

  test('whom the register has no way in for is said, until a source stands for them', () => {
    assert.ok(withoutWayIn({ 'resident-anonymous': 'residents' }).includes('care'));
    assert.ok(!withoutWayIn({ 'resident-anonymous': 'residents', 'care-professional': 'care' }).includes('care'));
  });

  test('a year that still runs is not among the closed ones, not even on its last day', () => {
    assert.deepEqual(closedYears(Temporal.PlainDate.from('2026-12-31'), 3), [2023, 2024, 2025]);
  });
});
