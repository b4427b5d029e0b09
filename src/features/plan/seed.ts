import type { Act } from '../../platform/act.ts';
import { importPlanText } from './cli.ts';
import { planHeads } from './queries.ts';

/** Puts a plan file into a municipality that has no plan yet; does nothing where there is one. Needs `plan.import`. */
export async function seedPlan(act: Act, text: string): Promise<void> {
  if ((await planHeads(act)).length === 0) await importPlanText(act, text, 'nl');
}
