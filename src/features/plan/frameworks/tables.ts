import type { Generated, Kysely } from 'kysely';
import type { PartialDate } from '../partial-dates.ts';
import type { Outcome } from './rules.ts';

export type FrameworkTables = {
  'plan.framework_version': {
    municipality_id: string; framework_code: string; number: number; title: string; valid_from: PartialDate; source: string; changed: string; recorded_by: string; recorded_at: Temporal.Instant;
  };
  'plan.framework_look': {
    municipality_id: string; plan_ref: string; look_id: Generated<number>; framework_code: string; number: number; outcome: Outcome; reason: string | null; plan_version: number;
    recorded_by: string; recorded_at: Temporal.Instant;
  };
  /** Whose names this part shows. */
  'platform.person': { municipality_id: string; person_id: string; name: string };
};

export function own(db: Kysely<object>): Kysely<FrameworkTables> {
  return db.withTables<FrameworkTables>();
}
