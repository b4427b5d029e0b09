import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import { Refusal } from '../lib/errors.ts';
import { bareMp4, bareOgg, bareWebm } from './audio-containers.ts';
import { bareMp3, bareWav } from './audio.ts';
import { type Caution, measurePdf } from './pdf-measure.ts';
import { Turns } from './upload-gate.ts';

/** What a form may bring; the texts of forms name these numbers beforehand. */
export const mostFiles = 5;
export const mostFileBytes = 10 * 1024 * 1024;
export const mostFileMegabytes = 10;

/** What stands in the `accept` of a field for files. Endings as well: some telephones know no type for a recording. */
export const acceptedFiles = 'image/jpeg,image/png,image/webp,application/pdf,audio/mpeg,audio/mp4,audio/ogg,audio/wav,audio/webm,.mp3,.m4a,.ogg,.opus,.oga,.wav,.weba,.webm';

/** A small file can unfold into an enormous picture; this is far above any telephone's camera. */
const mostPixels = 60_000_000;
/** Drawing a picture again may make it larger, but not without end. */
const mostDrawnBytes = 3 * mostFileBytes;

// Otherwise pieces of other people's pictures stay in memory for a while.
sharp.cache(false);

/** A picture of sixty million points takes a quarter of a gigabyte while it is drawn. */
const drawing = new Turns(2);

export type SafeFileType = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf' | 'audio/mpeg' | 'audio/mp4' | 'audio/ogg' | 'audio/wav' | 'audio/webm';

export interface SafeFile {
  readonly name: string;
  readonly type: SafeFileType;
  readonly bytes: Uint8Array;
  /** What whoever opens it should know beforehand; absent when there is nothing. */
  readonly cautions?: readonly Caution[];
  /** What a scanner made of it; absent when this installation has none. */
  readonly look?: FileLook;
}

/** `held`: the scanner did not answer, and nobody opens the file until it has. */
export type FileLook = { readonly state: 'clean' | 'held' } | { readonly state: 'found'; readonly finding: string };

/**
 * Whether what a program wrote about the maker, the place and the time may still be in the file. Pictures are drawn again and of a recording only the sound is kept;
 * a PDF cannot be made again without changing what it shows, so the form has to say so.
 */
export function keepsMetadata(type: string): boolean {
  return type === 'application/pdf';
}

export type FileRefusal = 'file-too-large' | 'file-type' | 'file-broken' | 'file-too-many' | 'file-too-long';

/** A file that came with a form. What was made of it stands here; the bytes that were sent do not. */
export interface UploadedFile {
  /** Safe to show and to download under. */
  readonly name: string;
  readonly safe: SafeFile | null;
  /** Why there is no safe file. */
  readonly refused: FileRefusal | null;
  /** The bytes of what is no picture, recording or PDF but may be a list, for a form that reads one and keeps nothing of the file. Null when it is larger than a list may be. */
  readonly list: Uint8Array | null;
  /** What a file of plain text says (UTF-8), for a form that reads text and keeps no file, such as a plan file; absent for everything else. */
  readonly text?: string | undefined;
}

/** A list of some ten thousand lines. */
export const mostListBytes = 1024 * 1024;

/** @throws Refusal `file-too-large`, `file-type`, `file-broken`, `file-too-many` or `file-too-long` */
export async function takeFile(file: UploadedFile): Promise<SafeFile> {
  if (!file.safe) throw new Refusal(file.refused ?? 'file-broken');
  return file.safe;
}

/** Looks at a file before anything else does, and keeps of it what is safe. */
export async function atTheDoor(sent: { readonly name: string; readonly bytes: Uint8Array; readonly cut: boolean; readonly tooMany: boolean }): Promise<UploadedFile> {
  const name = safeName(sent.name);
  if (sent.tooMany) return { name, safe: null, refused: 'file-too-many', list: null };
  if (sent.cut || sent.bytes.byteLength > mostFileBytes) return { name, safe: null, refused: 'file-too-large', list: null };
  try {
    return { name, safe: await makeSafe(name, sent.bytes), refused: null, list: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const list = error.key === 'file-type' && sent.bytes.byteLength <= mostListBytes ? sent.bytes : null;
    return { name, safe: null, refused: error.key as FileRefusal, list, ...(error.key === 'file-type' ? textIn(sent.bytes) : {}) };
  }
}

/** Text is what reads as UTF-8 from the first sign to the last, and holds no zero character. */
function textIn(bytes: Uint8Array): { text?: string } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? {} : { text };
  } catch {
    return {};
  }
}

/**
 * The type is what the content says, not the name; a picture is drawn again and a recording taken apart, so that place, time and device stay behind.
 * @throws Refusal `file-too-large`, `file-type`, `file-broken` or `file-too-long`
 */
async function makeSafe(name: string, bytes: Uint8Array): Promise<SafeFile> {
  // Only what may be taken is looked into further: what unpacks archives and other formats in order to name them has no business here.
  const found = looksWelcome(bytes) ? await fileTypeFromBuffer(bytes).catch(() => undefined) : undefined;
  switch (found?.mime) {
    case 'application/pdf': return measured({ name, type: 'application/pdf', bytes });
    case 'image/jpeg': return { name, type: 'image/jpeg', bytes: await redraw(bytes, (image) => image.jpeg({ quality: 88 })) };
    case 'image/png': return { name, type: 'image/png', bytes: await redraw(bytes, (image) => image.png()) };
    case 'image/webp': return { name, type: 'image/webp', bytes: await redraw(bytes, (image) => image.webp({ quality: 88 })) };
    case 'audio/mpeg': return { name, type: 'audio/mpeg', bytes: bareMp3(bytes) };
    case 'audio/wav': return { name, type: 'audio/wav', bytes: bareWav(bytes) };
    // A recorder often calls its file a film without pictures; whether it has any is looked at inside.
    case 'audio/mp4': case 'audio/x-m4a': case 'video/mp4': case 'video/quicktime': return { name, type: 'audio/mp4', bytes: bareMp4(bytes) };
    case 'audio/ogg': case 'audio/ogg; codecs=opus': return { name, type: 'audio/ogg', bytes: bareOgg(bytes) };
    case 'video/webm': case 'audio/webm': return { name, type: 'audio/webm', bytes: bareWebm(bytes) };
    default: throw new Refusal('file-type');
  }
}

/** A PDF stays as it was sent. What it would do to its reader is no reason to refuse what may be proof, but a reason to warn. */
async function measured(file: SafeFile): Promise<SafeFile> {
  const { endless, cautions } = await measurePdf(file.bytes);
  if (endless) throw new Refusal('file-too-long');
  return cautions.length > 0 ? { ...file, cautions } : file;
}

/** The first bytes of every kind that is taken. */
const beginnings: readonly (readonly [at: number, bytes: string])[] = [
  [0, '%PDF'], [0, '\xFF\xD8\xFF'], [0, '\x89PNG'], [0, 'RIFF'], [0, 'ID3'], [0, 'OggS'], [4, 'ftyp'], [0, '\x1A\x45\xDF\xA3'],
];

function looksWelcome(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  const isSound = bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0;
  return isSound || beginnings.some(([at, beginning]) => start.startsWith(beginning, at));
}

/** A name to show and to download under: no folders, no control or direction characters that make it look like another, and no longer than a line. */
function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim().toWellFormed();
  return [...plain].slice(-100).join('') || 'bestand';
}

async function redraw(bytes: Uint8Array, as: (image: Sharp) => Sharp): Promise<Uint8Array> {
  // autoOrient first: the turn of the camera stands in the metadata that is about to go.
  const drawn = await drawing.take(() => as(sharp(bytes, { limitInputPixels: mostPixels }).autoOrient()).toBuffer().catch(() => null));
  if (!drawn) throw new Refusal('file-broken');
  if (drawn.byteLength > mostDrawnBytes) throw new Refusal('file-too-large');
  return drawn;
}
