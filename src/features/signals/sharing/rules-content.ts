import { blackedOut, passages, redact, wordsToRemove } from './rules-redaction.ts';

export const sections = ['story', 'place', 'time', 'indicators', 'decisions', 'conversation'] as const;
export type SectionCode = (typeof sections)[number];

/** What the officer chose and answered; kept as it goes. */
export interface Choices {
  readonly ground: string; readonly necessity: string; readonly proportionality: string; readonly subsidiarity: string;
  readonly sections: readonly string[]; /** Passages of the story, counted from 0. */ readonly passages: readonly number[];
  readonly words: string; readonly files: readonly number[];
  /** For what was told by telephone: to whom, when, what. */
  readonly told: { readonly who: string; readonly when: string; readonly what: string } | null;
}

export const noChoices: Choices = { ground: '', necessity: '', proportionality: '', subsidiarity: '', sections: [], passages: [], words: '', files: [], told: null };

/** What the other reads, word for word; frozen when it is sent. There is no field for who reported. */
export interface PackageContent {
  readonly number: string; readonly recipient: string; readonly purpose: string; readonly date: string;
  readonly ground: string; readonly necessity: string; readonly proportionality: string; readonly subsidiarity: string;
  readonly sections: readonly { readonly code: SectionCode; readonly lines: readonly string[] }[];
  /** `id` is the file's number in its signal; packages from before 0045 lack it. */
  readonly files: readonly { readonly id?: number; readonly name: string; readonly type: string; readonly base64: string }[];
}

/** The chosen lines with the words taken out. A section without a line is left away. */
export function contentSections(source: Readonly<Record<SectionCode, string>>, choices: Choices): PackageContent['sections'] {
  const words = wordsToRemove(choices.words);
  return sections.filter((code) => choices.sections.includes(code)).map((code) => {
    const all = passages(source[code]);
    const kept = code === 'story' ? all.filter((_line, index) => choices.passages.includes(index)) : all;
    return { code, lines: kept.map((line) => redact(line, words)) };
  }).filter((section) => section.lines.length > 0);
}

export type MissingAnswer = 'ground' | 'necessity' | 'proportionality' | 'subsidiarity' | 'sections' | 'nothing' | 'held';

/** What has to be answered before anything may be sent. */
export function missing(choices: Choices, told = false): MissingAnswer[] {
  const tests = (['ground', 'necessity', 'proportionality', 'subsidiarity'] as const).filter((key) => choices[key].trim() === '');
  return !told && choices.sections.length === 0 && choices.files.length === 0 ? [...tests, 'sections'] : [...tests];
}

/** Whether nothing is left to read: no file, and no line with a letter or a digit that was not taken out. */
export function saysNothing({ sections: parts, files }: Pick<PackageContent, 'sections' | 'files'>): boolean {
  return files.length === 0 && !parts.some((part) => part.lines.some((line) => /[\p{L}\p{N}]/u.test(line.replaceAll(blackedOut, ''))));
}

/** What was told by telephone, as it is written down. */
export type Told = NonNullable<Choices['told']>;

export function missingTold(told: Told): (keyof Told)[] {
  return (['who', 'when', 'what'] as const).filter((key) => told[key].trim() === '');
}

/** Characters of the shortest passphrase for a file: it stands alone, without a link or a limit on tries. */
export const shortestPassphrase = 20;

/** Characters of the longest answer that a partner may send. */
export const longestAnswer = 10_000;
