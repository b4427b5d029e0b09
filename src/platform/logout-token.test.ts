import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { createLocalJWKSet } from 'jose';
import { LogoutError, readLogoutToken } from './logout-token.ts';

const now = Temporal.Instant.from('2026-03-02T09:00:00Z');
const seconds = now.epochMilliseconds / 1000;
const event = 'http://schemas.openid.net/event/backchannel-logout';
const [pair, other] = [generateKeyPairSync('rsa', { modulusLength: 2048 }), generateKeyPairSync('rsa', { modulusLength: 2048 })];
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const keys = createLocalJWKSet({ keys: [{ ...pair.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }, { ...curve.publicKey.export({ format: 'jwk' }), kid: 'two' }] });
const right = { iss: 'https://id.example', aud: 'baken', iat: seconds, exp: seconds + 120, jti: 'first', sub: 'ans', sid: 's1', events: { [event]: {} } };
const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function tokenOf(claims: object, head: object = { alg: 'RS256', kid: 'one', typ: 'logout+jwt' }, signedBy = pair.privateKey): string {
  const body = `${part(head)}.${part(claims)}`;
  return `${body}.${sign('sha256', Buffer.from(body), signedBy).toString('base64url')}`;
}

/** @returns who was signed out, or why nobody was */
async function read(token: string): Promise<string> {
  try {
    const { subject, session, id } = await readLogoutToken(token, { issuer: 'https://id.example', clientId: 'baken', keys, now });
    return `${subject ?? '–'} ${session ?? '–'} ${id}`;
  } catch (error) {
    if (error instanceof LogoutError) return error.kind;
    throw error;
  }
}

test('a message that holds in every part names whom it is about', async () => {
  assert.equal(await read(tokenOf(right)), 'ans s1 first');
  assert.equal(await read(tokenOf({ ...right, sid: undefined })), 'ans – first');
  assert.equal(await read(tokenOf({ ...right, sub: undefined, aud: ['else', 'baken'] })), '– s1 first');
  const body = `${part({ alg: 'ES256', kid: 'two' })}.${part(right)}`;
  assert.equal(await read(`${body}.${sign('sha256', Buffer.from(body), { key: curve.privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`), 'ans s1 first');
});

const wrong: readonly (readonly [what: string, token: string, why: string])[] = [
  ['signed by another key', tokenOf(right, undefined, other.privateKey), 'signature'],
  ['a key that the provider does not name', tokenOf(right, { alg: 'RS256', kid: 'three' }), 'signature'],
  ['no signature', `${part({ alg: 'none' })}.${part(right)}.x`, 'algorithm'],
  ['signed with what everybody knows', ((body: string) => `${body}.${createHmac('sha256', pair.publicKey.export({ type: 'spki', format: 'pem' })).update(body).digest('base64url')}`)(`${part({ alg: 'HS256', kid: 'one' })}.${part(right)}`), 'algorithm'],
  ['another algorithm than the key is for', tokenOf(right, { alg: 'PS256', kid: 'one' }), 'signature'],
  ['another kind of token', tokenOf(right, { alg: 'RS256', kid: 'one', typ: 'at+jwt' }), 'algorithm'],
  ['a rule that must be understood', tokenOf(right, { alg: 'RS256', kid: 'one', crit: ['x'] }), 'algorithm'],
  ['another issuer', tokenOf({ ...right, iss: 'https://elsewhere.example' }), 'other-issuer'],
  ['another client', tokenOf({ ...right, aud: 'another' }), 'other-client'],
  ['an hour old', tokenOf({ ...right, iat: seconds - 3600 }), 'stale'],
  ['of tomorrow', tokenOf({ ...right, iat: seconds + 86_400, exp: seconds + 90_000 }), 'stale'],
  ['over', tokenOf({ ...right, exp: seconds - 120 }), 'stale'],
  ['without times', tokenOf({ ...right, iat: undefined }), 'stale'],
  ['without an end', tokenOf({ ...right, exp: undefined }), 'stale'],
  ['without the event', tokenOf({ ...right, events: {} }), 'no-logout'],
  ['with an event that is no object', tokenOf({ ...right, events: { [event]: 'yes' } }), 'no-logout'],
  ['a proof for signing in', tokenOf({ ...right, nonce: 'x' }), 'no-logout'],
  ['without a name of its own', tokenOf({ ...right, jti: '' }), 'no-logout'],
  ['about nobody', tokenOf({ ...right, sub: undefined, sid: undefined }), 'nobody'],
];
for (const [what, token, why] of wrong) test(`a message ${what} signs nobody out`, async () => assert.equal(await read(token), why));

test('whatever is sent, nothing breaks and nobody is signed out', async () => {
  await fc.assert(fc.asyncProperty(fc.oneof(fc.string(), fc.tuple(fc.jsonValue(), fc.jsonValue(), fc.string()).map(([head, body, signature]) => `${part(head)}.${part(body)}.${Buffer.from(signature).toString('base64url')}`)), async (sent) => { assert.match(await read(sent), /^(unreadable|algorithm|signature)$/); }));
});
