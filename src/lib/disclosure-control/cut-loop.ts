import type { Attacker, Cut, Pattern } from './attacker.ts';
import type { Demand } from './demands.ts';
import { type CheapestDeviation, costOf, firstAnswer, isWitness } from './first-answer.ts';
import { type Highs, type Model, openModel, rowsToMatrix, solveWithin } from './solver.ts';
import { neverShown, type System } from './system.ts';

export interface Answer {
  readonly pattern: Pattern;
  readonly cost: number;
  /** No pattern that meets the demands costs less. */
  readonly lowerBound: number;
}

const precision = 1e-6;

/**
 * The cheapest pattern: a programme of zeros and ones whose rows are the attacker's cuts, first as a relaxation, then whole, until the attacker finds nothing or the bound meets the best answer so far.
 * Branch and cut of Fischetti and Salazar (2001) with the branching left to HiGHS. Stops at the time that is given, with what is best and what is proven by then.
 */
export function cheapestPattern(highs: Highs, system: System, demands: readonly Demand[], attacker: Attacker, cheapest: CheapestDeviation, start: Pattern, timeLeft: () => number): Answer {
  const master = new Master(highs, system);
  try {
    let best = { pattern: start, cost: costOf(system, start), lowerBound: 0 };
    const better = (pattern: Pattern): void => {
      const cost = costOf(system, pattern);
      if (cost < best.cost - precision) best = { ...best, pattern, cost };
    };
    for (let whole = false; timeLeft() > 0 && best.lowerBound < best.cost - precision;) {
      const solved = master.solve(whole, best.pattern, timeLeft());
      if (!solved) break;
      best.lowerBound = Math.max(best.lowerBound, solved.bound);
      if (best.lowerBound >= best.cost - precision) break;
      const cuts = cutsFor(demands, attacker, solved.pattern, timeLeft);
      if (cuts === null) break;
      master.add(cuts);
      if (cuts.length === 0 && whole) {
        better(solved.pattern);
        if (solved.proven) best.lowerBound = Math.max(best.lowerBound, costOf(system, solved.pattern));
        break;
      }
      if (whole) better(firstAnswer(system, demands, attacker, cheapest, timeLeft, 0, solved.pattern));
      if (cuts.length === 0) whole = true;
    }
    return { ...best, lowerBound: Math.min(best.lowerBound, best.cost) };
  } finally {
    master.close();
  }
}

/** A cut for every demand that the pattern does not meet; `null` when time ran out before all were tried and none was found. */
function cutsFor(demands: readonly Demand[], attacker: Attacker, pattern: Pattern, timeLeft: () => number): Cut[] | null {
  const cuts: Cut[] = [];
  const isWhole = pattern.every((open) => open === 0 || open === 1);
  const worlds: { readonly observer: number; readonly world: Float64Array }[] = [];
  for (const demand of demands) {
    if (timeLeft() <= 0) return cuts.length > 0 ? cuts : null;
    if (isWhole && worlds.some(({ observer, world }) => observer === demand.observer && isWitness(demand, world, pattern))) continue;
    const attack = attacker.attack(demand, pattern);
    if (attack.cut) cuts.push(attack.cut);
    else if (isWhole && attack.met) worlds.push(...attack.worlds.map((world) => ({ observer: demand.observer, world })));
  }
  return cuts;
}

class Master {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #candidates: readonly number[];
  readonly #system: System;
  readonly #columnOf = new Map<number, number>();
  readonly #wholeWeights: boolean;
  readonly #seen = new Set<string>();

  constructor(highs: Highs, system: System) {
    this.#highs = highs;
    this.#system = system;
    this.#candidates = system.cells.flatMap((cell, at) => (cell.standing === 'candidate' ? [at] : []));
    this.#candidates.forEach((cell, column) => this.#columnOf.set(cell, column));
    const weights = this.#candidates.map((at) => system.cells[at]?.weight ?? 1);
    this.#wholeWeights = weights.every(Number.isInteger);
    const count = weights.length;
    this.#model = openModel(highs, {
      numCols: count, numRows: 0, colCost: weights, colLower: new Float64Array(count), colUpper: new Float64Array(count).fill(1), rowLower: [], rowUpper: [], matrix: rowsToMatrix([], count),
    });
    this.#model.options.set({ mip_rel_gap: 0, mip_abs_gap: this.#wholeWeights ? 0.99 : 1e-6 });
  }

  close(): void {
    this.#model.dispose();
  }

  add(cuts: readonly Cut[]): void {
    for (const { cells, coefficients } of cuts) {
      const name = cells.map((cell, at) => `${cell}:${(coefficients[at] ?? 0).toFixed(4)}`).join();
      if (this.#seen.has(name)) continue;
      this.#seen.add(name);
      this.#model.addRow(1, this.#highs.infinity, { indices: cells.map((cell) => this.#columnOf.get(cell) ?? 0), values: [...coefficients] });
    }
  }

  solve(whole: boolean, best: Pattern, seconds: number): { pattern: Pattern; bound: number; proven: boolean } | null {
    const count = this.#candidates.length;
    if (whole) {
      this.#model.changeColsIntegrality({ kind: 'range', from: 0, to: count - 1 }, new Int32Array(count).fill(1));
      this.#model.setSolution({ colValue: this.#candidates.map((cell) => best[cell] ?? 0) });
    }
    const outcome = solveWithin(this.#highs, this.#model, seconds);
    const bound = this.#up(whole ? Number(this.#model.info.get('mip_dual_bound')) : outcome === 'optimal' ? this.#model.getObjectiveValue() : 0);
    const { colValue } = this.#model.getSolution();
    if (outcome === 'infeasible' || colValue.length !== count) return null;
    if (outcome === 'stopped' && !whole) return null;
    const pattern = Float64Array.from(this.#system.cells, (cell) => (neverShown(cell) ? 1 : 0));
    this.#candidates.forEach((cell, column) => {
      const value = Math.min(1, Math.max(0, colValue[column] ?? 0));
      pattern[cell] = whole ? Math.round(value) : value < precision ? 0 : value > 1 - precision ? 1 : value;
    });
    return { pattern, bound, proven: outcome === 'optimal' };
  }

  /** With whole weights no answer costs a fraction. */
  #up(bound: number): number {
    if (!Number.isFinite(bound)) return 0;
    return this.#wholeWeights ? Math.ceil(bound - 1e-4) : bound;
  }
}
