import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import fc from 'fast-check';
import { publicSite } from '../src/public-site.ts';
import { staffSite } from '../src/staff-site.ts';
import { badForm, encoded } from './bad-input-arbitrary.ts';
import type { Target } from './bad-input-world.ts';
import type { TestInstallation } from './database-for-tests.ts';

export type Wound = 'too short' | 'too long' | 'slow' | 'broken off' | 'huge header' | 'bad chunk' | 'both lengths' | 'no host' | 'garbage' | 'half a head';
const wounds: readonly Wound[] = ['too short', 'too long', 'slow', 'broken off', 'huge header', 'bad chunk', 'both lengths', 'no host', 'garbage', 'half a head'];

interface Line { readonly pieces: readonly Buffer[]; readonly breakOff: boolean }

function line(wound: Wound, path: string, type: string | null, cookie: string, body: Buffer): Line {
  const head = (length: string, more = '', host = 'Host: localhost\r\n'): Buffer => Buffer.from(`POST ${path} HTTP/1.1\r\n${host}Sec-Fetch-Site: same-origin\r\n${cookie ? `Cookie: baken=${cookie}\r\n` : ''}${type === null ? '' : `Content-Type: ${type}\r\n`}${length}${more}Connection: close\r\n\r\n`);
  const length = (bytes: number): string => `Content-Length: ${bytes}\r\n`;
  const middle = Math.floor(body.length / 2);
  switch (wound) {
    case 'too short': return { pieces: [head(length(middle)), body], breakOff: false };
    case 'too long': return { pieces: [head(length(body.length + 50)), body], breakOff: true };
    case 'slow': return { pieces: [head(length(body.length)), ...Array.from({ length: 6 }, (_, at) => body.subarray(Math.floor((at * body.length) / 6), Math.floor(((at + 1) * body.length) / 6)))], breakOff: false };
    case 'broken off': return { pieces: [head(length(body.length)), body.subarray(0, middle)], breakOff: true };
    case 'huge header': return { pieces: [head(length(body.length), `X-Groot: ${'x'.repeat(40_000)}\r\n`), body], breakOff: false };
    case 'bad chunk': return { pieces: [head('Transfer-Encoding: chunked\r\n'), Buffer.from('5\r\nverha\r\nZZ\r\nx\r\n'), body], breakOff: false };
    case 'both lengths': return { pieces: [head(`${length(3)}Transfer-Encoding: chunked\r\n`), Buffer.from('0\r\n\r\n'), body], breakOff: false };
    case 'no host': return { pieces: [head(length(body.length), '', ''), body], breakOff: false };
    case 'garbage': return { pieces: [body.length > 0 ? body : Buffer.from('\x16\x03\x01')], breakOff: true };
    case 'half a head': return { pieces: [Buffer.from(`POST ${path} HTTP/1.1\r\nHost: loc`)], breakOff: true };
  }
}

/** Sends the pieces with a pause between them. @returns what came back, as far as it came */
function send(port: number, { pieces, breakOff }: Line): Promise<string> {
  return new Promise((resolve) => {
    let back = '';
    const socket = connect(port, '127.0.0.1');
    const done = (): void => resolve(back);
    socket.on('data', (piece: Buffer) => { back += piece.toString('latin1'); }).on('error', done).on('close', done);
    socket.setTimeout(15_000, () => { back += '\nNO ANSWER'; socket.destroy(); });
    void (async () => {
      for (const piece of pieces) {
        if (socket.destroyed) return;
        socket.write(piece);
        await new Promise((go) => { setTimeout(go, 5); });
      }
      if (breakOff) socket.destroySoon();
    })();
  });
}

/** Hundreds of requests over real sockets, each wounded in one way. */
export async function rawRequests(installation: TestInstallation, targets: readonly Target[], times: number, seed: number): Promise<{ readonly answered: number; readonly failures: readonly string[] }> {
  const servers = { public: createAdaptorServer({ fetch: publicSite(installation).fetch }), staff: createAdaptorServer({ fetch: staffSite(installation).fetch }) };
  const ports = { public: 0, staff: 0 };
  for (const site of ['public', 'staff'] as const) {
    await new Promise<void>((resolve) => { servers[site].listen(0, '127.0.0.1', resolve); });
    ports[site] = (servers[site].address() as AddressInfo).port;
  }
  const requests = fc.sample(fc.nat().chain((at) => {
    const target = targets[at % targets.length];
    if (!target) throw new Error('No forms.');
    return fc.tuple(fc.constant(target), badForm(target.names), fc.constantFrom(...wounds));
  }), { numRuns: times, seed });
  const failures: string[] = [];
  let answered = 0;
  let next = 0;
  await Promise.all(Array.from({ length: 8 }, async () => {
    for (let request = requests[next++]; request; request = requests[next++]) {
      const [target, form, wound] = request;
      const { type, body } = encoded(form);
      const path = target.path.replace(/:[a-z]+(\{[^}]*\})?/gi, 'x');
      const back = await send(ports[target.site], line(wound, path, type, target.visitor.session, body));
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(back)?.[1] ?? 0);
      if (status > 0) answered += 1;
      if (status >= 500 || back.includes('NO ANSWER')) failures.push(`${wound}: ${target.site} POST ${path} ${status} ${back.slice(0, 200)}`);
    }
  }));
  for (const server of Object.values(servers)) await new Promise((resolve) => { server.close(resolve); if ('closeAllConnections' in server) server.closeAllConnections(); });
  return { answered, failures };
}
