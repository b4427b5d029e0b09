import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';

/** How the files of a municipality stand, as counts. */
export interface FilesStanding {
  readonly files: number;
  readonly bytes: number;
  /** The scanner did not answer about these yet. */
  readonly held: number;
  readonly oldestHeld: Temporal.Instant | null;
  readonly found: number;
  readonly never: number;
  readonly room: FileRoom;
}

/** What a municipality keeps at most, and a colleague brings in a day. */
export interface FileRoom { readonly gigabytes: number; readonly files: number; readonly perDay: number }

interface Row {
  readonly files: number; readonly bytes: number; readonly held: number; readonly oldest_held: Temporal.Instant | null; readonly found: number; readonly never: number;
  readonly file_gigabytes: number; readonly most_files: number; readonly files_a_day: number;
}

/** Null for who does not manage the settings. */
export async function filesStanding(act: Act): Promise<FilesStanding | null> {
  const row = (await sql<Row>`select * from signals.files_standing()`.execute(act.db)).rows[0];
  if (!row) return null;
  return {
    files: row.files, bytes: row.bytes, held: row.held, oldestHeld: row.oldest_held, found: row.found, never: row.never,
    room: { gigabytes: row.file_gigabytes, files: row.most_files, perDay: row.files_a_day },
  };
}
