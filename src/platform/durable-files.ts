import { fsyncSync, statfsSync, writeSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

/**
 * The embedded database's files, made durable. As shipped, the file layer under PGlite has no fsync: what PostgreSQL believes to be on the disk may be lost at a
 * power cut. Emscripten's `fd_sync` calls `stream_ops.fsync` when it exists, so it is given one here.
 */
export class DurableFiles extends NodeFS {
  /** How often the operating system was asked to put data on the disk; the test that guards durability counts with it. */
  syncs = 0;

  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]): ReturnType<NodeFS['init']> {
    const prepared = await super.init(pg, options);
    const module = prepared.emscriptenOpts as { preRun?: ((module: EmscriptenModule) => void)[] };
    module.preRun = [
      ...(module.preRun ?? []),
      (started) => {
        const operations = started.NODEFS.stream_ops;
        operations['fsync'] = (stream) => {
          orEnd(() => { fsyncSync(stream.nfd); });
          this.syncs += 1;
          return 0;
        };
        const write = operations['write'];
        if (write) operations['write'] = (stream, ...rest) => (/\/pg_wal\//.test(stream.path ?? '') ? orEnd(() => write(stream, ...rest)) : write(stream, ...rest));
      },
    ];
    return prepared;
  }
}

type StreamOperation = (stream: { readonly nfd: number; readonly path?: string }, ...rest: unknown[]) => number;

interface EmscriptenModule {
  readonly NODEFS: { readonly stream_ops: Record<string, StreamOperation | undefined> };
}

/**
 * PostgreSQL stops itself (PANIC) when its write-ahead log cannot be written or put on the disk, and starts anew. Within this process it cannot: it would turn in circles and answer nobody.
 * So the program ends here; what was acknowledged is on the disk, and the next start finds it.
 */
function orEnd<T>(work: () => T): T {
  try {
    return work();
  } catch {
    writeSync(2, 'The database could not put its log on the disk, which is full or broken, so Baken stops. Nothing that was acknowledged is lost. Make room on the disk and start again.\n');
    process.exit(noRoom);
  }
}

/** Tells whoever started it that it could not write (sysexits.h, EX_IOERR). */
const noRoom = 74;

/** Bytes that must be free before an act begins: four pieces of the write-ahead log, so that what has begun can also be ended. */
const leastRoom = 64 * 1024 * 1024;

export function hasRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= leastRoom;
}

/** PGlite's own start parameters without `-F` (which switches fsync off), and with the one sync method this file layer offers. */
export function durableStartParams(shipped: readonly string[]): string[] {
  return [...shipped.filter((parameter) => parameter !== '-F'), '-c', 'fsync=on', '-c', 'wal_sync_method=fsync'];
}
