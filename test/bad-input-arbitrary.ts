import { crc32, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';

/** What a page would run if it did not escape what was typed. */
export const traps = ['<script>kwaad()</script>', '"><img src=x onerror=kwaad()>', "'><svg/onload=kwaad()>"] as const;

/** Texts that no form waits for. Lone surrogates and zero characters are sent as bytes, because no browser can. */
export const badText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...traps) },
  { weight: 3, arbitrary: fc.constantFrom(
    "'; drop schema signals cascade; --", "' or '1'='1", '1; select pg_sleep(1)', '$1', '%s%n', '{{7*7}}', '${process.exit()}', '../../etc/passwd', '__proto__', 'constructor', 'null', 'undefined', 'NaN',
    '-1', '0', '1e309', '9223372036854775808', '99999999999999999999', '0x10', '2026-02-30', '0000-00-00', '+275760-09-13', '2026-13-01T25:61:61Z', 'true', '[]', '{}', '{"$gt":""}',
  ) },
  { weight: 3, arbitrary: fc.constantFrom('\0', '\0\0x', '\u202Etxt.exe', '\u2066\u2067\u2069', '\uFEFF', '\u0000\u0001\u0007\u001B[31m', '\r\n\r\nSet-Cookie: a=b', '\uD800', '\uDFFFx', '\u{10FFFF}', 'e\u0301'.repeat(300), '👩🏽‍🚒'.repeat(50)) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1000, max: 25_000 }).map((length) => 'ü<'.repeat(length / 2)) },
  { weight: 2, arbitrary: fc.constant('') },
);

export const badName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', 'a[]', 'a[b]', 'verhaal[]', ...traps), fc.string({ unit: 'binary', maxLength: 30 }),
);

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const start = (text: string): Buffer => Buffer.from(text, 'latin1');

/** One piece of a PNG: its length, name, content and check. */
function piece(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([start(name), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A sound picture in two colours: `width` × `height` points out of a few kilobytes. */
function hugePicture(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  return Buffer.concat([png.subarray(0, 8), piece('IHDR', head), piece('IDAT', deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8))), { level: 9 })), piece('IEND', Buffer.alloc(0))]);
}

/** Four hundred million points in fifty kilobytes, and text that unfolds to twenty megabytes inside a picture. */
const bombs: readonly Buffer[] = [
  hugePicture(20_000, 20_000), Buffer.concat([png.subarray(0, 33), piece('zTXt', Buffer.concat([start('Comment\0\0'), deflateSync(Buffer.alloc(20_000_000))])), png.subarray(33)]), gzipSync(Buffer.alloc(10_000_000)),
  start('%PDF-1.4\n1 0 obj<</Length 20000/Filter[/FlateDecode/FlateDecode]>>stream\n'), Buffer.concat([start('%PDF-1.4\n1 0 obj<</Filter/FlateDecode>>stream\n'), deflateSync(Buffer.alloc(20_000_000)), start('\nendstream endobj %%EOF')]),
];

/** Files that are two things at once: a picture and an archive, a picture and a page, a PDF that begins late, sound and script. */
const polyglots: readonly Buffer[] = [
  Buffer.concat([png, start('PK\x03\x04\x14\0\0\0\0\0'), Buffer.alloc(20), start('PK\x05\x06'), Buffer.alloc(18)]), Buffer.concat([png.subarray(0, 33), piece('tEXt', start('Comment\0<html><script>kwaad()</script>')), png.subarray(33)]),
  Buffer.concat([png, start('%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(kwaad())>>>>endobj\n%%EOF')]), Buffer.concat([start('<html><script>kwaad()</script>'), start('%PDF-1.4\n%%EOF')]),
  start('GIF89a/*'.padEnd(40, ' ') + '*/=1;kwaad();'), Buffer.concat([start('ID3\x04\0\0\0\0\0\x20'), start('<script>kwaad()</script>')]), Buffer.concat([start('\xFF\xD8\xFF\xFE\0\x20'), start('<?php kwaad(); ?>'), start('\xFF\xD9')]),
];

/** Files that are not what they say, that unfold, or that end too soon. */
export const badFile: fc.Arbitrary<Buffer> = fc.oneof(
  fc.constantFrom(...bombs, ...polyglots),
  fc.constantFrom(
    Buffer.alloc(0), png, png.subarray(0, 40), Buffer.concat([png, start('<script>kwaad()</script>')]), start('%PDF-1.7\n<html><script>kwaad()</script>%%EOF'), start('GIF89a=1;kwaad()//'),
    Buffer.concat([start('PK\x03\x04\x14\0\0\0\x08\0'), Buffer.alloc(20_000)]), Buffer.concat([start('\x1F\x8B\x08\0'), Buffer.alloc(1000)]), start('<svg xmlns="http://www.w3.org/2000/svg" onload="kwaad()"/>'), start('MZ\x90\0'),
    // A picture that says it is 65,535 points wide and high.
    Buffer.concat([png.subarray(0, 16), Buffer.from([0, 0, 255, 255, 0, 0, 255, 255]), png.subarray(24)]),
    start('ID3\x04\0\0\x7F\x7F\x7F\x7F'), Buffer.from([0xff, 0xfb, 0x90, 0x64]), start('RIFF\xFF\xFF\xFF\xFFWAVEfmt \xFF\xFF\xFF\xFF'), start('OggS\0\x02'), Buffer.concat([start('OggS'), Buffer.alloc(22), Buffer.from([255]), Buffer.alloc(100, 255)]),
    start('\0\0\0\x18ftypM4A \0\0\0\0M4A mp42\0\0\0\0moov'), start('\0\0\0\x18ftypM4A \0\0\0\0M4A mp42\0\0\0\x01moov\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF'), start('\x1A\x45\xDF\xA3\xFF\xFF\xFF\xFF'), start('\x1A\x45\xDF\xA3\x9F\x42\x82\x84webm\x18\x53\x80\x67\x01'),
  ),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
  fc.tuple(fc.constantFrom('\xFF\xD8\xFF\xE0', '\x89PNG\r\n\x1A\n', 'RIFF\0\0\0\0WEBP', '%PDF', 'OggS', '\x1A\x45\xDF\xA3', 'ID3'), fc.uint8Array({ maxLength: 300 })).map(([head, rest]) => Buffer.concat([start(head), rest])),
);

export type Shape = 'urlencoded' | 'multipart' | 'truncated' | 'wrong type' | 'no type' | 'bad percent' | 'bad boundary' | 'json' | 'empty' | 'bad head';

const shape: fc.Arbitrary<Shape> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Shape>('urlencoded') }, { weight: 8, arbitrary: fc.constant<Shape>('multipart') }, { weight: 3, arbitrary: fc.constant<Shape>('truncated') },
  { weight: 4, arbitrary: fc.constantFrom<Shape>('wrong type', 'no type', 'bad percent', 'bad boundary', 'json', 'empty', 'bad head') },
);

export interface BadForm {
  readonly shape: Shape;
  readonly fields: readonly { readonly name: string; readonly text: string; readonly file: Buffer | null }[];
  readonly cutAt: number;
}

/** A form with some of the names that a page gives it and some that none does, some of them twice, in any order. */
export function badForm(names: readonly string[]): fc.Arbitrary<BadForm> {
  const name = names.length > 0 ? fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: badName }) : badName;
  const file = fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: badFile });
  return fc.record({ shape, fields: fc.array(fc.record({ name, text: badText, file }), { maxLength: 9 }), cutAt: fc.double({ min: 0, max: 1, noNaN: true }) });
}

/** Three bytes that say half a sign; no text that is text holds them. */
function bytesOf(text: string): Buffer {
  const parts = text.split(/([\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF])/);
  return Buffer.concat(parts.map((part) => {
    const code = part.length === 1 ? part.charCodeAt(0) : 0;
    return code >= 0xd800 && code <= 0xdfff ? Buffer.from([0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63)]) : Buffer.from(part);
  }));
}

const percent = (text: string): string => bytesOf(text).toString('latin1').replace(/[^\w.-]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** The form as it goes over the line. */
export function encoded({ shape: kind, fields, cutAt }: BadForm): { readonly type: string | null; readonly body: Buffer } {
  const urlencoded = 'application/x-www-form-urlencoded';
  const plain = fields.map(({ name, text }) => `${percent(name)}=${percent(text)}`).join('&');
  const named = (name: string): string => name.replace(/[\r\n"\0]/g, '%22');
  const multipart = Buffer.concat([...fields.flatMap(({ name, text, file }) => [
    Buffer.from(`--grens\r\nContent-Disposition: form-data; name="${named(name)}"${file ? `; filename="${named(text.slice(0, 300))}"\r\nContent-Type: image/png` : ''}\r\n\r\n`), file ?? bytesOf(text), Buffer.from('\r\n'),
  ]), Buffer.from('--grens--\r\n')]);
  switch (kind) {
    case 'urlencoded': return { type: urlencoded, body: Buffer.from(plain) };
    case 'multipart': return { type: 'multipart/form-data; boundary=grens', body: multipart };
    case 'truncated': return { type: 'multipart/form-data; boundary=grens', body: multipart.subarray(0, Math.floor(multipart.length * cutAt)) };
    case 'wrong type': return { type: 'text/html; charset=utf-7', body: multipart };
    case 'no type': return { type: null, body: multipart };
    case 'bad percent': return { type: urlencoded, body: Buffer.from(fields.map(({ name, text }) => `%${name}=%u${text}%`).join('&%&=&')) };
    case 'bad boundary': return { type: `multipart/form-data; boundary=${'x'.repeat(300)}"`, body: multipart };
    case 'json': return { type: 'application/json', body: Buffer.from(JSON.stringify(fields)) };
    case 'empty': return { type: 'multipart/form-data; boundary=grens', body: Buffer.alloc(0) };
    case 'bad head': return { type: 'multipart/form-data; boundary=grens', body: Buffer.from(`--grens\r\nContent-Disposition: form-data; name="verhaal"; name*=utf-99''%zz\r\nContent-Type: text/plain; charset=utf-99\r\n\r\n${plain}\r\n--grens--`) };
  }
}
