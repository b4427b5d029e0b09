import type { Kysely } from 'kysely';

/** The rows this part reads: the people of the platform. */
type Own = {
  'platform.person': { municipality_id: string; person_id: string; name: string; role: string; language: 'nl' | 'en'; demo_name: string | null; active: boolean };
};

export function own(db: Kysely<object>): Kysely<Own> {
  return db.withTables<Own>();
}
