import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../lib/errors.ts';
import { type FormValues, readForm } from './form-values.ts';

function sent(body: FormData | URLSearchParams | string | Uint8Array, type?: string): Promise<FormValues> {
  const request = new Request('http://localhost/', { method: 'POST', body: body as BodyInit, ...(type === undefined ? {} : { headers: { 'content-type': type } }) });
  return readForm(request.body, request.headers.get('content-type') ?? '');
}

const refused = (key: string) => (error: unknown): boolean => error instanceof Refusal && error.key === key;
// A browser sends every line end as CR LF, and no zero character; lone surrogates are no text.
const typed = fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\n\0]/.test(text) && text.isWellFormed());

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

test('a chosen file arrives with its name and bytes; a field left empty is no file', async () => {
  const form = new FormData();
  form.set('foto', new File([new Uint8Array([0, 1, 255])], 'één “foto”.png'));
  form.set('leeg', new File([], ''));
  form.set('tekst', 'x');
  const values = await sent(form);
  assert.equal(values.file('foto')?.name, 'één “foto”.png');
  assert.deepEqual(values.file('foto')?.bytes, new Uint8Array([0, 1, 255]));
  assert.deepEqual([values.file('leeg'), values.file('tekst'), values.file('niets'), values.text('foto')], [undefined, undefined, undefined, '']);
});

test('a form that is no form is refused, not guessed at', async () => {
  for (const [body, type] of [['{"a":1}', 'application/json'], ['a=1', 'text/plain'], ['x', 'multipart/form-data'], ['x', 'multipart/form-data; boundary=y'], ['a', '']] as const) {
    await assert.rejects(sent(body, type), refused('form-unreadable'), type);
  }
});

test('text without end is refused, however it is called', async () => {
  const much = new Uint8Array(12 * 1024 * 1024).fill(97);
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain']) await assert.rejects(sent(much, type), refused('form-too-large'), type);
});

test('who chose a film instead of a photo keeps what she typed', async () => {
  const form = new FormData();
  form.set('verhaal', 'alles wat ik zag');
  form.set('bijlage', new File([new Uint8Array(12 * 1024 * 1024)], 'film.mp4'));
  const values = await sent(form);
  assert.equal(values.text('verhaal'), 'alles wat ik zag');
  assert.equal(values.file('bijlage')?.cut, true);
});

test('names that every object has are fields like any other', async () => {
  const values = await sent(new URLSearchParams({ __proto__: 'x', constructor: 'y' }));
  assert.equal(values.text('constructor'), 'y');
  assert.equal(values.text('toString'), '');
});
