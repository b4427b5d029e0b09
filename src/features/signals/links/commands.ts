import { sql } from 'kysely';
import { normVersion } from '../../../lib/identifiers/kinds.ts';
import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { blindOf, contentOf, mentionPlace, type NewMention, readContent } from './mention-content.ts';
import { own } from './tables.ts';

/** The signal that a command is about, named in the audit line. @throws Refusal `not-found` */
export async function signalOf(act: Act, number: string): Promise<{ readonly number: string; readonly dossier_id: string }> {
  const signal = await own(act.db).selectFrom('signals.signal').select(['number', 'dossier_id']).where('number', '=', number).executeTakeFirst();
  if (!signal) throw new Refusal('not-found');
  act.about('signal', number);
  return signal;
}

/** The next number of a sequence, needed before a row is written because its words are sealed for that one row. */
export async function nextNumber(act: Act, sequence: 'mention_number' | 'connection_number'): Promise<number> {
  const row = await sql<{ next: number }>`select nextval(${`signals.${sequence}`}::regclass) as next`.execute(act.db);
  const next = row.rows[0]?.next;
  if (next === undefined) throw new Error(`The sequence ${sequence} gave no number.`);
  return next;
}

/**
 * Keeps identifiers of a signal: what was written sealed, and its keys blind. One that stands there already is left as it is.
 * @returns how many were new
 */
export async function addIdentifiers(act: Act, number: string, mentions: readonly NewMention[], way: 'entered' | 'recognised'): Promise<number> {
  const signal = await signalOf(act, number);
  const dossier = await act.vault.dossier(signal.dossier_id);
  let added = 0;
  for (const mention of mentions) {
    const { identifier } = mention;
    const identifierIds = await identifiersFor(act, mention);
    if (await isThere(act, number, identifierIds)) continue;
    const id = await nextNumber(act, 'mention_number');
    const row = await own(act.db).insertInto('signals.mention').values({
      municipality_id: act.municipality, mention_id: id, number, kind: identifier.kind, way, written_sealed: dossier.seal(mentionPlace(id), contentOf(mention)),
      norm_version: normVersion, added_by: act.actor.id ?? '', added_at: act.now,
    }).returning('signal_order').executeTakeFirstOrThrow();
    await own(act.db).insertInto('signals.identifier_of').values(identifierIds.map((identifierId) => ({
      municipality_id: act.municipality, identifier_id: identifierId, signal_order: row.signal_order, mention_id: id,
    }))).execute();
    added += 1;
  }
  act.note({ identifiers: added, way });
  return added;
}

/** The rows of an identifier's keys, made where they are not there yet, and held until the act ends: one that nobody uses any more could go away meanwhile. */
async function identifiersFor(act: Act, { identifier }: NewMention): Promise<number[]> {
  const keys = identifier.keys.map((key) => ({ key, blind: Buffer.from(blindOf(act.vault, identifier.kind, key)) }))
    // Always in one order, so that two acts never wait for each other in a circle.
    .sort((one, other) => one.blind.compare(other.blind));
  const rows = await own(act.db).insertInto('signals.identifier').values(keys.map(({ key, blind }) => ({
    municipality_id: act.municipality, kind: identifier.kind, level: key.level, blind, norm_version: normVersion,
  }))).onConflict((conflict) => conflict.columns(['municipality_id', 'blind']).doUpdateSet((eb) => ({ muted: eb.ref('signals.identifier.muted') }))).returning('identifier_id').execute();
  return rows.map((row) => row.identifier_id);
}

/** Whether the signal has an identifier with exactly these keys. */
async function isThere(act: Act, number: string, identifierIds: readonly number[]): Promise<boolean> {
  const edges = await own(act.db).selectFrom('signals.mention as mention').innerJoin('signals.identifier_of as edge', (join) => join.onRef('edge.municipality_id', '=', 'mention.municipality_id').onRef('edge.mention_id', '=', 'mention.mention_id'))
    .select(['mention.mention_id', 'edge.identifier_id']).where('mention.number', '=', number).execute();
  const wanted = [...identifierIds].sort().join(' ');
  return [...Map.groupBy(edges, (edge) => edge.mention_id).values()].some((keys) => keys.map((key) => key.identifier_id).sort().join(' ') === wanted);
}

/** Takes an identifier away that was wrong; nothing of it stays. @throws Refusal `not-found` */
export async function removeMention(act: Act, number: string, mentionId: number): Promise<void> {
  await signalOf(act, number);
  const gone = await own(act.db).deleteFrom('signals.mention').where('mention_id', '=', mentionId).where('number', '=', number).returning('kind').executeTakeFirst();
  if (!gone) throw new Refusal('not-found');
  act.note({ removed: gone.kind });
}

/** `all` keys of an identifier, or only those that meet more than the same door. */
export type MuteScope = 'all' | 'wide';

/** No longer finds signals by this identifier, and keeps why. @throws Refusal `not-found` */
export async function mute(act: Act, number: string, mentionId: number, scope: MuteScope, reason: string): Promise<void> {
  const signal = await signalOf(act, number);
  const mention = await own(act.db).selectFrom('signals.mention').select('written_sealed').where('mention_id', '=', mentionId).where('number', '=', number).executeTakeFirst();
  if (!mention) throw new Refusal('not-found');
  const keys = await own(act.db).selectFrom('signals.identifier_of as edge').innerJoin('signals.identifier as identifier', (join) => join.onRef('identifier.municipality_id', '=', 'edge.municipality_id').onRef('identifier.identifier_id', '=', 'edge.identifier_id'))
    .select(['identifier.identifier_id', 'identifier.level']).where('edge.mention_id', '=', mentionId).where('identifier.muted', '=', false).execute();
  const ids = keys.filter((key) => scope === 'all' || key.level !== 'full').map((key) => key.identifier_id);
  if (ids.length === 0) return;
  const content = readContent((await act.vault.dossier(signal.dossier_id)).openText(mentionPlace(mentionId), mention.written_sealed));
  // A key of its own: the reason must outlive the signal from which it was given.
  const dossier = await act.vault.newDossier();
  await own(act.db).updateTable('signals.identifier').set({ muted: true }).where('identifier_id', 'in', ids).execute();
  await own(act.db).insertInto('signals.muting').values({
    municipality_id: act.municipality, identifier_ids: JSON.stringify(ids), number, dossier_id: dossier.id, muted_by: act.actor.id ?? '', muted_at: act.now,
    shown_sealed: dossier.seal('signals.muting.shown', content.shown), reason_sealed: dossier.seal('signals.muting.reason', reason), unmuted_by: null, unmuted_at: null,
  }).execute();
  act.note({ muted: ids.length });
}

/** Finds by it again; who muted it and why stays. @throws Refusal `not-found` */
export async function unmute(act: Act, mutingId: number): Promise<void> {
  const ended = await own(act.db).updateTable('signals.muting').set({ unmuted_by: act.actor.id ?? '', unmuted_at: act.now }).where('muting_id', '=', mutingId).where('unmuted_at', 'is', null)
    .returning(['identifier_ids', 'number']).executeTakeFirst();
  if (!ended) throw new Refusal('not-found');
  act.about('signal', ended.number);
  const still = await own(act.db).selectFrom('signals.muting').select('identifier_ids').where('unmuted_at', 'is', null).execute();
  const elsewhere = new Set(still.flatMap((one) => one.identifier_ids));
  const ids = ended.identifier_ids.filter((id) => !elsewhere.has(id));
  if (ids.length > 0) await own(act.db).updateTable('signals.identifier').set({ muted: false }).where('identifier_id', 'in', ids).execute();
  act.note({ unmuted: ids.length });
}
