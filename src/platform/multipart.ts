import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { Refusal } from '../lib/errors.ts';

/** A file as it came in. */
export interface SentFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** It was larger than a file may be; nothing of it was kept. */
  readonly cut: boolean;
  /** It came after as many files as a form may hold; nothing of it was kept. */
  readonly tooMany: boolean;
}

export interface SentForm {
  readonly texts: readonly (readonly [name: string, value: string])[];
  readonly files: readonly SentFile[];
}

export interface FormLimits {
  /** Bytes of one text, and of all texts together with their names. */
  readonly textBytes: number;
  readonly allTextBytes: number;
  readonly fields: number;
  readonly files: number;
  readonly fileBytes: number;
  /** More than this is not even read and thrown away. */
  readonly bodyBytes: number;
}

/** A file while it comes in. */
interface Growing { readonly field: string; readonly name: string; pieces: Buffer[]; length: number; cut: boolean; readonly tooMany: boolean }

/**
 * Reads a multipart form (RFC 7578) while it comes in. What is over a limit is read and thrown away, so that the browser hears the answer instead of
 * a broken line, and whoever chose a film instead of a photo loses none of her words.
 * @param hold is told after every piece how many bytes are held, and lets the line wait
 * @throws Refusal `form-too-large` (text without end) or `form-unreadable` (not whole, not a form)
 */
export async function readMultipart(pieces: AsyncIterable<Uint8Array>, contentType: string, limits: FormLimits, hold: (bytes: number) => Promise<void>): Promise<SentForm> {
  const reading = new Reading(contentType, limits);
  let read = 0;
  for await (const piece of pieces) {
    read += piece.byteLength;
    await reading.take(piece);
    await hold(reading.held);
    if (read > limits.bodyBytes) return reading.asFarAsItCame();
  }
  return reading.whole();
}

class Reading {
  readonly #limits: FormLimits;
  readonly #texts: [string, string][] = [];
  readonly #files: Growing[] = [];
  readonly #parser: ReturnType<typeof busboy> | null;
  #textBytes = 0;
  #refused: string | null = null;

  constructor(contentType: string, limits: FormLimits) {
    this.#limits = limits;
    this.#parser = this.#start(contentType);
  }

  get held(): number {
    return this.#textBytes + this.#files.reduce((sum, file) => sum + file.length, 0);
  }

  async take(piece: Uint8Array): Promise<void> {
    const parser = this.#parser;
    if (!parser || this.#refused) return;
    await new Promise<void>((resolve) => { parser.write(piece, () => resolve()); });
    if (this.#refused) this.#drop();
  }

  async whole(): Promise<SentForm> {
    const parser = this.#parser;
    if (parser && !this.#refused) await new Promise<void>((resolve) => { parser.once('close', resolve).end(); });
    return this.#outcome();
  }

  /** What came before the end that nobody waited for; the file that was under way counts as too large. */
  asFarAsItCame(): SentForm {
    const last = this.#files.at(-1);
    if (last) Object.assign(last, { pieces: [], length: 0, cut: true });
    else this.#refused ??= 'form-too-large';
    this.#drop();
    return this.#outcome();
  }

  #outcome(): SentForm {
    if (this.#refused) throw new Refusal(this.#refused);
    return { texts: this.#texts, files: this.#files.map(({ pieces, length, ...file }) => ({ ...file, bytes: pieces.length === 1 && pieces[0] ? pieces[0] : Buffer.concat(pieces, length) })) };
  }

  #drop(): void {
    this.#parser?.destroy();
    if (this.#refused) this.#files.length = this.#texts.length = this.#textBytes = 0;
  }

  #refuse(key: string): void {
    this.#refused ??= key;
  }

  #start(contentType: string): ReturnType<typeof busboy> | null {
    const { fields, textBytes, fileBytes } = this.#limits;
    try {
      // A field that nobody filled in is a part as well, so files are counted here by their content.
      const limits = { fields, parts: fields + 50, fieldSize: textBytes + 1, fileSize: fileBytes + 1, files: 50 };
      const parser = busboy({ headers: { 'content-type': contentType }, defParamCharset: 'utf8', limits });
      return parser
        .on('field', (name, value, { valueTruncated }) => this.#text(name, value, valueTruncated))
        .on('file', (name, stream, { filename }) => this.#file(name, stream, filename))
        .on('fieldsLimit', () => this.#refuse('form-too-large')).on('partsLimit', () => this.#refuse('form-too-large')).on('filesLimit', () => this.#refuse('form-too-large'))
        .on('error', () => this.#refuse('form-unreadable'));
    } catch {
      this.#refuse('form-unreadable');
      return null;
    }
  }

  #text(name: string | undefined, value: string | undefined, truncated: boolean): void {
    // A part in a writing that nobody knows has no value.
    if (name === undefined) return;
    if (value === undefined) return this.#refuse('form-unreadable');
    this.#textBytes += Buffer.byteLength(name) + Buffer.byteLength(value);
    if (truncated || this.#textBytes > this.#limits.allTextBytes) return this.#refuse('form-too-large');
    this.#texts.push([unescaped(name), value]);
  }

  #file(field: string | undefined, stream: Readable, name: string | undefined): void {
    let file: Growing | null = null;
    stream.on('error', () => this.#refuse('form-unreadable'));
    stream.on('data', (piece: Buffer) => {
      if (!file) {
        const tooMany = this.#files.filter((one) => !one.tooMany).length >= this.#limits.files;
        file = { field: unescaped(field ?? ''), name: unescaped(name ?? ''), pieces: [], length: 0, cut: false, tooMany };
        this.#files.push(file);
      }
      if (file.cut || file.tooMany) return;
      // A copy: the piece is a window on a larger one that may hold the next part as well.
      file.pieces.push(Buffer.from(piece));
      file.length += piece.length;
      if (file.length > this.#limits.fileBytes) Object.assign(file, { pieces: [], length: 0, cut: true });
    });
  }
}

/** Browsers write these three signs of a name so (HTML, multipart/form-data encoding algorithm), and no others. */
function unescaped(name: string): string {
  return name.replaceAll('%22', '"').replaceAll('%0D', '\r').replaceAll('%0A', '\n');
}
