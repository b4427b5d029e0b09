import { AlignmentType, BorderStyle, Document, Footer, HeadingLevel, ImageRun, LevelFormat, LineRuleType, Packer, PageNumber, Paragraph, Tab, Table, TableCell, TableRow, TabStopType, TextRun, WidthType } from 'docx';
import type { Drawing } from '../../lib/drawing/drawing.ts';
import { type ChartBlock, columnShares, drawingOf, tableOfChart, widths as drawingWidths } from './chart-block.ts';
import type { Block, Column, DocumentContent, Run } from './content.ts';
import { languageTag, readyToPrint } from './content.ts';
import { pngOf } from './drawing-picture.ts';
import { readZip, writeZip } from './zip.ts';

const sea = '0B4A6F';
const quiet = '4A5560';
const sand = 'C9B48A';
/** The width of the text on A4 between margins of 26 mm, in twentieths of a point. */
const textWidth = 8958;
const headings = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;

/** Prints the content for Word (ECMA-376), as a courtesy beside the OpenDocument text. The same content gives the same bytes. */
export async function renderDocx(content: DocumentContent): Promise<Uint8Array> {
  const ready = readyToPrint(content);
  const pictures = new Map<Block, Picture>();
  for (const block of ready.blocks) {
    if (block.kind !== 'chart') continue;
    const drawing = drawingOf(block, ready.language, drawingWidths.paper);
    pictures.set(block, { drawing, png: await pngOf(drawing) });
  }
  return withoutClock(await Packer.toBuffer(compose(ready, pictures)), ready);
}

interface Picture { readonly drawing: Drawing; readonly png: Uint8Array }

function compose(content: DocumentContent, pictures: ReadonlyMap<Block, Picture>): Document {
  return new Document({
    title: content.title,
    subject: content.subject,
    creator: content.organisation,
    lastModifiedBy: content.organisation,
    styles: styles(languageTag(content.language).tag),
    numbering: {
      config: [
        { reference: 'bullets', levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', style: { paragraph: { indent: { left: 340, hanging: 340 } } } }] },
        { reference: 'numbers', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: { paragraph: { indent: { left: 340, hanging: 340 } } } }] },
      ],
    },
    sections: [{
      properties: { page: { size: { width: 11906, height: 16838 }, margin: { left: 1474, right: 1474, top: 1361, bottom: 1474 } } },
      footers: { default: footer(content) },
      children: [
        new Paragraph({ style: 'Organisation', children: [new TextRun(content.organisation)] }),
        ...content.to.map((line) => new Paragraph({ children: [new TextRun(line)] })),
        ...content.facts.map((fact, i) => new Paragraph({ spacing: { before: i === 0 ? 280 : 0 }, tabStops: [{ type: TabStopType.LEFT, position: 1985 }], children: [new TextRun({ size: 18, children: [fact.label, new Tab(), fact.value] })] })),
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(content.title)] }),
        ...content.blocks.flatMap((block, at) => (block.kind === 'chart' ? chart(block, content.language, pictures.get(block)) : blockElements(block, at))),
      ],
    }],
  });
}

function blockElements(block: Exclude<Block, ChartBlock>, at: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': return [new Paragraph({ heading: headings[block.level], pageBreakBefore: block.newPage === true, children: [new TextRun(block.text)] })];
    case 'paragraph': return [new Paragraph({ style: 'BodyText', children: runs(block.runs) })];
    case 'note': return [new Paragraph({ style: 'Note', children: runs(block.runs) })];
    // An instance of its own makes every list begin at 1.
    case 'list': return block.items.map((item) => new Paragraph({ style: 'BodyText', spacing: { after: 70 }, numbering: { reference: block.ordered ? 'numbers' : 'bullets', level: 0, instance: at }, children: runs(item) }));
    case 'table': return [new Paragraph({ style: 'TableCaption', children: [new TextRun(block.caption)] }), table(block.columns, block.rows, block.rowHeaders === true), new Paragraph({ children: [] })];
    case 'signatures': return [
      new Paragraph({ keepNext: true, spacing: { before: 280 }, children: [new TextRun(block.body)] }),
      ...block.people.map((person, i) => new Paragraph({
        keepNext: i < block.people.length - 1,
        spacing: { before: 960 },
        children: person.name === undefined ? [new TextRun(person.role)] : [new TextRun(person.name), new TextRun({ text: person.role, break: 1 })],
      })),
    ];
  }
}

/** The name, the finding and the picture stay together on a page, with the table that holds the figures. */
function chart(block: ChartBlock, language: DocumentContent['language'], picture: Picture | undefined): (Paragraph | Table)[] {
  const { columns, rows, foot } = tableOfChart(block, language);
  // The drawing fills the width of the text: 597 dots of 1/96 inch.
  const size = picture ? { width: 597, height: Math.round((picture.drawing.height / picture.drawing.width) * 597) } : null;
  return [
    new Paragraph({ style: 'TableCaption', children: [new TextRun(block.caption)] }),
    new Paragraph({ style: 'BodyText', keepNext: true, children: [new TextRun(block.finding)] }),
    ...(picture && size ? [new Paragraph({ keepNext: true, spacing: { after: 160, line: 240, lineRule: LineRuleType.AUTO }, children: [new ImageRun({ type: 'png', data: picture.png, transformation: size, altText: { name: block.caption, title: block.caption, description: block.finding } })] })] : []),
    ...(foot === null ? [] : [new Paragraph({ style: 'Note', keepNext: true, children: [new TextRun(foot)] })]),
    table(columns, rows, true), new Paragraph({ children: [] }),
  ];
}

function table(columns: readonly Column[], rows: readonly (readonly string[])[], rowHeaders: boolean): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const widths = columnShares(columns, rows).map((share) => Math.floor(share * textWidth));
  const row = (cells: readonly string[], head: boolean): TableRow => new TableRow({
    tableHeader: head,
    cantSplit: true,
    children: cells.map((cell, i) => new TableCell({
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      margins: { top: 70, bottom: 70, left: 80, right: 80 },
      borders: { top: none, left: none, right: none, bottom: { style: BorderStyle.SINGLE, size: head ? 8 : 4, color: head ? sea : sand } },
      children: [new Paragraph({ alignment: columns[i]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT, children: [new TextRun(head ? { text: cell, size: 18, bold: true, color: sea } : { text: cell, size: 18, bold: rowHeaders && i === 0 })] })],
    })),
  });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none },
    tableLook: { firstRow: true, firstColumn: rowHeaders, noHBand: true, noVBand: true },
    rows: [row(columns.map((column) => column.label), true), ...rows.map((cells) => row(cells, false))],
  });
}

function footer(content: DocumentContent): Footer {
  const left = [content.organisation, content.reference].filter((part) => part !== undefined).join(' · ');
  const { page, of } = content.pageWords;
  return new Footer({
    children: [new Paragraph({
      border: { top: { style: BorderStyle.SINGLE, size: 4, color: sand, space: 6 } },
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
      children: [new TextRun({ size: 16, color: quiet, children: [left, new Tab(), `${page} `, PageNumber.CURRENT, ` ${of} `, PageNumber.TOTAL_PAGES] })],
    })],
  });
}

function styles(language: string): NonNullable<ConstructorParameters<typeof Document>[0]['styles']> {
  const title = (size: number, before: number, after: number, color = sea) => ({ run: { size, bold: true, color }, paragraph: { spacing: { before, after }, keepNext: true } });
  return {
    default: {
      document: { run: { font: 'Noto Sans', size: 20, language: { value: language } }, paragraph: { spacing: { line: 300, lineRule: LineRuleType.AUTO } } },
      heading1: title(30, 560, 260),
      heading2: title(23, 310, 120),
      heading3: title(20, 250, 110),
      heading4: title(20, 230, 110, quiet),
    },
    paragraphStyles: [
      { id: 'BodyText', name: 'Body Text', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { after: 160 } } },
      { id: 'Organisation', name: 'Organisation', basedOn: 'Normal', run: { size: 26, bold: true, color: sea }, paragraph: { spacing: { after: 460 }, border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: sand, space: 4 } } } },
      { id: 'TableCaption', name: 'caption', basedOn: 'Normal', run: { size: 18, bold: true }, paragraph: { spacing: { before: 200, after: 70 }, keepNext: true } },
      { id: 'Note', name: 'Note', basedOn: 'Normal', run: { size: 17, color: quiet }, paragraph: { spacing: { before: 160, after: 160 } } },
    ],
  };
}

function runs(list: readonly Run[]): TextRun[] {
  return list.map((run) => new TextRun(run.strong ? { text: run.text, bold: true } : run.text));
}

/** The library writes the moment of printing into the properties and the archive; the document's own date takes its place. It numbers pictures through all documents it ever made; here they begin at 1. */
function withoutClock(file: Uint8Array, content: DocumentContent): Uint8Array {
  const day = `${content.date}T00:00:00Z`;
  let pictures = 0;
  return writeZip(readZip(file).map((entry) => {
    if (entry.name === 'word/document.xml') {
      return { name: entry.name, bytes: new TextEncoder().encode(Buffer.from(entry.bytes).toString('utf8').replace(/(<wp:docPr [^>]*?id=")[^"]*/g, (_, before: string) => `${before}${(pictures += 1)}`)) };
    }
    if (entry.name !== 'docProps/core.xml') return { ...entry, stored: false };
    const dated = Buffer.from(entry.bytes).toString('utf8').replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}`);
    return { name: entry.name, bytes: new TextEncoder().encode(dated.replace('</cp:coreProperties>', `<dc:language>${languageTag(content.language).tag}</dc:language></cp:coreProperties>`)) };
  }));
}
