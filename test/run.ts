import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { run } from 'node:test';
import { styleText } from 'node:util';
import { projectRoot } from '../src/lib/project-root.ts';
import { openDatabase } from '../src/platform/database.ts';
import { migrate } from '../src/platform/migrate.ts';
import { type Ended, Tally } from './tally.ts';

/*
 * What `npm test` runs: every test file of the build, two at a time. Files that drive a browser or kill processes come after the others and alone,
 * so that nothing they wait for is starved. The last line is `N passed, N failed`. Arguments choose files by a part of their name.
 */
const built = join(projectRoot(), 'dist');
const needsTheMachine = /^(e2e\/|test\/(durable|start|faults-(database|disk|double-all|kill|stop|worker))\.)/;

async function testFiles(wanted: readonly string[]): Promise<string[]> {
  const names = await readdir(built, { recursive: true });
  return names.map((name) => name.split(sep).join('/')).filter((name) => /^(src|test|e2e)\/.*\.test\.js$/.test(name))
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part.replace(/\.tsx?$/, '')))).sort();
}

/** After half an hour a file hangs. Walking every page with a browser takes ten minutes on two busy cores. */
const longest = 1_800_000;

/** Source maps lead some of the events back to the source; both are one file. */
function nameOf(file: string | undefined): string {
  return file ? relative(projectRoot(), file).split(sep).join('/').replace(/^dist\//, '').replace(/\.(js|tsx?)$/, '') : '';
}

async function runFiles(names: readonly string[], concurrency: number, tally: Tally): Promise<void> {
  if (names.length === 0) return;
  const stream = run({
    files: names.map((name) => join(built, name)), concurrency, timeout: longest,
    execArgv: ['--enable-source-maps', '--disable-warning=ExperimentalWarning'],
  });
  const ended = (event: Ended & { readonly file?: string | undefined }, error: unknown): void => {
    if (event.name.endsWith('.test.js')) tally.fileItselfEnded(nameOf(event.file), event, error);
    else tally.ended(nameOf(event.file), event, error);
  };
  stream.on('test:pass', (event) => ended(event, null));
  stream.on('test:fail', (event) => ended(event, event.details.error));
  stream.on('test:stderr', (event) => tally.heard(nameOf(event.file), event.message));
  stream.on('test:dequeue', (event) => { if (event.nesting === 0) tally.began(nameOf(event.file)); });
  stream.on('test:summary', (event) => { if (event.file) tally.fileEnded(nameOf(event.file), event.duration_ms); });
  await new Promise<void>((resolve, reject) => {
    stream.on('end', resolve).on('error', reject);
    stream.resume();
  });
}

/** Making an embedded database takes seconds, copying one does not: the files that need one copy this. */
async function makeTemplate(names: readonly string[]): Promise<string | null> {
  const uses = await Promise.all(names.map(async (name) => (await readFile(join(built, name), 'utf8')).includes('database-for-tests')));
  if (uses.filter(Boolean).length < 2) return null;
  const folder = await mkdtemp(join(tmpdir(), 'baken-template-'));
  const database = await openDatabase({ databaseUrl: null, dataDir: folder });
  await migrate(database);
  await database.close();
  return folder;
}

const tally = new Tally((line) => process.stdout.write(`${line}\n`), (kind, text) => styleText(kind === 'bad' ? 'red' : 'dim', text));
const names = await testFiles(process.argv.slice(2));
tally.say(`${names.length} test files, on the embedded database ${process.env['TEST_DATABASE_URL'] ? 'and on PostgreSQL' : 'only (TEST_DATABASE_URL is not set)'}`);
const beat = setInterval(() => tally.stillBusy(), 2000);
const template = await makeTemplate(names);
if (template) process.env['BAKEN_TEST_TEMPLATE'] = template;
try {
  await runFiles(names.filter((name) => !needsTheMachine.test(name)), 2, tally);
  await runFiles(names.filter((name) => needsTheMachine.test(name)), 1, tally);
} finally {
  clearInterval(beat);
  if (template) await rm(template, { recursive: true, force: true });
}
tally.sayFailures();
process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;
process.stdout.write(`${tally.lastLine()}\n`);
