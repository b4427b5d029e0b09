import type { Kysely } from 'kysely';

/** This room's tables, and no others. */
type Own = {
  'knowledge.form_choice': {
    municipality_id: string; form_code: string; valid_from: string; valid_until: string | null; decided_by: string; ground: string;
    recorded_at: Temporal.Instant; ended_by: string | null; end_ground: string | null;
  };
};

export function own(db: Kysely<object>): Kysely<Own> {
  return db.withTables<Own>();
}
