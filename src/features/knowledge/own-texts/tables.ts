import type { ColumnType, Kysely } from 'kysely';
import type { TextFields } from './rules-texts.ts';

type OwnTextTables = {
  'knowledge.own_text': {
    municipality_id: string; text_key: string; version_id: ColumnType<number, never, never>;
    /** Goes in as JSON text, comes out as what it says. */
    fields: ColumnType<TextFields | null, string | null, never>; base: ColumnType<TextFields, string, never>;
    source: string | null; source_date: string | null; review_on: string | null; written_by: string; written_at: Temporal.Instant;
  };
  /** Whose names this part shows. */
  'platform.person': { municipality_id: string; person_id: string; name: string };
};

export function own(db: Kysely<object>): Kysely<OwnTextTables> {
  return db.withTables<OwnTextTables>();
}
