import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { exportPlan } from '../plan-to-file.ts';
import type { DecisionWords } from './decision-form.ts';
import { keepAdopted } from './keep.ts';
import { planStandings } from './queries.ts';
import { after, type PlanStep } from './states.ts';
import { own } from './tables.ts';

/**
 * Records one step of a version, when nothing was recorded since `from` (the newest step that the person saw, 0 when there was none). Adopting keeps the plan as
 * it is now and makes it readable for everybody.
 * @returns `changed` when somebody else recorded something first, `not-now` when the state does not allow it
 */
export async function recordStep(act: Act, reference: string, version: number, step: PlanStep, words: DecisionWords, from: number): Promise<'recorded' | 'changed' | 'not-now'> {
  // One at a time per plan, so that two people cannot both be first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} ${reference}`}, 60))`.execute(act.db);
  const standing = (await planStandings(act, reference))?.versions.find((one) => one.version === version);
  if (!standing) return 'not-now';
  if ((standing.steps.at(-1)?.id ?? 0) !== from) return 'changed';
  if (after(standing.state, step) === null) return 'not-now';
  await own(act.db).insertInto('plan.step').values({
    municipality_id: act.municipality, plan_ref: reference, version, step, body: words.body, happened_on: words.on, document: words.document, gazette: words.gazette, reason: words.reason,
    recorded_by: act.actor.id ?? '', recorded_at: act.now,
  }).execute();
  if (step === 'adopt') await keepAdopted(act, await exportPlan(act, reference, version), version);
  act.about('plan', reference);
  act.note({ version, step });
  return 'recorded';
}
