import type { ColumnType, Kysely } from 'kysely';
import type { RegisterName } from './indicators/register-names.ts';
import type { ActionState, DecisionKind, Direction, EvidenceKind, Level, Origin, Rhythm } from './plan-file-schema.ts';
import type { Phase, ProgressState } from './progress/rules.ts';
import type { PartialDate } from './partial-dates.ts';

interface Keyed { municipality_id: string; plan_ref: string; version: number }

interface PlanTable extends Keyed {
  title: string; period_from: PartialDate; period_to: PartialDate;
  published: boolean; imported_at: Temporal.Instant; /** Null: a command. */
  imported_by: string | null;
  /** Why this version was made, and how much it changed; null when nobody said. */
  reason: string | null; changes: number | null;
}
interface FrameworkTable extends Keyed {
  code: string; position: number; title: string; body: string; level: Level | null;
  period_from: PartialDate | null; period_to: PartialDate | null; origin: Origin; source: string | null;
}
interface AgreementTable extends Keyed { code: string; framework_code: string; position: number; text: string; origin: Origin; source: string | null }
interface DecisionTable extends Keyed {
  position: number; about_framework: string | null; body: string; kind: DecisionKind;
  decided_on: PartialDate | null; document: string | null; origin: Origin; source: string | null;
}
interface PillarTable extends Keyed { code: string; position: number; title: string; aim: string | null; budget_eur: number | null; origin: Origin; source: string | null }
interface MeasureTable extends Keyed {
  code: string; pillar_code: string; position: number; title: string; why: string | null; owner: string | null; deputy: string | null;
  starts: PartialDate | null; ends: PartialDate | null; budget_eur: number | null; budget_source: string | null; spent_eur: number | null;
  state: ProgressState | null; phase: Phase | null; reason: string | null; origin: Origin; source: string | null;
}
interface MeasureCoversTable extends Keyed { measure_code: string; agreement_code: string; position: number }
interface ActionTable extends Keyed { measure_code: string; position: number; title: string; due: PartialDate | null; state: ActionState; origin: Origin }
interface MilestoneTable extends Keyed { measure_code: string; position: number; title: string; due: PartialDate | null; reached: PartialDate | null }
interface EvidenceTable extends Keyed { measure_code: string; position: number; kind: EvidenceKind; title: string; reference: string | null; dated: PartialDate | null }
interface IndicatorTable extends Keyed {
  code: string; measure_code: string; position: number; title: string; unit: string | null;
  /** jsonb: written as JSON text, read as the value. */
  target: ColumnType<number | string | null, string | null, never>; source: string | null;
  direction: Direction | null; register: RegisterName | null; owner: string | null; every: Rhythm | null;
}
interface IndicatorTargetTable extends Keyed { indicator_code: string; position: number; period: string; value: number }

// A type, not an interface: kysely asks for an index signature, which only a type has by itself.
export type PlanTables = {
  'plan.plan': PlanTable;
  'plan.framework': FrameworkTable;
  'plan.agreement': AgreementTable;
  'plan.decision': DecisionTable;
  'plan.pillar': PillarTable;
  'plan.measure': MeasureTable;
  'plan.measure_covers': MeasureCoversTable;
  'plan.action': ActionTable;
  'plan.milestone': MilestoneTable;
  'plan.evidence': EvidenceTable;
  'plan.indicator': IndicatorTable;
  'plan.indicator_target': IndicatorTargetTable;
};

export type PlanDb = Kysely<PlanTables>;

export function planTables(db: Kysely<object>): PlanDb {
  return db.withTables<PlanTables>();
}
