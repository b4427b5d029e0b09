import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Terms } from '../../../platform/municipality.ts';

/** The municipality's own terms, through the one function that may change them; the audit line keeps the new values. */
export async function setTerms(act: Act, terms: Terms): Promise<void> {
  await sql`select platform.set_terms(${terms.confirm}::integer, ${terms.triage}::integer, ${terms.feedback}::integer, ${terms.partner}::integer, ${terms.review}::integer,
    ${terms.twoToWeigh}::boolean, ${terms.twoForIdentity}::boolean)`.execute(act.db);
  act.about('municipality', act.municipality);
  act.note({ ...terms });
}
