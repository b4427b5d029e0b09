import { ar } from './ar.ts';
import { bg } from './bg.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hu } from './hu.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import type { Language } from './plural.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

/** Every sentence that Baken says, in one language. The Dutch catalogue is the mould: what it has, every other must have. */
export type Texts = typeof nl;

/** What a language must say itself to be one in which somebody can report; for the rest it may fall back on English. */
export type ReporterTexts = Pick<Texts, 'report' | 'site' | 'ui'>;

const catalogues: Readonly<Record<Language, Texts>> = {
  nl, en, pl: withEnglish(pl), ro: withEnglish(ro), bg: withEnglish(bg), uk: withEnglish(uk), hu: withEnglish(hu), es: withEnglish(es), pt: withEnglish(pt), fr: withEnglish(fr),
  de: withEnglish(de), tr: withEnglish(tr), ar: withEnglish(ar), zh: withEnglish(zh), vi: withEnglish(vi),
};

function withEnglish(texts: ReporterTexts): Texts {
  return { ...en, ...texts };
}

export function textsIn(language: Language): Texts {
  return catalogues[language];
}

/** Each language by its own name, in the order of the switch. */
export const languages: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'nl', name: 'Nederlands' }, { code: 'en', name: 'English' }, { code: 'pl', name: 'Polski' }, { code: 'ro', name: 'Română' }, { code: 'bg', name: 'Български' },
  { code: 'uk', name: 'Українська' }, { code: 'hu', name: 'Magyar' }, { code: 'es', name: 'Español' }, { code: 'pt', name: 'Português' }, { code: 'fr', name: 'Français' },
  { code: 'de', name: 'Deutsch' }, { code: 'tr', name: 'Türkçe' }, { code: 'ar', name: 'العربية' }, { code: 'zh', name: '中文' }, { code: 'vi', name: 'Tiếng Việt' },
];

/** Which way the writing runs. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}
