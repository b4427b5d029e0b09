import pg from 'pg';
import { StartError } from '../lib/errors.ts';
import { type Connection, readers } from './connection.ts';
import type { Engine } from './database.ts';
import { codeOf, DatabaseAway, faultOf } from './faults.ts';

/** Milliseconds to wait for a connection. */
const patience = 10_000;

/** A PostgreSQL server (15 or newer), reached through a pool. */
export async function openPostgres(databaseUrl: string): Promise<Engine> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 20,
    // Who cannot get a connection in this time is told so, instead of waiting with a white screen.
    connectionTimeoutMillis: patience,
    keepAlive: true,
    // Statements of one act follow each other without waiting for each answer; PostgreSQL still takes them in order.
    pipeline: true,
    types: { getTypeParser: (id: number, format?: 'text' | 'binary') => readers[id] ?? pg.types.getTypeParser(id, format) },
  });
  // A connection that dies while idle must not end the process; the next query reports what is wrong.
  pool.on('error', () => undefined);
  const server = await pool.query<{ server_version_num: string }>('show server_version_num').catch((error: unknown) => {
    throw new StartError(`The PostgreSQL server of DATABASE_URL does not answer: ${error instanceof Error ? error.message : String(error)}`);
  });
  const version = Math.floor(Number(server.rows[0]?.server_version_num) / 10_000);
  if (version < 15) throw new StartError(`Baken needs PostgreSQL 15 or newer; this server is version ${version}.`);

  const statements = new StatementNames();
  return {
    kind: 'postgresql',
    async withConnection(use) {
      const client = await pool.connect().catch((error: unknown) => { throw new DatabaseAway(codeOf(error) ?? 'no connection'); });
      let broken = false;
      // Without a listener a line that breaks during an act would end the whole program.
      const noteBroken = (): void => { broken = true; };
      client.on('error', noteBroken);
      const connection: Connection = {
        async query(text, parameters) {
          const name = statements.nameOf(text);
          const result = await client.query({ text, values: [...parameters], ...(name ? { name } : {}) });
          return { rows: result.rows, affected: result.rowCount ?? 0 };
        },
        async script(text) { await client.query(text); },
        pipelines: true,
      };
      try {
        return await use(connection);
      } catch (error) {
        if (faultOf(error) === 'away') broken = true;
        throw broken && !(error instanceof DatabaseAway) ? new DatabaseAway(codeOf(error) ?? 'broken') : error;
      } finally {
        client.removeListener('error', noteBroken);
        client.release(broken);
      }
    },
    syncs: () => null,
    close: () => pool.end(),
  };
}

/** Most texts that are kept planned on a connection; texts made of lists of any length would otherwise fill the server. */
const mostStatements = 200;

/** Names under which the server keeps a statement parsed and planned, so that it does so once a connection and not once an act. */
class StatementNames {
  readonly #names = new Map<string, string>();

  nameOf(text: string): string | null {
    const known = this.#names.get(text);
    if (known) return known;
    if (this.#names.size >= mostStatements) return null;
    const name = `s${this.#names.size}`;
    this.#names.set(text, name);
    return name;
  }
}
