import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';
import { Refusal } from '../lib/errors.ts';
import type { UploadedFile } from './form-values.ts';

export const mostFileBytes = 10 * 1024 * 1024;
/** A small file can unfold into an enormous picture; this is far above any telephone's camera. */
const mostPixels = 60_000_000;

// Otherwise pieces of other people's pictures stay in memory for a while.
sharp.cache(false);

export interface SafeFile {
  readonly name: string;
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';
  readonly bytes: Uint8Array;
}

/**
 * Takes a file that somebody sent in: the type is what the content says, not the name; a picture is drawn again, so that place, time and camera stay behind.
 * A PDF is kept as it is: it cannot be drawn again without changing what it shows.
 * @throws Refusal `file-too-large`, `file-type` or `file-broken`
 */
export async function takeFile(file: UploadedFile): Promise<SafeFile> {
  if (file.cut || file.bytes.byteLength > mostFileBytes) throw new Refusal('file-too-large');
  const found = await fileTypeFromBuffer(file.bytes).catch(() => undefined);
  const name = safeName(file.name);
  switch (found?.mime) {
    case 'application/pdf': return { name, type: 'application/pdf', bytes: file.bytes };
    case 'image/jpeg': return { name, type: 'image/jpeg', bytes: await redraw(file.bytes, (image) => image.jpeg({ quality: 88 })) };
    case 'image/png': return { name, type: 'image/png', bytes: await redraw(file.bytes, (image) => image.png()) };
    case 'image/webp': return { name, type: 'image/webp', bytes: await redraw(file.bytes, (image) => image.webp({ quality: 88 })) };
    default: throw new Refusal('file-type');
  }
}

/** A name to show and to download under: no folders, no control or direction characters that make it look like another, and no longer than a line. */
function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim().toWellFormed();
  return [...plain].slice(-100).join('') || 'bestand';
}

async function redraw(bytes: Uint8Array, as: (image: Sharp) => Sharp): Promise<Uint8Array> {
  try {
    // autoOrient first: the turn of the camera stands in the metadata that is about to go.
    return await as(sharp(bytes, { limitInputPixels: mostPixels }).autoOrient()).toBuffer();
  } catch {
    throw new Refusal('file-broken');
  }
}
