import type { Act } from '../../../platform/act.ts';
import { own } from './tables.ts';

/**
 * Says where a signal plays, starting from what was said `version` times before; null says that it is not known. Saying the same again adds nothing.
 * @returns false when somebody else said something since
 */
export async function sayArea(act: Act, number: string, version: number, area: { readonly key: string; readonly name: string } | null): Promise<boolean> {
  const db = own(act.db);
  act.about('signal', number);
  const newest = await db.selectFrom('signals.signal_area').select(['area_no', 'area_key']).where('number', '=', number).orderBy('area_no', 'desc').limit(1).executeTakeFirst();
  if ((newest?.area_no ?? 0) !== version) return false;
  if ((newest?.area_key ?? null) === (area?.key ?? null)) return true;
  const added = await db.insertInto('signals.signal_area').values({
    municipality_id: act.municipality, number, area_no: version + 1, area_key: area?.key ?? null, area_name: area?.name ?? null, said_by: act.actor.id ?? '', said_at: act.now,
  }).onConflict((conflict) => conflict.doNothing()).returning('area_no').executeTakeFirst();
  if (added) act.note({ area: area?.key ?? 'unknown' });
  return added !== undefined;
}
