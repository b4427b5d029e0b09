import type { Kysely } from 'kysely';
import { firstDay, lastDay } from '../partial-dates.ts';
import type { Direction, Rhythm } from '../plan-file-schema.ts';
import type { RegisterName } from './register-names.ts';
import type { Days } from './rules-periods.ts';
import { own } from './tables.ts';

export interface CurrentIndicator {
  readonly plan: string; readonly planDays: Days; readonly code: string; readonly measure: string; readonly title: string; readonly unit: string | null; readonly source: string | null;
  readonly target: number | string | null; readonly direction: Direction | null; readonly register: RegisterName | null; readonly owner: string | null;
  /** A register each quarter, a reading by hand each year, unless the plan says otherwise. */
  readonly every: Rhythm;
}

/** The indicators of the plans in force, in the order of the plan. The worker asks this too, so it holds nothing that it may not see. */
export async function currentIndicators(anyDb: Kysely<object>, reference?: string): Promise<CurrentIndicator[]> {
  const db = own(anyDb);
  let plans = db.selectFrom('plan.plan').select(['plan_ref', 'version', 'period_from', 'period_to']).distinctOn('plan_ref').orderBy('plan_ref').orderBy('version', 'desc');
  if (reference !== undefined) plans = plans.where('plan_ref', '=', reference);
  const found: CurrentIndicator[] = [];
  for (const plan of await plans.execute()) {
    const rows = await db.selectFrom('plan.indicator').select(['code', 'measure_code', 'title', 'unit', 'source', 'target', 'direction', 'register', 'owner', 'every'])
      .where('plan_ref', '=', plan.plan_ref).where('version', '=', plan.version).orderBy('measure_code').orderBy('position').execute();
    const planDays = { from: firstDay(plan.period_from), to: lastDay(plan.period_to) };
    for (const row of rows) found.push({ plan: plan.plan_ref, planDays, code: row.code, measure: row.measure_code, title: row.title, unit: row.unit, source: row.source, target: row.target, direction: row.direction, register: row.register, owner: row.owner, every: row.every ?? (row.register ? 'quarter' : 'year') });
  }
  return found;
}
