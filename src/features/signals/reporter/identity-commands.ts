import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { type Held, hold } from '../step-commands.ts';
import { identityRequests } from './identity-queries.ts';
import type { Contact } from './report-form.ts';
import { standing, toAnswer, type Way } from './rules-reporter.ts';
import { own } from './tables.ts';

/** Keeps who a reporter is beside a signal that somebody else wrote down, such as a telephone call: under a key of its own, as when reporters do so themselves. */
export async function keepReporter(act: Act, number: string, signalDossier: string, contact: Contact): Promise<void> {
  const dossier = await act.vault.dossier(signalDossier);
  const seal = (place: string, text: string | null): Uint8Array | null => (text ? dossier.seal(`signals.reporter.${place}`, text) : null);
  await own(act.db).insertInto('signals.reporter').values({
    municipality_id: act.municipality, number, rules: contact.rules.join(' '), pseudonym_sealed: seal('pseudonym', contact.pseudonym), times_sealed: seal('times', contact.times),
  }).execute();
  if (!contact.identity) return;
  const ownKey = await act.vault.newDossier();
  await own(act.db).insertInto('signals.identity').values({
    municipality_id: act.municipality, number, dossier_id: ownKey.id, way: contact.identity.way,
    name_sealed: contact.identity.name ? ownKey.seal('signals.identity.name', contact.identity.name) : null, reach_sealed: ownKey.seal('signals.identity.reach', contact.identity.reach),
  }).execute();
}

/** The log says that it was about who the reporter is: that is more than the signal, and nobody has read the signal's new messages by it. */
async function holdIdentity(act: Act, number: string): Promise<Held> {
  const signal = await hold(act, number);
  act.about('identity', number);
  return signal;
}

/** Asks a second person to agree that this one opens who the reporter is. A request that waits is not asked twice. */
export async function askForIdentity(act: Act, number: string, reason: string): Promise<void> {
  const signal = await holdIdentity(act, number);
  if (standing(true, await identityRequests(act, number), act.actor.id ?? '', act.now).standing === 'waits') return;
  const dossier = await act.vault.dossier(signal.dossier_id);
  await own(act.db).insertInto('signals.identity_request').values({
    municipality_id: act.municipality, number, asked_by: act.actor.id ?? '', asked_at: act.now, reason_sealed: dossier.seal('signals.identity_request.reason', reason),
  }).execute();
  act.note({ identity: 'asked' });
}

/** The second person's yes or no. @throws Refusal `not-allowed-now` when there is nothing to answer, or it is one's own request */
export async function answerForIdentity(act: Act, number: string, request: number, granted: boolean): Promise<void> {
  await holdIdentity(act, number);
  if (!toAnswer(await identityRequests(act, number), act.actor.id ?? '').includes(request)) throw new Refusal('not-allowed-now');
  await own(act.db).insertInto('signals.identity_answer').values({
    municipality_id: act.municipality, number, request_id: request, granted, answered_by: act.actor.id ?? '', answered_at: act.now,
  }).execute();
  act.note({ identity: granted ? 'granted' : 'refused' });
}

export interface Identity { readonly name: string | null; readonly way: Way; readonly reach: string }

/**
 * Opens who the reporter is. That it was opened, by whom and why is written first; the database shows the row to nobody who did not.
 * @throws Refusal `not-found` or `not-allowed-now`
 */
export async function openIdentity(act: Act, number: string, twoNeeded: boolean, reason: string): Promise<Identity> {
  const signal = await holdIdentity(act, number);
  const now = standing(twoNeeded, await identityRequests(act, number), act.actor.id ?? '', act.now);
  if (now.standing !== 'may-open') throw new Refusal('not-allowed-now');
  const dossier = await act.vault.dossier(signal.dossier_id);
  await own(act.db).insertInto('signals.identity_opening').values({
    municipality_id: act.municipality, number, request_id: now.request, opened_by: act.actor.id ?? '', opened_at: act.now, reason_sealed: dossier.seal('signals.identity_opening.reason', reason),
  }).execute();
  const row = await own(act.db).selectFrom('signals.identity').select(['dossier_id', 'way', 'name_sealed', 'reach_sealed']).where('number', '=', number).executeTakeFirst();
  if (!row) throw new Refusal('not-found');
  act.note({ identity: 'opened' });
  const key = await act.vault.dossier(row.dossier_id);
  return { way: row.way, name: row.name_sealed ? key.openText('signals.identity.name', row.name_sealed) : null, reach: key.openText('signals.identity.reach', row.reach_sealed) };
}
