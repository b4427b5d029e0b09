import type { Act } from '../../platform/act.ts';
import { lastDay, type PartialDate } from './partial-dates.ts';
import { planHeads } from './queries.ts';
import { planTables } from './tables.ts';

export interface DueAction {
  /** Stays the same as long as the plan has this version. */
  readonly key: string;
  readonly plan: string; readonly title: string; readonly measure: string; readonly due: PartialDate; readonly late: boolean;
}

/** Actions of the current plans that are not finished and whose last possible day has come by `until`, the earliest first. */
export async function actionsDue(act: Act, today: Temporal.PlainDate, until: Temporal.PlainDate): Promise<DueAction[]> {
  const found: DueAction[] = [];
  for (const head of await planHeads(act)) {
    const rows = await planTables(act.db).selectFrom('plan.action as action')
      .innerJoin('plan.measure as measure', (join) => join.onRef('measure.municipality_id', '=', 'action.municipality_id').onRef('measure.plan_ref', '=', 'action.plan_ref').onRef('measure.version', '=', 'action.version').onRef('measure.code', '=', 'action.measure_code'))
      .select(['action.measure_code', 'action.position', 'action.title', 'action.due', 'measure.title as measure_title'])
      .where('action.plan_ref', '=', head.reference).where('action.version', '=', head.version).where('action.state', 'in', ['planned', 'started', 'late']).execute();
    for (const row of rows) {
      if (row.due === null || Temporal.PlainDate.compare(lastDay(row.due), until) > 0) continue;
      found.push({
        key: `${head.reference}:${head.version}:${row.measure_code}:${row.position}`, plan: head.reference, title: row.title, measure: row.measure_title, due: row.due,
        late: Temporal.PlainDate.compare(lastDay(row.due), today) < 0,
      });
    }
  }
  return found.sort((one, other) => Temporal.PlainDate.compare(lastDay(one.due), lastDay(other.due)));
}
