import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { after } from 'node:test';
import { projectRoot } from '../src/lib/project-root.ts';

/** A test that fails leaves its program running; it must not keep the whole run waiting. */
const running = new Map<ChildProcess, Promise<unknown>>();
after(killAllPrograms);

/** Kills what a test that failed left running, and waits until it is gone: for tests that share a folder, after each. */
export async function killAllPrograms(): Promise<void> {
  for (const child of running.keys()) child.kill('SIGKILL');
  await Promise.all(running.values());
}

/** A running program of ours, with everything it said. */
export interface Program {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
  /** Waits for a line on standard output; fails with all that was said when the program ends without it. */
  line(wanted: RegExp): Promise<RegExpExecArray>;
}

/** Starts a built file, such as `builtProgram`, with this environment and nothing of ours beside it. */
export function startProgram(file: string, environment: Readonly<Record<string, string>>, args: readonly string[] = []): Program {
  const child = spawn(process.execPath, ['--enable-source-maps', '--disable-warning=ExperimentalWarning', join(projectRoot(), 'dist', file), ...args], {
    cwd: projectRoot(), env: { PATH: process.env['PATH'] ?? '', ...environment }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (piece: Buffer) => { out += piece.toString(); });
  child.stderr.on('data', (piece: Buffer) => { err += piece.toString(); });
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => { child.on('close', (code, signal) => { running.delete(child); resolve({ code, signal }); }); });
  running.set(child, ended);
  const line = (wanted: RegExp): Promise<RegExpExecArray> => new Promise((resolve, reject) => {
    const look = (): void => {
      const match = wanted.exec(out);
      if (match) resolve(match);
    };
    child.stdout.on('data', look);
    look();
    void ended.then(({ code, signal }) => reject(new Error(`The program ended (${code ?? signal}) without saying ${wanted}. It said:\n${out}${err}`)));
  });
  return { child, out: () => out, err: () => err, ended, line };
}

/** Asks a program to stop, and waits until it has. */
export async function stopProgram(program: Program, signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL' = 'SIGTERM'): Promise<number | null> {
  if (program.child.exitCode === null) program.child.kill(signal);
  return (await program.ended).code;
}
