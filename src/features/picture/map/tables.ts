import type { ColumnType, Kysely } from 'kysely';
import type { Area } from './rules-geojson.ts';
import type { Layer } from './rules-properties.ts';

type AreaTables = {
  'picture.area_import': {
    municipality_id: string; import_no: number; layer: Layer; file_hash: string; file_bytes: number; source: string | null; area_count: number; point_count: number; left_out: number;
    /** Goes in as JSON text, comes out as what it says. */
    areas: ColumnType<readonly Area[], string, never>; imported_at: Temporal.Instant; imported_by: string;
  };
  'picture.area_choice': { municipality_id: string; choice_no: number; layer: Layer; import_no: number | null; chosen_at: Temporal.Instant; chosen_by: string };
  /** Whose names this part shows. */
  'platform.person': { municipality_id: string; person_id: string; name: string };
};

export function own(db: Kysely<object>): Kysely<AreaTables> {
  return db.withTables<AreaTables>();
}
