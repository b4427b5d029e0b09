import type { Act } from '../../../platform/act.ts';
import { own } from './tables.ts';

/** How long somebody may read a signal in an emergency, in hours. */
export async function hoursOfGlass(act: Act): Promise<number> {
  return (await own(act.db).selectFrom('platform.municipality').select('glass_hours').where('municipality_id', '=', act.municipality).executeTakeFirstOrThrow()).glass_hours;
}

/** Whether two people must agree before a list is destroyed. */
export async function twoForLists(act: Act): Promise<boolean> {
  return (await own(act.db).selectFrom('platform.municipality').select('two_for_list').where('municipality_id', '=', act.municipality).executeTakeFirstOrThrow()).two_for_list;
}
