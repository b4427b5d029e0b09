import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { sql } from 'kysely';
import { seedLetter } from '../src/features/accountability/seed.ts';
import { makeFigures } from '../src/features/picture/release/commands-make.ts';
import { askForFigures, publishFigures } from '../src/features/picture/release/commands.ts';
import { seedPlan } from '../src/features/plan/seed.ts';
import { receiveReport } from '../src/features/signals/offers.ts';
import { projectRoot } from '../src/lib/project-root.ts';
import { usualTerms } from '../src/platform/municipality.ts';
import { publicSite } from '../src/public-site.ts';
import { actAs, type TestInstallation, withConfig } from './database-for-tests.ts';

/** Where the site stands as far as it knows. What it names is fetched from where it really stands. */
export const publicUrl = 'https://open.example';

const fields = { verhaal: 'Een verzonnen verhaal.', waar: '', wanneer: '', vorm: '', nu_gevaar: '', minderjarig: '', deur: '', schuilnaam: '', naam: '', hoe: '', bereikbaar: '', niet: '', tijden: '' };

/** Reports of a year, all of one form; the clock is put back. */
export async function reports(installation: TestInstallation, count: number, year: number, form: string): Promise<void> {
  const standing = installation.clock.now();
  installation.clock.set(`${year}-05-04T09:00:00Z`);
  const numbers: string[] = [];
  for (let at = 0; at < count; at += 1) numbers.push((await actAs(installation, { role: null, purpose: 'reporting' }, (act) => receiveReport(act, { fields, form, files: [], language: 'nl', looksAutomated: false, terms: usualTerms }))).number);
  await actAs(installation, { role: 'focal-officer', purpose: 'triage' }, (act) => sql`update signals.signal set form_code = ${form} where number = any(string_to_array(${numbers.join(',')}, ','))`.execute(act.db));
  installation.clock.set(standing);
}

/** A table of published figures with stars in it, an adopted plan and a letter that was sent. */
export async function publish(installation: TestInstallation): Promise<void> {
  await reports(installation, 14, 2025, 'labour');
  await reports(installation, 12, 2025, 'sexual');
  await reports(installation, 3, 2025, 'criminal');
  await reports(installation, 11, 2024, 'labour');
  const number = await actAs(installation, { role: 'policy-adviser', purpose: 'picture' }, (act) => askForFigures(act, { audience: 'public', years: ['2024', '2025'], kinds: ['form', 'outcome'] }));
  await actAs(installation, { role: 'focal-officer', purpose: 'picture' }, async (act) => {
    const made = await makeFigures(act, number ?? 0);
    if (!('safe' in made)) throw new Error(`No figures: ${JSON.stringify(made)}`);
    await publishFigures(act, number ?? 0);
  });
  const plan = await readFile(join(projectRoot(), 'seed', 'bloemendaal-2024-2026.plan.yaml'), 'utf8');
  await actAs(installation, { role: 'policy-adviser', purpose: 'plan' }, (act) => seedPlan(act, plan));
  await seedLetter((_days, role, use) => actAs(installation, { role, purpose: 'accountability' }, use), 'Bloemendaal', 'bloemendaal-2024-2026');
}

export interface Heard { readonly status: number; readonly headers: Headers; /** In bytes. */ readonly size: number; readonly body: string; readonly json: unknown }

/** The public site on a real socket. */
export class OpenSite {
  readonly #server;
  readonly port: number;

  private constructor(server: ReturnType<typeof createAdaptorServer>, port: number) {
    this.#server = server;
    this.port = port;
  }

  static async open(installation: TestInstallation): Promise<OpenSite> {
    const server = createAdaptorServer({ fetch: publicSite(withConfig(installation, { BAKEN_PUBLIC_URL: publicUrl })).fetch });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    return new OpenSite(server, (server.address() as AddressInfo).port);
  }

  /** @param address a path, or an address that the site itself named */
  async ask(address: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Heard> {
    const path = address.startsWith(publicUrl) ? address.slice(publicUrl.length) : address;
    const response = await fetch(`http://localhost:${this.port}${path}`, { method, headers, redirect: 'manual' });
    const bytes = await response.arrayBuffer();
    const body = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    let json: unknown = null;
    try { json = JSON.parse(body); } catch { /* not every answer is JSON */ }
    return { status: response.status, headers: response.headers, size: bytes.byteLength, body, json };
  }

  async close(): Promise<void> {
    await new Promise((resolve) => { this.#server.close(resolve); if ('closeAllConnections' in this.#server) this.#server.closeAllConnections(); });
  }
}
