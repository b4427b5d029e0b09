import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../lib/errors.ts';
import { bareMp4, bareOgg, bareWebm, oggChecksum } from './audio-containers.ts';
import { bareMp3, bareWav } from './audio.ts';
import { atTheDoor } from './files.ts';

const secret = 'Voordeur-van-Anna-12';
const text = (words: string): Buffer => Buffer.from(words, 'latin1');
const u32 = (value: number): Buffer => { const bytes = Buffer.alloc(4); bytes.writeUInt32BE(value); return bytes; };
const u32le = (value: number): Buffer => { const bytes = Buffer.alloc(4); bytes.writeUInt32LE(value); return bytes; };

/** MPEG-1 layer III, 128 kbit/s, 44.1 kHz: 417 bytes a frame. */
const frame = (filling: number): Buffer => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413, filling)]);
const sound = Buffer.concat([1, 2, 3, 4, 5].map(frame));
const id3 = (words: string): Buffer => Buffer.concat([text('ID3\x04\0\0'), Buffer.from([0, 0, 0, words.length]), text(words)]);
const mp3 = Buffer.concat([id3(secret), sound, text(`TAG${secret}`.padEnd(128, '\0'))]);

const chunk = (name: string, content: Buffer): Buffer => Buffer.concat([text(name), u32le(content.length), content, Buffer.alloc(content.length % 2)]);
const format = chunk('fmt ', Buffer.from([1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x80, 0x3e, 0, 0, 2, 0, 16, 0]));
const riff = (...chunks: Buffer[]): Buffer => { const body = Buffer.concat([text('WAVE'), ...chunks]); return Buffer.concat([text('RIFF'), u32le(body.length), body]); };
const waves = chunk('data', Buffer.from([1, 2, 3, 4, 5]));
const wav = riff(chunk('LIST', text(`INFOINAM${secret}`)), format, chunk('id3 ', id3(secret)), waves, chunk('bext', text(secret)));

const box = (name: string, ...content: Buffer[]): Buffer => { const body = Buffer.concat(content); return Buffer.concat([u32(8 + body.length), text(name), body]); };
const track = (handler: string): Buffer => box('trak', box('tkhd', u32(1), u32(0xabcdef01), u32(0xabcdef02), u32(1)), box('mdia', box('hdlr', u32(0), u32(0), text(handler), u32(0))), box('udta', text(secret)));
const mp4 = (...handlers: string[]): Buffer => Buffer.concat([
  box('ftyp', text('M4A '), u32(0), text('M4A mp42')), box('free', text(secret)), box('moov', box('mvhd', u32(0), u32(0xabcdef03), u32(0xabcdef04)), ...handlers.map(track), box('udta', box('meta', text(secret)))), box('mdat', Buffer.alloc(40, 7)),
]);

function page(number: number, first: boolean, ...packets: Buffer[]): Buffer {
  const lacing = packets.flatMap((packet) => [...Array<number>(Math.floor(packet.length / 255)).fill(255), packet.length % 255]);
  const whole = Buffer.concat([text('OggS'), Buffer.from([0, first ? 2 : 0]), Buffer.alloc(8), u32le(77), u32le(number), u32le(0), Buffer.from([lacing.length, ...lacing]), ...packets]);
  whole.writeUInt32LE(oggChecksum(whole), 22);
  return whole;
}
const ogg = (head: string, comment: Buffer): Buffer => Buffer.concat([page(0, true, text(head.padEnd(19, '\x01'))), page(1, false, comment), page(2, false, Buffer.alloc(300, 9), Buffer.alloc(20, 8))]);
const opus = ogg('OpusHead', Buffer.concat([text('OpusTags'), u32le(4), text('lib '), u32le(1), u32le(secret.length + 300), text(secret.padEnd(secret.length + 300, '!'))]));
const vorbis = ogg('\x01vorbis', Buffer.concat([text('\x03vorbis'), u32le(4), text('lib '), u32le(1), u32le(secret.length), text(secret), Buffer.from([1])]));

const element = (id: string, content: Buffer): Buffer => Buffer.concat([Buffer.from(id, 'hex'), Buffer.from([0x40 | (content.length >> 8), content.length & 0xff]), content]);
const webm = (...types: number[]): Buffer => Buffer.concat([
  element('1a45dfa3', element('4282', text('webm'))), Buffer.from('1853806701ffffffffffffff', 'hex'),
  element('1549a966', Buffer.concat([element('4d80', text('Chrome')), element('7ba9', text(secret)), element('4461', Buffer.alloc(8, 3))])),
  element('1654ae6b', Buffer.concat(types.map((type) => element('ae', Buffer.concat([element('d7', Buffer.from([1])), element('83', Buffer.from([type]))]))))),
  Buffer.from('1f43b67501ffffffffffffff', 'hex'), element('e7', Buffer.from([0])), element('a3', Buffer.alloc(60, 6)), element('1254c367', text(secret)),
]);

const recordings: readonly (readonly [what: string, bytes: Buffer, type: string])[] = [
  ['MP3', mp3, 'audio/mpeg'], ['WAV', wav, 'audio/wav'], ['M4A', mp4('soun'), 'audio/mp4'], ['Opus', opus, 'audio/ogg'], ['Vorbis', vorbis, 'audio/ogg'], ['WebM', webm(2), 'audio/webm'],
];
for (const [what, bytes, type] of recordings) {
  test(`a recording (${what}) is taken for what it is, and its names, places and times stay behind`, async () => {
    assert.ok(bytes.includes(secret), 'the recording of this test holds them');
    const { safe, refused } = await atTheDoor({ name: 'opname', bytes, cut: false, tooMany: false });
    assert.equal(safe?.type, type, String(refused));
    assert.ok(!Buffer.from(safe.bytes).includes('Voordeur') && !Buffer.from(safe.bytes).includes('Anna'));
    const again = await atTheDoor({ name: 'opname', bytes: safe.bytes, cut: false, tooMany: false });
    assert.deepEqual(again.safe?.bytes, safe.bytes, 'what is left is a recording of the same kind');
  });
}

test('the sound itself is not touched', () => {
  assert.deepEqual(bareMp3(mp3), sound);
  assert.deepEqual(bareWav(wav), riff(format, waves));
  assert.ok(Buffer.from(bareMp4(mp4('soun'))).includes(Buffer.alloc(40, 7)));
  assert.ok(!Buffer.from(bareMp4(mp4('soun'))).includes(Buffer.from('abcdef', 'hex')), 'when it was made stays behind');
  assert.ok(Buffer.from(bareOgg(opus)).includes(page(2, false, Buffer.alloc(300, 9), Buffer.alloc(20, 8))));
  assert.ok(Buffer.from(bareWebm(webm(2))).includes(Buffer.alloc(60, 6)));
  for (const [sent, bare] of [[mp4('soun'), bareMp4], [opus, bareOgg], [vorbis, bareOgg], [webm(2), bareWebm]] as const) assert.equal(bare(sent).length, sent.length);
});

test('every page of an Ogg file that was wiped has its right checksum', () => {
  for (const sent of [opus, vorbis]) {
    const bytes = Buffer.from(bareOgg(sent));
    for (let at = bytes.indexOf('OggS'); at !== -1; at = bytes.indexOf('OggS', at + 1)) {
      const end = bytes.indexOf('OggS', at + 1);
      const one = Buffer.from(bytes.subarray(at, end === -1 ? bytes.length : end));
      const said = one.readUInt32LE(22);
      one.writeUInt32LE(0, 22);
      assert.equal(oggChecksum(one), said);
    }
  }
  assert.equal(oggChecksum(text('123456789')), 0x89a1897f, 'the known answer of this kind of checksum');
});

test('a film is no recording, whatever it calls itself', async () => {
  for (const bytes of [mp4('soun', 'vide'), mp4('vide'), mp4('soun', 'mdta'), webm(2, 1), webm(1), ogg('\x80theora', text('x'.repeat(40)))]) {
    assert.equal((await atTheDoor({ name: 'film.m4a', bytes, cut: false, tooMany: false })).refused, 'file-type');
  }
});

test('whatever a broken recording holds, it is refused or taken, and never more than a moment is spent on it', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom(...recordings), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), async ([, bytes], changes, part) => {
    const broken = Buffer.from(bytes.subarray(0, Math.ceil(bytes.length * part)));
    for (const [at, value] of changes) if (broken.length > 0) broken[at % broken.length] = value;
    for (const bare of [bareMp3, bareWav, bareMp4, bareOgg, bareWebm]) {
      try {
        assert.ok(bare(broken).length <= broken.length + 64);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
    await atTheDoor({ name: 'x', bytes: broken, cut: false, tooMany: false });
  }), { numRuns: 2000 });
});
