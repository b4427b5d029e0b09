import type { Kysely } from 'kysely';

type GlassTables = {
  'platform.glass': {
    municipality_id: string; glass_id: string; person_id: string; number: string; dossier_id: string; reason_sealed: Uint8Array; opened_at: Temporal.Instant; until_at: Temporal.Instant;
    ended_at: Temporal.Instant | null; reviewed_by: string | null; reviewed_at: Temporal.Instant | null; justified: boolean | null; review_sealed: Uint8Array | null;
  };
  'platform.person': { municipality_id: string; person_id: string; name: string; role: string };
};

export function own(db: Kysely<object>): Kysely<GlassTables> {
  return db.withTables<GlassTables>();
}
