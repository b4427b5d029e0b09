import type { FormValues } from '../../../platform/form-values.ts';
import { isPartialDate, type PartialDate } from '../partial-dates.ts';
import { asksReason, type Outcome, outcomes } from './rules.ts';

export interface VersionFields { readonly naam: string; readonly vanaf: string; readonly bron: string; readonly anders: string }
export interface VersionWords { readonly title: string; readonly validFrom: PartialDate; readonly source: string; readonly changed: string }
export interface LookFields { readonly uitkomst: string; readonly toelichting: string }
export interface LookWords { readonly outcome: Outcome; readonly reason: string | null }

export type FrameworkMistake = 'title-missing' | 'date-wrong' | 'source-missing' | 'changed-missing' | 'outcome-missing' | 'reason-missing' | 'too-long';

const longest = { naam: 300, vanaf: 10, bron: 2000, anders: 4000, toelichting: 2000 } as const;
const typed = (form: FormValues, name: string): string => form.text(name).replace(/\r\n/g, '\n').trim();

export function versionFrom(form: FormValues): VersionFields {
  return { naam: typed(form, 'naam'), vanaf: typed(form, 'vanaf'), bron: typed(form, 'bron'), anders: typed(form, 'anders') };
}

/** A year, a month or a day, as people write it: 2026, 2026-03, 03-2026, 2026-03-01, 1-3-2026. Null when it is none. */
export function partialDateFrom(text: string): PartialDate | null {
  const [, day, month, year] = /^(?:(\d{1,2})[-/])?(\d{1,2})[-/](\d{4})$/.exec(text) ?? [];
  const iso = month && year ? [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-') : text;
  return isPartialDate(iso) ? iso : null;
}

export function readVersion(fields: VersionFields): { readonly words: VersionWords } | { readonly mistakes: readonly { readonly field: keyof VersionFields; readonly mistake: FrameworkMistake }[] } {
  const mistakes: { field: keyof VersionFields; mistake: FrameworkMistake }[] = [];
  const validFrom = partialDateFrom(fields.vanaf);
  if (fields.naam === '') mistakes.push({ field: 'naam', mistake: 'title-missing' });
  if (validFrom === null) mistakes.push({ field: 'vanaf', mistake: 'date-wrong' });
  if (fields.bron === '') mistakes.push({ field: 'bron', mistake: 'source-missing' });
  if (fields.anders === '') mistakes.push({ field: 'anders', mistake: 'changed-missing' });
  for (const field of ['naam', 'bron', 'anders'] as const) if (fields[field].length > longest[field]) mistakes.push({ field, mistake: 'too-long' });
  if (mistakes.length > 0 || validFrom === null) return { mistakes };
  return { words: { title: fields.naam, validFrom, source: fields.bron, changed: fields.anders } };
}

export function lookFrom(form: FormValues): LookFields {
  return { uitkomst: form.text('uitkomst'), toelichting: typed(form, 'toelichting') };
}

export function readLook(fields: LookFields): { readonly words: LookWords } | { readonly mistakes: readonly { readonly field: keyof LookFields; readonly mistake: FrameworkMistake }[] } {
  const outcome = outcomes.find((one) => one === fields.uitkomst);
  if (!outcome) return { mistakes: [{ field: 'uitkomst', mistake: 'outcome-missing' }] };
  if (asksReason(outcome) && fields.toelichting === '') return { mistakes: [{ field: 'toelichting', mistake: 'reason-missing' }] };
  if (fields.toelichting.length > longest.toelichting) return { mistakes: [{ field: 'toelichting', mistake: 'too-long' }] };
  return { words: { outcome, reason: fields.toelichting || null } };
}
