import type { Generated, Kysely } from 'kysely';
import type { HolidayRule } from '../opening/rules-opening.ts';

type PartnerTables = {
  'knowledge.partner': {
    municipality_id: string; partner_id: string; name: string; roles: string; about: string; phone: string; mailbox: string; website: string; hours: string; holidays: HolidayRule;
    source: string; source_date: string; review_on: string; version: Generated<number>; changed_by: string; changed_at: Temporal.Instant; ended_at: Temporal.Instant | null;
  };
  'knowledge.covenant': {
    municipality_id: string; covenant_id: string; partner_id: string; title: string; signed_on: string; valid_until: string | null; document: string;
    version: Generated<number>; changed_by: string; changed_at: Temporal.Instant; ended_at: Temporal.Instant | null;
  };
  'knowledge.care_offer': {
    municipality_id: string; care_id: string; partner_id: string; kind: string; for_whom: string; languages: string; capacity: string; capacity_on: string | null; refer: string;
    version: Generated<number>; changed_by: string; changed_at: Temporal.Instant; ended_at: Temporal.Instant | null;
  };
  'knowledge.partner_contact': {
    municipality_id: string; contact_id: string; partner_id: string; dossier_id: string; contact_sealed: Uint8Array; version: Generated<number>; changed_by: string; changed_at: Temporal.Instant;
  };
  /** Whose names this part shows. */
  'platform.person': { municipality_id: string; person_id: string; name: string };
};

export function own(db: Kysely<object>): Kysely<PartnerTables> {
  return db.withTables<PartnerTables>();
}
