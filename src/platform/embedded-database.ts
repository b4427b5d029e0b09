import { type FileHandle, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { StartError } from '../lib/errors.ts';
import { type Connection, readers } from './connection.ts';
import type { Engine } from './database.ts';
import { DurableFiles, durableStartParams } from './durable-files.ts';

/** PostgreSQL inside this process, durable, in one folder that only this process may use. */
export async function openEmbedded(dataDir: string): Promise<Engine> {
  await mkdir(dataDir, { recursive: true });
  const release = await lockFolder(dataDir);
  const files = new DurableFiles(join(dataDir, 'database'));
  const pg = new PGlite({ fs: files, parsers: { ...readers }, startParams: durableStartParams(PGlite.defaultStartParams) });
  try {
    await pg.waitReady;
  } catch (error) {
    await release();
    throw new StartError(`The database in ${dataDir} could not be opened: ${error instanceof Error ? error.message : String(error)}`);
  }

  const connection: Connection = {
    async query(text, parameters) {
      const result = await pg.query(text, [...parameters]);
      return { rows: result.rows, affected: result.affectedRows ?? 0 };
    },
    async script(text) { await pg.exec(text); },
  };

  // One connection, so acts take turns. A turn ends when its transaction ends.
  let last: Promise<unknown> = Promise.resolve();
  return {
    kind: 'embedded',
    withConnection(use) {
      const turn = last.then(() => use(connection));
      last = turn.catch(() => undefined);
      return turn;
    },
    syncs: () => files.syncs,
    async close() {
      await last;
      await pg.close();
      await release();
    },
  };
}

/**
 * Keeps a second process away from the folder: two writers would destroy the database. The lock file names the process that holds it;
 * one that was left behind by a process that no longer lives is taken over.
 */
async function lockFolder(dataDir: string): Promise<() => Promise<void>> {
  const path = join(dataDir, 'in-use');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    let file: FileHandle;
    try {
      file = await open(path, 'wx');
    } catch {
      const holder = Number(await readFile(path, 'utf8').catch(() => ''));
      if (holder && holder !== process.pid && isAlive(holder)) {
        throw new StartError(`The data folder ${dataDir} is in use by process ${holder}. Stop that one first, or choose another folder with DATA_DIR.`);
      }
      await unlink(path).catch(() => undefined);
      continue;
    }
    await file.writeFile(String(process.pid));
    await file.close();
    return () => unlink(path).catch(() => undefined);
  }
  throw new StartError(`The data folder ${dataDir} could not be locked.`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
