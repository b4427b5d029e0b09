import { createHash, randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database.ts';
import type { MunicipalityCode } from '../../../platform/municipality.ts';

/** Signs that nobody mistakes for another. */
const signs = '23456789abcdefghjkmnpqrstuvwxyz';
const lasts = Temporal.Duration.from({ hours: 24 });

/** Twelve signs, about 59 bits, read aloud in three groups; ten tries end it. */
export function newFirstCode(): string {
  return Array.from({ length: 12 }, (_, at) => `${at > 0 && at % 4 === 0 ? '-' : ''}${signs[randomInt(signs.length)] ?? ''}`).join('');
}

export function hashOfCode(typed: string): Uint8Array {
  return createHash('sha256').update(`baken first administrator ${typed.toLowerCase().replace(/[^a-z0-9]/g, '')}`).digest();
}

/**
 * A code for a municipality in which nobody can give rights; the one of an earlier start ends.
 * @param although for whoever runs the server: also where somebody administers, because every administrator may have lost every key
 * @returns null where somebody can give rights
 */
export async function offerFirstCode(database: Database, municipality: MunicipalityCode, now: Temporal.Instant, although = false): Promise<string | null> {
  return database.asOwner(async (db) => {
    const found = await sql`select from platform.person where municipality_id = ${municipality} and role = 'administrator' and active limit 1`.execute(db);
    if (found.rows.length > 0 && !although) return null;
    const code = newFirstCode();
    await sql`insert into platform.first_code (municipality_id, code_hash, ends_at) values (${municipality}, ${hashOfCode(code)}, ${now.add(lasts)})
      on conflict (municipality_id) do update set code_hash = excluded.code_hash, ends_at = excluded.ends_at, tries = 0`.execute(db);
    return code;
  });
}
