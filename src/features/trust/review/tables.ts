import type { Generated, Kysely } from 'kysely';
import type { Judgement, Scope } from './rules.ts';

type ReviewTables = {
  'platform.person': { municipality_id: string; person_id: string; name: string; role: string; active: boolean; joined_at: Temporal.Instant | null };
  'platform.rights_review': {
    municipality_id: string; review_id: number; scope: Scope; begun_by: string; begun_at: Temporal.Instant; version: Generated<number>; dossier_id: string; finished_by: string | null; finished_at: Temporal.Instant | null;
    content_sealed: Uint8Array | null; content_sha256: Uint8Array | null; people: number | null; kept: number | null; changed: number | null; ended: number | null; seconded_by: string | null; seconded_at: Temporal.Instant | null;
  };
  'platform.rights_judgement': {
    municipality_id: string; review_id: number; person_id: string; role: string; judgement: Judgement; new_role: string | null; word_sealed: Uint8Array | null; judged_by: string; judged_at: Temporal.Instant;
  };
};

export function own(db: Kysely<object>): Kysely<ReviewTables> {
  return db.withTables<ReviewTables>();
}
