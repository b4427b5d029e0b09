import type { Act } from '../../../platform/act.ts';
import { own } from './tables.ts';

/** A filter of the list under a name. */
export interface SavedView {
  readonly id: number; readonly name: string;
  /** The filter as it stands in the address: codes and days. */
  readonly filter: string;
  readonly together: boolean; readonly mine: boolean; readonly by: string;
}

/** One's own views and those that others share, by name. */
export async function savedViews(act: Act): Promise<SavedView[]> {
  const rows = await own(act.db).selectFrom('signals.saved_view').selectAll().execute();
  const names = new Map((await own(act.db).selectFrom('platform.person').select(['person_id', 'name']).execute()).map((person) => [person.person_id, person.name]));
  const dossiers = await act.vault.dossiers(rows.map((row) => row.dossier_id));
  return rows.flatMap((row) => {
    const dossier = dossiers.get(row.dossier_id);
    return dossier ? [{ id: row.view_id, name: dossier.openText('signals.saved_view.name', row.name_sealed), filter: row.filter, together: row.together, mine: row.person_id === act.actor.id, by: names.get(row.person_id) ?? '–' }] : [];
  }).sort((one, other) => one.name.localeCompare(other.name, 'nl') || one.id - other.id);
}
