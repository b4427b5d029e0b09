import { Attacker, type Cut, type Pattern } from './attacker.ts';
import { CheapestDeviation } from './cheapest-deviation.ts';
import type { Demand } from './demands.ts';
import { FiguresProblem } from './problems.ts';
import type { Highs } from './solver.ts';
import type { System } from './system.ts';
import { Witnesses } from './witnesses.ts';

const haze = 1e-3;
const together = 12;
/** Seconds after the end of the time in which a first answer may still be finished; after that everything is hidden that may be, which is safe as well. */
const grace = 10;

/** How a good pattern is looked for. */
export interface Way {
  /** Where to begin; everything that is hidden there is kept until it is tried to be shown again. */
  readonly start?: Pattern;
  /** What hiding a cell is thought to cost on the way; its own weight if not said. */
  readonly price?: (cell: number) => number;
  readonly random?: () => number;
}

/** The search for stars in one system: the demands that are open, the two linear programs, what was found so far, and the time. */
export class Search {
  readonly system: System;
  readonly highs: Highs;
  readonly attacker: Attacker;
  readonly cheapest: CheapestDeviation;
  readonly demands: readonly Demand[];
  readonly #witnesses: Witnesses;
  readonly #end: number;
  readonly #haze: Pattern;

  /** @param seconds from now */
  constructor(highs: Highs, system: System, demands: readonly Demand[], seconds: number) {
    this.highs = highs;
    this.system = system;
    this.attacker = new Attacker(highs, system);
    this.cheapest = new CheapestDeviation(highs, system);
    this.#end = performance.now() + seconds * 1000;
    this.#haze = Float64Array.from(system.cells, (cell) => (cell.standing === 'candidate' ? haze : 0));
    this.#witnesses = new Witnesses(demands);
    // What the hidden cells alone already make possible stays possible in every pattern, and need not be asked again.
    const bare = this.attacker.barePattern();
    this.#inBulk(demands, bare);
    this.demands = demands.filter((demand) => this.timeLeft() < -grace / 2 || !this.meets(demand, bare));
  }

  /** In a large table one linear program answers hundreds of demands; asked one by one they would take minutes. */
  #inBulk(demands: readonly Demand[], bare: Pattern): void {
    for (const way of [-1, 1] as const) {
      for (let served = together; served >= together && this.timeLeft() > -grace / 2;) {
        const open = demands.filter((demand) => demand.observer === 0 && demand.direction === (way === 1 ? 'up' : 'down') && !this.#witnesses.has(demand, bare));
        if (open.length < together) break;
        served = this.#witnesses.offer(this.attacker.together(open, way, bare), open);
      }
    }
  }

  close(): void {
    this.attacker.close();
    this.cheapest.close();
  }

  timeLeft(): number {
    return (this.#end - performance.now()) / 1000;
  }

  costOf(pattern: Pattern): number {
    return costOf(this.system, pattern);
  }

  meets(demand: Demand, pattern: Pattern): boolean {
    if (this.#witnesses.has(demand, pattern)) return true;
    const attack = this.attacker.attack(demand, pattern);
    if (attack.met) this.#witnesses.record(demand, attack.worlds);
    return attack.met;
  }

  /** A cut for every demand that the pattern does not meet; `null` when time ran out before one was found. */
  cutsAt(pattern: Pattern): Cut[] | null {
    const cuts: Cut[] = [];
    const isWhole = pattern.every((open) => open === 0 || open === 1);
    for (const demand of this.demands) {
      if (this.timeLeft() <= 0) return cuts.length > 0 ? cuts : null;
      if (this.#witnesses.has(demand, pattern)) continue;
      const few = this.attacker.attack(demand, pattern, this.#haze).cut;
      if (few) {
        cuts.push(few);
        continue;
      }
      const { cut, met, worlds } = this.attacker.attack(demand, pattern);
      if (cut) cuts.push(cut);
      else if (met && isWhole) this.#witnesses.record(demand, worlds);
    }
    return cuts;
  }

  /**
   * A pattern that meets every demand: for one after another the deviation that costs least, of which everything that moves is hidden; then each complement is shown again where nothing needs it.
   * When time is long over, all that may be hidden is.
   * @throws FiguresProblem `cannot-be-protected` when hiding everything that may be hidden is not enough for a cell
   */
  answer({ start, price = (cell) => this.system.cells[cell]?.weight ?? 1, random }: Way = {}): Pattern {
    const pattern = start?.slice() ?? this.attacker.barePattern();
    for (const demand of [...this.demands].sort((one, other) => (random ? random() - 0.5 : other.need - one.need))) {
      if (this.#witnesses.has(demand, pattern)) continue;
      if (this.timeLeft() < -grace) return Float64Array.from(this.system.cells, (cell) => (cell.standing === 'shown' ? 0 : 1));
      const found = this.cheapest.cellsFor(demand, pattern, price);
      if (!found) {
        // One deviation reaches its width in one direction only. Two that lie apart may still do together when all is hidden that may be.
        const all = Float64Array.from(this.system.cells, (cell) => (cell.standing === 'shown' ? 0 : 1));
        if (demand.direction !== 'apart' || !this.meets(demand, all)) throw new FiguresProblem('cannot-be-protected', this.system.cells[demand.cell]?.name ?? '');
        pattern.set(all);
        break;
      }
      for (const cell of found.cells) pattern[cell] = 1;
      this.#witnesses.record(demand, [found.world]);
    }
    this.#showAgain(pattern, price, random);
    return pattern;
  }

  /** The dearest first, as long as every demand stays met; what takes part in no time is left as it is. */
  #showAgain(pattern: Pattern, price: (cell: number) => number, random?: () => number): void {
    const complements = this.system.cells.flatMap((cell, at) => (cell.standing === 'candidate' && pattern[at] === 1 ? [{ at, price: cell.weight + 1e-3 * price(at) + (random ? 0.3 * random() : 0) }] : []));
    for (const { at } of complements.sort((one, other) => other.price - one.price)) {
      if (this.timeLeft() < -grace) return;
      pattern[at] = 0;
      if (!this.demands.every((demand) => this.meets(demand, pattern))) pattern[at] = 1;
    }
  }
}

/** The weights of the complements, summed: what protection costs. */
export function costOf(system: System, pattern: Pattern): number {
  return system.cells.reduce((sum, cell, at) => sum + (cell.standing === 'candidate' && (pattern[at] ?? 0) > 0.5 ? cell.weight : 0), 0);
}

/** A small repeatable generator (the multiplicative one of Park and Miller, 1988), so that the same table gives the same answer. */
export function randomFrom(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
