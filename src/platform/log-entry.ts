import { sql } from 'kysely';
import { type Hash, leafHash } from '../lib/merkle.ts';

/** The columns that are sealed, in the order in which they are hashed (docs/audit-log.md). A new column needs a new label, never another order. */
export const sealedColumns = [
  'municipality_id', 'entry_id', 'at', 'actor_kind', 'actor_id', 'actor_role', 'act', 'purpose', 'subject_kind', 'subject_ref', 'result', 'origin', 'facts',
] as const;

const label = 'baken-log-entry-1';

/** A line of the log as text, column by column: `at` in whole microseconds since 1970 UTC, `facts` as PostgreSQL writes jsonb. */
export type EntryText = Readonly<Record<(typeof sealedColumns)[number], string | null>>;

/** The columns of `entry` as `EntryText`, for a select. Everything is text, so that no value loses a digit on its way. */
export const entryAsText = sql`entry.municipality_id, entry.entry_id::text as entry_id, trunc(extract(epoch from entry.at) * 1000000)::text as at, entry.actor_kind, entry.actor_id, entry.actor_role,
  entry.act, entry.purpose, entry.subject_kind, entry.subject_ref, entry.result, entry.origin, entry.facts::text as facts`;

/** What is hashed: the label, the place in the log, and each column: 0x00 for null, else 0x01, its length in four bytes (big-endian) and its UTF-8. Nothing can be read in two ways. */
export function encodeEntry(position: number, entry: EntryText): Uint8Array {
  const parts: Buffer[] = [];
  for (const value of [label, String(position), ...sealedColumns.map((column) => entry[column])]) {
    if (value === null) {
      parts.push(Buffer.of(0));
      continue;
    }
    const bytes = Buffer.from(value);
    const head = Buffer.alloc(5, 1);
    head.writeUInt32BE(bytes.length, 1);
    parts.push(head, bytes);
  }
  return Buffer.concat(parts);
}

export function entryHash(position: number, entry: EntryText): Hash {
  return leafHash(encodeEntry(position, entry));
}
