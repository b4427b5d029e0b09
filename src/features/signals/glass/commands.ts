import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { glassHours, ownGlass } from './queries.ts';
import { own } from './tables.ts';

/**
 * Breaks the glass before one signal: the person who acts may read it at once, for as long as the municipality has set.
 * @returns why not; null when it happened. `busy`: another signal stands open for this person
 */
export async function breakGlass(act: Act, number: string, reason: string): Promise<'no-signal' | 'busy' | null> {
  // Two presses of the button break one glass.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} glass ${act.actor.id ?? ''}`}, 135))`.execute(act.db);
  const open = (await ownGlass(act)).find((one) => one.open);
  if (open) return open.number === number ? null : 'busy';
  const there = (await sql<{ there: boolean }>`select signals.is_behind_glass(${number}) as there`.execute(act.db)).rows[0]?.there === true;
  // A guess at a number is a line in the log as well.
  act.note({ asked: number, there });
  if (!there) return 'no-signal';
  const hours = await glassHours(act);
  const dossier = await act.vault.newDossier();
  await own(act.db).insertInto('platform.glass').values({
    municipality_id: act.municipality, person_id: act.actor.id ?? '', number, dossier_id: dossier.id, reason_sealed: dossier.seal('platform.glass.reason', reason), opened_at: act.now, until_at: act.now.add({ hours }),
    ended_at: null, reviewed_at: null, justified: null,
  }).execute();
  act.about('signal', number);
  act.note({ hours });
  return null;
}

/** Ends it before its time. @returns whether there was anything to end */
export async function endGlass(act: Act, number: string): Promise<boolean> {
  const ended = await own(act.db).updateTable('platform.glass').set({ ended_at: act.now }).where('person_id', '=', act.actor.id ?? '').where('number', '=', number).where('ended_at', 'is', null).where('until_at', '>', act.now).executeTakeFirst();
  if (ended.numUpdatedRows === 0n) return false;
  act.about('signal', number);
  return true;
}
