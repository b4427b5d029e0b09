import { type RecipientCode, recipientCodes } from '../catalogue/sharing-grounds.ts';

/** What an organisation is in the approach: a recipient that the sharing of a signal knows, or somebody beside it. */
export const partnerRoles = [...recipientCodes, 'prosecution', 'shelter', 'ggd', 'tax', 'legal-aid', 'interest-group', 'emm', 'other'] as const;
export type PartnerRole = (typeof partnerRoles)[number];

export const careKinds = ['shelter', 'care-coordination', 'medical', 'mental-health', 'addiction', 'youth', 'legal', 'work-income', 'housing', 'return', 'advice', 'other'] as const;
export type CareKind = (typeof careKinds)[number];

export function isRole(text: string): text is PartnerRole {
  return partnerRoles.some((role) => role === text);
}

export function rolesIn(text: string): readonly PartnerRole[] {
  return text.split(' ').filter(isRole);
}

/** The roles with which a signal can be shared. */
export function recipientsOf(roles: readonly PartnerRole[]): readonly RecipientCode[] {
  return recipientCodes.filter((code) => roles.includes(code));
}

/** How many days before its end an agreement asks for attention. */
export const covenantSoonDays = 90;

export type CovenantState = 'to-come' | 'in-date' | 'ends-soon' | 'ended';

/** An agreement holds from the day of signing up to and including its last day; without a last day it goes on. */
export function covenantState({ signedOn, validUntil }: { readonly signedOn: string; readonly validUntil: string | null }, on: Temporal.PlainDate): CovenantState {
  if (Temporal.PlainDate.compare(Temporal.PlainDate.from(signedOn), on) > 0) return 'to-come';
  if (validUntil === null) return 'in-date';
  const left = on.until(Temporal.PlainDate.from(validUntil)).days;
  return left < 0 ? 'ended' : left <= covenantSoonDays ? 'ends-soon' : 'in-date';
}

/** How many agreements hold on a day, and how many there are: those to come are there, and do not hold yet. */
export function countInDate(covenants: readonly { readonly signedOn: string; readonly validUntil: string | null }[], on: Temporal.PlainDate): { readonly inDate: number; readonly all: number } {
  return { inDate: covenants.filter((one) => ['in-date', 'ends-soon'].includes(covenantState(one, on))).length, all: covenants.length };
}
