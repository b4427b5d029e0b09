import type { Generated, Kysely } from 'kysely';
import type { Post } from './rules.ts';

export type TrainingTables = {
  'knowledge.training_setting': { municipality_id: string; pass_percent: number; valid_months: number | null; norm_percent: number; version: number; changed_by: string; changed_at: Temporal.Instant };
  'knowledge.training_place': {
    municipality_id: string; person_id: string; module_code: string; module_version: number; page_code: string; attempt: Generated<string>;
    last_right: number | null; last_asked: number | null; last_on: string | null; updated_at: Temporal.Instant;
  };
  'knowledge.colleague': { municipality_id: string; colleague_id: Generated<number>; dossier_id: string; name_sealed: Uint8Array; added_by: string; added_at: Temporal.Instant };
  'knowledge.team': {
    municipality_id: string; team_id: Generated<number>; name: string; manager_id: string | null; norm_percent: number | null; version: number; changed_at: Temporal.Instant; closed_on: string | null;
  };
  'knowledge.team_member': {
    municipality_id: string; member_id: Generated<number>; team_id: number; person_id: string | null; colleague_id: number | null; learner: Generated<string>; post: Post; joined_on: string; left_on: string | null;
  };
  'knowledge.course': { municipality_id: string; course_id: Generated<number>; title: string; provider: string; added_by: string; added_at: Temporal.Instant; ended_on: string | null };
  'knowledge.requirement': {
    municipality_id: string; requirement_id: Generated<number>; team_id: number | null; post: Post | null; module_code: string | null; course_id: number | null;
    within_days: number; refresh_months: number | null; from_day: string; ended_on: string | null; set_by: string;
  };
  'knowledge.course_import': {
    municipality_id: string; import_id: Generated<number>; made_by: string; made_at: Temporal.Instant; rows_read: number; rows_written: number; undone_by: string | null; undone_at: Temporal.Instant | null;
  };
  'knowledge.training_result': {
    municipality_id: string; result_id: Generated<number>; person_id: string | null; colleague_id: number | null; learner: Generated<string>; module_code: string | null; module_version: number | null; course_id: number | null;
    done_on: string; valid_until: string | null; mark: string | null; import_id: number | null; recorded_at: Temporal.Instant;
  };
  'knowledge.training_mail': { municipality_id: string; person_id: string; dossier_id: string; address_sealed: Uint8Array; looked_on: string | null; mailed_on: string | null };
  /** Whose names a team shows, and in which language a reminder speaks. */
  'platform.person': { municipality_id: string; person_id: string; name: string; role: string; language: string; active: boolean };
};

export function own(db: Kysely<object>): Kysely<TrainingTables> {
  return db.withTables<TrainingTables>();
}
