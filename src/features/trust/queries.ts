import type { Act } from '../../platform/act.ts';
import { own } from './tables.ts';

export interface DemoPerson {
  readonly demoName: string;
  readonly name: string;
  readonly role: string;
}

/** The people of this act's municipality whom the demo lets anybody be. */
export async function demoPeople(act: Act): Promise<DemoPerson[]> {
  const rows = await own(act.db).selectFrom('platform.person').select(['demo_name', 'name', 'role'])
    .where('demo_name', 'is not', null).where('active', '=', true).orderBy('person_id').execute();
  return rows.map((row) => ({ demoName: row.demo_name ?? '', name: row.name, role: row.role }));
}

export async function demoPersonId(act: Act, demoName: string): Promise<string | null> {
  const row = await own(act.db).selectFrom('platform.person').select('person_id')
    .where('demo_name', '=', demoName).where('active', '=', true).executeTakeFirst();
  return row?.person_id ?? null;
}
