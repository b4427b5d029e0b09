import type { ColumnType, Generated, Kysely } from 'kysely';
import type { Block, DocumentContent } from '../../platform/documents/content.ts';
import type { Asked } from './asked.ts';
import type { Stand } from './compose/rules-changes.ts';
import type { Source } from './compose/section.ts';
import type { FileKind } from './files.ts';
import type { DocumentKind } from './rules-kinds.ts';
import type { DocumentState } from './states.ts';

/** Goes in as JSON text, comes out as what it says. */
type Json<T> = ColumnType<T, string, string>;

interface LetterTable {
  municipality_id: string;
  letter_ref: string;
  kind: DocumentKind;
  period: string | null;
  asked: ColumnType<Asked | null, string | null, never>;
  replaces: string | null;
  plan_ref: string;
  plan_version: number;
  state: DocumentState;
  title: string;
  content: Json<DocumentContent>;
  stand: ColumnType<Stand | null, string | null, string | null>;
  has_examples: boolean;
  made_at: Temporal.Instant;
  made_by: string | null;
  review_asked_at: Temporal.Instant | null;
  review_asked_by: string | null;
  reviewed_at: Temporal.Instant | null;
  reviewed_by: string | null;
  adopted_body: string | null;
  adopted_on: string | null;
  adopted_by: string | null;
  sent_at: Temporal.Instant | null;
  sent_by: string | null;
  record: string | null;
  record_sha256: Uint8Array | null;
}

interface LetterFileTable {
  municipality_id: string;
  letter_ref: string;
  kind: FileKind;
  bytes: Uint8Array;
  sha256: Uint8Array;
}

export type BlockStep = 'fill' | 'add' | 'write' | 'leave-out' | 'take-in' | 'reset' | 'renew' | 'undo';

interface LetterBlockTable {
  municipality_id: string;
  letter_ref: string;
  block_key: string;
  edition: number;
  place: number;
  label: string;
  given: ColumnType<readonly Block[] | null, string | null, never>;
  sources: ColumnType<readonly Source[], string, never>;
  given_at: Temporal.Instant | null;
  to_write: boolean;
  written: string | null;
  left_out: boolean;
  step: BlockStep;
  step_by: string | null;
  step_at: Temporal.Instant;
}

export type FlowStep = 'ask' | 'take-back' | 'approve' | 'send-back' | 'adopt' | 'send';

interface LetterStepTable {
  municipality_id: string;
  letter_ref: string;
  step_id: Generated<number>;
  step: FlowStep;
  dossier_id: string | null;
  words_sealed: Uint8Array | null;
  step_by: string | null;
  step_at: Temporal.Instant;
}

interface WordingTable {
  municipality_id: string;
  wording_key: string;
  version_id: Generated<number>;
  words: string | null;
  written_by: string;
  written_at: Temporal.Instant;
}

interface ArchiveFileTable {
  municipality_id: string;
  letter_ref: string;
  kind: 'pdf-a';
  bytes: Uint8Array;
  sha256: Uint8Array;
  made_at: Temporal.Instant;
}

interface ArchiveSettingTable {
  municipality_id: string;
  version_id: Generated<number>;
  appraisal: 'B' | 'V' | 'N';
  term_years: number | null;
  category: string | null;
  decided_by: string;
  decided_at: Temporal.Instant;
}

// A type, because Kysely asks for an index signature.
type AccountabilityTables = {
  'accountability.letter': LetterTable;
  'accountability.letter_file': LetterFileTable;
  'accountability.letter_block': LetterBlockTable;
  'accountability.letter_step': LetterStepTable;
  'accountability.wording': WordingTable;
  'accountability.archive_file': ArchiveFileTable;
  'accountability.archive_setting': ArchiveSettingTable;
  /** Whose names the staff site shows. */
  'platform.person': { municipality_id: string; person_id: string; name: string };
  /** What the log wrote down of a sending. */
  'audit.entry': { municipality_id: string; subject_kind: string | null; subject_ref: string | null; result: string; facts: Readonly<Record<string, unknown>> };
};

/** This room's tables, and no others. */
export function accountabilityTables(db: Kysely<object>): Kysely<AccountabilityTables> {
  return db.withTables<AccountabilityTables>();
}
