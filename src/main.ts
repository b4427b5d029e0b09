import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { ConfigError, readConfig } from './config.ts';
import { seedDemo } from './demo.ts';
import { StartError } from './lib/errors.ts';
import { offerFirstCode } from './features/trust/offers.ts';
import { longestRequest } from './platform/body.ts';
import type { Installation } from './platform/installation.ts';
import { failure, log } from './platform/log.ts';
import { openWhole } from './restoring.ts';
import { publicSite } from './public-site.ts';
import { staffSite } from './staff-site.ts';
import { startWorker } from './worker.ts';

/** Milliseconds in which requests may end after the program was told to stop; a container is killed after ten seconds. */
const longestEnd = 8000;

/**
 * Milliseconds that a line may be quiet between two requests. Longer than a proxy keeps one (nginx 60 s, Traefik 90 s, Caddy 120 s):
 * whoever closes first must be the other side, or a request that lies waiting while the program is busy is thrown away with its line.
 */
const longestQuiet = 130_000;

/** One program: the public site, the staff site and the worker, or those that `--serve` names. */
async function main(): Promise<void> {
  const config = readConfig(process.env, process.argv.slice(2));
  const installation = await withProgress('opening the database', openWhole(config));
  for (const notice of installation.notices) process.stderr.write(`${notice}\n`);
  if (config.demo) {
    await refuseDemoOnRealData(installation);
    await withProgress('laying out the demonstration', seedDemo(installation));
    process.stderr.write('This is a demonstration: anybody may sign in as anybody. Set BAKEN_DEMO=0 for real work.\n');
  }
  if (!config.demo) await offerAdministration(installation);
  const closing: (() => Promise<void>)[] = [];
  stopCleanly(async () => {
    for (const close of closing.reverse()) await close();
    await installation.close();
  });
  if (config.serve.has('worker')) closing.push(startWorker(installation));
  if (config.serve.has('public')) closing.push(await listen('public', publicSite(installation).fetch, config.portPublic));
  if (config.serve.has('staff')) closing.push(await listen('staff ', staffSite(installation).fetch, config.portStaff));
  process.stdout.write('ready\n');
}

/** The demo sign-in lets anybody in, so it never stands before real data. */
async function refuseDemoOnRealData(installation: Installation): Promise<void> {
  if ((await installation.faces.all()).some((face) => !face.demo)) {
    await installation.close();
    throw new StartError('This database holds a real municipality, and the demonstration lets anybody sign in as anybody. Set BAKEN_DEMO=0.');
  }
}

/** Where nobody can give rights yet, whoever reads the console can make somebody the first administrator. */
async function offerAdministration(installation: Installation): Promise<void> {
  const faces = await installation.faces.all();
  const asked = installation.config.signIn?.municipality;
  const face = asked ? faces.find((one) => one.code === asked) : faces[0];
  if (!face) {
    process.stderr.write('There is no municipality yet: import a plan first (npm run baken -- import-plan FILE.yaml), then start again for the code of the first administrator.\n');
    return;
  }
  const code = await offerFirstCode(installation.database, face.code, installation.clock.now());
  if (code) process.stderr.write(`Nobody can give rights in ${face.name} yet. ${installation.provider ? 'Sign in on the staff site' : 'Open /aanmelden/eerste on the staff site'} and type this code to become the first administrator: ${code} (works once, for 24 hours).\n`);
}

async function listen(label: string, fetch: Parameters<typeof createAdaptorServer>[0]['fetch'], port: number): Promise<() => Promise<void>> {
  const server: ServerType = createAdaptorServer({ fetch, serverOptions: { requestTimeout: longestRequest, keepAliveTimeout: longestQuiet } });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new StartError(`Port ${port} is in use. Stop the other program, or choose another port with PORT_${label.trim().toUpperCase()}.`) : error);
    });
    server.listen(port, () => resolve());
  });
  process.stdout.write(`${label}  http://localhost:${(server.address() as AddressInfo).port}\n`);
  return () => new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    // What is being answered is finished; a reader who reads nothing is not waited for.
    if ('closeAllConnections' in server) setTimeout(() => { server.closeAllConnections(); }, longestEnd).unref();
  });
}

/** Says what is going on when it takes longer than two seconds. */
async function withProgress<T>(what: string, work: Promise<T>): Promise<T> {
  const timer = setInterval(() => process.stderr.write(`still ${what} …\n`), 2000);
  try {
    return await work;
  } finally {
    clearInterval(timer);
  }
}

function stopCleanly(close: () => Promise<void>): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    close().then(() => process.exit(0), (error: unknown) => {
      log.error(failure(error), 'stopping failed');
      process.exit(1);
    });
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

// A console that is gone or a log on a full disk must not end the program.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

main().catch((error: unknown) => {
  if (error instanceof ConfigError || error instanceof StartError) process.stderr.write(`${error.message}\n`);
  else log.fatal(failure(error), 'Baken could not start');
  process.exit(1);
});
