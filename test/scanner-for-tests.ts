import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { ScannerAddress } from '../src/config.ts';

/** The file with which every scanner can be tried (eicar.org); put together here, so that this source is not found itself. */
export const eicar = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''));

type Mood = 'well' | 'hangs' | 'garbage' | 'half' | 'errors' | 'hangs-up';

/** A small clamd that holds every question against the protocol, and says EICAR of what holds its test string. */
export class ScannerForTests {
  /** What a client did that clamd would not take. */
  readonly wrong: string[] = [];
  /** The files that came whole, in order. */
  readonly looked: Buffer[] = [];
  mood: Mood = 'well';
  /** Said of every file instead of what was found. */
  answer: string | null = null;
  /** clamd's own StreamMaxLength, in bytes. */
  mostBytes = 25 * 1024 * 1024;
  /** The largest chunk that came. */
  largestChunk = 0;
  connections = 0;
  #server: Server | null = null;
  readonly #open = new Set<Socket>();

  /** @param where the path of a socket; a free port of this machine when it is absent */
  async start(where?: string): Promise<ScannerAddress> {
    const server = createServer((socket) => this.#serve(socket));
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      if (where === undefined) server.listen(0, '127.0.0.1', resolve);
      else if (where.startsWith('/')) server.listen(where, resolve);
      else server.listen(Number(where.split(':')[1]), '127.0.0.1', resolve);
    });
    const address = server.address() as AddressInfo | string;
    return typeof address === 'string' ? { path: address } : { host: '127.0.0.1', port: address.port };
  }

  async stop(): Promise<void> {
    for (const socket of this.#open) socket.destroy();
    await new Promise<void>((resolve) => { if (this.#server) this.#server.close(() => resolve()); else resolve(); });
    this.#server = null;
  }

  #serve(socket: Socket): void {
    this.connections += 1;
    this.#open.add(socket);
    socket.on('close', () => this.#open.delete(socket));
    socket.on('error', () => undefined);
    if (this.mood === 'hangs-up') return void socket.destroy();
    let held = Buffer.alloc(0);
    let command: string | null = null;
    let file: Buffer[] = [];
    let length = 0;
    let done = false;
    const say = (text: string): void => {
      done = true;
      switch (this.mood) {
        case 'hangs': return;
        case 'garbage': return void socket.end(Buffer.from(`HTTP/1.1 400 Bad Request\r\n\r\n${'x'.repeat(200)}\0`));
        case 'half': return void socket.end(Buffer.from(text.slice(0, 6)));
        case 'errors': return void socket.end(Buffer.from('Can\'t allocate memory ERROR\0'));
        default: return void socket.end(Buffer.from(`${text}\0`));
      }
    };
    socket.on('data', (piece: Buffer) => {
      if (done) return;
      held = Buffer.concat([held, piece]);
      if (command === null) {
        const end = held.indexOf(0);
        if (end === -1) return;
        command = held.subarray(0, end).toString('latin1');
        held = held.subarray(end + 1);
        if (!command.startsWith('z')) this.wrong.push(`a command without z: ${command}`);
        if (command === 'zPING') return say('PONG');
        if (command !== 'zINSTREAM') {
          this.wrong.push(`an unknown command: ${command}`);
          return say('UNKNOWN COMMAND');
        }
      }
      while (held.length >= 4) {
        const size = held.readUInt32BE(0);
        if (size === 0) {
          if (held.length > 4) this.wrong.push('something behind the end');
          const whole = Buffer.concat(file);
          this.looked.push(whole);
          return say(this.answer ?? (whole.includes(eicar) ? 'stream: Eicar-Signature(44d88612fea8a8f36de82e1278abb02f:68) FOUND' : 'stream: OK'));
        }
        this.largestChunk = Math.max(this.largestChunk, size);
        if (length + size > this.mostBytes) return say('INSTREAM size limit exceeded. ERROR');
        if (held.length < 4 + size) return;
        file = [...file, held.subarray(4, 4 + size)];
        length += size;
        held = held.subarray(4 + size);
      }
    });
  }
}
