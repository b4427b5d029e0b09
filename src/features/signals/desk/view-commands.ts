import type { Act } from '../../../platform/act.ts';
import { own } from './tables.ts';

export interface ViewFields { readonly name: string; readonly together: boolean }

export async function addView(act: Act, { name, together }: ViewFields, filter: string): Promise<void> {
  const dossier = await act.vault.newDossier();
  await own(act.db).insertInto('signals.saved_view').values({ municipality_id: act.municipality, person_id: act.actor.id ?? '', dossier_id: dossier.id, name_sealed: dossier.seal('signals.saved_view.name', name), filter, together, made_at: act.now }).execute();
}

/** @returns false when this person has no such view */
export async function changeView(act: Act, id: number, { name, together }: ViewFields): Promise<boolean> {
  const mine = await own(act.db).selectFrom('signals.saved_view').select('dossier_id').where('view_id', '=', id).where('person_id', '=', act.actor.id ?? '').executeTakeFirst();
  if (!mine) return false;
  const dossier = await act.vault.dossier(mine.dossier_id);
  await own(act.db).updateTable('signals.saved_view').set({ name_sealed: dossier.seal('signals.saved_view.name', name), together }).where('view_id', '=', id).execute();
  return true;
}

/** @returns false when this person has no such view */
export async function dropView(act: Act, id: number): Promise<boolean> {
  return await own(act.db).deleteFrom('signals.saved_view').where('view_id', '=', id).where('person_id', '=', act.actor.id ?? '').returning('view_id').executeTakeFirst() !== undefined;
}
