import type { Act } from '../../../platform/act.ts';
import type { OpenDataTerms } from './queries.ts';
import { own } from './tables.ts';

/** Writes a decision down; the one before stays. */
export async function recordTerms(act: Act, { licence, mail, by, on, reference }: Omit<OpenDataTerms, 'number'>): Promise<void> {
  await own(act.db).insertInto('picture.open_data_terms').values({
    municipality_id: act.municipality, licence, contact_mail: mail, decided_by: by, decided_on: on, reference, recorded_at: act.now, recorded_by: act.actor.id ?? '',
  }).execute();
  act.about('open-data-terms', licence);
  act.note({ licence, decidedOn: on });
}
