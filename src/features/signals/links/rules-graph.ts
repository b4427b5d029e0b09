import type { IdentifierKind, KeyLevel } from '../../../lib/identifiers/kinds.ts';
import type { ConnectionType, LinkCertainty } from './rules-connections.ts';
import { gradeOf, type MatchGrade } from './rules-matches.ts';

/** What kind of thing an identifier points to, as the picture draws it. */
export const thingSorts = ['person', 'place', 'vehicle', 'number', 'online'] as const;
export type ThingSort = (typeof thingSorts)[number];

const sorts: Readonly<Record<IdentifierKind, ThingSort>> = {
  person: 'person', address: 'place', plate: 'vehicle', phone: 'number', kvk: 'number', vestiging: 'number', iban: 'number', email: 'online', url: 'online', handle: 'online',
};
export const sortOf = (kind: IdentifierKind): ThingSort => sorts[kind];

/** A key that a signal holds and another holds too, not muted. */
export interface HeldKey {
  readonly signal: string;
  readonly mention: number;
  readonly identifier: number;
  readonly kind: IdentifierKind;
  readonly level: KeyLevel;
  /** Signals that hold it, in the whole register. */
  readonly degree: number;
}

export interface SaidTie { readonly from: string; readonly to: string; readonly as: ConnectionType; readonly certainty: LinkCertainty }

export interface GraphThing {
  /** A number of the database: `t12` what several signals hold in full, `m7` what one signal holds and is only alike with others. Says nothing of what it is. */
  readonly id: string;
  readonly kind: IdentifierKind;
  /** From which mention its words are read: the first. */
  readonly mention: number;
  /** Signals that hold it and are not in the picture. */
  readonly more: number;
}

export type GraphTie =
  | { readonly type: 'holds'; readonly key: string; readonly from: string; readonly to: string }
  | { readonly type: 'alike'; readonly key: string; readonly from: string; readonly to: string; readonly grade: MatchGrade; readonly levels: readonly KeyLevel[] }
  | { readonly type: 'said'; readonly key: string; readonly from: string; readonly to: string; readonly as: ConnectionType; readonly certainty: LinkCertainty };

export interface Graph {
  readonly signals: readonly { readonly number: string; /** What leads from here out of the picture. */ readonly more: number }[];
  readonly things: readonly GraphThing[];
  readonly ties: readonly GraphTie[];
  /** Signals that this reader may not see. Which ones, and how they hang together, is told nowhere. */
  readonly hidden: number;
}

/** With more than this, things that are alike hang on the first of them: every pair would be a knot. */
const mostPairs = 6;
const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** What the database said of the signals that were asked for. */
export interface GraphSource {
  /** The signals of the picture. */
  readonly chosen: ReadonlySet<string>;
  /** Of these, and of the signals that people tied to them, those that this reader may see. */
  readonly visible: ReadonlySet<string>;
  /** Keys of the chosen signals. */
  readonly keys: readonly HeldKey[];
  /** What people said of a chosen signal and any other. */
  readonly said: readonly SaidTie[];
}

/**
 * Signals and what they hold as one graph. The same number, plate or address in full is one thing; persons never become one by themselves, nor do addresses that share a building:
 * those are two things with a tie that says how alike they are. A signal that the reader may not see is counted, and leaves no other trace.
 */
export function graphOf({ chosen, visible, keys, said }: GraphSource): Graph {
  const shown = new Set([...chosen].filter((number) => visible.has(number)));
  const hiddenOf = new Map<number, Set<string>>();
  for (const key of keys) if (!shown.has(key.signal)) hiddenOf.set(key.identifier, (hiddenOf.get(key.identifier) ?? new Set()).add(key.signal));
  const mine = keys.filter((key) => shown.has(key.signal)).map((key) => ({ ...key, degree: key.degree - (hiddenOf.get(key.identifier)?.size ?? 0) })).filter((key) => key.degree > 1);
  const { things, ties, drawn } = thingsOf(mine);
  const more = (number: string): number => new Set(mine.filter((key) => key.signal === number && !drawn.has(key.mention)).map((key) => key.mention)).size
    + said.filter((one) => (one.from === number && visible.has(one.to) && !shown.has(one.to)) || (one.to === number && visible.has(one.from) && !shown.has(one.from))).length;
  const sayings = said.filter((one) => shown.has(one.from) && shown.has(one.to)).map((one): GraphTie => ({ type: 'said', key: `a ${one.from} ${one.to} ${one.as}`, ...one }));
  return {
    signals: [...shown].sort(byText).map((number) => ({ number, more: more(number) })),
    things, ties: [...ties, ...sayings].sort((one, other) => byText(one.key, other.key)), hidden: chosen.size - shown.size,
  };
}

function thingsOf(keys: readonly HeldKey[]): { readonly things: readonly GraphThing[]; readonly ties: readonly GraphTie[]; readonly drawn: ReadonlySet<number> } {
  // What is no person and equal in full is one thing; anything else stays what one signal said.
  const ids = new Map([...Map.groupBy(keys, (key) => key.mention)].map(([mention, own]) => {
    const full = own.find((key) => key.kind !== 'person' && key.level === 'full');
    return [mention, full ? `t${full.identifier}` : `m${mention}`];
  }));
  const byThing = new Map([...Map.groupBy(keys, (key) => ids.get(key.mention) ?? '')].sort(([one], [other]) => byText(one, other)));
  const alike = alikeTies(keys, ids, byThing);
  const tied = new Set(alike.flatMap((tie) => [tie.from, tie.to]));
  const things: GraphThing[] = [];
  const ties: GraphTie[] = [...alike];
  for (const [id, own] of byThing) {
    const holders = [...new Set(own.map((key) => key.signal))].sort(byText);
    const [first] = [...own].sort((one, other) => one.mention - other.mention);
    if (!first || (holders.length < 2 && !tied.has(id))) continue;
    const full = own.find((key) => `t${key.identifier}` === id);
    things.push({ id, kind: first.kind, mention: first.mention, more: full ? Math.max(0, full.degree - holders.length) : 0 });
    for (const signal of holders) ties.push({ type: 'holds', key: `b ${signal} ${id}`, from: signal, to: id });
  }
  const kept = new Set(things.map((thing) => thing.id));
  return { things, ties, drawn: new Set([...ids].filter(([, id]) => kept.has(id)).map(([mention]) => mention)) };
}

function alikeTies(keys: readonly HeldKey[], idOfMention: ReadonlyMap<number, string>, all: ReadonlyMap<string, readonly HeldKey[]>): Extract<GraphTie, { type: 'alike' }>[] {
  const levels = new Map<string, { from: string; to: string; kind: IdentifierKind; levels: KeyLevel[] }>();
  for (const [, own] of [...Map.groupBy(keys, (key) => key.identifier)].sort(([one], [other]) => one - other)) {
    const ids = [...new Set(own.map((key) => idOfMention.get(key.mention) ?? ''))].sort(byText);
    for (const [at, from] of ids.entries()) {
      for (const to of ids.length > mostPairs && at > 0 ? [] : ids.slice(at + 1)) {
        if (!differentSignals(all.get(from) ?? [], all.get(to) ?? [])) continue;
        const [first] = own;
        const pair = levels.get(`${from} ${to}`) ?? { from, to, kind: first?.kind ?? 'person', levels: [] };
        if (first) pair.levels.push(first.level);
        levels.set(`${from} ${to}`, pair);
      }
    }
  }
  return [...levels.values()].map(({ from, to, kind, levels: shared }) => ({ type: 'alike', key: `c ${from} ${to}`, from, to, grade: gradeOf(kind, shared), levels: shared }));
}

/** Two things of one and the same signal tie no signals. */
function differentSignals(one: readonly HeldKey[], other: readonly HeldKey[]): boolean {
  const signals = new Set([...one, ...other].map((key) => key.signal));
  return signals.size > 1;
}
