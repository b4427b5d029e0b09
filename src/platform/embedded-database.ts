import { mkdir, readFile, realpath, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { StartError } from '../lib/errors.ts';
import { type Connection, readers } from './connection.ts';
import type { Engine } from './database.ts';
import { DurableFiles, durableStartParams, hasRoom } from './durable-files.ts';

/** An eighth of the usual pages in memory. All of them are filled with zeros before the first question, which was a fifth of a start; what is read again comes from the system's own memory for files. */
const smallStart = ['-c', 'shared_buffers=16MB'];

/** PostgreSQL inside this process, durable, in one folder that only this process may use. */
export async function openEmbedded(dataDir: string): Promise<Engine> {
  await mkdir(dataDir, { recursive: true }).catch((error: unknown) => { throw new StartError(`The data folder ${dataDir} cannot be made: ${String(error)}`); });
  const release = await lockFolder(dataDir);
  const files = new DurableFiles(join(dataDir, 'database'));
  const pg = new PGlite({ fs: files, parsers: { ...readers }, startParams: [...durableStartParams(PGlite.defaultStartParams), ...smallStart] });
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
    pipelines: false,
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
    hasRoom: () => hasRoom(dataDir),
    async close() {
      await last;
      await pg.close();
      await release();
    },
  };
}

/** Folders that this process holds: a second database over the same files would destroy them just as well from within. */
const held = new Set<string>();

/**
 * Keeps everybody else away from the folder: two writers would destroy the database. The lock file names the process that holds it;
 * one that was left behind by a process that no longer lives is taken over.
 */
async function lockFolder(dataDir: string): Promise<() => Promise<void>> {
  const folder = await realpath(dataDir);
  const path = join(folder, 'in-use');
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (held.has(folder)) throw inUse(dataDir, process.pid);
    held.add(folder);
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return async () => {
        await unlink(path).catch(() => undefined);
        held.delete(folder);
      };
    } catch (error) {
      held.delete(folder);
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw new StartError(`The data folder ${dataDir} cannot be written to: ${String(error)}`);
    }
    const holder = await holderOf(path);
    if (holder && holder !== process.pid && isAlive(holder)) throw inUse(dataDir, holder);
    await takeAway(path, holder);
  }
  throw new StartError(`The data folder ${dataDir} could not be locked.`);
}

/** Another program has the folder open. */
export class FolderInUse extends StartError {}

function inUse(dataDir: string, holder: number): StartError {
  return new FolderInUse(`The data folder ${dataDir} is in use by process ${holder}. Stop that one first, or choose another folder with DATA_DIR.`);
}

/** The process that a lock names. An empty lock may be a moment old, so it is given time to be written. @returns 0 when it names nobody */
async function holderOf(path: string): Promise<number> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const text = await readFile(path, 'utf8').catch(() => null);
    if (text === null) return 0;
    if (text !== '') return Number(text) || 0;
    await setTimeout(50);
  }
  return 0;
}

/** Removes a lock that was left behind. When another process has just done so and holds its own, that one is put back. */
async function takeAway(path: string, holder: number): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const found = Number(await readFile(aside, 'utf8')) || 0;
  if (found !== holder) await rename(aside, path);
  else await unlink(aside);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
