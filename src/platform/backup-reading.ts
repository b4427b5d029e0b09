import type { Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import { StartError } from '../lib/errors.ts';
import { endSchema, type Head, hasher, headSchema, type Manifest, manifestSchema, mark } from './backup-format.ts';

/** Bytes of rows that are in memory at a time; a single larger row is alone. */
const mostAtOnce = 4 * 1024 * 1024;
const mostRows = 2000;

/** Reads the lines of a backup from beginning to end and checks every sum on the way. Whatever is wrong is a StartError of one sentence. */
export class BackupReader {
  readonly #lines: AsyncGenerator<Buffer>;
  readonly #source: Readable;
  readonly #file: string;
  readonly #whole: Hash = hasher();

  constructor(source: Readable, file: string) {
    this.#source = source;
    this.#file = file;
    this.#lines = linesOf(source);
  }

  async head(): Promise<Head> {
    const text = await this.#control(mark.head);
    if (text === null) throw new StartError(`${this.#file} opens, but it is no backup of Baken.`);
    return this.#parse(headSchema, text);
  }

  /** The rows of the table that comes next, as JSON texts, as many at a time as fit. @throws StartError when they are not the ones that were written */
  async* table(name: string): AsyncGenerator<readonly string[]> {
    if (await this.#control(mark.table) !== name) throw this.#damaged(`table ${name} is not where it should be`);
    const sum = hasher();
    let count = 0;
    let [batch, bytes]: [string[], number] = [[], 0];
    for (;;) {
      const line = await this.#next();
      if (!line) throw this.#damaged('it is cut off');
      if (line[0] === 0x23) {
        if (batch.length > 0) yield batch;
        const text = line.toString('utf8');
        if (!text.startsWith(mark.end)) throw this.#damaged(`table ${name} does not end`);
        this.#add(line);
        const end = this.#parse(endSchema, text.slice(mark.end.length));
        if (end.table !== name || end.rows !== count || end.sha256 !== sum.digest('hex')) throw this.#damaged(`table ${name} does not hold what was written`);
        return;
      }
      this.#add(line);
      sum.update(line).update('\n');
      count += 1;
      batch.push(line.toString('utf8'));
      bytes += line.length;
      if (bytes < mostAtOnce && batch.length < mostRows) continue;
      yield batch;
      [batch, bytes] = [[], 0];
    }
  }

  /** The last line. Without it the backup was cut off. */
  async manifest(): Promise<Manifest> {
    const sha256 = this.#whole.copy().digest('hex');
    const text = await this.#control(mark.manifest);
    if (text === null) throw this.#damaged('it is cut off');
    const manifest = this.#parse(manifestSchema, text);
    if (manifest.sha256 !== sha256) throw this.#damaged('its content is not what was written');
    if (await this.#next()) throw this.#damaged('something stands behind its end');
    return manifest;
  }

  close(): void {
    this.#source.destroy();
  }

  async #control(wanted: string): Promise<string | null> {
    const line = await this.#next();
    if (!line) return null;
    this.#add(line);
    const text = line.toString('utf8');
    return text.startsWith(wanted) ? text.slice(wanted.length) : null;
  }

  #add(line: Buffer): void {
    this.#whole.update(line).update('\n');
  }

  async #next(): Promise<Buffer | null> {
    try {
      const step = await this.#lines.next();
      return step.done ? null : step.value;
    } catch {
      throw this.#damaged('it was changed or cut off after it was made');
    }
  }

  #parse<T>(schema: z.ZodType<T>, text: string): T {
    try {
      return schema.parse(JSON.parse(text));
    } catch {
      throw this.#damaged('one of its own lines cannot be read');
    }
  }

  #damaged(why: string): StartError {
    return new StartError(`The backup ${this.#file} is damaged: ${why}. Nothing was put back.`);
  }
}

async function* linesOf(source: Readable): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const piece of source as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, from)) {
      yield Buffer.concat([...rest, piece.subarray(from, at)]);
      rest = [];
      from = at + 1;
    }
    if (from < piece.length) rest.push(Buffer.from(piece.subarray(from)));
  }
  if (rest.length > 0) throw new Error('The last line does not end.');
}
