import { shortestWays, type Step } from '../../../lib/graph/paths.ts';
import type { GraphTie } from '../../signals/offers.ts';

type Alike = Extract<GraphTie, { type: 'alike' }>;
type Said = Extract<GraphTie, { type: 'said' }>;

/** One sentence of a way. `S` and `Z` stand for numbers of signals and ids of things. */
export type Told =
  /** Two signals hold the same thing. */
  | { readonly kind: 'share'; readonly from: string; readonly to: string; readonly thing: string }
  /** Two signals hold things that are alike. */
  | { readonly kind: 'alike'; readonly from: string; readonly to: string; readonly one: string; readonly other: string; readonly grade: Alike['grade'] }
  /** Somebody said so of two signals. */
  | { readonly kind: 'said'; readonly from: string; readonly to: string; readonly as: Said['as']; readonly certainty: Said['certainty'] }
  /** The way begins or ends at a thing. */
  | { readonly kind: 'holds'; readonly signal: string; readonly thing: string }
  | { readonly kind: 'resemble'; readonly one: string; readonly other: string; readonly grade: Alike['grade'] };

/** Ways that are told; how many more are as short is said as a number. */
export const mostWays = 3;

export interface Ways { readonly told: readonly (readonly Told[])[]; readonly count: number; /** Nodes and ties of the ways that are told. */ readonly nodes: ReadonlySet<string>; readonly ties: ReadonlySet<string> }

/**
 * The shortest ways between two nodes, in sentences. The fewer ties, the surer: what a person said is one tie, the same thing in two signals two, things that are only alike three.
 * Of ways that are as short, what a person said goes first, then the oldest numbers.
 */
export function waysBetween(ties: readonly GraphTie[], from: string, to: string): Ways {
  const { ways, count } = shortestWays(ties, from, to, mostWays);
  return {
    told: ways.map((way) => told(from, way)), count,
    nodes: new Set(ways.flatMap((way) => [from, ...way.map((step) => step.to)])), ties: new Set(ways.flatMap((way) => way.map((step) => step.tie.key))),
  };
}

function told(from: string, way: readonly Step<GraphTie>[]): Told[] {
  const result: Told[] = [];
  let [at, here] = [0, from];
  for (;;) {
    const [first, second, third] = [way[at], way[at + 1], way[at + 2]];
    if (!first) return result;
    if (isSignal(here) && first.tie.type === 'holds' && second?.tie.type === 'holds') {
      result.push({ kind: 'share', from: here, to: second.to, thing: first.to });
      [at, here] = [at + 2, second.to];
    } else if (isSignal(here) && first.tie.type === 'holds' && second?.tie.type === 'alike' && third?.tie.type === 'holds') {
      result.push({ kind: 'alike', from: here, to: third.to, one: first.to, other: second.to, grade: second.tie.grade });
      [at, here] = [at + 3, third.to];
    } else {
      result.push(single(here, first));
      [at, here] = [at + 1, first.to];
    }
  }
}

function single(here: string, { tie, to }: Step<GraphTie>): Told {
  switch (tie.type) {
    case 'said': return { kind: 'said', from: here, to, as: tie.as, certainty: tie.certainty };
    case 'alike': return { kind: 'resemble', one: here, other: to, grade: tie.grade };
    case 'holds': return isSignal(here) ? { kind: 'holds', signal: here, thing: to } : { kind: 'holds', signal: to, thing: here };
  }
}

export function isSignal(id: string): boolean {
  return id.startsWith('S-');
}
