import type { Block, Run } from '../../../platform/documents/content.ts';

/*
 * A block as plain text that somebody can edit, and back. Few signs, the ones people type by themselves: "## " a heading, "- " or "1. " a list, "> " small print,
 * **strong**, an empty line between paragraphs. What holds numbers of a register (a table, a chart) and the signatures cannot be typed: the text says where they stand, "[tabel 1]".
 */

export type MarkupProblem = { readonly mistake: 'unknown-piece' | 'piece-twice' | 'too-long' | 'empty' | 'strong-open'; /** The line, from 1. */ readonly line: number; readonly detail: string };
export type ReadMarkup = { readonly blocks: readonly Block[] } | { readonly problem: MarkupProblem };

export const longestText = 20_000;

const pieceNames = { table: 'tabel', chart: 'grafiek', signatures: 'ondertekening' } as const;
type PieceKind = keyof typeof pieceNames;
type Piece = Extract<Block, { kind: PieceKind }>;
const isPiece = (block: Block): block is Piece => Object.hasOwn(pieceNames, block.kind);

/** The parts of a block that stay as the registers gave them, by the name that stands for them in the text. */
export function piecesOf(blocks: readonly Block[]): ReadonlyMap<string, Piece> {
  const counts = new Map<PieceKind, number>();
  const pieces = new Map<string, Piece>();
  for (const block of blocks) {
    if (!isPiece(block)) continue;
    const at = (counts.get(block.kind) ?? 0) + 1;
    counts.set(block.kind, at);
    pieces.set(`${pieceNames[block.kind]} ${at}`, block);
  }
  return pieces;
}

/** What a table or a chart is called; of the signatures, whose they are. */
export function captionOf(piece: Piece): string {
  return piece.kind === 'signatures' ? piece.body : piece.caption;
}

export function textOf(blocks: readonly Block[]): string {
  const names = new Map<Block, string>([...piecesOf(blocks)].map(([name, block]) => [block, name] as const));
  return blocks.map((block): string => {
    switch (block.kind) {
      case 'heading': return `${'#'.repeat(block.level)} ${block.text}`;
      case 'paragraph': return runsText(block.runs);
      case 'note': return `> ${runsText(block.runs)}`;
      case 'list': return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${runsText(item)}`).join('\n');
      default: return `[${names.get(block) ?? ''}]`;
    }
  }).join('\n\n');
}

/** @param pieces what the text may point at; `given` of the block */
export function readMarkup(typed: string, pieces: ReadonlyMap<string, Piece>): ReadMarkup {
  const text = typed.replace(/\r\n?/g, '\n');
  if (text.length > longestText) return { problem: { mistake: 'too-long', line: 1, detail: String(longestText) } };
  const blocks: Block[] = [];
  const used = new Set<string>();
  let paragraph: string[] = [];
  let list: { ordered: boolean; items: (readonly Run[])[] } | null = null;
  const close = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', runs: runsOf(paragraph.join(' ')) });
    if (list) blocks.push({ kind: 'list', ordered: list.ordered, items: list.items });
    paragraph = [];
    list = null;
  };
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if ((line.match(/\*\*/g)?.length ?? 0) % 2 === 1) return { problem: { mistake: 'strong-open', line: index + 1, detail: line.slice(0, 60) } };
    const heading = /^(#{1,6})\s+(.+)$/.exec(line);
    const item = /^(?:([-•*])|(\d{1,3})[.)])\s+(.+)$/.exec(line);
    const piece = /^\[([a-z]+ \d{1,3})\]$/i.exec(line);
    if (line === '') close();
    else if (heading) {
      close();
      blocks.push({ kind: 'heading', level: heading[1]?.length === 3 ? 3 : (heading[1]?.length ?? 2) >= 4 ? 4 : 2, text: heading[2]?.replaceAll('**', '').trim() ?? '' });
    } else if (piece) {
      close();
      const name = (piece[1] ?? '').toLowerCase();
      const found = pieces.get(name);
      if (!found) return { problem: { mistake: 'unknown-piece', line: index + 1, detail: name } };
      if (used.has(name)) return { problem: { mistake: 'piece-twice', line: index + 1, detail: name } };
      used.add(name);
      blocks.push(found);
    } else if (line.startsWith('> ')) {
      close();
      blocks.push({ kind: 'note', runs: runsOf(line.slice(2)) });
    } else if (item) {
      const ordered = item[2] !== undefined;
      if (!list || list.ordered !== ordered) { close(); list = { ordered, items: [] }; }
      list.items.push(runsOf(item[3] ?? ''));
    } else if (list) {
      // A line below an item belongs to it, as people break long lines.
      const last = list.items.pop() ?? [];
      list.items.push([...last, ...runsOf(` ${line}`)]);
    } else paragraph.push(line);
  }
  close();
  return blocks.length === 0 ? { problem: { mistake: 'empty', line: 1, detail: '' } } : { blocks };
}

function runsText(runs: readonly Run[]): string {
  // Stars that stood in a register are no signs of ours.
  return runs.map(({ text, strong }) => { const bare = text.replaceAll('**', '* *'); return strong ? `**${bare}**` : bare; }).join('');
}

function runsOf(text: string): Run[] {
  return text.split('**').map((part, at): Run => (at % 2 === 1 ? { text: part, strong: true } : { text: part })).filter((run) => run.text !== '');
}

/** Headings as a reader with a screen reader needs them: none skips a level, wherever blocks were left out, moved or added. */
export function withSoundHeadings(blocks: readonly Block[]): readonly Block[] {
  let level = 1;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    level = Math.min(block.level, level + 1);
    return level === block.level ? block : { ...block, level: level === 2 ? 2 : level === 3 ? 3 : 4 };
  });
}
