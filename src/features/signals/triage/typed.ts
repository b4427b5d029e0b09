import type { FormValues } from '../../../platform/form-values.ts';

/** What was typed on a page of triage, field by field, as it goes back into the page when it could not be kept. */
export type Typed = Readonly<Record<string, string>>;

export type MistakeKey =
  | 'choose' | 'done-missing' | 'text-missing' | 'view-missing' | 'too-long' | 'date-missing' | 'date-wrong' | 'date-future' | 'date-past' | 'date-far' | 'ground-missing' | 'result-missing' | 'why-missing'
  | 'none-with-others' | 'other-problem-with-trafficking' | 'handed-missing' | 'two-missing';
export interface Mistake { readonly field: string; readonly mistake: MistakeKey }
export type Read<T> = { readonly value: T } | { readonly mistakes: readonly Mistake[] };

export const longest = 5000;

export function typedFrom(form: FormValues, fields: readonly string[]): Typed {
  return Object.fromEntries(fields.map((field) => [field, form.text(field).replace(/\r\n/g, '\n')]));
}

export function tooLong(typed: Typed, fields: readonly string[]): Mistake[] {
  return fields.filter((field) => (typed[field] ?? '').length > longest).map((field) => ({ field, mistake: 'too-long' }));
}

/** The one of these that was chosen; null when none was. */
export function chosen<T extends string>(all: readonly T[], text: string | undefined): T | null {
  return all.find((one) => one === text) ?? null;
}

/** A day as a date field sends it; null when no such day exists. */
export function dayFrom(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}
