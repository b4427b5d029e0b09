import type { Generated, Kysely } from 'kysely';
import type { PlanTables } from '../tables.ts';
import type { About, ReadingKind, RegisterName } from './register-names.ts';

export type Outcome = 'value' | 'nothing' | 'failed';
export type Audience = 'everybody' | 'handlers';

export type IndicatorTables = Pick<PlanTables, 'plan.plan' | 'plan.indicator' | 'plan.indicator_target'> & {
  'plan.definition': {
    municipality_id: string; plan_ref: string; indicator_code: string; definition: number; title: string; unit: string | null; source: string | null; register: RegisterName | null; register_version: number | null; since: Temporal.Instant;
  };
  'plan.reading': {
    municipality_id: string; plan_ref: string; reading_id: Generated<number>; indicator_code: string; definition: number; period: string; period_over: boolean; kind: ReadingKind; outcome: Outcome; about: About;
    note: string | null; read_at: Temporal.Instant; said_by: string | null;
  };
  'plan.reading_figure': {
    municipality_id: string; plan_ref: string; reading_id: number; audience: Audience; part: string; value: number | null; of_count: number | null; small: 'fewer' | 'at-least' | 'hidden' | null;
  };
  'plan.reading_request': { municipality_id: string; plan_ref: string; request_id: Generated<number>; asked_by: string; asked_at: Temporal.Instant; done_at: Temporal.Instant | null };
  /** Whose names this part shows. */
  'platform.person': { municipality_id: string; person_id: string; name: string };
};

export function own(db: Kysely<object>): Kysely<IndicatorTables> {
  return db.withTables<IndicatorTables>();
}
