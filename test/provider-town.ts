import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { type EngineName, openForTests, type TestInstallation } from './database-for-tests.ts';
import { openProvider, type TestProvider } from './identity-provider-for-tests.ts';
import { type Answer, Sites, type Visitor } from './sites-for-tests.ts';

export const staffUrl = 'http://localhost:3001';

/** Baken without a demonstration, beside a real identity provider. */
export class Town {
  readonly provider: TestProvider;
  readonly installation: TestInstallation;
  readonly sites: Sites;

  constructor(provider: TestProvider, installation: TestInstallation) {
    this.provider = provider;
    this.installation = installation;
    this.sites = new Sites(installation);
  }

  static async open(engine: EngineName, more: Readonly<Record<string, string>> = {}): Promise<Town> {
    const provider = await openProvider();
    const installation = await openForTests(engine, { environment: { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'baken', BAKEN_STAFF_URL: staffUrl, BAKEN_DEMO: '0', ...more } });
    const town = new Town(provider, installation);
    provider.register({ id: 'baken', redirect: `${staffUrl}/aanmelden/terug`, back: `${staffUrl}/aanmelden`, logout: null, keys: JSON.parse((await town.sites.visitor('staff').get('/aanmelden/sleutels')).body) as { keys: [] } });
    return town;
  }

  /** Begins here, walks through the provider, and comes back. @param carries cookies that the browser has already; `jar` what it keeps of the provider */
  async signIn(login: string, back = '', carries = '', jar?: Map<string, string>): Promise<Answer> {
    const started = await this.sites.visitor('staff').get(`/aanmelden/start${back}`);
    assert.equal(started.status, 303, started.body.slice(0, 200));
    const returned = await this.provider.walk(started.location ?? '', login, jar);
    return this.sites.visitor('staff').get(returned.pathname + returned.search, { cookie: [cookieOf(started), carries].filter(Boolean).join('; ') });
  }

  async visitorOf(login: string): Promise<Visitor> {
    const answer = await this.signIn(login);
    assert.equal(answer.status, 303, `${login} comes in: ${answer.body.replace(/<[^>]+>/g, ' ').slice(0, 300)}`);
    return this.sites.visitor('staff', sessionOf(answer));
  }

  async people(where: string): Promise<readonly { person_id: string; role: string; active: boolean; name: string }[]> {
    return this.installation.database.asOwner(async (db) => (await sql<{ person_id: string; role: string; active: boolean; name: string }>`select person_id, role, active, name from platform.person where municipality_id = 'GM0377' and ${sql.raw(where)}`.execute(db)).rows);
  }

  /** Nobody of the test's own people administers, as in a new installation. */
  async withoutAdministrators(): Promise<void> {
    await this.installation.database.asOwner((db) => sql`update platform.person set active = false where role = 'administrator' and municipality_id = 'GM0377'`.execute(db));
  }

  async close(): Promise<void> {
    await this.installation.close();
    await this.provider.close();
  }
}

export const cookieOf = (answer: Answer): string => answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '').join('; ');
export const sessionOf = (answer: Answer): string => /(?:^|; )baken=([^;]+)/.exec(cookieOf(answer))?.[1] ?? '';

/** Somebody who administers, known to the provider by this login. */
export async function administratorOf(town: Town, login: string): Promise<Visitor> {
  await town.installation.database.asOwner((db) => sql`insert into platform.person (municipality_id, person_id, name, role, issuer, subject) values ('GM0377', ${`t-${login}`}, ${login}, 'administrator', ${town.provider.issuer}, ${login})`.execute(db));
  town.provider.people.set(login, { name: login });
  return town.visitorOf(login);
}
