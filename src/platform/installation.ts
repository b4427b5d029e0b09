import { sql } from 'kysely';
import type { Config } from '../config.ts';
import { clockAt } from './clock.ts';
import { type Database, openDatabase } from './database.ts';
import { Faces } from './faces.ts';
import { IdentityProvider } from './identity-provider.ts';
import { TransitKeys } from './key-management.ts';
import { KeyRing } from './key-ring.ts';
import { isMigrated, migrate } from './migrate.ts';
import type { MunicipalityCode } from './municipality.ts';
import type { Role } from './permissions.ts';
import { type KeyPlace, readRootKeys } from './root-key.ts';
import type { SitePlatform } from './reader.ts';
import { Scanner } from './scanner.ts';
import { makeSignInKey } from './sign-in-key.ts';
import { Themes } from './themes.ts';

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
    const place = keyPlace(config);
    const wanted = await wantedKeys(database);
    const root = await readRootKeys(place, wanted);
    if (wanted.some((id) => id !== root.current.id)) notices.push(`A change of the root key has not ended: key ${root.previous?.id ?? ''} is still needed. Finish it with: npm run baken -- rotate-keys`);
    if (root.isNew) notices.push(`A new key was made: ${config.keyFile}. Keep a copy in another place; without it no report can be read again.`);
    const keys = new KeyRing(root, () => readRootKeys(place, []));
    const { signIn, staffUrl } = config;
    if (signIn && !signIn.secret && await makeSignInKey(signIn.keyFile)) notices.push(`A new key for signing in was made: ${signIn.keyFile}. Register its public half with your provider: ${new URL('/aanmelden/sleutels', staffUrl ?? '')}`);
    const provider = signIn && staffUrl ? new IdentityProvider(signIn, staffUrl, keys.keyFor('sign-in')) : null;
    const themes = new Themes(config.themesDir);
    return {
      config, database, keys, clock: clockAt(config.now), faces: new Faces(database, themes), themes, provider, notices, scanner: config.scanner ? new Scanner(config.scanner) : null,
      ready: async () => await database.answers() && await isMigrated(database),
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Where this configuration says that the root key is. */
export function keyPlace(config: Config): KeyPlace {
  return { keyFile: config.keyFile, rootKey: config.rootKey, kms: config.kms ? new TransitKeys(config.kms) : null };
}

/** The root keys that something in the database is sealed with: one, and two when a change of keys has not ended. */
export function wantedKeys(database: Database): Promise<readonly string[]> {
  return database.asOwner(async (db) => (await sql<{ root_key_id: string }>`select distinct root_key_id from platform.municipality_key order by 1`.execute(db)).rows.map((row) => row.root_key_id));
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
