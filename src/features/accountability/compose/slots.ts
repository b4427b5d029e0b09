import { day } from '../../../texts/dates.ts';
import { accountDocuments as words } from '../../../texts/nl/account-documents.ts';
import type { SlotValues } from '../wording/rules-wording.ts';
import type { AccountFacts } from './facts.ts';

/** What the slots of the wording hold in this document. */
export function slotValues(facts: AccountFacts): SlotValues {
  const { previous, wish, letter } = facts;
  return {
    gemeente: letter.municipality, plan: words.planNamed(facts.plan.title), titel: facts.plan.title, jaar: wish.period ?? String(letter.date.slice(0, 4)),
    vorige: previous ? words.previous(previous.title, day(previous.sentOn, 'nl')) : words.firstDocument, onderwerp: wish.asked?.subject ?? '', vrager: wish.asked?.by ?? '',
    vraagdatum: wish.asked ? day(wish.asked.on, 'nl') : '',
  };
}
