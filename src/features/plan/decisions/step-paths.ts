import { planSteps, type PlanStep } from './states.ts';

/** How the address of a step calls it. */
export const stepPaths: Readonly<Record<PlanStep, string>> = {
  'submit': 'aanbieden', 'withdraw': 'terughalen', 'send-back': 'college-terug', 'adopt': 'vaststellen', 'inform': 'raad-informeren', 'return': 'raad-terug', 'supplement': 'aanvullen',
};

export function stepAt(path: string | undefined): PlanStep | undefined {
  return planSteps.find((step) => stepPaths[step] === path);
}
