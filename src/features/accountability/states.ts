/** A letter to the council is a draft until it is sent. Nothing comes after that: a correction is a new letter. */
export type LetterState = 'draft' | 'sent';
export type LetterStep = 'make-again' | 'send';

const steps: Readonly<Record<LetterState, Readonly<Partial<Record<LetterStep, LetterState>>>>> = {
  draft: { 'make-again': 'draft', send: 'sent' },
  sent: {},
};

/** Where a step leads; null when the letter no longer allows it. */
export function after(state: LetterState, step: LetterStep): LetterState | null {
  return steps[state][step] ?? null;
}
