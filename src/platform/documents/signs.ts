import { readFileSync } from 'node:fs';
import anyAscii from 'any-ascii';
import { chartWords } from './chart-block.ts';
import { asSaid, type DocumentContent } from './content.ts';
import { fontFile } from './typesetter.ts';

/**
 * The same document in signs that the letters of a PDF have: an arrow becomes "->", a name in Arabic is written in Latin letters. PDF/UA-1 and PDF/A-2a refuse
 * a sign without a shape, and a letter that somebody pasted an emoji into must still be sent. It is done to the content and not to one file, so that all files go on saying the same.
 */
export function inDrawableSigns(content: DocumentContent): DocumentContent {
  return JSON.parse(JSON.stringify(content, (_key, value: unknown) => (typeof value === 'string' ? drawable(value) : value))) as DocumentContent;
}

/** A document as it is frozen: in signs that every file has, and with the words of its charts written out, so that what is said never depends on a later version of the program. */
export function readyToFreeze(content: DocumentContent): DocumentContent {
  const said = asSaid(inDrawableSigns(content));
  return { ...said, blocks: said.blocks.map((block) => (block.kind === 'chart' && !block.words ? { ...block, words: chartWords(said.language) } : block)) };
}

function drawable(text: string): string {
  if (/^[\u0020-\u007e\u00a0-\u017f]*$/u.test(text)) return text;
  const shapes = signsOfFont();
  return Array.from(text.normalize('NFC'), (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    // Signs that only say how others stand go; the two that say where a word may be broken stay.
    if (/^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u.test(sign)) return /[\u00ad\u200b]/u.test(sign) ? sign : '';
    return shapes.has(code) || code < 32 ? sign : usual[sign] ?? (anyAscii(sign) || '?');
  }).join('');
}

/** What people type themselves when they have no such sign; the library knows letters better than arrows. */
const usual: Readonly<Record<string, string>> = { '→': '->', '←': '<-', '↔': '<->', '⇒': '=>', '☐': '[ ]', '☑': '[x]', '☒': '[x]', '✓': 'v', '✔': 'v', '★': '*' };

let signs: ReadonlySet<number> | undefined;

/** The code points that the font has a shape for, from its table `cmap` (OpenType 1.9, formats 4 and 12). */
function signsOfFont(): ReadonlySet<number> {
  if (signs) return signs;
  const font = readFileSync(fontFile('regular'));
  let cmap = 0;
  for (let at = 12, left = font.readUInt16BE(4); left > 0; left--, at += 16) if (font.toString('latin1', at, at + 4) === 'cmap') cmap = font.readUInt32BE(at + 8);
  const found = new Set<number>();
  for (let at = cmap + 4, left = font.readUInt16BE(cmap + 2); left > 0; left--, at += 8) {
    const table = cmap + font.readUInt32BE(at + 4);
    const format = font.readUInt16BE(table);
    if (format === 12) fromGroups(font, table, found);
    if (format === 4) fromSegments(font, table, found);
  }
  return signs = found;
}

function fromGroups(font: Buffer, table: number, found: Set<number>): void {
  for (let at = table + 16, left = font.readUInt32BE(table + 12); left > 0; left--, at += 12) {
    for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code++) found.add(code);
  }
}

function fromSegments(font: Buffer, table: number, found: Set<number>): void {
  const twice = font.readUInt16BE(table + 6);
  for (let segment = 0; segment < twice; segment += 2) {
    const end = font.readUInt16BE(table + 14 + segment);
    const start = font.readUInt16BE(table + 16 + twice + segment);
    const delta = font.readUInt16BE(table + 16 + 2 * twice + segment);
    const place = table + 16 + 3 * twice + segment;
    const offset = font.readUInt16BE(place);
    for (let code = start; code <= end && code < 0xff_ff; code++) {
      const glyph = offset === 0 ? (code + delta) & 0xff_ff : font.readUInt16BE(place + offset + 2 * (code - start));
      if (glyph !== 0) found.add(code);
    }
  }
}
