import { Refusal } from '../../lib/errors.ts';
import type { Act } from '../../platform/act.ts';
import type { Evidence, Milestone, PlanFile } from './plan-file-schema.ts';
import { readChain, readEvidence, readMilestones, readPillars } from './plan-parts.ts';
import type { VersionKey } from './plan-parts.ts';
import { planTables } from './tables.ts';

/** The fields that have a value: an absent one is left out, as a person would write the file. */
function present<T extends object>(fields: T): { [K in keyof T as null extends T[K] ? never : K]: T[K] } & { [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as ReturnType<typeof present<T>>;
}

const listed = <T>(rows: readonly T[]): T[] | null => (rows.length === 0 ? null : [...rows]);

/**
 * A plan as it was imported: reading it back gives the same plan. Without a version the current one.
 * Refuses a reference or version that does not exist ('plan-unknown').
 */
export async function exportPlan(act: Act, reference: string, version?: number): Promise<PlanFile> {
  const db = planTables(act.db);
  let query = db.selectFrom('plan.plan').select(['version', 'title', 'period_from', 'period_to'])
    .where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).orderBy('version', 'desc').limit(1);
  if (version !== undefined) query = query.where('version', '=', version);
  const plan = await query.executeTakeFirst();
  if (!plan) throw new Refusal('plan-unknown', { reference });
  const key: VersionKey = { municipality_id: act.municipality, plan_ref: reference, version: plan.version };
  const { frameworks, decisions } = await readChain(db, key);

  const indicators = await db.selectFrom('plan.indicator').select(['measure_code', 'code', 'title', 'unit', 'target', 'source', 'direction', 'register', 'owner', 'every'])
    .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('version', '=', key.version)
    .orderBy('position').execute();
  const targets = await db.selectFrom('plan.indicator_target').select(['indicator_code', 'period', 'value'])
    .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('version', '=', key.version)
    .orderBy('position').execute();
  const targetsOf = Map.groupBy(targets, (row) => row.indicator_code);
  const indicatorsOf = Map.groupBy(indicators, (row) => row.measure_code);
  const evidence = await readEvidence(db, key);
  const milestones = await readMilestones(db, key);
  const budgets = new Map((await db.selectFrom('plan.pillar').select(['code', 'budget_eur'])
    .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('version', '=', key.version).execute()).map((row) => [row.code, row.budget_eur]));
  const measures = await db.selectFrom('plan.measure')
    .select(['pillar_code', 'code', 'title', 'why', 'owner', 'deputy', 'starts', 'ends', 'budget_eur', 'budget_source', 'spent_eur', 'state', 'phase', 'reason', 'origin', 'source'])
    .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('version', '=', key.version)
    .orderBy('position').execute();
  const pillars = await readPillars(db, key, measures);
  // The state that readPillars gives follows from the actions; the file's own stands in the column.
  const saidInFile = new Map(measures.map((measure) => [measure.code, measure]));

  return {
    reference, title: plan.title, municipality: act.municipality, period: { from: plan.period_from, to: plan.period_to },
    frameworks: frameworks.map(({ from, to, agreements, code, title, body, level, ...rest }) => present({
      code, title, body, level, period: from === null && to === null ? null : present({ from, to }), agreements: agreements.map(present), ...rest,
    })),
    decisions: decisions.map(present),
    pillars: pillars.map(({ code, title, aim, measures: own, ...rest }) => present({
      code, title, aim, budget_eur: budgets.get(code) ?? null,
      measures: own.map((measure) => present({
        code: measure.code, title: measure.title, why: measure.why, owner: measure.owner, deputy: measure.deputy,
        from: measure.starts, to: measure.ends, budget_eur: measure.budget_eur, budget_source: measure.budget_source, spent_eur: measure.spent_eur,
        state: saidInFile.get(measure.code)?.state ?? null, phase: measure.phase, reason: measure.reason, covers: [...measure.covers],
        actions: measure.actions.map(present),
        milestones: listed((milestones.get(measure.code) ?? []).map((one): Milestone => present(one))),
        evidence: listed((evidence.get(measure.code) ?? []).map((one): Evidence => present(one))),
        indicators: (indicatorsOf.get(measure.code) ?? []).map(({ measure_code: _, ...indicator }) => present({
          ...indicator, targets: targetsOf.get(indicator.code)?.map(({ period, value }) => ({ period, value })) ?? null,
        })),
        origin: measure.origin, source: measure.source,
      })),
      ...rest,
    })),
  };
}
