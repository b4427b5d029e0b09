/** Those whose role may see signals, the log or rights; or everybody. */
export type Scope = 'privileged' | 'all';
export type Judgement = 'keep' | 'change' | 'end';
export const judgements: readonly Judgement[] = ['keep', 'change', 'end'];

/** Months between two reviews: BIO2 5.18.02 and 8.02.01 ask a year for all rights and a quarter for those that can do most. */
const every: Readonly<Record<Scope, number>> = { privileged: 3, all: 12 };

/** Days without a single act after which a right looks forgotten. */
export const staleAfterDays = 90;

export interface FinishedReview { readonly scope: Scope; readonly on: Temporal.PlainDate }

/** The day by which a review must be finished; null when there never was one, which means now. A review of everybody counts for the privileged as well. */
export function dueOn(scope: Scope, finished: readonly FinishedReview[]): Temporal.PlainDate | null {
  const counted = finished.filter((review) => review.scope === 'all' || review.scope === scope).map((review) => review.on).sort((one, other) => Temporal.PlainDate.compare(one, other));
  return counted.at(-1)?.add({ months: every[scope] }) ?? null;
}

/** Which reviews must be done by now; that of everybody covers the other. */
export function dueScopes(finished: readonly FinishedReview[], today: Temporal.PlainDate): readonly Scope[] {
  return (['privileged', 'all'] as const).filter((scope) => {
    const due = dueOn(scope, finished);
    return due === null || Temporal.PlainDate.compare(due, today) <= 0;
  });
}

/** Whether somebody has a right and does nothing with it: no act for ninety days, and not just given. */
export function isStale(lastUse: Temporal.Instant | null, since: Temporal.Instant | null, now: Temporal.Instant): boolean {
  const newest = [lastUse, since].filter((at) => at !== null).sort((one, other) => Temporal.Instant.compare(one, other)).at(-1);
  return !newest || Temporal.Instant.compare(newest.add({ hours: staleAfterDays * 24 }), now) < 0;
}

export interface Typed { readonly judgement: string; readonly role: string; readonly word: string }
export type JudgementMistake = 'no-judgement' | 'no-role' | 'same-role' | 'no-word' | 'word-long' | 'own-rights';
export const longestWord = 500;

/** What is missing before a judgement can stand in the document; null when nothing is. Ending, changing, and keeping what nobody uses need a word. */
export function judgementMistake(typed: Typed, holder: { readonly role: string; readonly stale: boolean; readonly own: boolean }, roles: readonly string[]): JudgementMistake | null {
  const { judgement } = typed;
  if (judgement !== 'keep' && judgement !== 'change' && judgement !== 'end') return 'no-judgement';
  if (holder.own && judgement !== 'keep') return 'own-rights';
  if (judgement === 'change' && !roles.includes(typed.role)) return 'no-role';
  if (judgement === 'change' && typed.role === holder.role) return 'same-role';
  if (typed.word.length > longestWord) return 'word-long';
  return (judgement !== 'keep' || holder.stale) && typed.word === '' ? 'no-word' : null;
}

/** Mistakes that already stand in the way of keeping a draft: what the table cannot hold. */
export function keepsAsDraft(mistake: JudgementMistake | null): boolean {
  return mistake === null || mistake === 'no-word';
}
