import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsIn } from './certificates.ts';
import type { Dimension } from './dimensions.ts';
import { checkLedger, type Ledger } from './ledger.ts';
import { FiguresProblem, type FiguresProblemCode } from './problems.ts';
import { publicationOf } from './publication.ts';
import { type Count, nameOf, readRegister } from './register.ts';
import { released } from './release.ts';
import { releasedRounded } from './release-rounded.ts';
import { rounded } from './rounding.ts';
import { type AudienceRule, proposedRules } from './rules.ts';
import { randomFrom } from './search.ts';
import { openModel, openSolver, rowsToMatrix, solveWithin } from './solver.ts';

const quarters = Array.from({ length: 12 }, (_, at) => `${2023 + Math.floor(at / 4)}-Q${(at % 4) + 1}`);
const forms: Dimension = { name: 'form', codes: ['labour', 'sexual', 'criminal', 'unknown'].map((code) => ({ code })) };
const periods: Dimension = { name: 'quarter', codes: [...[2023, 2024, 2025].map((year) => ({ code: String(year) })), ...quarters.map((code) => ({ code, parent: code.slice(0, 4) }))] };
const rule: AudienceRule = { ...proposedRules.council, group: false };
const table = (upTo: number) => ({ name: 'form by quarter', dimensions: ['form', 'quarter'], counted: { quarter: quarters.slice(0, upTo) } });
const isProblem = (code: FiguresProblemCode, place: RegExp) => (error: unknown): boolean => error instanceof FiguresProblem && error.code === code && place.test(error.place);

/** What an outsider concludes of a sum of register rows from all rounded releases: each number means "less than a base away". Written apart from the library. */
async function interval(ledger: Ledger, rows: readonly Count[], base: number, isMeant: (row: Count) => boolean): Promise<[number, number]> {
  const highs = await openSolver();
  const sums = ledger.flatMap((release) => release.tables.flatMap(({ counted, cells }) => cells.map(({ codes, value }) => ({
    value: value ?? 0, columns: rows.flatMap((row, column) => {
      const quarter = row.codes['quarter'] ?? '';
      const counts = (row.from ?? 0) <= release.number && release.number < (row.until ?? 99) && (counted?.['quarter'] ?? quarters).includes(quarter);
      return counts && (codes['form'] === '*' || codes['form'] === row.codes['form']) && (codes['quarter'] === '*' || quarter.startsWith(codes['quarter'] ?? '')) ? [column] : [];
    }),
  }))));
  const end = (way: 1 | -1): number => {
    const model = openModel(highs, {
      numCols: rows.length, numRows: sums.length, colCost: rows.map((row) => (isMeant(row) ? way : 0)), colLower: new Float64Array(rows.length), colUpper: new Float64Array(rows.length).fill(1e6),
      rowLower: sums.map(({ value }) => value - base + 1), rowUpper: sums.map(({ value }) => value + base - 1), matrix: rowsToMatrix(sums.map(({ columns }) => columns.map((column) => [column, 1] as const)), rows.length),
    });
    assert.equal(solveWithin(highs, model, 30), 'optimal');
    const value = way * model.getObjectiveValue();
    model.dispose();
    return value;
  };
  return [end(1), end(-1)];
}

test('twelve quarters of rounded figures, with late registrations: no number and nothing that came late is ever known more closely than the base', async () => {
  for (const base of [3, 5] as const) {
    const random = randomFrom(base);
    let rows: Count[] = [];
    let ledger: Ledger = [];
    for (let quarter = 1; quarter <= quarters.length; quarter += 1) {
      for (const { code } of forms.codes) rows.push({ codes: { form: code, quarter: quarters[quarter - 1] ?? '' }, count: Math.floor(random() ** 2 * 14) + (code === 'labour' ? 6 : 0) });
      if (quarter > 1) rows.push({ codes: { form: 'sexual', quarter: quarters[quarter - 2] ?? '' }, count: quarter % 5 === 0 ? 9 : 1, from: quarter });
      const outcome = await releasedRounded(ledger, readRegister([forms, periods], rows), { tables: [table(quarter)], unit: 'signals', rule, day: `2026-01-${quarter}`, holdBy: 'quarter' }, base, 5);
      ledger = outcome.ledger;
      assert.deepEqual(faultsIn(outcome.safe.certificate), []);
      for (const { codes, value } of outcome.tables[0]?.cells ?? []) if (codes['quarter'] === '*') assert.equal((outcome.tables[0]?.cells ?? []).filter((one) => one.codes['form'] === codes['form'] && /^\d{4}$/.test(one.codes['quarter'] ?? '')).reduce((sum, one) => sum + (one.value ?? 0), 0), value, `${nameOf(codes)} does not add up`);
      rows = rows.map((row) => (outcome.held.includes(row) ? { ...row, from: quarter + 1 } : row));
    }
    checkLedger(ledger);
    assert.ok(ledger.every(({ way }) => way.kind === 'rounded' && way.base === base));
    for (const row of rows.filter((one) => one.count > 0 && one.count < 10 && (one.from ?? 0) <= 12)) {
      const isMeant = (other: Count): boolean => (row.from === undefined ? other.codes['form'] === row.codes['form'] && other.codes['quarter'] === row.codes['quarter'] && other.from === undefined : other === row);
      const [least, most] = await interval(ledger, rows, base, isMeant);
      assert.ok(most - least >= base - 1 - 1e-6, `${JSON.stringify(row)} is known to be ${least} to ${most}`);
    }
  }
});

test('a number that was rounded once is rounded the same for ever, in whatever table it stands', async () => {
  const counts: Count[] = forms.codes.flatMap(({ code }, form) => quarters.slice(0, 4).map((quarter, at) => ({ codes: { form: code, quarter }, count: 1 + ((form * 7 + at * 5) % 13) })));
  const register = readRegister([forms, periods], counts);
  const wish = { unit: 'signals', rule, day: '2026-01-01' } as const;
  const first = await releasedRounded([], register, { ...wish, tables: [{ name: 'forms', dimensions: ['form'] }] }, 5);
  const second = await releasedRounded(first.ledger, register, { ...wish, tables: [table(4), { name: 'forms', dimensions: ['form'] }] }, 5);
  for (const { codes, value } of first.tables[0]?.cells ?? []) {
    for (const of of second.tables) assert.equal(of.cells.find((one) => one.codes['form'] === codes['form'] && (one.codes['quarter'] ?? '*') === '*')?.value, value);
  }
});

test('after stars no rounded figures of the same units, after rounded ones no stars and no other base; for the council and everybody together', async () => {
  const register = readRegister([forms], forms.codes.map(({ code }, at) => ({ codes: { form: code }, count: 11 + 3 * at })));
  const wish = (audience: AudienceRule) => ({ tables: [{ name: 'forms', dimensions: ['form'] }], unit: 'signals', rule: { ...audience, group: false }, day: '2026-01-01' } as const);
  const exact = (await released([], register, wish(proposedRules.public), { seconds: 0 })).ledger;
  const five = (await releasedRounded([], register, wish(proposedRules.public), 5)).ledger;
  for (const audience of [proposedRules.public, proposedRules.council]) {
    await assert.rejects(releasedRounded(exact, register, wish(audience), 5), isProblem('ledger', /^release 1: exact$/));
    await assert.rejects(released(five, register, wish(audience), { seconds: 0 }), isProblem('ledger', /^release 1: rounded$/));
    await assert.rejects(releasedRounded(five, register, wish(audience), 3), isProblem('ledger', /^release 1: rounded$/));
  }
});

test('a rounded number that is no rounding of what the register counts is refused, with the cell', async () => {
  const of = (count: number) => readRegister([forms], forms.codes.map(({ code }) => ({ codes: { form: code }, count: code === 'labour' ? count : 12 })));
  const wish = { tables: [{ name: 'forms', dimensions: ['form'] }], unit: 'signals', rule, day: '2026-01-01' } as const;
  const { ledger } = await releasedRounded([], of(12), wish, 5);
  await assert.rejects(releasedRounded(ledger, of(40), wish, 5), isProblem('contradicts-earlier', /form=labour|total/));
  await assert.rejects(rounded(publicationOf(of(12), wish), 4), isProblem('rule', /^base$/));
  await assert.rejects(rounded(publicationOf(of(12), wish), 5.5), isProblem('rule', /^base$/));
});
