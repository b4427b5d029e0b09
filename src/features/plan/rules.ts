import type { ActionState } from './plan-file-schema.ts';

interface Coded { readonly code: string }
interface Covering extends Coded { readonly covers: readonly string[] }

/** An agreement with the measures that carry it out; an empty list is an agreement nothing covers yet. */
export interface Coverage<A extends Coded, M extends Covering> { readonly agreement: A; readonly coveredBy: readonly M[] }

/** Which agreement is covered by which measures, both in the order of the plan. Every agreement appears exactly once. */
export function coverageOf<A extends Coded, M extends Covering>(agreements: readonly A[], measures: readonly M[]): Coverage<A, M>[] {
  return agreements.map((agreement) => ({ agreement, coveredBy: measures.filter((measure) => measure.covers.includes(agreement.code)) }));
}

/** What nobody covers yet first, then the rest; within both the order stays. */
export function uncoveredFirst<A extends Coded, M extends Covering>(coverage: readonly Coverage<A, M>[]): Coverage<A, M>[] {
  return [...coverage.filter((row) => row.coveredBy.length === 0), ...coverage.filter((row) => row.coveredBy.length > 0)];
}

export type MeasureState = ActionState | 'no-actions';

/**
 * The state of a measure follows from its actions and is never typed in: late as soon as one is late; done or stopped
 * when nothing is left to do; started as soon as something is under way or finished.
 */
export function measureState(actions: readonly { readonly state: ActionState }[]): MeasureState {
  const states = new Set(actions.map(({ state }) => state));
  if (states.size === 0) return 'no-actions';
  if (states.has('late')) return 'late';
  const open = states.has('planned') || states.has('started');
  if (!open) return states.has('done') ? 'done' : 'stopped';
  return states.has('started') || states.has('done') ? 'started' : 'planned';
}

/** A plan is for everybody to read once the body that answers for it has adopted it (not when it took note of something else). */
export function isAdopted(decisions: readonly { readonly kind: string; readonly about?: string | undefined }[]): boolean {
  return decisions.some((decision) => decision.kind === 'adopted' && decision.about === undefined);
}
