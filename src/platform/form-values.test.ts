import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import sharp from 'sharp';
import { Refusal } from '../lib/errors.ts';
import type { Pace } from './body.ts';
import { type FormValues, IncomingForm } from './form-values.ts';
import { UploadGate } from './upload-gate.ts';

function sent(body: FormData | URLSearchParams | string | Uint8Array, type?: string): Promise<FormValues> {
  const request = new Request('http://localhost/', { method: 'POST', body: body as BodyInit, ...(type === undefined ? {} : { headers: { 'content-type': type } }) });
  return new IncomingForm(() => request.body, request.headers.get('content-type') ?? '', null).values();
}

/** A multipart form whose every byte the test chose. */
function written(...parts: readonly (readonly [head: string, content: string | Uint8Array])[]): Buffer {
  return Buffer.concat([...parts.map(([head, content]) => Buffer.concat([Buffer.from(`--grens\r\n${head}\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n')])), Buffer.from('--grens--\r\n')]);
}
const multipart = 'multipart/form-data; boundary=grens';
const field = (name: string): string => `Content-Disposition: form-data; name="${name}"`;

const refused = (key: string) => (error: unknown): boolean => error instanceof Refusal && error.key === key;
// A browser sends every line end as CR LF, and no zero character; lone surrogates are no text.
const typed = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n\0]/.test(text) && text.isWellFormed());
const png = (): Promise<Buffer> => sharp({ create: { width: 30, height: 20, channels: 3, background: '#2a6f97' } }).png().toBuffer();
const film = (): File => new File([new Uint8Array(12 * 1024 * 1024)], 'film.mp4');

test('what was typed arrives as it was typed, in both kinds of form', async () => {
  await fc.assert(fc.asyncProperty(typed, typed, async (one, other) => {
    const form = new FormData();
    form.append('a', one);
    form.append('a', other);
    for (const body of [form, new URLSearchParams([['a', one], ['a', other]])]) {
      const values = await sent(body);
      assert.deepEqual([values.text('a'), values.all('a'), values.text('b'), values.all('b')], [one, [one, other], '', []]);
    }
  }), { numRuns: 60 });
});

test('a story in any script arrives byte for byte, however the line cuts it in pieces', async () => {
  const story = '\uFEFFМені страшно. أنا خائفة\u202E من هنا. 我很害怕。Tôi sợ. 👩🏽‍🚒 e\u0301 \u00a0\t einde';
  const bytes = written([field('verhaal'), story], [`${field('foto')}; filename="a.png"`, await png()], [field('waar'), story]);
  await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 1, max: bytes.length - 1 }), { maxLength: 12 }), async (cuts) => {
    const at = [0, ...new Set(cuts), bytes.length].sort((a, b) => a - b);
    const body = new ReadableStream<Uint8Array>({ start(controller) { at.slice(1).forEach((end, index) => controller.enqueue(bytes.subarray(at[index], end))); controller.close(); } });
    const values = await new IncomingForm(() => body, multipart, null).values();
    assert.deepEqual([values.text('verhaal'), values.text('waar'), values.file('foto')?.safe?.type], [story, story, 'image/png']);
  }), { numRuns: 60 });
});

test('a zero character and half a sign are left out, and nothing else', async () => {
  assert.equal((await sent('a=x%00y%ED%A0%80z%u%4', 'application/x-www-form-urlencoded')).text('a'), 'xy\uFFFD\uFFFD\uFFFDz%u%4');
  assert.equal((await sent(written([field('a'), 'x\0y']), multipart)).text('a'), 'xy');
});

test('chosen files arrive in their order, made safe, with their names; a field left empty is no file', async () => {
  const form = new FormData();
  form.append('foto', new File([new Uint8Array(await png())], 'één “foto” met "tekens".png'));
  form.append('foto', new File([new Uint8Array(await png())], 'twee.png'));
  form.append('foto', new File(['gewone tekst'], 'drie.txt'));
  form.set('leeg', new File([], ''));
  form.set('tekst', 'x');
  const values = await sent(form);
  assert.deepEqual(values.files('foto').map((file) => [file.name, file.safe?.type ?? null, file.refused]), [
    ['één “foto” met "tekens".png', 'image/png', null], ['twee.png', 'image/png', null], ['drie.txt', null, 'file-type'],
  ]);
  assert.equal(values.file('foto'), values.files('foto')[0]);
  assert.deepEqual([values.file('leeg'), values.file('tekst'), values.file('niets'), values.text('foto'), values.files('niets')], [undefined, undefined, undefined, '', []]);
});

test('a sixth file is refused, the first five stay', async () => {
  const form = new FormData();
  for (let number = 1; number <= 7; number += 1) form.append('foto', new File([new Uint8Array(await png())], `${number}.png`));
  form.set('verhaal', 'na de bestanden');
  const values = await sent(form);
  assert.deepEqual(values.files('foto').map((file) => file.refused), [null, null, null, null, null, 'file-too-many', 'file-too-many']);
  assert.equal(values.text('verhaal'), 'na de bestanden');
});

test('a form that is no form, or not whole, is refused and not guessed at', async () => {
  for (const [body, type] of [['{"a":1}', 'application/json'], ['a=1', 'text/plain'], ['x', 'multipart/form-data'], ['x', 'multipart/form-data; boundary=y'], ['a', '']] as const) {
    await assert.rejects(sent(body, type), refused('form-unreadable'), type);
  }
  const whole = written([field('a'), 'x'], [`${field('b')}; filename="b.png"`, await png()]);
  for (const length of [0, 1, 20, 60, whole.length - 40, whole.length - 5]) await assert.rejects(sent(whole.subarray(0, length), multipart), refused('form-unreadable'), String(length));
  await assert.rejects(sent(Buffer.from(`--grens\r\n${'x'.repeat(20_000)}: y\r\n\r\nz\r\n--grens--\r\n`), multipart), refused('form-unreadable'));
});

test('text without end and fields without end are refused', async () => {
  const much = new Uint8Array(13 * 1024 * 1024).fill(97);
  await assert.rejects(sent(much, 'application/x-www-form-urlencoded'), refused('form-too-large'));
  await assert.rejects(sent(written([field('a'), much]), multipart), refused('form-too-large'));
  await assert.rejects(sent(written(...Array.from({ length: 2100 }, (_, at) => [field(`a${at}`), 'x'] as const)), multipart), refused('form-too-large'));
  await assert.rejects(sent('a=1&'.repeat(2001), 'application/x-www-form-urlencoded'), refused('form-too-large'));
});

test('who chose a film instead of a photo keeps what she typed, before the film and after it, and the other files', async () => {
  const form = new FormData();
  form.set('verhaal', 'alles wat ik zag');
  form.append('bijlage', film());
  form.append('bijlage', new File([new Uint8Array(await png())], 'goed.png'));
  form.set('waar', 'bij de haven');
  const values = await sent(form);
  assert.deepEqual([values.text('verhaal'), values.text('waar')], ['alles wat ik zag', 'bij de haven']);
  assert.deepEqual(values.files('bijlage').map((file) => file.refused), ['file-too-large', null]);
});

test('names that every object has are fields like any other', async () => {
  const values = await sent(new URLSearchParams([['__proto__', 'x'], ['constructor', 'y']]));
  assert.deepEqual([values.text('__proto__'), values.text('constructor'), values.text('toString')], ['x', 'y', '']);
});

const hasty: Pace = { idle: 60, least: 10, whole: 250 };

/** A sender that gives one byte every so many milliseconds. */
function dribble(every: number, size: number): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => new Promise((resolve) => { setTimeout(() => { controller.enqueue(new Uint8Array(size)); resolve(); }, every); }) });
}

test('a sender that falls silent, dribbles or never ends is not waited for', async () => {
  for (const body of [new ReadableStream<Uint8Array>({}), dribble(20, 1), dribble(10, 20)]) {
    const form = new IncomingForm(() => body, multipart, null, hasty);
    assert.equal(await form.arrive(), 'slow');
    await assert.rejects(form.values(), refused('form-slow'));
  }
});

test('a line that breaks is an unreadable form, not a failure of ours', async () => {
  const form = new IncomingForm(() => new ReadableStream({ pull: (controller) => controller.error(new Error('ECONNRESET')) }), multipart, null);
  assert.equal(await form.arrive(), 'arrived');
  await assert.rejects(form.values(), refused('form-unreadable'));
});

test('whoever sends files waits while others fill the room, and words never wait', async () => {
  const gate = new UploadGate(100_000, 1000);
  const big = written([`${field('foto')}; filename="a.bin"`, new Uint8Array(90_000)]);
  const stream = (bytes: Uint8Array, end: Promise<void>): ReadableStream<Uint8Array> => new ReadableStream({ async start(controller) { controller.enqueue(bytes.subarray(0, 80_000)); await end; controller.enqueue(bytes.subarray(80_000)); controller.close(); } });
  let finish = (): void => undefined;
  const first = new IncomingForm(() => stream(big, new Promise<void>((resolve) => { finish = resolve; })), multipart, null, undefined, gate);
  const second = new IncomingForm(() => stream(big, Promise.resolve()), multipart, null, undefined, gate);
  const reading = [first.arrive(), second.arrive().then(() => 'second')];
  assert.equal(await new IncomingForm(() => new Blob(['verhaal=kort']).stream(), 'application/x-www-form-urlencoded', null, undefined, gate).arrive(), 'arrived');
  assert.equal(await Promise.race([reading[1], new Promise((resolve) => { setTimeout(resolve, 80, 'waits'); })]), 'waits');
  assert.ok(gate.held <= 100_000);
  finish();
  await reading[0];
  first.leave();
  await reading[1];
  second.leave();
  assert.equal(gate.held, 0);
});
