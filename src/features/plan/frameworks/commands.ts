import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { LookWords, VersionWords } from './framework-form.ts';
import type { ChainLink, PlanChain } from './queries.ts';
import { choices } from './rules.ts';
import { own } from './tables.ts';

// One at a time per framework of a municipality, so that two people cannot both give the next number.
const alone = (act: Act, code: string) => sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} ${code}`}, 61))`.execute(act.db);

/**
 * Adds a version of a framework to the register of the municipality, when the newest one is still the one that the person saw.
 * @returns its number; null when somebody else added one first
 */
export async function registerVersion(act: Act, code: string, words: VersionWords, newest: number): Promise<number | null> {
  await alone(act, code);
  const last = await own(act.db).selectFrom('plan.framework_version').select((on) => on.fn.max('number').as('number')).where('municipality_id', '=', act.municipality).where('framework_code', '=', code).executeTakeFirst();
  if ((last?.number ?? 0) !== newest) return null;
  const number = newest + 1;
  await own(act.db).insertInto('plan.framework_version').values({
    municipality_id: act.municipality, framework_code: code, number, title: words.title, valid_from: words.validFrom, source: words.source, changed: words.changed, recorded_by: act.actor.id ?? '', recorded_at: act.now,
  }).execute();
  act.about('framework', code);
  act.note({ number });
  return number;
}

/**
 * Says what a plan does with a version of a framework, when nothing was said of this framework since `from`.
 * @returns whether it was said; if not, somebody else spoke first or the choice does not fit any more
 */
export async function sayLook(act: Act, { plan }: PlanChain, link: ChainLink, number: number, words: LookWords, from: number): Promise<boolean> {
  const { code } = link.framework;
  await alone(act, code);
  const newest = await own(act.db).selectFrom('plan.framework_look').select((on) => on.fn.max('look_id').as('id')).where('municipality_id', '=', act.municipality).where('plan_ref', '=', plan.head.reference).where('framework_code', '=', code).executeTakeFirst();
  if ((newest?.id ?? 0) !== from || !choices(number, link.looks, plan.current).includes(words.outcome)) return false;
  await own(act.db).insertInto('plan.framework_look').values({
    municipality_id: act.municipality, plan_ref: plan.head.reference, framework_code: code, number, outcome: words.outcome, reason: words.reason, plan_version: plan.current, recorded_by: act.actor.id ?? '', recorded_at: act.now,
  }).execute();
  act.about('plan', plan.head.reference);
  act.note({ framework: code, number, outcome: words.outcome });
  return true;
}
