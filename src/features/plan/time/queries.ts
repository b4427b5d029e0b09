import type { Act } from '../../../platform/act.ts';
import { readMilestones, type MilestonePart } from '../plan-parts.ts';
import type { MeasureRow } from '../progress/queries.ts';
import { standings } from '../progress/queries.ts';
import type { PlanHead } from '../queries.ts';
import { planTables } from '../tables.ts';

export interface TimedMeasure extends Pick<MeasureRow, 'code' | 'title' | 'owner'> {
  readonly state: MeasureRow['standing']['state']; readonly starts: string | null; readonly ends: string | null; readonly milestones: readonly MilestonePart[];
}

export interface TimedPlan { readonly head: PlanHead; readonly pillars: readonly { readonly code: string; readonly title: string; readonly measures: readonly TimedMeasure[] }[] }

/** When each measure of a plan begins and ends, where it stands now, and its milestones. Undefined when there is no such plan. */
export async function timedPlan(act: Act, reference: string): Promise<TimedPlan | undefined> {
  const found = await standings(act, reference);
  if (!found) return undefined;
  const { plan: { head, pillars }, rows } = found;
  const milestones = await readMilestones(planTables(act.db), { municipality_id: act.municipality, plan_ref: head.reference, version: head.version });
  const states = new Map(rows.map((row) => [row.code, row.standing.state]));
  return {
    head,
    pillars: pillars.map((pillar) => ({
      code: pillar.code, title: pillar.title,
      measures: pillar.measures.map(({ code, title, owner, starts, ends }) => ({ code, title, owner, starts, ends, state: states.get(code) ?? 'not-started', milestones: milestones.get(code) ?? [] })),
    })),
  };
}
