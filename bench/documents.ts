import type { Block, DocumentContent } from '../src/platform/documents/content.ts';
import { paragraph } from '../src/platform/documents/content.ts';
import { renderDocx } from '../src/platform/documents/docx.ts';
import { renderOdt } from '../src/platform/documents/odt.ts';
import { renderPdf } from '../src/platform/documents/pdf.ts';
import { type BenchRow, median, progress } from './measure.ts';

const rounds = 3;
const sentence = 'In dit jaar liep de uitvoering van de maatregel volgens plan, al vroeg de samenwerking met partners meer tijd dan was voorzien. ';

const head = {
  language: 'nl', title: 'Jaarverslag aanpak mensenhandel', subject: 'Een heel jaar.', organisation: 'Gemeente Meting', date: '2026-03-01', reference: 'J-2026-0001',
  to: ['Aan de gemeenteraad'], facts: [{ label: 'Datum', value: '1 maart 2026' }], pageWords: { page: 'Pagina', of: 'van' },
} as const;

/** A yearly report of about 40 pages: twelve charts with their tables, twelve tables of 25 rows, and text. */
function report(): DocumentContent {
  const blocks: Block[] = [];
  for (let chapter = 0; chapter < 12; chapter++) {
    blocks.push({ kind: 'heading', level: 2, text: `Hoofdstuk ${chapter + 1}`, newPage: true });
    for (let at = 0; at < 8; at++) blocks.push(paragraph(`${at + 1}. ${sentence.repeat(5)}`));
    const form = (['bars', 'columns', 'dots'] as const)[chapter % 3] ?? 'bars';
    blocks.push({ kind: 'chart', caption: `Signalen, deel ${chapter + 1}`, finding: 'Het meest komt voor wat het eerst wordt genoemd.', chart: { form, unit: 'Signalen', items: Array.from({ length: 10 }, (_, at) => ({ label: form === 'columns' ? String(2016 + at) : `Een vorm of bron, nummer ${at + 1}`, value: at % 4 === 3 ? null : 30 - 2 * at })) } });
    blocks.push({ kind: 'table', rowHeaders: true, caption: `Maatregelen, deel ${chapter + 1}`, columns: [{ label: 'Maatregel' }, { label: 'Stand' }, { label: 'Aantal', align: 'right' }], rows: Array.from({ length: 25 }, (_, at) => [`Maatregel ${chapter + 1}.${at + 1}`, 'op koers', String(at * 3)]) });
  }
  // What the college says itself, without a picture.
  blocks.push({ kind: 'heading', level: 2, text: 'Ten slotte', newPage: true }, ...Array.from({ length: 18 }, (_, at) => paragraph(`${at + 1}. ${sentence.repeat(5)}`)));
  return { ...head, blocks };
}

/** The same number of pages with nothing but text. */
function textOnly(pages: number): DocumentContent {
  const blocks: Block[] = [];
  for (let page = 0; page < pages; page++) blocks.push({ kind: 'heading', level: 2, text: `Bladzijde ${page + 1}`, newPage: page > 0 }, ...Array.from({ length: 6 }, (_, at) => paragraph(`${page}.${at} ${sentence.repeat(4)}`)));
  return { ...head, blocks };
}

function pagesOf(pdf: Uint8Array): number {
  return Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** What it costs to freeze a yearly report, beside a document of as many pages with text only. Every round sets another date, so that the compiler's memory of earlier rounds helps as little as it does for a new document. */
export async function documentRows(): Promise<BenchRow[]> {
  const full = report();
  const pages = pagesOf(renderPdf(full, 'ua-1'));
  const plain = textOnly(pages);
  const kinds: readonly (readonly [string, (content: DocumentContent) => Uint8Array | Promise<Uint8Array>])[] = [
    ['PDF/UA-1', (content) => renderPdf(content, 'ua-1')], ['PDF/A-2a', (content) => renderPdf(content, 'a-2a')], ['DOCX', renderDocx], ['ODT', renderOdt],
  ];
  const rows: BenchRow[] = [];
  for (const [name, render] of kinds) {
    progress(`documents: ${name}`);
    const [times, bare]: [number[], number[]] = [[], []];
    let [size, peak] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      for (const [content, into] of [[full, times], [plain, bare]] as const) {
        const began = process.hrtime.bigint();
        const bytes = await render({ ...content, date: `2026-03-${String(10 + round)}`, blocks: content.blocks.map((block) => (block.kind === 'paragraph' ? paragraph(`${block.runs[0]?.text ?? ''}${round}${name}`) : block)) });
        into.push(Number(process.hrtime.bigint() - began) / 1e6);
        if (content === full) size = bytes.length;
        peak = Math.max(peak, process.memoryUsage.rss());
      }
    }
    const [whole, text] = [median(times), median(bare)];
    rows.push({
      bench: 'documents', what: `A yearly report of ${pages} pages with 12 charts and 24 tables to ${name}, beside as many pages of text only`,
      value: `${Math.round(whole)} ms beside ${Math.round(text)} ms: ${(whole / text).toFixed(1)}×; ${Math.round(size / 1024)} KiB, at most ${Math.round(peak / 2 ** 20)} MiB in use`,
      numbers: { milliseconds: whole, ratio: whole / text, bytes: size, peakBytes: peak, pages },
    });
  }
  return rows;
}
