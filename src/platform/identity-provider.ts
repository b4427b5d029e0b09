import {
  allowInsecureRequests, AuthorizationResponseError, authorizationCodeGrant, buildAuthorizationUrl, buildEndSessionUrl, calculatePKCECodeChallenge, ClientSecretBasic, type Configuration, discovery, enableNonRepudiationChecks, PrivateKeyJwt,
  randomNonce, randomPKCECodeVerifier, randomState,
} from 'openid-client';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import type { SignInSettings } from '../config.ts';
import { type LoggedOut, LogoutError, readLogoutToken } from './logout-token.ts';
import { type Key, seal, unseal } from './seal.ts';
import { readSignInKey, signingKey } from './sign-in-key.ts';

/** What the provider vouches for. A person is known by issuer and subject together, never by a name or an address (OpenID Connect Core §5.7). */
export interface Proven {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** What stands in the claim for roles; empty when no claim was agreed on. */
  readonly roles: readonly string[];
  /** Whether the proof is as certain as the municipality asks before what cannot be undone. */
  readonly strong: boolean;
  /** The session at the provider (`sid`), by which it can end this one later; null when it names none. */
  readonly session: string | null;
}

/** Why nobody was signed in. `refused`: the provider or the person said no; `stale`: begun too long ago or in another browser; `unreachable`: no answer; `wrong`: an answer that proves nothing; `weak`: one that proves less than was asked. */
export type SignInFailure = 'refused' | 'stale' | 'unreachable' | 'wrong' | 'weak';

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
  /** The public keys by which the provider signs, fetched when needed and at most twice a minute, so that made-up names of keys cost it nothing. */
  #keysOfProvider: { readonly address: string; readonly keys: JWTVerifyGetKey } | null = null;
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
      ...(again === null ? {} : { prompt: 'login', max_age: '0', ...this.#askedStrength() }),
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
      const strong = this.#isStrong(claims);
      if (!strong && attempt.again !== null) throw new SignInError('weak');
      const session = typeof claims['sid'] === 'string' ? claims['sid'] : null;
      return { proven: { issuer: claims.iss, subject: claims.sub, name: nameIn(claims), roles: this.#rolesIn(claims), strong, session }, back: attempt.back, again: attempt.again };
    } catch (error) {
      if (error instanceof SignInError) throw error;
      if (error instanceof AuthorizationResponseError) throw new SignInError('refused', error);
      throw new SignInError(isNetworkFailure(error) ? 'unreachable' : 'wrong', error);
    }
  }

  /** The public half of the key (RFC 7517), for the provider to fetch. */
  async publicKeys(): Promise<{ readonly keys: readonly PublicKey[] }> {
    const { n, e, kid } = await readSignInKey(this.#settings.keyFile);
    return { keys: [{ kty: 'RSA', n, e, kid, use: 'sig', alg: 'PS256' }] };
  }

  /** Whom the provider signed out. @throws LogoutError when its message proves nothing */
  async loggedOut(now: Temporal.Instant, token: string): Promise<LoggedOut & { readonly issuer: string }> {
    const { issuer, jwks_uri: address } = await this.#connect().then((configuration) => configuration.serverMetadata(), () => { throw new LogoutError('unreachable'); });
    if (!address || (!address.startsWith('https:') && this.#settings.issuer.startsWith('https:'))) throw new LogoutError('unreachable');
    if (this.#keysOfProvider?.address !== address) this.#keysOfProvider = { address, keys: createRemoteJWKSet(new URL(address), { timeoutDuration: 10_000 }) };
    return { ...await readLogoutToken(token, { issuer, clientId: this.#settings.clientId, keys: this.#keysOfProvider.keys, now }), issuer };
  }

  /** Where somebody signs out of the work account as well, and comes back from; null when the provider offers no such place or does not answer. */
  async signOutAddress(): Promise<string | null> {
    try {
      const configuration = await this.#connect();
      return configuration.serverMetadata().end_session_endpoint ? buildEndSessionUrl(configuration, { post_logout_redirect_uri: new URL('/aanmelden', this.#redirect).href }).href : null;
    } catch {
      return null;
    }
  }

  /** `acr_values` is how the standard asks (OpenID Connect Core §3.1.2.1); any other claim is asked by name (§5.5), as Microsoft Entra does with `acrs`. */
  #askedStrength(): Record<string, string> {
    const { strength } = this.#settings;
    if (!strength) return {};
    return strength.claim === 'acr' ? { acr_values: strength.values.join(' ') } : { claims: JSON.stringify({ id_token: { [strength.claim]: { essential: true, ...(strength.values.length === 1 ? { value: strength.values[0] } : { values: strength.values }) } } }) };
  }

  #isStrong(claims: Readonly<Record<string, unknown>>): boolean {
    const { strength } = this.#settings;
    if (!strength) return true;
    const told = claims[strength.claim];
    return (Array.isArray(told) ? told : [told]).some((value) => typeof value === 'string' && strength.values.includes(value));
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
      return await discovery(address, clientId, undefined, secret ? ClientSecretBasic(secret) : PrivateKeyJwt(await signingKey(this.#settings.keyFile)), {
        // The signature of a proof is checked although it came over a line that TLS guards: a proxy between us and the provider may end that TLS.
        timeout: 10, execute: [enableNonRepudiationChecks, ...(address.protocol === 'http:' ? [allowInsecureRequests] : [])],
      });
    } catch (error) {
      throw new SignInError('unreachable', error);
    }
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
