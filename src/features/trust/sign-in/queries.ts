import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { type KeptRecord, keptRecords } from '../../../platform/kept-records.tsx';
import { own } from './tables.ts';

export interface Waiting { readonly id: string; readonly name: string; readonly asked: Temporal.Instant }
export interface Member { readonly id: string; readonly name: string; readonly role: string; readonly active: boolean; readonly joined: Temporal.Instant | null; readonly signedIn: boolean; /** Until when the name is kept of who left. */ readonly kept: KeptRecord | null }

/** Who asks for access, the longest waiting first. */
export async function waitingPeople(act: Act): Promise<Waiting[]> {
  const rows = await own(act.db).selectFrom('platform.applicant').select(['applicant_id', 'name', 'asked_at']).orderBy('asked_at').execute();
  act.concerns('applicant', rows.map((row) => row.applicant_id));
  return rows.map((row) => ({ id: row.applicant_id, name: row.name, asked: row.asked_at }));
}

/** What stands in place of a name once it was destroyed (database/148). */
const forgotten = '–';

/** Everybody of the municipality: those with access by name, then those whose access ended. */
export async function members(act: Act): Promise<Member[]> {
  const rows = await own(act.db).selectFrom('platform.person').select(['person_id', 'name', 'role', 'active', 'joined_at']).where('name', '<>', forgotten).orderBy('active', 'desc').orderBy('name').orderBy('person_id').execute();
  const kept = await keptRecords(act, 'person-left');
  act.concerns('person', rows.map((row) => row.person_id));
  const busy = new Set((await sql<{ person_id: string }>`select distinct person_id from platform.session where municipality_id = ${act.municipality} and ends_at > ${act.now}`.execute(act.db)).rows.map((row) => row.person_id));
  return rows.map((row) => ({ id: row.person_id, name: row.name, role: row.role, active: row.active, joined: row.joined_at, signedIn: busy.has(row.person_id), kept: kept.get(row.person_id) ?? null }));
}
