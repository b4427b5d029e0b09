import type { Generated, Kysely } from 'kysely';
import type { RecordClass } from '../../../platform/retention-rules.ts';

export type ListState = 'proposed' | 'approved' | 'done';

type RetentionTables = {
  'trust.retention_list': { municipality_id: string; list_no: number; proposed_at: Temporal.Instant; state: Generated<ListState>; approved_by: string | null; approved_at: Temporal.Instant | null; done_at: Temporal.Instant | null; first_by: string | null; first_at: Temporal.Instant | null };
  'trust.retention_item': { municipality_id: string; list_no: number; number: string; class: string; keep_until: string };
  'trust.certificate': {
    municipality_id: string; certificate_no: number; list_no: number | null; class: string; how_many: number; destroyed_at: Temporal.Instant; approved_by: string | null; approved_at: Temporal.Instant | null;
    list_hash: Uint8Array | null; root_key_id: string; first_by: string | null;
  };
  'trust.kept': { municipality_id: string; class: RecordClass; ref: string; keep_until: string | null };
  'trust.kept_change': {
    municipality_id: string; class: RecordClass; ref: string; change_id: Generated<number>; kind: 'extended' | 'held' | 'released'; keep_until: string | null; dossier_id: string; reason_sealed: Uint8Array;
    changed_by: string; changed_at: Temporal.Instant;
  };
  'trust.destroyed': { municipality_id: string; dossier_hash: Uint8Array };
  'platform.retention_rule': {
    municipality_id: string; code: string; version: number; months: number | null; category: string; decided_by: string; decided_on: string; reference: string; recorded_by: string; recorded_at: Temporal.Instant;
  };
  'platform.municipality': { municipality_id: string; two_to_destroy: boolean; two_for_list: boolean };
  'platform.municipality_key': { municipality_id: string; root_key_id: string };
  'platform.person': { municipality_id: string; person_id: string; name: string };
};

export function retention(db: Kysely<object>): Kysely<RetentionTables> {
  return db.withTables<RetentionTables>();
}
