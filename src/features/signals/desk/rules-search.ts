import { folded, foldWithPlaces } from '../../../lib/folding.ts';

/** The words somebody looks for; all of them must be there. Words of one letter would find everything. */
export function wordsOf(typed: string): readonly string[] {
  return [...new Set(folded(typed.slice(0, 200)).split(/\s+/).filter((word) => [...word].length >= 2))].slice(0, 8);
}

/** `2026-42`, `s-2026-0042` and `S 2026 0042` are all the number of one signal; null when it is no number. */
export function referenceIn(typed: string): string | null {
  const found = /^\s*(?:s[\s-]*)?(20\d\d)[\s-]+(\d{1,6})\s*$/i.exec(typed);
  return found ? `S-${found[1] ?? ''}-${(found[2] ?? '').replace(/^0+/, '').padStart(4, '0')}` : null;
}

export interface Snippet { readonly before: string; readonly hit: string; readonly after: string }

const around = 60;

/** The words around the first hit of a folded word, as they were written. Null when it is not there. */
export function snippetOf(text: string, word: string): Snippet | null {
  if (!folded(text).includes(word)) return null;
  const { plain, places } = foldWithPlaces(text);
  const from = plain.indexOf(word);
  if (from === -1) return null;
  const [begin, end] = [places[from] ?? 0, places[from + word.length] ?? text.length];
  const [left, right] = [Math.max(0, begin - around), Math.min(text.length, end + around)];
  return { before: (left > 0 ? '… ' : '') + text.slice(left, begin).toWellFormed(), hit: text.slice(begin, end), after: text.slice(end, right).toWellFormed() + (right < text.length ? ' …' : '') };
}
