import type { ColumnType, Generated, Kysely } from 'kysely';
import type { Fate } from './rules.ts';

export type BeginningKind = 'new-period' | 'from-nothing';

export type StartTables = {
  'plan.beginning': {
    municipality_id: string; beginning_id: Generated<number>; kind: BeginningKind; from_ref: string | null;
    /** Goes in as JSON text, comes out as what it says. */
    fields: ColumnType<unknown, string, string>;
    revision: number; saved_by: string; saved_at: Temporal.Instant; became_ref: string | null;
  };
  'plan.closing': { municipality_id: string; plan_ref: string; version: number; became_ref: string | null; closed_by: string; closed_at: Temporal.Instant };
  'plan.closing_measure': { municipality_id: string; plan_ref: string; measure_code: string; outcome: Fate; words: string | null };
  'plan.closing_lesson': { municipality_id: string; plan_ref: string; pillar_code: string; words: string };
  /** Whose names this part shows. */
  'platform.person': { municipality_id: string; person_id: string; name: string };
};

export function own(db: Kysely<object>): Kysely<StartTables> {
  return db.withTables<StartTables>();
}
