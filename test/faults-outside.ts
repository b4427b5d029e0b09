import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createLine, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** Something outside that a test lets answer, or not. */
export interface Outside<T> { readonly url: string; readonly taken: T[]; /** Runs when something came in whole, before it is answered. */ onTaken: (() => void) | null; close(): Promise<void> }

const listening = (server: { listen(port: number, host: string, done: () => void): unknown }): Promise<void> => new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });

/** A mail server; of each mail its Message-ID. */
export async function mailServer(): Promise<Outside<string>> {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, callback) => {
      let text = '';
      stream.on('data', (part: Buffer) => { text += part.toString(); });
      stream.on('end', () => {
        taken.push(/^Message-ID: (.*)\r$/m.exec(text)?.[1] ?? '');
        outside.onTaken?.();
        callback();
      });
    },
  });
  server.on('error', () => undefined);
  await listening(server);
  const outside: Outside<string> = { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, taken, onTaken: null, close: () => new Promise((resolve) => { server.close(() => resolve()); }) };
  return outside;
}

/** A logbook; of each line its span. */
export async function logbookServer(): Promise<Outside<string>> {
  const taken: string[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => { body += part.toString(); });
    request.on('end', () => {
      for (const [, span] of body.matchAll(/"spanId":"([0-9a-f]+)"/g)) taken.push(span ?? '');
      outside.onTaken?.();
      response.end('{}');
    });
  });
  await listening(server);
  const outside: Outside<string> = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, taken, onTaken: null, close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }) };
  return outside;
}

/** A server that lets everybody in and never says a word. */
export async function silentServer(): Promise<{ readonly port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createLine((socket) => { sockets.add(socket); socket.on('error', () => undefined).on('close', () => sockets.delete(socket)); });
  await listening(server);
  return { port: (server.address() as AddressInfo).port, close: () => new Promise((resolve) => { for (const socket of sockets) socket.destroy(); server.close(() => resolve()); }) };
}
