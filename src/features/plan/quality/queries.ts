import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { exportPlan } from '../plan-to-file.ts';
import { planInWork, workOf } from '../work/queries.ts';
import { own } from '../work/tables.ts';
import type { ReadingsOf } from './readings.ts';
import { type Finding, findingsOf } from './rules.ts';

export interface Quality {
  readonly reference: string;
  /** The findings are about the open working copy, and not about the version that holds. */
  readonly ofWork: boolean;
  readonly findings: readonly Finding[];
  /** Where a part can be mended, by its code; empty for who may not. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** Names of people who no longer work here and of nobody who does. */
export async function namesGone(act: Act): Promise<ReadonlySet<string>> {
  const people = await own(act.db).selectFrom('platform.person').select(['name', 'active']).where('municipality_id', '=', act.municipality).execute();
  const here = new Set(people.filter((one) => one.active).map((one) => one.name));
  return new Set(people.filter((one) => !one.active && !here.has(one.name)).map((one) => one.name));
}

/** What is amiss in a plan: in the open working copy for who may work in it, else in the version that holds. Undefined when there is no such plan. */
export async function qualityOf(act: Act, reference: string, readingsOf: ReadingsOf): Promise<Quality | undefined> {
  const known = { readings: await readingsOf(act, reference), gone: await namesGone(act) };
  if (act.may('plan.edit')) {
    const state = await workOf(act, reference);
    if (!state) return undefined;
    const numbers = new Map(state.items.flatMap((item) => (item.kind === 'pillar' || item.kind === 'measure' ? [[`${item.kind} ${item.content.code}`, item.number] as const] : [])));
    return { reference, ofWork: state.work !== null, findings: findingsOf(planInWork(state), known), numbers };
  }
  const plan = await exportPlan(act, reference).catch((error: unknown) => { if (error instanceof Refusal) return null; throw error; });
  return plan ? { reference, ofWork: false, findings: findingsOf(plan, known), numbers: new Map() } : undefined;
}
