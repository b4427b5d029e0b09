import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { Refusal } from '../lib/errors.ts';
import { onceField } from '../ui/form.tsx';
import type { Act } from './act.ts';
import type { Request, Result } from './routes.ts';
import { deriveKey, seal, unseal } from './seal.ts';

/** How long a form is recognised: a telephone that finds its network again in the evening sends what it could not send in the morning. */
const lasts = Temporal.Duration.from({ hours: 24 });
const place = 'platform.posted.location';

/** What the first time led to: the address, or null where it was answered with a page. */
export interface Posted { readonly location: string | null }

/** One page of one person with one content (docs/decisions/0046). */
export interface Once {
  /** Waits for the same form while another request is busy with it. @returns null the first time */
  recall(act: Act): Promise<Posted | null>;
  remember(act: Act, posted: Posted): Promise<void>;
}

/**
 * Recognises a form by the number that only this page holds and by everything that was sent, so that a page that comes back with other words is another act. What is kept opens only with
 * both: the database alone tells neither what was sent nor where it led.
 * @returns null for a form without such a number, such as one that a program sends
 */
export async function onceOf(request: Request): Promise<Once | null> {
  const form = await request.form().catch((error: unknown) => {
    if (error instanceof Refusal) return null;
    throw error;
  });
  const token = form?.text(onceField) ?? '';
  if (!form || !/^[0-9a-f-]{36}$/.test(token)) return null;
  const secret = createHash('sha256').update(JSON.stringify([token, request.municipality.code, request.person?.id ?? '', request.path, form.digest()])).digest();
  const index = deriveKey(secret, 'baken posted index');
  const key = deriveKey(secret, 'baken posted key');
  return {
    async recall(act) {
      // The lock first and the look after it, so that the look sees what the other request kept.
      await sql`select pg_advisory_xact_lock(${Buffer.from(index).readBigInt64BE(0).toString()}::bigint), set_config('baken.posted', ${Buffer.from(index).toString('hex')}, true)`.execute(act.db);
      const row = (await sql<{ location_sealed: Uint8Array | null }>`select location_sealed from platform.posted where municipality_id = ${act.municipality} and post_index = ${index} and ends_at > ${act.now}`.execute(act.db)).rows[0];
      return row ? { location: row.location_sealed && Buffer.from(unseal(key, place, row.location_sealed)).toString('utf8') } : null;
    },
    async remember(act, { location }) {
      await sql`insert into platform.posted (municipality_id, post_index, location_sealed, ends_at)
        values (${act.municipality}, ${index}, ${location === null ? null : seal(key, place, Buffer.from(location))}, ${act.now.add(lasts)}) on conflict do nothing`.execute(act.db);
    },
  };
}

/** A mistake is not remembered: whoever mends it sends the page again. Nor is what sets a cookie or hands out a file. */
export function rememberedAs(result: Result): Posted | null {
  if ('redirect' in result) return result.cookie === undefined && !result.clears ? { location: result.redirect } : null;
  return 'page' in result && result.once && (result.status ?? 200) < 300 ? { location: null } : null;
}
