import type { Generated, Kysely } from 'kysely';
import type { SignalTables } from '../tables.ts';
import type { AcuteDone, CheckKind, CheckStanding, ClosingOutcome, Feedback, View } from './rules.ts';

type Certainty = 'yes' | 'no' | 'unknown';

export type TriageTables = SignalTables & {
  'signals.triage': {
    municipality_id: string; number: string; version: Generated<number>; acute: Certainty | null; minor: Certainty | null; acute_done: AcuteDone | null; acute_note_sealed: Uint8Array | null;
    read_at: Temporal.Instant | null; reading_sealed: Uint8Array | null; missing_at: Temporal.Instant | null; missing_sealed: Uint8Array | null;
    saved_by: string | null; saved_at: Temporal.Instant | null; held_by: string | null; held_since: Temporal.Instant | null; held_until: Temporal.Instant | null;
  };
  'signals.triage_takeover': { municipality_id: string; number: string; takeover_id: Generated<number>; from_person: string; to_person: string; at: Temporal.Instant; why_sealed: Uint8Array };
  'signals.enrichment_check': {
    municipality_id: string; number: string; check_id: Generated<number>; kind: CheckKind; standing: CheckStanding; checked_on: string | null;
    ground_sealed: Uint8Array | null; result_sealed: Uint8Array | null; why_not_sealed: Uint8Array | null; saved_by: string; saved_at: Temporal.Instant;
  };
  'signals.weighing': { municipality_id: string; number: string; weighing_id: Generated<number>; view: View; text_sealed: Uint8Array; weighed_by: string; weighed_at: Temporal.Instant };
  'signals.closing': {
    municipality_id: string; number: string; closing_id: Generated<number>; outcome: ClosingOutcome; reason_sealed: Uint8Array; feedback: Feedback; feedback_why_sealed: Uint8Array | null;
    retain_until: string; retention_rule: string; closed_by: string; closed_at: Temporal.Instant;
  };
  /** Whose names this part shows. */
  'platform.person': { municipality_id: string; person_id: string; name: string };
};

export function own(db: Kysely<object>): Kysely<TriageTables> {
  return db.withTables<TriageTables>();
}
