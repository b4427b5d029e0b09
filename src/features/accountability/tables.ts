import type { ColumnType, Kysely } from 'kysely';
import type { DocumentContent } from '../../platform/documents/content.ts';
import type { FileKind } from './files.ts';
import type { LetterState } from './states.ts';

interface LetterTable {
  municipality_id: string;
  letter_ref: string;
  plan_ref: string;
  plan_version: number;
  state: LetterState;
  title: string;
  /** Goes in as JSON text, comes out as what it says. */
  content: ColumnType<DocumentContent, string, string>;
  has_examples: boolean;
  made_at: Temporal.Instant;
  made_by: string | null;
  sent_at: Temporal.Instant | null;
  sent_by: string | null;
}

interface LetterFileTable {
  municipality_id: string;
  letter_ref: string;
  kind: FileKind;
  bytes: Uint8Array;
  sha256: Uint8Array;
}

// A type, because Kysely asks for an index signature.
type AccountabilityTables = {
  'accountability.letter': LetterTable;
  'accountability.letter_file': LetterFileTable;
};

/** This room's tables, and no others. */
export function accountabilityTables(db: Kysely<object>): Kysely<AccountabilityTables> {
  return db.withTables<AccountabilityTables>();
}
