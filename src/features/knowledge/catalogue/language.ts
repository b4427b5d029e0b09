import { type Language, staffLanguage } from '../../../texts/plural.ts';

/**
 * A text with legal or official standing: the Dutch wording leads, the English one is our translation.
 * The catalogue keeps both together because a reader of the translation must be able to see the Dutch beside it.
 */
export interface Bilingual {
  readonly nl: string;
  readonly en: string;
}

/** Chooses the wording in the reader's language. */
export function inLanguage(text: Bilingual, language: Language): string {
  return text[staffLanguage(language)];
}
