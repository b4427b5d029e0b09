import type { Kysely } from 'kysely';

/** The log as the privacy officer reads it, and whose names it shows. */
type OversightTables = {
  'audit.entry': {
    municipality_id: string; entry_id: number; at: Temporal.Instant; actor_kind: 'anonymous' | 'person' | 'worker' | 'command'; actor_id: string | null;
    actor_role: string | null; act: string; purpose: string; subject_kind: string | null; subject_ref: string | null; result: 'done' | 'refused'; origin: string; facts: Readonly<Record<string, string | number | boolean>>;
  };
  'platform.person': { municipality_id: string; person_id: string; name: string; role: string };
};

export function own(db: Kysely<object>): Kysely<OversightTables> {
  return db.withTables<OversightTables>();
}
