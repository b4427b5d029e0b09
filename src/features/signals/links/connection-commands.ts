import { sql } from 'kysely';
import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { nextNumber, signalOf } from './commands.ts';
import { connectionPlace } from './mention-content.ts';
import { type ConnectionType, type LinkCertainty, refusalFor, type WantedConnection } from './rules-connections.ts';
import { chosenPart } from './rules-split.ts';
import { own } from './tables.ts';

export interface NewConnection extends WantedConnection { readonly certainty: LinkCertainty; readonly reason: string }

/** Chains of leads must not close into a circle, also not by two people at the same moment: whoever connects waits for whoever is connecting. */
async function inTurn(act: Act): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`signals.connection ${act.municipality}`}, 0))`.execute(act.db);
}

/** Writes down what somebody says of two signals. @throws Refusal `not-found`, or what `refusalFor` says */
export async function connect(act: Act, wanted: NewConnection): Promise<number> {
  const from = await signalOf(act, wanted.from);
  const to = await own(act.db).selectFrom('signals.signal').select('number').where('number', '=', wanted.to).executeTakeFirst();
  if (!to) throw new Refusal('not-found');
  await inTurn(act);
  const standing = await own(act.db).selectFrom('signals.connection').select(['from_number as from', 'to_number as to', 'type']).where('undone_at', 'is', null).execute();
  const refusal = refusalFor(wanted, standing);
  if (refusal) throw new Refusal(refusal);
  return keep(act, wanted, from.dossier_id);
}

async function keep(act: Act, connection: NewConnection & { readonly type: ConnectionType }, dossierId: string): Promise<number> {
  const id = await nextNumber(act, 'connection_number');
  const dossier = await act.vault.dossier(dossierId);
  await own(act.db).insertInto('signals.connection').values({
    municipality_id: act.municipality, connection_id: id, from_number: connection.from, to_number: connection.to, type: connection.type, certainty: connection.certainty,
    reason_sealed: dossier.seal(connectionPlace(id, 'reason'), connection.reason), made_by: act.actor.id ?? '', made_at: act.now, undone_by: null, undone_at: null, undone_reason_sealed: null,
  }).execute();
  act.note({ connection: connection.type, certainty: connection.certainty });
  return id;
}

/** Undoes a connection of this signal; that it stood, who undid it and why stays. @throws Refusal `not-found` */
export async function undoConnection(act: Act, number: string, connectionId: number, reason: string): Promise<void> {
  await signalOf(act, number);
  const connection = await own(act.db).selectFrom('signals.connection as connection').innerJoin('signals.signal as signal', (join) => join.onRef('signal.municipality_id', '=', 'connection.municipality_id').onRef('signal.number', '=', 'connection.from_number'))
    .select(['connection.from_number', 'connection.to_number', 'connection.type', 'signal.dossier_id']).where('connection_id', '=', connectionId).where('undone_at', 'is', null).executeTakeFirst();
  if (!connection || (connection.from_number !== number && connection.to_number !== number)) throw new Refusal('not-found');
  const dossier = await act.vault.dossier(connection.dossier_id);
  await own(act.db).updateTable('signals.connection').set({ undone_by: act.actor.id ?? '', undone_at: act.now, undone_reason_sealed: dossier.seal(connectionPlace(connectionId, 'undone'), reason) })
    .where('connection_id', '=', connectionId).where('undone_at', 'is', null).execute();
  act.note({ undone: connection.type });
}

/**
 * Makes a second signal of a part of a story. The first keeps the whole story, its reporter and its code; the second has no code of its own, and its terms run on from the first.
 * @returns the number of the second signal
 * @throws Refusal `split-nothing` when nothing or all of it was chosen
 */
export async function splitSignal(act: Act, number: string, chosen: readonly number[], reason: string): Promise<string> {
  const { dossier_id: dossierId } = await signalOf(act, number);
  const first = await own(act.db).selectFrom('signals.signal').selectAll().where('number', '=', number).executeTakeFirstOrThrow();
  const story = (await act.vault.dossier(dossierId)).openText('signals.signal.story', first.story_sealed);
  const part = chosenPart(story, chosen);
  if (part === null) throw new Refusal('split-nothing');
  const given = await sql<{ number: string }>`select signals.next_number(${act.municipality}, ${dutchDate(act.now).year}) as number`.execute(act.db);
  const second = given.rows[0]?.number;
  if (!second) throw new Error('A signal got no number.');
  const dossier = await act.vault.newDossier();
  await own(act.db).insertInto('signals.signal').values({
    municipality_id: act.municipality, number: second, dossier_id: dossier.id, receipt_index: null, received_at: first.received_at, confirm_by: first.confirm_by,
    confirmed_at: first.confirmed_at, triage_by: first.triage_by, answer_by: first.answer_by, source: 'split', language: first.language, state: 'received', form_code: null,
    danger_now: first.danger_now, minor_involved: first.minor_involved, looks_automated: first.looks_automated, story_sealed: dossier.seal('signals.signal.story', part),
  }).execute();
  await inTurn(act);
  await keep(act, { from: second, to: number, type: 'split-from', certainty: 'certain', reason }, dossier.id);
  act.about('signal', number);
  return second;
}
