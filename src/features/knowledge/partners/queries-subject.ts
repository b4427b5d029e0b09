import { type FoundFile, foundIn, type Sought } from '../../../lib/sought.ts';
import type { Act } from '../../../platform/act.ts';
import { contactPlace } from './contact-place.ts';
import { own } from './tables.ts';

/** Contact persons of partners who may be the person that is looked for. */
export async function contactsAbout(act: Act, sought: Sought): Promise<FoundFile[]> {
  const rows = await own(act.db).selectFrom('knowledge.partner_contact').select(['contact_id', 'partner_id', 'dossier_id', 'contact_sealed']).orderBy('contact_id').execute();
  const dossiers = await act.vault.dossiers(rows.map((row) => row.dossier_id));
  return rows.flatMap((row): FoundFile[] => {
    const dossier = dossiers.get(row.dossier_id);
    const by = dossier ? foundIn(Object.values(JSON.parse(dossier.openText(contactPlace, row.contact_sealed)) as Record<string, string>).join('\n'), sought) : [];
    return by.length > 0 ? [{ room: 'partner', ref: row.partner_id, on: null, places: by.map((one) => ({ where: 'contact', by: one })) }] : [];
  });
}
