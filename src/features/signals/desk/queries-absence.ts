import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { type Away, type Handler, isAwayOn, type Standing, standingOf } from './rules-absence.ts';
import { own } from './tables.ts';

export interface NamedHandler extends Handler { readonly name: string; /** The absence that runs today. */ readonly absence: Away | null }

export interface AbsenceLine extends Away { readonly id: number; readonly person: string; readonly name: string; readonly mine: boolean; readonly running: boolean }

/** Who handles signals here, and who of them is away today. */
export async function handlers(act: Act): Promise<NamedHandler[]> {
  const people = await own(act.db).selectFrom('platform.person').select(['person_id', 'name', 'role']).where('role', 'in', ['focal-officer', 'deputy']).where('active', '=', true).orderBy('role', 'desc').orderBy('name').execute();
  const today = dutchDate(act.now).toString();
  const absences = await standingAbsences(act);
  return people.map((person) => {
    const absence = absences.find((one) => one.person_id === person.person_id && isAwayOn({ from: one.from_day, until: one.until_day }, today));
    return {
      id: person.person_id, name: person.name, role: person.role === 'focal-officer' ? 'focal-officer' : 'deputy', away: absence !== undefined,
      absence: absence ? { from: absence.from_day, until: absence.until_day } : null,
    };
  });
}

/** Absences that run or are to come, the first in front. */
export async function absences(act: Act): Promise<AbsenceLine[]> {
  const names = new Map((await own(act.db).selectFrom('platform.person').select(['person_id', 'name']).execute()).map((person) => [person.person_id, person.name]));
  const today = dutchDate(act.now).toString();
  return (await standingAbsences(act)).map((row) => ({
    id: row.absence_id, person: row.person_id, name: names.get(row.person_id) ?? '–', from: row.from_day, until: row.until_day, mine: row.person_id === act.actor.id,
    running: isAwayOn({ from: row.from_day, until: row.until_day }, today),
  }));
}

async function standingAbsences(act: Act): Promise<{ absence_id: number; person_id: string; from_day: string; until_day: string | null }[]> {
  return own(act.db).selectFrom('signals.absence').select(['absence_id', 'person_id', 'from_day', 'until_day']).where('withdrawn_at', 'is', null)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', dutchDate(act.now).toString())])).orderBy('from_day').orderBy('absence_id').execute();
}

/** How the one who asks stands to today's work, and who is away or takes over. */
export interface Cover { readonly standing: Standing; readonly away: readonly NamedHandler[]; readonly here: readonly NamedHandler[] }

export async function coverFor(act: Act): Promise<Cover> {
  const all = await handlers(act);
  return { standing: standingOf(all, act.actor.id ?? ''), away: all.filter((one) => one.away), here: all.filter((one) => !one.away) };
}

export interface DigestSetting { readonly address: string; readonly at: string; readonly active: boolean }

/** One's own setting for the daily mail; null when there is none. */
export async function digestSetting(act: Act): Promise<DigestSetting | null> {
  const row = await own(act.db).selectFrom('signals.digest').selectAll().where('person_id', '=', act.actor.id ?? '').executeTakeFirst();
  if (!row) return null;
  return { address: (await act.vault.dossier(row.dossier_id)).openText('signals.digest.address', row.address_sealed), at: row.send_at, active: row.active };
}

export interface LastMail { readonly at: Temporal.Instant; readonly standing: 'sent' | 'waiting' | 'trying' | 'given-up' }

/** What became of the newest mail to the one who asks. */
export async function lastMail(act: Act): Promise<LastMail | null> {
  const row = await own(act.db).selectFrom('platform.outbox').select(['made_at', 'tries', 'sent_at', 'given_up_at']).where('person_id', '=', act.actor.id ?? '').orderBy('made_at', 'desc').limit(1).executeTakeFirst();
  if (!row) return null;
  return row.sent_at ? { at: row.sent_at, standing: 'sent' } : row.given_up_at ? { at: row.given_up_at, standing: 'given-up' } : { at: row.made_at, standing: row.tries > 1 ? 'trying' : 'waiting' };
}
