import type { Attacker, Pattern } from './attacker.ts';
import { type Demand, observerOf, roofOf, roomOf } from './demands.ts';
import { FiguresProblem } from './problems.ts';
import { type Highs, type Model, openModel, rowsToMatrix, solveWithin } from './solver.ts';
import type { System } from './system.ts';

/** Whether a deviation that was found before still fits and is enough for another demand of the same observer. */
export function isWitness(demand: Demand, world: Float64Array, pattern: Pattern): boolean {
  const distance = world[demand.cell] ?? 0;
  const enough = demand.direction === 'up' ? distance >= demand.need - 1e-6 : demand.direction === 'down' ? -distance >= demand.need - 1e-6 : Math.abs(distance) >= demand.need - 1e-6;
  return enough && world.every((value, at) => Math.abs(value) < 1e-6 || (pattern[at] ?? 0) > 0.5);
}

/**
 * A first answer, always good for the linear attacker: for one demand after another the deviation that costs least, of which everything that moves is hidden;
 * then each complement is shown again where nothing needs it. One linear program a demand, so seconds where the optimum takes minutes.
 * The idea of the cheapest deviation is that of J. Castro, "Minimum-distance controlled perturbation methods …" and of network heuristics since L.H. Cox (1995).
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

export function costOf(system: System, pattern: Pattern): number {
  return system.cells.reduce((sum, cell, at) => sum + (cell.standing === 'candidate' && (pattern[at] ?? 0) > 0.5 ? cell.weight : 0), 0);
}

/** @throws FiguresProblem `cannot-be-protected` when hiding everything that may be hidden is not enough for a cell */
export function firstAnswer(system: System, demands: readonly Demand[], attacker: Attacker, cheapest: CheapestDeviation, timeLeft: () => number, seed = 0, start: Pattern | null = null): Pattern {
  const pattern = start?.slice() ?? attacker.barePattern();
  const worlds: { readonly observer: number; readonly world: Float64Array }[] = [];
  const random = randomFrom(seed);
  const price = system.cells.map((cell) => cell.weight * (seed === 0 ? 1 : 0.6 + 0.8 * random()));
  const order = [...demands].sort((one, other) => (seed === 0 ? other.need - one.need : random() - 0.5));
  for (const demand of order) {
    if (worlds.some(({ observer, world }) => observer === demand.observer && isWitness(demand, world, pattern))) continue;
    const found = cheapest.cellsFor(demand, pattern, (cell) => price[cell] ?? 1);
    if (!found) throw new FiguresProblem('cannot-be-protected', system.cells[demand.cell]?.name ?? '');
    for (const cell of found.cells) pattern[cell] = 1;
    worlds.push({ observer: demand.observer, world: found.world });
  }
  showAgain(system, demands, attacker, pattern, timeLeft);
  return pattern;
}

/** Shows complements again, the dearest first, as long as every demand stays met. */
export function showAgain(system: System, demands: readonly Demand[], attacker: Attacker, pattern: Pattern, timeLeft: () => number): void {
  const witnesses = new Map<Demand, Float64Array>();
  const complements = system.cells.flatMap((cell, at) => (cell.standing === 'candidate' && pattern[at] === 1 ? [at] : []));
  for (const at of complements.sort((one, other) => (system.cells[other]?.weight ?? 0) - (system.cells[one]?.weight ?? 0))) {
    if (timeLeft() <= 0) return;
    pattern[at] = 0;
    for (const demand of demands) {
      const known = witnesses.get(demand);
      if (known && isWitness(demand, known, pattern)) continue;
      const attack = attacker.attack(demand, pattern);
      if (!attack.met) {
        pattern[at] = 1;
        break;
      }
      const [only] = attack.worlds;
      if (only && attack.worlds.length === 1) witnesses.set(demand, only);
    }
  }
}

/** A small repeatable generator (the multiplicative one of Park and Miller, 1988), so that the same table gives the same answer. */
export function randomFrom(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
