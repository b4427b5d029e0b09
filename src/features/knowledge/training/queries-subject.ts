import { type FoundFile, foundIn, type Sought } from '../../../lib/sought.ts';
import type { Act } from '../../../platform/act.ts';
import { own } from './tables.ts';

/** Colleagues, with and without an account, who may be the person that is looked for. Those without open only for a request (database/138). */
export async function colleaguesAbout(act: Act, sought: Sought): Promise<FoundFile[]> {
  const db = own(act.db);
  const rows = await db.selectFrom('knowledge.colleague').select(['colleague_id', 'dossier_id', 'name_sealed']).orderBy('colleague_id').execute();
  const dossiers = await act.vault.dossiers(rows.map((row) => row.dossier_id));
  const named = (room: 'colleague' | 'account', ref: string, text: string): FoundFile[] => {
    const by = foundIn(text, sought);
    return by.length > 0 ? [{ room, ref, on: null, places: by.map((one) => ({ where: 'name', by: one })) }] : [];
  };
  const people = await db.selectFrom('platform.person').select(['person_id', 'name']).orderBy('person_id').execute();
  return [
    ...rows.flatMap((row) => { const dossier = dossiers.get(row.dossier_id); return dossier ? named('colleague', String(row.colleague_id), dossier.openText('knowledge.colleague.name', row.name_sealed)) : []; }),
    ...people.flatMap((person) => named('account', person.person_id, person.name)),
  ];
}
