import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe } from 'node:test';
import pg from 'pg';
import { type Config, readConfig } from '../src/config.ts';
import { type Act, type Origin, withAct } from '../src/platform/act.ts';
import { addMunicipality, type Installation, openInstallation } from '../src/platform/installation.ts';
import type { MunicipalityCode } from '../src/platform/municipality.ts';
import { type Permission, type Purpose, type Role, roles } from '../src/platform/permissions.ts';

export type EngineName = 'embedded' | 'postgresql';

/** An installation of its own, that is gone after the tests. */
export interface TestInstallation extends Installation {
  readonly engine: EngineName;
  /** Stands still at 2 March 2026, 10:00 in the Netherlands, until a test moves it. */
  readonly clock: TestClock;
  /** The environment that opens the same installation in another process. */
  readonly environment: Readonly<Record<string, string>>;
  /** Ends the program's part, and leaves what it kept until `close`. */
  stop(): Promise<void>;
}

export class TestClock {
  #now = Temporal.Instant.from('2026-03-02T09:00:00Z');
  now(): Temporal.Instant { return this.#now; }
  set(now: string | Temporal.Instant): void { this.#now = Temporal.Instant.from(now); }
  pass(time: Temporal.DurationLike): void { this.#now = this.#now.add(time); }
}

/** Names by which the demo sign-in knows each role (docs: the contract's `persoon`). */
export const demoNames: Readonly<Record<Role, string>> = {
  'focal-officer': 'afm', 'deputy': 'plaatsvervanger', 'colleague': 'collega', 'care-coordinator': 'zorgcoordinator', 'supervisor': 'toezichthouder',
  'policy-adviser': 'beleid', 'board': 'college', 'privacy-officer': 'fg', 'administrator': 'beheer', 'regional-coordinator': 'regio',
};

export const towns = [
  { code: 'GM0377', name: 'Bloemendaal' }, { code: 'GM0397', name: 'Heemstede' }, { code: 'GM0473', name: 'Zandvoort' },
] as const satisfies readonly { code: MunicipalityCode; name: string }[];

export const postgresUrl = process.env['TEST_DATABASE_URL'] ?? '';

export const engines: readonly EngineName[] = postgresUrl ? ['embedded', 'postgresql'] : ['embedded'];

/**
 * Runs the same tests on the embedded engine and, when TEST_DATABASE_URL is set, on PostgreSQL. `open` gives the file's one installation on that engine,
 * with three municipalities and a person in every role of each: opening takes seconds, so the tests of a file share it.
 */
export function forEachEngine(run: (open: () => Promise<TestInstallation>, engine: EngineName) => void): void {
  for (const engine of engines) {
    describe(engine === 'embedded' ? 'embedded' : 'on PostgreSQL', () => {
      let opened: Promise<TestInstallation> | null = null;
      after(async () => { await (await opened)?.close(); });
      run(() => opened ??= openForTests(engine), engine);
    });
  }
}

export interface OpenOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** No municipality and nobody in it. */
  readonly empty?: boolean;
}

/** A fresh installation; whoever opens it closes it, and then nothing of it is left. */
export async function openForTests(engine: EngineName, options: OpenOptions = {}): Promise<TestInstallation> {
  const folder = await mkdtemp(join(tmpdir(), 'baken-test-'));
  const database = engine === 'postgresql' ? await freshDatabase() : null;
  const remove = async (): Promise<void> => {
    await database?.drop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const environment = {
      DATA_DIR: join(folder, 'data'), BAKEN_KEY_FILE: join(folder, 'key'), BAKEN_DEMO: '1', BAKEN_RATE_PER_ORIGIN: '0',
      // The server of the tests may stand next door.
      ...(database ? { DATABASE_URL: database.url, DATABASE_DEVIATION: 'no-verified-tls' } : {}), ...options.environment,
    };
    if (!database) await copyTemplate(environment.DATA_DIR);
    const installation = await openInstallation(readConfig(environment));
    if (!options.empty) for (const town of towns) await addTown(installation, town);
    let stopped: Promise<void> | null = null;
    const stop = (): Promise<void> => stopped ??= installation.close();
    const close = async (): Promise<void> => {
      await stop();
      await remove();
    };
    return { ...installation, engine, environment, clock: new TestClock(), stop, close };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The same installation with another configuration, such as one without the demo sign-in. */
export function withConfig(installation: TestInstallation, environment: Readonly<Record<string, string>>): TestInstallation {
  const config: Config = readConfig({ ...installation.environment, ...environment });
  return { ...installation, config };
}

function addTown(installation: Installation, town: typeof towns[number]): Promise<void> {
  return addMunicipality(installation, {
    ...town, region: 'kennemerland', demo: true,
    people: roles.map((role, index) => ({ id: `p${String(index + 1).padStart(2, '0')}`, name: `${town.name} ${role}`, role, demoName: demoNames[role] })),
  });
}

/** Runs `use` as one act of the person with this role, as a request to a site would. */
export function actAs<T>(
  installation: Installation, who: { readonly role: Role | null; readonly municipality?: MunicipalityCode; readonly purpose?: Purpose; readonly origin?: Origin; readonly permissions?: readonly Permission[] },
  use: (act: Act) => Promise<T>,
): Promise<T> {
  const number = who.role ? roles.indexOf(who.role) + 1 : 0;
  const actor = who.role
    ? { kind: 'person', id: `p${String(number).padStart(2, '0')}`, name: `test ${who.role}`, role: who.role } as const
    : { kind: 'anonymous', id: null, name: '', role: null } as const;
  return withAct(installation, {
    name: 'TEST', actor, municipality: who.municipality ?? 'GM0377', purpose: who.purpose === undefined ? 'overview' : who.purpose, origin: who.origin ?? (who.role ? 'staff-site' : 'public-site'),
    ...(who.permissions ? { permissions: who.permissions } : {}),
  }, use);
}

/** An embedded database that the test run laid out beforehand saves every file the seconds of making one. */
async function copyTemplate(dataDir: string): Promise<void> {
  const template = process.env['BAKEN_TEST_TEMPLATE'];
  if (template) await cp(join(template, 'database'), join(dataDir, 'database'), { recursive: true });
}

export async function freshDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `baken_test_${randomBytes(8).toString('hex')}`;
  await onServer(`create database ${name} template template0`);
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(`drop database if exists ${name} with (force)`) };
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
