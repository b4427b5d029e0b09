import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Word } from './progress-form.ts';
import type { MeasureFile } from './queries.ts';
import { own } from './tables.ts';

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/**
 * Adds what somebody says of a measure and of its actions, when nobody said anything since `from`. An action of which nothing new is said gets no line.
 * @returns whether it was added; if not, somebody else spoke first
 */
export async function say(act: Act, file: MeasureFile, from: number, word: Word): Promise<boolean> {
  const reference = file.plan.head.reference;
  const { code } = file.measure;
  // One at a time per measure: whoever comes second sees what the first said.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} ${reference} ${code}`}, 55))`.execute(act.db);
  const newest = await own(act.db).selectFrom('plan.progress').select('progress_id').where('plan_ref', '=', reference).where('measure_code', '=', code).orderBy('progress_id', 'desc').limit(1).executeTakeFirst();
  if ((newest?.progress_id ?? 0) !== from) return false;
  const line = { municipality_id: act.municipality, plan_ref: reference, measure_code: code, said_by: act.actor.id ?? '', said_at: act.now };
  const nothing = { phase: null, reason: null, done_text: null, next_text: null, public_text: null, spent_eur: null, evidence: null };
  const moved = file.standing.actions.flatMap((action, at) => {
    const state = word.actions[at];
    return state && state !== action.said ? [{ ...line, ...nothing, action_title: action.title, state }] : [];
  });
  await own(act.db).insertInto('plan.progress').values([...moved, {
    ...line, action_title: null, state: word.state, phase: word.phase, reason: orNull(word.reason), done_text: orNull(word.done), next_text: orNull(word.next), public_text: orNull(word.forAll),
    spent_eur: word.spent, evidence: orNull(word.evidence),
  }]).execute();
  act.about('plan', reference);
  act.note({ measure: code, state: word.state, actions: moved.length });
  return true;
}
