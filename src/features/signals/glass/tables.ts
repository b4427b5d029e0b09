import type { Generated, Kysely } from 'kysely';

type GlassTables = {
  'platform.glass': {
    municipality_id: string; glass_id: Generated<string>; person_id: string; number: string; dossier_id: string; reason_sealed: Uint8Array; opened_at: Temporal.Instant; until_at: Temporal.Instant;
    ended_at: Temporal.Instant | null; reviewed_at: Temporal.Instant | null; justified: boolean | null;
  };
  'platform.municipality': { municipality_id: string; glass_hours: number };
};

export function own(db: Kysely<object>): Kysely<GlassTables> {
  return db.withTables<GlassTables>();
}
