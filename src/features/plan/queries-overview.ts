import type { Act } from '../../platform/act.ts';
import { readChain } from './plan-parts.ts';
import type { DecisionPart, FrameworkPart, VersionKey } from './plan-parts.ts';
import type { Origin } from './plan-file-schema.ts';
import { type ProgressState, stateFromFile } from './progress/rules.ts';
import { own as progressTables } from './progress/tables.ts';
import { namesGone } from './quality/queries.ts';
import type { ReadingsOf } from './quality/readings.ts';
import { findingsOf, type QualityMeasure, type QualityPillar } from './quality/rules.ts';
import { chosen, versionsOf } from './queries.ts';
import type { AgreementInPlan, CoveringMeasure, PlanHead, VersionLine } from './queries.ts';
import { coverageOf, measureState, uncoveredFirst } from './rules.ts';
import type { Coverage } from './rules.ts';
import { closedReferences } from './start/queries.ts';
import { planTables } from './tables.ts';
import { workGoingOn } from './work/queries.ts';

export interface MeasureLine {
  readonly code: string; readonly title: string; readonly owner: string | null; readonly starts: string | null; readonly ends: string | null; readonly origin: Origin;
  /** As somebody said it last; else as the file or its actions say. */
  readonly state: ProgressState;
  readonly actions: number; readonly done: number;
}

export interface PillarLine { readonly code: string; readonly title: string; readonly aim: string | null; readonly origin: Origin; readonly budgetEur: number | null; readonly measures: readonly MeasureLine[] }

export interface PlanOverview {
  readonly head: PlanHead; readonly others: readonly PlanHead[];
  readonly frameworks: readonly FrameworkPart[]; readonly decisions: readonly DecisionPart[];
  readonly pillars: readonly PillarLine[];
  readonly coverage: readonly Coverage<AgreementInPlan, CoveringMeasure>[];
  readonly versions: readonly VersionLine[];
  /** How many things the quality checks find in this version. */
  readonly findings: number;
  readonly going: { readonly by: string; readonly at: Temporal.Instant } | null;
  /** Its period was ended. */
  readonly closed: boolean;
}

/** A plan as its page shows it: one line a measure, whatever hangs below it counted. Without a reference the newest plan; undefined when there is none. */
export async function planOverview(act: Act, reference: string | undefined, readingsOf: ReadingsOf): Promise<PlanOverview | undefined> {
  const found = await chosen(act, reference);
  if (!found) return undefined;
  const { head, others } = found;
  const key: VersionKey = { municipality_id: act.municipality, plan_ref: head.reference, version: head.version };
  const { frameworks, decisions } = await readChain(planTables(act.db), key);
  const { pillars, measures, covers, actions, milestones, indicators } = await rowsOf(act, key);
  const said = await newestStates(act, head.reference);

  const lines = measures.map((row) => {
    const own = actions.get(row.code) ?? [];
    const line: MeasureLine = {
      code: row.code, title: row.title, owner: row.owner, starts: row.starts, ends: row.ends, origin: row.origin,
      state: said.get(row.code) ?? row.state ?? stateFromFile(measureState(own)), actions: own.length, done: own.filter((action) => action.state === 'done').length,
    };
    const checked: QualityMeasure = {
      code: row.code, title: row.title, owner: row.owner ?? undefined, deputy: row.deputy ?? undefined, from: row.starts ?? undefined, to: row.ends ?? undefined, budget_eur: row.budget_eur ?? undefined,
      covers: covers.get(row.code) ?? [], actions: own.map(({ due }) => ({ title: '', due: due ?? undefined })), milestones: (milestones.get(row.code) ?? []).map(({ due }) => ({ title: '', due: due ?? undefined })),
      indicators: indicators.get(row.code) ?? [],
    };
    return { pillar: row.pillar_code, line, checked };
  });
  const byPillar = Map.groupBy(lines, ({ pillar }) => pillar);
  const checked = pillars.map((row): QualityPillar => ({ code: row.code, title: row.title, aim: row.aim ?? undefined, budget_eur: row.budget_eur ?? undefined, measures: (byPillar.get(row.code) ?? []).map((one) => one.checked) }));
  const agreements = frameworks.flatMap((framework) => framework.agreements.map(({ code, text }) => ({ code, text, framework: framework.title })));
  return {
    head, others, frameworks, decisions,
    pillars: pillars.map(({ budget_eur, ...row }) => ({ ...row, budgetEur: budget_eur, measures: (byPillar.get(row.code) ?? []).map((one) => one.line) })),
    coverage: uncoveredFirst(coverageOf(agreements, measures.map(({ code, title }) => ({ code, title, covers: covers.get(code) ?? [] })))),
    versions: await versionsOf(act, head.reference),
    findings: findingsOf({ period: head.period, pillars: checked }, { readings: await readingsOf(act, head.reference), gone: await namesGone(act) }).length,
    going: await workGoingOn(act, head.reference),
    closed: (await closedReferences(act)).has(head.reference),
  };
}

async function rowsOf(act: Act, key: VersionKey) {
  const db = planTables(act.db);
  const of = { municipality_id: key.municipality_id, plan_ref: key.plan_ref, version: key.version };
  const pillars = await db.selectFrom('plan.pillar').select(['code', 'title', 'aim', 'origin', 'budget_eur'])
    .where('municipality_id', '=', of.municipality_id).where('plan_ref', '=', of.plan_ref).where('version', '=', of.version).orderBy('position').execute();
  const measures = await db.selectFrom('plan.measure').select(['code', 'pillar_code', 'title', 'owner', 'deputy', 'starts', 'ends', 'budget_eur', 'state', 'origin'])
    .where('municipality_id', '=', of.municipality_id).where('plan_ref', '=', of.plan_ref).where('version', '=', of.version).orderBy('position').execute();
  const covers = await db.selectFrom('plan.measure_covers').select(['measure_code', 'agreement_code'])
    .where('municipality_id', '=', of.municipality_id).where('plan_ref', '=', of.plan_ref).where('version', '=', of.version).execute();
  const actions = await db.selectFrom('plan.action').select(['measure_code', 'due', 'state'])
    .where('municipality_id', '=', of.municipality_id).where('plan_ref', '=', of.plan_ref).where('version', '=', of.version).execute();
  const milestones = await db.selectFrom('plan.milestone').select(['measure_code', 'due'])
    .where('municipality_id', '=', of.municipality_id).where('plan_ref', '=', of.plan_ref).where('version', '=', of.version).execute();
  const indicators = await db.selectFrom('plan.indicator').select(['measure_code', 'code', 'title', 'target'])
    .where('municipality_id', '=', of.municipality_id).where('plan_ref', '=', of.plan_ref).where('version', '=', of.version).execute();
  const grouped = <T extends { readonly measure_code: string }>(rows: readonly T[]): Map<string, T[]> => Map.groupBy(rows, (row) => row.measure_code);
  return {
    pillars, measures, covers: new Map([...grouped(covers)].map(([code, rows]) => [code, rows.map((row) => row.agreement_code)])),
    actions: grouped(actions), milestones: grouped(milestones), indicators: grouped(indicators),
  };
}

/** What was said last of each measure: one row a measure, however long people have been speaking. */
async function newestStates(act: Act, reference: string): Promise<ReadonlyMap<string, ProgressState>> {
  const rows = await progressTables(act.db).selectFrom('plan.progress').select(['measure_code', 'state']).distinctOn('measure_code')
    .where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).where('action_title', 'is', null)
    .orderBy('measure_code').orderBy('progress_id', 'desc').execute();
  return new Map(rows.map((row) => [row.measure_code, row.state]));
}
