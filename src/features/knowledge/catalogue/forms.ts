import type { Bilingual } from './language.ts';
import type { Grade, SourceKey } from './sources.ts';
import { CHOSEN_FORMS } from './forms-by-choice.ts';
import { MAIN_FORMS } from './forms-main.ts';

export type FormCode =
  | 'sexual' | 'labour' | 'criminal'
  | 'organ-removal' | 'forced-begging' | 'surrogacy' | 'forced-marriage' | 'illegal-adoption';

export interface SubForm {
  readonly code: string;
  readonly name: Bilingual;
  readonly sources: readonly SourceKey[];
}

/** A form of exploitation as the law and the municipality name it. */
export interface ExploitationForm {
  readonly code: FormCode;
  /** Last part of its Dutch address: /mensenhandel/<slug>. */
  readonly slug: string;
  readonly name: Bilingual;
  /** One sentence for a card. */
  readonly short: Bilingual;
  /** A few short sentences for a frightened reader. */
  readonly explanation: readonly Bilingual[];
  readonly subForms: readonly SubForm[];
  readonly law: {
    readonly text: Bilingual;
    /** The state of the law that was read: a year or a date. */
    readonly asOf: string;
    readonly grade: Grade;
    readonly sources: readonly SourceKey[];
  };
  /** On for every municipality, always. The others are on from the date a municipality chooses. */
  readonly byDefault: boolean;
  /** The first day (ISO date) from which a municipality may choose this form; null when there is no such day. */
  readonly availableFrom: string | null;
  /** What the municipality has to confirm before it relies on the date, if anything. */
  readonly toConfirm: Bilingual | null;
  readonly sources: readonly SourceKey[];
}

/** All forms, in the order in which they are shown. */
export const FORMS: readonly ExploitationForm[] = [...MAIN_FORMS, ...CHOSEN_FORMS];

const byCode = new Map(FORMS.map(form => [form.code, form]));
const bySlug = new Map(FORMS.map(form => [form.slug, form]));

export function isFormCode(value: string): value is FormCode {
  return FORMS.some(form => form.code === value);
}

export function formByCode(code: FormCode): ExploitationForm {
  const form = byCode.get(code);
  if (!form) throw new RangeError(`No form of exploitation has the code ${code}.`);
  return form;
}

export function formBySlug(slug: string): ExploitationForm | undefined {
  return bySlug.get(slug);
}
