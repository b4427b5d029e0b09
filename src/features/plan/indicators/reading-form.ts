import type { FormValues } from '../../../platform/form-values.ts';
import { isPeriod, type Period } from './rules-periods.ts';

export interface ReadingFields { readonly periode: string; readonly waarde: string; readonly toelichting: string; readonly telt: boolean }

export type ReadingMistake = 'value-missing' | 'value-wrong' | 'too-long' | 'period-wrong' | 'not-a-count';

/** What somebody says of an indicator by hand. `counts`: it counts reports or victims, so others may see little of it. */
export interface HandReading { readonly period: Period; readonly value: number; readonly note: string; readonly counts: boolean }

export const emptyReading: ReadingFields = { periode: '', waarde: '', toelichting: '', telt: false };
const longest = 2000;

export function readingFrom(form: FormValues, prefix = ''): ReadingFields {
  const text = (name: string): string => form.text(prefix + name).replace(/\r\n/g, '\n');
  return { periode: text('periode'), waarde: text('waarde'), toelichting: text('toelichting'), telt: text('telt') === 'ja' };
}

/** A number as people write it: 12 · 12,5 · 1.250 · -3. Null when it is none. "ja" and "nee" are 1 and 0 where that is asked. */
export function numberFrom(typed: string, yesNo: boolean): number | null {
  const bare = typed.trim();
  if (yesNo) return bare === 'ja' ? 1 : bare === 'nee' ? 0 : null;
  if (!/^-?(\d{1,12}|\d{1,3}(\.\d{3}){1,3})([.,]\d{1,4})?$/.test(bare)) return null;
  const [, whole = '', rest = ''] = /^(.*?)(?:[.,](\d{1,4}))?$/.exec(/\.\d{3}$/.test(bare) && !bare.includes(',') && !/^-?0/.test(bare) ? `${bare},0` : bare) ?? [];
  return Number(`${whole.replaceAll('.', '')}.${rest || '0'}`);
}

/** Asked with yes and no, because the unit says so. */
export function isYesNo(unit: string | null): boolean {
  return /^ja (of|\/) nee$|^yes or no$/i.test(unit?.trim() ?? '');
}

export function readReading(fields: ReadingFields, unit: string | null, periods: readonly Period[]): { readonly reading: HandReading } | { readonly mistakes: readonly { readonly field: keyof ReadingFields; readonly mistake: ReadingMistake }[] } {
  const mistakes: { field: keyof ReadingFields; mistake: ReadingMistake }[] = [];
  const value = numberFrom(fields.waarde, isYesNo(unit));
  if (!isPeriod(fields.periode) || !periods.includes(fields.periode)) mistakes.push({ field: 'periode', mistake: 'period-wrong' });
  if (fields.waarde.trim() === '') mistakes.push({ field: 'waarde', mistake: 'value-missing' });
  else if (value === null) mistakes.push({ field: 'waarde', mistake: 'value-wrong' });
  else if (fields.telt && (!Number.isSafeInteger(value) || value < 0)) mistakes.push({ field: 'waarde', mistake: 'not-a-count' });
  if (fields.toelichting.length > longest) mistakes.push({ field: 'toelichting', mistake: 'too-long' });
  if (mistakes.length > 0 || value === null) return { mistakes };
  return { reading: { period: fields.periode, value, note: fields.toelichting, counts: fields.telt } };
}
