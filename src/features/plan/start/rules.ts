import type { Measure, PlanFile } from '../plan-file-schema.ts';

/** Pure: what a new plan takes from the one that ends, or from the catalogue of measures. */

/** Goes on in the next plan; is done, with its result; stops, with why. */
export const fates = ['continues', 'done', 'stopped'] as const;
export type Fate = (typeof fates)[number];

export interface NewPlan { readonly reference: string; readonly title: string; readonly period: PlanFile['period'] }

/** By their text, dates of one precision sort as they follow each other; a year lies in a period when it is not before its first year or after its last. */
const inside = (date: string, { from, to }: PlanFile['period']): boolean => {
  const cut = (other: string): [string, string] => { const length = Math.min(date.length, other.length); return [date.slice(0, length), other.slice(0, length)]; };
  const [first, from_] = cut(from), [last, to_] = cut(to);
  return first >= from_ && last <= to_;
};

/** A measure as the next plan begins with it: what was done stays behind, and so do dates that lie outside the new period, money and states of the old one. */
function carriedOver(measure: Measure, period: PlanFile['period']): Measure {
  return {
    code: measure.code, title: measure.title, ...(measure.why === undefined ? {} : { why: measure.why }),
    ...(measure.owner === undefined ? {} : { owner: measure.owner }), ...(measure.deputy === undefined ? {} : { deputy: measure.deputy }),
    ...(measure.from !== undefined && inside(measure.from, period) ? { from: measure.from } : {}), ...(measure.to !== undefined && inside(measure.to, period) ? { to: measure.to } : {}),
    covers: [...measure.covers], origin: measure.origin, ...(measure.source === undefined ? {} : { source: measure.source }),
    actions: measure.actions.filter((action) => action.state !== 'done' && action.state !== 'stopped').map((action) => ({
      title: action.title, state: 'planned', origin: action.origin, ...(action.due !== undefined && inside(action.due, period) ? { due: action.due } : {}),
    })),
    indicators: measure.indicators.map((one) => ({ ...one })),
  };
}

/** The first draft of the next plan: the frameworks with the decisions about them, the pillars, and the measures that go on. Adopted by nobody. */
export function nextPlan(old: PlanFile, next: NewPlan, goesOn: (code: string) => boolean): PlanFile {
  return {
    reference: next.reference, title: next.title, municipality: old.municipality, period: { ...next.period },
    frameworks: structuredClone(old.frameworks), decisions: old.decisions.filter((one) => one.about !== undefined).map((one) => ({ ...one })),
    pillars: old.pillars.map(({ code, title, aim, origin, source, measures }) => ({
      code, title, ...(aim === undefined ? {} : { aim }), origin, ...(source === undefined ? {} : { source }),
      measures: measures.filter((one) => goesOn(one.code)).map((one) => carriedOver(one, next.period)),
    })),
  };
}

/** The first draft of a plan from the catalogue: the chosen frameworks and measures, every pillar that has one. What no chosen framework asks is not said to be covered. */
export function draftFromCatalogue(catalogue: PlanFile, next: NewPlan & { readonly municipality: string }, frameworks: readonly string[], measures: readonly string[]): PlanFile {
  const chosen = catalogue.frameworks.filter((one) => frameworks.includes(one.code));
  const agreements = new Set(chosen.flatMap((one) => one.agreements.map(({ code }) => code)));
  return {
    reference: next.reference, title: next.title, municipality: next.municipality, period: { ...next.period }, frameworks: structuredClone(chosen), decisions: [],
    pillars: catalogue.pillars.map((pillar) => ({
      ...pillar, measures: pillar.measures.filter((one) => measures.includes(one.code)).map((one) => ({ ...structuredClone(one), covers: one.covers.filter((code) => agreements.has(code)) })),
    })).filter((pillar) => pillar.measures.length > 0),
  };
}
