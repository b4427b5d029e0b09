import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { FiguresProblem, type FiguresProblemCode } from './problems.ts';
import { certified, type Found, type Protected, search } from './protect.ts';
import type { SuppressOptions } from './suppress.ts';
import type { System } from './system.ts';

type Told = { readonly found: Found } | { readonly problem: { readonly code: FiguresProblemCode; readonly place: string } } | { readonly broken: string };

/** Longer than the search and the audit take; after that the thread is ended and nothing is published. */
const graceSeconds = 120;

/**
 * As `protect`, on a thread of its own, so that a server goes on answering. What comes back is a claim; it is added up here, in the thread that publishes.
 * @throws FiguresProblem
 */
export function protectInWorker(system: System, options: SuppressOptions): Promise<Protected> {
  return new Promise((resolve, reject) => {
    // By name, so that it is also found beside a program that was made into one file.
    const worker = new Worker(new URL('./in-worker.js', import.meta.url), { workerData: { system, options }, execArgv: [] });
    const timer = setTimeout(() => ended(() => reject(new FiguresProblem('not-certified', 'time'))), (options.seconds + graceSeconds) * 1000);
    let isOver = false;
    const ended = (then: () => void): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      void worker.terminate().then(then, then);
    };
    worker.once('error', (error) => ended(() => reject(error)));
    worker.once('exit', (code) => { if (code !== 0) ended(() => reject(new FiguresProblem('not-certified', 'thread'))); });
    worker.once('message', (told: Told) => ended(() => {
      if ('problem' in told) reject(new FiguresProblem(told.problem.code, told.problem.place));
      else if ('broken' in told) reject(new Error(told.broken));
      else {
        try {
          resolve(certified(system, told.found));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      }
    }));
  });
}

async function answer(): Promise<Told> {
  const { system, options } = workerData as { readonly system: System; readonly options: SuppressOptions };
  try {
    return { found: await search(system, options) };
  } catch (error) {
    if (error instanceof FiguresProblem) return { problem: { code: error.code, place: error.place } };
    return { broken: error instanceof Error ? error.message : String(error) };
  }
}

if (!isMainThread && parentPort && typeof workerData === 'object' && workerData !== null && 'system' in workerData) {
  const port = parentPort;
  void answer().then((told) => port.postMessage(told));
}
