import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { queueMail } from '../../../platform/outbox.ts';
import { isWorkingDay } from '../../../lib/deadlines.ts';
import { textsIn } from '../../../texts/texts.ts';
import { askedNow, countsOf } from './queries-today.ts';
import { digestFor, type Handler, isAwayOn, standingOf } from './rules-absence.ts';
import { own } from './tables.ts';

/**
 * Puts today's mail in the box for everybody whose own time has come, when there is something to say. It holds numbers and the address of Today, never what they are about.
 * Done once a day a person, however often and by how many workers it is called: the day is marked in the same transaction.
 * @param staffUrl where people reach the staff site; null when the installation was not told
 */
export async function prepareDigests(act: Act, staffUrl: string | null): Promise<void> {
  const db = own(act.db);
  const day = dutchDate(act.now);
  const clock = act.now.toZonedDateTimeISO('Europe/Amsterdam').toPlainTime().toString().slice(0, 5);
  const people = await db.selectFrom('platform.person').select(['person_id', 'role', 'language']).where('role', 'in', ['focal-officer', 'deputy']).where('active', '=', true).execute();
  const absences = await db.selectFrom('signals.absence').select(['person_id', 'from_day', 'until_day']).where('withdrawn_at', 'is', null).execute();
  const handlers = people.map((person): Handler => ({
    id: person.person_id, role: person.role === 'focal-officer' ? 'focal-officer' : 'deputy',
    away: absences.some((one) => one.person_id === person.person_id && isAwayOn({ from: one.from_day, until: one.until_day }, day.toString())),
  }));
  let made = 0;
  for (const person of people) {
    const setting = await db.updateTable('signals.digest').set({ looked_on: day.toString() }).where('person_id', '=', person.person_id).where('active', '=', true).where('send_at', '<=', clock)
      .where((eb) => eb.or([eb('looked_on', 'is', null), eb('looked_on', '<', day.toString())])).returning(['dossier_id', 'address_sealed']).executeTakeFirst();
    if (!setting) continue;
    const counts = countsOf(await askedNow(act, person.person_id));
    const standing = standingOf(handlers, person.person_id);
    const kind = digestFor(standing, counts, isWorkingDay(day));
    if (!kind) continue;
    const dossier = await act.vault.dossier(setting.dossier_id);
    const { mail } = textsIn(person.language).desk;
    const text = mail.text({ kind, standsIn: standing === 'stands-in', ...counts, link: staffUrl });
    await queueMail(act, { personId: person.person_id, dossier, to: dossier.openText('signals.digest.address', setting.address_sealed), subject: mail.subject[kind], text });
    made += 1;
  }
  act.note({ mails: made });
}
