/** The states of a signal: few, and each says who is to move. */
export const signalStates = ['received', 'in-assessment', 'decided'] as const;
export type SignalState = (typeof signalStates)[number];

export type SignalSource = 'resident-anonymous' | 'resident-reachable';
export type Certainty = 'yes' | 'no' | 'unknown';

/** What may happen to a signal, and what it becomes. What is not here cannot happen. */
const steps = {
  'mark': { 'received': 'in-assessment', 'in-assessment': 'in-assessment' },
  'decide': { 'received': 'decided', 'in-assessment': 'decided', 'decided': 'decided' },
} as const satisfies Record<string, Partial<Record<SignalState, SignalState>>>;

export type SignalStep = keyof typeof steps;

/** The state after a step; null when the step cannot be taken in this state. */
export function after(state: SignalState, step: SignalStep): SignalState | null {
  const allowed: Partial<Record<SignalState, SignalState>> = steps[step];
  return allowed[state] ?? null;
}

/** What a decision may be (domain.md §5.1 and §5.2: "no trafficking, other problems" is a full outcome). */
export const outcomes = [
  'passed-to-police', 'passed-to-labour-inspectorate', 'passed-to-comensha', 'passed-to-care', 'other-problem-handed-over', 'watch', 'no-follow-up',
] as const;
export type Outcome = (typeof outcomes)[number];

export function isOutcome(text: string): text is Outcome {
  return outcomes.some((outcome) => outcome === text);
}

/**
 * Grounds for a decision on a signal (domain.md §8.1). None of them was checked against the law in force: the municipality's privacy officer confirms them.
 */
export const grounds = ['acute-danger', 'public-task', 'professional-report', 'consent', 'partnership', 'none-shared', 'other'] as const;
export type GroundCode = (typeof grounds)[number];

export function isGround(text: string): text is GroundCode {
  return grounds.some((ground) => ground === text);
}

/** Whether a way of knowing says that a sign is there. "Not observed" and "unknown" do not, and are not the same. */
export function pointsThere(way: string): boolean {
  return way === 'observed' || way === 'stated-by-others' || way === 'interpreted';
}

export interface Urgency {
  readonly danger: Certainty;
  readonly acuteSign: boolean;
  readonly minor: Certainty;
  /** Whole days until the answer is due; negative when late. */
  readonly daysLeft: number;
}

/** Danger first, told by the reporter or marked by the officer, then a child, then what is due first. One acute sign is never outweighed by anything. */
export function byUrgency(one: Urgency, other: Urgency): number {
  const rank = (urgency: Urgency): number => (urgency.danger === 'yes' || urgency.acuteSign ? 0 : urgency.minor === 'yes' ? 1 : 2);
  return rank(one) - rank(other) || one.daysLeft - other.daysLeft;
}
