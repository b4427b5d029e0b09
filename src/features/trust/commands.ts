import type { Act } from '../../platform/act.ts';
import type { StaffLanguage } from '../../texts/plural.ts';
import { own } from './tables.ts';

/** Keeps the language of the staff site in the person's own profile. */
export async function chooseLanguage(act: Act, language: StaffLanguage): Promise<void> {
  if (!act.actor.id) return;
  await own(act.db).updateTable('platform.person').set({ language }).where('person_id', '=', act.actor.id).execute();
}
