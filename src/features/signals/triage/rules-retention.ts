/** How long a closed signal is kept. */
export interface RetentionRule {
  readonly code: 'nothing-followed' | 'handed-over' | 'kept' | 'passed-on' | 'own-date';
  /** Calendar months after closing; null when the date comes from somewhere else. */
  readonly months: number | null;
}

/**
 * No national term was found for this work (the selection list for municipalities of 2020 was named, its term for this process was not found), so every
 * term here is a proposal that the municipality confirms or replaces by a date of its own.
 */
export const retentionRules: readonly RetentionRule[] = [
  { code: 'nothing-followed', months: 12 },
  { code: 'handed-over', months: 12 },
  { code: 'kept', months: 12 },
  { code: 'passed-on', months: 60 },
  { code: 'own-date', months: null },
];

function ruleOf(outcome: string): RetentionRule['code'] {
  if (outcome === 'no-follow-up') return 'nothing-followed';
  if (outcome === 'other-problem-handed-over') return 'handed-over';
  return outcome === 'watch' ? 'kept' : 'passed-on';
}

export interface Retention { readonly rule: RetentionRule['code']; readonly until: Temporal.PlainDate }

/**
 * The rule of the outcome that keeps longest, counted from the day of closing; never before the day until which information is kept.
 * @param decided months that the municipality decided, by the code of the rule; where it decided nothing the proposal counts
 */
export function retention(outcomes: readonly string[], keepUntil: Temporal.PlainDate | null, closedOn: Temporal.PlainDate, decided: ReadonlyMap<string, number | null> = new Map()): Retention {
  const possible = (outcomes.length > 0 ? outcomes : ['no-follow-up']).map((outcome): Retention => {
    const rule = ruleOf(outcome);
    return { rule, until: closedOn.add({ months: decided.get(rule) ?? retentionRules.find((one) => one.code === rule)?.months ?? 12 }) };
  });
  const longest = possible.reduce((one, other) => (Temporal.PlainDate.compare(other.until, one.until) > 0 ? other : one));
  return keepUntil && Temporal.PlainDate.compare(keepUntil, longest.until) > 0 ? { rule: 'kept', until: keepUntil } : longest;
}
