import type { Act } from '../../platform/act.ts';
import { lastDay, type PartialDate } from './partial-dates.ts';
import { planHeads } from './queries.ts';
import { own as progressTables } from './progress/tables.ts';
import { closedReferences } from './start/queries.ts';
import { planTables } from './tables.ts';

export interface DueAction {
  /** Stays the same as long as the plan has this version. */
  readonly key: string;
  readonly plan: string; readonly title: string; readonly measure: string; readonly due: PartialDate; readonly late: boolean;
}

/** Actions of the current plans that neither the plan nor anybody since calls done or stopped, and whose last possible day has come by `until`, the earliest first. */
export async function actionsDue(act: Act, today: Temporal.PlainDate, until: Temporal.PlainDate): Promise<DueAction[]> {
  const found: DueAction[] = [];
  const closed = await closedReferences(act);
  for (const head of await planHeads(act)) {
    if (closed.has(head.reference)) continue;
    const rows = await planTables(act.db).selectFrom('plan.action as action')
      .innerJoin('plan.measure as measure', (join) => join.onRef('measure.municipality_id', '=', 'action.municipality_id').onRef('measure.plan_ref', '=', 'action.plan_ref').onRef('measure.version', '=', 'action.version').onRef('measure.code', '=', 'action.measure_code'))
      .select(['action.measure_code', 'action.position', 'action.title', 'action.due', 'measure.title as measure_title'])
      .where('action.plan_ref', '=', head.reference).where('action.version', '=', head.version).where('action.state', 'in', ['planned', 'started', 'late']).execute();
    const said = new Map((await progressTables(act.db).selectFrom('plan.progress').select(['measure_code', 'action_title', 'state']).where('plan_ref', '=', head.reference).where('action_title', 'is not', null).orderBy('progress_id').execute())
      .map((word) => [`${word.measure_code} ${word.action_title ?? ''}`, word.state]));
    for (const row of rows) {
      const state = said.get(`${row.measure_code} ${row.title}`);
      if (state === 'done' || state === 'stopped') continue;
      if (row.due === null || Temporal.PlainDate.compare(lastDay(row.due), until) > 0) continue;
      found.push({
        key: `${head.reference}:${head.version}:${row.measure_code}:${row.position}`, plan: head.reference, title: row.title, measure: row.measure_title, due: row.due,
        late: Temporal.PlainDate.compare(lastDay(row.due), today) < 0,
      });
    }
  }
  return found.sort((one, other) => Temporal.PlainDate.compare(lastDay(one.due), lastDay(other.due)));
}
