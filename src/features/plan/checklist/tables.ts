import type { Generated, Kysely } from 'kysely';
import type { Grade } from './norm-file.ts';
import type { Judgement } from './rules.ts';

export type ChecklistTables = {
  'plan.norm_row': {
    municipality_id: string; row_code: string; version: number; edition: string; position: number; title: string; body: string; source: string; address: string | null; grade: Grade; confirm: boolean; withdrawn: boolean;
    taken_over_at: Temporal.Instant; taken_over_by: string;
  };
  'plan.norm_look': {
    municipality_id: string; look_id: Generated<number>; row_code: string; row_version: number; basis: Judgement; deepening: Judgement | null; evidence: string | null; owner: string | null; next_look: string | null;
    looked_by: string; looked_at: Temporal.Instant;
  };
  /** Whose names this part shows. */
  'platform.person': { municipality_id: string; person_id: string; name: string };
};

export function own(db: Kysely<object>): Kysely<ChecklistTables> {
  return db.withTables<ChecklistTables>();
}
