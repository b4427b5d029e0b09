import type { Pattern } from './attacker.ts';
import { type Demand, observerOf, roofOf, roomOf } from './demands.ts';
import { type Highs, type Model, openModel, rowsToMatrix, solveWithin } from './solver.ts';
import type { System } from './system.ts';

/**
 * For one demand the deviation from the true table that costs least: what moves in it, must be hidden. One linear program a demand, so seconds where the optimum takes minutes.
 * The network heuristics since L.H. Cox ("Network models for complementary cell suppression", Journal of the American Statistical Association 90, 1995) do the same along paths.
 */
export class CheapestDeviation {
  readonly #system: System;
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #roof: number;

  constructor(highs: Highs, system: System) {
    const count = system.cells.length;
    const rows = system.equations.map(({ total, parts }) => [[total, -1] as const, [count + total, 1] as const, ...parts.flatMap((part) => [[part, 1] as const, [count + part, -1] as const])]);
    const zeros = new Float64Array(2 * count);
    this.#system = system;
    this.#highs = highs;
    this.#roof = roofOf(system);
    this.#model = openModel(highs, { numCols: 2 * count, numRows: rows.length, colCost: zeros, colLower: zeros, colUpper: zeros, rowLower: new Float64Array(rows.length), rowUpper: new Float64Array(rows.length), matrix: rowsToMatrix(rows, 2 * count) });
  }

  close(): void {
    this.#model.dispose();
  }

  /** What a demand needs hidden beyond the pattern, at the least cost that a linear program sees; `null` when even hiding everything is not enough. */
  cellsFor(demand: Demand, pattern: Pattern, dearness: (cell: number) => number, whole = false): { readonly cells: readonly number[]; readonly world: Float64Array } | null {
    const ways = demand.direction === 'apart' ? [1, -1] as const : demand.direction === 'up' ? [1] as const : [-1] as const;
    const found = ways.flatMap((way) => this.#cheapest(demand, way, pattern, dearness, whole) ?? []);
    return found.sort((one, other) => one.cost - other.cost)[0] ?? null;
  }

  #cheapest({ cell, need, observer }: Demand, way: 1 | -1, pattern: Pattern, dearness: (cell: number) => number, whole: boolean): { cost: number; cells: number[]; world: Float64Array } | null {
    const { cells } = this.#system;
    const count = cells.length;
    const knows = observerOf(this.#system, observer);
    const [lower, upper, cost] = [new Float64Array(2 * count), new Float64Array(2 * count), new Float64Array(2 * count)];
    cells.forEach((one, at) => {
      if (one.standing === 'shown') return;
      const room = roomOf(this.#system, this.#roof, knows, at, need);
      [upper[at], upper[count + at]] = [room.up, room.down];
      const price = (pattern[at] ?? 0) > 0.5 ? 1e-4 : dearness(at);
      [cost[at], cost[count + at]] = [price, price];
    });
    const [moving, still] = way === 1 ? [cell, count + cell] : [count + cell, cell];
    if ((upper[moving] ?? 0) < need) return null;
    [lower[moving], upper[moving], upper[still]] = [need, need, 0];
    const all = { kind: 'range', from: 0, to: 2 * count - 1 } as const;
    this.#model.changeColsBounds(all, lower, upper);
    this.#model.changeColsCost(all, cost);
    if (whole) this.#model.changeColsIntegrality(all, new Int32Array(2 * count).fill(1));
    const outcome = solveWithin(this.#highs, this.#model, whole ? 10 : 60);
    const { colValue } = this.#model.getSolution();
    if (whole) this.#model.clearIntegrality();
    if (outcome !== 'optimal') return null;
    const world = new Float64Array(count);
    for (let at = 0; at < count; at += 1) world[at] = (colValue[at] ?? 0) - (colValue[count + at] ?? 0);
    const moved = cells.flatMap((one, at) => (Math.abs(world[at] ?? 0) > 1e-6 && (pattern[at] ?? 0) < 0.5 && one.standing === 'candidate' ? [at] : []));
    return { cost: moved.reduce((sum, at) => sum + dearness(at), 0), cells: moved, world };
  }
}
