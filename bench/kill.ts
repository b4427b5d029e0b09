import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { killRounds } from './kill-rounds.ts';
import { type BenchRow, progress } from './measure.ts';
import { onServerDatabase } from './server-database.ts';

const rounds = Number(process.env['BAKEN_KILL_ROUNDS'] ?? 100);
const seed = Number(process.env['BAKEN_KILL_SEED'] ?? 20261126);

/** The program is killed a hundred times on each engine, in the middle of all kinds of acts; what it said to be kept is looked for each time. */
export async function killRows(folder: string): Promise<BenchRow[]> {
  await mkdir(folder, { recursive: true });
  const rows = await onEngine('embedded', { DATA_DIR: join(folder, 'data'), BAKEN_KEY_FILE: join(folder, 'key'), BAKEN_DEMO: '1' }, folder, 2);
  return [...rows, ...await onServerDatabase((url) => onEngine('postgresql', { DATA_DIR: join(folder, 'data-postgresql'), BAKEN_KEY_FILE: join(folder, 'key-postgresql'), BAKEN_DEMO: '1', DATABASE_URL: url }, folder, 4)) ?? []];
}

async function onEngine(engine: 'embedded' | 'postgresql', environment: Readonly<Record<string, string>>, folder: string, lanes: number): Promise<BenchRow[]> {
  const killed = await killRounds({ environment, folder, rounds, seed, lanes, say: (line) => progress(`kill, ${engine}: ${line}`) });
  for (const problem of killed.problems) progress(problem);
  return [{
    bench: 'kill', what: `Killed (SIGKILL) ${killed.rounds} times in the middle of ten kinds of acts, ${engine}, of which ${killed.atStart} before the first act and ${killed.whileSealing} while the log was sealed (seed ${seed})`,
    value: `${killed.acknowledged} acts acknowledged, ${killed.kept} kept, ${killed.seals} seals; ${killed.problems.length} lost, half done or not proven by the log`, target: '0', numbers: { rounds: killed.rounds, acknowledged: killed.acknowledged, seals: killed.seals, kept: killed.kept, problems: killed.problems.length },
  }];
}
