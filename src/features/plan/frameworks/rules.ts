/** Pure: against which version of a framework a plan was written, and which newer ones it has not looked at. */

/** Written against it; seen and nothing to change; the plan has to be changed; the plan was changed. */
export const outcomes = ['basis', 'no-change', 'adapt', 'adapted'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Look { readonly number: number; readonly outcome: Outcome; readonly planVersion: number }

export interface Standing {
  /** The number that the plan was written or adapted against; null when nobody said so. */
  readonly writtenAgainst: number | null;
  /** Numbers newer than anything the plan has looked at, the oldest first. */
  readonly unseen: readonly number[];
  /** Looked at, and the plan still has to be changed, with the version of the plan that was looked at. */
  readonly toAdapt: readonly { readonly number: number; readonly planVersion: number }[];
}

/** @param numbers the versions in the register · @param looks what was said, the oldest first */
export function standing(numbers: readonly number[], looks: readonly Look[]): Standing {
  const newest = new Map<number, Look>();
  for (const look of looks) newest.set(look.number, look);
  const against = [...newest.values()].filter(({ outcome }) => outcome === 'basis' || outcome === 'adapted').map(({ number }) => number);
  const seen = Math.max(0, ...newest.keys());
  const toAdapt = [...newest.values()].filter(({ outcome }) => outcome === 'adapt').map(({ number, planVersion }) => ({ number, planVersion })).sort((one, other) => one.number - other.number);
  return { writtenAgainst: against.length === 0 ? null : Math.max(...against), unseen: numbers.filter((number) => number > seen).sort((one, other) => one - other), toAdapt };
}

/** What may be said of one version now. Only the first word about a framework can be that the plan was written against it. */
export function choices(number: number, looks: readonly Look[], current: number): readonly Outcome[] {
  const last = looks.findLast((look) => look.number === number);
  if (last?.outcome === 'adapt') return [...(current > last.planVersion ? ['adapted' as const] : []), 'no-change'];
  return [...(looks.length === 0 ? ['basis' as const] : []), 'no-change', 'adapt'];
}

export function asksReason(outcome: Outcome): boolean {
  return outcome === 'no-change' || outcome === 'adapt';
}
