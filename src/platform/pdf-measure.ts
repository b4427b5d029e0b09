import { setImmediate } from 'node:timers/promises';
import { constants, inflateSync } from 'node:zlib';

/** What whoever opens a PDF should know beforehand: it asks for a password, it does something by itself, it carries other files. */
export type Caution = 'locked' | 'active' | 'embedded';
export const cautions: readonly Caution[] = ['locked', 'active', 'embedded'];

export interface PdfMeasure {
  /** Pages that could be counted, those of earlier versions in the same file as well; 0 where a lock or an uncommon way of packing hides them. */
  readonly pages: number;
  /** Whether there is more in it than is looked at. */
  readonly endless: boolean;
  readonly cautions: readonly Caution[];
}

/** A file of ten megabytes with more pages is no letter, payslip or exported conversation. */
export const mostPages = 2000;
const mostObjects = 400_000;
const mostTokens = 6_000_000;
/** Bytes that all packed lists of objects together may unfold into. */
const mostUnpacked = 48 * 1024 * 1024;
/** After so many somebody else's page goes first. */
const tokensInATurn = 100_000;

/** Names by which a PDF runs a script, starts a program, sends what was typed or plays something (ISO 32000-2 §12.6.4, §12.7.6, §13.2, §13.7). */
const doing = new Set(['JavaScript', 'JS', 'Launch', 'SubmitForm', 'ImportData', 'RichMedia', 'XFA', 'Movie', 'Rendition']);
const carrying = new Set(['EmbeddedFile', 'EmbeddedFiles', 'GoToE']);

/**
 * Reads the objects of a PDF (ISO 32000-2 §7.2, §7.5) as far as they stand in plain sight or in packed lists of objects (§7.5.7), and never what is on its pages.
 * It counts and warns; it proves nothing: what hides itself on purpose is the scanner's work.
 */
export async function measurePdf(bytes: Uint8Array): Promise<PdfMeasure> {
  const reading = new Reading();
  const packed = await reading.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  let room = mostUnpacked;
  for (const [from, to] of reading.locked ? [] : packed) {
    if (reading.endless) break;
    await setImmediate();
    const text = unpacked(bytes.subarray(from, to), room);
    if (text === 'endless') {
      reading.endless = true;
      break;
    }
    room -= text.length;
    await reading.read(text);
  }
  return { pages: reading.pages, endless: reading.endless, cautions: cautions.filter((one) => reading[one]) };
}

function unpacked(bytes: Uint8Array, room: number): string | 'endless' {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(room, 1), finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'endless' : '';
  }
}

const noBlank = /[^\0\t\n\f\r ]/g;
/** Where a name or a word ends. */
const edge = /[\0\t\n\f\r ()<>[\]{}/%]/g;
const inString = /[\\()]/g;

class Reading {
  pages = 0;
  endless = false;
  locked = false;
  active = false;
  embedded = false;
  #objects = 0;
  #tokens = 0;

  /** @returns where the packed lists of objects stand */
  async read(text: string): Promise<[number, number][]> {
    const packed: [number, number][] = [];
    let at = 0;
    let before = '';
    let names: string[] = [];
    while (at < text.length && !this.endless) {
      at = pastBlank(text, at);
      const sign = text[at] ?? '';
      if (++this.#tokens > mostTokens) this.endless = true;
      if (this.#tokens % tokensInATurn === 0) await setImmediate();
      switch (sign) {
        case '%': at = after(text, /[\r\n]/g, at); continue;
        case '(': at = pastString(text, at); before = ''; continue;
        case '<': at = text[at + 1] === '<' ? at + 2 : after(text, />/g, at); before = ''; continue;
        case '>': case '[': case ']': case ')': case '{': case '}': at += 1; before = ''; continue;
      }
      const end = ending(text, at + 1);
      const word = text.slice(at, end);
      at = end;
      if (sign === '/') {
        const name = word.slice(1).replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
        this.#name(name, before);
        if (names.length < 200) names.push(name);
        before = name;
      } else if (word === 'obj') {
        names = [];
        before = '';
        if (++this.#objects > mostObjects) this.endless = true;
      } else if (word === 'stream') {
        const begin = text.startsWith('\r\n', at) ? at + 2 : at + 1;
        const stop = text.indexOf('endstream', begin);
        const until = stop === -1 ? text.length : stop;
        if (names.includes('ObjStm') && names.includes('FlateDecode')) packed.push([begin, until]);
        at = until;
        before = '';
      } else if (before !== 'Type') before = '';
    }
    return packed;
  }

  #name(name: string, before: string): void {
    if (name === 'Page' && before === 'Type' && ++this.pages > mostPages) this.endless = true;
    if (name === 'Encrypt') this.locked = true;
    if (doing.has(name)) this.active = true;
    if (carrying.has(name)) this.embedded = true;
  }
}

function pastBlank(text: string, from: number): number {
  noBlank.lastIndex = from;
  return noBlank.exec(text)?.index ?? text.length;
}

function ending(text: string, from: number): number {
  edge.lastIndex = from;
  return edge.exec(text)?.index ?? text.length;
}

function after(text: string, what: RegExp, from: number): number {
  what.lastIndex = from;
  return what.exec(text) ? what.lastIndex : text.length;
}

/** Strings may hold strings in brackets; a backslash takes the meaning from what follows. */
function pastString(text: string, from: number): number {
  let depth = 0;
  let at = from;
  for (;;) {
    inString.lastIndex = at;
    const found = inString.exec(text);
    if (!found) return text.length;
    at = found.index + 1;
    if (found[0] === '\\') at += 1;
    else if (found[0] === '(') depth += 1;
    else if (--depth === 0) return at;
  }
}
