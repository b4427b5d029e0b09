import { type CompiledQuery, type DatabaseConnection, type Driver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type QueryResult } from 'kysely';

/** One open connection of either engine, reduced to what Baken needs of it. */
export interface Connection {
  query(text: string, parameters: readonly unknown[]): Promise<{ rows: unknown[]; affected: number }>;
  /** Several statements without parameters in one round trip. */
  script(text: string): Promise<void>;
  /** Whether a statement may be sent before the answer to the one before it has come. */
  readonly pipelines: boolean;
}

/** Kysely over a connection that somebody else opened and whose transaction somebody else governs. */
export function kyselyOver(connection: Connection): Kysely<object> {
  return new Kysely<object>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new BorrowedConnection(connection),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
}

class BorrowedConnection implements Driver, DatabaseConnection {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affected } = await this.#connection.query(compiled.sql, compiled.parameters.map(asParameter));
    return { rows: rows as R[], numAffectedRows: BigInt(affected) };
  }

  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> { return this; }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
  async beginTransaction(): Promise<void> { throw new Error('An act is the transaction; it does not nest.'); }
  async commitTransaction(): Promise<void> { throw new Error('An act commits by ending.'); }
  async rollbackTransaction(): Promise<void> { throw new Error('An act rolls back by throwing.'); }
  // eslint-disable-next-line require-yield
  async *streamQuery(): AsyncIterableIterator<never> { throw new Error('Baken reads pages, not streams.'); }
}

/** Temporal values travel as their ISO text; everything else as it is. */
export function asParameter(value: unknown): unknown {
  if (value instanceof Temporal.Instant || value instanceof Temporal.PlainDate) return value.toString();
  return value;
}

/** How both engines turn PostgreSQL's text into values, by type number: bigint, date, timestamptz. */
export const readers: Readonly<Record<number, (text: string) => unknown>> = {
  20: (text) => Number(text),
  1082: (text) => text,
  1184: (text) => Temporal.Instant.from(text),
};
