import { randomUUID } from 'node:crypto';
import type { Act } from '../../../platform/act.ts';
import type { PartnerWord } from './partner-form.ts';
import { own } from './tables.ts';

/** `taken`: another partner has this name; `changed`: somebody else saved since the form was made. */
export type Kept = 'kept' | 'taken' | 'changed';

function rowOf(act: Act, word: PartnerWord) {
  return {
    name: word.name, roles: word.roles.join(' '), about: word.about, phone: word.phone, mailbox: word.mailbox, website: word.website, hours: word.hours, holidays: word.holidays,
    source: word.source, source_date: word.sourceDate, review_on: word.reviewOn, changed_by: act.actor.id ?? '', changed_at: act.now,
  };
}

async function nameIsTaken(act: Act, name: string, by: string | null): Promise<boolean> {
  const rows = await own(act.db).selectFrom('knowledge.partner').select(['partner_id', 'name']).where('ended_at', 'is', null).execute();
  return rows.some((row) => row.partner_id !== by && row.name.toLowerCase() === name.toLowerCase());
}

/** @returns the new partner's id; null when another one has the name */
export async function addPartner(act: Act, word: PartnerWord): Promise<string | null> {
  if (await nameIsTaken(act, word.name, null)) return null;
  const id = randomUUID();
  const written = await own(act.db).insertInto('knowledge.partner').values({ municipality_id: act.municipality, partner_id: id, ended_at: null, ...rowOf(act, word) })
    .onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  // Somebody else was a moment earlier with the same name.
  if (!written.numInsertedOrUpdatedRows) return null;
  act.about('partner', id);
  act.note({ change: 'add' });
  return id;
}

export async function changePartner(act: Act, id: string, version: number, word: PartnerWord): Promise<Kept> {
  if (await nameIsTaken(act, word.name, id)) return 'taken';
  const changed = await own(act.db).updateTable('knowledge.partner').set({ ...rowOf(act, word), version: version + 1 }).where('partner_id', '=', id).where('version', '=', version).executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return 'changed';
  act.about('partner', id);
  act.note({ change: 'change' });
  return 'kept';
}

/** Takes a partner out of the list, or puts it back. @returns false when somebody else changed it since, or another partner has its name by now */
export async function endPartner(act: Act, id: string, version: number, ended: boolean): Promise<boolean> {
  if (!ended) {
    const row = await own(act.db).selectFrom('knowledge.partner').select('name').where('partner_id', '=', id).executeTakeFirst();
    if (!row || await nameIsTaken(act, row.name, id)) return false;
  }
  const changed = await own(act.db).updateTable('knowledge.partner').set({ ended_at: ended ? act.now : null, version: version + 1, changed_by: act.actor.id ?? '', changed_at: act.now })
    .where('partner_id', '=', id).where('version', '=', version).executeTakeFirst();
  act.about('partner', id);
  act.note({ change: ended ? 'end' : 'restore' });
  return changed.numUpdatedRows > 0n;
}
