import type { Generated, Kysely } from 'kysely';
import type { Phase, ProgressState } from './rules.ts';

export type ProgressTables = {
  'plan.progress': {
    municipality_id: string; plan_ref: string; progress_id: Generated<number>; measure_code: string; action_title: string | null; state: ProgressState; phase: Phase | null;
    reason: string | null; done_text: string | null; next_text: string | null; public_text: string | null; spent_eur: number | null; evidence: string | null; said_by: string; said_at: Temporal.Instant;
  };
  /** Whose names this part shows. */
  'platform.person': { municipality_id: string; person_id: string; name: string };
};

export function own(db: Kysely<object>): Kysely<ProgressTables> {
  return db.withTables<ProgressTables>();
}
