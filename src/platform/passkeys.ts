import { randomBytes } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { type Key, seal, unseal } from './seal.ts';

/** What an attempt is for; it travels sealed in the form, so that any process may finish what another began. */
export type PasskeyErrand =
  | { readonly kind: 'enter' }
  /** Somebody who is signed in proves it again. */
  | { readonly kind: 'again'; readonly person: string }
  /** A new key for somebody who is signed in. */
  | { readonly kind: 'more'; readonly person: string }
  /** The first administrator, by the code of the first start (its hash, in hexadecimal). */
  | { readonly kind: 'first'; readonly person: string; readonly name: string; readonly code: string }
  | { readonly kind: 'invited'; readonly person: string; readonly invitation: string };

export interface PasskeyQuestion {
  /** For the browser's own call (WebAuthn Level 3 §5.4 and §5.5), as JSON. */
  readonly options: string;
  readonly sealed: string;
}

export interface StoredKey { readonly credentialId: Uint8Array; readonly publicKey: Uint8Array; readonly counter: number }
export interface NewKey extends StoredKey { readonly synced: boolean }

/** An attempt that came back: what for, and the question that may be answered once. */
export interface Attempt { readonly errand: PasskeyErrand; readonly challenge: string; readonly until: Temporal.Instant }

/** Two hundred files that only somebody who signs in with a key needs. */
const library = (): Promise<typeof import('@simplewebauthn/server')> => import('@simplewebauthn/server');

const place = 'passkey attempt';
const lasts = Temporal.Duration.from({ minutes: 10 });
const timeout = lasts.total('milliseconds');

/**
 * Signing in with a passkey (W3C WebAuthn Level 3): the key proves the place (`rpId`), the person behind it (user verification is required) and an answer to one question.
 * No attestation: who made the key is not ours to know.
 */
export class Passkeys {
  readonly #origin: string | null;
  readonly #seal: Key;

  /** @param staffUrl where people reach the staff site; null: only on this very machine */
  constructor(staffUrl: string | null, key: Key) {
    this.#origin = staffUrl === null ? null : new URL(staffUrl).origin;
    this.#seal = key;
  }

  get #place(): string { return this.#origin === null ? 'localhost' : new URL(this.#origin).hostname; }

  /** Asks for any key that the browser holds for this place: nobody types a name, so nobody learns which names exist. */
  async askForKey(now: Temporal.Instant, errand: PasskeyErrand, only: readonly Uint8Array[] = []): Promise<PasskeyQuestion> {
    const options = await (await library()).generateAuthenticationOptions({
      rpID: this.#place, userVerification: 'required', timeout, challenge: new Uint8Array(randomBytes(32)), allowCredentials: only.map((id) => ({ id: Buffer.from(id).toString('base64url') })),
    });
    return { options: JSON.stringify(options), sealed: this.#sealed(now, errand, options.challenge) };
  }

  /** Asks the browser to make a key. @param name as the browser lists it; `has` are the keys that somebody has already, so that none is made twice in one thing */
  async askForNewKey(now: Temporal.Instant, errand: PasskeyErrand & { readonly person: string }, name: string, has: readonly Uint8Array[]): Promise<PasskeyQuestion> {
    const options = await (await library()).generateRegistrationOptions({
      rpName: 'Baken', rpID: this.#place, userName: name, userDisplayName: name, userID: new TextEncoder().encode(errand.person), attestationType: 'none', timeout,
      challenge: new Uint8Array(randomBytes(32)), authenticatorSelection: { residentKey: 'required', userVerification: 'required' }, excludeCredentials: has.map((id) => ({ id: Buffer.from(id).toString('base64url') })),
    });
    return { options: JSON.stringify(options), sealed: this.#sealed(now, errand, options.challenge) };
  }

  /** @returns what the form was made for; null when it is too old or was not made here */
  attempt(now: Temporal.Instant, sealed: string): Attempt | null {
    try {
      const { errand, challenge, until } = JSON.parse(Buffer.from(unseal(this.#seal, place, Buffer.from(sealed, 'base64url'))).toString()) as { errand: PasskeyErrand; challenge: string; until: string };
      const end = Temporal.Instant.from(until);
      return Temporal.Instant.compare(end, now) < 0 ? null : { errand, challenge, until: end };
    } catch {
      return null;
    }
  }

  /** Which key an answer says it comes from; null when it is no answer at all. */
  keyNamed(answer: string): Uint8Array | null {
    const id = parsed(answer)?.['id'];
    return typeof id === 'string' && /^[\w-]{16,1400}$/.test(id) ? new Uint8Array(Buffer.from(id, 'base64url')) : null;
  }

  /** @returns the key's new count; null when the answer proves nothing */
  async proves(answer: string, challenge: string, key: StoredKey): Promise<number | null> {
    const response = parsed(answer);
    const origin = this.#originOf(response);
    if (!response || origin === null) return null;
    const { verifyAuthenticationResponse } = await library();
    try {
      const checked = await verifyAuthenticationResponse({
        response: response as unknown as AuthenticationResponseJSON, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: this.#place, requireUserVerification: true,
        credential: { id: Buffer.from(key.credentialId).toString('base64url'), publicKey: new Uint8Array(key.publicKey), counter: key.counter },
      });
      return checked.verified ? checked.authenticationInfo.newCounter : null;
    } catch {
      return null;
    }
  }

  /** @returns the key that was made; null when the answer proves nothing */
  async made(answer: string, challenge: string): Promise<NewKey | null> {
    const response = parsed(answer);
    const origin = this.#originOf(response);
    if (!response || origin === null) return null;
    const { verifyRegistrationResponse } = await library();
    try {
      const checked = await verifyRegistrationResponse({
        response: response as unknown as RegistrationResponseJSON, expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: this.#place, requireUserVerification: true,
      });
      if (!checked.verified) return null;
      const { credential, credentialBackedUp } = checked.registrationInfo;
      return { credentialId: new Uint8Array(Buffer.from(credential.id, 'base64url')), publicKey: credential.publicKey, counter: credential.counter, synced: credentialBackedUp };
    } catch {
      return null;
    }
  }

  #sealed(now: Temporal.Instant, errand: PasskeyErrand, challenge: string): string {
    return Buffer.from(seal(this.#seal, place, Buffer.from(JSON.stringify({ errand, challenge, until: now.add(lasts).toString() })))).toString('base64url');
  }

  /** The origin that an answer must carry. Without an address of the site it may be any port of this machine, and nothing else. */
  #originOf(response: Readonly<Record<string, unknown>> | null): string | null {
    if (this.#origin !== null) return this.#origin;
    const inside = response?.['response'];
    const data = typeof inside === 'object' && inside !== null && 'clientDataJSON' in inside && typeof inside.clientDataJSON === 'string' ? parsed(Buffer.from(inside.clientDataJSON, 'base64url').toString()) : null;
    const origin = data?.['origin'];
    return typeof origin === 'string' && /^http:\/\/localhost(:\d{1,5})?$/.test(origin) ? origin : null;
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Readonly<Record<string, unknown>> : null;
  } catch {
    return null;
  }
}
