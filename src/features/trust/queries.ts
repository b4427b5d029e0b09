import type { Act } from '../../platform/act.ts';
import { own } from './tables.ts';

export interface DemoPerson {
  readonly demoName: string;
  readonly name: string;
  readonly role: string;
}

/** The people of this act's municipality whom the demo lets anybody be. */
export async function demoPeople(act: Act): Promise<DemoPerson[]> {
  const rows = await own(act.db).selectFrom('platform.person').select(['demo_name', 'name', 'role'])
    .where('demo_name', 'is not', null).where('active', '=', true).orderBy('person_id').execute();
  return rows.map((row) => ({ demoName: row.demo_name ?? '', name: row.name, role: row.role }));
}

export async function demoPersonId(act: Act, demoName: string): Promise<string | null> {
  const row = await own(act.db).selectFrom('platform.person').select('person_id')
    .where('demo_name', '=', demoName).where('active', '=', true).executeTakeFirst();
  return row?.person_id ?? null;
}

export interface AuditLine {
  readonly id: number;
  readonly at: Temporal.Instant;
  readonly actorKind: 'anonymous' | 'person' | 'worker' | 'command';
  readonly actorName: string | null;
  readonly did: string;
  readonly about: string | null;
  readonly purpose: string;
  readonly result: 'done' | 'refused';
}

/** The newest lines of the log, for who oversees the use. */
export async function latestAuditLines(act: Act, most: number): Promise<AuditLine[]> {
  const rows = await own(act.db).selectFrom('audit.entry as entry')
    .leftJoin('platform.person as person', (join) => join.onRef('person.municipality_id', '=', 'entry.municipality_id').onRef('person.person_id', '=', 'entry.actor_id'))
    .select(['entry.entry_id', 'entry.at', 'entry.actor_kind', 'person.name', 'entry.act', 'entry.subject_ref', 'entry.purpose', 'entry.result'])
    .orderBy('entry.entry_id', 'desc').limit(most).execute();
  return rows.map((row) => ({
    id: row.entry_id, at: row.at, actorKind: row.actor_kind, actorName: row.name, did: row.act, about: row.subject_ref, purpose: row.purpose, result: row.result,
  }));
}
