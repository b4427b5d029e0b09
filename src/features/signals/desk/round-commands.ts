import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { own } from './tables.ts';

/** Keeps what was looked at in the round that stands open, and opens one when there is none. @returns its number */
export async function saveRound(act: Act, looked: readonly string[]): Promise<number> {
  const db = own(act.db);
  const keys = { looked: looked.join(' ') };
  const open = await db.updateTable('signals.round').set(keys).where('finished_on', 'is', null).returning('round_id').executeTakeFirst();
  if (open) return open.round_id;
  const dossier = await act.vault.newDossier();
  const row = await db.insertInto('signals.round').values({ municipality_id: act.municipality, dossier_id: dossier.id, begun_by: act.actor.id ?? '', begun_on: dutchDate(act.now).toString(), finished_by: null, finished_on: null, looked_at: null, asked: null, note_sealed: null, ...keys })
    // Two people who begin at the same time walk the same round.
    .onConflict((conflict) => conflict.columns(['municipality_id']).where('finished_on', 'is', null).doUpdateSet(keys)).returning('round_id').executeTakeFirstOrThrow();
  return row.round_id;
}

/** Finishes the round with how many of what was asked were looked at, and a note. */
export async function finishRound(act: Act, looked: readonly string[], asked: number, note: string): Promise<void> {
  const id = await saveRound(act, looked);
  const db = own(act.db);
  const { dossier_id: dossierId } = await db.selectFrom('signals.round').select('dossier_id').where('round_id', '=', id).executeTakeFirstOrThrow();
  const sealed = note === '' ? null : (await act.vault.dossier(dossierId)).seal('signals.round.note', note);
  await db.updateTable('signals.round').set({ finished_by: act.actor.id ?? '', finished_on: dutchDate(act.now).toString(), looked_at: looked.length, asked, note_sealed: sealed }).where('round_id', '=', id).execute();
  act.note({ looked: looked.length, asked });
}
