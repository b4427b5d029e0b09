import type { FormValues } from '../../../platform/form-values.ts';

export interface FixFields { readonly reden: string; readonly besluit: string }
export interface FixMistake { readonly field: 'reden' | 'besluit'; readonly what: 'reason' | 'decision' | 'long' }

const longest = 2000;

export function fixFieldsFrom(form: FormValues): FixFields {
  return { reden: form.text('reden').replace(/\r\n?/g, '\n').trim(), besluit: form.text('besluit') };
}

/** `keepDecision`: the plan's own decisions hold for the new version as well; asked for only when there is one. */
export function readFix(fields: FixFields, adopted: boolean): { readonly reason: string; readonly keepDecision: boolean } | { readonly mistakes: readonly FixMistake[] } {
  const mistakes: FixMistake[] = [];
  if (fields.reden === '') mistakes.push({ field: 'reden', what: 'reason' });
  if (fields.reden.length > longest) mistakes.push({ field: 'reden', what: 'long' });
  if (adopted && fields.besluit !== 'blijft' && fields.besluit !== 'opnieuw') mistakes.push({ field: 'besluit', what: 'decision' });
  return mistakes.length > 0 ? { mistakes } : { reason: fields.reden, keepDecision: fields.besluit !== 'opnieuw' };
}
