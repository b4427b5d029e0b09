/** A risk is open, or closed because somebody said why. Nothing is thrown away: it can be reopened. */
export const riskStates = ['open', 'closed'] as const;
export type RiskState = (typeof riskStates)[number];

const steps = {
  /** Another description, something that hangs on it, or something taken off it. */
  change: { open: 'open' },
  judge: { open: 'open' },
  close: { open: 'closed' },
  reopen: { closed: 'open' },
} as const satisfies Record<string, Partial<Record<RiskState, RiskState>>>;

export type RiskStep = keyof typeof steps;

/** The state after a step; null when the step cannot be taken in this state. */
export function after(state: RiskState, step: RiskStep): RiskState | null {
  const allowed: Partial<Record<RiskState, RiskState>> = steps[step];
  return allowed[state] ?? null;
}
