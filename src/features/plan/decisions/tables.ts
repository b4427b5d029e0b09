import type { Generated, Kysely } from 'kysely';
import type { PlanStep } from './states.ts';

export type DecisionTables = {
  'plan.step': {
    municipality_id: string; plan_ref: string; version: number; step_id: Generated<number>; step: PlanStep; body: string; /** A day, as text. */ happened_on: string;
    document: string | null; gazette: string | null; reason: string | null; recorded_by: string; recorded_at: Temporal.Instant;
  };
  'plan.adopted': {
    municipality_id: string; plan_ref: string; version: number; file: Uint8Array; file_sha256: Uint8Array; public_file: Uint8Array; public_sha256: Uint8Array; kept_at: Temporal.Instant;
  };
  /** Whose names this part shows. */
  'platform.person': { municipality_id: string; person_id: string; name: string };
};

export function own(db: Kysely<object>): Kysely<DecisionTables> {
  return db.withTables<DecisionTables>();
}
