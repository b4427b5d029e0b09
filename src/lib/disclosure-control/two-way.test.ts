import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { projectRoot } from '../project-root.ts';
import { isUnsafe, type Policy, policies } from './policies.ts';
import { FiguresProblem, type FiguresProblemCode } from './problems.ts';
import { protectTwoWay, readOrder, type TwoWayResult } from './two-way-file.ts';
import { type TwoWayTable } from './two-way.ts';
import { verifyTwoWay } from './two-way-verify.ts';

/** Inner counts with their totals. */
function withTotals(inner: readonly (readonly number[])[]): number[][] {
  const body = inner.map((row) => [...row, row.reduce((sum, count) => sum + count, 0)]);
  return [...body, (body[0] ?? []).map((_, column) => body.reduce((sum, row) => sum + (row[column] ?? 0), 0))];
}

const smallTables = fc.tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 })).chain(([rows, columns]) => fc.array(fc.array(fc.nat({ max: 4 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }))
  .map(withTotals).filter((table) => { const total = table.at(-1)?.at(-1) ?? 0; return total >= 3 && total <= 14; });

/** Every inner table of whole numbers with this total: everything an outsider could think of. */
function* allTables(cells: number, total: number): Generator<number[]> {
  if (cells === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first += 1) for (const rest of allTables(cells - 1, total - first)) yield [first, ...rest];
}

/** What an outsider can conclude, by looking at every table there is; no solver, no equation. */
function possibleValues(table: TwoWayTable, stars: (row: number, column: number) => boolean): Map<string, Set<number>> {
  const [rows, columns] = [table.length - 1, (table[0]?.length ?? 0) - 1];
  const possible = new Map<string, Set<number>>();
  for (const inner of allTables(rows * columns, table[rows]?.[columns] ?? 0)) {
    const world = withTotals(Array.from({ length: rows }, (_, row) => inner.slice(row * columns, (row + 1) * columns)));
    if (!table.every((row, r) => row.every((count, c) => stars(r, c) || world[r]?.[c] === count))) continue;
    world.forEach((row, r) => row.forEach((count, c) => {
      const key = `${r} ${c}`;
      possible.set(key, (possible.get(key) ?? new Set()).add(count));
    }));
  }
  return possible;
}

function keeps(policy: Policy, k: number, values: Set<number>): boolean {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return { N: most > least, U: most >= k, B: most >= k && least === 0, W: most - least >= k, Z: most >= k && least === 0 }[policy];
}

function isSafe(table: TwoWayTable, stars: (row: number, column: number) => boolean, policy: Policy, k: number): boolean {
  const possible = possibleValues(table, stars);
  const last = table.length - 1;
  return table.every((row, r) => row.every((count, c) => (r === last && c === row.length - 1) || !isUnsafe(count, k, policy) || (stars(r, c) && keeps(policy, k, possible.get(`${r} ${c}`) ?? new Set()))));
}

test('an outsider who thinks of every table there is, concludes nothing that the policy forbids', async () => {
  await fc.assert(fc.asyncProperty(smallTables, fc.constantFrom(...policies), fc.integer({ min: 2, max: 3 }), async (table, policy, k) => {
    const result = await protectTwoWay({ table, k, policy, seconds: 5 });
    assert.ok(isSafe(table, (row, column) => result.table[row]?.[column] === null, policy, k), JSON.stringify(result.table));
    assert.deepEqual(verifyTwoWay(result, table), []);
  }), { numRuns: 60 });
});

test('a width that only two deviations together reach is found, also where every total is small', async () => {
  const { state, table } = await protectTwoWay({ table: [[1, 0, 1], [2, 1, 3], [3, 1, 4]], k: 3, policy: 'W', seconds: 5 });
  assert.equal(state, 'proven minimal');
  assert.equal(table[2]?.[2], 4);
});

test('no choice of stars that costs less would be safe: every choice there is was tried', async () => {
  await fc.assert(fc.asyncProperty(smallTables.filter((table) => table.length * (table[0]?.length ?? 0) <= 9), fc.constantFrom(...policies), async (table, policy) => {
    const k = 3;
    const result = await protectTwoWay({ table, k, policy, seconds: 5 });
    assert.equal(result.state, 'proven minimal');
    const [last, end] = [table.length - 1, (table[0]?.length ?? 0) - 1];
    const candidates = table.flatMap((row, r) => row.flatMap((count, c) => ((r === last && c === end) || isUnsafe(count, k, policy) ? [] : [{ r, c, weight: r === last || c === end ? 3 : 1 }])));
    let cheapest = Number.POSITIVE_INFINITY;
    for (let choice = 0; choice < 2 ** candidates.length; choice += 1) {
      const chosen = candidates.filter((_, at) => (choice >> at) % 2 === 1);
      const cost = chosen.reduce((sum, { weight }) => sum + weight, 0);
      if (cost >= cheapest) continue;
      const stars = (row: number, column: number): boolean => chosen.some(({ r, c }) => r === row && c === column) || (!(row === last && column === end) && isUnsafe(table[row]?.[column] ?? 0, k, policy));
      if (isSafe(table, stars, policy, k)) cheapest = cost;
    }
    assert.equal(result.cost, cheapest);
  }), { numRuns: 25 });
});

interface CountTable {
  readonly id: string;
  readonly optimum: Readonly<Record<'N' | 'U' | 'B' | 'W', number>>;
  readonly table: TwoWayTable;
}

const countTables = JSON.parse(readFileSync(join(projectRoot(), 'src', 'lib', 'disclosure-control', 'test-data', 'count-tables.json'), 'utf8')) as CountTable[];

test('the forty-five tables cost what is proven to be the least, and every proof adds up', async () => {
  for (const [at, { id, optimum, table }] of countTables.entries()) {
    const policy = (['N', 'U', 'B', 'W'] as const)[at % 4] ?? 'B';
    const result = await protectTwoWay({ table, k: 5, policy, seconds: 30 });
    assert.deepEqual({ id, policy, cost: result.cost, state: result.state }, { id, policy, cost: optimum[policy], state: 'proven minimal' });
    assert.deepEqual(verifyTwoWay(result, table), []);
  }
});

test('without time for the cheapest choice the answer is dearer perhaps, and as safe', async () => {
  for (const { table, optimum } of countTables.filter((_, at) => at % 9 === 4)) {
    const result = await protectTwoWay({ table, k: 5, policy: 'B', seconds: 0 });
    assert.ok(result.cost >= optimum.B && result.lowerBound <= optimum.B);
    assert.deepEqual(verifyTwoWay(result, table), []);
  }
});

test('a forged proof is found by addition', async () => {
  const { table } = countTables[3] ?? { table: [] };
  const result = await protectTwoWay({ table, k: 5, policy: 'B', seconds: 10 });
  const forge = (change: (copy: { table: (number | null)[][]; certificates: { row: number; column: number; low: number[][]; high: number[][] }[] }) => void): readonly string[] => {
    const copy = structuredClone(result) as unknown as Parameters<typeof change>[0];
    change(copy);
    return [...new Set(verifyTwoWay({ ...copy, k: 5, policy: 'B' } as unknown as TwoWayResult, table).map(({ what }) => what))];
  };
  const first = (copy: { certificates: { row: number; column: number; low: number[][]; high: number[][] }[] }): { row: number; column: number; low: number[][]; high: number[][] } => copy.certificates[0] ?? assert.fail();
  assert.deepEqual(forge((copy) => { copy.certificates.shift(); }), ['no-certificate']);
  assert.deepEqual(forge((copy) => { first(copy).low = first(copy).high; }), ['not-low']);
  assert.deepEqual(forge((copy) => { first(copy).high = first(copy).low; }), ['not-high']);
  assert.deepEqual(forge((copy) => { const one = first(copy); (one.low[0] ?? [])[0] = (one.low[0]?.[0] ?? 0) + 1; }), ['sum']);
  assert.deepEqual(forge((copy) => { const one = first(copy); (one.low[0] ?? [])[0] = -1; }), ['not-whole']);
  assert.deepEqual(forge((copy) => { first(copy).low = [[0]]; }), ['shape', 'not-low']);
  assert.deepEqual(forge((copy) => { const one = first(copy); (copy.table[one.row] ?? [])[one.column] = 1; }).slice(0, 1), ['shown']);
  assert.ok(forge((copy) => { const shown = copy.table.findIndex((row) => row[0] !== null); (copy.table[shown] ?? [])[0] = 999; }).includes('differs'));
});

test('what is wrong with a table is said with its place, and nothing is made', async () => {
  const wrong: readonly (readonly [unknown, FiguresProblemCode, string])[] = [
    [{ table: [[1, 9, 10], [8, 7, 15], [9, 16, 24]] }, 'does-not-add-up', 'row 3, column 3'],
    [{ table: [[1, 9, 11], [8, 7, 15], [9, 16, 26]] }, 'does-not-add-up', 'row 1, column 3'],
    [{ table: [[-1, 1], [-1, 1]] }, 'not-a-count', 'row 1, column 1'],
    [{ table: [[0.5, 0.5], [0.5, 0.5]] }, 'not-a-count', 'row 1, column 1'],
    [{ table: [['7', 7], [7, 7]] }, 'not-a-count', 'row 1, column 1'],
    [{ table: [[1, 2, 3], [1, 2]] }, 'shape', 'row 2'],
    [{ table: [[5, 5], 7] }, 'shape', 'row 2'],
    [{ table: 7 }, 'shape', 'table'],
    [null, 'shape', 'table'],
    [{ table: [] }, 'empty-dimension', '0 × 0'],
    [{ table: [[5], [5]] }, 'empty-dimension', '2 × 1'],
    [{ table: [[1, 1], [1, 1]] }, 'too-small', 'row 2, column 2'],
    [{ table: [[7, 7], [7, 7]], k: 0 }, 'rule', 'k'],
    [{ table: [[7, 7], [7, 7]], policy: 'X' }, 'rule', 'policy'],
    [{ table: [[7, 7], [7, 7]], seconds: -1 }, 'rule', 'seconds'],
    [{ table: Array.from({ length: 1001 }, () => Array.from({ length: 1001 }, () => 0)) }, 'too-many-cells', '1002001 > 100000'],
  ];
  for (const [order, code, place] of wrong) {
    const whole: unknown = typeof order === 'object' && order !== null ? { k: 5, policy: 'B', seconds: 1, ...order } : order;
    await assert.rejects(async () => protectTwoWay(readOrder(whole)), (error: unknown) => error instanceof FiguresProblem && assert.deepEqual([error.code, error.place], [code, place]) === undefined);
  }
});
