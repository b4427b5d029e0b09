import type { Kysely } from 'kysely';
import type { SignalTables } from '../tables.ts';

type AreaTables = SignalTables & {
  'signals.signal_area': { municipality_id: string; number: string; area_no: number; area_key: string | null; area_name: string | null; said_by: string; said_at: Temporal.Instant };
};

export function own(db: Kysely<object>): Kysely<AreaTables> {
  return db.withTables<AreaTables>();
}
