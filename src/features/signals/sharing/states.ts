/** The states of a package. `told` is a disclosure by telephone and `handed` one by encrypted file: recorded, and nothing stands open here. */
export const packageStates = ['draft', 'sent', 'received', 'answered', 'withdrawn', 'expired', 'told', 'handed'] as const;
export type PackageState = (typeof packageStates)[number];

/** What may happen to a package, and what it becomes. What is not here cannot happen; the partner's steps are repeated in database/046_sharing.sql. */
const steps = {
  'save': { draft: 'draft' },
  'send': { draft: 'sent' },
  'tell': { draft: 'told' },
  'hand': { draft: 'handed' },
  'confirm': { sent: 'received' },
  'answer': { received: 'answered', answered: 'answered' },
  'withdraw': { draft: 'withdrawn', sent: 'withdrawn', received: 'withdrawn', answered: 'withdrawn' },
  'expire': { sent: 'expired', received: 'expired', answered: 'expired' },
} as const satisfies Record<string, Partial<Record<PackageState, PackageState>>>;

export type PackageStep = keyof typeof steps;
export const packageSteps = Object.keys(steps) as readonly PackageStep[];

/** The state after a step; null when the step cannot be taken in this state. */
export function packageAfter(state: PackageState, step: PackageStep): PackageState | null {
  const allowed: Partial<Record<PackageState, PackageState>> = steps[step];
  return allowed[state] ?? null;
}

/** The state as it is now: an open package of which the time is over has expired, whether or not anybody wrote that down. */
export function stateAt(state: PackageState, endsAt: Temporal.Instant | null, now: Temporal.Instant): PackageState {
  return endsAt && Temporal.Instant.compare(endsAt, now) <= 0 ? packageAfter(state, 'expire') ?? state : state;
}

export function opensFor(state: PackageState): boolean {
  return state === 'sent' || state === 'received' || state === 'answered';
}
