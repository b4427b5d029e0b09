import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOdt } from 'odf-kit/reader';
import { partOf as part, readPdf, squeezed as squeeze, wordsOf as words } from '../../../test/documents-for-tests.ts';
import type { Block, DocumentContent } from './content.ts';
import { DocumentError, paragraph } from './content.ts';
import { renderDocx } from './docx.ts';
import { renderOdt } from './odt.ts';
import { renderPdf } from './pdf.ts';
import { readZip, writeZip } from './zip.ts';

const table: Block = { kind: 'table', caption: 'Signalen per jaar', columns: [{ label: 'Jaar' }, { label: 'Signalen', align: 'right' }], rows: [['2024', 'minder dan 5'], ['2025', '5 of meer']] };

function letter(change: Partial<DocumentContent> = {}): DocumentContent {
  return {
    language: 'nl',
    title: 'Plan en stand van zaken',
    subject: 'Brief aan de raad over het plan.',
    organisation: 'Gemeente Duinwijk',
    date: '2025-03-04',
    reference: 'B-2025-0001',
    to: ['Aan de gemeenteraad van Duinwijk'],
    facts: [{ label: 'Datum', value: '4 maart 2025' }],
    pageWords: { page: 'Pagina', of: 'van' },
    blocks: [
      paragraph('Geachte leden van de raad,'),
      { kind: 'heading', level: 2, text: 'Inleiding' },
      { kind: 'paragraph', runs: [{ text: 'Het plan geldt ' }, { text: 'vanaf 2024', strong: true }, { text: ' tot en met 2026.' }] },
      { kind: 'heading', level: 3, text: 'De cijfers' },
      { kind: 'list', items: [[{ text: 'De eerste pijler.' }], [{ text: 'De tweede pijler.' }]] },
      { kind: 'list', ordered: true, items: [[{ text: 'Eerst dit.' }], [{ text: 'Dan dat.' }]] },
      table,
      { kind: 'note', runs: [{ text: 'Bron: het eigen register.' }] },
      { kind: 'signatures', body: 'burgemeester en wethouders van Duinwijk,', people: [{ role: 'secretaris' }, { role: 'burgemeester', name: 'A. Voorbeeld' }] },
    ],
    ...change,
  };
}

/** Every stretch of text that a reader must find, in order. */
function sentences(content: DocumentContent): string[] {
  const inBlock = (block: Block): string[] => {
    switch (block.kind) {
      case 'heading': return [block.text];
      case 'paragraph': case 'note': return [block.runs.map((run) => run.text).join('')];
      case 'list': return block.items.map((item) => item.map((run) => run.text).join(''));
      case 'chart': return [block.caption, block.finding, ...block.chart.items.map((item) => item.label)];
      case 'table': return [block.caption, ...block.columns.map((column) => column.label), ...block.rows.flat()];
      case 'signatures': return [block.body, ...block.people.flatMap((person) => [person.name ?? '', person.role])];
    }
  };
  return [content.organisation, ...content.to, content.title, ...content.blocks.flatMap(inBlock)].filter((text) => text !== '');
}

function holdsInOrder(text: string, wanted: readonly string[], where: string): void {
  const squeezed = squeeze(text);
  let from = 0;
  for (const sentence of wanted) {
    const at = squeezed.indexOf(squeeze(sentence), from);
    assert.notEqual(at, -1, `${where} does not say "${sentence}" where it should`);
    from = at;
  }
}

test('a blind council member finds title, language, headings and table headers in the PDF', async () => {
  const pdf = await readPdf(renderPdf(letter(), 'ua-1'));
  assert.equal(pdf.info['Title'], 'Plan en stand van zaken');
  assert.equal(pdf.info['Language'], 'nl-NL');
  assert.equal(pdf.info['Author'], 'Gemeente Duinwijk');
  assert.equal(pdf.marked, true);
  assert.match(pdf.raw, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.match(pdf.raw, /\/DisplayDocTitle true/);
  assert.deepEqual(pdf.roles.filter((role) => /^H\d$/.test(role)), ['H1', 'H2', 'H3']);
  assert.equal(pdf.roles.filter((role) => role === 'TH').length, 2);
  assert.deepEqual(pdf.scopes, ['Column', 'Column']);
  for (const role of ['Table', 'Caption', 'THead', 'TBody', 'L', 'LI']) assert.ok(pdf.roles.includes(role), `no ${role} in the structure`);
  holdsInOrder(pdf.text, sentences(letter()), 'the PDF');
});

test('the archive gets the same letter as PDF/A-2a', async () => {
  const pdf = await readPdf(renderPdf(letter(), 'a-2a'));
  assert.match(pdf.raw, /<pdfaid:part>2<\/pdfaid:part>/);
  assert.match(pdf.raw, /<pdfaid:conformance>A<\/pdfaid:conformance>/);
  holdsInOrder(pdf.text, sentences(letter()), 'the PDF/A');
});

test('an English document says so to the screen reader', async () => {
  const content = letter({ language: 'en' });
  assert.equal((await readPdf(renderPdf(content, 'ua-1'))).info['Language'], 'en-GB');
  assert.match(part(await renderDocx(content), 'word/styles.xml'), /<w:lang w:val="en-GB"\/>/);
  assert.match(part(await renderOdt(content), 'styles.xml'), /fo:language="en" fo:country="GB"/);
});

test('the Word file has real headings, a header row that repeats, a title and a language', async () => {
  const file = await renderDocx(letter());
  const document = part(file, 'word/document.xml');
  assert.deepEqual([...document.matchAll(/<w:pStyle w:val="(Heading\d)"\/>/g)].map((match) => match[1]), ['Heading1', 'Heading2', 'Heading3']);
  assert.equal(document.match(/<w:tblHeader\/>/g)?.length, 1);
  assert.match(part(file, 'docProps/core.xml'), /<dc:title>Plan en stand van zaken<\/dc:title>/);
  assert.match(part(file, 'word/styles.xml'), /<w:lang w:val="nl-NL"\/>/);
  holdsInOrder(words(document), sentences(letter()), 'the DOCX');
});

test('the OpenDocument file has real headings, header rows, a title and a language, and another program can read it', async () => {
  const file = await renderOdt(letter());
  assert.equal(readZip(file)[0]?.name, 'mimetype');
  assert.equal(readZip(file)[0]?.stored, true);
  const content = part(file, 'content.xml');
  assert.deepEqual([...content.matchAll(/<text:h [^>]*text:outline-level="(\d)"/g)].map((match) => match[1]), ['1', '2', '3']);
  assert.equal(content.match(/<table:table-header-rows>/g)?.length, 1);
  assert.match(part(file, 'meta.xml'), /<dc:title>Plan en stand van zaken<\/dc:title>/);
  assert.match(part(file, 'meta.xml'), /<dc:language>nl-NL<\/dc:language>/);
  holdsInOrder(words(content), sentences(letter()), 'the ODT');
  const html = readOdt(file).toHtml();
  assert.match(html, /<h1[^>]*>(?:<span[^>]*>)?Plan en stand van zaken</);
  assert.equal(html.match(/<th scope="col"/g)?.length, 2);
  assert.match(html, /5 of meer/);
});

const mischief = ['#import "x": *', '*vet* _schuin_ `code`', '$x^2$ @ref <label>', '<b>vet</b> &amp; <script>', '#panic("nee") \\ // weg', ']]> ${7*7} {{naam}}'];

test('text that looks like code stays text in all three files', async () => {
  const content = letter({ title: mischief[0] ?? '', blocks: [{ kind: 'heading', level: 2, text: mischief[1] ?? '' }, ...mischief.map(paragraph), { kind: 'table', caption: mischief[2] ?? '', columns: [{ label: mischief[3] ?? '' }], rows: [[mischief[4] ?? '']] }] });
  holdsInOrder((await readPdf(renderPdf(content, 'ua-1'))).text, sentences(content), 'the PDF');
  holdsInOrder(words(part(await renderDocx(content), 'word/document.xml')), sentences(content), 'the DOCX');
  holdsInOrder(words(part(await renderOdt(content), 'content.xml')), sentences(content), 'the ODT');
});

test('stray control characters and line ends from a pasted text spoil no file', async () => {
  const content = letter({ blocks: [paragraph('een\u0000twee\u000bdrie\n\n  vier\ud800')] });
  assert.match((await readPdf(renderPdf(content, 'ua-1'))).text, /eentweedrie vier/);
  assert.match(part(await renderDocx(content), 'word/document.xml'), /eentweedrie vier/);
  assert.match(part(await renderOdt(content), 'content.xml'), /eentweedrie vier/);
});

test('a table without a header, a skipped heading or an empty title is refused in every format', async () => {
  const broken: Partial<DocumentContent>[] = [
    { title: ' ' },
    { date: '4 maart' },
    { blocks: [{ kind: 'heading', level: 3, text: 'Te diep' }] },
    { blocks: [{ ...table, columns: [] }] },
    { blocks: [{ ...table, columns: [{ label: 'Jaar' }, { label: ' ' }] }] },
    { blocks: [{ ...table, caption: '' }] },
    { blocks: [{ ...table, rows: [['2024']] }] },
  ];
  for (const change of broken) {
    assert.throws(() => renderPdf(letter(change), 'ua-1'), DocumentError, JSON.stringify(change));
    await assert.rejects(renderOdt(letter(change)), DocumentError, JSON.stringify(change));
    await assert.rejects(renderDocx(letter(change)), DocumentError, JSON.stringify(change));
  }
});

test('the same letter gives the same bytes, so that a checksum proves something', async () => {
  const hashes = async (): Promise<string[]> => [renderPdf(letter(), 'ua-1'), renderPdf(letter(), 'a-2a'), await renderOdt(letter()), await renderDocx(letter())].map((file) => Buffer.from(file).toString('base64'));
  const first = await hashes();
  // The archive format counts in steps of two seconds; the clock is moved instead of waited for.
  const real = Date.now;
  Date.now = () => real() + 86_400_000;
  try {
    assert.deepEqual(await hashes(), first);
  } finally {
    Date.now = real;
  }
});

test('a long letter runs over pages, each with its number', async () => {
  const pdf = await readPdf(renderPdf(letter({ blocks: Array.from({ length: 60 }, (_, i) => paragraph(`Alinea ${i}. ${'Een zin die de regel vult. '.repeat(6)}`)) }), 'ua-1'));
  assert.ok(pdf.pages > 2);
  for (let page = 1; page <= pdf.pages; page++) assert.ok(squeeze(pdf.text).includes(`Pagina${page}van${pdf.pages}`));
});

test('an annex begins on a page of its own in every format', async () => {
  const content = letter({ blocks: [paragraph('De brief.'), { kind: 'heading', level: 2, text: 'Bijlage', newPage: true }, paragraph('De bijlage.')] });
  assert.equal((await readPdf(renderPdf(content, 'ua-1'))).pages, 2);
  assert.match(part(await renderDocx(content), 'word/document.xml'), /<w:pageBreakBefore\/>/);
  const odt = part(await renderOdt(content), 'content.xml');
  assert.match(odt, /<text:h text:style-name="NewPage_20_2" text:outline-level="2">Bijlage/);
  assert.match(odt, /style:name="NewPage_20_2"[^>]*><style:paragraph-properties fo:break-before="page"/);
});

test('what the archive writer packs, the archive reader unpacks', () => {
  const entries = [{ name: 'a.txt', stored: true, bytes: Buffer.from('a') }, { name: 'map/é.xml', stored: false, bytes: Buffer.from('bb'.repeat(1000)) }, { name: 'leeg', stored: false, bytes: new Uint8Array() }];
  assert.deepEqual(readZip(writeZip(entries)).map((entry) => [entry.name, entry.stored, Buffer.from(entry.bytes).toString()]), entries.map((entry) => [entry.name, entry.stored, Buffer.from(entry.bytes).toString()]));
});

const chart: Block = { kind: 'chart', caption: 'Signalen naar vorm', finding: 'De meeste signalen gaan over arbeid.', chart: { form: 'bars', unit: 'Signalen', items: [{ label: 'Arbeid', value: 12 }, { label: 'Seksueel', value: null }, { label: 'Anders', value: 0 }] } };

test('who cannot see a chart hears its finding and reads its figures under headers, in both PDFs, Word and OpenDocument', async () => {
  const content = letter({ blocks: [{ kind: 'heading', level: 2, text: 'Het beeld' }, chart] });
  for (const standard of ['ua-1', 'a-2a'] as const) {
    const pdf = await readPdf(renderPdf(content, standard));
    assert.equal(pdf.marked, true, standard);
    assert.equal(pdf.info['Language'], 'nl-NL', standard);
    assert.deepEqual(pdf.alternatives, ['De meeste signalen gaan over arbeid.'], standard);
    assert.equal(pdf.roles.filter((role) => role === 'TH').length, 2, standard);
    assert.equal(pdf.raw.includes('/OutputIntents'), standard === 'a-2a', standard);
    assert.equal(pdf.raw.includes('<pdfuaid:part>1<'), standard === 'ua-1', standard);
    assert.equal(pdf.raw.includes('<pdfaid:part>2<') && pdf.raw.includes('<pdfaid:conformance>A<'), standard === 'a-2a', standard);
  }
  assert.match(part(await renderDocx(content), 'word/document.xml'), /<wp:docPr id="1" name="Signalen naar vorm" descr="De meeste signalen gaan over arbeid\."/);
  const odt = await renderOdt(content);
  assert.match(part(odt, 'content.xml'), /<svg:desc>De meeste signalen gaan over arbeid\.<\/svg:desc>/);
  assert.match(part(odt, 'content.xml'), /<table:table-header-columns>/);
  assert.match(part(odt, 'META-INF/manifest.xml'), /Pictures\/drawing-1\.svg" manifest:media-type="image\/svg\+xml"/);
  assert.deepEqual(Buffer.from(await renderDocx(content)).equals(Buffer.from(await renderDocx(content))), true, 'pictures are numbered anew in every file');
});

test('a hidden figure is a star and never a zero, and a figure below zero is refused', async () => {
  const text = words(part(await renderOdt(letter({ blocks: [chart] })), 'content.xml'));
  assert.match(text, /Seksueel\s+\*\s+Anders\s+0/);
  for (const value of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
    const broken: Block = { ...chart, chart: { form: 'bars', unit: 'Signalen', items: [{ label: 'Arbeid', value }] } };
    assert.throws(() => renderPdf(letter({ blocks: [broken] }), 'ua-1'), DocumentError);
  }
});
