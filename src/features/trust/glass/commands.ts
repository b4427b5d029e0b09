import type { Act } from '../../../platform/act.ts';
import { own } from './tables.ts';

/** Says afterwards whether somebody was right to break the glass; what still went on ends with it. @returns false when it was judged already or never was */
export async function judgeGlass(act: Act, id: string, justified: boolean, words: string): Promise<boolean> {
  const row = await own(act.db).selectFrom('platform.glass').select(['dossier_id', 'number', 'ended_at', 'until_at']).where('glass_id', '=', id).where('reviewed_at', 'is', null).forUpdate().executeTakeFirst();
  if (!row) return false;
  const dossier = await act.vault.dossier(row.dossier_id);
  const runs = row.ended_at === null && Temporal.Instant.compare(row.until_at, act.now) > 0;
  await own(act.db).updateTable('platform.glass').set({ reviewed_by: act.actor.id, reviewed_at: act.now, justified, review_sealed: dossier.seal('platform.glass.review', words), ...(runs ? { ended_at: act.now } : {}) })
    .where('glass_id', '=', id).execute();
  act.about('glass', row.number);
  act.note({ justified });
  return true;
}

/** Takes the access away while it goes on. */
export async function stopGlass(act: Act, id: string): Promise<boolean> {
  const stopped = await own(act.db).updateTable('platform.glass').set({ ended_at: act.now }).where('glass_id', '=', id).where('ended_at', 'is', null).where('until_at', '>', act.now).returning('number').executeTakeFirst();
  if (!stopped) return false;
  act.about('glass', stopped.number);
  return true;
}
