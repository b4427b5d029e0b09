import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { dropWaitingMail, queueMail } from '../../../platform/outbox.ts';
import { textsIn } from '../../../texts/texts.ts';
import { type AbsenceDays, overlaps } from './absence-form.ts';
import { own } from './tables.ts';

/** Writes down that the one who acts is away. @returns false when that person is already away on one of these days */
export async function addAbsence(act: Act, days: AbsenceDays): Promise<boolean> {
  const person = personOf(act);
  const mine = await own(act.db).selectFrom('signals.absence').select(['from_day', 'until_day']).where('person_id', '=', person).where('withdrawn_at', 'is', null).execute();
  if (mine.some((one) => overlaps({ from: one.from_day, until: one.until_day }, days))) return false;
  await own(act.db).insertInto('signals.absence').values({ municipality_id: act.municipality, person_id: person, from_day: days.from, until_day: days.until, made_at: act.now, withdrawn_at: null })
    // A button that was pressed twice.
    .onConflict((conflict) => conflict.columns(['municipality_id', 'person_id', 'from_day']).where('withdrawn_at', 'is', null).doNothing()).execute();
  act.note({ away: 'added' });
  return true;
}

/** Takes an absence back that is still to come, or ends one that runs: from today the work is one's own again. @returns false when there is no such absence */
export async function endAbsence(act: Act, id: number): Promise<boolean> {
  const today = dutchDate(act.now);
  const mine = own(act.db).updateTable('signals.absence').where('absence_id', '=', id).where('person_id', '=', personOf(act)).where('withdrawn_at', 'is', null);
  const ended = await mine.set({ until_day: today.subtract({ days: 1 }).toString() }).where('from_day', '<', today.toString())
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', today.toString())])).returning('absence_id').executeTakeFirst()
    ?? await mine.set({ withdrawn_at: act.now }).where('from_day', '>=', today.toString()).returning('absence_id').executeTakeFirst();
  if (!ended) return false;
  act.note({ away: 'ended' });
  return true;
}

/**
 * Sets one's own daily mail. What still waited for an earlier address is taken back; a new address gets a short mail, so that a mistake shows at once.
 * @param language of that mail; null where no mail is sent at all
 */
export async function setDigest(act: Act, setting: { readonly address: string; readonly at: string; readonly active: boolean }, language: 'nl' | 'en' | null): Promise<void> {
  const db = own(act.db);
  const person = personOf(act);
  const row = await db.selectFrom('signals.digest').selectAll().where('person_id', '=', person).executeTakeFirst();
  const dossier = row ? await act.vault.dossier(row.dossier_id) : await act.vault.newDossier();
  const known = row ? dossier.openText('signals.digest.address', row.address_sealed) : null;
  const values = { address_sealed: dossier.seal('signals.digest.address', setting.address), send_at: setting.at, active: setting.active };
  if (row) await db.updateTable('signals.digest').set(values).where('person_id', '=', person).execute();
  else await db.insertInto('signals.digest').values({ municipality_id: act.municipality, person_id: person, dossier_id: dossier.id, looked_on: null, ...values }).onConflict((conflict) => conflict.doNothing()).execute();
  if (known !== setting.address || !setting.active) await dropWaitingMail(act, person, dossier.id);
  if (language && setting.active && known !== setting.address) {
    const { confirmSubject, confirmText } = textsIn(language).desk.mail;
    await queueMail(act, { personId: person, dossier, to: setting.address, subject: confirmSubject, text: confirmText(setting.at) });
  }
  act.note({ mail: setting.active, at: setting.at });
}

/** Forgets one's own address. */
export async function dropDigest(act: Act): Promise<void> {
  const gone = await own(act.db).deleteFrom('signals.digest').where('person_id', '=', personOf(act)).returning('dossier_id').executeTakeFirst();
  if (gone) await dropWaitingMail(act, personOf(act), gone.dossier_id);
  act.note({ mail: false });
}

function personOf(act: Act): string {
  if (act.actor.id === null) throw new Error('Only a person is away or gets mail.');
  return act.actor.id;
}
