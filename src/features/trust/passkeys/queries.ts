import type { Act } from '../../../platform/act.ts';
import { keys } from './tables.ts';

export interface OwnKey { readonly id: string; readonly label: string; readonly synced: boolean; readonly made: Temporal.Instant; readonly used: Temporal.Instant | null; readonly credentialId: Uint8Array }

/** The keys of who is signed in, the oldest first. */
export async function ownKeys(act: Act): Promise<OwnKey[]> {
  const rows = await keys(act.db).selectFrom('platform.passkey').select(['passkey_id', 'label', 'synced', 'made_at', 'used_at', 'credential_id']).where('person_id', '=', act.actor.id ?? '').orderBy('made_at').execute();
  return rows.map((row) => ({ id: row.passkey_id, label: row.label, synced: row.synced, made: row.made_at, used: row.used_at, credentialId: row.credential_id }));
}

export interface Recovery { readonly id: string; readonly name: string; readonly askedBy: string; readonly asked: Temporal.Instant; readonly mayAnswer: boolean }

/** Requests for a new key that wait for a second person. */
export async function recoveries(act: Act): Promise<Recovery[]> {
  const rows = await keys(act.db).selectFrom('platform.invitation as asked').innerJoin('platform.person as person', (join) => join.onRef('person.municipality_id', '=', 'asked.municipality_id').onRef('person.person_id', '=', 'asked.person_id'))
    .leftJoin('platform.person as by', (join) => join.onRef('by.municipality_id', '=', 'asked.municipality_id').onRef('by.person_id', '=', 'asked.asked_by'))
    .select(['asked.invitation_id as id', 'asked.person_id as person', 'asked.asked_by as askedBy', 'asked.asked_at as at', 'person.name as name', 'by.name as byName'])
    .where('asked.kind', '=', 'lost').where('asked.code_hash', 'is', null).where('asked.ends_at', '>', act.now).orderBy('asked.asked_at').execute();
  const me = act.actor.id ?? '';
  return rows.map((row) => ({ id: row.id, name: row.name, askedBy: row.byName ?? '–', asked: row.at, mayAnswer: row.askedBy !== me && row.person !== me }));
}

/** Who has no key yet, or a code that waits. */
export async function withoutKey(act: Act): Promise<ReadonlySet<string>> {
  const rows = await keys(act.db).selectFrom('platform.person as person').leftJoin('platform.passkey as key', (join) => join.onRef('key.municipality_id', '=', 'person.municipality_id').onRef('key.person_id', '=', 'person.person_id'))
    .select('person.person_id').where('person.active', '=', true).where('key.passkey_id', 'is', null).execute();
  return new Set(rows.map((row) => row.person_id));
}
