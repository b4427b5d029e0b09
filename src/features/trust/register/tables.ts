import type { ColumnType, Kysely } from 'kysely';
import type { ActivityContent } from './catalogue.ts';

type RegisterTables = {
  'processing.activity_version': {
    municipality_id: string; code: string; version: number; valid_from: Temporal.Instant; content: ColumnType<ActivityContent, string, never>; confirmed: boolean; changed_by: string | null; reason: string;
  };
  'processing.line': { municipality_id: string; shipped_at: Temporal.Instant | null; began: Temporal.Instant; activity_code: string };
  'platform.person': { municipality_id: string; person_id: string; name: string };
};

export function register(db: Kysely<object>): Kysely<RegisterTables> {
  return db.withTables<RegisterTables>();
}
