import type { Generated, Kysely } from 'kysely';

/** People, and those who knock. */
export type SignInTables = {
  'platform.person': {
    municipality_id: string; person_id: string; name: string; role: string; active: boolean; issuer: string | null; subject: string | null; joined_at: Temporal.Instant | null;
  };
  'platform.applicant': { municipality_id: string; applicant_id: Generated<string>; issuer: string; subject: string; name: string; asked_at: Temporal.Instant };
  'platform.used_challenge': { municipality_id: string; challenge_hash: Uint8Array; ends_at: Temporal.Instant };
  'platform.first_code': { municipality_id: string; code_hash: Uint8Array; ends_at: Temporal.Instant; tries: Generated<number> };
};

export function own(db: Kysely<object>): Kysely<SignInTables> {
  return db.withTables<SignInTables>();
}
