import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { Refusal } from '../lib/errors.ts';
import { atTheDoor, mostFileBytes, type SafeFile, takeFile } from './files.ts';

/** What is left of a file that somebody sends, or the refusal that its reader meets. */
async function taken(name: string, bytes: Uint8Array, change: { readonly cut?: boolean; readonly tooMany?: boolean } = {}): Promise<SafeFile> {
  return takeFile(await atTheDoor({ name, bytes, cut: false, tooMany: false, ...change }));
}

function picture(): ReturnType<typeof sharp> {
  return sharp({ create: { width: 60, height: 40, channels: 3, background: '#2a6f97' } });
}

const withPlace = { IFD0: { Make: 'ToestelZonderWeerga', Copyright: 'Wie-nam-deze-foto' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 24/1 0/1' } };

for (const type of ['jpeg', 'png', 'webp'] as const) {
  test(`place, camera and maker leave a ${type} picture before anybody keeps it`, async () => {
    const bytes = await picture().withExif(withPlace).toFormat(type).toBuffer();
    assert.ok((await sharp(bytes).metadata()).exif, 'the picture of this test carries metadata');
    const safe = await taken(`foto.${type}`, bytes);
    assert.equal(safe.type, `image/${type}`);
    const left = await sharp(safe.bytes).metadata();
    assert.deepEqual([left.exif, left.xmp, left.iptc], [undefined, undefined, undefined]);
    assert.ok(!Buffer.from(safe.bytes).includes('ToestelZonderWeerga') && !Buffer.from(safe.bytes).includes('Wie-nam-deze-foto'));
  });
}

test('a photo taken on its side stands upright, although the note about it is gone', async () => {
  const bytes = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { width, height, orientation } = await sharp((await taken('a.jpg', bytes)).bytes).metadata();
  assert.deepEqual([width, height, orientation], [40, 60, undefined]);
});

test('the type is what the content says, not the name', async () => {
  const bytes = await picture().png().toBuffer();
  assert.equal((await taken('brief.pdf', bytes)).type, 'image/png');
});

test('a PDF is kept as it came', async () => {
  const bytes = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n');
  assert.deepEqual(await taken('loonstrook.pdf', bytes), { name: 'loonstrook.pdf', type: 'application/pdf', bytes });
});

test('a name brings no folders, hidden characters or endless length along', async () => {
  const bytes = Buffer.from('%PDF-1.7\n%%EOF\n');
  const name = async (given: string): Promise<string> => (await taken(given, bytes)).name;
  assert.equal(await name('C:\\Users\\wie\\loods.pdf'), 'loods.pdf');
  assert.equal(await name('../../etc/loods.pdf'), 'loods.pdf');
  assert.equal(await name('loods\u202Efdp.exe\r\n.pdf'), 'loodsfdp.exe.pdf');
  assert.equal([...await name(`${'😀'.repeat(500)}.pdf`)].length, 100);
  assert.equal(await name(''), 'bestand');
});

for (const [what, key, bytes] of [
  ['a program', 'file-type', () => Buffer.from('MZ\x90\x00this is no picture')],
  ['plain words', 'file-type', () => Buffer.from('gewone tekst')],
  ['a drawing with script', 'file-type', () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>')],
  ['a telephone\'s HEIC picture, which nobody here can draw again', 'file-type', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
  ['a moving picture', 'file-type', () => Buffer.from('GIF89a/*\x01\0\x01\0\0\0\0;*/=1;alert(1)', 'latin1')],
  ['an archive, whatever it unfolds into', 'file-type', () => Buffer.concat([Buffer.from('PK\x03\x04\x14\0\0\0\x08\0', 'latin1'), Buffer.alloc(4000)])],
  ['half a picture', 'file-broken', async () => (await picture().png().toBuffer()).subarray(0, 70)],
  ['more than ten megabytes', 'file-too-large', () => Buffer.alloc(mostFileBytes + 1)],
  ['a small file that unfolds into an enormous picture', 'file-broken', () => sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } }).png({ compressionLevel: 9 }).toBuffer()],
] as const) {
  test(`${what} is refused with a reason (${key})`, async () => {
    const content = await bytes();
    await assert.rejects(taken('x.jpg', content), (error) => error instanceof Refusal && error.key === key);
  });
}

test('a file that was cut off on its way is too large, however little of it arrived', async () => {
  const bytes = await picture().png().toBuffer();
  await assert.rejects(taken('film.png', bytes, { cut: true }), (error) => error instanceof Refusal && error.key === 'file-too-large');
});

test('a sixth file is refused by itself, with its name', async () => {
  const file = await atTheDoor({ name: 'zes.png', bytes: new Uint8Array(0), cut: false, tooMany: true });
  assert.deepEqual(file, { name: 'zes.png', safe: null, refused: 'file-too-many', list: null });
});

test('a picture that is also a page or an archive is only a picture when it is kept', async () => {
  const png = await picture().png().toBuffer();
  const both = Buffer.concat([png, Buffer.from('<html><script>alert(1)</script>PK\x05\x06')]);
  const safe = Buffer.from((await taken('beide.html', both)).bytes);
  assert.ok(!safe.includes('script') && !safe.includes('PK'));
});
