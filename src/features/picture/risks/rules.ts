import type { Act } from '../../../platform/act.ts';
import { levelOf, type Nearness } from '../rules-risk.ts';

/** A short scale of words. They have no order that a sum could use: nothing is multiplied, added or ranked. */
export const judgements = ['act-now', 'watch', 'enough-done', 'not-known'] as const;
export type Judgement = (typeof judgements)[number];

/** How much of this kind of work or place there is here. */
export const exposures = ['often', 'sometimes', 'hardly', 'unknown'] as const;
export type Exposure = (typeof exposures)[number];

export const placeKinds = ['area', 'street', 'object'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** What a description says, in the order of its form. */
export const describedFields = ['sector', 'forms', 'placeKind', 'area', 'street', 'object', 'exposure', 'exposureWords'] as const;
export type DescribedField = (typeof describedFields)[number];

/** What became different between two descriptions; the words of an object only for who may read both. */
export function changedFields(earlier: Readonly<Record<DescribedField, unknown>>, later: Readonly<Record<DescribedField, unknown>>): readonly DescribedField[] {
  // The order in which forms were ticked says nothing.
  const compared = (value: unknown): string => (Array.isArray(value) ? value.toSorted().join() : String(value ?? ''));
  return describedFields.filter((field) => compared(earlier[field]) !== compared(later[field]));
}

export const groundKinds = ['documented', 'finding', 'inspection'] as const;
export const tieKinds = [...groundKinds, 'check', 'permit', 'measure', 'signal'] as const;
export type TieKind = (typeof tieKinds)[number];

/** Words that may point at a person or a firm: only who may read signals writes and reads them. */
export function isConfidential(kind: TieKind): boolean {
  return kind === 'finding' || kind === 'inspection' || kind === 'signal';
}

/**
 * What the documented sources suggest: near evidence is a reason to keep an eye on it, far evidence alone says too little.
 * They never suggest that something must be done now, nor that enough was done: that takes somebody who knows this place.
 */
export function suggestionFor(reach: Nearness | null): Judgement | null {
  const level = levelOf(reach);
  return level >= 2 ? 'watch' : level === 1 ? 'not-known' : null;
}

/** Whether a judgement must say why: the first one that nobody suggested, one that differs from what is suggested, and one that differs from the one before. One that stays needs no new words. */
export function asksWhy(judgement: Judgement, previous: Judgement | null, suggested: Judgement | null): boolean {
  return judgement !== (previous ?? suggested);
}

/** Why somebody should look at a risk; the first reason that holds. */
export type Attention = 'unjudged' | 'due' | 'no-measure' | 'calm' | 'closed';

export interface Standing { readonly state: 'open' | 'closed'; readonly judged: boolean; readonly nextLook: string | null; readonly measures: number }

/** @param today a day as 2026-03-02; the day of the next look itself counts as due */
export function attentionOf({ state, judged, nextLook, measures }: Standing, today: string): Attention {
  if (state === 'closed') return 'closed';
  if (!judged) return 'unjudged';
  if (nextLook !== null && nextLook <= today) return 'due';
  return measures === 0 ? 'no-measure' : 'calm';
}

export const groups = ['look', 'no-measure', 'rest', 'closed'] as const;
export type Group = (typeof groups)[number];
const groupOf: Readonly<Record<Attention, Group>> = { 'unjudged': 'look', 'due': 'look', 'no-measure': 'no-measure', 'calm': 'rest', 'closed': 'closed' };

/** What asks for a look first. Within a group: the day that passed longest ago, then the newest risk. */
export function byGroup<T extends { readonly attention: Attention; readonly nextLook: string | null; readonly number: number }>(risks: readonly T[]): ReadonlyMap<Group, readonly T[]> {
  const sorted = [...risks].sort((one, other) => {
    if (one.attention === 'due' && other.attention === 'due') return (one.nextLook ?? '').localeCompare(other.nextLook ?? '') || other.number - one.number;
    return Number(other.attention === 'due') - Number(one.attention === 'due') || other.number - one.number;
  });
  return new Map(groups.map((group) => [group, sorted.filter((risk) => groupOf[risk.attention] === group)]));
}

/**
 * Whether the picture was refreshed in a span: every risk that was open at its end was judged within it. Null when no risk was open then.
 * @param moments per risk when it was made and what was said of it, in order
 */
export function refreshed(moments: readonly { readonly made: string; readonly said: readonly { readonly kind: 'judged' | 'closed' | 'reopened'; readonly on: string }[] }[], span: { readonly from: string; readonly to: string }): boolean | null {
  const open = moments.filter(({ made, said }) => made <= span.to && said.filter(({ kind, on }) => kind !== 'judged' && on <= span.to).at(-1)?.kind !== 'closed');
  if (open.length === 0) return null;
  return open.every(({ said }) => said.some(({ kind, on }) => kind === 'judged' && on >= span.from && on <= span.to));
}

/** A measure of a plan that runs, as the site hands it in: this room may not ask the plan. */
export interface PlanMeasure { readonly plan: string; readonly code: string; readonly title: string; readonly pillar: string }
export type MeasuresNow = (act: Act) => Promise<readonly PlanMeasure[]>;

/** The ground of the catalogue that a tie was taken from, by its sources and Dutch words; undefined when the catalogue words it otherwise by now. */
export function groundOf<G extends { readonly sources: readonly string[]; readonly text: string; readonly original: string | null }>(grounds: readonly G[], sources: readonly string[], words: string): G | undefined {
  return grounds.find((ground) => ground.sources.join() === sources.join() && (ground.original ?? ground.text) === words);
}
