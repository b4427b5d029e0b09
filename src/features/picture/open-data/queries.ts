import type { Act } from '../../../platform/act.ts';
import type { Licence } from './rules.ts';
import { own } from './tables.ts';

/** What the municipality decided about its open data. */
export interface OpenDataTerms { readonly number: number; readonly licence: Licence; readonly mail: string; readonly by: string; readonly on: string; readonly reference: string }

/** Every decision, the newest first. */
export async function termsDecisions(act: Act): Promise<OpenDataTerms[]> {
  return own(act.db).selectFrom('picture.open_data_terms').select(['terms_no as number', 'licence', 'contact_mail as mail', 'decided_by as by', 'decided_on as on', 'reference'])
    .where('municipality_id', '=', act.municipality).orderBy('terms_no', 'desc').execute();
}

/** What counts now; null as long as the municipality has decided nothing. */
export async function openDataTerms(act: Act): Promise<OpenDataTerms | null> {
  return (await termsDecisions(act))[0] ?? null;
}
