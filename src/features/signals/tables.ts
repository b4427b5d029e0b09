import type { ColumnType, Kysely } from 'kysely';
import type { Look } from './rules-files.ts';
import type { Certainty, Outcome, SignalSource, SignalState, SignalStep } from './states.ts';

/** The rows of this room. Columns that end in `_sealed` open only with the dossier's key. */
export type SignalTables = {
  'signals.signal': {
    municipality_id: string; number: string; dossier_id: string; receipt_index: Uint8Array | null; received_at: Temporal.Instant; answer_by: string;
    confirm_by: string; confirmed_at: Temporal.Instant | null; triage_by: string;
    source: SignalSource; language: string; state: SignalState; form_code: string | null; sector_code: string | null;
    danger_now: Certainty; minor_involved: Certainty; looks_automated: boolean;
    story_sealed: Uint8Array; place_sealed: Uint8Array | null; time_sealed: Uint8Array | null; contact_sealed: Uint8Array | null; reporter_seen_at: Temporal.Instant | null;
  };
  'signals.attachment': {
    municipality_id: string; number: string; attachment_id: number; media_type: string; bytes_sealed: Uint8Array; name_sealed: Uint8Array; message_id: number | null;
    look: Look; looked_at: Temporal.Instant | null; finding: string | null; look_tries: Generated; look_next_at: Temporal.Instant | null; was_open: ColumnType<boolean, never, never>; cautions: string; kept_at: Temporal.Instant | null; brought_by: string | null;
  };
  'signals.left_out': { municipality_id: string; number: string; left_id: Generated; left_at: Temporal.Instant; files: number };
  'signals.message': { municipality_id: string; number: string; message_id: Generated; sender: 'reporter' | 'municipality'; sent_at: Temporal.Instant; text_sealed: Uint8Array };
  'signals.indicator_mark': { municipality_id: string; number: string; mark_id: Generated; indicator_code: string; way: string; marked_by: string; marked_at: Temporal.Instant; note_sealed: Uint8Array | null };
  'signals.decision': {
    municipality_id: string; number: string; decision_id: Generated; outcome: Outcome; form_code: string | null; ground_code: string;
    ground_sealed: Uint8Array | null; reason_sealed: Uint8Array; decided_by: string; decided_at: Temporal.Instant;
    group_id: import('kysely').Generated<string>; keep_until: string | null; handed_to_sealed: Uint8Array | null;
  };
  'signals.state_change': {
    municipality_id: string; number: string; change_id: Generated; step: SignalStep; from_state: SignalState; to_state: SignalState; changed_by: string | null; changed_at: Temporal.Instant; why_sealed: Uint8Array | null;
  };
  'signals.draft': { municipality_id: string; draft_index: Uint8Array; fields_sealed: Uint8Array; ends_at: Temporal.Instant };
  'signals.receipt': { municipality_id: string; receipt_page: Uint8Array; code_sealed: Uint8Array; ends_at: Temporal.Instant };
  /** Whose names this room shows: who marked, decided and read. */
  'platform.person': { municipality_id: string; person_id: string; name: string };
  /** Who opened a signal, for whom may read the signal. */
  'audit.entry': { municipality_id: string; entry_id: number; at: Temporal.Instant; actor_kind: string; actor_id: string | null; act: string; purpose: string; subject_kind: string | null; subject_ref: string | null; result: string };
};

type Generated = import('kysely').Generated<number>;

export function own(db: Kysely<object>): Kysely<SignalTables> {
  return db.withTables<SignalTables>();
}
