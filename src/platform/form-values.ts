import { Refusal } from '../lib/errors.ts';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
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

/** @throws Refusal `form-too-large` or `form-unreadable` */
export async function readForm(body: ReadableStream<Uint8Array> | null, contentType: string): Promise<FormValues> {
  const bytes = await readAtMost(body, mostBytes);
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(contentType)) throw new Refusal('form-unreadable');
  let data: FormData;
  try {
    data = await new Response(bytes, { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw new Refusal('form-unreadable');
  }
  const files = new Map<string, UploadedFile>();
  for (const [name, value] of data.entries()) {
    if (typeof value !== 'string' && value.size > 0 && !files.has(name)) files.set(name, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  const texts = (name: string): string[] => data.getAll(name).filter((value) => typeof value === 'string');
  return { text: (name) => texts(name)[0] ?? '', all: texts, file: (name) => files.get(name) };
}

async function readAtMost(body: ReadableStream<Uint8Array> | null, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  if (body) {
    for await (const piece of body) {
      length += piece.byteLength;
      // The rest is read and thrown away, so that the browser hears the answer instead of a broken line.
      if (length <= most) pieces.push(piece);
      if (length > 4 * most) throw new Refusal('form-too-large');
    }
  }
  if (length > most) throw new Refusal('form-too-large');
  return new Uint8Array(Buffer.concat(pieces));
}
