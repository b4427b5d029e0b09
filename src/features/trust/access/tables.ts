import type { Generated, Kysely } from 'kysely';

type AccessTables = {
  'platform.access_event': {
    municipality_id: string; event_id: Generated<number>; person_id: string; at: Temporal.Instant; kind: string; detail: string | null; by_person: string | null; seen_at: Temporal.Instant | null; mailed_at: Temporal.Instant | null;
  };
  'platform.known_browser': { municipality_id: string; person_id: string; browser_hash: Uint8Array; ends_at: Temporal.Instant };
  'platform.access_mail': { municipality_id: string; person_id: string; dossier_id: string; address_sealed: Uint8Array; mailed_at: Temporal.Instant | null };
  'platform.person': { municipality_id: string; person_id: string; name: string; role: string; active: boolean; language: string };
};

/** What happened with somebody's access, the browsers they come by, and where they hear of it. */
export function own(db: Kysely<object>): Kysely<AccessTables> {
  return db.withTables<AccessTables>();
}
