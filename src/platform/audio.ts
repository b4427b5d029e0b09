import { Refusal } from '../lib/errors.ts';

/*
 * What recorders write around the sound (names, places, times, pictures) goes, without decoding the sound. MP3 and WAV are put together anew from
 * their sound alone. MP4, Ogg and WebM point at their own bytes, so there the words are wiped where they stand.
 */

const tableV1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const tableV2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const rates: Readonly<Record<number, readonly number[]>> = { 3: [44_100, 48_000, 32_000], 2: [22_050, 24_000, 16_000], 0: [11_025, 12_000, 8_000] };

interface Frame { readonly kind: number; readonly length: number }

/** One frame of MPEG audio layer III (ISO 11172-3 §2.4.2.3, 13818-3); null when these four bytes do not begin one. */
function frameAt(bytes: Uint8Array, at: number): Frame | null {
  const [first, second, third] = [bytes[at], bytes[at + 1], bytes[at + 2]];
  if (first !== 0xff || second === undefined || third === undefined || (second & 0xe6) !== 0xe2) return null;
  const version = (second >> 3) & 3;
  const rate = rates[version]?.[(third >> 2) & 3];
  const speed = (version === 3 ? tableV1 : tableV2)[third >> 4];
  if (!rate || !speed) return null;
  return { kind: (version << 2) | ((third >> 2) & 3), length: Math.floor(((version === 3 ? 144_000 : 72_000) * speed) / rate) + ((third >> 1) & 1) };
}

/**
 * The frames of an MP3 one after another, and nothing that stood before, between or behind them (ID3, APE, Lyrics3, cover pictures).
 * @throws Refusal `file-broken` when there are not even three frames
 */
export function bareMp3(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let at = afterId3(bytes);
  let kind: number | null = null;
  while (at < bytes.length) {
    const frame = frameAt(bytes, at);
    const next = frame ? at + frame.length : 0;
    const fits = frame && (kind === null || frame.kind === kind) && next <= bytes.length;
    // A frame is followed by its equal; the last one may be followed by the end, a tag or what a recorder left behind.
    if (fits && (frameAt(bytes, next)?.kind === frame.kind || kept.length > 0)) {
      kept.push(bytes.subarray(at, next));
      kind = frame.kind;
      at = next;
    } else {
      const found = bytes.indexOf(0xff, at + 1);
      at = found === -1 ? bytes.length : found;
    }
  }
  if (kept.length < 3) throw new Refusal('file-broken');
  return Buffer.concat(kept);
}

/** Behind the ID3v2 tags at the beginning (id3.org, ID3v2.4 §3.1): a picture in them may look like sound. */
function afterId3(bytes: Uint8Array): number {
  let at = 0;
  while (bytes[at] === 0x49 && bytes[at + 1] === 0x44 && bytes[at + 2] === 0x33) {
    const size = [6, 7, 8, 9].reduce((sum, place) => sum * 128 + ((bytes[at + place] ?? 0) & 0x7f), 0);
    at += 10 + size + ((bytes[at + 5] ?? 0) & 0x10 ? 10 : 0);
  }
  return at;
}

/**
 * Form and sound of a WAV (RIFF WAVE); titles, makers, times and everything else that chunks may hold stays behind.
 * @throws Refusal `file-broken`
 */
export function bareWav(sent: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sent.buffer, sent.byteOffset, sent.byteLength);
  const kept = new Map<string, Buffer>();
  for (let at = 12; at + 8 <= bytes.length;) {
    const name = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    // A recorder that was stopped roughly never filled in how much sound follows.
    const end = name === 'data' && (size === 0 || at + 8 + size > bytes.length) ? bytes.length : at + 8 + size;
    if (end > bytes.length) break;
    if (['fmt ', 'fact', 'data'].includes(name) && !kept.has(name)) kept.set(name, bytes.subarray(at + 8, end));
    at = end + (end % 2);
  }
  const chunks = ['fmt ', 'fact', 'data'].flatMap((name) => {
    const content = kept.get(name);
    if (!content) return [];
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(content.length, 4);
    return [head, content, Buffer.alloc(content.length % 2)];
  });
  if ((kept.get('fmt ')?.length ?? 0) < 16 || !kept.get('data')?.length) throw new Refusal('file-broken');
  const body = Buffer.concat([Buffer.from('WAVE'), ...chunks]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
