import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** Word and OpenDocument files are ZIP archives; this is the little of APPNOTE.TXT 6.3 that they need, without a clock: equal content, equal bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Kept as it is: OpenDocument wants its `mimetype` first and stored (ODF 1.3 part 2, 3.3). */
  readonly stored?: boolean;
}

/** 1 January 1980, 00:00: the earliest date that the format knows, the same in every file. */
const date = 0x00_21;
const utf8Names = 0x08_00;

export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const body = entry.stored ? Buffer.from(entry.bytes) : deflateRawSync(entry.bytes, { level: 9 });
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(utf8Names, 2);
    about.writeUInt16LE(entry.stored ? 0 : 8, 4);
    about.writeUInt16LE(date, 8);
    about.writeUInt32LE(crc32(entry.bytes), 10);
    about.writeUInt32LE(body.length, 14);
    about.writeUInt32LE(entry.bytes.length, 18);
    about.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    files.push(signature(0x04_03_4b_50), about, name, body);
    directory.push(signature(0x02_01_4b_50), Buffer.from([20, 0]), about, rest, name);
    offset += 30 + name.length + body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...files, list, signature(0x06_05_4b_50), end]));
}

/** Reads archives that we or our libraries made, in their order. Not meant for files from outside. */
export function readZip(archive: Uint8Array): ZipEntry[] {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = bytes.lastIndexOf(signature(0x06_05_4b_50));
  if (end === -1) throw new Error('Not a ZIP archive.');
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const stored = bytes.readUInt16LE(at + 10) === 0;
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const body = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    entries.push({ name, stored, bytes: new Uint8Array(stored ? body : inflateRawSync(body)) });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
