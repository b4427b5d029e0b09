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

/** Takes the words out of a text, in whatever case they stand. Nothing of them is left in the result. */
export function redact(text: string, words: readonly string[]): string {
  if (words.length === 0) return text;
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')).join('|');
  return text.normalize('NFC').replace(new RegExp(pattern, 'giu'), blackedOut);
}
