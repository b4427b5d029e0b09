/**
 * Every language in which somebody can report (ISO 639-1). Dutch and English speak of everything; the others of all that a reporter needs, and fall back on
 * English where no reporter comes.
 */
export const languageCodes = ['nl', 'en', 'pl', 'ro', 'bg', 'uk', 'hu', 'es', 'pt', 'fr', 'de', 'tr', 'ar', 'zh', 'vi'] as const;
export type Language = (typeof languageCodes)[number];

/** The languages of the staff site and of what the municipality gives account of. */
export type StaffLanguage = 'nl' | 'en';

export function isLanguage(text: string): text is Language {
  return languageCodes.some((code) => code === text);
}

/** The language in which a reader of this one reads what only the two have. */
export function staffLanguage(language: string): StaffLanguage {
  return language === 'nl' ? 'nl' : 'en';
}

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

// Making one of these takes longer than using it a hundred times.
const rules = new Map<Language, { readonly rule: Intl.PluralRules; readonly number: Intl.NumberFormat }>();

/** Chooses the form of a sentence for a number by the language's own rules (Unicode CLDR). `#` in the form becomes the number. */
export function plural(language: Language, count: number, forms: Forms): string {
  let own = rules.get(language);
  if (!own) rules.set(language, own = { rule: new Intl.PluralRules(language), number: new Intl.NumberFormat(localeOf(language)) });
  return (forms[own.rule.select(count)] ?? forms.other).replaceAll('#', own.number.format(count));
}

/** Arabic readers in the Netherlands meet telephone numbers, codes and dates in European digits; one kind of digits on a page keeps them recognisable. */
export function localeOf(language: Language): string {
  const special: Partial<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB', pt: 'pt-PT', zh: 'zh-CN', ar: 'ar-u-nu-latn' };
  return special[language] ?? language;
}
