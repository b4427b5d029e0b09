import type { Act } from '../../platform/act.ts';
import { planHeads } from './queries.ts';
import { closedReferences } from './start/queries.ts';
import { planTables } from './tables.ts';

export interface MeasureInPlan { readonly plan: string; readonly code: string; readonly title: string; /** The title of its pillar. */ readonly pillar: string }

/** The measures of the plans that were not closed, each plan in its current version, in the order of the plan. Needs `plan.read`. */
export async function measuresNow(act: Act): Promise<readonly MeasureInPlan[]> {
  const closed = await closedReferences(act);
  const found: MeasureInPlan[] = [];
  for (const { reference, version } of await planHeads(act)) {
    if (closed.has(reference)) continue;
    const rows = await planTables(act.db).selectFrom('plan.measure as measure')
      .innerJoin('plan.pillar as pillar', (join) => join.onRef('pillar.municipality_id', '=', 'measure.municipality_id').onRef('pillar.plan_ref', '=', 'measure.plan_ref').onRef('pillar.version', '=', 'measure.version').onRef('pillar.code', '=', 'measure.pillar_code'))
      .select(['measure.code', 'measure.title', 'pillar.title as pillar']).where('measure.plan_ref', '=', reference).where('measure.version', '=', version)
      .orderBy('pillar.position').orderBy('measure.position').execute();
    found.push(...rows.map((row) => ({ plan: reference, ...row })));
  }
  return found;
}
