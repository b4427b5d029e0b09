/** A wish to publish is over when it was published or withdrawn; a correction is a new one. */
export type ProposalState = 'asked' | 'ready' | 'published' | 'withdrawn';
export type ProposalStep = 'make' | 'publish' | 'withdraw';

const steps: Readonly<Record<ProposalState, Readonly<Partial<Record<ProposalStep, ProposalState>>>>> = {
  asked: { make: 'ready', withdraw: 'withdrawn' },
  ready: { make: 'ready', publish: 'published', withdraw: 'withdrawn' },
  published: {},
  withdrawn: {},
};

/** Where a step leads; null when the wish no longer allows it. */
export function after(state: ProposalState, step: ProposalStep): ProposalState | null {
  return steps[state][step] ?? null;
}

export const isOpen = (state: ProposalState): boolean => state === 'asked' || state === 'ready';
