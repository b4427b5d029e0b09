import { type Why, type SharedKey, whysBySignal } from './rules-matches.ts';
import type { ConnectionType, LinkCertainty } from './rules-connections.ts';

/** How much of a network is asked for. The embedded engine plans every question anew and gets the smaller portion (algorithms.md B5). */
export interface Caps { readonly first: number; readonly second: number }
export const capsFor = (engine: 'embedded' | 'postgresql'): Caps => (engine === 'postgresql' ? { first: 25, second: 10 } : { first: 10, second: 10 });

/** What more signals than this share says nothing of two of them; in the second step it is left out, and said. */
export const mostDegree = 50;

export interface NetworkEdge {
  readonly from: string;
  readonly to: string;
  readonly whys: readonly Pick<Why, 'kind' | 'grade' | 'levels'>[];
  /** What a person said of the two. */
  readonly said: readonly { readonly type: ConnectionType; readonly certainty: LinkCertainty }[];
}

export interface Network {
  readonly number: string;
  /** Signals at one and at two steps, newest first. */
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly edges: readonly NetworkEdge[];
  /** There is more than is shown. */
  readonly truncated: boolean;
}

export interface NetworkKey extends Omit<SharedKey, 'other'> { readonly from: string; readonly to: string }
export interface Said { readonly from: string; readonly to: string; readonly type: ConnectionType; readonly certainty: LinkCertainty }

/** A drawing with more than this in a ring cannot be read any more. */
export const mostInRing = 20;

/**
 * The network around a signal from shared keys and from what people said. Of keys that only possibly are one person no second step is made:
 * two weak steps lead to half a town.
 */
export function networkOf(number: string, keys: readonly NetworkKey[], said: readonly Said[], cut: boolean, ring = mostInRing): Network {
  const edges = new Map<string, { from: string; to: string; whys: NetworkEdge['whys']; said: Said[] }>();
  const edge = (from: string, to: string): { from: string; to: string; whys: NetworkEdge['whys']; said: Said[] } => {
    const known = edges.get(`${from} ${to}`) ?? edges.get(`${to} ${from}`);
    if (known) return known;
    const fresh = { from, to, whys: [], said: [] };
    edges.set(`${from} ${to}`, fresh);
    return fresh;
  };
  const within = Map.groupBy(keys, (key) => key.from);
  const reached = (from: string): ReadonlyMap<string, readonly Why[]> => whysBySignal((within.get(from) ?? []).map((key) => ({ ...key, other: key.to })));
  const weak = new Set<string>();
  for (const [to, whys] of reached(number)) {
    edge(number, to).whys = whys;
    if (whys.every((why) => why.grade === 'possible')) weak.add(to);
  }
  for (const one of said) if (one.from === number || one.to === number) edge(one.from, one.to).said.push(one);
  const first = new Set([...edges.values()].map((one) => (one.from === number ? one.to : one.from)));
  for (const one of said) if (first.has(one.from === number ? one.to : one.from)) weak.delete(one.from === number ? one.to : one.from);
  const firstShown = newest([...first], ring);
  const second = new Set<string>();
  for (const from of firstShown.shown) {
    if (weak.has(from)) continue;
    for (const [to, whys] of reached(from)) {
      if (to === number || whys.every((why) => why.grade === 'possible')) continue;
      edge(from, to).whys = whys;
      if (!first.has(to)) second.add(to);
    }
    for (const one of said) {
      if (one.from !== from && one.to !== from) continue;
      const to = one.from === from ? one.to : one.from;
      const known = edge(one.from, one.to);
      if (!known.said.includes(one)) known.said.push(one);
      if (to !== number && !first.has(to)) second.add(to);
    }
  }
  const secondShown = newest([...second], ring);
  const shown = new Set([number, ...firstShown.shown, ...secondShown.shown]);
  return {
    number, first: firstShown.shown, second: secondShown.shown, truncated: cut || firstShown.cut || secondShown.cut,
    edges: [...edges.values()].filter((one) => shown.has(one.from) && shown.has(one.to)),
  };
}

function newest(numbers: readonly string[], most: number): { readonly shown: readonly string[]; readonly cut: boolean } {
  const sorted = [...numbers].sort((one, other) => orderOf(other) - orderOf(one));
  return { shown: sorted.slice(0, most), cut: sorted.length > most };
}

/** The place of a signal in time, as the database counts it: the year, and the number within it. */
export function orderOf(number: string): number {
  return Number(number.slice(2, 6)) * 1e10 + Number(number.slice(7));
}

/** The number of a signal from its place in time. */
export function numberOf(place: number): string {
  return `S-${Math.floor(place / 1e10)}-${String(place % 1e10).padStart(4, '0')}`;
}
