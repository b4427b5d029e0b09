import type { PlanFile } from '../plan-file-schema.ts';

/** What may be amiss in a plan; each has its sentence and its why in the texts. In the order in which it is told. */
export const findingKeys = [
  'no-owner', 'owner-gone', 'no-deputy', 'no-action', 'no-agreement', 'no-indicator', 'aim-not-measured', 'no-target', 'no-reading',
  'outside-plan', 'outside-measure', 'end-before-start', 'budget-beyond-pillar', 'no-measure',
] as const;
export type FindingKey = (typeof findingKeys)[number];

export interface Finding {
  readonly key: FindingKey;
  readonly pillar: string;
  /** Code of the measure; null: the pillar itself. */
  readonly measure: string | null;
  /** Title of the measure or pillar. */
  readonly title: string;
  /** What it is about within the measure: an indicator, an action, a date, an amount. */
  readonly details: readonly string[];
}

export type QualityPillar = Pick<PlanFile['pillars'][number], 'code' | 'title' | 'aim' | 'budget_eur'> & {
  readonly measures: readonly QualityMeasure[];
};
type Dated = { readonly title: string; readonly due?: string | undefined };
export interface QualityMeasure {
  readonly code: string; readonly title: string; readonly owner?: string | undefined; readonly deputy?: string | undefined; readonly from?: string | undefined; readonly to?: string | undefined;
  readonly budget_eur?: number | undefined; readonly covers: readonly string[]; readonly actions: readonly Dated[]; readonly milestones?: readonly Dated[] | undefined;
  readonly indicators: readonly { readonly code: string; readonly title: string; readonly target?: unknown }[];
}
export interface QualityPlan { readonly period: { readonly from: string; readonly to: string }; readonly pillars: readonly QualityPillar[] }

/** What the checks know beside the plan. */
export interface Known {
  /** Codes of the indicators of which there is a reading. */
  readonly readings: ReadonlySet<string>;
  /** Names of people who no longer work here. */
  readonly gone: ReadonlySet<string>;
}

/** Certainly before: even the last day that the one can mean lies before the first of the other. Dates are a year, a month or a day (2026, 2026-05, 2026-05-21). */
export function certainlyBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}

const outside = (date: string | undefined, from: string | undefined, to: string | undefined): boolean =>
  date !== undefined && ((from !== undefined && certainlyBefore(date, from)) || (to !== undefined && certainlyBefore(to, date)));

const blank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** Null: nothing amiss. An empty list: amiss, and nothing more to tell. */
type Check<T> = (part: T, plan: QualityPlan, known: Known) => readonly string[] | null;
const when = (amiss: boolean, ...details: readonly string[]): readonly string[] | null => (amiss ? details : null);
const some = (details: readonly string[]): readonly string[] | null => (details.length > 0 ? details : null);

const ofMeasure: Readonly<Partial<Record<FindingKey, Check<QualityMeasure>>>> = {
  'no-owner': (measure) => when(blank(measure.owner)),
  'owner-gone': (measure, _plan, { gone }) => some([measure.owner, measure.deputy].filter((name) => name !== undefined && gone.has(name)) as string[]),
  'no-deputy': (measure) => when(blank(measure.deputy)),
  'no-action': (measure) => when(measure.actions.length === 0),
  'no-agreement': (measure) => when(measure.covers.length === 0),
  'no-indicator': (measure) => when(measure.indicators.length === 0),
  'no-target': (measure) => some(measure.indicators.filter((one) => one.target === undefined || one.target === null).map((one) => one.title)),
  'no-reading': (measure, _plan, { readings }) => some(measure.indicators.filter((one) => !readings.has(one.code)).map((one) => one.title)),
  'outside-plan': (measure, { period }) => some(datesOf(measure).filter(([, date]) => outside(date, period.from, period.to)).map(([name, date]) => `${name} (${date})`)),
  'outside-measure': (measure) => some([...measure.actions, ...measure.milestones ?? []].filter((one) => outside(one.due, measure.from, measure.to)).map((one) => `${one.title} (${one.due ?? ''})`)),
  'end-before-start': (measure) => when(measure.from !== undefined && measure.to !== undefined && certainlyBefore(measure.to, measure.from), `${measure.from ?? ''} – ${measure.to ?? ''}`),
};

function datesOf(measure: QualityMeasure): (readonly [string, string])[] {
  const dated = [...measure.actions, ...measure.milestones ?? []].flatMap((one) => (one.due === undefined ? [] : [[one.title, one.due] as const]));
  return [...[measure.from, measure.to].flatMap((date) => (date === undefined ? [] : [[measure.title, date] as const])), ...dated];
}

const ofPillar: Readonly<Partial<Record<FindingKey, Check<QualityPillar>>>> = {
  'aim-not-measured': (pillar) => when(!blank(pillar.aim) && pillar.measures.length > 0 && pillar.measures.every((measure) => measure.indicators.length === 0)),
  'budget-beyond-pillar': (pillar) => {
    const sum = pillar.measures.reduce((total, measure) => total + (measure.budget_eur ?? 0), 0);
    return when(pillar.budget_eur !== undefined && sum > pillar.budget_eur, String(pillar.budget_eur ?? 0), String(sum));
  },
  'no-measure': (pillar) => when(pillar.measures.length === 0),
};

/** Everything that is amiss, in the order of the findings and then of the plan. The same plan and knowledge always give the same. */
export function findingsOf(plan: QualityPlan, known: Known): Finding[] {
  return findingKeys.flatMap((key) => plan.pillars.flatMap((pillar) => {
    const found: Finding[] = [];
    const own = ofPillar[key]?.(pillar, plan, known);
    if (own) found.push({ key, pillar: pillar.code, measure: null, title: pillar.title, details: own });
    const check = ofMeasure[key];
    if (check) for (const measure of pillar.measures) {
      const details = check(measure, plan, known);
      if (details) found.push({ key, pillar: pillar.code, measure: measure.code, title: measure.title, details });
    }
    return found;
  }));
}
