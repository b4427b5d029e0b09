import type { Generated, Kysely } from 'kysely';
import type { SignalTables } from '../tables.ts';
import type { HelpedAnswer, Way } from './rules-reporter.ts';

export type ReporterTables = SignalTables & {
  'signals.reporter': { municipality_id: string; number: string; pseudonym_sealed: Uint8Array | null; rules: Generated<string>; times_sealed: Uint8Array | null };
  'signals.identity': { municipality_id: string; number: string; dossier_id: string; way: Way; name_sealed: Uint8Array | null; reach_sealed: Uint8Array };
  'signals.identity_request': { municipality_id: string; number: string; request_id: Generated<number>; asked_by: string; asked_at: Temporal.Instant; reason_sealed: Uint8Array };
  'signals.identity_answer': { municipality_id: string; number: string; request_id: number; granted: boolean; answered_by: string; answered_at: Temporal.Instant };
  'signals.identity_opening': {
    municipality_id: string; number: string; opening_id: Generated<number>; request_id: number | null; opened_by: string; opened_at: Temporal.Instant; reason_sealed: Uint8Array;
  };
  'signals.helped': { municipality_id: string; number: string; helped_id: Generated<number>; answer: HelpedAnswer; look_again: boolean; said_at: Temporal.Instant };
  'signals.draft_file': { municipality_id: string; draft_index: Uint8Array; file_number: number; head_sealed: Uint8Array; bytes_sealed: Uint8Array };
};

export function own(db: Kysely<object>): Kysely<ReporterTables> {
  return db.withTables<ReporterTables>();
}
