import { Attacker, type Pattern } from './attacker.ts';
import { type Answer, cheapestPattern } from './cut-loop.ts';
import { type Demand, demandsOf } from './demands.ts';
import { CheapestDeviation, costOf, firstAnswer, isWitness } from './first-answer.ts';
import { openSolver } from './solver.ts';
import type { System } from './system.ts';

/** What is known of an answer's cost: that no safe pattern costs less, how far from the proven bound it is, or only that it is safe. */
export type ProofState = 'proven minimal' | 'within bound' | 'safe';

export interface Suppression extends Answer {
  readonly state: ProofState;
}

export interface SuppressOptions {
  /** Seconds of wall clock for the search of the cheapest pattern; 0 takes the first safe answer. */
  readonly seconds: number;
  /** Mixes which of several cheapest patterns is found; from a secret, so that who knows the method cannot conclude from minimality. */
  readonly seed?: number;
}

/**
 * Chooses which candidates are hidden so that every requirement holds against linear programs. The audit decides whether that was enough.
 * @throws FiguresProblem `cannot-be-protected` with the name of a cell for which even hiding all is too little
 */
export async function suppress(system: System, { seconds, seed = 0 }: SuppressOptions): Promise<Suppression> {
  const highs = await openSolver();
  const end = performance.now() + seconds * 1000;
  const timeLeft = (): number => (end - performance.now()) / 1000;
  const attacker = new Attacker(highs, system);
  const cheapest = new CheapestDeviation(highs, system);
  try {
    const bare = attacker.barePattern();
    const open = unmet(demandsOf(system), attacker, bare);
    if (open.length === 0) return { pattern: bare, cost: 0, lowerBound: 0, state: 'proven minimal' };
    let start = firstAnswer(system, open, attacker, cheapest, () => 60, seed);
    // A few more beginnings cost little and often find the optimum, which then only needs its proof.
    for (let round = 1; round <= 6 && timeLeft() > seconds * 0.8; round += 1) {
      const other = firstAnswer(system, open, attacker, cheapest, timeLeft, seed + round);
      if (timeLeft() > 0 && costOf(system, other) < costOf(system, start)) start = other;
    }
    if (timeLeft() <= 0) return { pattern: start, cost: costOf(system, start), lowerBound: 0, state: 'safe' };
    const answer = cheapestPattern(highs, system, open, attacker, cheapest, start, timeLeft);
    return { ...answer, state: stateOf(answer) };
  } finally {
    attacker.close();
    cheapest.close();
  }
}

export function stateOf({ cost, lowerBound }: { readonly cost: number; readonly lowerBound: number }): ProofState {
  if (lowerBound >= cost - 1e-6) return 'proven minimal';
  return lowerBound > 0 ? 'within bound' : 'safe';
}

/** What the hidden cells alone already make possible stays possible in every pattern, and need not be asked again. */
function unmet(demands: readonly Demand[], attacker: Attacker, bare: Pattern): Demand[] {
  const worlds: { readonly observer: number; readonly world: Float64Array }[] = [];
  return demands.filter((demand) => {
    if (worlds.some(({ observer, world }) => observer === demand.observer && isWitness(demand, world, bare))) return false;
    const attack = attacker.attack(demand, bare);
    if (attack.met) worlds.push(...attack.worlds.map((world) => ({ observer: demand.observer, world })));
    return !attack.met;
  });
}
