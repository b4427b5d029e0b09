import type { FormValues } from '../../../platform/form-values.ts';
import { type ActivityContent, contentFields } from './catalogue.ts';

export type ActivityMistake = { readonly field: keyof ActivityContent | 'reason'; readonly why: 'missing' | 'long' };
export const longestText = 2000;

export interface TypedActivity { readonly content: ActivityContent; readonly reason: string; readonly basis: number }

/** Every field is asked: an entry without one of them is no entry (GDPR art. 30 (1)). */
export function readActivity(form: FormValues): TypedActivity & { readonly mistakes: readonly ActivityMistake[] } {
  const text = (name: string): string => form.text(name).replaceAll('\r\n', '\n').trim();
  const content = Object.fromEntries(contentFields.map((field) => [field, text(field)])) as unknown as ActivityContent;
  const reason = text('reason');
  const mistakes = [...contentFields.map((field) => ({ field, value: content[field] })), { field: 'reason' as const, value: reason }]
    .flatMap(({ field, value }): ActivityMistake[] => (value === '' ? [{ field, why: 'missing' }] : value.length > longestText ? [{ field, why: 'long' }] : []));
  return { content, reason, basis: /^\d{1,6}$/.test(form.text('basis')) ? Number(form.text('basis')) : 0, mistakes };
}
