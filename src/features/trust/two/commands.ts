import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';

/** Sets how long broken glass stays open from now on. @param hours whole, 1 to 24 */
export async function setGlassHours(act: Act, hours: number): Promise<void> {
  await sql`select platform.set_glass_hours(${hours})`.execute(act.db);
  act.note({ hours });
}
