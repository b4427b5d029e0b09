import type { Chart } from '../../lib/drawing/chart.ts';
import { documents as english } from '../../texts/en/documents.ts';
import { documents as dutch } from '../../texts/nl/documents.ts';
import { type Language, staffLanguage } from '../../texts/plural.ts';

/** A stretch of text; `strong` carries weight that a screen reader may voice. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
}

export interface Column {
  readonly label: string;
  /** Numbers stand right, words left. */
  readonly align?: 'left' | 'right';
}

export type Block =
  /** Level 1 is the document's title, which every rendition prints by itself; sections begin at 2. */
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string; /** For an annex. */ readonly newPage?: boolean }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly (readonly Run[])[] }
  /** With `rowHeaders` the first cell of a row is its name. */
  | { readonly kind: 'table'; readonly caption: string; readonly columns: readonly Column[]; readonly rows: readonly (readonly string[])[]; readonly rowHeaders?: boolean }
  /** A drawing and the same figures as a table. `finding` is the sentence that says what one sees: it stands above the drawing and is its alternative text. */
  | { readonly kind: 'chart'; readonly caption: string; readonly finding: string; readonly chart: Chart; readonly words?: ChartWords }
  /** Who signs, under the name of the body that they sign for. A name is printed only when it is given. */
  | { readonly kind: 'signatures'; readonly body: string; readonly people: readonly { readonly role: string; readonly name?: string }[] }
  /** Small print: a source, a caveat. */
  | { readonly kind: 'note'; readonly runs: readonly Run[] };

/** What a chart says beside its figures: the heads of the columns with names and remarks, and what a star means. Left out, the document's language decides. */
export interface ChartWords {
  readonly item: string;
  readonly note: string;
  readonly hidden: string;
}

/**
 * What a published document says, without a word about how it looks. One value of this type gives the PDF, the DOCX, the ODT and the HTML
 * page, so that the four cannot say different things. Plain data: it is kept as JSON when a document is frozen.
 */
export interface DocumentContent {
  readonly language: Language;
  readonly title: string;
  /** One line for catalogues and search results. */
  readonly subject: string;
  /** Who publishes it: the document's author and its letterhead. */
  readonly organisation: string;
  /** 'YYYY-MM-DD'. The only date in the file, so that the same content gives the same bytes. */
  readonly date: string;
  readonly reference?: string;
  /** The lines of the addressee. */
  readonly to: readonly string[];
  /** What stands in the letterhead: date, reference, contact. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** The words of the page number: "Pagina 1 van 2". */
  readonly pageWords: { readonly page: string; readonly of: string };
  readonly blocks: readonly Block[];
}

/** A document that would not be accessible or does not hold together; a mistake of the program, not of the person. */
export class DocumentError extends Error {}

/** The content as every rendition prints it: checked, and without the line ends, double spaces and control characters that each format would show differently. */
export function readyToPrint(content: DocumentContent): DocumentContent {
  checkContent(content);
  return asSaid(content);
}

/** What every rendition says, sign by sign; the page as well, which shows a draft before it holds together. A table without rows says that there is nothing. */
export function asSaid(content: DocumentContent): DocumentContent {
  const { nothing } = staffLanguage(content.language) === 'nl' ? dutch : english;
  const plain = inPlainSpaces(content);
  return { ...plain, blocks: plain.blocks.map((block) => (block.kind === 'table' && block.rows.length === 0 ? { ...block, rows: [block.columns.map((_, at) => (at === 0 ? nothing : ''))] } : block)) };
}

function inPlainSpaces(content: DocumentContent): DocumentContent {
  return JSON.parse(JSON.stringify(content, (_key, value: unknown) => (typeof value === 'string' ? plainSpaces(value) : value))) as DocumentContent;
}

/** A run may begin or end with the one space that parts it from its neighbour, so nothing is trimmed. */
function plainSpaces(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/gu, '').replace(/[ \t\r\n\u2028\u2029]+/gu, ' ').toWellFormed();
}

/**
 * Refuses what no rendition may print: no title, a table without header, a heading that skips a level
 * (WCAG 1.3.1; PDF/UA-1 7.4.2 and 7.5). The PDF compiler lets a table without header pass, hence our own gate.
 */
export function checkContent(content: DocumentContent): void {
  if (content.title.trim() === '') throw new DocumentError('A document needs a title.');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(content.date)) throw new DocumentError(`The date of a document is YYYY-MM-DD, not "${content.date}".`);
  let level = 1;
  for (const block of content.blocks) {
    if (block.kind === 'heading') {
      if (block.level > level + 1) throw new DocumentError(`The heading "${block.text}" skips a level: ${level} to ${block.level}.`);
      level = block.level;
    }
    if (block.kind === 'table') checkTable(block.caption, block.columns, block.rows);
    if (block.kind === 'chart') checkChart(block.caption, block.finding, block.chart);
  }
}

function checkTable(caption: string, columns: readonly Column[], rows: readonly (readonly string[])[]): void {
  if (caption.trim() === '') throw new DocumentError('A table needs a caption.');
  if (columns.length === 0 || columns.some((column) => column.label.trim() === '')) throw new DocumentError(`The table "${caption}" needs a header for every column.`);
  if (rows.some((row) => row.length !== columns.length)) throw new DocumentError(`A row of the table "${caption}" does not have ${columns.length} cells.`);
}

function checkChart(caption: string, finding: string, chart: Chart): void {
  if (caption.trim() === '') throw new DocumentError('A chart needs a caption.');
  if (finding.trim() === '') throw new DocumentError(`The chart "${caption}" needs a sentence that says what one sees.`);
  if (chart.unit.trim() === '' || chart.items.length === 0 || chart.items.some((item) => item.label.trim() === '')) throw new DocumentError(`The chart "${caption}" needs a unit and at least one named figure.`);
  // Every length begins at zero, so that none of them exaggerates; below zero there is no place.
  if (chart.items.some((item) => item.value !== null && !(Number.isFinite(item.value) && item.value >= 0))) throw new DocumentError(`A figure of the chart "${caption}" is not a number from zero up.`);
}

/** The tag of the language as documents carry it (BCP 47). */
export function languageTag(language: Language): { readonly language: Language; readonly country: string; readonly tag: string } {
  const country = language === 'nl' ? 'NL' : 'GB';
  return { language, country, tag: `${language}-${country}` };
}

/** A paragraph of one plain run. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [{ text }] };
}
