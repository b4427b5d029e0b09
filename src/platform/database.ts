import { type CompiledQuery, type Kysely, sql } from 'kysely';
import { asParameter, type Connection, kyselyOver } from './connection.ts';
import { openEmbedded } from './embedded-database.ts';
import { DiskFull } from './faults.ts';
import { openPostgres } from './postgres-database.ts';
import type { MunicipalityCode } from './municipality.ts';

export type DatabaseRole = 'baken_public' | 'baken_staff' | 'baken_worker';

/** What a transaction acts as: the row policies read all of it. */
export interface Setting {
  readonly role: DatabaseRole;
  readonly municipality: MunicipalityCode;
  readonly actor: string;
  readonly permissions: readonly string[];
  readonly readOnly?: boolean;
}

/** One engine's way to lend out connections. */
export interface Engine {
  readonly kind: 'embedded' | 'postgresql';
  /** Lends a connection for as long as `use` runs; nobody else speaks on it meanwhile. */
  withConnection<T>(use: (connection: Connection) => Promise<T>): Promise<T>;
  /** How often the embedded engine asked for the disk; null where the server does so itself. */
  syncs(): number | null;
  /** Whether there is room on the disk to begin something; a server looks to that itself, and says so with 53100. */
  hasRoom(): boolean;
  close(): Promise<void>;
}

/** Any number that nobody else takes on the same database; this one spells "baken" on a telephone. */
const scriptLock = 22536;

export class Database {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  get kind(): Engine['kind'] { return this.#engine.kind; }
  syncs(): number | null { return this.#engine.syncs(); }
  close(): Promise<void> { return this.#engine.close(); }

  /**
   * One transaction as a role, for a municipality. Commits when `use` returns, rolls back when it throws.
   * `last` is one statement that belongs to it and whose answer nobody needs: it travels together with the commit.
   */
  as<T>(setting: Setting, use: (db: Kysely<object>) => Promise<T>, last?: (db: Kysely<object>) => CompiledQuery): Promise<T> {
    return this.#engine.withConnection((connection) => {
      if (!setting.readOnly && !this.#engine.hasRoom()) throw new DiskFull();
      const db = kyselyOver(connection);
      return inTransaction(connection, beginAs(setting), () => use(db), last ? () => last(db) : undefined);
    });
  }

  /** One transaction as the owner of the tables, past every row policy: for migrations, the demo's seed, and commands that set up a municipality. Never for a request. */
  asOwner<T>(use: (db: Kysely<object>) => Promise<T>): Promise<T> {
    return this.#transaction('begin', use);
  }

  /** Reads as the owner what stood there at one moment, however long that takes; others go on meanwhile where the engine has more connections. For backups. */
  snapshot<T>(use: (db: Kysely<object>) => Promise<T>): Promise<T> {
    return this.#transaction('begin isolation level repeatable read read only', use);
  }

  /** Many statements without parameters and others in turn, in one transaction as the owner: for laying out a whole database from a backup. */
  build<T>(use: (db: Kysely<object>, script: (text: string) => Promise<void>) => Promise<T>): Promise<T> {
    return this.#engine.withConnection((connection) => inTransaction(connection, 'begin', async () => {
      await connection.script(`select pg_advisory_xact_lock(${scriptLock})`);
      return use(kyselyOver(connection), (text) => connection.script(text));
    }));
  }

  /**
   * Runs a migration's plain SQL as the owner, within the transaction of `note`. Scripts of several processes wait for each other,
   * and then `unless` tells whether another has already done it. @returns whether it ran
   */
  runScript(script: string, about?: { unless: (db: Kysely<object>) => Promise<boolean>; note: (db: Kysely<object>) => Promise<void> }): Promise<boolean> {
    return this.#engine.withConnection((connection) => inTransaction(connection, 'begin', async () => {
      await connection.script(`select pg_advisory_xact_lock(${scriptLock})`);
      if (await about?.unless(kyselyOver(connection))) return false;
      await connection.script(script);
      await about?.note(kyselyOver(connection));
      return true;
    }));
  }

  /** A single statement that commits by itself, without an act around it: what the bench measures acts against. */
  bare<T>(use: (db: Kysely<object>) => Promise<T>): Promise<T> {
    return this.#engine.withConnection((connection) => use(kyselyOver(connection)));
  }

  async answers(): Promise<boolean> {
    try {
      return await this.asOwner(async (db) => (await sql<{ one: number }>`select 1 as one`.execute(db)).rows[0]?.one === 1);
    } catch {
      return false;
    }
  }

  #transaction<T>(begin: string, use: (db: Kysely<object>) => Promise<T>): Promise<T> {
    return this.#engine.withConnection((connection) => inTransaction(connection, begin, () => use(kyselyOver(connection))));
  }
}

async function inTransaction<T>(connection: Connection, begin: string, use: () => Promise<T>, last?: () => CompiledQuery): Promise<T> {
  const begun = connection.script(begin);
  // Without a transaction every statement after it fails too; this failure is the one to report.
  begun.catch(() => undefined);
  try {
    if (!connection.pipelines) await begun;
    const result = await use().catch(async (error: unknown) => { await begun; throw error; });
    await begun;
    await endWith(connection, last?.());
    return result;
  } catch (error) {
    await connection.script('rollback').catch(() => undefined);
    throw error;
  }
}

/** The last statement and the commit, on their way together. When the statement fails, the server turns the commit into a rollback and the failure is thrown here. */
async function endWith(connection: Connection, last: CompiledQuery | undefined): Promise<void> {
  const ending = last ? connection.query(last.sql, last.parameters.map(asParameter)) : Promise.resolve();
  if (!connection.pipelines) await ending;
  await Promise.all([ending, connection.script('commit')]);
}

/** The opening of an act in one round trip. The values are our own, yet quoted as if they were not. */
function beginAs(setting: Setting): string {
  const permissions = setting.permissions.length ? `,${setting.permissions.join(',')},` : '';
  return `begin${setting.readOnly ? ' read only' : ''}; set local role ${setting.role}; `
    + `select set_config('baken.municipality', ${literal(setting.municipality)}, true), set_config('baken.actor', ${literal(setting.actor)}, true), `
    + `set_config('baken.permissions', ${literal(permissions)}, true), set_config('baken.receipt', '', true)`;
}

function literal(text: string): string {
  if (/[\\\0]/.test(text)) throw new Error('A setting of an act holds a character that it never needs.');
  return `'${text.replaceAll("'", "''")}'`;
}

export async function openDatabase(choice: { databaseUrl: string | null; dataDir: string }): Promise<Database> {
  return new Database(choice.databaseUrl ? await openPostgres(choice.databaseUrl) : await openEmbedded(choice.dataDir));
}
