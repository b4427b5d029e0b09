import type { Language } from '../../../texts/plural.ts';
import type { Texts } from '../../../texts/texts.ts';

/** What a page needs to know of who reads it; a request has all of it. */
export interface Reader {
  readonly language: Language;
  readonly texts: Texts;
  href(path: string): string;
}
