import type { Generated, Kysely } from 'kysely';
import type { SignalTables } from '../tables.ts';

export type ChangeKind = 'extended' | 'held' | 'released';

type RetentionTables = SignalTables & {
  'signals.retention_change': { municipality_id: string; number: string; change_id: Generated<number>; kind: ChangeKind; keep_until: string | null; reason_sealed: Uint8Array; changed_by: string; changed_at: Temporal.Instant };
  'signals.tally': { municipality_id: string; quarter: string; form_code: string; source: string; sector_code: string; outcome: string; signals: number };
  'signals.closing': { municipality_id: string; number: string; closing_id: number; retain_until: string; retention_rule: string; closed_at: Temporal.Instant };
};

export function own(db: Kysely<object>): Kysely<RetentionTables> {
  return db.withTables<RetentionTables>();
}
