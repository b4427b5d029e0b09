/** Where one version of a plan stands on its way through the executive and the council (docs/states/plan.md). */
export const planStates = ['draft', 'at-executive', 'adopted', 'informed', 'returned'] as const;
export type PlanState = (typeof planStates)[number];

/** What can be recorded of it. `supplement` adds what came later, such as the number in the gazette. */
export const planSteps = ['submit', 'withdraw', 'send-back', 'adopt', 'inform', 'return', 'supplement'] as const;
export type PlanStep = (typeof planSteps)[number];

const table: Readonly<Record<PlanState, Readonly<Partial<Record<PlanStep, PlanState>>>>> = {
  'draft': { submit: 'at-executive' },
  'at-executive': { 'adopt': 'adopted', 'send-back': 'draft', 'withdraw': 'draft' },
  'adopted': { inform: 'informed', supplement: 'adopted' },
  'informed': { return: 'returned', supplement: 'informed' },
  // The plan still holds; what the council asks for becomes an answer, or a new version.
  'returned': { inform: 'informed', supplement: 'returned' },
};

/** Where a step leads; null when the state does not allow it. */
export function after(state: PlanState, step: PlanStep): PlanState | null {
  return table[state][step] ?? null;
}

/** What may be recorded now, the usual next step first. */
export function stepsFrom(state: PlanState): readonly PlanStep[] {
  return Object.keys(table[state]).filter((one): one is PlanStep => planSteps.some((step) => step === one));
}

/** Steps that are never recorded without why. */
export function asksReason(step: PlanStep): boolean {
  return step === 'send-back' || step === 'return';
}

/** The state of a version: what its own file says of it, and then each recorded step. */
export function stateOf(inFile: { readonly adopted: boolean; readonly noted: boolean }, steps: readonly PlanStep[]): PlanState {
  const start: PlanState = inFile.adopted ? (inFile.noted ? 'informed' : 'adopted') : 'draft';
  return steps.reduce<PlanState>((state, step) => after(state, step) ?? state, start);
}

export const isAdoptedState = (state: PlanState): boolean => state === 'adopted' || state === 'informed' || state === 'returned';
