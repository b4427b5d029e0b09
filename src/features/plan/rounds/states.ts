/** A round is prepared (who answers for whom), runs (owners were asked), and is closed; or it is dropped before anybody was asked. */
export const roundStates = ['prepared', 'running', 'closed', 'dropped'] as const;
export type RoundState = (typeof roundStates)[number];

/** What may happen to a round, and what it becomes. What is not here cannot happen. */
const steps = {
  assign: { prepared: 'prepared', running: 'running' },
  ask: { prepared: 'running' },
  drop: { prepared: 'dropped' },
  call: { running: 'running' },
  close: { running: 'closed' },
} as const satisfies Record<string, Partial<Record<RoundState, RoundState>>>;

export type RoundStep = keyof typeof steps;

/** The state after a step; null when the step cannot be taken in this state. */
export function after(state: RoundState, step: RoundStep): RoundState | null {
  const allowed: Partial<Record<RoundState, RoundState>> = steps[step];
  return allowed[state] ?? null;
}
