import { sql } from 'kysely';
import type { Config } from '../config.ts';
import { StartError } from '../lib/errors.ts';
import { clockAt } from './clock.ts';
import { type Database, openDatabase } from './database.ts';
import { Faces } from './faces.ts';
import { IdentityProvider, makeSignInKey } from './identity-provider.ts';
import { isMigrated, migrate } from './migrate.ts';
import type { MunicipalityCode } from './municipality.ts';
import type { Role } from './permissions.ts';
import { readRootKey } from './root-key.ts';
import type { SitePlatform } from './site.tsx';
import { Themes } from './themes.ts';
import { KeyRing } from './vault.ts';

export interface Installation extends SitePlatform {
  /** Sentences for the person at the console: what was made or deserves attention at this start. */
  readonly notices: readonly string[];
  close(): Promise<void>;
}

/** Opens the database, brings it up to date and finds its key. @throws StartError in one sentence */
export async function openInstallation(config: Config): Promise<Installation> {
  const database = await openDatabase(config);
  try {
    const notices = (await migrate(database)).map((name) => `database: ran ${name}`);
    const root = await readRootKey(config.keyFile, await wantedKey(database));
    if (root.isNew) notices.push(`A new key was made: ${config.keyFile}. Keep a copy in another place; without it no report can be read again.`);
    const keys = new KeyRing(root);
    const { signIn, staffUrl } = config;
    if (signIn && !signIn.secret && await makeSignInKey(signIn.keyFile)) notices.push(`A new key for signing in was made: ${signIn.keyFile}. Register its public half with your provider: ${new URL('/aanmelden/sleutels', staffUrl ?? '')}`);
    const provider = signIn && staffUrl ? new IdentityProvider(signIn, staffUrl, keys.keyFor('sign-in')) : null;
    const themes = new Themes(config.themesDir);
    return {
      config, database, keys, clock: clockAt(config.now), faces: new Faces(database, themes), themes, provider, notices,
      ready: async () => await database.answers() && await isMigrated(database),
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function wantedKey(database: Database): Promise<string | null> {
  return database.asOwner(async (db) => {
    const rows = (await sql<{ root_key_id: string }>`select distinct root_key_id from platform.municipality_key`.execute(db)).rows;
    if (rows.length > 1) throw new StartError('This database was sealed with more than one root key: a change of keys stopped half-way. Restore a backup.');
    return rows[0]?.root_key_id ?? null;
  });
}

export interface NewMunicipality {
  readonly code: MunicipalityCode;
  readonly name: string;
  readonly region: string | null;
  readonly demo: boolean;
  readonly people: readonly NewPerson[];
}

export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly demoName: string | null;
}

/** Gives a municipality its row, its key and its people. */
export async function addMunicipality(installation: Installation, municipality: NewMunicipality): Promise<void> {
  await installation.database.asOwner(async (db) => {
    await sql`insert into platform.municipality (municipality_id, name, region, demo, created_at)
      values (${municipality.code}, ${municipality.name}, ${municipality.region}, ${municipality.demo}, clock_timestamp())`.execute(db);
    await installation.keys.addMunicipality(db, municipality.code);
    for (const person of municipality.people) {
      await sql`insert into platform.person (municipality_id, person_id, name, role, demo_name)
        values (${municipality.code}, ${person.id}, ${person.name}, ${person.role}, ${person.demoName})`.execute(db);
    }
  });
}
