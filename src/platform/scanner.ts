import { createConnection, type Socket } from 'node:net';
import type { ScannerAddress } from '../config.ts';
import { Turns } from './upload-gate.ts';

/** What a scanner said of one file; `unanswered` when it said nothing that can be relied on. */
export type Verdict =
  | { readonly kind: 'clean' }
  /** `name` is the scanner's own name for what it found. */
  | { readonly kind: 'found'; readonly name: string }
  | { readonly kind: 'unanswered'; readonly why: 'away' | 'slow' | 'too-large' | 'unclear' };

/** How long a scanner may take, in milliseconds. */
export interface ScannerPatience {
  /** For all files of a form together, while somebody waits for the next page. */
  readonly door: number;
  /** For one file, while nobody waits. */
  readonly worker: number;
  /** For saying that it is there. */
  readonly greeting: number;
  /** After it did not answer at the door, nobody waits for it there again for so long. */
  readonly rest: number;
}

export const scannerPatience: ScannerPatience = { door: 8_000, worker: 120_000, greeting: 5_000, rest: 60_000 };

/** An answer is one short line; whoever sends more is no scanner. */
const longestAnswer = 4096;
/** What is sent with one length before it. The scanner takes chunks of any size; this one keeps little in memory twice. */
const chunk = 64 * 1024;
const longestName = 200;

/**
 * A client of clamd (ClamAV; manual page clamd(8), "Commands"): one connection a question, commands that begin with `z` and end with a zero byte, a file as INSTREAM in
 * chunks with their length as 32 bits in network order before them, and a chunk of length zero at the end. It never throws: whatever goes wrong is a verdict.
 */
export class Scanner {
  readonly #at: ScannerAddress;
  readonly #patience: ScannerPatience;
  /** clamd looks at ten files at once unless it is told otherwise; others may use it too. */
  readonly #turns = new Turns(4);
  #restsUntil = 0;

  constructor(at: ScannerAddress, patience: ScannerPatience = scannerPatience) {
    this.#at = at;
    this.#patience = patience;
  }

  /** Whether it is there and answers as it should. */
  async answers(): Promise<boolean> {
    const said = await this.#ask(this.#patience.greeting, (socket) => { socket.write('zPING\0'); });
    return said.kind === 'said' && said.text === 'PONG';
  }

  /** Looks at files while somebody waits: within one time for all of them, and without waiting for a scanner that was away just now. */
  async atTheDoor(files: readonly Uint8Array[]): Promise<Verdict[]> {
    const until = performance.now() + this.#patience.door;
    const resting = performance.now() < this.#restsUntil;
    const verdicts = await Promise.all(files.map((bytes): Promise<Verdict> | Verdict => (resting ? { kind: 'unanswered', why: 'away' } : this.#look(bytes, until))));
    if (!resting && verdicts.some((one) => one.kind === 'unanswered' && (one.why === 'away' || one.why === 'slow'))) this.#restsUntil = performance.now() + this.#patience.rest;
    return verdicts;
  }

  /** Looks at one file while nobody waits. */
  look(bytes: Uint8Array): Promise<Verdict> {
    return this.#look(bytes, performance.now() + this.#patience.worker);
  }

  async #look(bytes: Uint8Array, until: number): Promise<Verdict> {
    return this.#turns.take(async () => {
      const left = until - performance.now();
      if (left <= 0) return { kind: 'unanswered', why: 'slow' };
      const said = await this.#ask(left, (socket) => { void send(socket, bytes); });
      return said.kind === 'said' ? verdictOf(said.text) : { kind: 'unanswered', why: said.kind };
    });
  }

  /** One question on a connection of its own. */
  #ask(milliseconds: number, question: (socket: Socket) => void): Promise<{ readonly kind: 'said'; readonly text: string } | { readonly kind: 'away' | 'slow' | 'unclear' }> {
    return new Promise((resolve) => {
      const pieces: Buffer[] = [];
      let length = 0;
      const socket = 'path' in this.#at ? createConnection({ path: this.#at.path }) : createConnection({ host: this.#at.host, port: this.#at.port });
      const end = (answer: Parameters<typeof resolve>[0]): void => {
        clearTimeout(timer);
        socket.destroy();
        resolve(answer);
      };
      const timer = setTimeout(() => end({ kind: 'slow' }), milliseconds);
      const ended = (): void => {
        const text = Buffer.concat(pieces).toString('latin1');
        const at = text.indexOf('\0');
        if (at !== -1) end({ kind: 'said', text: text.slice(0, at) });
        // Gone without a word or in the middle of one. Whoever finds a file too large may break the line before the sentence that says so is read.
        else end({ kind: connected ? 'unclear' : 'away' });
      };
      let connected = false;
      socket.once('connect', () => {
        connected = true;
        question(socket);
      });
      socket.on('data', (piece: Buffer) => {
        length += piece.length;
        if (length > longestAnswer) return end({ kind: 'unclear' });
        pieces.push(piece);
        if (piece.includes(0)) ended();
      });
      socket.once('end', ended);
      socket.on('error', ended);
      socket.once('close', ended);
    });
  }
}

async function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.byteLength; at += chunk) {
    const part = bytes.subarray(at, at + chunk);
    socket.write(lengthOf(part.byteLength));
    // Only what the line takes is put on it.
    if (!socket.write(part) && !await drained(socket)) return;
  }
  socket.write(lengthOf(0));
}

function lengthOf(bytes: number): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(bytes);
  return head;
}

/** Resolves to whether there is still somebody to send to. */
function drained(socket: Socket): Promise<boolean> {
  if (socket.destroyed) return Promise.resolve(false);
  return new Promise((resolve) => {
    socket.once('drain', () => resolve(true));
    socket.once('close', () => resolve(false));
  });
}

/** Only the two sentences that clamd has for them count as an answer; everything else is none. */
function verdictOf(said: string): Verdict {
  if (said === 'stream: OK') return { kind: 'clean' };
  const found = /^stream: (.+) FOUND$/s.exec(said)?.[1];
  // The name is shown to people and kept: plain signs only, and without the fingerprint of the file that clamd adds with ExtendedDetectionInfo.
  if (found) return { kind: 'found', name: found.replace(/\([0-9a-f]{32,64}:\d+\)$/, '').replace(/[^\x21-\x7e]+/g, ' ').trim().slice(0, longestName) || '?' };
  return { kind: 'unanswered', why: /^INSTREAM size limit exceeded/.test(said) ? 'too-large' : 'unclear' };
}
