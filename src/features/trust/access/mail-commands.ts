import { type Kysely, sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { queueMail } from '../../../platform/outbox.ts';
import { textsIn } from '../../../texts/texts.ts';
import { addressPlace } from './rules.ts';
import { own } from './tables.ts';

/** One mail an hour at most, and none about what is a day old: then it waits on the page. */
const pause = Temporal.Duration.from({ hours: 1 });
const fresh = Temporal.Duration.from({ hours: 24 });

function waiting(db: Kysely<object>, now: Temporal.Instant) {
  return own(db).selectFrom('platform.access_mail as mail')
    .innerJoin('platform.person as person', (join) => join.onRef('person.municipality_id', '=', 'mail.municipality_id').onRef('person.person_id', '=', 'mail.person_id'))
    .where('person.active', '=', true).where((eb) => eb.or([eb('mail.mailed_at', 'is', null), eb('mail.mailed_at', '<=', now.subtract(pause))]))
    .where(({ exists, selectFrom }) => exists(selectFrom('platform.access_event as event').select(sql`1`.as('one')).whereRef('event.municipality_id', '=', 'mail.municipality_id').whereRef('event.person_id', '=', 'mail.person_id')
      .where('event.seen_at', 'is', null).where('event.mailed_at', 'is', null).where('event.at', '>', now.subtract(fresh))));
}

/** Whether somebody asked for mail about messages and has one that no mail told of. */
export async function accessMailDue(db: Kysely<object>, now: Temporal.Instant): Promise<boolean> {
  return await waiting(db, now).select('mail.person_id').limit(1).executeTakeFirst() !== undefined;
}

/**
 * Puts a mail in the box for whoever asked for it and has a new message about the own access. It says that there is one and where, and nothing of what it is:
 * a mailbox is read by others, and forwarded.
 * @param staffUrl where people reach the staff site; null when the installation was not told
 */
export async function prepareAccessMails(act: Act, staffUrl: string | null): Promise<void> {
  const people = await waiting(act.db, act.now).select(['mail.person_id', 'mail.dossier_id', 'mail.address_sealed', 'person.language']).forUpdate('mail').skipLocked().execute();
  for (const one of people) {
    const dossier = await act.vault.dossier(one.dossier_id);
    const { mail } = textsIn(one.language === 'en' ? 'en' : 'nl').access;
    await queueMail(act, { personId: one.person_id, dossier, to: dossier.openText(addressPlace, one.address_sealed), subject: mail.subject, text: mail.text(staffUrl === null ? null : new URL('/profiel/sessies', staffUrl).href) });
    await own(act.db).updateTable('platform.access_mail').set({ mailed_at: act.now }).where('person_id', '=', one.person_id).execute();
    await own(act.db).updateTable('platform.access_event').set({ mailed_at: act.now }).where('person_id', '=', one.person_id).where('mailed_at', 'is', null).execute();
  }
  act.note({ mails: people.length });
}
