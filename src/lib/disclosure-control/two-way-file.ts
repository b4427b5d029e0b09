import { type FrequencyRule } from './system.ts';
import { policies, type Policy } from './policies.ts';
import { FiguresProblem } from './problems.ts';
import { protect } from './protect.ts';
import { placeIn, type TwoWayTable, twoWaySystem } from './two-way.ts';

/** What `protect` reads: `{"table": [[…]], "k": 5, "policy": "B", "seconds": 10}`. */
export interface TwoWayOrder extends FrequencyRule {
  readonly table: TwoWayTable;
  readonly seconds: number;
}

/** An unsafe cell (row and column from 0) and two whole tables with their totals that agree with everything shown. */
export interface TwoWayCertificate {
  readonly row: number;
  readonly column: number;
  readonly low: TwoWayTable;
  readonly high: TwoWayTable;
}

/** What `protect` writes. `k` and `policy` are repeated, so that the file can be verified by itself. */
export interface TwoWayResult extends FrequencyRule {
  readonly table: readonly (readonly (number | null)[])[];
  readonly cost: number;
  readonly lowerBound: number;
  readonly state: 'proven minimal' | 'within bound' | 'safe';
  readonly certificates: readonly TwoWayCertificate[];
}

/** @throws FiguresProblem that names the field or the place in the table */
export function readOrder(value: unknown): TwoWayOrder {
  const { table, k, policy, seconds = 10 } = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(table)) throw new FiguresProblem('shape', 'table');
  const rows = table.map((row: unknown, at) => {
    if (!Array.isArray(row)) throw new FiguresProblem('shape', `row ${at + 1}`);
    return row.map((count: unknown, column) => {
      if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) throw new FiguresProblem('not-a-count', placeIn(at, column));
      return count;
    });
  });
  if (typeof k !== 'number' || !Number.isSafeInteger(k) || k < 1 || k > 1_000_000) throw new FiguresProblem('rule', 'k');
  const known = policies.find((one) => one === policy);
  if (!known) throw new FiguresProblem('rule', 'policy');
  if (typeof seconds !== 'number' || !(seconds >= 0) || seconds > 3600) throw new FiguresProblem('rule', 'seconds');
  return { table: rows, k, policy: known satisfies Policy, seconds };
}

/** @throws FiguresProblem; there is no result that was not audited */
export async function protectTwoWay({ table, k, policy, seconds }: TwoWayOrder): Promise<TwoWayResult> {
  const system = twoWaySystem(table, { k, policy });
  const { safe, cost, lowerBound, state } = await protect(system, { seconds });
  const width = table[0]?.length ?? 0;
  const { claims, worlds } = safe.certificate;
  const tables = worlds.map((world) => withTotals(world, table.length - 1, width - 1));
  return {
    table: table.map((row, at) => row.map((_, column) => safe.figures[at * width + column]?.value ?? null)),
    cost, lowerBound, state, k, policy,
    certificates: claims.map((claim, at) => {
      const cell = system.requirements[at]?.cell ?? 0;
      return { row: Math.floor(cell / width), column: cell % width, low: tables[claim.low] ?? [], high: tables[claim.high] ?? [] };
    }),
  };
}

function withTotals(inner: readonly number[], rows: number, columns: number): TwoWayTable {
  const table = Array.from({ length: rows }, (_, row) => inner.slice(row * columns, (row + 1) * columns));
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  const body = table.map((row) => [...row, total(row)]);
  return [...body, Array.from({ length: columns + 1 }, (_, column) => total(body.map((row) => row[column] ?? 0)))];
}
