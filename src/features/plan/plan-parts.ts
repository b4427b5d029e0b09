import type { ActionState, DecisionKind, EvidenceKind, Level, Origin } from './plan-file-schema.ts';
import type { PartialDate } from './partial-dates.ts';
import { measureState } from './rules.ts';
import type { MeasureState } from './rules.ts';
import type { PlanDb } from './tables.ts';

/** One version of one plan. */
export interface VersionKey { readonly municipality_id: string; readonly plan_ref: string; readonly version: number }

export interface AgreementPart { readonly code: string; readonly text: string; readonly origin: Origin; readonly source: string | null }

export interface DecisionPart {
  readonly body: string; readonly kind: DecisionKind; readonly date: PartialDate | null; readonly document: string | null;
  /** Code of the framework it is about; null = the plan itself. */
  readonly about: string | null; readonly origin: Origin; readonly source: string | null;
}

export interface FrameworkPart {
  readonly code: string; readonly title: string; readonly body: string; readonly level: Level | null;
  readonly from: PartialDate | null; readonly to: PartialDate | null; readonly origin: Origin; readonly source: string | null;
  readonly agreements: readonly AgreementPart[];
}

export interface ActionPart { readonly title: string; readonly due: PartialDate | null; readonly state: ActionState; readonly origin: Origin }

export type MeasurePart<M> = M & { readonly covers: readonly string[]; readonly actions: readonly ActionPart[]; readonly state: MeasureState };

export interface PillarPart<M> {
  readonly code: string; readonly title: string; readonly aim: string | null; readonly origin: Origin; readonly source: string | null;
  readonly measures: readonly MeasurePart<M>[];
}

/** The frameworks with their agreements, and all decisions, in the order of the plan file. */
export async function readChain(db: PlanDb, key: VersionKey): Promise<{ frameworks: FrameworkPart[]; decisions: DecisionPart[] }> {
  const frameworks = await db.selectFrom('plan.framework')
    .select(['code', 'title', 'body', 'level', 'period_from as from', 'period_to as to', 'origin', 'source'])
    .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('version', '=', key.version)
    .orderBy('position').execute();
  const agreements = await db.selectFrom('plan.agreement').select(['framework_code', 'code', 'text', 'origin', 'source'])
    .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('version', '=', key.version)
    .orderBy('position').execute();
  const decisions = await db.selectFrom('plan.decision')
    .select(['body', 'kind', 'decided_on as date', 'document', 'about_framework as about', 'origin', 'source'])
    .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('version', '=', key.version)
    .orderBy('position').execute();
  const byFramework = Map.groupBy(agreements, (row) => row.framework_code);
  return { frameworks: frameworks.map((framework) => ({ ...framework, agreements: (byFramework.get(framework.code) ?? []).map(({ framework_code: _, ...agreement }) => agreement) })), decisions };
}

/** The pillars with the given measures put in their place; a page brings the measures with just the columns it shows. */
export async function readPillars<M extends { readonly code: string; readonly pillar_code: string }>(
  db: PlanDb, key: VersionKey, measures: readonly M[],
): Promise<PillarPart<M>[]> {
  const pillars = await db.selectFrom('plan.pillar').select(['code', 'title', 'aim', 'origin', 'source'])
    .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('version', '=', key.version)
    .orderBy('position').execute();
  const covers = await db.selectFrom('plan.measure_covers').select(['measure_code', 'agreement_code'])
    .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('version', '=', key.version)
    .orderBy('position').execute();
  const actions = await db.selectFrom('plan.action').select(['measure_code', 'title', 'due', 'state', 'origin'])
    .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('version', '=', key.version)
    .orderBy('position').execute();
  const coversOf = Map.groupBy(covers, (row) => row.measure_code);
  const actionsOf = Map.groupBy(actions, (row) => row.measure_code);
  const whole = measures.map((measure): MeasurePart<M> => {
    const own = (actionsOf.get(measure.code) ?? []).map(({ measure_code: _, ...action }) => action);
    return { ...measure, covers: (coversOf.get(measure.code) ?? []).map((row) => row.agreement_code), actions: own, state: measureState(own) };
  });
  const byPillar = Map.groupBy(whole, (measure) => measure.pillar_code);
  return pillars.map((pillar) => ({ ...pillar, measures: byPillar.get(pillar.code) ?? [] }));
}

export interface MilestonePart { readonly title: string; readonly due: PartialDate | null; /** Null: not reached. */ readonly reached: PartialDate | null }

/** The milestones of each measure, by its code, in the order of the plan. */
export async function readMilestones(db: PlanDb, key: VersionKey): Promise<ReadonlyMap<string, readonly MilestonePart[]>> {
  const rows = await db.selectFrom('plan.milestone').select(['measure_code', 'title', 'due', 'reached'])
    .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('version', '=', key.version)
    .orderBy('position').execute();
  return new Map([...Map.groupBy(rows, (row) => row.measure_code)].map(([code, own]) => [code, own.map(({ measure_code: _, ...milestone }) => milestone)]));
}

export interface EvidencePart { readonly kind: EvidenceKind; readonly title: string; readonly reference: string | null; readonly date: PartialDate | null }

/** By what one can see that something was done, of each measure by its code. For colleagues only. */
export async function readEvidence(db: PlanDb, key: VersionKey): Promise<ReadonlyMap<string, readonly EvidencePart[]>> {
  const rows = await db.selectFrom('plan.evidence').select(['measure_code', 'kind', 'title', 'reference', 'dated as date'])
    .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('version', '=', key.version)
    .orderBy('position').execute();
  return new Map([...Map.groupBy(rows, (row) => row.measure_code)].map(([code, own]) => [code, own.map(({ measure_code: _, ...one }) => one)]));
}
