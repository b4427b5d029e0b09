import type { FormValues } from '../../../platform/form-values.ts';
import { isBefore, isPartialDate } from '../partial-dates.ts';
import { type PlanFile, reservedReferences } from '../plan-file-schema.ts';
import { type Fate, fates, type NewPlan } from './rules.ts';

export type StartMistake = 'reference-wrong' | 'reference-taken' | 'title-missing' | 'date-wrong' | 'end-before-start' | 'fate-missing' | 'words-missing' | 'no-measures' | 'too-long';
export interface Mistaken { readonly field: string; readonly mistake: StartMistake }

/** What the new plan is called and when it runs. */
export interface NameFields { readonly kenmerk: string; readonly naam: string; readonly van: string; readonly tot: string }
export type PeriodFields = NameFields & { readonly uitkomst: Readonly<Record<string, string>>; readonly resultaat: Readonly<Record<string, string>>; readonly geleerd: Readonly<Record<string, string>> };
export type NothingFields = NameFields & { readonly kaders: readonly string[]; readonly maatregelen: readonly string[] };

const longest = 2000;
const typed = (form: FormValues, name: string): string => form.text(name).replace(/\r\n/g, '\n').trim();

export function nameFrom(form: FormValues): NameFields {
  return { kenmerk: typed(form, 'kenmerk'), naam: typed(form, 'naam'), van: typed(form, 'van'), tot: typed(form, 'tot') };
}

export function periodFrom(form: FormValues, plan: PlanFile): PeriodFields {
  const measures = plan.pillars.flatMap((pillar) => pillar.measures.map(({ code }) => code));
  const each = (codes: readonly string[], prefix: string): Record<string, string> => Object.fromEntries(codes.map((code) => [code, typed(form, `${prefix}-${code}`)]));
  return { ...nameFrom(form), uitkomst: each(measures, 'uitkomst'), resultaat: each(measures, 'resultaat'), geleerd: each(plan.pillars.map(({ code }) => code), 'geleerd') };
}

export function readName(fields: NameFields, taken: readonly string[]): { readonly next: NewPlan } | { readonly mistakes: readonly Mistaken[] } {
  const mistakes: Mistaken[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(fields.kenmerk) || fields.kenmerk.length > 80) mistakes.push({ field: 'kenmerk', mistake: 'reference-wrong' });
  // These words are addresses of pages beside a plan.
  else if (taken.includes(fields.kenmerk) || reservedReferences.includes(fields.kenmerk)) mistakes.push({ field: 'kenmerk', mistake: 'reference-taken' });
  if (fields.naam === '') mistakes.push({ field: 'naam', mistake: 'title-missing' });
  else if (fields.naam.length > 300 || /[\u0000-\u001f\u007f]/.test(fields.naam)) mistakes.push({ field: 'naam', mistake: 'too-long' });
  for (const field of ['van', 'tot'] as const) if (!isPartialDate(fields[field])) mistakes.push({ field, mistake: 'date-wrong' });
  if (isPartialDate(fields.van) && isPartialDate(fields.tot) && isBefore(fields.tot, fields.van)) mistakes.push({ field: 'tot', mistake: 'end-before-start' });
  return mistakes.length > 0 ? { mistakes } : { next: { reference: fields.kenmerk, title: fields.naam, period: { from: fields.van, to: fields.tot } } };
}

export interface Closing {
  readonly measures: readonly { readonly code: string; readonly outcome: Fate; readonly words: string | null }[];
  readonly lessons: readonly { readonly pillar: string; readonly words: string }[];
}

/** What becomes of every measure of the plan that ends. What is done has a result, what stops a reason. */
export function readClosing(fields: PeriodFields, plan: PlanFile): { readonly closing: Closing } | { readonly mistakes: readonly Mistaken[] } {
  const mistakes: Mistaken[] = [];
  const measures = plan.pillars.flatMap((pillar) => pillar.measures).flatMap(({ code }) => {
    const outcome = fates.find((one) => one === fields.uitkomst[code]);
    const words = fields.resultaat[code] ?? '';
    if (!outcome) { mistakes.push({ field: `uitkomst-${code}`, mistake: 'fate-missing' }); return []; }
    if (outcome !== 'continues' && words === '') mistakes.push({ field: `resultaat-${code}`, mistake: 'words-missing' });
    if (words.length > longest) mistakes.push({ field: `resultaat-${code}`, mistake: 'too-long' });
    return [{ code, outcome, words: words || null }];
  });
  const lessons = plan.pillars.flatMap(({ code }) => {
    const words = fields.geleerd[code] ?? '';
    if (words.length > longest) mistakes.push({ field: `geleerd-${code}`, mistake: 'too-long' });
    return words === '' ? [] : [{ pillar: code, words }];
  });
  return mistakes.length > 0 ? { mistakes } : { closing: { measures, lessons } };
}
