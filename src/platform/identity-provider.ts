import { generateKeyPairSync, createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  allowInsecureRequests, AuthorizationResponseError, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, ClientSecretBasic, type Configuration, discovery, enableNonRepudiationChecks, PrivateKeyJwt,
  randomNonce, randomPKCECodeVerifier, randomState,
} from 'openid-client';
import type { SignInSettings } from '../config.ts';
import { StartError } from '../lib/errors.ts';
import { type Key, seal, unseal } from './seal.ts';

/** What the provider vouches for. A person is known by issuer and subject together, never by a name or an address (OpenID Connect Core §5.7). */
export interface Proven {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** What stands in the claim for roles; empty when no claim was agreed on. */
  readonly roles: readonly string[];
}

/** Why nobody was signed in. `refused`: the provider or the person said no; `stale`: begun too long ago or in another browser; `unreachable`: no answer; `wrong`: an answer that proves nothing. */
export type SignInFailure = 'refused' | 'stale' | 'unreachable' | 'wrong';

export class SignInError extends Error {
  readonly kind: SignInFailure;

  constructor(kind: SignInFailure, cause?: unknown) {
    super(kind, { cause });
    this.kind = kind;
  }
}

/** How long somebody may take at the provider. */
export const attemptLasts = Temporal.Duration.from({ minutes: 10 });

interface Attempt { readonly state: string; readonly nonce: string; readonly verifier: string; readonly until: string; readonly back: string; /** The person who must prove again who they are; null at the first proof. */ readonly again: string | null }
interface PublicKey { readonly kty: string; readonly n: string; readonly e: string; readonly kid: string; readonly use: 'sig'; readonly alg: 'PS256' }

const place = 'sign-in attempt';

/**
 * Signing in with a municipality's own accounts: OpenID Connect, authorization code with PKCE (S256), state, nonce and `iss`, and `private_key_jwt` towards the provider
 * (OIDC NL GOV assurance profile). What an attempt must remember travels sealed in the browser's own cookie, so that any process may finish what another began.
 */
export class IdentityProvider {
  readonly #settings: SignInSettings;
  readonly #redirect: string;
  readonly #seal: Key;
  #configuration: Promise<Configuration> | null = null;

  /** @param key seals attempts; the same for every process of an installation */
  constructor(settings: SignInSettings, staffUrl: string, key: Key) {
    this.#settings = settings;
    this.#redirect = new URL('/aanmelden/terug', staffUrl).href;
    this.#seal = key;
  }

  get rolesComeAlong(): boolean { return this.#settings.rolesClaim !== null; }

  /**
   * Where to send the browser, and the sealed attempt that it carries back.
   * @param again who is signed in already and must prove it anew: the provider is told to ask, whatever it remembers
   * @throws SignInError when the provider does not answer
   */
  async begin(now: Temporal.Instant, back: string, again: string | null = null): Promise<{ readonly url: string; readonly attempt: string }> {
    const configuration = await this.#connect();
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: this.#redirect, scope: 'openid profile', state, nonce, code_challenge: await calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
      ...(again === null ? {} : { prompt: 'login', max_age: '0' }),
    });
    const attempt: Attempt = { state, nonce, verifier, until: now.add(attemptLasts).toString(), back, again };
    return { url: url.href, attempt: Buffer.from(seal(this.#seal, place, Buffer.from(JSON.stringify(attempt)))).toString('base64url') };
  }

  /** @param query what the provider sent back. @throws SignInError */
  async finish(now: Temporal.Instant, query: URLSearchParams, sealed: string | null): Promise<{ readonly proven: Proven; readonly back: string; readonly again: string | null }> {
    const attempt = this.#opened(sealed);
    if (!attempt || Temporal.Instant.compare(attempt.until, now) < 0) throw new SignInError('stale');
    const configuration = await this.#connect();
    const here = new URL(this.#redirect);
    here.search = query.toString();
    try {
      const tokens = await authorizationCodeGrant(configuration, here, { pkceCodeVerifier: attempt.verifier, expectedState: attempt.state, expectedNonce: attempt.nonce, idTokenExpected: true, ...(attempt.again === null ? {} : { maxAge: attemptLasts.total('seconds') }) });
      const claims = tokens.claims();
      if (!claims) throw new SignInError('wrong');
      return { proven: { issuer: claims.iss, subject: claims.sub, name: nameIn(claims), roles: this.#rolesIn(claims) }, back: attempt.back, again: attempt.again };
    } catch (error) {
      if (error instanceof SignInError) throw error;
      if (error instanceof AuthorizationResponseError) throw new SignInError('refused', error);
      throw new SignInError(isNetworkFailure(error) ? 'unreachable' : 'wrong', error);
    }
  }

  /** The public half of the key (RFC 7517), for the provider to fetch. */
  async publicKeys(): Promise<{ readonly keys: readonly PublicKey[] }> {
    const { n, e, kid } = await this.#key();
    return { keys: [{ kty: 'RSA', n, e, kid, use: 'sig', alg: 'PS256' }] };
  }

  #opened(sealed: string | null): Attempt | null {
    try {
      return sealed ? JSON.parse(Buffer.from(unseal(this.#seal, place, Buffer.from(sealed, 'base64url'))).toString()) as Attempt : null;
    } catch {
      return null;
    }
  }

  #rolesIn(claims: Readonly<Record<string, unknown>>): string[] {
    const claim = this.#settings.rolesClaim === null ? [] : claims[this.#settings.rolesClaim];
    return (Array.isArray(claim) ? claim : [claim]).filter((role) => typeof role === 'string');
  }

  /** Asked anew after a failure: a provider that was down must not be down for good. */
  #connect(): Promise<Configuration> {
    if (!this.#configuration) {
      const connecting = this.#discover();
      connecting.catch(() => { this.#configuration = null; });
      this.#configuration = connecting;
    }
    return this.#configuration;
  }

  async #discover(): Promise<Configuration> {
    const { issuer, clientId, secret } = this.#settings;
    const address = new URL(issuer);
    try {
      return await discovery(address, clientId, undefined, secret ? ClientSecretBasic(secret) : PrivateKeyJwt(await this.#signingKey()), {
        // The signature of a proof is checked although it came over a line that TLS guards: a proxy between us and the provider may end that TLS.
        timeout: 10, execute: [enableNonRepudiationChecks, ...(address.protocol === 'http:' ? [allowInsecureRequests] : [])],
      });
    } catch (error) {
      throw new SignInError('unreachable', error);
    }
  }

  async #signingKey(): Promise<{ key: CryptoKey; kid: string }> {
    const jwk = await this.#key();
    return { key: await crypto.subtle.importKey('jwk', jwk, { name: 'RSA-PSS', hash: 'SHA-256' }, false, ['sign']), kid: jwk.kid };
  }

  async #key(): Promise<JsonWebKey & { n: string; e: string; kid: string }> {
    const jwk = JSON.parse(await readFile(this.#settings.keyFile, 'utf8')) as JsonWebKey;
    if (jwk.kty !== 'RSA' || !jwk.n || !jwk.e || !jwk.d) throw new StartError(`The key file ${this.#settings.keyFile} holds no private RSA key (OIDC_KEY_FILE).`);
    // RFC 7638: the thumbprint names the key, so that a changed key is another key.
    return { ...jwk, n: jwk.n, e: jwk.e, kid: createHash('sha256').update(JSON.stringify({ e: jwk.e, kty: 'RSA', n: jwk.n })).digest('base64url') };
  }
}

/** Makes the key with which Baken proves who it is, when there is none yet. @returns whether it was made */
export async function makeSignInKey(path: string): Promise<boolean> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, JSON.stringify(privateKey.export({ format: 'jwk' })), { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw new StartError(`The key for signing in could not be written to ${path} (OIDC_KEY_FILE).`);
  }
}

function nameIn(claims: Readonly<Record<string, unknown>>): string {
  for (const claim of ['name', 'preferred_username', 'sub']) {
    const text = claims[claim];
    if (typeof text === 'string' && text.trim() !== '') return text.trim().toWellFormed().replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 120);
  }
  return '–';
}

function isNetworkFailure(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof TypeError || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_PARSE_ERROR' || /^E[A-Z]+$/.test(code);
}
