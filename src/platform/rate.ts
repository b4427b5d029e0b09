import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Act } from './act.ts';

/** Counts one more visit of an origin within this hour. @returns how many it makes */
export async function countVisit(act: Act, kind: 'report' | 'code', origin: Uint8Array): Promise<number> {
  const hour = act.now.round({ smallestUnit: 'hour', roundingMode: 'floor' });
  const key = createHash('sha256').update(kind).update(origin).digest();
  const row = await sql<{ times: number }>`insert into platform.rate (municipality_id, origin_key, hour, times) values (${act.municipality}, ${key}, ${hour}, 1)
    on conflict (municipality_id, origin_key, hour) do update set times = platform.rate.times + 1 returning times`.execute(act.db);
  return row.rows[0]?.times ?? 1;
}
