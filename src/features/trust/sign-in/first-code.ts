import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database.ts';
import type { MunicipalityCode } from '../../../platform/municipality.ts';
import { hashSlowly } from '../../../platform/slow-hash.ts';

/** Signs that nobody mistakes for another. */
const signs = '23456789abcdefghjkmnpqrstuvwxyz';
const lasts = Temporal.Duration.from({ hours: 24 });

function group(): string {
  return Array.from({ length: 4 }, () => signs[randomInt(signs.length)] ?? '').join('');
}

/** Twelve signs, about 59 bits, read aloud in three groups; ten tries end it. */
export function newFirstCode(): string {
  return `${group()}-${group()}-${group()}`;
}

/** A code as it is compared: without the signs that somebody may add or leave out. */
export function typedCode(typed: string): string {
  return typed.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** The code of an invitation: four signs that say which invitation it is and are no secret, so that wrong ones count for it; then a code as above. */
export function newInvitationCode(): { readonly handle: string; readonly secret: string; readonly told: string } {
  const [handle, secret] = [group(), newFirstCode()];
  return { handle, secret: typedCode(secret), told: `${handle}-${secret}` };
}

/** @returns null when what was typed cannot be the code of an invitation */
export function readInvitationCode(typed: string): { readonly handle: string; readonly secret: string } | null {
  const code = typedCode(typed);
  return /^[2-9a-z]{16}$/.test(code) ? { handle: code.slice(0, 4), secret: code.slice(4) } : null;
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
    await sql`insert into platform.first_code (municipality_id, code_hash, ends_at) values (${municipality}, ${await hashSlowly(typedCode(code))}, ${now.add(lasts)})
      on conflict (municipality_id) do update set code_hash = excluded.code_hash, ends_at = excluded.ends_at, tries = 0`.execute(db);
    return code;
  });
}
