import { en } from './en.ts';
import { nl } from './nl.ts';
import type { Language } from './plural.ts';

/** Every sentence that Baken says, in one language. The Dutch catalogue is the mould: what it has, every other must have. */
export type Texts = typeof nl;

const catalogues: Readonly<Record<Language, Texts>> = { nl, en };

export function textsIn(language: Language): Texts {
  return catalogues[language];
}

export const languages: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'nl', name: 'Nederlands' },
  { code: 'en', name: 'English' },
];
