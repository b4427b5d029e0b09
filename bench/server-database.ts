import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Runs `use` with the address of a fresh database on the server of TEST_DATABASE_URL, which is gone afterwards. @returns null where no server was named */
export async function onServerDatabase<T>(use: (url: string) => Promise<T>): Promise<T | null> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) return null;
  const name = `baken_bench_${randomBytes(6).toString('hex')}`;
  await run(server, `create database ${name} template template0`);
  try {
    const url = new URL(server);
    url.pathname = `/${name}`;
    return await use(url.href);
  } finally {
    await run(server, `drop database if exists ${name} with (force)`);
  }
}

async function run(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
