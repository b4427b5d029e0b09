import { sql } from 'kysely';
import { Refusal } from '../../lib/errors.ts';
import type { Act } from '../../platform/act.ts';
import { keepAdopted } from './decisions/keep.ts';
import type { PlanFile } from './plan-file-schema.ts';
import { isAdopted } from './rules.ts';
import { planTables } from './tables.ts';
import type { PlanDb, PlanTables } from './tables.ts';

/** Rows in one INSERT: PostgreSQL takes at most 65,535 parameters. */
const rowsAtOnce = 1000;

async function insertAll<T extends keyof PlanTables>(db: PlanDb, table: T, rows: readonly Parameters<ReturnType<typeof db.insertInto<T>>['values']>[0][]): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await db.insertInto(table).values(rows.slice(at, at + rowsAtOnce) as never).execute();
  }
}

export interface ImportChoice {
  /** What its maker says of the version, and how much it changes. */
  readonly why?: { readonly reason: string; readonly changes: number };
  /** The version that its maker has seen; 0 = there was none. */
  readonly after?: number;
}

/**
 * Keeps a plan as the next version of its reference and gives that version's number; earlier versions stay as they were.
 * Refuses a person who may not import ('plan-import-not-allowed') and a plan of another municipality than the act's ('plan-other-municipality'), and anything but the version `after` before it ('plan-version-changed').
 */
export async function importPlan(act: Act, plan: PlanFile, { why, after }: ImportChoice = {}): Promise<{ version: number; published: boolean }> {
  if (!act.may('plan.import')) throw new Refusal('plan-import-not-allowed');
  if (plan.municipality !== act.municipality) throw new Refusal('plan-other-municipality', { plan: plan.municipality, act: act.municipality });
  const db = planTables(act.db);
  // Two imports at the same moment wait for each other, so that each gets its own number.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${plan.municipality}/${plan.reference}`}, 0))`.execute(db);
  const last = await db.selectFrom('plan.plan').select((on) => on.fn.max('version').as('version'))
    .where('municipality_id', '=', act.municipality).where('plan_ref', '=', plan.reference).executeTakeFirst();
  if (after !== undefined && (last?.version ?? 0) !== after) throw new Refusal('plan-version-changed');
  const version = (last?.version ?? 0) + 1;
  const published = isAdopted(plan.decisions);
  const key = { municipality_id: act.municipality, plan_ref: plan.reference, version };

  await db.insertInto('plan.plan').values({
    ...key, title: plan.title, period_from: plan.period.from, period_to: plan.period.to, published, imported_at: act.now, imported_by: act.actor.kind === 'person' ? act.actor.name : null,
    reason: why?.reason ?? null, changes: why?.changes ?? null,
  }).execute();
  await insertChain(db, key, plan);
  await insertPillars(db, key, plan);
  if (published) await keepAdopted(act, plan, version);

  act.about('plan', plan.reference);
  act.note({ version, published });
  return { version, published };
}

type Key = Readonly<{ municipality_id: string; plan_ref: string; version: number }>;

async function insertChain(db: PlanDb, key: Key, plan: PlanFile): Promise<void> {
  await insertAll(db, 'plan.framework', plan.frameworks.map((framework, position) => ({
    ...key, code: framework.code, position, title: framework.title, body: framework.body, level: framework.level ?? null,
    period_from: framework.period?.from ?? null, period_to: framework.period?.to ?? null, origin: framework.origin, source: framework.source ?? null,
  })));
  await insertAll(db, 'plan.agreement', plan.frameworks.flatMap((framework) => framework.agreements.map((agreement, position) => ({
    ...key, code: agreement.code, framework_code: framework.code, position, text: agreement.text, origin: agreement.origin, source: agreement.source ?? null,
  }))));
  await insertAll(db, 'plan.decision', plan.decisions.map((decision, position) => ({
    ...key, position, about_framework: decision.about ?? null, body: decision.body, kind: decision.kind, decided_on: decision.date ?? null,
    document: decision.document ?? null, origin: decision.origin, source: decision.source ?? null,
  })));
}

async function insertPillars(db: PlanDb, key: Key, plan: PlanFile): Promise<void> {
  await insertAll(db, 'plan.pillar', plan.pillars.map((pillar, position) => ({
    ...key, code: pillar.code, position, title: pillar.title, aim: pillar.aim ?? null, budget_eur: pillar.budget_eur ?? null, origin: pillar.origin, source: pillar.source ?? null,
  })));
  await insertAll(db, 'plan.measure', plan.pillars.flatMap((pillar) => pillar.measures.map((measure, position) => ({
    ...key, code: measure.code, pillar_code: pillar.code, position, title: measure.title, why: measure.why ?? null,
    owner: measure.owner ?? null, deputy: measure.deputy ?? null, starts: measure.from ?? null, ends: measure.to ?? null,
    budget_eur: measure.budget_eur ?? null, budget_source: measure.budget_source ?? null, spent_eur: measure.spent_eur ?? null,
    state: measure.state ?? null, phase: measure.phase ?? null, reason: measure.reason ?? null, origin: measure.origin, source: measure.source ?? null,
  }))));
  const measures = plan.pillars.flatMap((pillar) => pillar.measures);
  await insertAll(db, 'plan.measure_covers', measures.flatMap((measure) => measure.covers.map((agreement_code, position) => ({
    ...key, measure_code: measure.code, agreement_code, position,
  }))));
  await insertAll(db, 'plan.action', measures.flatMap((measure) => measure.actions.map((action, position) => ({
    ...key, measure_code: measure.code, position, title: action.title, due: action.due ?? null, state: action.state, origin: action.origin,
  }))));
  await insertAll(db, 'plan.milestone', measures.flatMap((measure) => (measure.milestones ?? []).map((milestone, position) => ({
    ...key, measure_code: measure.code, position, title: milestone.title, due: milestone.due ?? null, reached: milestone.reached ?? null,
  }))));
  await insertAll(db, 'plan.evidence', measures.flatMap((measure) => (measure.evidence ?? []).map((one, position) => ({
    ...key, measure_code: measure.code, position, kind: one.kind, title: one.title, reference: one.reference ?? null, dated: one.date ?? null,
  }))));
  await insertAll(db, 'plan.indicator', measures.flatMap((measure) => measure.indicators.map((indicator, position) => ({
    ...key, code: indicator.code, measure_code: measure.code, position, title: indicator.title, unit: indicator.unit ?? null,
    target: indicator.target === undefined ? null : JSON.stringify(indicator.target), source: indicator.source ?? null,
    direction: indicator.direction ?? null, register: indicator.register ?? null, owner: indicator.owner ?? null, every: indicator.every ?? null,
  }))));
  await insertAll(db, 'plan.indicator_target', measures.flatMap((measure) => measure.indicators.flatMap((indicator) => (indicator.targets ?? []).map((target, position) => ({
    ...key, indicator_code: indicator.code, position, period: target.period, value: target.value,
  })))));
}
