import type { Terms } from '../../../platform/municipality.ts';

export const termFields = ['bevestigen', 'beoordelen', 'terugkoppelen', 'partner', 'herzien'] as const;
export type TermField = (typeof termFields)[number];

/** The most days that the database allows (041). */
export const mostDays: Readonly<Record<TermField, number>> = { bevestigen: 30, beoordelen: 60, terugkoppelen: 90, partner: 90, herzien: 3650 };

export type TermFields = Readonly<Record<TermField, string>> & { readonly wegen: boolean; readonly identiteit: boolean };

export function termFieldsOf(terms: Terms): TermFields {
  return {
    bevestigen: String(terms.confirm), beoordelen: String(terms.triage), terugkoppelen: String(terms.feedback), partner: String(terms.partner), herzien: String(terms.review),
    wegen: terms.twoToWeigh, identiteit: terms.twoForIdentity,
  };
}

export type TermMistake = { readonly field: TermField; readonly most: number } | { readonly field: 'terugkoppelen'; readonly order: true };

export function readTerms(fields: TermFields): { readonly terms: Terms } | { readonly mistakes: readonly TermMistake[] } {
  const day = (field: TermField): number => (/^\s*\d{1,4}\s*$/.test(fields[field]) ? Number(fields[field]) : 0);
  const mistakes: TermMistake[] = termFields.filter((field) => day(field) < 1 || day(field) > mostDays[field]).map((field) => ({ field, most: mostDays[field] }));
  if (mistakes.length === 0 && day('terugkoppelen') < day('beoordelen')) mistakes.push({ field: 'terugkoppelen', order: true });
  if (mistakes.length > 0) return { mistakes };
  return {
    terms: {
      confirm: day('bevestigen'), triage: day('beoordelen'), feedback: day('terugkoppelen'), partner: day('partner'), review: day('herzien'),
      twoToWeigh: fields.wegen, twoForIdentity: fields.identiteit,
    },
  };
}
