import type { Act } from '../../../platform/act.ts';
import { partnersByRecipient, textsOf } from '../../knowledge/offers.ts';
import type { WhomToCall } from './pages/routes-out.tsx';

/** The numbers and partners of this municipality, for a page about handing a signal on. */
export async function whomToCall(act: Act, { language }: { readonly language: string }): Promise<WhomToCall> {
  const [own, partners] = [await textsOf(act, language), await partnersByRecipient(act)];
  return { own, partners, now: act.now };
}
