import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { importPlan } from '../commands.ts';
import type { PlanFile } from '../plan-file-schema.ts';
import type { Closing } from './start-form.ts';
import { type BeginningKind, own } from './tables.ts';

/** Whether nobody saved since `revision`; until the act ends nobody else can. */
async function firstSince(act: Act, kind: BeginningKind, fromRef: string | null, revision: number): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} ${kind} ${fromRef ?? ''}`}, 62))`.execute(act.db);
  let query = own(act.db).selectFrom('plan.beginning').select('revision').where('municipality_id', '=', act.municipality).where('kind', '=', kind).where('became_ref', 'is', null);
  query = fromRef === null ? query.where('from_ref', 'is', null) : query.where('from_ref', '=', fromRef);
  return ((await query.executeTakeFirst())?.revision ?? 0) === revision;
}

/**
 * Saves what was filled in so far of a plan that is being begun.
 * @param revision how often it had been saved when the person began
 * @returns whether it was saved; if not, somebody else saved first
 */
export async function saveBeginning(act: Act, kind: BeginningKind, fromRef: string | null, fields: object, revision: number, becameRef: string | null = null): Promise<boolean> {
  if (!await firstSince(act, kind, fromRef, revision)) return false;
  const saved = { fields: JSON.stringify(fields), revision: revision + 1, saved_by: act.actor.id ?? '', saved_at: act.now, became_ref: becameRef };
  if (revision === 0) await own(act.db).insertInto('plan.beginning').values({ municipality_id: act.municipality, kind, from_ref: fromRef, ...saved }).execute();
  else {
    let query = own(act.db).updateTable('plan.beginning').set(saved).where('municipality_id', '=', act.municipality).where('kind', '=', kind).where('became_ref', 'is', null);
    query = fromRef === null ? query.where('from_ref', 'is', null) : query.where('from_ref', '=', fromRef);
    await query.execute();
  }
  if (fromRef !== null) act.about('plan', fromRef);
  act.note({ kind, revision: revision + 1 });
  return true;
}

/** Makes version 1 of a plan that was begun from nothing. @returns false when somebody else saved first */
export async function finishFromNothing(act: Act, plan: PlanFile, fields: object, revision: number): Promise<boolean> {
  if (!await saveBeginning(act, 'from-nothing', null, fields, revision, plan.reference)) return false;
  await importPlan(act, plan);
  return true;
}

/** Closes a plan with its results and lessons, and makes version 1 of the next one. @returns false when somebody else saved first, or the plan was closed already */
export async function closeAndBegin(act: Act, old: { readonly reference: string; readonly version: number }, closing: Closing, next: PlanFile, fields: object, revision: number): Promise<boolean> {
  const key = { municipality_id: act.municipality, plan_ref: old.reference };
  if (!await firstSince(act, 'new-period', old.reference, revision)) return false;
  if (await own(act.db).selectFrom('plan.closing').select('plan_ref').where('municipality_id', '=', act.municipality).where('plan_ref', '=', old.reference).executeTakeFirst()) return false;
  if (!await saveBeginning(act, 'new-period', old.reference, fields, revision, next.reference)) return false;
  await own(act.db).insertInto('plan.closing').values({ ...key, version: old.version, became_ref: next.reference, closed_by: act.actor.id ?? '', closed_at: act.now }).execute();
  if (closing.measures.length > 0) await own(act.db).insertInto('plan.closing_measure').values(closing.measures.map(({ code, outcome, words }) => ({ ...key, measure_code: code, outcome, words }))).execute();
  if (closing.lessons.length > 0) await own(act.db).insertInto('plan.closing_lesson').values(closing.lessons.map(({ pillar, words }) => ({ ...key, pillar_code: pillar, words }))).execute();
  await importPlan(act, next);
  act.about('plan', old.reference);
  act.note({ became: next.reference });
  return true;
}
