export type Language = 'nl' | 'en';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

const rules = new Map<Language, Intl.PluralRules>();

/** Chooses the form of a sentence for a number by the language's own rules (Unicode CLDR). `#` in the form becomes the number. */
export function plural(language: Language, count: number, forms: Forms): string {
  let rule = rules.get(language);
  if (!rule) rules.set(language, rule = new Intl.PluralRules(language));
  return (forms[rule.select(count)] ?? forms.other).replaceAll('#', new Intl.NumberFormat(language).format(count));
}
