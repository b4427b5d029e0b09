import { setTimeout as wait } from 'node:timers/promises';
import type { BenchRow } from './measure.ts';
import { startProgram } from './program.ts';

/** From the start of the program to `ready`: once into an empty folder, then again on the same one. */
export async function startTimes(dataDir: string): Promise<BenchRow[]> {
  const first = await startProgram(dataDir);
  await first.stop();
  const second = await startProgram(dataDir);
  await wait(3000);
  const memory = await second.memory();
  await second.stop();
  return [
    { bench: 'start', what: 'First start to `ready` (empty folder, demonstration laid out)', value: `${first.secondsToReady.toFixed(1)} s`, numbers: { seconds: first.secondsToReady } },
    { bench: 'start', what: 'Second start to `ready`', value: `${second.secondsToReady.toFixed(1)} s`, target: '< 2 s', numbers: { seconds: second.secondsToReady, toFirst: second.secondsToReady / first.secondsToReady } },
    { bench: 'start', what: 'Memory when idle (resident set)', value: memory === null ? 'not told by this system' : `${memory.toFixed(0)} MiB`, numbers: memory === null ? {} : { mebibytes: memory } },
  ];
}
