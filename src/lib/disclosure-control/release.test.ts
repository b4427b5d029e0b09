import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsIn } from './certificates.ts';
import type { Dimension } from './dimensions.ts';
import { appended, checkLedger, knownTo, type Ledger, type Release } from './ledger.ts';
import { FiguresProblem } from './problems.ts';
import { protectPublication } from './protect-publication.ts';
import { type Count, readRegister } from './register.ts';
import { released, type ReleaseOutcome } from './release.ts';
import { type AudienceRule, proposedRules } from './rules.ts';
import { randomFrom } from './search.ts';
import { openModel, openSolver, rowsToMatrix, solveWithin } from './solver.ts';

const quarters = Array.from({ length: 12 }, (_, at) => `${2023 + Math.floor(at / 4)}-Q${(at % 4) + 1}`);
const forms: Dimension = { name: 'form', codes: ['labour', 'sexual', 'criminal', 'unknown'].map((code) => ({ code })) };
const periods: Dimension = { name: 'quarter', codes: [...[2023, 2024, 2025].map((year) => ({ code: String(year) })), ...quarters.map((code) => ({ code, parent: code.slice(0, 4) }))] };
const rule: AudienceRule = { ...proposedRules.council, k: 5, policy: 'B', group: false };
const table = (upTo: number) => ({ name: 'form by quarter', dimensions: ['form', 'quarter'], counted: { quarter: quarters.slice(0, upTo) } });

/** What an outsider concludes of the sum of some register rows from all releases together: its least and most, by linear programs over form × quarter × moment of registration, written apart from the library. */
async function interval(ledger: Ledger, rows: readonly Count[], isMeant: (row: Count) => boolean): Promise<[number, number]> {
  const highs = await openSolver();
  const sums = ledger.flatMap((release) => release.tables.flatMap(({ counted, cells }) => cells.flatMap(({ codes, value }) => (value === null ? [] : [{
    value, columns: rows.flatMap((row, column) => {
      const quarter = row.codes['quarter'] ?? '';
      const counts = (row.from ?? 0) <= release.number && release.number < (row.until ?? 99) && (counted?.['quarter'] ?? quarters).includes(quarter);
      return counts && (codes['form'] === '*' || codes['form'] === row.codes['form']) && (codes['quarter'] === '*' || quarter.startsWith(codes['quarter'] ?? '')) ? [column] : [];
    }),
  }]))));
  const matrix = sums.map(({ columns }) => columns.map((column) => [column, 1] as const));
  const limits = sums.map(({ value }) => value);
  const end = (way: 1 | -1): number => {
    const model = openModel(highs, { numCols: rows.length, numRows: sums.length, colCost: rows.map((row) => (isMeant(row) ? way : 0)), colLower: new Float64Array(rows.length), colUpper: new Float64Array(rows.length).fill(1e6), rowLower: limits, rowUpper: limits, matrix: rowsToMatrix(matrix, rows.length) });
    assert.equal(solveWithin(highs, model, 30), 'optimal');
    const value = way * model.getObjectiveValue();
    model.dispose();
    return value;
  };
  return [end(1), end(-1)];
}

test('twelve quarters with late registrations: from all releases together nobody learns a small count, of a quarter or of what came late', async () => {
  const random = randomFrom(7);
  let rows: Count[] = [];
  let ledger: Ledger = [];
  let waiting = 0;
  for (let quarter = 1; quarter <= quarters.length; quarter += 1) {
    for (const { code } of forms.codes) rows.push({ codes: { form: code, quarter: quarters[quarter - 1] ?? '' }, count: Math.floor(random() ** 2 * 14) + (code === 'labour' ? 6 : 0) });
    if (quarter > 1) {
      // One comes late in most quarters; now and then a whole file is found.
      rows.push({ codes: { form: 'sexual', quarter: quarters[Math.max(0, quarter - 2)] ?? '' }, count: quarter % 5 === 0 ? 9 : 1, from: quarter });
    }
    const outcome: ReleaseOutcome = await released(ledger, readRegister([forms, periods], rows), { tables: [table(quarter)], unit: 'signals', rule, day: `2026-01-${quarter}`, holdBy: 'quarter' }, { seconds: 0 });
    ledger = outcome.ledger;
    waiting += outcome.held.length;
    assert.deepEqual(faultsIn(outcome.published.safe.certificate), []);
    // What is held waits for the next release.
    rows = rows.map((row) => (outcome.held.includes(row) ? { ...row, from: quarter + 1 } : row));
  }
  checkLedger(ledger);
  assert.equal(ledger.length, 12);
  assert.ok(waiting > 0, 'Nothing was ever held.');
  for (const row of rows.filter((one) => one.count > 0 && one.count < rule.k)) {
    if (row.from !== undefined && row.from > 12) continue;
    const isMeant = (other: Count): boolean => (row.from === undefined ? other.codes['form'] === row.codes['form'] && other.codes['quarter'] === row.codes['quarter'] && other.from === undefined : other === row);
    const [least, most] = await interval(ledger, rows, isMeant);
    assert.ok(least < 0.5 && most >= rule.k - 1e-6, `${JSON.stringify(row)} is known to be ${least} to ${most}`);
  }
});

test('two tables that are each safe can give each other away; together with the first the second does not', async () => {
  const counts = (upTo: number): Count[] => quarters.slice(0, upTo).flatMap((quarter, at) => forms.codes.map(({ code }, form) => ({ codes: { form: code, quarter }, count: at === 3 ? [2, 3, 14, 12][form] ?? 0 : 7 + at + form })));
  const wish = (upTo: number) => ({ tables: [{ name: 'form', dimensions: ['form'], counted: { quarter: quarters.slice(0, upTo) } }], unit: 'signals', rule } as const);
  const first = await protectPublication(readRegister([forms, periods], counts(3)), wish(3), [], { seconds: 1 });
  const second = await protectPublication(readRegister([forms, periods], counts(4)), wish(4), [], { seconds: 1 });
  const difference = (form: string): number | null => {
    const [before, after] = [first, second].map(({ tables }) => tables[0]?.cells.find(({ codes }) => codes['form'] === form)?.value ?? null);
    return before === null || after === null || before === undefined || after === undefined ? null : after - before;
  };
  const given = forms.codes.filter(({ code }) => { const known = difference(code); return known !== null && known > 0 && known < rule.k; });
  assert.ok(given.length > 0, 'The example gives nobody away.');
  const earlier = [{ number: 1, tables: first.tables }];
  const together = await protectPublication(readRegister([forms, periods], counts(4)), wish(4), earlier, { seconds: 1 });
  for (const { code } of given) assert.equal(together.tables[0]?.cells.find(({ codes }) => codes['form'] === code)?.value, null);
  assert.deepEqual(faultsIn(together.safe.certificate), []);
});

test('a correction that would point at one person is held; one of many is published', async () => {
  const base: Count[] = forms.codes.map(({ code }, at) => ({ codes: { form: code, quarter: '2023-Q1' }, count: 10 + at }));
  const wish = { tables: [table(1)], unit: 'signals', rule, day: '2026-04-01' } as const;
  const { ledger } = await released([], readRegister([forms, periods], base), wish, { seconds: 0 });
  const late = (count: number): Count => ({ codes: { form: 'labour', quarter: '2023-Q1' }, count, from: 2 });
  const one = await released(ledger, readRegister([forms, periods], [...base, late(1)]), wish, { seconds: 0 });
  assert.deepEqual(one.held, [late(1)]);
  assert.deepEqual(one.published.tables[0]?.cells, ledger[0]?.tables[0]?.cells);
  const many = await released(ledger, readRegister([forms, periods], [...base, late(20)]), wish, { seconds: 0 });
  assert.deepEqual(many.held, []);
  assert.equal(many.published.tables[0]?.cells.find(({ codes }) => codes['form'] === '*' && codes['quarter'] === '*')?.value, 66);
  const gone = { ...base[0] ?? late(1), count: 2, until: 2 };
  const withGone = [{ ...base[0] ?? late(1), count: 8 }, gone, ...base.slice(1)];
  const taken = await released(ledger, readRegister([forms, periods], withGone), wish, { seconds: 0 });
  assert.deepEqual(taken.held, [gone]);
});

test('figures that contradict what was published before are refused with release and cell', async () => {
  const base: Count[] = forms.codes.map(({ code }, at) => ({ codes: { form: code, quarter: '2023-Q1' }, count: 10 + at }));
  const wish = { tables: [table(1)], unit: 'signals', rule, day: '2026-04-01' } as const;
  const { ledger } = await released([], readRegister([forms, periods], base), wish, { seconds: 0 });
  const changed = base.map((row, at) => (at === 0 ? { ...row, count: 11 } : row));
  await assert.rejects(released(ledger, readRegister([forms, periods], changed), wish, { seconds: 0 }), (error: unknown) => error instanceof FiguresProblem && error.code === 'contradicts-earlier' && /^release 1: /.test(error.place));
});

test('a ledger that was changed, shortened in the middle or reordered is found out, with the release', async () => {
  const entry = (day: string): Omit<Release, 'number' | 'previous' | 'hash'> => ({ day, unit: 'signals', audience: 'public', rule, way: { kind: 'exact' }, tables: [], certificate: day });
  const ledger = ['2026-01-01', '2026-04-01', '2026-07-01'].reduce<Ledger>((sofar, day) => appended(sofar, entry(day)), []);
  assert.doesNotThrow(() => checkLedger(ledger));
  const [one, two, three] = ledger as readonly [Release, Release, Release];
  const broken = (changed: Ledger, at: number): void => assert.throws(() => checkLedger(changed), (error: unknown) => error instanceof FiguresProblem && error.code === 'broken-chain' && error.place === `release ${at}`);
  broken([one, { ...two, day: '2026-04-02' }, three], 2);
  broken([one, three], 2);
  broken([two, one, three], 1);
  broken([one, two, { ...three, tables: [{ name: 'x', dimensions: [], cells: [] }] }], 3);
  // The order of keys is no part of the content.
  assert.doesNotThrow(() => checkLedger(JSON.parse(JSON.stringify(ledger)) as Ledger));
});

test('rounded and exact figures of the same units are never both known to the same readers', () => {
  const entry = { day: '2026-01-01', unit: 'signals', rule, tables: [], certificate: '' } as const;
  const exact = appended([], { ...entry, audience: 'public', way: { kind: 'exact' } });
  const refused = (error: unknown): boolean => error instanceof FiguresProblem && error.code === 'ledger' && error.place === 'release 1: exact';
  assert.throws(() => appended(exact, { ...entry, audience: 'public', way: { kind: 'rounded', base: 5 } }), refused);
  assert.throws(() => appended(exact, { ...entry, audience: 'council', way: { kind: 'rounded', base: 5 } }), refused);
  assert.doesNotThrow(() => appended(exact, { ...entry, unit: 'inspections', audience: 'public', way: { kind: 'rounded', base: 5 } }));
  const council = appended(exact, { ...entry, audience: 'council', way: { kind: 'exact' } });
  assert.deepEqual(knownTo(council, 'public', 'signals').map(({ number }) => number), [1]);
  assert.deepEqual(knownTo(council, 'council', 'signals').map(({ number }) => number), [1, 2]);
});
