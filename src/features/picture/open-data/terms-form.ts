import type { FormValues } from '../../../platform/form-values.ts';
import type { OpenDataTerms } from './queries.ts';
import { isLicence } from './rules.ts';

export interface TypedTerms { readonly licentie: string; readonly postbus: string; readonly door: string; readonly op: string; readonly besluit: string }
export type TermsMistake = 'licence' | 'mail' | 'by' | 'date' | 'reference';
export const noTerms: TypedTerms = { licentie: '', postbus: '', door: '', op: '', besluit: '' };

export function typedTerms(form: FormValues): TypedTerms {
  const text = (name: string): string => form.text(name).trim();
  return { licentie: text('licentie'), postbus: text('postbus'), door: text('door'), op: text('op'), besluit: text('besluit') };
}

export function readTerms(typed: TypedTerms, today: Temporal.PlainDate): { readonly terms: Omit<OpenDataTerms, 'number'> } | { readonly mistakes: readonly { readonly field: keyof TypedTerms; readonly mistake: TermsMistake }[] } {
  const mistakes: { field: keyof TypedTerms; mistake: TermsMistake }[] = [];
  const isLine = (text: string): boolean => text.length > 0 && text.length <= 200 && !/[\r\n\0]/.test(text);
  if (!isLicence(typed.licentie)) mistakes.push({ field: 'licentie', mistake: 'licence' });
  if (!isLine(typed.postbus) || !/^[\x21-\x7e]+@[\x21-\x7e]+\.[a-z]{2,}$/i.test(typed.postbus) || /[<>"(),:;\\]/.test(typed.postbus) || typed.postbus.split('@').length !== 2) mistakes.push({ field: 'postbus', mistake: 'mail' });
  if (!isLine(typed.door)) mistakes.push({ field: 'door', mistake: 'by' });
  const on = dayFrom(typed.op);
  if (!on || Temporal.PlainDate.compare(on, today) > 0 || on.year < 1990) mistakes.push({ field: 'op', mistake: 'date' });
  if (!isLine(typed.besluit)) mistakes.push({ field: 'besluit', mistake: 'reference' });
  if (mistakes.length > 0 || !on || !isLicence(typed.licentie)) return { mistakes };
  return { terms: { licence: typed.licentie, mail: typed.postbus, by: typed.door, on: on.toString(), reference: typed.besluit } };
}

function dayFrom(typed: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return null;
  try { return Temporal.PlainDate.from(typed, { overflow: 'reject' }); } catch { return null; }
}
