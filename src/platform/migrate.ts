import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { StartError } from '../lib/errors.ts';
import { projectRoot } from '../lib/project-root.ts';
import type { Database } from './database.ts';

export interface Migration {
  readonly name: string;
  readonly script: string;
  readonly sha256: string;
}

/** Roles belong to the server, not to one database, so two installations may make them at the same moment. */
const makeRoles = ['baken_public', 'baken_staff', 'baken_worker'].map((role) => `
do $$ begin
  if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  grant ${role} to current_user;
exception when unique_violation or internal_error then null;
end $$;`).join('\n');

const ledger = `
create schema if not exists migration;
create table if not exists migration.done (name text primary key, sha256 text not null, at timestamptz not null default now());`;

/** Lays out an empty database as it was after these scripts, within the caller's transaction: for a backup of an earlier version. The roles are there already. */
export async function layOut(db: Kysely<object>, script: (text: string) => Promise<void>, migrations: readonly Migration[]): Promise<void> {
  await script(ledger);
  for (const migration of migrations) {
    await script(migration.script);
    await sql`insert into migration.done (name, sha256) values (${migration.name}, ${migration.sha256})`.execute(db);
  }
}

export async function makeDatabaseRoles(database: Database): Promise<void> {
  await database.runScript(makeRoles);
}

export async function readMigrations(): Promise<Migration[]> {
  const folder = join(projectRoot(), 'database');
  const names = (await readdir(folder)).filter((name) => /^\d{3}_[a-z_]+\.sql$/.test(name)).sort();
  return Promise.all(names.map(async (name) => {
    const script = await readFile(join(folder, name), 'utf8');
    return { name, script, sha256: createHash('sha256').update(script).digest('hex') };
  }));
}

async function done(database: Database): Promise<Map<string, string>> {
  return database.asOwner(async (db) => {
    const rows = await sql<{ name: string; sha256: string }>`select name, sha256 from migration.done`.execute(db);
    return new Map(rows.rows.map((row) => [row.name, row.sha256]));
  });
}

/**
 * Brings the database to the newest numbered script, each in its own transaction.
 * @returns the names of the scripts that ran
 * @throws StartError when a script that ran before has been changed since
 */
export async function migrate(database: Database): Promise<string[]> {
  await makeDatabaseRoles(database);
  await database.runScript(ledger);
  const before = await done(database);
  const ran: string[] = [];
  for (const migration of await readMigrations()) {
    const sha256 = before.get(migration.name);
    if (sha256 === migration.sha256) continue;
    if (sha256 !== undefined) throw new StartError(`database/${migration.name} has changed since it ran here. A script that ran stays as it is; a change is a new script.`);
    const first = await database.runScript(migration.script, {
      // Several processes may start on one database at the same moment.
      unless: async (db) => (await sql`select from migration.done where name = ${migration.name}`.execute(db)).rows.length > 0,
      note: async (db) => { await sql`insert into migration.done (name, sha256) values (${migration.name}, ${migration.sha256})`.execute(db); },
    });
    if (first) ran.push(migration.name);
  }
  return ran;
}

export async function isMigrated(database: Database): Promise<boolean> {
  try {
    const [wanted, have] = await Promise.all([readMigrations(), done(database)]);
    return wanted.every((migration) => have.get(migration.name) === migration.sha256);
  } catch {
    return false;
  }
}
