import type { Kysely } from 'kysely';

/** The rows this room reads: people and sessions of the platform, and the audit lines. */
type Own = {
  'platform.person': { municipality_id: string; person_id: string; name: string; role: string; language: 'nl' | 'en'; demo_name: string | null; active: boolean };
  'audit.entry': {
    municipality_id: string; entry_id: number; at: Temporal.Instant; actor_kind: 'anonymous' | 'person' | 'worker' | 'command'; actor_id: string | null;
    actor_role: string | null; act: string; purpose: string; subject_kind: string | null; subject_ref: string | null; result: 'done' | 'refused';
  };
};

export function own(db: Kysely<object>): Kysely<Own> {
  return db.withTables<Own>();
}
