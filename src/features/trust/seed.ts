import type { Act } from '../../platform/act.ts';
import type { Role } from '../../platform/permissions.ts';
import { breakGlass } from '../signals/offers.ts';
import { markSeen, setAddress, tell } from './access/commands.ts';

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

type AsPerson = (daysAgo: number, role: Role, use: (act: Act) => Promise<void>) => Promise<void>;

/** Invented messages: a new telephone, a slip of a finger, a laptop that was lost and found. `deputy` is the number of the person whose laptop it was. */
export async function seedAccess(as: AsPerson, deputy: string): Promise<void> {
  await as(9, 'administrator', (act) => tell(act, deputy, 'sessions-ended', 'lost-device'));
  await as(9, 'deputy', async (act) => {
    await tell(act, act.actor.id ?? '', 'new-browser');
    await markSeen(act, Number.MAX_SAFE_INTEGER);
    await setAddress(act, 'sem@bloemendaal.example');
  });
  await as(3, 'colleague', (act) => tell(act, act.actor.id ?? '', 'failed-proof'));
  await as(1, 'deputy', (act) => tell(act, act.actor.id ?? '', 'new-browser'));
}
