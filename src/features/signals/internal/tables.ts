import type { Kysely } from 'kysely';
import type { SignalTables } from '../tables.ts';
import type { Interpreter } from './rules-internal.ts';

export type InternalTables = SignalTables & {
  'signals.internal_report': {
    municipality_id: string; number: string; reported_by: string; reported_at: Temporal.Instant; profession: string;
    observed_sealed: Uint8Array | null; told_sealed: Uint8Array | null; thought_sealed: Uint8Array | null; who_knows_sealed: Uint8Array | null; reach_sealed: Uint8Array | null;
  };
  'signals.intake': { municipality_id: string; number: string; taken_by: string; taken_at: Temporal.Instant; interpreter: Interpreter; note_sealed: Uint8Array | null };
};

export function own(db: Kysely<object>): Kysely<InternalTables> {
  return db.withTables<InternalTables>();
}
