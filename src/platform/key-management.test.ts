import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { StartError } from '../lib/errors.ts';
import { TransitKeys } from './key-management.ts';
import { readRootKeys, replaceKeyFile } from './root-key.ts';
import { seal, unseal } from './seal.ts';

/** A small transit engine that holds every request against the protocol, and answers as Vault does. */
class Transit {
  readonly #key = randomBytes(32);
  readonly wrong: string[] = [];
  /** Overrules the next answers. */
  odd: ((response: ServerResponse) => void) | null = null;
  asked = 0;

  answer(request: IncomingMessage, response: ServerResponse, body: string): void {
    this.asked += 1;
    if (this.odd) return this.odd(response);
    const check = (holds: boolean, what: string): void => { if (!holds) this.wrong.push(what); };
    check(request.method === 'POST', 'POST');
    check(/^\/v1\/transit\/(en|de)crypt\/baken$/.test(request.url ?? ''), `the path ${request.url}`);
    check(request.headers['content-type'] === 'application/json', 'the content type');
    const fields = JSON.parse(body) as Record<string, string>;
    if (request.headers['x-vault-token'] !== 'hvs.right') return this.say(response, 403, { errors: ['permission denied'] });
    if (request.url?.includes('/encrypt/')) {
      check(Object.keys(fields).join() === 'plaintext' && Buffer.from(fields['plaintext'] ?? '', 'base64').length === 32, 'encrypt takes 32 bytes in base64');
      return this.say(response, 200, { data: { ciphertext: `vault:v1:${Buffer.from(seal(this.#key, 'transit', Buffer.from(fields['plaintext'] ?? '', 'base64'))).toString('base64')}`, key_version: 1 } });
    }
    check(Object.keys(fields).join() === 'ciphertext', 'decrypt takes a ciphertext');
    try {
      const plaintext = unseal(this.#key, 'transit', Buffer.from((fields['ciphertext'] ?? '').replace('vault:v1:', ''), 'base64'));
      this.say(response, 200, { data: { plaintext: Buffer.from(plaintext).toString('base64') } });
    } catch {
      this.say(response, 400, { errors: ['cipher: message authentication failed'] });
    }
  }

  say(response: ServerResponse, status: number, body: unknown): void {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }
}

const transit = new Transit();
let server: Server;
let url = '';
let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baken-kms-'));
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => { body += piece.toString(); }).on('end', () => transit.answer(request, response, body));
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const service = (token = 'hvs.right'): TransitKeys => new TransitKeys({ url, token, key: 'baken', mount: 'transit', namespace: null });
const says = (wanted: RegExp) => (error: unknown): boolean => error instanceof StartError && wanted.test(error.message) && !/hvs\.|\n/.test(error.message);

test('with a service for keys, the key file alone opens nothing, and with the service it does', async () => {
  const place = { keyFile: join(folder, 'a.key'), rootKey: null, kms: service() };
  const made = await readRootKeys(place, []);
  const text = await readFile(place.keyFile, 'utf8');
  assert.match(text, /^baken-root-key-sealed-1 vault:v1:/);
  assert.ok(!text.includes(Buffer.from(made.current.key).toString('base64')));
  const again = await readRootKeys(place, [made.current.id]);
  assert.deepEqual([again.isNew, Buffer.from(again.current.key)], [false, Buffer.from(made.current.key)]);
  await assert.rejects(readRootKeys({ ...place, kms: null }, []), says(/was sealed by a service for keys: set BAKEN_KMS_URL/));
  assert.deepEqual(transit.wrong, [], 'every request kept to the protocol');
});

test('a key that stood open in its file moves behind the service by a rotation', async () => {
  const keyFile = join(folder, 'b.key');
  const open = await readRootKeys({ keyFile, rootKey: null, kms: null }, []);
  const turned = await replaceKeyFile({ keyFile, rootKey: null, kms: service() });
  assert.equal(turned.previous.id, open.current.id);
  assert.match(await readFile(keyFile, 'utf8'), /^baken-root-key-sealed-1 /);
});

test('whatever the service answers instead is one sentence, without token or key', async () => {
  const place = { keyFile: join(folder, 'c.key'), rootKey: null, kms: service() };
  await readRootKeys(place, []);
  const answers: readonly [(response: ServerResponse) => void, RegExp][] = [
    [(response) => { response.writeHead(307, { location: `${url}/v1/transit/decrypt/baken` }).end(); }, /sends elsewhere, and Baken does not follow/],
    [(response) => { response.writeHead(503).end('{"errors":["Vault is sealed"]}'); }, /is sealed or in maintenance/],
    [(response) => { response.writeHead(500).end('no'); }, /answers with status 500/],
    [(response) => { response.writeHead(200).end('<html>'); }, /no JSON/],
    [(response) => { response.writeHead(200).end(JSON.stringify({ data: { plaintext: 'c2hvcnQ=' } })); }, /no key of 32 bytes/],
    [(response) => { response.writeHead(200).end('x'.repeat(200_000)); }, /cannot be reached/],
    [(response) => { response.destroy(); }, /cannot be reached/],
  ];
  for (const [odd, wanted] of answers) {
    transit.odd = odd;
    const before = transit.asked;
    await assert.rejects(readRootKeys(place, []), says(wanted), String(wanted));
    assert.equal(transit.asked, before + 1, 'asked once, and nowhere else');
  }
  transit.odd = null;
  await assert.rejects(readRootKeys({ ...place, kms: service('hvs.wrong') }, []), says(/refuses the token/));
  const other = new TransitKeys({ url: 'http://127.0.0.1:1', token: 'hvs.right', key: 'baken', mount: 'transit', namespace: null });
  await assert.rejects(readRootKeys({ ...place, kms: other }, []), says(/cannot be reached/));
});

test('a file that another service sealed does not open, and no new key takes its place', async () => {
  const place = { keyFile: join(folder, 'd.key'), rootKey: null, kms: service() };
  await readRootKeys(place, []);
  const text = await readFile(place.keyFile, 'utf8');
  transit.odd = (response) => transit.say(response, 400, { errors: ['cipher: message authentication failed'] });
  await assert.rejects(readRootKeys(place, []), says(/sealed by another service or under another key/));
  transit.odd = null;
  assert.equal(await readFile(place.keyFile, 'utf8'), text);
});

test('a service that says nothing is not waited for for ever', { timeout: 30_000 }, async () => {
  const place = { keyFile: join(folder, 'e.key'), rootKey: null, kms: service() };
  await readRootKeys(place, []);
  transit.odd = () => undefined;
  await assert.rejects(readRootKeys(place, []), says(/did not answer within 10 seconds/));
  transit.odd = null;
});
