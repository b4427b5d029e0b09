import { type Kysely, sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { queueMail } from '../../../platform/outbox.ts';
import { isWorkingDay } from '../../../lib/deadlines.ts';
import { textsIn } from '../../../texts/texts.ts';
import { own } from './tables.ts';

/** Days between two reminders to one person. */
const pause = 28;
/** Reminders leave in the morning of the Dutch clock, so that they do not arrive at night. */
const from = '08:00';

function mayLeave(now: Temporal.Instant): boolean {
  const local = now.toZonedDateTimeISO('Europe/Amsterdam');
  return isWorkingDay(local.toPlainDate()) && local.toPlainTime().toString().slice(0, 5) >= from;
}

/** Whether there is anybody for whom this day was not looked at yet; asked every minute, so it is one small question. */
export async function remindersDue(db: Kysely<object>, now: Temporal.Instant): Promise<boolean> {
  if (!mayLeave(now)) return false;
  const today = dutchDate(now).toString();
  return await own(db).selectFrom('knowledge.training_mail').select('person_id').where((eb) => eb.or([eb('looked_on', 'is', null), eb('looked_on', '<', today)])).executeTakeFirst() !== undefined;
}

/** How long the name of somebody who left every team is kept, so that leaving by mistake can be mended and a course still be written down. */
const keptAfterLeaving = { years: 1 } as const;

const leaversBefore = (now: Temporal.Instant): string => dutchDate(now).subtract(keptAfterLeaving).toString();

/** Whether the name of a leaver has had its time. */
export async function leaversDue(db: Kysely<object>, now: Temporal.Instant): Promise<boolean> {
  return (await sql<{ due: boolean }>`select exists (select from knowledge.leavers(${leaversBefore(now)}::date)) as due`.execute(db)).rows[0]?.due === true;
}

/** Destroys the names of colleagues without an account who left all their teams a year ago: their keys go. That somebody followed a course stays, without a name. For the worker. */
export async function forgetLeavers(act: Act): Promise<void> {
  const { numAffectedRows } = await sql`delete from platform.dossier_key where municipality_id = ${act.municipality} and dossier_id in (select knowledge.leavers(${leaversBefore(act.now)}::date))`.execute(act.db);
  act.note({ forgotten: Number(numAffectedRows ?? 0) });
}

/**
 * Puts a reminder in the box for everybody who asked for it and has something to do, once in four weeks. It holds numbers and an address, never a module, a team or a name (docs/decisions/0019).
 * The day is marked in the same transaction, so that several workers make one mail.
 * @param staffUrl where people reach the staff site; null when the installation was not told
 */
export async function prepareReminders(act: Act, staffUrl: string | null): Promise<void> {
  if (!mayLeave(act.now)) return;
  const db = own(act.db);
  const day = dutchDate(act.now);
  const today = day.toString();
  const asked = await db.updateTable('knowledge.training_mail').set({ looked_on: today }).where((eb) => eb.or([eb('looked_on', 'is', null), eb('looked_on', '<', today)]))
    .returning(['person_id', 'dossier_id', 'address_sealed', 'mailed_on']).execute();
  const counts = new Map((await sql<{ person_id: string; soon: number; late: number; team_late: number }>`select person_id, soon, late, team_late from knowledge.training_reminders(${today}::date)`.execute(act.db)).rows.map((row) => [row.person_id, row]));
  const people = new Map((await db.selectFrom('platform.person').select(['person_id', 'language']).where('active', '=', true).execute()).map((row) => [row.person_id, row]));
  let made = 0;
  for (const one of asked) {
    const [count, person] = [counts.get(one.person_id), people.get(one.person_id)];
    const rested = one.mailed_on === null || Temporal.PlainDate.compare(day, Temporal.PlainDate.from(one.mailed_on).add({ days: pause })) >= 0;
    if (!count || !person || !rested || count.soon + count.late + count.team_late === 0) continue;
    const dossier = await act.vault.dossier(one.dossier_id);
    const { mail } = textsIn(person.language === 'en' ? 'en' : 'nl').learning;
    await queueMail(act, {
      personId: one.person_id, dossier, to: dossier.openText('knowledge.training_mail.address', one.address_sealed), subject: mail.subject,
      text: mail.text({ soon: count.soon, late: count.late, teamLate: count.team_late, link: staffUrl }),
    });
    await db.updateTable('knowledge.training_mail').set({ mailed_on: today }).where('person_id', '=', one.person_id).execute();
    made += 1;
  }
  act.note({ reminders: made });
}
