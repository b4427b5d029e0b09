import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { offerFirstCode } from '../src/features/trust/sign-in/first-code.ts';
import { Authenticator, questionIn } from './authenticator-for-tests.ts';
import { type EngineName, openForTests, type TestInstallation } from './database-for-tests.ts';
import { type Answer, Sites, type Visitor } from './sites-for-tests.ts';

const origin = 'http://localhost:3001';

/** The cookie of this name that an answer sets; empty when it sets none. */
export function cookieNamed(answer: Answer, name: string): string {
  return answer.headers.getSetCookie().map((line) => new RegExp(`^${name}=([^;]+)`).exec(line)?.[1]).find((value) => value !== undefined) ?? '';
}

/** A municipality without a provider, in which people sign in with passkeys; behind one proxy, so that a test can come from several places. */
export class PasskeyTown {
  readonly installation: TestInstallation;
  readonly sites: Sites;
  readonly first = new Authenticator(origin);

  constructor(installation: TestInstallation) {
    this.installation = installation;
    this.sites = new Sites(installation);
  }

  static async open(engine: EngineName, environment: Readonly<Record<string, string>> = {}): Promise<PasskeyTown> {
    const installation = await openForTests(engine, { environment: { BAKEN_DEMO: '0', BAKEN_STAFF_URL: origin, BAKEN_TRUSTED_PROXIES: '1', ...environment } });
    await installation.database.asOwner((db) => sql`update platform.person set active = false where role = 'administrator' and municipality_id = 'GM0377'`.execute(db));
    const town = new PasskeyTown(installation);
    const code = await offerFirstCode(installation.database, 'GM0377', installation.clock.now()) ?? '';
    assert.equal((await town.join(await town.post('/aanmelden/eerste', { naam: 'Noor Verzonnen', code }), town.first)).status, 303);
    return town;
  }

  /** @param from the address that the proxy saw */
  post(path: string, fields: Readonly<Record<string, string>>, from = '192.0.2.1', cookie = ''): Promise<Answer> {
    return this.sites.visitor('staff').post(path, fields, { 'x-forwarded-for': from, ...(cookie ? { cookie } : {}) });
  }

  join(page: Answer, key: Authenticator): Promise<Answer> {
    const { options, poging } = questionIn(page.body);
    return this.post('/aanmelden/sleutel-maken', { poging, antwoord: key.make(options), sleutelnaam: 'Werktelefoon' });
  }

  /** @param carries the cookie by which the browser is known again */
  async enter(key: Authenticator, carries = '', bent: { readonly verified?: boolean } = {}): Promise<Answer> {
    const { options, poging } = questionIn((await this.sites.visitor('staff').get('/aanmelden')).body);
    return this.post('/aanmelden/sleutel', { poging, antwoord: key.sign(options, bent), terug: '/' }, undefined, carries ? `baken-browser=${carries}` : '');
  }

  async visitorWith(key: Authenticator, carries = ''): Promise<Visitor> {
    const answer = await this.enter(key, carries);
    assert.equal(answer.status, 303, answer.body.replace(/<[^>]+>/g, ' ').slice(0, 300));
    return this.sites.visitor('staff', cookieNamed(answer, 'baken'));
  }

  /** @returns the code that the administrator passes on */
  async invite(by: Visitor, name: string, role: string): Promise<string> {
    return codeIn(await by.post('/mensen/uitnodigen', { naam: name, rol: role }));
  }

  async invited(by: Visitor, name: string, role: string): Promise<{ readonly key: Authenticator; readonly browser: string; readonly visitor: Visitor }> {
    const key = new Authenticator(origin);
    const joined = await this.join(await this.post('/aanmelden/uitnodiging', { code: await this.invite(by, name, role) }, '192.0.2.9'), key);
    assert.equal(joined.status, 303, joined.body.replace(/<[^>]+>/g, ' ').slice(0, 300));
    return { key, browser: cookieNamed(joined, 'baken-browser'), visitor: this.sites.visitor('staff', cookieNamed(joined, 'baken')) };
  }

  async personNamed(name: string): Promise<string> {
    return this.installation.database.asOwner(async (db) => (await sql<{ person_id: string }>`select person_id from platform.person where name = ${name}`.execute(db)).rows[0]?.person_id ?? '');
  }
}

export function codeIn(answer: Answer): string {
  return /class="baken-code">([^<]+)</.exec(answer.body)?.[1] ?? '';
}
