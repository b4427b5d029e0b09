import { Refusal } from '../lib/errors.ts';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The file was larger than a form may be; only its beginning is here. */
  readonly cut?: boolean;
}

/** What came with a form, as typed. */
export interface FormValues {
  /** The first value of a field; empty when the field is absent. */
  text(name: string): string;
  all(name: string): readonly string[];
  /** A file that was chosen; absent when the field was left empty. */
  file(name: string): UploadedFile | undefined;
}

/** 10 MB of attachment and what comes around it. */
const mostBytes = 11 * 1024 * 1024;

/**
 * Of a form that is too large because of a file, everything before that file is still read: who chose a film instead of a photo does not lose what she typed.
 * @throws Refusal `form-too-large` or `form-unreadable`
 */
export async function readForm(body: ReadableStream<Uint8Array> | null, contentType: string): Promise<FormValues> {
  const { bytes, cut } = await readAtMost(body, mostBytes);
  if (cut) return readCutForm(bytes, contentType);
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(contentType)) throw new Refusal('form-unreadable');
  let data: FormData;
  try {
    data = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new Refusal('form-unreadable');
  }
  return valuesOf(data, false);
}

/** Closes the form where it was cut off, which must have been within a file. */
async function readCutForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<FormValues> {
  const boundary = /^multipart\/form-data\b.*?\bboundary="?([^";]+)/i.exec(contentType)?.[1];
  const closed = boundary ? Buffer.concat([bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]) : null;
  const data = closed ? await new Response(new Uint8Array(closed), { headers: { 'content-type': contentType } }).formData().catch(() => null) : null;
  if (!data || typeof ([...data.values()].at(-1) ?? '') === 'string') throw new Refusal('form-too-large');
  return valuesOf(data, true);
}

async function valuesOf(data: FormData, cut: boolean): Promise<FormValues> {
  const files = new Map<string, UploadedFile>();
  for (const [name, value] of data.entries()) {
    if (typeof value !== 'string' && value.size > 0 && !files.has(name)) files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()), ...(cut ? { cut } : {}) });
  }
  // No keyboard types the zero character and no database text can hold it.
  const texts = (name: string): string[] => data.getAll(name).filter((value) => typeof value === 'string').map((value) => value.replaceAll('\0', ''));
  return { text: (name) => texts(name)[0] ?? '', all: texts, file: (name) => files.get(name) };
}

async function readAtMost(body: ReadableStream<Uint8Array> | null, most: number): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly cut: boolean }> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  if (body) {
    for await (const piece of body) {
      length += piece.byteLength;
      // The rest is read and thrown away, so that the browser hears the answer instead of a broken line.
      if (length - piece.byteLength < most) pieces.push(piece.subarray(0, most - (length - piece.byteLength)));
      if (length > 4 * most) throw new Refusal('form-too-large');
    }
  }
  return { bytes: new Uint8Array(Buffer.concat(pieces)), cut: length > most };
}
