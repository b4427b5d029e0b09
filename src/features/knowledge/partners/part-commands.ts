import { randomUUID } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import { contactPlace } from './contact-place.ts';
import type { CareWord, CovenantWord } from './part-forms.ts';
import type { ContactWords } from './contact-place.ts';
import { own } from './tables.ts';

/** Which line somebody changes, from the version that the form showed; null adds one. */
export interface From { readonly id: string; readonly version: number }

const who = (act: Act): { changed_by: string; changed_at: Temporal.Instant } => ({ changed_by: act.actor.id ?? '', changed_at: act.now });

function noted(act: Act, partnerId: string, what: string, change: string): void {
  act.about('partner', partnerId);
  act.note({ what, change });
}

/** @returns whether it was kept; if not, somebody else changed it since */
export async function keepCovenant(act: Act, partnerId: string, from: From | null, word: CovenantWord): Promise<boolean> {
  const row = { title: word.title, signed_on: word.signedOn, valid_until: word.validUntil, document: word.document, ...who(act) };
  noted(act, partnerId, 'covenant', from ? 'change' : 'add');
  if (!from) {
    await own(act.db).insertInto('knowledge.covenant').values({ municipality_id: act.municipality, covenant_id: randomUUID(), partner_id: partnerId, ended_at: null, ...row }).execute();
    return true;
  }
  const changed = await own(act.db).updateTable('knowledge.covenant').set({ ...row, version: from.version + 1 }).where('covenant_id', '=', from.id).where('partner_id', '=', partnerId).where('version', '=', from.version).where('ended_at', 'is', null).executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

export async function endCovenant(act: Act, partnerId: string, from: From): Promise<boolean> {
  noted(act, partnerId, 'covenant', 'end');
  const changed = await own(act.db).updateTable('knowledge.covenant').set({ ended_at: act.now, version: from.version + 1, ...who(act) }).where('covenant_id', '=', from.id).where('partner_id', '=', partnerId).where('version', '=', from.version).executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** @returns whether it was kept; if not, somebody else changed it since */
export async function keepCare(act: Act, partnerId: string, from: From | null, word: CareWord): Promise<boolean> {
  const row = { kind: word.kind, for_whom: word.forWhom, languages: word.languages, capacity: word.capacity, capacity_on: word.capacityOn, refer: word.refer, ...who(act) };
  noted(act, partnerId, 'care', from ? 'change' : 'add');
  if (!from) {
    await own(act.db).insertInto('knowledge.care_offer').values({ municipality_id: act.municipality, care_id: randomUUID(), partner_id: partnerId, ended_at: null, ...row }).execute();
    return true;
  }
  const changed = await own(act.db).updateTable('knowledge.care_offer').set({ ...row, version: from.version + 1 }).where('care_id', '=', from.id).where('partner_id', '=', partnerId).where('version', '=', from.version).where('ended_at', 'is', null).executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

export async function endCare(act: Act, partnerId: string, from: From): Promise<boolean> {
  noted(act, partnerId, 'care', 'end');
  const changed = await own(act.db).updateTable('knowledge.care_offer').set({ ended_at: act.now, version: from.version + 1, ...who(act) }).where('care_id', '=', from.id).where('partner_id', '=', partnerId).where('version', '=', from.version).executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Seals who works at a partner under a key of its own. @returns whether it was kept; if not, somebody else changed it since */
export async function keepContact(act: Act, partnerId: string, from: From | null, word: ContactWords): Promise<boolean> {
  noted(act, partnerId, 'contact', from ? 'change' : 'add');
  const text = JSON.stringify({ name: word.name, work: word.work, phone: word.phone, mail: word.mail, note: word.note });
  if (!from) {
    const [dossier, id] = [await act.vault.newDossier(), randomUUID()];
    act.concerns('contact', [id]);
    await own(act.db).insertInto('knowledge.partner_contact').values({
      municipality_id: act.municipality, contact_id: id, partner_id: partnerId, dossier_id: dossier.id, contact_sealed: dossier.seal(contactPlace, text), ...who(act),
    }).execute();
    return true;
  }
  const kept = await own(act.db).selectFrom('knowledge.partner_contact').select('dossier_id').where('contact_id', '=', from.id).where('partner_id', '=', partnerId).executeTakeFirst();
  if (!kept) return false;
  act.concerns('contact', [from.id]);
  const dossier = await act.vault.dossier(kept.dossier_id);
  const changed = await own(act.db).updateTable('knowledge.partner_contact').set({ contact_sealed: dossier.seal(contactPlace, text), version: from.version + 1, ...who(act) })
    .where('contact_id', '=', from.id).where('version', '=', from.version).executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Takes somebody out for good. */
export async function removeContact(act: Act, partnerId: string, from: From): Promise<boolean> {
  noted(act, partnerId, 'contact', 'remove');
  act.concerns('contact', [from.id]);
  const removed = await own(act.db).deleteFrom('knowledge.partner_contact').where('contact_id', '=', from.id).where('partner_id', '=', partnerId).where('version', '=', from.version).executeTakeFirst();
  return removed.numDeletedRows > 0n;
}
