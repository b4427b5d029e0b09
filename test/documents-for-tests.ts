import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readZip } from '../src/platform/documents/zip.ts';

interface StructNode { readonly role?: string; readonly type?: string; readonly id?: string; readonly children?: readonly StructNode[]; readonly scope?: string; readonly alt?: string }

/** What a program finds in a PDF. */
export interface ReadPdf {
  /** Everything that is there, foot of the page and letters of drawings included. */
  readonly text: string;
  /** What a screen reader voices: no foot of the page, no repeated header, no bullet, and no letters of a drawing. */
  readonly spoken: string;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  /** The words in place of every drawing. */
  readonly alternatives: readonly string[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly marked: unknown;
  /** The bytes as Latin-1: the metadata stands in them uncompressed. */
  readonly raw: string;
  readonly pages: number;
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const [roles, scopes, alternatives]: [string[], string[], string[]] = [[], [], []];
  let [text, spoken] = ['', ''];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    for (const item of (await page.getTextContent()).items) if ('str' in item) text += item.str + (item.hasEOL ? ' ' : '');
    text += ' ';
    const tree = (await page.getStructTree()) as StructNode | null;
    const voiced = tree ? spokenIds(tree, { roles, scopes, alternatives }) : [];
    const parts = new Map<string, string>();
    const open: (string | null)[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) {
        const id = open.findLast((one) => one !== null);
        if (id) parts.set(id, (parts.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push((item as { readonly id?: string }).id ?? null);
    }
    // In the order of the structure, which is the one that is read out.
    for (const id of voiced) spoken += `${parts.get(id) ?? ''} `;
  }
  const info = (await pdf.getMetadata()).info as Record<string, unknown>;
  // Typed as an object, given as a Map.
  const mark: unknown = await pdf.getMarkInfo();
  const marked: unknown = mark instanceof Map ? mark.get('Marked') : undefined;
  const pages = pdf.numPages;
  await task.destroy();
  return { text, spoken, roles, scopes, alternatives, info, marked, raw: Buffer.from(bytes).toString('latin1'), pages };
}

function spokenIds(node: StructNode, found: { readonly roles: string[]; readonly scopes: string[]; readonly alternatives: string[] }, silent = false): string[] {
  if (node.type === 'content') return silent || node.id === undefined ? [] : [node.id];
  if (node.role) found.roles.push(node.role);
  if (node.scope) found.scopes.push(node.scope);
  if (node.role === 'Figure') found.alternatives.push(node.alt ?? '');
  return (node.children ?? []).flatMap((child) => spokenIds(child, found, silent || node.role === 'Lbl' || node.role === 'Figure'));
}

export function partOf(archive: Uint8Array, name: string): string {
  return Buffer.from(readZip(archive).find((entry) => entry.name === name)?.bytes ?? []).toString('utf8');
}

/** The words of a page or an XML part: a space where a paragraph, tab or line ends, nothing of what only a program reads. */
export function wordsOf(markup: string): string {
  return markup.replace(/<svg[^>]*>.*?<\/svg>|<caption class="baken-hidden">.*?<\/caption>|<svg:(title|desc)>.*?<\/svg:\1>|<office:automatic-styles>.*?<\/office:automatic-styles>|<wp:posOffset>.*?<\/wp:posOffset>/gs, '')
    .replace(/<\/(?:w:p|text:p|text:h|p|h\d|li|td|th|dt|dd)>|<(?:w:tab|w:br|text:tab|text:line-break|br)\/>/g, ' ').replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}

/** Without spaces, which every format sets in its own way, and without the signs that say where a word may be broken. */
export function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b]+/gu, '');
}
