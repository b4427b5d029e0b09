import { sql } from 'kysely';
import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import type { SafeFile } from '../../platform/files.ts';
import { own } from './tables.ts';

/** `full`: the municipality keeps as much as it wants to; `day`: this colleague brought as many files today as one may in a day. */
export type Room = 'room' | 'full' | 'day';

/**
 * Whether these files may be kept beside those that are kept already; all of them or none. With `holds` the answer stays true until the act ends: whoever asks at the same moment
 * waits, and counts what this act kept.
 */
export async function roomFor(act: Act, files: readonly SafeFile[], holds: boolean): Promise<Room> {
  if (files.length === 0) return 'room';
  const bytes = files.reduce((sum, file) => sum + file.bytes.byteLength, 0);
  const person = act.actor.kind === 'person' ? act.actor.id : null;
  const dayBegan = dutchDate(act.now).toZonedDateTime('Europe/Amsterdam').toInstant();
  const said = await sql<{ room: Room }>`select signals.room_for(${files.length}::integer, ${bytes}::bigint, ${person}, ${dayBegan}::timestamptz, ${holds}::boolean) as room`.execute(act.db);
  return said.rows[0]?.room ?? 'full';
}

/** Of the files that are about to be kept, those for which there is room; and how many were left out, with `before` that were left out on earlier pages of the same form. */
export async function roomyFiles(act: Act, files: readonly SafeFile[], before: number): Promise<{ readonly files: readonly SafeFile[]; readonly leftOut: number }> {
  const room = await roomFor(act, files, true);
  const leftOut = before + (room === 'room' ? 0 : files.length);
  if (leftOut > 0) act.note({ files_left_out: leftOut });
  return { files: room === 'room' ? files : [], leftOut };
}

/** Writes down that files came and were not kept, for whoever reads the words that came with them. */
export async function noteLeftOut(act: Act, number: string, leftOut: number): Promise<void> {
  if (leftOut === 0) return;
  await own(act.db).insertInto('signals.left_out').values({ municipality_id: act.municipality, number, left_at: act.now, files: Math.min(leftOut, 100) }).execute();
}
