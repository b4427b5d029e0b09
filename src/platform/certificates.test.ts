import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { getCACertificates, setDefaultCACertificates, TLSSocket } from 'node:tls';
import { SMTPServer } from 'smtp-server';
import { makeCertificate, type TestCertificate } from '../../test/certificate-for-tests.ts';
import { actAs, openForTests, type TestInstallation } from '../../test/database-for-tests.ts';
import { readConfig } from '../config.ts';
import { IdentityProvider } from './identity-provider.ts';
import { TransitKeys } from './key-management.ts';
import { openPost } from './mail.ts';
import { openPostgres } from './postgres-database.ts';
import { shipLines } from './processing-shipping.ts';

/*
 * Real servers of this test with a certificate that nobody vouches for. Each line must refuse it, and take it once somebody vouches: so that it is the certificate that was refused and nothing else.
 */
const own = getCACertificates('default');
const port = (server: { address(): unknown }): number => (server.address() as AddressInfo).port;

/** A database server up to the point where TLS has begun: it says yes to TLS (PostgreSQL, "SSL Session Encryption") and tells whether the client went on. */
function databaseServer(certificate: TestCertificate, begun: () => void): Server {
  return createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      socket.write('S');
      const secure = new TLSSocket(socket, { isServer: true, ...certificate });
      secure.on('error', () => undefined);
      secure.once('data', () => { begun(); secure.destroy(); });
    });
  });
}

describe('a certificate that nobody vouches for is refused on every line, and so is one for another name', () => {
  const [right, other] = [makeCertificate('localhost'), makeCertificate('elsewhere.example')];
  const opened: { close(): unknown }[] = [];
  let installation: TestInstallation;
  const ports = new Map<string, number>();
  const heard: string[] = [];

  before(async () => {
    installation = await openForTests('embedded');
    for (const [name, certificate] of [['right', right], ['other', other]] as const) {
      // One for each line: whoever was trusted once may go on for a while (TLS session resumption).
      const web = (): Server => createHttpsServer(certificate, (request, response) => {
        heard.push(`${name} ${request.url ?? ''}`);
        response.writeHead(200, { 'content-type': 'application/json', connection: 'close' }).end(request.url?.includes('encrypt') ? JSON.stringify({ data: { ciphertext: 'vault:v1:QUJD' } }) : '{}');
      }).listen(0, '127.0.0.1');
      const [keys, logbook, provider] = [web(), web(), web()];
      const data = databaseServer(certificate, () => { heard.push(`${name} database`); }).listen(0, '127.0.0.1');
      const take = (stream: NodeJS.ReadableStream, _: unknown, callback: () => void): void => { stream.resume(); stream.on('end', () => { heard.push(`${name} mail`); callback(); }); };
      const [mail, later] = [new SMTPServer({ secure: true, ...certificate, authOptional: true, onData: take }), new SMTPServer({ ...certificate, authOptional: true, onData: take })];
      for (const server of [mail, later]) { server.on('error', () => undefined); server.listen(0, '127.0.0.1'); }
      const plain = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], onData: take });
      plain.listen(0, '127.0.0.1');
      await Promise.all([keys, logbook, provider, data, mail.server, later.server, plain.server].map((server) => (server.listening ? undefined : once(server, 'listening'))));
      for (const [what, server] of [['keys', keys], ['logbook', logbook], ['provider', provider], ['database', data], ['smtps', mail.server], ['starttls', later.server], ['plain', plain.server]] as const) ports.set(`${name} ${what}`, port(server));
      opened.push(keys, logbook, provider, data, mail, later, plain);
    }
    await actAs(installation, { role: 'focal-officer', purpose: 'triage' }, (act) => Promise.resolve(act.about('signal', 'S-2026-0042')));
  });
  after(async () => {
    setDefaultCACertificates(own);
    for (const server of opened) server.close();
    await installation.close();
  });

  const at = (name: string, what: string): string => `localhost:${ports.get(`${name} ${what}`) ?? 0}`;
  const sendMail = async (smtpUrl: string): Promise<void> => {
    const post = openPost({ ...readConfig({}), mail: { smtpUrl, from: 'baken@gemeente.example', tls: true } });
    try {
      await post?.send({ id: 'x', to: 'noor@gemeente.example', subject: 'Aantallen', text: '3' });
    } finally {
      post?.close();
    }
  };
  /** Each line, and whether it got through to the server. */
  const lines: Readonly<Record<string, (name: string) => Promise<unknown>>> = {
    'mail (smtps)': (name) => sendMail(`smtps://${at(name, 'smtps')}`),
    'mail (STARTTLS)': (name) => sendMail(`smtp://${at(name, 'starttls')}`),
    'the service for keys': (name) => new TransitKeys({ url: `https://${at(name, 'keys')}`, token: 't', key: 'k', mount: 'transit', namespace: null }).seal(new Uint8Array(32)),
    'the logbook': async (name) => {
      const shipped = await shipLines(installation, 'GM0377', { url: `https://${at(name, 'logbook')}`, token: null }, { nameOf: (act) => act, activityAt: () => 'https://x.example', service: 'Baken' });
      if (shipped === 0) throw new Error('nothing was confirmed');
    },
    'the provider': async (name) => {
      const provider = new IdentityProvider({ issuer: `https://${at(name, 'provider')}`, clientId: 'baken', keyFile: '', secret: 'x', rolesClaim: null, municipality: null, strength: null }, 'https://staff.example', new Uint8Array(32));
      await provider.begin(Temporal.Now.instant(), '/').catch(() => undefined);
      if (!heard.some((line) => line.includes('openid-configuration'))) throw new Error('no answer');
    },
    'the database': async (name) => {
      const before = heard.length;
      await openPostgres(`postgres://baken@${at(name, 'database')}/baken?sslmode=verify-full`).catch(() => undefined);
      if (heard.length === before) throw new Error('TLS did not begin');
    },
  };

  for (const [line, ask] of Object.entries(lines)) {
    test(line, async () => {
      heard.length = 0;
      await assert.rejects(() => ask('right'), 'unknown');
      assert.deepEqual(heard, [], 'the server heard nothing');
      setDefaultCACertificates([...own, right.cert, other.cert]);
      try {
        await assert.rejects(() => ask('other'), 'known, but for another name');
        assert.deepEqual(heard, []);
        await ask('right');
        assert.ok(heard.length > 0, 'vouched for, it is heard');
      } finally {
        setDefaultCACertificates(own);
      }
    });
  }

  test('a mail server that offers no TLS gets no mail', async () => {
    heard.length = 0;
    await assert.rejects(() => sendMail(`smtp://${at('right', 'plain')}`));
    assert.deepEqual(heard, []);
  });
});
