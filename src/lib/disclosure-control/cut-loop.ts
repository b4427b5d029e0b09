import type { Cut, Pattern } from './attacker.ts';
import { randomFrom, type Search } from './search.ts';
import { type Highs, type Model, openModel, rowsToMatrix, solveWithin } from './solver.ts';
import { neverShown, type System } from './system.ts';

export interface Answer {
  readonly pattern: Pattern;
  readonly cost: number;
  /** No pattern that meets the demands costs less. */
  readonly lowerBound: number;
}

const precision = 1e-6;
const tries = 40;

/**
 * The cheapest pattern: a programme of zeros and ones whose rows are the attacker's cuts, first as a relaxation, then whole, until the attacker finds nothing or the bound meets the best answer so far.
 * Branch and cut of Fischetti and Salazar (2001) with the branching left to HiGHS. In between, answers that lean on the relaxation: they often are the cheapest, which then needs no branching to prove it.
 * Stops at the time that is given, with what is best and what is proven by then.
 */
export function cheapestPattern(search: Search, start: Pattern, seed: number): Answer {
  const master = new Master(search.highs, search.system);
  const random = randomFrom(seed + 1);
  let best: Answer = { pattern: start, cost: search.costOf(start), lowerBound: 0 };
  const isDone = (): boolean => search.timeLeft() <= 0 || best.lowerBound >= best.cost - precision;
  const consider = (pattern: Pattern): void => {
    const cost = search.costOf(pattern);
    if (cost < best.cost - precision) best = { ...best, pattern, cost };
  };
  const leaningOn = (relaxed: Pattern): ((cell: number) => number) => (cell) => (search.system.cells[cell]?.weight ?? 1) * (1.02 - (relaxed[cell] ?? 0)) * (0.8 + 0.4 * random());
  try {
    for (let whole = false; !isDone();) {
      const solved = master.solve(whole, best.pattern, search.timeLeft());
      if (!solved) break;
      best = { ...best, lowerBound: Math.max(best.lowerBound, solved.bound) };
      if (isDone()) break;
      const cuts = search.cutsAt(solved.pattern);
      if (cuts === null) break;
      master.add(cuts);
      if (cuts.length > 0) {
        if (whole) consider(search.answer({ start: solved.pattern, price: leaningOn(solved.pattern), random }));
      } else if (whole) {
        consider(solved.pattern);
        if (solved.proven) best = { ...best, lowerBound: Math.max(best.lowerBound, search.costOf(solved.pattern)) };
        break;
      } else {
        for (let round = 0; round < tries && !isDone(); round += 1) consider(search.answer({ ...(round % 2 === 1 ? { start: withSomeShown(search, best.pattern, random) } : {}), price: leaningOn(solved.pattern), random }));
        whole = true;
      }
    }
    return { ...best, lowerBound: Math.min(best.lowerBound, best.cost) };
  } finally {
    master.close();
  }
}

/** The best pattern with about half of its complements shown again, for the answer to be built up anew from there. */
function withSomeShown(search: Search, best: Pattern, random: () => number): Pattern {
  return best.map((open, at) => (open === 1 && search.system.cells[at]?.standing === 'candidate' && random() < 0.5 ? 0 : open));
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
    this.#model.options.set({ mip_detect_symmetry: false, mip_heuristic_effort: 0, mip_rel_gap: 0, mip_abs_gap: this.#wholeWeights ? 0.99 : 1e-6 });
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
