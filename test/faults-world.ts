import { createServer, type Server, type Socket, connect } from 'node:net';
import { builtProgram } from './built-program.ts';
import { openForTests, postgresUrl, type TestInstallation } from './database-for-tests.ts';
import { type Program, startProgram } from './programs-for-tests.ts';

/** Stands between the program and its PostgreSQL, so that a test can take the database away and give it back without any right on the server. */
export class Line {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #target: URL;
  #cut = false;
  /** The act whose line in the log is waited for, and on which side of its commit the line breaks. */
  #waits: { readonly act: string; readonly side: 'before' | 'after'; seen: boolean } | null = null;

  private constructor(target: URL) {
    this.#target = target;
    this.#server = createServer((near) => {
      if (this.#cut) return void near.destroy();
      const far = connect(Number(this.#target.port || 5432), this.#target.hostname);
      for (const socket of [near, far]) {
        this.#sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => { this.#sockets.delete(socket); near.destroy(); far.destroy(); });
      }
      near.on('data', (piece: Buffer) => { if (this.#passesOut(piece)) far.write(piece); else this.cut(); });
      far.on('data', (piece: Buffer) => { if (this.#passesIn(piece)) near.write(piece); else this.cut(); });
    });
  }

  static async open(target: string): Promise<Line> {
    const line = new Line(new URL(target));
    await new Promise<void>((resolve) => { line.#server.listen(0, '127.0.0.1', resolve); });
    return line;
  }

  /** The same database, reached through this line. */
  get url(): string {
    const address = this.#server.address();
    const url = new URL(this.#target);
    url.host = `127.0.0.1:${typeof address === 'object' ? address?.port ?? 0 : 0}`;
    return url.href;
  }

  /** Breaks every connection, also those in the middle of an act, and lets no new one through. */
  cut(): void {
    this.#cut = true;
    for (const socket of this.#sockets) socket.destroy();
  }

  restore(): void { this.#cut = false; }

  /** Breaks when the act has done its work and asks to keep it; the server hears nothing of that. */
  cutBeforeCommitOf(act: string): void { this.#waits = { act, side: 'before', seen: false }; }

  /** Breaks when the server has kept the act and says so; the program hears nothing of that. */
  cutAnswerOf(act: string): void { this.#waits = { act, side: 'after', seen: false }; }

  #passesOut(piece: Buffer): boolean {
    // The audit line with the act's name travels together with the commit.
    if (!this.#waits || !piece.includes(this.#waits.act)) return true;
    this.#waits.seen = true;
    if (this.#waits.side === 'after') return true;
    this.#waits = null;
    return false;
  }

  #passesIn(piece: Buffer): boolean {
    if (!this.#waits?.seen || !piece.includes('COMMIT')) return true;
    this.#waits = null;
    return false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => { this.#server.close(() => resolve()); });
  }
}

export interface Running { readonly program: Program; readonly publicUrl: string; readonly staffUrl: string }

/** The whole program on the data of an installation for tests, as its own process. */
export async function run(installation: Pick<TestInstallation, 'environment'>, more: Readonly<Record<string, string>> = {}, file = builtProgram): Promise<Running> {
  const program = startProgram(file, { ...installation.environment, PORT_PUBLIC: '0', PORT_STAFF: '0', ...more });
  await program.line(/^ready$/m);
  const address = (name: string): string => new RegExp(`^${name} +(\\S+)$`, 'm').exec(program.out())?.[1] ?? '';
  return { program, publicUrl: address('public'), staffUrl: address('staff') };
}

/** A browser without script over the network: cookies, no redirects followed. */
export class Browser {
  readonly #address: string;
  #cookie = '';

  constructor(address: string) { this.#address = address; }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Seen> {
    return this.#seen(await fetch(this.#address + path, { redirect: 'manual', headers: { cookie: this.#cookie, ...headers } }));
  }

  async post(path: string, fields: Readonly<Record<string, string>> | FormData, headers: Readonly<Record<string, string>> = {}): Promise<Seen> {
    const body = fields instanceof FormData ? fields : new URLSearchParams(fields);
    return this.#seen(await fetch(this.#address + path, { method: 'POST', redirect: 'manual', body, headers: { cookie: this.#cookie, 'sec-fetch-site': 'same-origin', ...headers } }));
  }

  async #seen(response: Response): Promise<Seen> {
    for (const set of response.headers.getSetCookie()) this.#cookie = set.split(';')[0] ?? '';
    return { status: response.status, body: await response.text(), location: response.headers.get('location') ?? '', headers: response.headers };
  }
}

export interface Seen { readonly status: number; readonly body: string; readonly location: string; readonly headers: Headers }

/** The fields of the form of a page that leads to this address, with what is in them. */
export function formOf(html: string, action: RegExp): Record<string, string> {
  const form = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].find(([, face = '']) => action.test(/\baction="([^"]*)"/.exec(face)?.[1] ?? ''))?.[2];
  if (form === undefined) throw new Error(`No form leads to ${action} on the page:\n${html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').slice(0, 600)}`);
  const text = (coded: string): string => coded.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const hidden = [...form.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [text(/name="([^"]*)"/.exec(tag)?.[1] ?? ''), text(/value="([^"]*)"/.exec(tag)?.[1] ?? '')] as const);
  return Object.fromEntries(hidden);
}

/** What a calm page never holds. */
export const programTalk = /\bat .*\.js|Error:|ECONN|select |insert |SQLSTATE|PANIC|node_modules/;

/** An installation on PostgreSQL that is reached through a line which the test can cut. */
export async function behindLine(): Promise<{ installation: TestInstallation; line: Line }> {
  if (!postgresUrl) throw new Error('TEST_DATABASE_URL is not set.');
  const installation = await openForTests('postgresql');
  await installation.stop();
  return { installation, line: await Line.open(installation.environment['DATABASE_URL'] ?? '') };
}
