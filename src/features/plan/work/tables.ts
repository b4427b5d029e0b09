import type { ColumnType, Generated, Kysely } from 'kysely';
import type { Content, Kind } from './rules.ts';

interface Keyed { municipality_id: string; plan_ref: string; work_id: number }

interface WorkTable {
  municipality_id: string; plan_ref: string; work_id: Generated<number>; base_version: number; began_by: string; began_at: Temporal.Instant; first_added: number; last_number: number;
  closed_as: 'version' | 'thrown-away' | null; closed_by: string | null; closed_at: Temporal.Instant | null;
}
interface WorkItemTable extends Keyed {
  number: number; kind: Kind; parent: number | null; position: number;
  /** jsonb: written as JSON text, read as the value. */
  content: ColumnType<Content[Kind], string, string>;
  revision: number; removed: boolean; changed_by: string; changed_at: Temporal.Instant;
}
interface WorkChangeTable extends Keyed {
  change_id: Generated<number>; number: number; what: WorkChange;
  before: ColumnType<unknown | null, string | null, never>; after: ColumnType<unknown | null, string | null, never>; changed_by: string; changed_at: Temporal.Instant;
}

export type WorkChange = 'added' | 'changed' | 'moved' | 'removed' | 'put-back';

export type WorkTables = {
  'plan.work': WorkTable;
  'plan.work_item': WorkItemTable;
  'plan.work_change': WorkChangeTable;
  /** Whose names this part shows and offers as owner. */
  'platform.person': { municipality_id: string; person_id: string; name: string; active: boolean };
};

export type WorkDb = Kysely<WorkTables>;

export function own(db: Kysely<object>): WorkDb {
  return db.withTables<WorkTables>();
}
