import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { Scanner, type ScannerPatience } from '../src/platform/scanner.ts';
import type { TestInstallation } from './database-for-tests.ts';
import { ScannerForTests } from './scanner-for-tests.ts';
import { Sites, type Visitor } from './sites-for-tests.ts';

export interface Kept { readonly number: string; readonly code: string; readonly receipt: string }

/** Nobody waits long in a test. */
const hasty: ScannerPatience = { door: 400, worker: 400, greeting: 400, rest: 0 };

/** An installation with a scanner beside it, and people who send files and read them. */
export class FilesWorld {
  readonly installation: TestInstallation;
  readonly scanner = new ScannerForTests();
  /** The scanner's port, for a second one that comes back in the place of the first. */
  readonly at: string;
  readonly sites: Sites;
  readonly plain: Sites;

  private constructor(installation: TestInstallation, at: { readonly host: string; readonly port: number }) {
    this.installation = { ...installation, scanner: new Scanner(at, hasty) };
    this.at = `${at.host}:${at.port}`;
    this.sites = new Sites(this.installation);
    this.plain = new Sites(installation);
  }

  static async open(installation: TestInstallation): Promise<FilesWorld> {
    const double = new ScannerForTests();
    const at = await double.start();
    if ('path' in at) throw new Error('The scanner of this test listens at a port.');
    const world = new FilesWorld(installation, at);
    Object.assign(world, { scanner: double });
    return world;
  }

  get client(): Scanner {
    const { scanner } = this.installation;
    if (!scanner) throw new Error('This world has a scanner.');
    return scanner;
  }

  /** Sends a report with files from the public site. `sites`: with the scanner or without. */
  async report(files: readonly (readonly [name: string, bytes: Uint8Array])[], sites: Sites = this.sites, path = '/melden'): Promise<Kept> {
    const visitor = sites.visitor('public');
    const sent = await visitor.post(path, reportForm(files));
    assert.equal(sent.status, 303, sent.body);
    const receipt = await visitor.get(sent.location ?? '');
    const code = /id="meldcode">([^<]+)</.exec(receipt.body)?.[1] ?? '';
    return { number: await this.newest(), code, receipt: receipt.body };
  }

  newest(): Promise<string> {
    return this.installation.database.asOwner(async (db) => (await sql<{ number: string }>`select number from signals.signal where municipality_id = 'GM0377' order by received_at desc, number desc limit 1`.execute(db)).rows[0]?.number ?? '');
  }

  looks(number: string): Promise<string[]> {
    return this.installation.database.asOwner(async (db) => (await sql<{ look: string }>`select look from signals.attachment where municipality_id = 'GM0377' and number = ${number} order by attachment_id`.execute(db)).rows.map((row) => row.look));
  }

  facts(number: string): Promise<string> {
    return this.installation.database.asOwner(async (db) => JSON.stringify((await sql`select act, facts from audit.entry where municipality_id = 'GM0377' and subject_ref = ${number} order by entry_id`.execute(db)).rows));
  }

  officer(): Promise<Visitor> {
    return this.sites.signIn('focal-officer');
  }
}

export function reportForm(files: readonly (readonly [name: string, bytes: Uint8Array])[], fields: Readonly<Record<string, string>> = { verhaal: 'In de loods slapen mensen.' }): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const [name, bytes] of files) form.append('bijlage', new File([new Uint8Array(bytes)], name));
  return form;
}

/** A PDF as small as one can be, with these bytes in it. */
export function pdfWith(bytes: Uint8Array | string = ''): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj << /Type /Page >> endobj\n% '), Buffer.from(bytes), Buffer.from('\ntrailer << >>\n%%EOF\n')]);
}
