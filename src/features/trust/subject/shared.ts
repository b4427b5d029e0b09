import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { disclosures } from '../../signals/offers.ts';
import type { Shared } from './letter.ts';

/** What was given to others of these signals. In Dutch: it is for the letter. */
export async function sharedOf(act: Act, numbers: readonly string[]): Promise<Shared[]> {
  if (numbers.length === 0) return [];
  return (await disclosures(act, 'nl', null, null)).filter((one) => numbers.includes(one.number)).map((one) => ({ number: one.number, on: dutchDate(one.at).toString(), name: one.recipientName, purpose: one.purposeName }));
}
