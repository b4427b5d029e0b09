import type { Act } from '../../platform/act.ts';
import { recordedDecisions } from './decisions/recorded.ts';
import type { PartialDate } from './partial-dates.ts';
import { readChain, readEvidence, readMilestones, readPillars } from './plan-parts.ts';
import type { DecisionPart, EvidencePart, FrameworkPart, MilestonePart, PillarPart, VersionKey } from './plan-parts.ts';
import type { Phase, ProgressState } from './progress/rules.ts';
import { coverageOf, uncoveredFirst } from './rules.ts';
import type { Coverage } from './rules.ts';
import { planTables } from './tables.ts';

export interface PlanHead {
  readonly reference: string; readonly title: string; readonly version: number;
  readonly period: { readonly from: PartialDate; readonly to: PartialDate }; readonly published: boolean;
}

export interface PublicMeasure {
  readonly code: string; readonly title: string; readonly why: string | null; readonly starts: PartialDate | null; readonly ends: PartialDate | null;
  readonly origin: 'given' | 'example'; readonly source: string | null;
}

export interface StaffMeasure extends PublicMeasure {
  readonly owner: string | null; readonly deputy: string | null; readonly budgetEur: number | null; readonly budgetSource: string | null; readonly spentEur: number | null;
  /** What the plan file says of how it goes; it counts until somebody says otherwise. */
  readonly inFile: { readonly state: ProgressState | null; readonly phase: Phase | null; readonly reason: string | null };
  readonly milestones: readonly MilestonePart[];
  readonly evidence: readonly EvidencePart[];
  readonly indicators: readonly { readonly code: string; readonly title: string; readonly unit: string | null; readonly target: number | string | null }[];
}

export interface CoveringMeasure { readonly code: string; readonly title: string; readonly covers: readonly string[] }
export interface AgreementInPlan { readonly code: string; readonly text: string; readonly framework: string }

export interface PlanView<M> {
  readonly head: PlanHead;
  readonly frameworks: readonly FrameworkPart[];
  readonly decisions: readonly DecisionPart[];
  readonly pillars: readonly PillarPart<M>[];
  readonly coverage: readonly Coverage<AgreementInPlan, CoveringMeasure>[];
  readonly others: readonly PlanHead[];
}

export type PublicPlan = PlanView<PublicMeasure>;

export interface StaffPlan extends PlanView<StaffMeasure> {
  readonly versions: readonly VersionLine[];
  /** The highest version; another one shown is an earlier state. */
  readonly current: number;
}

/** The plans the actor may see, each in its current version (the highest visible one), the newest period first. */
export async function planHeads(act: Act): Promise<PlanHead[]> {
  const rows = await planTables(act.db).selectFrom('plan.plan')
    .select(['plan_ref', 'version', 'title', 'period_from', 'period_to', 'published'])
    .distinctOn('plan_ref').where('municipality_id', '=', act.municipality)
    .orderBy('plan_ref').orderBy('version', 'desc').execute();
  return rows.map((row): PlanHead => ({
    reference: row.plan_ref, title: row.title, version: row.version, period: { from: row.period_from, to: row.period_to }, published: row.published,
  })).sort((one, other) => other.period.from.localeCompare(one.period.from) || one.reference.localeCompare(other.reference));
}

/** What residents read about a plan; without a reference the newest. Undefined when there is none. */
export async function publicPlan(act: Act, reference?: string): Promise<PublicPlan | undefined> {
  const found = await chosen(act, reference);
  if (!found) return undefined;
  const measures = (key: VersionKey) => planTables(act.db).selectFrom('plan.measure')
    .select(['code', 'pillar_code', 'title', 'why', 'starts', 'ends', 'origin', 'source'])
    .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('version', '=', key.version)
    .orderBy('position').execute();
  return view(act, found, measures);
}

/** The same for colleagues, with owners, indicators and versions; `version` shows an earlier one. */
export async function staffPlan(act: Act, reference?: string, version?: number): Promise<StaffPlan | undefined> {
  const found = await chosen(act, reference, version);
  if (!found) return undefined;
  const db = planTables(act.db);
  const measures = async (key: VersionKey) => {
    const indicators = await db.selectFrom('plan.indicator').select(['code', 'measure_code', 'title', 'unit', 'target'])
      .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('version', '=', key.version)
      .orderBy('position').execute();
    const byMeasure = Map.groupBy(indicators, (row) => row.measure_code);
    const milestones = await readMilestones(db, key);
    const evidence = await readEvidence(db, key);
    const rows = await db.selectFrom('plan.measure')
      .select(['code', 'pillar_code', 'title', 'why', 'starts', 'ends', 'origin', 'source', 'owner', 'deputy', 'budget_eur', 'budget_source', 'spent_eur', 'state', 'phase', 'reason'])
      .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('version', '=', key.version)
      .orderBy('position').execute();
    return rows.map(({ budget_eur, budget_source, spent_eur, state, phase, reason, ...row }) => ({
      ...row, budgetEur: budget_eur, budgetSource: budget_source, spentEur: spent_eur, inFile: { state, phase, reason },
      indicators: byMeasure.get(row.code) ?? [], milestones: milestones.get(row.code) ?? [], evidence: evidence.get(row.code) ?? [],
    }));
  };
  const shown = await view(act, found, measures);
  const versions = await versionsOf(act, found.head.reference);
  return { ...shown, coverage: uncoveredFirst(shown.coverage), current: versions[0]?.version ?? found.head.version, versions };
}

export interface VersionLine {
  readonly version: number; readonly importedAt: Temporal.Instant; readonly importedBy: string | null; readonly published: boolean; readonly reason: string | null; readonly changes: number | null;
}

/** The versions of a plan, the newest first. */
export async function versionsOf(act: Act, reference: string): Promise<readonly VersionLine[]> {
  const rows = await planTables(act.db).selectFrom('plan.plan').select(['version', 'imported_at', 'imported_by', 'published', 'reason', 'changes'])
    .where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).orderBy('version', 'desc').execute();
  return rows.map((row) => ({ version: row.version, importedAt: row.imported_at, importedBy: row.imported_by, published: row.published, reason: row.reason, changes: row.changes }));
}

export interface Chosen { readonly head: PlanHead; readonly others: readonly PlanHead[] }

export async function chosen(act: Act, reference?: string, version?: number): Promise<Chosen | undefined> {
  const heads = await planHeads(act);
  const current = reference === undefined ? heads[0] : heads.find((head) => head.reference === reference);
  if (!current) return undefined;
  const others = heads.filter((head) => head !== current);
  if (version === undefined || version === current.version) return { head: current, others };
  const row = await planTables(act.db).selectFrom('plan.plan').select(['title', 'period_from', 'period_to', 'published'])
    .where('municipality_id', '=', act.municipality).where('plan_ref', '=', current.reference).where('version', '=', version).executeTakeFirst();
  if (!row) return undefined;
  return { head: { reference: current.reference, version, title: row.title, period: { from: row.period_from, to: row.period_to }, published: row.published }, others };
}

async function view<M extends { readonly code: string; readonly title: string; readonly pillar_code: string }>(
  act: Act, { head, others }: Chosen, measures: (key: VersionKey) => Promise<readonly M[]>,
): Promise<PlanView<M>> {
  const db = planTables(act.db);
  const key: VersionKey = { municipality_id: act.municipality, plan_ref: head.reference, version: head.version };
  const { frameworks, decisions } = await readChain(db, key);
  const pillars = await readPillars(db, key, await measures(key));
  const agreements = frameworks.flatMap((framework) => framework.agreements.map(({ code, text }) => ({ code, text, framework: framework.title })));
  const covering = pillars.flatMap((pillar) => pillar.measures.map(({ code, title, covers }) => ({ code, title, covers })));
  return { head, others, frameworks, decisions: [...decisions, ...await recordedDecisions(act, key)], pillars, coverage: coverageOf(agreements, covering) };
}

/** The number of a plan's newest version; undefined when there is no such plan. */
export async function currentVersion(act: Act, reference: string): Promise<number | undefined> {
  const row = await planTables(act.db).selectFrom('plan.plan').select('version')
    .where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).orderBy('version', 'desc').limit(1).executeTakeFirst();
  return row?.version;
}

/** Every code of this kind that any version of the plan ever used. */
export async function codesEver(act: Act, reference: string, kind: 'pillar' | 'measure' | 'indicator'): Promise<readonly string[]> {
  const rows = await planTables(act.db).selectFrom(`plan.${kind}`).select('code').distinct().where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).execute();
  return rows.map((row) => row.code);
}
