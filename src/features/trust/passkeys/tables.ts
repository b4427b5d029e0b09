import type { Generated, Kysely } from 'kysely';

type PasskeyTables = {
  'platform.passkey': {
    municipality_id: string; passkey_id: Generated<string>; person_id: string; credential_id: Uint8Array; public_key: Uint8Array; counter: number; synced: boolean; label: string;
    made_at: Temporal.Instant; used_at: Temporal.Instant | null;
  };
  'platform.invitation': {
    municipality_id: string; invitation_id: Generated<string>; person_id: string; kind: 'new' | 'lost'; handle: string | null; code_hash: Uint8Array | null; tries: Generated<number>; asked_by: string; asked_at: Temporal.Instant;
    agreed_by: string | null; ends_at: Temporal.Instant;
  };
  'platform.used_challenge': { municipality_id: string; challenge_hash: Uint8Array; ends_at: Temporal.Instant };
  'platform.person': { municipality_id: string; person_id: string; name: string; role: string; active: boolean; joined_at: Temporal.Instant | null };
  'platform.first_code': { municipality_id: string; code_hash: Uint8Array; ends_at: Temporal.Instant; tries: number };
};

/** Keys, invitations and what was answered already; people and the first code, which the part sign-in keeps as well. */
export function keys(db: Kysely<object>): Kysely<PasskeyTables> {
  return db.withTables<PasskeyTables>();
}
