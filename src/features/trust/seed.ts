import type { Act } from '../../platform/act.ts';
import type { Role } from '../../platform/permissions.ts';
import { breakGlass } from '../signals/offers.ts';

/** Invented reading: an evening on call, and somebody whose role does not fit the work. `signal` counts from the oldest; null is a refusal. */
export const demoReading: readonly { readonly daysAgo: number; readonly clock: string; readonly role: Role; readonly signal: number | null }[] = [
  { daysAgo: 9, clock: '10:04', role: 'deputy', signal: 2 },
  { daysAgo: 6, clock: '09:40', role: 'supervisor', signal: null },
  { daysAgo: 6, clock: '09:41', role: 'supervisor', signal: null },
  { daysAgo: 6, clock: '13:15', role: 'supervisor', signal: null },
  { daysAgo: 4, clock: '23:12', role: 'deputy', signal: 1 },
  { daysAgo: 4, clock: '23:20', role: 'deputy', signal: 2 },
];

/** Invented: a night on which nobody of the two who handle signals could be reached. It waits for the privacy officer. */
export async function seedGlass(act: Act, number: string): Promise<void> {
  await breakGlass(act, number, 'Een vrouw stond bij de opvang en zei dat zij niet terug durfde. Noor en Sem namen niet op. Ik moest weten of er kinderen in huis zijn.');
}
