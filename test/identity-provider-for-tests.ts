import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Configuration, type JWK } from 'oidc-provider';

/** A real OpenID Connect provider on a free port, in which anybody may say who they are. */
export interface TestProvider {
  readonly issuer: string;
  /** Registers Baken by its public key, as an administrator of a provider does. */
  register(client: { readonly id: string; readonly redirect: string; /** Where people come back to after signing out there. */ readonly back: string; /** Where it tells that somebody signed out; null: nowhere. */ readonly logout: string | null; readonly keys: { readonly keys: readonly JWK[] } }): void;
  /** What the provider says of an account in its claims. */
  readonly people: Map<string, Readonly<Record<string, unknown>>>;
  /** Walks through the provider's pages as a person. @returns the address that it sends the browser back to */
  walk(from: string, login: string | 'cancel', jar?: Map<string, string>): Promise<URL>;
  /** Signs out at the provider itself, with the cookies of an earlier walk. */
  signOut(from: string, jar: Map<string, string>): Promise<URL>;
  /** What became of the messages that it sent about people who signed out. */
  readonly told: string[];
  close(): Promise<void>;
}

export async function openProvider(): Promise<TestProvider> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, Readonly<Record<string, unknown>>>();
  const told: string[] = [];
  return {
    issuer, people, told,
    register({ id, redirect, back, logout, keys }) {
      const configuration: Configuration = {
        clients: [{ client_id: id, redirect_uris: [redirect], token_endpoint_auth_method: 'private_key_jwt', token_endpoint_auth_signing_alg: 'PS256', jwks: { keys: [...keys.keys] }, grant_types: ['authorization_code'], response_types: ['code'], post_logout_redirect_uris: [back], ...(logout ? { backchannel_logout_uri: logout, backchannel_logout_session_required: true } : {}) }],
        features: { backchannelLogout: { enabled: true }, claimsParameter: { enabled: true } },
        // It refuses to speak to this very machine, where everything of a test is.
        fetch: (url, { method = 'GET', headers = {}, body = null, redirect = 'follow', signal = null } = {}) => globalThis.fetch(url, { method, headers, body, redirect, signal }),
        findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
        claims: { openid: ['sub', 'acrs'], profile: ['name', 'roles'] }, conformIdTokenClaims: false, cookies: { keys: ['only for tests'] }, pkce: { required: () => true },
      };
      const provider = new Provider(issuer, configuration);
      server.removeAllListeners('request');
      server.on('request', provider.callback());
      provider.on('backchannel.success', () => { told.push('taken'); });
      provider.on('backchannel.error', (_, error) => { told.push(error.message); });
    },
    walk: (from, login, jar = new Map()) => walk(issuer, from, login, jar),
    signOut: (from, jar) => walk(issuer, from, 'sign out', jar),
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections(); }),
  };
}

async function walk(issuer: string, from: string, login: string, jar: Map<string, string>): Promise<URL> {
  let next: { url: URL; body?: URLSearchParams } = { url: new URL(from) };
  for (let step = 0; step < 15; step++) {
    if (next.url.origin !== issuer) return next.url;
    const answer: Response = await fetch(next.url, {
      redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }, ...(next.body ? { method: 'POST', body: next.body } : {}),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name); else jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location) {
      next = { url: new URL(location, next.url) };
      continue;
    }
    const html = await answer.text();
    const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1];
    const secret = /name="xsrf" value="([^"]+)"/.exec(html)?.[1];
    if (login === 'sign out' && action && secret) {
      next = { url: new URL(action, next.url), body: new URLSearchParams({ xsrf: secret, logout: 'yes' }) };
      continue;
    }
    const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1];
    if (!action || !prompt) throw new Error(`The provider answered ${answer.status} without a form: ${html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').slice(0, 300)}`);
    next = login === 'cancel' ? { url: new URL(`${next.url.pathname}/abort`, issuer) } : { url: new URL(action, next.url), body: new URLSearchParams(prompt === 'login' ? { prompt, login, password: 'x' } : { prompt }) };
  }
  throw new Error('The provider went round in circles.');
}
