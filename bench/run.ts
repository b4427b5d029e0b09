import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../src/lib/project-root.ts';
import { accessRows } from './access.ts';
import { documentRows } from './documents.ts';
import { figureRows } from './figures.ts';
import { firstView } from './first-view.ts';
import { killRows } from './kill.ts';
import { linkRows } from './links.ts';
import { logRows } from './log.ts';
import { type BenchRow, progress } from './measure.ts';
import { pictureRows } from './picture.ts';
import { planRows } from './plan.ts';
import { startProgram } from './program.ts';
import { reportRates } from './reports.ts';
import { rushRows } from './rush.ts';
import { searchRows } from './search.ts';
import { startTimes } from './start-time.ts';

/** `npm run bench [-- NAME] [--json FILE]`. A whole run writes docs/bench.md; a single bench only prints. */
const benches: Readonly<Record<string, (folder: string) => Promise<BenchRow[]>>> = {
  'first-view': async (folder) => {
    const program = await startProgram(join(folder, 'first-view'));
    try {
      return await firstView(program);
    } finally {
      await program.stop();
    }
  },
  'start': (folder) => startTimes(join(folder, 'start')),
  'rush': rushRows,
  'links': (folder) => linkRows(join(folder, 'links')),
  'access': (folder) => accessRows(join(folder, 'access')),
  'kill': (folder) => killRows(join(folder, 'kill')),
  'log': (folder) => logRows(join(folder, 'log')),
  'plan': (folder) => planRows(join(folder, 'plan')),
  'figures': figureRows,
  'documents': documentRows,
  'picture': (folder) => pictureRows(join(folder, 'picture')),
  'search': (folder) => searchRows(join(folder, 'search')),
  'reports': async (folder) => {
    const url = process.env['TEST_DATABASE_URL'];
    const embedded = await reportRates('embedded', join(folder, 'reports'), null);
    if (!url) {
      progress('reports on PostgreSQL: not measured, because TEST_DATABASE_URL is not set');
      return embedded;
    }
    return [...embedded, ...await reportRates('postgresql', join(folder, 'reports-postgresql'), url)];
  },
};

function table(rows: readonly BenchRow[]): string {
  return ['| bench | what | measured | target |', '|---|---|---|---|', ...rows.map((row) => `| ${row.bench} | ${row.what} | ${row.value} | ${row.target ?? ''} |`)].join('\n');
}

async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const jsonAt = args.indexOf('--json');
  const jsonFile = jsonAt === -1 ? null : args[jsonAt + 1];
  const names = args.filter((_, at) => jsonAt === -1 || (at !== jsonAt && at !== jsonAt + 1));
  const unknown = names.find((name) => !Object.hasOwn(benches, name));
  if (unknown || jsonFile === undefined) {
    process.stderr.write(`Usage: npm run bench [-- NAME] [--json FILE]. Benches: ${Object.keys(benches).join(', ')}.\n`);
    return 2;
  }
  const folder = await mkdtemp(join(tmpdir(), 'baken-bench-'));
  const rows: BenchRow[] = [];
  try {
    for (const [name, run] of Object.entries(benches)) {
      if (names.length > 0 && !names.includes(name)) continue;
      progress(`bench: ${name}`);
      rows.push(...await run(folder));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${table(rows)}\n`);
  if (jsonFile) await writeFile(jsonFile, `${JSON.stringify(rows, null, 2)}\n`);
  if (names.length === 0) {
    const day = Temporal.Now.plainDateISO().toString();
    const machine = `${availableParallelism()} processors, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, Node ${process.version}`;
    await writeFile(join(projectRoot(), 'docs', 'bench.md'), [
      '# Measured', '', `Written by \`npm run bench\` on ${day}: ${machine}. Machines differ and are noisy: read the ratios, not the times.`, '', table(rows), '',
    ].join('\n'));
  }
  return 0;
}

main().then((code) => process.exit(code), (error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  process.exit(1);
});
