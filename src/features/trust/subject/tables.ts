import type { Generated, Kysely } from 'kysely';
import type { IdentifiedWay, RequestKind, RequestState } from './states.ts';

type SubjectTables = {
  'subject.request': {
    municipality_id: string; number: string; dossier_id: string; kind: RequestKind; state: RequestState; received_on: string; due_on: string; extended_on: string | null; identified: IdentifiedWay;
    asked_sealed: Uint8Array; stopped_sealed: Uint8Array | null; version: Generated<number>; taken_by: string; taken_at: Temporal.Instant; ended_at: Temporal.Instant | null;
  };
  'subject.letter': {
    municipality_id: string; number: string; letter_id: string; kind: 'extension' | 'answer'; content_sealed: Uint8Array; pdf_sealed: Uint8Array; odt_sealed: Uint8Array; docx_sealed: Uint8Array;
    hashes_sealed: Uint8Array; sent_by: string; sent_at: Temporal.Instant;
  };
  'subject.finding': { municipality_id: string; number: string; finding_id: Generated<number>; made_by: string; made_at: Temporal.Instant; found: number };
  /** Two people for a search: one asks, another one agrees and searches. */
  'subject.search_ask': { municipality_id: string; number: string; ask_id: Generated<number>; asked_by: string; asked_at: Temporal.Instant; agreed_by: string | null; agreed_at: Temporal.Instant | null; in_transaction: string | null };
  'subject.hit': {
    municipality_id: string; number: string; hit_id: string; found_sealed: Uint8Array; mark_sealed: Uint8Array | null; version: Generated<number>; marked_by: string | null; marked_at: Temporal.Instant | null;
  };
  /** What was done with the data, by activity. */
  'processing.line': { municipality_id: string; began: Temporal.Instant; activity_code: string; subject_id: Uint8Array | null };
  'platform.person': { municipality_id: string; person_id: string; name: string };
};

export function own(db: Kysely<object>): Kysely<SubjectTables> {
  return db.withTables<SubjectTables>();
}
