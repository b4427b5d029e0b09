import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import type { SignInSettings } from '../config.ts';
import { IdentityProvider, SignInError } from './identity-provider.ts';

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = (): Temporal.Instant => Temporal.Now.instant();

interface Lie {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly head?: Readonly<Record<string, unknown>>;
  /** Another key than the provider publishes, or no signature at all. */
  readonly signedBy?: 'another' | 'nobody';
  readonly issuerSaid?: string;
  /** What the provider says of itself. */
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** The whole way of signing in at a provider that lies in one place: oidc-provider, which the other tests use, never lies. */
describe('a provider that lies in one place lets nobody in', () => {
  const [pair, other] = [generateKeyPairSync('rsa', { modulusLength: 2048 }), generateKeyPairSync('rsa', { modulusLength: 2048 })];
  let server: Server;
  let issuer = '';
  let lie: Lie = {};
  let nonce = '';

  const idToken = (): string => {
    const seconds = Math.floor(now().epochMilliseconds / 1000);
    const claims = { iss: issuer, sub: 'p1', aud: 'baken', nonce, iat: seconds, exp: seconds + 300, name: 'Ans', ...lie.claims };
    const body = `${base64({ alg: 'RS256', kid: 'one', ...lie.head })}.${base64(claims)}`;
    return `${body}.${lie.signedBy === 'nobody' ? '' : sign('sha256', Buffer.from(body), (lie.signedBy === 'another' ? other : pair).privateKey).toString('base64url')}`;
  };

  before(async () => {
    server = createServer((request, response) => {
      const answers: Readonly<Record<string, () => unknown>> = {
        '/.well-known/openid-configuration': () => ({
          issuer, authorization_endpoint: `${issuer}/start`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`, response_types_supported: ['code'], subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'], authorization_response_iss_parameter_supported: true, ...lie.metadata,
        }),
        '/token': () => ({ access_token: 'x', token_type: 'Bearer', id_token: idToken() }),
        '/keys': () => ({ keys: [{ ...pair.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] }),
      };
      const answer = answers[request.url ?? '']?.();
      response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}));
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); }));

  /** @returns the subject that came in, or why nobody did */
  async function signIn(told: Lie, again: string | null = null, strength: SignInSettings['strength'] = null): Promise<string> {
    lie = told;
    const provider = new IdentityProvider({ issuer, clientId: 'baken', keyFile: '', secret: 'a secret for this test', rolesClaim: null, municipality: null, strength }, 'http://localhost', randomBytes(32));
    try {
      const { url, attempt } = await provider.begin(now(), '/', again);
      const asked = new URL(url).searchParams;
      nonce = asked.get('nonce') ?? '';
      const back = new URLSearchParams({ code: 'abc', state: asked.get('state') ?? '', iss: told.issuerSaid ?? issuer });
      return (await provider.finish(now(), back, attempt)).proven.subject;
    } catch (error) {
      if (error instanceof SignInError) return error.kind;
      throw error;
    }
  }

  test('one that tells the truth does', async () => {
    assert.equal(await signIn({}), 'p1');
    assert.equal(await signIn({ claims: { auth_time: Math.floor(now().epochMilliseconds / 1000) } }, 'p1'), 'p1', 'also a second time, with a fresh proof');
  });

  for (const [what, told] of [
    ['its token is meant for somebody else', { claims: { aud: 'another' } }],
    ['its token comes from another issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['its token answers another question', { claims: { nonce: 'another' } }],
    ['its token is over', { claims: { exp: 1_700_000_000 } }],
    ['its token names nobody', { claims: { sub: undefined } }],
    ['its token is signed with another key', { signedBy: 'another' }],
    ['its token is not signed', { head: { alg: 'none' }, signedBy: 'nobody' }],
    ['its token is signed with what everybody knows', { head: { alg: 'HS256' } }],
    ['the answer comes from another provider', { issuerSaid: 'https://elsewhere.example' }],
  ] as const satisfies readonly (readonly [string, Lie])[]) {
    test(what, async () => { assert.equal(await signIn(told), 'wrong'); });
  }

  test('it says that it is another than the settings name', async () => {
    assert.equal(await signIn({ metadata: { issuer: 'https://elsewhere.example' } }), 'unreachable');
  });

  test('it proves again somebody who did so an hour ago, or does not say when', async () => {
    assert.equal(await signIn({ claims: { auth_time: Math.floor(now().epochMilliseconds / 1000) - 3600 } }, 'p1'), 'wrong');
    assert.equal(await signIn({}, 'p1'), 'wrong');
  });

  test('it proves somebody with less than was asked, or does not say with how much', async () => {
    const gold = { claim: 'acr', values: ['gold', 'platinum'] };
    const auth_time = Math.floor(now().epochMilliseconds / 1000);
    for (const [claims, becomes] of [[{}, 'weak'], [{ acr: 'silver' }, 'weak'], [{ acr: 'golden' }, 'weak'], [{ acr: { gold: true } }, 'weak'], [{ acr: 'gold' }, 'p1'], [{ acr: 'platinum' }, 'p1'], [{ acr: ['silver', 'gold'] }, 'p1']] as const) {
      assert.equal(await signIn({ claims: { auth_time, ...claims } }, 'p1', gold), becomes, JSON.stringify(claims));
    }
    assert.equal(await signIn({ claims: { acr: 'silver' } }, null, gold), 'p1', 'coming in asks for no more than the provider does');
    const asked = new URL((await new IdentityProvider({ issuer, clientId: 'baken', keyFile: '', secret: 'x', rolesClaim: null, municipality: null, strength: gold }, 'http://localhost', randomBytes(32)).begin(now(), '/', 'p1')).url).searchParams;
    assert.equal(asked.get('acr_values'), 'gold platinum');
  });

  test('a question is never asked twice: state, nonce and challenge are new each time, and long', async () => {
    const provider = new IdentityProvider({ issuer, clientId: 'baken', keyFile: '', secret: 'a secret for this test', rolesClaim: null, municipality: null, strength: null }, 'http://localhost', randomBytes(32));
    lie = {};
    const asked = [new URL((await provider.begin(now(), '/')).url).searchParams, new URL((await provider.begin(now(), '/')).url).searchParams] as const;
    for (const name of ['state', 'nonce', 'code_challenge']) {
      assert.notEqual(asked[0].get(name), asked[1].get(name), name);
      assert.ok((asked[0].get(name)?.length ?? 0) >= createHash('sha256').update('').digest('base64url').length, name);
    }
  });
});
