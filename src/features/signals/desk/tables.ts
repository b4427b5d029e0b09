import type { Generated, Kysely } from 'kysely';
import type { Role } from '../../../platform/permissions.ts';
import type { SignalTables } from '../tables.ts';

export type DeskTables = Omit<SignalTables, 'platform.person'> & {
  'signals.absence': {
    municipality_id: string; absence_id: Generated<number>; person_id: string; from_day: string; until_day: string | null; made_at: Temporal.Instant; withdrawn_at: Temporal.Instant | null;
  };
  'signals.digest': { municipality_id: string; person_id: string; dossier_id: string; address_sealed: Uint8Array; send_at: string; active: boolean; looked_on: string | null };
  'signals.round': {
    municipality_id: string; round_id: Generated<number>; dossier_id: string; begun_by: string; begun_on: string; looked: Generated<string>;
    finished_by: string | null; finished_on: string | null; looked_at: number | null; asked: number | null; note_sealed: Uint8Array | null;
  };
  'signals.saved_view': {
    municipality_id: string; view_id: Generated<number>; person_id: string; dossier_id: string; name_sealed: Uint8Array; filter: string; together: boolean; made_at: Temporal.Instant;
  };
  'signals.package_event': { municipality_id: string; number: string; package_id: number; event_id: Generated<number>; kind: string; at: Temporal.Instant; text_sealed: Uint8Array | null };
  'signals.identity_request': { municipality_id: string; number: string; request_id: Generated<number>; asked_by: string; asked_at: Temporal.Instant; reason_sealed: Uint8Array };
  'signals.identity_answer': { municipality_id: string; number: string; request_id: number; granted: boolean; answered_by: string; answered_at: Temporal.Instant };
  'signals.closing': {
    municipality_id: string; number: string; closing_id: Generated<number>; outcome: string; reason_sealed: Uint8Array; feedback: string; feedback_why_sealed: Uint8Array | null;
    retain_until: string; retention_rule: string; closed_by: string; closed_at: Temporal.Instant;
  };
  /** Who handles signals here, and in which language they are written to. */
  'platform.person': { municipality_id: string; person_id: string; name: string; role: Role; language: 'nl' | 'en'; active: boolean };
  /** Whether the last mail to oneself left. */
  'platform.outbox': { municipality_id: string; mail_id: string; person_id: string; made_at: Temporal.Instant; tries: number; sent_at: Temporal.Instant | null; given_up_at: Temporal.Instant | null };
};

export function own(db: Kysely<object>): Kysely<DeskTables> {
  return db.withTables<DeskTables>();
}
