import { constants, createPublicKey, verify } from 'node:crypto';

/** Who must be signed out, as the provider says: one session of it, or all of a person. */
export interface LoggedOut {
  readonly subject: string | null;
  readonly session: string | null;
  /** Names this message, which may be taken once. */
  readonly id: string;
}

/** Why a message of the provider ends nothing. */
export type LogoutFailure = 'unreadable' | 'algorithm' | 'signature' | 'other-issuer' | 'other-client' | 'stale' | 'no-logout' | 'nobody' | 'unreachable';

export class LogoutError extends Error {
  readonly kind: LogoutFailure;

  constructor(kind: LogoutFailure) {
    super(kind);
    this.kind = kind;
  }
}

/** A public key as the provider publishes it (RFC 7517). */
export type ProviderKey = JsonWebKey & { readonly kid?: string }

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
/** A message that was on its way for longer says something about then, not about now; the clocks of two machines may differ a little. */
const [oldest, ahead] = [300, 60];

/** Only signatures that the provider alone can make; `none` and those by a shared secret are no proof here. */
const algorithms: Readonly<Record<string, { readonly kty: string; readonly hash: string | null; readonly how: object }>> = {
  RS256: { kty: 'RSA', hash: 'sha256', how: { padding: constants.RSA_PKCS1_PADDING } },
  PS256: { kty: 'RSA', hash: 'sha256', how: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } },
  ES256: { kty: 'EC', hash: 'sha256', how: { dsaEncoding: 'ieee-p1363' } },
  EdDSA: { kty: 'OKP', hash: null, how: {} },
};

type Json = Readonly<Record<string, unknown>>;

/** Under which name the token says that its key is known; null when it says none. @throws LogoutError when it is no token */
export function keyNamed(token: string): string | null {
  const { kid } = headOf(token);
  return typeof kid === 'string' ? kid : null;
}

/**
 * Checks a logout token (OpenID Connect Back-Channel Logout 1.0 §2.4 and §2.6): signature, issuer, audience, times, the event itself, and that it is no proof for signing in.
 * Whether it came before is for the caller to know.
 * @throws LogoutError
 */
export function readLogoutToken(token: string, expected: { readonly issuer: string; readonly clientId: string; readonly keys: readonly ProviderKey[]; readonly now: Temporal.Instant }): LoggedOut {
  const head = headOf(token);
  const [first = '', second = '', signature = ''] = token.split('.');
  const algorithm = typeof head['alg'] === 'string' ? algorithms[head['alg']] : undefined;
  if (!algorithm || (head['typ'] !== undefined && !/^(application\/)?(logout\+jwt|jwt)$/i.test(String(head['typ']))) || head['crit'] !== undefined) throw new LogoutError('algorithm');
  const candidates = expected.keys.filter((key) => key.kty === algorithm.kty && (head['kid'] === undefined || key.kid === head['kid']) && (key.alg === undefined || key.alg === head['alg']) && (key.use ?? 'sig') === 'sig');
  if (!candidates.some((key) => isSigned(key, algorithm, `${first}.${second}`, Buffer.from(signature, 'base64url')))) throw new LogoutError('signature');
  return checked(partOf(second), expected);
}

function isSigned(key: ProviderKey, { hash, how }: { readonly hash: string | null; readonly how: object }, text: string, signature: Buffer): boolean {
  try {
    return verify(hash, Buffer.from(text), { key: createPublicKey({ key, format: 'jwk' }), ...how }, signature);
  } catch {
    return false;
  }
}

function checked(claims: Json, expected: { readonly issuer: string; readonly clientId: string; readonly now: Temporal.Instant }): LoggedOut {
  const { iss, aud, iat, exp, jti, events, sub, sid } = claims;
  if (iss !== expected.issuer) throw new LogoutError('other-issuer');
  if (!(Array.isArray(aud) ? aud : [aud]).includes(expected.clientId)) throw new LogoutError('other-client');
  const now = expected.now.epochMilliseconds / 1000;
  if (typeof iat !== 'number' || typeof exp !== 'number' || iat < now - oldest || iat > now + ahead || exp < now - ahead) throw new LogoutError('stale');
  const event = typeof events === 'object' && events !== null ? (events as Json)[logoutEvent] : undefined;
  // A proof for signing in carries a nonce; one must never do for the other.
  if (typeof event !== 'object' || event === null || claims['nonce'] !== undefined || typeof jti !== 'string' || jti === '') throw new LogoutError('no-logout');
  const [subject, session] = [typeof sub === 'string' && sub !== '' ? sub : null, typeof sid === 'string' && sid !== '' ? sid : null];
  if (subject === null && session === null) throw new LogoutError('nobody');
  return { subject, session, id: jti };
}

function headOf(token: string): Json {
  if (token.length > 10_000 || !/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) throw new LogoutError('unreadable');
  return partOf(token.slice(0, token.indexOf('.')));
}

function partOf(text: string): Json {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  } catch {
    throw new LogoutError('unreadable');
  }
  throw new LogoutError('unreadable');
}
