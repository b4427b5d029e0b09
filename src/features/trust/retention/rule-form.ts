import type { FormValues } from '../../../platform/form-values.ts';
import { recordClasses, type RetentionClass } from '../../../platform/retention-rules.ts';
import type { NewRule } from './commands.ts';

export const ruleFields = ['maanden', 'categorie', 'door', 'op', 'besluit'] as const;
export type RuleField = typeof ruleFields[number];
export interface TypedRule { readonly fields: Readonly<Record<RuleField, string>>; readonly basis: number }
export type RuleMistake = { readonly field: RuleField; readonly what: 'missing' | 'long' | 'months' | 'date' };

export const longestText = 300;
export const mostMonths = 1200;

/** Whether the municipality may decide that nothing of a class is destroyed. */
export const mayStay = (code: RetentionClass): boolean => code === 'processing-line' || recordClasses.some((one) => one === code);

export function typedRule(form: FormValues): TypedRule {
  const text = (name: RuleField): string => form.text(name).trim();
  return { fields: { maanden: text('maanden'), categorie: text('categorie'), door: text('door'), op: text('op'), besluit: text('besluit') }, basis: /^\d{1,6}$/.test(form.text('basis')) ? Number(form.text('basis')) : 0 };
}

/** A class of signals needs a term, because a file is closed with a date; records and lines of the processing log may stay. */
export function readRule(code: RetentionClass, { fields }: TypedRule, today: Temporal.PlainDate): { readonly value: NewRule } | { readonly mistakes: readonly RuleMistake[] } {
  const mistakes: RuleMistake[] = [];
  const stays = fields.maanden === '' && mayStay(code);
  const months = /^\d{1,4}$/.test(fields.maanden) ? Number(fields.maanden) : 0;
  if (!stays && (months < 1 || months > mostMonths)) mistakes.push({ field: 'maanden', what: 'months' });
  const on = day(fields.op);
  for (const field of ['categorie', 'door', 'besluit'] as const) {
    if (fields[field] === '') mistakes.push({ field, what: 'missing' });
    else if (fields[field].length > longestText) mistakes.push({ field, what: 'long' });
  }
  if (!on || Temporal.PlainDate.compare(on, today) > 0) mistakes.push({ field: 'op', what: 'date' });
  if (mistakes.length > 0 || !on) return { mistakes: ruleFields.flatMap((field) => mistakes.filter((one) => one.field === field)) };
  return { value: { months: stays ? null : months, category: fields.categorie, by: fields.door, on, reference: fields.besluit } };
}

function day(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}
