export const requestKinds = ['access', 'correction', 'erasure', 'objection'] as const;
export type RequestKind = typeof requestKinds[number];

/** Taken in; somebody looks; the answer is made; answered; stopped without an answer. */
export type RequestState = 'intake' | 'finding' | 'weighing' | 'answered' | 'stopped';
export type RequestStep = 'ask' | 'found' | 'again' | 'answer' | 'stop';

const steps: Readonly<Record<RequestState, Readonly<Partial<Record<RequestStep, RequestState>>>>> = {
  intake: { ask: 'finding', stop: 'stopped' },
  finding: { found: 'weighing', stop: 'stopped' },
  weighing: { again: 'finding', answer: 'answered', stop: 'stopped' },
  answered: {},
  stopped: {},
};

/** Where a step leads; null when the request no longer allows it. */
export function after(state: RequestState, step: RequestStep): RequestState | null {
  return steps[state][step] ?? null;
}

export function isOpen(state: RequestState): boolean {
  return state !== 'answered' && state !== 'stopped';
}

/** In what way it is certain who asks: a way, never a copy of a document. */
export const identifiedWays = ['not-yet', 'desk', 'sign-in', 'known', 'representative'] as const;
export type IdentifiedWay = typeof identifiedWays[number];
