import type { Pattern } from './attacker.ts';
import type { Demand } from './demands.ts';

const mostPerDemand = 40;

/**
 * Deviations that were found, by the demand that they meet. One stays good in every pattern that hides all it moves, so it saves a linear program each time it fits.
 */
export class Witnesses {
  readonly #demands: readonly Demand[];
  readonly #supports = new Map<Demand, (readonly number[])[]>();

  constructor(demands: readonly Demand[]) {
    this.#demands = demands;
  }

  /** @param worlds one deviation, or the two that together are wide enough for `demand` */
  record(demand: Demand, worlds: readonly Float64Array[]): void {
    const support = [...new Set(worlds.flatMap((world) => movedIn(world)))];
    this.#add(demand, support);
    const [world] = worlds;
    if (!world || worlds.length > 1) return;
    for (const other of this.#demands) if (other !== demand && other.observer === demand.observer && isMetBy(other, world)) this.#add(other, support);
  }

  /** Keeps a deviation of the outsider for every demand that it meets; how many there are. */
  offer(world: Float64Array, demands: readonly Demand[]): number {
    const support = movedIn(world);
    const met = demands.filter((demand) => demand.observer === 0 && isMetBy(demand, world));
    for (const demand of met) this.#add(demand, support);
    return met.length;
  }

  has(demand: Demand, pattern: Pattern): boolean {
    return this.#supports.get(demand)?.some((support) => support.every((cell) => (pattern[cell] ?? 0) === 1)) ?? false;
  }

  #add(demand: Demand, support: readonly number[]): void {
    const supports = this.#supports.get(demand) ?? [];
    supports.unshift(support);
    supports.length = Math.min(supports.length, mostPerDemand);
    this.#supports.set(demand, supports);
  }
}

function movedIn(world: Float64Array): number[] {
  const moved: number[] = [];
  for (let cell = 0; cell < world.length; cell += 1) if (Math.abs(world[cell] ?? 0) > 1e-6) moved.push(cell);
  return moved;
}

function isMetBy({ cell, direction, need }: Demand, world: Float64Array): boolean {
  const moved = world[cell] ?? 0;
  return (direction === 'up' ? moved : direction === 'down' ? -moved : Math.abs(moved)) >= need - 1e-6;
}
