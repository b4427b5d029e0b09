import { type Demand, observerOf, roofOf, roomOf } from './demands.ts';
import { type Highs, type Model, openModel, rowsToMatrix, solveWithin } from './solver.ts';
import { neverShown, type System } from './system.ts';

/** What must be paid so that a demand can be met: the sum of `coefficients[i] × hidden[i]` over candidates is at least 1 in every pattern that meets it. */
export interface Cut {
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
}

/** Between 0 (shown) and 1 (hidden) for every cell; fractions only while a relaxation is solved. */
export type Pattern = Float64Array;

const precision = 1e-6;

/**
 * The attacker of the protector: linear programs over deviations from the true table, in the form with one variable a cell. The audit has another, over atomic cells.
 * Fischetti and Salazar (2001), §3: the dual of the attacker's program, projected on the pattern, gives the capacity cuts; cutting coefficients off at the need is valid because a pattern is 0 or 1, and makes them strong.
 */
export class Attacker {
  readonly #system: System;
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #roof: number;
  readonly #fixed: Float64Array;

  constructor(highs: Highs, system: System) {
    const columns = system.cells.length;
    const rows = system.equations.map(({ total, parts }) => [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]);
    const zeros = new Float64Array(columns);
    this.#system = system;
    this.#highs = highs;
    this.#roof = roofOf(system);
    this.#fixed = Float64Array.from(system.cells, (cell) => (neverShown(cell) ? 1 : 0));
    this.#model = openModel(highs, { numCols: columns, numRows: rows.length, colCost: zeros, colLower: zeros, colUpper: zeros, rowLower: new Float64Array(rows.length), rowUpper: new Float64Array(rows.length), matrix: rowsToMatrix(rows, columns) });
  }

  close(): void {
    this.#model.dispose();
  }

  /** The pattern in which only what must be hidden is hidden. */
  barePattern(): Pattern {
    return this.#fixed.slice();
  }

  /**
   * The furthest deviation that a pattern leaves for a demand, and if that is too little, a cut that every good pattern obeys.
   * @param haze lets shown cells move by these little parts, so that among all cuts one of few cells is found; a demand that is met in the haze only is not met
   */
  attack(demand: Demand, pattern: Pattern, haze: Pattern | null = null): { readonly met: boolean; readonly worlds: readonly Float64Array[]; readonly cut: Cut | null } {
    const ways = demand.direction === 'apart' ? [1, -1] as const : demand.direction === 'up' ? [1] as const : [-1] as const;
    const capacity = new Float64Array(this.#system.cells.length);
    const worlds: Float64Array[] = [];
    let reached = 0;
    for (const way of ways) {
      const { distance, world, duals } = this.#furthest(demand, way, pattern, haze);
      reached += distance;
      worlds.push(world);
      if (reached >= demand.need - precision) return { met: true, worlds, cut: null };
      this.#addCapacity(demand, duals, capacity);
    }
    return { met: false, worlds, cut: this.#cut(demand.need, capacity) };
  }

  /** One deviation that meets as many of the outsider's demands in a direction as a single linear program can. */
  together(demands: readonly Demand[], way: 1 | -1, pattern: Pattern): Float64Array {
    const count = this.#system.cells.length;
    const [lower, upper, cost] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
    this.#system.cells.forEach(({ value }, at) => { if (pattern[at] === 1) [lower[at], upper[at]] = [-value, this.#roof - value]; });
    for (const { cell, need } of demands) {
      cost[cell] = -way;
      if (way === 1) upper[cell] = need;
    }
    const all = { kind: 'range', from: 0, to: count - 1 } as const;
    this.#model.changeColsBounds(all, lower, upper);
    this.#model.changeColsCost(all, cost);
    const outcome = solveWithin(this.#highs, this.#model, 60);
    const { colValue } = this.#model.getSolution();
    this.#model.changeColsCost(all, new Float64Array(count));
    return outcome === 'optimal' ? colValue : new Float64Array(count);
  }

  #furthest({ cell, need, observer }: Demand, way: 1 | -1, pattern: Pattern, haze: Pattern | null): { distance: number; world: Float64Array; duals: Float64Array } {
    const knows = observerOf(this.#system, observer);
    const count = this.#system.cells.length;
    const lower = new Float64Array(count);
    const upper = new Float64Array(count);
    for (let at = 0; at < count; at += 1) {
      const open = Math.min(1, (pattern[at] ?? 0) + (haze?.[at] ?? 0));
      if (open === 0) continue;
      const room = roomOf(this.#system, this.#roof, knows, at, need);
      lower[at] = -room.down * open;
      upper[at] = room.up * open;
    }
    // The cell itself may move as far as is asked, and no further.
    const own = roomOf(this.#system, this.#roof, knows, cell, need);
    lower[cell] = way === 1 ? 0 : -Math.min(need, own.down);
    upper[cell] = way === 1 ? Math.min(need, own.up) : 0;
    const all = { kind: 'range', from: 0, to: count - 1 } as const;
    this.#model.changeColsBounds(all, lower, upper);
    this.#model.changeColCost(cell, -way);
    const outcome = solveWithin(this.#highs, this.#model, 60);
    const { colValue, colDual } = this.#model.getSolution();
    this.#model.changeColCost(cell, 0);
    if (outcome !== 'optimal') throw new Error(`The attacker's program ended ${outcome}, although no deviation at all is always possible.`);
    return { distance: way * (colValue[cell] ?? 0), world: colValue, duals: colDual };
  }

  /** Minimising: a positive reduced cost leans on the lower bound of the deviation, a negative one on the upper. */
  #addCapacity({ cell, need, observer }: Demand, duals: Float64Array, capacity: Float64Array): void {
    const knows = observerOf(this.#system, observer);
    for (let at = 0; at < duals.length; at += 1) {
      const dual = duals[at] ?? 0;
      if (at === cell || Math.abs(dual) < precision) continue;
      const room = roomOf(this.#system, this.#roof, knows, at, need);
      capacity[at] = (capacity[at] ?? 0) + (dual > 0 ? dual * room.down : -dual * room.up);
    }
  }

  #cut(need: number, capacity: Float64Array): Cut | null {
    const { cells } = this.#system;
    let left = need;
    for (let at = 0; at < capacity.length; at += 1) left -= (this.#fixed[at] ?? 0) * (capacity[at] ?? 0);
    if (left <= precision) return null;
    const chosen: number[] = [];
    const coefficients: number[] = [];
    cells.forEach((cell, at) => {
      const share = Math.min(1, (capacity[at] ?? 0) / left);
      if (cell.standing !== 'candidate' || share < precision) return;
      chosen.push(at);
      // Rounded up by a hair, so that a cut never forbids a pattern that is good.
      coefficients.push(share > 1 - precision ? 1 : share + precision);
    });
    return { cells: chosen, coefficients };
  }
}
