import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { Refusal } from '../lib/errors.ts';
import { renderPdf } from './documents/pdf.ts';
import { atTheDoor, takeFile } from './files.ts';
import { measurePdf, mostPages } from './pdf-measure.ts';

const pdf = (inside: string): Buffer => Buffer.from(`%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n${inside}\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1');
const packed = (inside: string | Buffer, more = ''): string => `9 0 obj << /Type /ObjStm /N 2 /First 8 /Filter /FlateDecode ${more}>>\nstream\n${deflateSync(inside).toString('latin1')}\nendstream\nendobj`;
const pages = (count: number): string => Array.from({ length: count }, (_none, at) => `${at + 10} 0 obj << /Type /Page /Parent 2 0 R >> endobj`).join('\n');

describe('what can be counted of a PDF', () => {
  test('pages in plain sight, however their names are written, and the list of pages is none', async () => {
    assert.equal((await measurePdf(pdf(`2 0 obj << /Type /Pages /Count 3 >> endobj ${pages(2)} 50 0 obj<</Type/P#61ge>>endobj`))).pages, 3);
  });

  test('pages in a packed list of objects', async () => {
    assert.equal((await measurePdf(pdf(packed('10 0 11 20 << /Type /Page >> << /Type /Page >>')))).pages, 2);
  });

  test('a document that this program itself makes has its pages and nothing to warn of', async () => {
    const bytes = renderPdf({
      language: 'nl', title: 'Proef', subject: 'Proef', organisation: 'Bloemendaal', date: '2026-03-02', reference: 'P-1', to: [], facts: [], pageWords: { page: 'Pagina', of: 'van' },
      blocks: Array.from({ length: 200 }, (_none, at) => ({ kind: 'paragraph', runs: [{ text: `Alinea ${at} met een paar woorden, opdat er meer dan een bladzijde van komt.` }] }) as const),
    }, 'ua-1');
    const measured = await measurePdf(bytes);
    assert.ok(measured.pages > 2, `${measured.pages} pages`);
    assert.deepEqual([measured.endless, measured.cautions], [false, []]);
  });

  test('words on a page, in a string or in a comment are no objects', async () => {
    const inside = '3 0 obj << /Length 40 >>\nstream\n/Type /Page /JavaScript /Launch << >> obj\nendstream endobj\n4 0 obj (a \\) /Type /Page (nested /JS) \\( ) endobj\n% /Type /Page /Encrypt\n5 0 obj <2F547970652F50616765> endobj';
    assert.deepEqual(await measurePdf(pdf(inside)), { pages: 0, endless: false, cautions: [] });
  });
});

describe('what a reader of a PDF is warned of', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a password', 'trailer << /Encrypt 7 0 R >>', ['locked']], ['a script', '3 0 obj << /S /JavaScript /JS (app.alert\\(1\\)) >> endobj', ['active']], ['a program that is started', '3 0 obj << /S /Launch /F (cmd.exe) >> endobj', ['active']],
    ['a script whose name is written in numbers', '3 0 obj << /S /#4AavaScript >> endobj', ['active']], ['a file inside', '3 0 obj << /Type /EmbeddedFile /Length 3 >>\nstream\nabc\nendstream endobj', ['embedded']],
    ['a script in a packed list', packed('1 0 << /S /JavaScript /JS 4 0 R >>'), ['active']], ['a form that sends', '3 0 obj << /S /SubmitForm >> endobj', ['active']],
    ['all of it', 'trailer << /Encrypt 7 0 R >> 3 0 obj << /JS (x) /EmbeddedFiles 4 0 R >> endobj', ['locked', 'active', 'embedded']], ['a page that opens first', '1 0 obj << /OpenAction [ 3 0 R /Fit ] /AcroForm 4 0 R >> endobj', []],
  ];
  for (const [what, inside, cautions] of cases) test(what, async () => { assert.deepEqual((await measurePdf(pdf(inside))).cautions, cautions); });

  test('and it is kept with the file, which stays as it was sent', async () => {
    const bytes = pdf('3 0 obj << /JS (x) >> endobj');
    assert.deepEqual(await takeFile(await atTheDoor({ name: 'formulier.pdf', bytes, cut: false, tooMany: false })), { name: 'formulier.pdf', type: 'application/pdf', bytes, cautions: ['active'] });
  });
});

describe('what is refused, in words', () => {
  const refused = (bytes: Buffer) => assert.rejects(atTheDoor({ name: 'a.pdf', bytes, cut: false, tooMany: false }).then(takeFile), (error) => error instanceof Refusal && error.key === 'file-too-long');

  test('more pages than a letter or a conversation has; exactly as many are taken', async () => {
    assert.equal((await measurePdf(pdf(pages(mostPages)))).endless, false);
    await refused(pdf(pages(mostPages + 1)));
  });

  test('a small file that unfolds without end', async () => {
    await refused(pdf(packed(Buffer.alloc(80 * 1024 * 1024, ' '))));
    await refused(pdf(Array.from({ length: 10 }, () => packed(Buffer.alloc(9 * 1024 * 1024, '/A '))).join('\n')));
  });

  test('more objects than can be looked at', async () => {
    await refused(pdf('1 0 obj<<>>endobj\n'.repeat(400_001)));
  });
});

test('whatever the bytes are, counting ends and throws nothing', async () => {
  const sign = fc.constantFrom('/', '(', ')', '<', '>', '<<', '>>', '%', '\n', '\\', '#', 'obj', 'stream', 'endstream', '/Type', '/Page', '/ObjStm', '/FlateDecode', '#4', '\0', 'x', '\r\n');
  await fc.assert(fc.asyncProperty(fc.array(fc.oneof(sign, fc.string()), { maxLength: 60 }), async (signs) => {
    const { pages: counted } = await measurePdf(Buffer.from(`%PDF-${signs.join('')}`, 'latin1'));
    assert.ok(counted >= 0);
  }));
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => { await measurePdf(bytes); }));
});
