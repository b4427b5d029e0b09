/*
 * The wording of a document that a municipality can make its own. In the words stand slots, "{gemeente}": each has a type, so that a preview can show it, and each part
 * knows which slots it has something for. A slot that nothing fills would be printed as a hole in a letter to the council, so it is refused with its line.
 */

export type SlotType = 'name' | 'day' | 'year' | 'words';

/** Every slot there is, with the type of what it holds. */
export const slotTypes = {
  gemeente: 'name', plan: 'name', titel: 'name', jaar: 'year', vorige: 'words', onderwerp: 'words', vrager: 'name', vraagdatum: 'day',
} as const satisfies Readonly<Record<string, SlotType>>;
export type Slot = keyof typeof slotTypes;
export const isSlot = (text: string): text is Slot => Object.hasOwn(slotTypes, text);

export type SlotValues = Readonly<Partial<Record<Slot, string>>>;

export interface WordingProblem { readonly mistake: 'empty' | 'too-long' | 'unknown-slot' | 'slot-elsewhere' | 'open-brace' | 'close-brace' | 'heading'; /** From 1. */ readonly line: number; readonly detail: string }

export const longestWording = 4000;

/** Every problem of a wording, in the order of its lines. */
export function problemsOf(words: string, allowed: readonly Slot[]): readonly WordingProblem[] {
  if (words.trim() === '') return [{ mistake: 'empty', line: 1, detail: '' }];
  if (words.length > longestWording) return [{ mistake: 'too-long', line: 1, detail: String(longestWording) }];
  return words.split('\n').flatMap((text, index): WordingProblem[] => {
    const line = index + 1;
    const found: WordingProblem[] = [];
    if (/^#/.test(text.trim())) found.push({ mistake: 'heading', line, detail: text.trim().slice(0, 40) });
    const bare = text.replace(/\{([^{}\n]*)\}/g, (_, name: string) => {
      if (!isSlot(name)) found.push({ mistake: 'unknown-slot', line, detail: name });
      else if (!allowed.includes(name)) found.push({ mistake: 'slot-elsewhere', line, detail: name });
      return '';
    });
    if (bare.includes('{')) found.push({ mistake: 'open-brace', line, detail: '' });
    if (bare.includes('}')) found.push({ mistake: 'close-brace', line, detail: '' });
    return found;
  });
}

/** The words with every slot filled. @throws RangeError when a slot has no value: a mistake of the program, for the wording was checked when it was kept */
export function filled(words: string, values: SlotValues): string {
  return words.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const value = isSlot(name) ? values[name] : undefined;
    if (value === undefined) throw new RangeError(`Nothing fills the slot {${name}}.`);
    return value;
  });
}
