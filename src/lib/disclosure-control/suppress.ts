import { type Answer, cheapestPattern } from './cut-loop.ts';
import { demandsOf } from './demands.ts';
import { Search } from './search.ts';
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
  const search = new Search(await openSolver(), system, demandsOf(system), seconds);
  try {
    const start = search.answer();
    const answer = search.demands.length === 0 ? { pattern: start, cost: 0, lowerBound: 0 } : cheapestPattern(search, start, seed);
    return { ...answer, state: stateOf(answer) };
  } finally {
    search.close();
  }
}

export function stateOf({ cost, lowerBound }: { readonly cost: number; readonly lowerBound: number }): ProofState {
  if (lowerBound >= cost - 1e-6) return 'proven minimal';
  return lowerBound > 0 ? 'within bound' : 'safe';
}
