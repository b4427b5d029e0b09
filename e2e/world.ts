import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import chromiumPackage from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { readConfig } from '../src/config.ts';
import { seedDemo } from '../src/demo.ts';
import { type Installation, openInstallation } from '../src/platform/installation.ts';
import { publicSite } from '../src/public-site.ts';
import { staffSite } from '../src/staff-site.ts';

/** Both sites on free ports over a database of their own, and a real browser. */
export interface World {
  readonly installation: Installation;
  readonly publicUrl: string;
  readonly staffUrl: string;
  /** The neutral site to which the exit leads. */
  readonly neutralUrl: string;
  /** A fresh visitor: nothing remembered, a given width, with or without script. */
  visitor(choice?: Visitor): Promise<BrowserContext>;
  close(): Promise<void>;
}

export interface Visitor {
  readonly width?: 360 | 1280;
  readonly script?: boolean;
  readonly dark?: boolean;
}

export async function openWorld(choice: { demo?: boolean; environment?: Readonly<Record<string, string>> } = {}): Promise<World> {
  const [neutralServer, neutralUrl] = await serve(() => new Response('<!doctype html><html lang="nl"><title>Het weer</title><p>Zonnig</p></html>', { headers: { 'content-type': 'text/html' } }));
  const folder = await mkdtemp(join(tmpdir(), 'baken-e2e-'));
  const installation = await openInstallation(readConfig({
    DATA_DIR: join(folder, 'data'), BAKEN_DEMO: '1', BAKEN_RATE_PER_ORIGIN: '0', BAKEN_EXIT_URL: `${neutralUrl}/`, ...choice.environment,
  }));
  if (choice.demo ?? true) await seedDemo(installation);
  const [publicServer, publicUrl] = await serve(publicSite(installation).fetch);
  const [staffServer, staffUrl] = await serve(staffSite(installation).fetch);
  const browser = await launch();
  return {
    installation, publicUrl, staffUrl, neutralUrl: `${neutralUrl}/`,
    visitor: async ({ width = 1280, script = true, dark = false } = {}) => {
      const context = await browser.newContext({
      viewport: { width, height: width === 360 ? 740 : 900 }, javaScriptEnabled: script, colorScheme: dark ? 'dark' : 'light', locale: 'nl-NL',
      });
      // A step that hangs fails here with its name, long before the whole run is given up.
      context.setDefaultTimeout(10_000);
      return context;
    },
    async close() {
      await browser.close();
      for (const server of [publicServer, staffServer, neutralServer]) await new Promise((resolve) => { server.close(resolve); if ('closeAllConnections' in server) server.closeAllConnections(); });
      await installation.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The browser inside an npm package. Its own default arguments run everything in one process, in which a second visitor ends the first. */
async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await chromiumPackage.executablePath(), headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

async function serve(fetch: Parameters<typeof createAdaptorServer>[0]['fetch']): Promise<[ServerType, string]> {
  const server = createAdaptorServer({ fetch });
  await new Promise<void>((resolve) => server.listen(0, () => resolve()));
  return [server, `http://localhost:${(server.address() as AddressInfo).port}`];
}

/** Signs a visitor in as one of the demonstration's people. */
export async function signIn(world: World, context: BrowserContext, person: string): Promise<void> {
  const answer = await context.request.post(`${world.staffUrl}/demo`, { form: { persoon: person }, maxRedirects: 0 });
  assert.equal(answer.status(), 303, `${person} can sign in`);
}

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What a visitor of any ability may expect: axe finds nothing, nothing sticks out sideways, and the page has a title, a language and one main heading. */
export async function assertSound(page: Page, where: string, script = true): Promise<void> {
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(sideways <= 0, `${where}: the page is ${sideways} px wider than the window`);
  assert.equal(await page.locator('h1').count(), 1, `${where}: one main heading`);
  assert.ok((await page.title()).length > 5, `${where}: a title`);
  // Where the visitor has switched scripts off, no timer of axe runs either. The markup is the same, and is examined where scripts are on.
  if (!script) return;
  const violations = await axeFindings(page);
  assert.deepEqual(violations, [], `${where}: axe finds nothing`);
}

async function axeFindings(page: Page): Promise<string[]> {
  // The policy of the page refuses injected scripts, so axe goes in through the debugger's door.
  const source = await readFile(axe, 'utf8');
  const result: unknown = await page.evaluate(`(async () => { ${source}; const found = await axe.run(document, { runOnly: ${JSON.stringify(rules)} }); return found.violations.map((violation) => violation.id + ': ' + violation.nodes.map((node) => node.html.slice(0, 160)).join(' | ')); })()`);
  return result as string[];
}
