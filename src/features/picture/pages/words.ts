import type { Language } from '../../../texts/plural.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { Change, Finding, Meaning, Quarter } from '../rules.ts';

/** The texts of this room. */
export type Words = Texts['picture'];

/** The value of `open` in the address that unfolds every part of a page, so that all of it can be printed. */
export const EVERYTHING = 'alles';

export interface Reader {
  readonly texts: Texts;
  readonly language: Language;
  /** The name of the municipality alone: "Bloemendaal". */
  readonly municipality: string;
  href(path: string): string;
}

/** The part of a request that pages may see. */
export function readerOf({ texts, language, municipality, href }: { readonly texts: Texts; readonly language: Language; readonly municipality: { readonly name: string }; href(path: string): string }): Reader {
  return { texts, language, municipality: municipality.name, href };
}

export function findingSentence(finding: Finding, words: Words['own']['formFindings']): string {
  switch (finding.key) {
    case 'none': return words.none;
    case 'unknown': return words.unknown(finding.total);
    case 'all': return words.all(finding.what, finding.total);
    case 'spread': return words.spread;
    case 'tied': return words.tied(finding.which, finding.count, finding.total);
    case 'share': return words.share(finding.what, finding.count, finding.total, finding.percent);
    case 'counted': case 'largest': return words[finding.key](finding.what, finding.count, finding.total);
  }
}

export function meaningSentence(meaning: Meaning, words: Words): string {
  return meaning.key === 'none' ? words.empty.noProof : words.own.meaning[meaning.key](meaning.count);
}

export function changeSentence(change: Change, { change: words }: Words['own']): string {
  if (change.key === 'none') return words.none;
  if (change.key === 'too-few') return words.tooFew(change.count);
  const means = { 'may-be-chance': words.chance, 'more': words.more, 'fewer': words.fewer }[change.key];
  return `${words.counts(change.before, change.after)} ${means}`;
}

export function quarterName({ year, quarter }: Quarter, words: Words['own']): string {
  return words.quarter(words.quarterNames[quarter - 1] ?? String(quarter), year);
}
