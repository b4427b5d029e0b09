/** A list as somebody's programme wrote it, read without being asked in which encoding or with which separator. */
export interface ReadTable {
  readonly encoding: 'utf-8' | 'utf-16' | 'windows-1252';
  readonly separator: ';' | ',' | '\t' | '|';
  readonly head: readonly string[];
  /** Each row with the line on which it begins, counted from 1. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export type TableTrouble = 'empty' | 'not-text' | 'no-rows' | 'too-many' | 'open-quote';

/** More lines than a municipality has people. */
export const mostRows = 2000;

/**
 * The text of a file. UTF-16 is known by its mark; what is no valid UTF-8 was written by an older programme in Windows-1252.
 * @returns null when it holds signs that no list holds, such as a spreadsheet or a picture does
 */
export function textOf(bytes: Uint8Array): { readonly text: string; readonly encoding: ReadTable['encoding'] } | null {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (utf16) return plain(new TextDecoder(utf16).decode(bytes), 'utf-16');
  try {
    return plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes), 'utf-8');
  } catch {
    return plain(new TextDecoder('windows-1252').decode(bytes), 'windows-1252');
  }
}

function plain(text: string, encoding: ReadTable['encoding']): ReturnType<typeof textOf> {
  return /[\u0000-\u0008\u000e-\u001f]/u.test(text) ? null : { text, encoding };
}

/** Reads rows and cells (RFC 4180): a cell in quotes may hold separators, line ends and doubled quotes. */
export function tableOf(text: string, encoding: ReadTable['encoding']): ReadTable | TableTrouble {
  const bare = text.replace(/^\ufeff/u, '');
  if (bare.trim() === '') return 'empty';
  // Spreadsheets write "sep=;" on a line of its own before the head.
  const said = /^sep=(.)\r?\n/i.exec(bare);
  const body = said ? bare.slice(said[0].length) : bare;
  const separator = isSeparator(said?.[1]) ? said[1] : likelySeparator(body);
  const rows = cellsOf(body, separator);
  if (rows === null) return 'open-quote';
  const [head, ...rest] = rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  if (!head) return 'empty';
  if (rest.length === 0) return 'no-rows';
  if (rest.length > mostRows) return 'too-many';
  const offset = said ? 1 : 0;
  return { encoding, separator, head: head.cells.map((cell) => cell.trim()), rows: rest.map((row) => ({ line: row.line + offset, cells: row.cells.map((cell) => cell.trim()) })) };
}

const separators = [';', ',', '\t', '|'] as const;
function isSeparator(sign: string | undefined): sign is ReadTable['separator'] {
  return separators.some((one) => one === sign);
}

/** The sign that stands most often in the head, outside quotes. */
function likelySeparator(text: string): ReadTable['separator'] {
  const head = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replace(/"[^"]*"/g, '');
  const times = (sign: string): number => head.split(sign).length - 1;
  return separators.reduce((best, sign) => (times(sign) > times(best) ? sign : best));
}

function cellsOf(text: string, separator: string): { line: number; cells: string[] }[] | null {
  const rows: { line: number; cells: string[] }[] = [];
  let [cells, cell, line, began, quoted]: [string[], string, number, number, boolean] = [[], '', 1, 1, false];
  const endRow = (): void => {
    rows.push({ line: began, cells: [...cells, cell] });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign === '"' && text[at + 1] === '"') { cell += '"'; at += 1; } else if (sign === '"') quoted = false;
      else cell += sign;
      if (sign === '\n') line += 1;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (sign === separator) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at += 1;
      endRow();
      line += 1;
      began = line;
    } else cell += sign;
  }
  if (quoted) return null;
  if (cell !== '' || cells.length > 0) endRow();
  return rows;
}

/** A cell that a spreadsheet would carry out instead of show (CWE-1236). A name, a course or a day never begins so. */
export function looksLikeFormula(cell: string): boolean {
  return /^\s*['"]?[=+@＝＋－＠\t\r-]/.test(cell) && !/^\s*-?\s*$/.test(cell);
}

/** A day as lists write it: 2026-03-02, 2-3-2026, 02/03/2026, 2.3.2026; the day stands before the month, as in the Netherlands. Null when it is no day. */
export function dayOf(cell: string): string | null {
  const text = cell.trim().replace(/[ T]0?0:00(:00)?$/, '');
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const [, dutchDay, dutchMonth, dutchYear] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  try {
    return Temporal.PlainDate.from({ year: Number(year ?? dutchYear), month: Number(month ?? dutchMonth), day: Number(day ?? dutchDay) }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** Names and titles as they are compared: without case, accents, double spaces. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’`]/g, "'").replace(/\s+/g, ' ').trim();
}
