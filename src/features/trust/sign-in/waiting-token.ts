import { type Key, seal, unseal } from '../../../platform/seal.ts';

const place = 'waiting for a role';
const lasts = Temporal.Duration.from({ minutes: 30 });

/** Proves in a form that the provider just vouched for this waiting person; nobody else can type the first code in their name. */
export function waitingToken(key: Key, applicant: string, now: Temporal.Instant): string {
  return Buffer.from(seal(key, place, Buffer.from(`${now.add(lasts)} ${applicant}`))).toString('base64url');
}

/** @returns who it was made for; null when it is over, or was not made here */
export function readWaitingToken(key: Key, token: string, now: Temporal.Instant): string | null {
  try {
    const [until = '', applicant = ''] = Buffer.from(unseal(key, place, Buffer.from(token, 'base64url'))).toString().split(' ');
    return Temporal.Instant.compare(until, now) > 0 ? applicant : null;
  } catch {
    return null;
  }
}
