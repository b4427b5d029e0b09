/** The states of a signal: few, and each says who is to move. */
export const signalStates = ['received', 'in-triage', 'waiting-for-reporter', 'waiting-for-partner', 'decided', 'closed'] as const;
export type SignalState = (typeof signalStates)[number];

/** Where a signal came in. A split signal has its source in the one it was split from. */
export const signalSources = ['resident-anonymous', 'resident-pseudonym', 'resident-known', 'colleague', 'telephone', 'split'] as const;
export type SignalSource = (typeof signalSources)[number];
export type Certainty = 'yes' | 'no' | 'unknown';

/** What may happen to a signal, and what it becomes. What is not here cannot happen. */
const steps = {
  'begin': { 'received': 'in-triage', 'in-triage': 'in-triage', 'waiting-for-reporter': 'waiting-for-reporter', 'waiting-for-partner': 'waiting-for-partner' },
  'wait-for-reporter': { 'received': 'waiting-for-reporter', 'in-triage': 'waiting-for-reporter', 'waiting-for-partner': 'waiting-for-reporter' },
  'wait-for-partner': { 'received': 'waiting-for-partner', 'in-triage': 'waiting-for-partner', 'waiting-for-reporter': 'waiting-for-partner' },
  'resume': { 'waiting-for-reporter': 'in-triage', 'waiting-for-partner': 'in-triage' },
  'reporter-writes': {
    'received': 'received', 'in-triage': 'in-triage', 'waiting-for-reporter': 'in-triage', 'waiting-for-partner': 'waiting-for-partner', 'decided': 'decided', 'closed': 'closed',
  },
  'partner-answers': {
    'received': 'received', 'in-triage': 'in-triage', 'waiting-for-reporter': 'waiting-for-reporter', 'waiting-for-partner': 'in-triage', 'decided': 'decided', 'closed': 'closed',
  },
  'decide': { 'received': 'decided', 'in-triage': 'decided', 'waiting-for-reporter': 'decided', 'waiting-for-partner': 'decided', 'decided': 'decided' },
  'close': { 'decided': 'closed' },
  'reopen': { 'decided': 'in-triage', 'closed': 'in-triage' },
  'reporter-reopens': { 'decided': 'in-triage', 'closed': 'in-triage' },
} as const satisfies Record<string, Partial<Record<SignalState, SignalState>>>;

export type SignalStep = keyof typeof steps;

/** The state after a step; null when the step cannot be taken in this state. */
export function after(state: SignalState, step: SignalStep): SignalState | null {
  const allowed: Partial<Record<SignalState, SignalState>> = steps[step];
  return allowed[state] ?? null;
}

/** What a decision may be (domain.md §5.1 and §5.2: "no trafficking, other problems" is a full outcome). */
export const outcomes = [
  'passed-to-police', 'passed-to-labour-inspectorate', 'passed-to-veilig-thuis', 'passed-to-comensha', 'passed-to-riec', 'passed-to-kmar', 'integral-check', 'passed-to-care',
  'watch', 'other-problem-handed-over', 'no-follow-up',
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

/** States in which a decision is still to come. */
export const openStates = ['received', 'in-triage', 'waiting-for-reporter', 'waiting-for-partner'] as const satisfies readonly SignalState[];

export function isOpen(state: SignalState): boolean {
  return openStates.some((open) => open === state);
}

/** Whether a way of knowing says that a sign is there. "Not observed" and "unknown" do not, and are not the same. */
export function pointsThere(way: string): boolean {
  return way === 'observed' || way === 'stated-by-others' || way === 'interpreted';
}
