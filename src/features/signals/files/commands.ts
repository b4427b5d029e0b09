import { type Kysely, sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Vault } from '../../../platform/vault.ts';
import type { Look } from '../rules-files.ts';
import type { FileRoom } from './queries.ts';

export async function setFileRoom(act: Act, room: FileRoom): Promise<void> {
  await sql`select signals.set_file_room(${room.gigabytes}, ${room.files}, ${room.perDay})`.execute(act.db);
  act.note({ file_gigabytes: room.gigabytes, most_files: room.files, files_a_day: room.perDay });
}

/** Whether a file waits for a scanner's look at this moment. */
export async function filesToLookAt(db: Kysely<object>, now: Temporal.Instant): Promise<boolean> {
  return (await sql<{ due: boolean }>`select signals.anything_to_look_at(${now}) as due`.execute(db)).rows[0]?.due === true;
}

/** A file on its way to the scanner. */
export interface FileToLookAt { readonly number: string; readonly id: number; readonly look: Exclude<Look, 'found'>; readonly bytes: Uint8Array }

/** Takes the next file, so that nobody else looks at it meanwhile; null when none is due. When no answer follows it is due again later, each time twice as late, an hour at most. */
export async function nextToLookAt(db: Kysely<object>, vault: Vault, now: Temporal.Instant): Promise<FileToLookAt | null> {
  const row = (await sql<{ number: string; attachment_id: number; dossier_id: string; bytes_sealed: Uint8Array; look: FileToLookAt['look'] }>`select * from signals.next_to_look_at(${now})`.execute(db)).rows[0];
  if (!row) return null;
  const dossier = await vault.dossier(row.dossier_id);
  return { number: row.number, id: row.attachment_id, look: row.look, bytes: dossier.openBytes(`signals.attachment.bytes.${row.attachment_id}`, row.bytes_sealed) };
}

/** Puts the files in which something was found in line for the scanner once more; they stay shut meanwhile. @returns how many */
export async function lookAgain(act: Act): Promise<number> {
  const files = (await sql<{ files: number }>`select signals.look_again() as files`.execute(act.db)).rows[0]?.files ?? 0;
  act.note({ files_again: files });
  return files;
}

/** Writes down what the scanner said of it: `finding` is its name for what it found, null when that was nothing. A clean file opens from now on, and is looked at once more a week later. */
export async function fileLookedAt(act: Act, file: FileToLookAt, finding: string | null): Promise<void> {
  act.about('signal', file.number);
  await sql`select signals.looked_at(${file.number}, ${file.id}, ${finding}, ${act.now})`.execute(act.db);
  act.note({ file: file.id, was: file.look, ...(finding === null ? { look: 'clean' } : { look: 'found', finding }) });
}
