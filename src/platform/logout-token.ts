import { errors, jwtVerify, type JWTVerifyGetKey, type JWTVerifyResult } from 'jose';

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

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
/** Only signatures that the provider alone can make; `none` and those by a shared secret are no proof here. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];
/** Seconds. A message that was on its way for longer says something about then, not about now; the clocks of two machines may differ a little. */
const [oldest, apart] = [240, 60];
const longest = 10_000;

/**
 * Checks a logout token (OpenID Connect Back-Channel Logout 1.0 §2.4 and §2.6): signature, issuer, audience, times, the event itself, and that it is no proof for signing in.
 * Whether it came before is for the caller to know.
 * @throws LogoutError
 */
export async function readLogoutToken(token: string, expected: { readonly issuer: string; readonly clientId: string; readonly keys: JWTVerifyGetKey; readonly now: Temporal.Instant }): Promise<LoggedOut> {
  if (token.length > longest) throw new LogoutError('unreadable');
  const { payload, protectedHeader } = await verified(token, expected);
  if (protectedHeader.typ !== undefined && !/^(application\/)?(logout\+jwt|jwt)$/i.test(protectedHeader.typ)) throw new LogoutError('algorithm');
  const { jti, sub, events, sid, nonce } = payload;
  const event = typeof events === 'object' && events !== null ? (events as Readonly<Record<string, unknown>>)[logoutEvent] : undefined;
  // A proof for signing in carries a nonce; one must never do for the other.
  if (typeof event !== 'object' || event === null || nonce !== undefined || typeof jti !== 'string' || jti === '') throw new LogoutError('no-logout');
  const [subject, session] = [typeof sub === 'string' && sub !== '' ? sub : null, typeof sid === 'string' && sid !== '' ? sid : null];
  if (subject === null && session === null) throw new LogoutError('nobody');
  return { subject, session, id: jti };
}

async function verified(token: string, { issuer, clientId, keys, now }: Parameters<typeof readLogoutToken>[1]): Promise<JWTVerifyResult> {
  try {
    return await jwtVerify(token, keys, {
      algorithms, issuer, audience: clientId, requiredClaims: ['iat', 'exp'], maxTokenAge: oldest, clockTolerance: apart, currentDate: new Date(now.epochMilliseconds),
    });
  } catch (error) {
    throw new LogoutError(whyNot(error));
  }
}

function whyNot(error: unknown): LogoutFailure {
  if (error instanceof errors.JWTExpired) return 'stale';
  if (error instanceof errors.JWTClaimValidationFailed) return error.claim === 'iss' ? 'other-issuer' : error.claim === 'aud' ? 'other-client' : 'stale';
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) return 'unreadable';
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) return 'algorithm';
  // Whatever key it names or fits, it is none by which the provider signs.
  if (error instanceof errors.JWSSignatureVerificationFailed || error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) return 'signature';
  return 'unreachable';
}
