import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../src/lib/project-root.ts';
import { builtProgram } from '../test/built-program.ts';

/** Baken as its own process, as `npm start` runs it once everything is installed and built. */
export interface RunningProgram {
  readonly publicUrl: string;
  readonly secondsToReady: number;
  /** Memory in use (resident set) in MiB; null where the system does not tell. */
  memory(): Promise<number | null>;
  stop(): Promise<void>;
}

export async function startProgram(dataDir: string, environment: Readonly<Record<string, string>> = {}): Promise<RunningProgram> {
  const began = process.hrtime.bigint();
  const child = spawn(process.execPath, [join(projectRoot(), 'dist', builtProgram)], {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', NODE_COMPILE_CACHE: join(projectRoot(), 'dist', '.compiled'), DATA_DIR: dataDir, PORT_PUBLIC: '0', PORT_STAFF: '0', BAKEN_DEMO: '1', ...environment }, stdio: ['ignore', 'pipe', 'ignore'],
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`Baken stopped with ${code} before it was ready.`)));
    child.stdout.on('data', (piece) => {
      printed += String(piece);
      if (/^ready$/m.test(printed)) resolve();
    });
  });
  const secondsToReady = Number(process.hrtime.bigint() - began) / 1e9;
  return {
    publicUrl: /^public\s+(\S+)$/m.exec(printed)?.[1] ?? '', secondsToReady,
    memory: () => residentMemory(child),
    stop: () => new Promise((resolve) => {
      child.removeAllListeners('exit');
      child.on('exit', () => resolve());
      child.kill('SIGTERM');
    }),
  };
}

async function residentMemory(child: ChildProcess): Promise<number | null> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
  const kibibytes = /VmRSS:\s+(\d+) kB/.exec(status)?.[1];
  return kibibytes ? Number(kibibytes) / 1024 : null;
}
