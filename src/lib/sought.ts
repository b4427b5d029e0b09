import { folded } from './folding.ts';
import { type Identifier, type IdentifierKind, keyText } from './identifiers/kinds.ts';
import { readLine } from './identifiers/read.ts';
import { recognise } from './identifiers/recognise.ts';

/** What somebody is looked for by: identifiers in every spelling, and names. */
export interface Sought {
  readonly identifiers: readonly Identifier[];
  readonly names: readonly (readonly string[])[];
}

/** By what somebody was found. */
export type FoundBy = IdentifierKind | 'name';

/** A file in which somebody may stand, and in which of its places; nothing of what it says. */
export interface FoundFile {
  readonly room: 'signal' | 'partner' | 'colleague' | 'account';
  /** A reference or number of the room; never a name. */
  readonly ref: string;
  /** The day on which it came in, 'YYYY-MM-DD'; null where there is none. */
  readonly on: string | null;
  readonly places: readonly { readonly where: string; readonly by: FoundBy }[];
}

/** One line is one identifier or one name. Words of one or two letters are no name by themselves, but "de" in "de Vries" may be left out. */
export function soughtIn(lines: readonly string[]): Sought {
  const identifiers: Identifier[] = [];
  const names: (readonly string[])[] = [];
  for (const line of lines) {
    const read = readLine(line);
    if (read.length > 0) { identifiers.push(...read); continue; }
    const words = wordsOf(line).filter((word) => word.length >= 3);
    if (words.length > 0) names.push(words);
  }
  return { identifiers, names };
}

/** By what this text may be about the person: identifiers that stand in it in any spelling, and names of which every word is there. */
export function foundIn(text: string, sought: Sought): readonly FoundBy[] {
  const found = new Set<FoundBy>();
  if (sought.identifiers.length > 0) {
    const keys = new Set(recognise(text).flatMap(({ identifier }) => identifier.keys.map((key) => keyText(identifier.kind, key))));
    for (const { kind, keys: own } of [...sought.identifiers]) if (own.some((key) => keys.has(keyText(kind, key)))) found.add(kind);
    // Alone on a line, such as in a field for a telephone number, a text may be more than in the middle of a story.
    for (const line of text.split('\n')) for (const one of readLine(line)) if (sought.identifiers.some((wanted) => wanted.kind === one.kind && wanted.keys.some((key) => one.keys.some((other) => other.level === key.level && other.value === key.value)))) found.add(one.kind);
  }
  if (sought.names.length > 0) {
    const plain = ` ${wordsOf(text).join(' ')}`;
    if (sought.names.some((words) => words.every((word) => plain.includes(` ${word}`)))) found.add('name');
  }
  return [...found];
}

function wordsOf(text: string): string[] {
  return folded(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
