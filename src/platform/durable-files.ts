import { fsyncSync } from 'node:fs';
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
        started.NODEFS.stream_ops['fsync'] = (stream: { nfd: number }) => {
          fsyncSync(stream.nfd);
          this.syncs += 1;
          return 0;
        };
      },
    ];
    return prepared;
  }
}

interface EmscriptenModule {
  readonly NODEFS: { readonly stream_ops: Record<string, unknown> };
}

/** PGlite's own start parameters without `-F` (which switches fsync off), and with the one sync method this file layer offers. */
export function durableStartParams(shipped: readonly string[]): string[] {
  return [...shipped.filter((parameter) => parameter !== '-F'), '-c', 'fsync=on', '-c', 'wal_sync_method=fsync'];
}
