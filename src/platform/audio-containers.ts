import { Refusal } from '../lib/errors.ts';

/* Wiping words inside files that point at their own bytes: every length stays as it was. */

const mp4Parents = new Set(['moov', 'trak', 'mdia']);
const mp4Words = new Set(['udta', 'meta', 'uuid', 'free', 'skip']);
/** Headers that begin with when they were made and changed. */
const mp4Times = new Set(['mvhd', 'tkhd', 'mdhd']);

/**
 * An MP4 (ISO 14496-12) whose every track is sound, without names, places and times.
 * @throws Refusal `file-type` when it holds pictures or anything else that is no sound, `file-broken`
 */
export function bareMp4(sent: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sent);
  const tracks: string[] = [];
  const walk = (from: number, to: number): void => {
    for (let at = from; at < to;) {
      if (at + 8 > to) throw new Refusal('file-broken');
      const name = bytes.toString('latin1', at + 4, at + 8);
      const short = bytes.readUInt32BE(at);
      const head = short === 1 ? 16 : 8;
      const size = short === 0 ? to - at : short === 1 && at + 16 <= to ? Number(bytes.readBigUInt64BE(at + 8)) : short;
      const end = at + size;
      if (size < head || end > to) throw new Refusal('file-broken');
      if (mp4Parents.has(name)) walk(at + head, end);
      else if (mp4Words.has(name)) {
        bytes.write('free', at + 4, 'latin1');
        bytes.fill(0, at + head, end);
      } else if (mp4Times.has(name)) bytes.fill(0, at + head + 4, Math.min(end, at + head + (bytes[at + head] === 1 ? 20 : 12)));
      else if (name === 'hdlr') tracks.push(bytes.toString('latin1', at + head + 8, Math.min(end, at + head + 12)));
      at = end;
    }
  };
  walk(0, bytes.length);
  if (tracks.length === 0) throw new Refusal('file-broken');
  if (tracks.some((track) => track !== 'soun')) throw new Refusal('file-type');
  return bytes;
}

interface OggPage { readonly start: number; readonly end: number; readonly first: boolean; readonly serial: number; readonly body: number; readonly lacing: Uint8Array }

/**
 * An Ogg file (RFC 3533) of one stream, Opus or Vorbis, with an empty comment header (RFC 7845 §5.2, Vorbis I §5).
 * @throws Refusal `file-type` when it holds anything else, `file-broken`
 */
export function bareOgg(sent: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sent);
  const pages = oggPages(bytes);
  const [first] = pages;
  if (!first) throw new Refusal('file-broken');
  const kind = bytes.toString('latin1', first.body, first.body + 8);
  const isOpus = kind === 'OpusHead';
  if (!(isOpus || kind.startsWith('\x01vorbis')) || pages.some((page) => page.serial !== first.serial || (page.first && page !== first))) throw new Refusal('file-type');
  const places = secondPacket(pages);
  const length = places.reduce((sum, [from, to]) => sum + to - from, 0);
  if (length < 16) throw new Refusal('file-broken');
  const empty = isOpus ? emptyOpusTags(length) : emptyVorbisComment(length);
  let used = 0;
  for (const [from, to, page] of places) {
    used += empty.copy(bytes, from, used, used + to - from);
    bytes.writeUInt32LE(0, page.start + 22);
    bytes.writeUInt32LE(oggChecksum(bytes.subarray(page.start, page.end)), page.start + 22);
  }
  return bytes.subarray(0, pages.at(-1)?.end);
}

function oggPages(bytes: Buffer): OggPage[] {
  const pages: OggPage[] = [];
  for (let at = 0; at + 27 <= bytes.length && bytes.toString('latin1', at, at + 4) === 'OggS';) {
    const body = at + 27 + (bytes[at + 26] ?? 0);
    const lacing = bytes.subarray(at + 27, body);
    const end = body + lacing.reduce((sum, part) => sum + part, 0);
    if (end > bytes.length) break;
    pages.push({ start: at, end, first: ((bytes[at + 5] ?? 0) & 2) !== 0, serial: bytes.readUInt32LE(at + 14), body, lacing });
    at = end;
  }
  return pages;
}

/** Where the second packet of the stream stands, page by page. */
function secondPacket(pages: readonly OggPage[]): (readonly [from: number, to: number, page: OggPage])[] {
  const places: (readonly [number, number, OggPage])[] = [];
  let packet = 0;
  for (const page of pages) {
    let at = page.body;
    let from = at;
    for (const part of page.lacing) {
      at += part;
      if (part === 255) continue;
      if (packet === 1) return [...places, [from, at, page]];
      packet += 1;
      from = at;
    }
    if (packet === 1 && at > from) places.push([from, at, page]);
  }
  throw new Refusal('file-broken');
}

function emptyOpusTags(length: number): Buffer {
  const tags = Buffer.alloc(length);
  tags.write('OpusTags', 'latin1');
  return tags;
}

/** Vorbis allows no padding, so the name of the maker is made of spaces. */
function emptyVorbisComment(length: number): Buffer {
  const comment = Buffer.alloc(length, ' ');
  comment.write('\x03vorbis', 'latin1');
  comment.writeUInt32LE(length - 16, 7);
  comment.writeUInt32LE(0, length - 5);
  comment[length - 1] = 1;
  return comment;
}

const oggTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index << 24;
  for (let bit = 0; bit < 8; bit += 1) value = value & 0x80000000 ? (value << 1) ^ 0x04c11db7 : value << 1;
  return value >>> 0;
});

/** The checksum of a page whose own place for it is zero (RFC 3533 §6). */
export function oggChecksum(page: Uint8Array): number {
  let value = 0;
  for (const byte of page) value = ((value << 8) ^ (oggTable[((value >>> 24) ^ byte) & 0xff] ?? 0)) >>> 0;
  return value;
}

const segment = 0x18538067;
const cluster = 0x1f43b675;
/** Info, Tracks, TrackEntry: what is wiped stands within them. */
const webmParents = new Set([segment, 0x1549a966, 0x1654ae6b, 0xae]);
/** Tags, Attachments, Chapters, Title, DateUTC, SegmentUID, three file names, the name of a track, Void, and the checksum of what changes. */
const webmWords = new Set([0x1254c367, 0x1941a469, 0x1043a770, 0x7ba9, 0x4461, 0x73a4, 0x7384, 0x3c83ab, 0x3e83bb, 0x536e, 0xec, 0xbf]);
/** MuxingApp and WritingApp must be there. */
const webmApps = new Set([0x4d80, 0x5741]);
/** What may be cut off at the end of a recording that was stopped roughly: SimpleBlock and BlockGroup. */
const webmSound = new Set([cluster, 0xa3, 0xa0]);

/**
 * A WebM (RFC 8794, RFC 9559) whose every track is sound, without names, places and times.
 * @throws Refusal `file-type` when it holds pictures, `file-broken`
 */
export function bareWebm(sent: Uint8Array): Uint8Array {
  const bytes = Buffer.from(sent);
  const tracks: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const id = ebmlNumber(bytes, at, 4, false);
    const size = id && ebmlNumber(bytes, at + id.length, 8, true);
    if (!id || !size) break;
    const body = at + id.length + size.length;
    const end = body + size.value;
    // Without a length, as a browser writes it while it records: its content follows, one by one.
    if (webmParents.has(id.value) || (id.value === cluster && size.unknown)) at = body;
    else if (size.unknown) throw new Refusal('file-broken');
    else if (end > bytes.length && !webmSound.has(id.value)) break;
    else {
      if (webmWords.has(id.value)) makeVoid(bytes, at, end);
      else if (webmApps.has(id.value)) bytes.fill(' ', body, end);
      else if (id.value === 0x83 && size.value === 1) tracks.push(bytes[body] ?? 0);
      at = end;
    }
  }
  if (tracks.length === 0) throw new Refusal('file-broken');
  if (tracks.some((track) => track !== 2)) throw new Refusal('file-type');
  return bytes.subarray(0, at);
}

/** A number that says its own length: the zeros in front of its first one, and with `bare` that one is no part of it. */
function ebmlNumber(bytes: Buffer, at: number, longest: number, bare: boolean): { readonly value: number; readonly length: number; readonly unknown: boolean } | null {
  const first = bytes[at];
  const length = first ? Math.clz32(first) - 23 : 9;
  if (first === undefined || length > longest || at + length > bytes.length) return null;
  const most = 2 ** (7 * length) - 1;
  let value = bare ? first & (0xff >> length) : first;
  for (let index = 1; index < length; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
  return { value, length, unknown: bare && value === most };
}

function makeVoid(bytes: Buffer, at: number, end: number): void {
  const length = end - at;
  bytes.fill(0, at, end);
  bytes[at] = 0xec;
  if (length < 9) bytes[at + 1] = 0x80 | (length - 2);
  else {
    bytes[at + 1] = 0x01;
    bytes.writeUIntBE(length - 9, at + 3, 6);
  }
}
