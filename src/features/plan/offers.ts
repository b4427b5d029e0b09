import type { Act } from '../../platform/act.ts';
import type { PartialDate } from './partial-dates.ts';
import type { DecisionKind, Level } from './plan-file-schema.ts';
import { planHeads, publicPlan } from './queries.ts';
import type { PlanHead } from './queries.ts';
import type { MeasureState } from './rules.ts';

export type { PartialDate } from './partial-dates.ts';
export type { PlanFile } from './plan-file-schema.ts';
export { dateInWords } from './partial-dates.ts';
export { exportPlan } from './plan-to-file.ts';
export { actionsDue, type DueAction } from './queries-due.ts';
export { accountOfPlan, type AccountChecklist, type AccountIndicator, type AccountMeasure, type AccountReading, type PlanAccount } from './queries-account.ts';
export { measuresNow, type MeasureInPlan } from './queries-measures.ts';

export interface OfferedDecision { readonly body: string; readonly kind: DecisionKind; /** Null when no source gives it. */ readonly date: PartialDate | null }

/** The current version of a plan with what an account of it says; nothing about who does what. */
export interface OfferedPlan {
  readonly reference: string;
  readonly version: number;
  readonly title: string;
  readonly period: { readonly from: PartialDate; readonly to: PartialDate };
  /** The decisions about the plan itself. */
  readonly decisions: readonly OfferedDecision[];
  /** The chain, from national agreement to regional plan, in the order of the plan. */
  readonly frameworks: readonly {
    readonly code: string; readonly title: string; readonly body: string; readonly level: Level | null;
    readonly decisions: readonly OfferedDecision[];
    /** `measures` are the titles of those that carry the agreement out; empty = nothing covers it yet. */
    readonly agreements: readonly { readonly code: string; readonly text: string; readonly measures: readonly string[] }[];
  }[];
  /** `example`: a proposal that the municipality still has to confirm. */
  readonly pillars: readonly {
    readonly code: string; readonly title: string; readonly aim: string | null; readonly example: boolean;
    readonly measures: readonly { readonly code: string; readonly title: string; readonly state: MeasureState; readonly example: boolean }[];
  }[];
}

/** The plan for the council letter; null when the actor can see no plan with this reference. Needs `plan.read`. */
export async function planForLetter(act: Act, reference: string): Promise<OfferedPlan | null> {
  const plan = await publicPlan(act, reference);
  if (!plan) return null;
  const decisionsAbout = (about: string | null): OfferedDecision[] => plan.decisions
    .filter((decision) => decision.about === about).map(({ body, kind, date }) => ({ body, kind, date }));
  const measuresOf = new Map(plan.coverage.map(({ agreement, coveredBy }) => [agreement.code, coveredBy.map(({ title }) => title)]));
  return {
    reference, version: plan.head.version, title: plan.head.title, period: plan.head.period, decisions: decisionsAbout(null),
    frameworks: plan.frameworks.map(({ code, title, body, level, agreements }) => ({
      code, title, body, level, decisions: decisionsAbout(code),
      agreements: agreements.map((agreement) => ({ code: agreement.code, text: agreement.text, measures: measuresOf.get(agreement.code) ?? [] })),
    })),
    pillars: plan.pillars.map(({ code, title, aim, origin, measures }) => ({
      code, title, aim, example: origin === 'example',
      measures: measures.map((measure) => ({ code: measure.code, title: measure.title, state: measure.state, example: measure.origin === 'example' })),
    })),
  };
}

/** The plans the actor may see, each in its current version, the newest period first. */
export async function plansForLetter(act: Act): Promise<readonly PlanHead[]> {
  return planHeads(act);
}
