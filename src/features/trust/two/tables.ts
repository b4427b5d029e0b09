import type { Kysely } from 'kysely';

type TwoTables = { 'platform.municipality': { municipality_id: string; glass_hours: number; two_for_list: boolean } };

export function own(db: Kysely<object>): Kysely<TwoTables> {
  return db.withTables<TwoTables>();
}
