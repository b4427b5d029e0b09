import { createHash } from 'node:crypto';
import { Refusal } from '../lib/errors.ts';
import { type Pace, patience, piecesOf } from './body.ts';
import { atTheDoor, type FileLook, mostFileBytes, mostFiles, type UploadedFile } from './files.ts';
import { type FormLimits, readMultipart, type SentForm } from './multipart.ts';
import type { Scanner, Verdict } from './scanner.ts';
import { type Ticket, UploadGate } from './upload-gate.ts';

export type { UploadedFile } from './files.ts';

/** What came with a form, as typed. */
export interface FormValues {
  /** The first value of a field; empty when the field is absent. */
  text(name: string): string;
  all(name: string): readonly string[];
  /** A file that was chosen, already made safe or refused; absent when the field was left empty. */
  file(name: string): UploadedFile | undefined;
  /** All files of a field, in the order in which they were chosen; those over the limit of the whole form are refused one by one. */
  files(name: string): readonly UploadedFile[];
  /** Every field with its value, in order, for a page that gives back what was typed. */
  entries(): readonly (readonly [name: string, value: string])[];
  /** Whether files came along: those cannot be given back. */
  readonly hasFiles: boolean;
  /** A hash (SHA-256, hexadecimal) over every field with its values and every file. */
  digest(): string;
}

const megabyte = 1024 * 1024;

export const formLimits: FormLimits = {
  textBytes: 2 * megabyte, allTextBytes: 4 * megabyte, fields: 2000, files: mostFiles, fileBytes: mostFileBytes, bodyBytes: 1024 * megabyte,
};

/** Two full forms at once and many small ones; a form of words alone never waits. */
const gate = new UploadGate(128 * megabyte, megabyte / 4);

/** A form on its way in: read once, before the work begins, so that a slow sender never holds a connection to the database. */
export class IncomingForm {
  readonly #body: () => ReadableStream<Uint8Array> | null;
  readonly #contentType: string;
  readonly #pace: Pace;
  readonly #scanner: Scanner | null;
  readonly #ticket: () => Ticket;
  #entered: Ticket | null = null;
  #read: Promise<FormValues> | null = null;

  /** @param scanner looks at the files; null where there is none */
  constructor(body: () => ReadableStream<Uint8Array> | null, contentType: string, scanner: Scanner | null, pace: Pace = patience, through: UploadGate = gate) {
    this.#body = body;
    this.#contentType = contentType;
    this.#scanner = scanner;
    this.#pace = pace;
    this.#ticket = () => this.#entered ??= through.enter();
  }

  /** @throws Refusal `form-too-large`, `form-unreadable` or `form-slow` */
  values(): Promise<FormValues> {
    return this.#read ??= readForm(this.#body(), this.#contentType, this.#ticket(), this.#pace, this.#scanner);
  }

  /** Reads everything, and keeps what is wrong with it for whoever asks for the values. */
  async arrive(): Promise<'arrived' | 'slow'> {
    try {
      await this.values();
      return 'arrived';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return error.key === 'form-slow' ? 'slow' : 'arrived';
    }
  }

  /** Makes room for others. */
  leave(): void {
    this.#entered?.leave();
  }
}

async function readForm(body: ReadableStream<Uint8Array> | null, contentType: string, ticket: Ticket, pace: Pace, scanner: Scanner | null): Promise<FormValues> {
  const pieces = piecesOf(body, pace);
  const hold = (bytes: number): Promise<void> => ticket.hold(bytes);
  const sent = await (/^\s*multipart\/form-data\b/i.test(contentType) ? readMultipart(pieces, contentType, formLimits, hold)
    : /^\s*application\/x-www-form-urlencoded\b/i.test(contentType) ? readUrlencoded(pieces, hold) : readNothing(pieces));
  const files = await Promise.all(sent.files.map(async (file) => ({ field: file.field, file: await atTheDoor(file) })));
  await ticket.hold(sent.texts.reduce((sum, [, text]) => sum + text.length, 0) + files.reduce((sum, { file }) => sum + (file.safe?.bytes.byteLength ?? (file.list?.byteLength ?? 0) + (file.text?.length ?? 0)), 0));
  return formValues(sent.texts, scanner ? await lookedAt(scanner, files) : files);
}

type FileOfForm = { readonly field: string; readonly file: UploadedFile };

/** What will be kept is what is looked at: a picture after it was drawn again. No answer is no reason to refuse; the file is held until there is one. */
async function lookedAt(scanner: Scanner, files: readonly FileOfForm[]): Promise<FileOfForm[]> {
  const safe = files.flatMap(({ file }) => (file.safe ? [file.safe] : []));
  const verdicts = safe.length > 0 ? await scanner.atTheDoor(safe.map((file) => file.bytes)) : [];
  return files.map(({ field, file }) => {
    const verdict = file.safe ? verdicts[safe.indexOf(file.safe)] : undefined;
    return { field, file: file.safe ? { ...file, safe: { ...file.safe, look: lookOf(verdict) } } : file };
  });
}

function lookOf(verdict: Verdict | undefined): FileLook {
  switch (verdict?.kind) {
    case 'found': return { state: 'found', finding: verdict.name };
    case 'clean': return { state: 'clean' };
    default: return { state: 'held' };
  }
}

/** @throws Refusal `form-too-large` */
async function readUrlencoded(pieces: AsyncIterable<Uint8Array>, hold: (bytes: number) => Promise<void>): Promise<SentForm> {
  // Written as %41, a letter takes three times its place.
  const most = 3 * formLimits.allTextBytes;
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.byteLength;
    if (length <= most) kept.push(piece);
    else kept.length = 0;
    await hold(length <= most ? length : 0);
    if (length > formLimits.bodyBytes) break;
  }
  if (length > most) throw new Refusal('form-too-large');
  const texts = [...new URLSearchParams(Buffer.concat(kept).toString('utf8'))];
  if (texts.length > formLimits.fields || texts.some(([, text]) => Buffer.byteLength(text) > formLimits.textBytes)) throw new Refusal('form-too-large');
  return { texts, files: [] };
}

/** A body that is no form is listened to until its end, so that the sender hears so. */
async function readNothing(pieces: AsyncIterable<Uint8Array>): Promise<never> {
  let length = 0;
  for await (const piece of pieces) {
    length += piece.byteLength;
    if (length > formLimits.bodyBytes) break;
  }
  throw new Refusal('form-unreadable');
}

/** Values by name. No keyboard types the zero character or half a sign, and no database text can hold them; every other sign stays. */
export function formValues(texts: readonly (readonly [name: string, value: string])[], files: readonly { readonly field: string; readonly file: UploadedFile }[] = []): FormValues {
  const byName = new Map<string, string[]>();
  for (const [name, value] of texts) byName.set(name, [...byName.get(name) ?? [], value.replaceAll('\0', '').toWellFormed()]);
  const all = (name: string): readonly string[] => byName.get(name) ?? [];
  const filesOf = (name: string): readonly UploadedFile[] => files.filter(({ field }) => field === name).map(({ file }) => file);
  return { text: (name) => all(name)[0] ?? '', all, file: (name) => filesOf(name)[0], files: filesOf, entries: () => [...byName].flatMap(([name, values]) => values.map((value) => [name, value] as const)), hasFiles: files.length > 0, digest: () => digestOf([...byName], files) };
}

function digestOf(values: readonly (readonly [name: string, values: readonly string[]])[], files: readonly { readonly field: string; readonly file: UploadedFile }[]): string {
  // A page that gives a form back turns its line ends into those of HTML.
  const hash = createHash('sha256').update(JSON.stringify(values).replaceAll('\\r\\n', '\\n'));
  for (const { field, file } of files) {
    const bytes = file.safe?.bytes ?? file.list ?? new Uint8Array(0);
    hash.update(JSON.stringify([field, file.name, file.refused, bytes.byteLength])).update(bytes);
  }
  return hash.digest('hex');
}

