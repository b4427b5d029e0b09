import type { Generated, Kysely } from 'kysely';
import type { Licence } from './rules.ts';

interface TermsTable {
  municipality_id: string;
  terms_no: Generated<number>;
  licence: Licence;
  contact_mail: string;
  decided_by: string;
  decided_on: string;
  reference: string;
  recorded_at: Temporal.Instant;
  recorded_by: string;
}

// A type, because Kysely asks for an index signature.
type OpenDataTables = { 'picture.open_data_terms': TermsTable };

export function own(db: Kysely<object>): Kysely<OpenDataTables> {
  return db.withTables<OpenDataTables>();
}
