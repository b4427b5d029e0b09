import type { Texts } from '../../../texts/texts.ts';
import { type GraphTie, type SignalGraph, sortOf, type ThingSort } from '../../signals/offers.ts';
import type { Told } from './rules-way.ts';

/** A node of the picture, as pages show it. */
export interface Shown {
  readonly id: string;
  readonly sort: ThingSort | 'file';
  /** The number of a signal, or what was written. */
  readonly label: string;
  readonly more: number;
  readonly ties: number;
  /** With its kind in a sentence: "een kenteken". Empty for a signal. */
  readonly a: string;
}

/** Signals first, newest on top; then things, each kind together. */
export function shownNodes(graph: SignalGraph, texts: Texts['network']): readonly Shown[] {
  const ties = new Map<string, number>();
  for (const { from, to } of graph.ties) for (const end of [from, to]) ties.set(end, (ties.get(end) ?? 0) + 1);
  const signals = [...graph.signals].reverse().map(({ number, more }): Shown => ({ id: number, sort: 'file', label: number, more, ties: ties.get(number) ?? 0, a: '' }));
  const things = graph.things.map(({ id, kind, shown, more }): Shown => ({ id, sort: sortOf(kind), label: shown ?? texts.unreadable, more, ties: ties.get(id) ?? 0, a: texts.a[kind] }));
  return [...signals, ...things.sort((one, other) => (one.sort < other.sort ? -1 : one.sort > other.sort ? 1 : one.label.localeCompare(other.label, 'nl') || (one.id < other.id ? -1 : 1)))];
}

/** "S-2026-0012 en S-2026-0031 delen een kenteken: VZ-000-N." */
export function toldSentence(told: Told, nodes: ReadonlyMap<string, Shown>, { network, links }: Pick<Texts, 'network' | 'links'>): string {
  const { way, grades } = network;
  const name = (id: string): string => nodes.get(id)?.label ?? network.unreadable;
  switch (told.kind) {
    case 'share': return way.share(told.from, told.to, nodes.get(told.thing)?.a ?? '', name(told.thing));
    case 'alike': return way.alike(told.from, name(told.one), told.to, name(told.other), grades[told.grade]);
    case 'said': return way.said(told.from, told.to, links.connections.types[told.as].toLowerCase(), links.certainties[told.certainty].toLowerCase());
    case 'holds': return way.holds(told.signal, name(told.thing));
    case 'resemble': return way.resemble(name(told.one), name(told.other), grades[told.grade]);
  }
}

export function tieReason(tie: GraphTie, { network, links }: Pick<Texts, 'network' | 'links'>): string {
  switch (tie.type) {
    case 'holds': return network.table.holds;
    case 'alike': return capital(network.grades[tie.grade]);
    case 'said': return network.table.said(links.connections.types[tie.as].toLowerCase(), links.certainties[tie.certainty].toLowerCase());
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
