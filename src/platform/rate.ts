import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Act } from './act.ts';

/** What is counted apart; `draft` is a report that was laid aside, not sent; `sign-in-code` and `sign-in-key` are wrong ones; `other-site` is a form that another site sent. */
export type VisitKind = 'report' | 'draft' | 'code' | 'sign-in-code' | 'sign-in-key' | 'other-site';

/** In the place of one origin: all of them together. */
export const everyOrigin = new TextEncoder().encode('everybody');

function keyOf(kind: VisitKind, origin: Uint8Array): Uint8Array {
  return createHash('sha256').update(kind).update(origin).digest();
}

function hourOf(now: Temporal.Instant): Temporal.Instant {
  return now.round({ smallestUnit: 'hour', roundingMode: 'floor' });
}

/** Counts one more visit of an origin within this hour. @returns how many it makes */
export async function countVisit(act: Pick<Act, 'db' | 'municipality' | 'now'>, kind: VisitKind, origin: Uint8Array): Promise<number> {
  const row = await sql<{ times: number }>`insert into platform.rate (municipality_id, origin_key, hour, times) values (${act.municipality}, ${keyOf(kind, origin)}, ${hourOf(act.now)}, 1)
    on conflict (municipality_id, origin_key, hour) do update set times = platform.rate.times + 1 returning times`.execute(act.db);
  return row.rows[0]?.times ?? 1;
}

/** Takes back a visit that turned out not to count, within the act that counted it. */
export async function takeBackVisit(act: Act, kind: VisitKind, origin: Uint8Array): Promise<void> {
  await sql`update platform.rate set times = times - 1 where municipality_id = ${act.municipality} and origin_key = ${keyOf(kind, origin)} and hour = ${hourOf(act.now)}`.execute(act.db);
}
