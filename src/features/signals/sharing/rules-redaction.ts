import { folded, foldWithPlaces } from '../../../lib/folding.ts';

/** Stands where something was taken out; its length says nothing about what stood there. */
export const blackedOut = '█████';

/** The paragraphs of a text as they are offered one by one; empty lines are dropped. */
export function passages(text: string): string[] {
  return text.split(/\r?\n+/).filter((passage) => passage.trim() !== '');
}

/** Words or stretches to black out, one a line. */
export function wordsToRemove(typed: string): string[] {
  return [...new Set(typed.normalize('NFC').split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== ''))].sort((a, b) => b.length - a.length);
}

/** What may stand between the words of a stretch: however it was written, it is the same name. */
const between = '[\\s\\p{P}]+';

/**
 * Takes the words out of a text, however they are written there: with other capitals or accents, with invisible signs in them, with a hyphen or a new line for a space.
 * Nothing of them is left in the result.
 */
export function redact(text: string, words: readonly string[]): string {
  const stretches = words.map((word) => folded(word).split(/[\s\p{P}]+/u).filter((part) => part !== '')).filter((parts) => parts.length > 0)
    .map((parts) => parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join(between));
  if (stretches.length === 0) return text;
  const { plain, places } = foldWithPlaces(text);
  const pattern = new RegExp(stretches.join('|'), 'gu');
  let kept = '';
  let from = 0;
  for (const found of plain.matchAll(pattern)) {
    kept += text.slice(from, places[found.index] ?? from) + blackedOut;
    from = places[found.index + found[0].length] ?? text.length;
  }
  return kept + text.slice(from);
}
