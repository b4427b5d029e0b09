import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { partOf, readPdf, squeezed, wordsOf } from '../../../test/documents-for-tests.ts';
import { chartWords } from './chart-block.ts';
import { DocumentText } from './as-page.tsx';
import { type Block, type DocumentContent, paragraph } from './content.ts';
import { renderDocx } from './docx.ts';
import { renderOdt } from './odt.ts';
import { renderPdf } from './pdf.ts';
import { inDrawableSigns } from './signs.ts';

const head = {
  language: 'nl', title: 'Jaarverslag aanpak mensenhandel', subject: 'Verslag aan de raad.', organisation: 'Gemeente Duinwijk', date: '2026-03-04', reference: 'J-2026-0001',
  to: ['Aan de gemeenteraad', 'Postbus 1'], facts: [{ label: 'Datum', value: '4 maart 2026' }, { label: 'Kenmerk', value: 'J-2026-0001' }], pageWords: { page: 'Pagina', of: 'van' },
} as const;

const everything: DocumentContent = {
  ...head,
  blocks: [
    paragraph('Geachte leden van de raad,'),
    { kind: 'heading', level: 2, text: 'Wat wij zagen' },
    { kind: 'paragraph', runs: [{ text: 'In 2025 kwamen ' }, { text: '31 signalen', strong: true }, { text: ' binnen.' }] },
    { kind: 'heading', level: 3, text: 'Naar vorm' },
    { kind: 'chart', caption: 'Signalen naar vorm', finding: 'De meeste signalen gaan over arbeidsuitbuiting.', chart: { form: 'bars', unit: 'Signalen', items: [{ label: 'Arbeidsuitbuiting in de land- en tuinbouw en in de vleesverwerking', value: 1234.5, note: 'waarvan 2 dubbel' }, { label: 'Criminele uitbuiting', value: null }, { label: 'Seksuele uitbuiting', value: 0 }] } },
    { kind: 'chart', caption: 'Signalen per jaar', finding: 'In 2024 waren het er het meest.', chart: { form: 'columns', unit: 'Signalen', items: ['2022', '2023', '2024', '2025'].map((label, at) => ({ label, value: [12, 7, 31, 18][at] ?? 0 })) } },
    { kind: 'chart', caption: 'Meldingen naar bron', finding: 'De politie meldt het vaakst.', chart: { form: 'dots', unit: 'Meldingen', items: [{ label: 'Politie', value: 9 }, { label: 'Zorg', value: null }] } },
    { kind: 'list', items: [[{ text: 'De eerste pijler.' }], [{ text: 'De ' }, { text: 'tweede', strong: true }, { text: ' pijler.' }]] },
    { kind: 'list', ordered: true, items: [[{ text: 'Eerst dit.' }], [{ text: 'Dan dat.' }]] },
    { kind: 'table', rowHeaders: true, caption: 'Alle maatregelen', columns: [{ label: 'Maatregel' }, { label: 'Aantal', align: 'right' }], rows: Array.from({ length: 120 }, (_, at) => [`Maatregel ${at + 1} met een wat langere naam`, String(at * 37)]) },
    { kind: 'note', runs: [{ text: 'Bron: het eigen register.' }] },
    { kind: 'signatures', body: 'Burgemeester en wethouders van Duinwijk,', people: [{ role: 'secretaris' }, { role: 'burgemeester', name: 'A. Voorbeeld' }] },
    { kind: 'heading', level: 2, text: 'Bijlage', newPage: true },
    ...['Zoë, Łukasz, Ğülşen, œuvre, ‘enkel’ en “dubbel” – met € 1.234,50 · 5 ‰ · ½', '<b>vet</b> &amp; #import "x" $x^2$ @ref ]]> {{naam}}', 'efficiënt offline afdeling ffi fl'].map(paragraph),
  ],
};

/** What every rendition says, in its order, without spaces. The page says its title above everything, the files below the letterhead. */
async function said(content: DocumentContent): Promise<Readonly<Record<string, string>>> {
  const page = renderToStaticMarkup(<DocumentText content={content} reader="nl" />);
  const title = squeezed(content.title);
  const untitled = (text: string): string => {
    const found = squeezed(text);
    assert.ok(found.includes(title));
    return found.replace(title, '');
  };
  return {
    page: squeezed(wordsOf(page)),
    'PDF/UA-1': untitled((await readPdf(renderPdf(content, 'ua-1'))).spoken),
    'PDF/A-2a': untitled((await readPdf(renderPdf(content, 'a-2a'))).spoken),
    DOCX: untitled(wordsOf(partOf(await renderDocx(content), 'word/document.xml'))),
    ODT: untitled(wordsOf(partOf(await renderOdt(content), 'content.xml'))),
  };
}

/** The same, from the content alone. */
function expected(content: DocumentContent): string {
  const words = chartWords(content.language);
  const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
  const text = (runs: readonly { readonly text: string }[]): string => runs.map((run) => run.text).join('');
  const inBlock = (block: Block): string[] => {
    switch (block.kind) {
      case 'heading': return [block.text];
      case 'paragraph': case 'note': return [text(block.runs)];
      case 'list': return block.items.map(text);
      case 'table': return [block.caption, ...block.columns.map((column) => column.label), ...(block.rows.length === 0 ? ['Er is niets om te laten zien.'] : block.rows.flat())];
      case 'chart': {
        const noted = block.chart.items.some((item) => item.note);
        return [
          block.caption, block.finding, block.chart.items.some((item) => item.value === null) ? words.hidden : '', words.item, block.chart.unit, noted ? words.note : '',
          ...block.chart.items.flatMap((item) => [item.label, item.value === null ? '*' : number.format(item.value), noted ? item.note ?? '' : '']),
        ];
      }
      case 'signatures': return [block.body, ...block.people.flatMap((person) => [person.name ?? '', person.role])];
    }
  };
  return squeezed([content.organisation, ...content.to, ...content.facts.flatMap((fact) => [fact.label, fact.value]), ...content.blocks.flatMap(inBlock)].join(' '));
}

async function allSayTheSame(content: DocumentContent): Promise<void> {
  const wanted = expected(content);
  for (const [rendition, text] of Object.entries(await said(content))) {
    if (text === wanted) continue;
    const at = [...wanted].findIndex((_, index) => text[index] !== wanted[index]);
    assert.fail(`${rendition} says "…${text.slice(Math.max(0, at - 30), at + 60)}" where the content says "…${wanted.slice(Math.max(0, at - 30), at + 60)}"`);
  }
}

test('who reads the page, the PDF, the archive’s PDF, Word or OpenDocument reads the same sentences and numbers in the same order', async () => {
  await allSayTheSame(everything);
});

const odd = ['é', 'ij', '’', '“', '€', '–', '\u00a0', 'ß', 'Ž', 'α', 'ж', '<', '&', '"', '#', '*', '_', '$', '\\', '@', '→', '≥', '😀', 'م', '中', '\u200d', '\ufeff', '\u0007', '\n', '\ud800', 'e\u0301', '①', '★'];
const words = fc.array(fc.oneof({ weight: 6, arbitrary: fc.stringMatching(/^[A-Za-z0-9]{1,12}$/) }, { weight: 1, arbitrary: fc.constantFrom(...odd) }), { minLength: 1, maxLength: 12 }).map((parts) => `x${parts.join(' ')}x`);
const runs = fc.array(fc.record({ text: words, strong: fc.boolean() }), { minLength: 1, maxLength: 3 });
const columns = fc.array(fc.record({ label: words, align: fc.constantFrom('left' as const, 'right' as const) }), { minLength: 1, maxLength: 4 });
const value = fc.oneof(fc.constant(null), fc.nat(40), fc.double({ min: 0, max: 1e6, noNaN: true }));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constant(2 as const), text: words, newPage: fc.boolean() }),
  fc.record({ kind: fc.constant('paragraph' as const), runs }),
  fc.record({ kind: fc.constant('note' as const), runs }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(runs, { minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('signatures' as const), body: words, people: fc.array(fc.record({ role: words, name: words }), { minLength: 1, maxLength: 3 }) }),
  columns.chain((found) => fc.record({ kind: fc.constant('table' as const), caption: words, columns: fc.constant(found), rows: fc.array(fc.tuple(...found.map(() => words)), { maxLength: 60 }), rowHeaders: fc.boolean() })),
  fc.record({
    kind: fc.constant('chart' as const), caption: words, finding: words,
    chart: fc.record({ form: fc.constantFrom('bars' as const, 'dots' as const, 'columns' as const), unit: words, items: fc.array(fc.record({ label: words, value }, { requiredKeys: ['label', 'value'] }), { minLength: 1, maxLength: 30 }) }),
  }),
);

test('whatever is written in a document, all five go on saying the same', async () => {
  await fc.assert(fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 8 }), async (blocks) => {
    const content = inDrawableSigns({ ...head, blocks });
    // What a form cleans away is cleaned here as well, for the comparison only.
    await allSayTheSame(JSON.parse(JSON.stringify(content).replaceAll('\\u0007', '').replaceAll('\\ud800', '\ufffd')) as DocumentContent);
  }), { numRuns: 15, endOnFailure: true });
});

test('a pasted arrow, an emoji or a name in another script does not keep a letter from being sent', () => {
  const signs = inDrawableSigns({ ...head, blocks: [paragraph('van 5 → 9, ≥ 3 ☐ 😀 م 中\ufeff')] }).blocks[0];
  assert.equal(signs?.kind === 'paragraph' ? signs.runs[0]?.text : '', 'van 5 -> 9, >= 3 [ ] :grinning: m Zhong');
  // Every sign of the basic plane, a thousand a document.
  for (let from = 0x20; from < 0x1_00_00; from += 4096) {
    const text = Array.from({ length: 4096 }, (_, at) => String.fromCodePoint(from + at)).join(' ');
    const content = inDrawableSigns({ ...head, blocks: [paragraph(text)] });
    for (const standard of ['ua-1', 'a-2a'] as const) assert.ok(renderPdf(content, standard).length > 0);
  }
});
