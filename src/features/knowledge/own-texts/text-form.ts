import { phone } from '../../../lib/identifiers/phone.ts';
import type { FormValues } from '../../../platform/form-values.ts';
import { openingLines, readOpeningLines } from '../opening/rules-opening.ts';
import { cleanText, typedDay } from '../typed-day.ts';
import { alwaysWord, fieldSpecs, type FieldSpec, kindOf, type TextFields, type TextKey } from './rules-texts.ts';

/** The words of a municipality about one text, as they may be kept. */
export interface TextWord {
  readonly fields: TextFields;
  readonly source: string;
  /** ISO dates. */
  readonly sourceDate: string;
  readonly reviewOn: string;
}

export type TextMistake =
  | 'empty' | 'too-long' | 'too-many' | 'item-too-long' | 'phone' | 'hours' | 'hours-overlap'
  | 'source-missing' | 'date-unreadable' | 'date-future' | 'review-past' | 'review-far';

export interface TextTyped { readonly fields: TextFields; readonly bron: string; readonly brondatum: string; readonly nakijken: string }
export interface FieldMistake { readonly field: string; readonly mistake: TextMistake; readonly detail: string }

export function typedFrom(form: FormValues, key: TextKey): TextTyped {
  const fields = Object.fromEntries(fieldSpecs[kindOf(key)].map(({ name }) => [name, form.text(name).replace(/\r\n/g, '\n')]));
  return { fields, bron: form.text('bron'), brondatum: form.text('brondatum'), nakijken: form.text('nakijken') };
}

/** One field made ready to keep, or what is wrong with it. */
function read(spec: FieldSpec, typed: string): { readonly value: string } | { readonly mistake: TextMistake; readonly detail?: string } {
  const clean = cleanText(typed);
  const items = clean.split('\n').map((item) => item.trim().replace(/^[-•*]\s+/, '')).filter((item) => item !== '');
  if (items.length === 0) return spec.required ? { mistake: 'empty' } : { value: '' };
  switch (spec.kind) {
    case 'lines': {
      const long = items.findIndex((item) => item.length > spec.most);
      if (items.length > (spec.items ?? 10)) return { mistake: 'too-many', detail: String(spec.items) };
      return long === -1 ? { value: items.join('\n') } : { mistake: 'item-too-long', detail: String(long + 1) };
    }
    case 'opening': {
      if (/^(24 uur|altijd|dag en nacht|24\/7)$/i.test(items.join(' '))) return { value: alwaysWord };
      const hours = readOpeningLines(items.join('\n'));
      if ('spans' in hours) return { value: openingLines(hours.spans) };
      return hours.mistake === 'overlap' ? { mistake: 'hours-overlap' } : { mistake: 'hours', detail: hours.mistake === 'unreadable' ? String(hours.line) : '1' };
    }
    case 'holidays': return { value: ['open', 'closed'].includes(clean) ? clean : 'unknown' };
    case 'phone': return phone(items.join(' ')) ? { value: items.join(' ') } : { mistake: 'phone' };
    case 'line': {
      const one = items.join(' ');
      return one.length > spec.most ? { mistake: 'too-long', detail: String(spec.most) } : { value: one };
    }
  }
}

/** The words, or each mistake at its field in the order of the form. A review is at most two years away: longer is forgetting. */
export function readText(key: TextKey, typed: TextTyped, today: Temporal.PlainDate): { readonly word: TextWord } | { readonly mistakes: readonly FieldMistake[] } {
  const mistakes: FieldMistake[] = [];
  const wrong = (field: string, mistake: TextMistake, detail = ''): void => { mistakes.push({ field, mistake, detail }); };
  const fields: Record<string, string> = {};
  for (const spec of fieldSpecs[kindOf(key)]) {
    const field = read(spec, typed.fields[spec.name] ?? '');
    if ('mistake' in field) wrong(spec.name, field.mistake, field.detail);
    else fields[spec.name] = field.value;
  }
  const source = typed.bron.trim();
  if (source === '') wrong('bron', 'source-missing');
  if (source.length > 200) wrong('bron', 'too-long', '200');
  const [from, review] = [typedDay(typed.brondatum), typedDay(typed.nakijken)];
  if (!from) wrong('brondatum', 'date-unreadable');
  else if (Temporal.PlainDate.compare(from, today) > 0) wrong('brondatum', 'date-future');
  if (!review) wrong('nakijken', 'date-unreadable');
  else if (Temporal.PlainDate.compare(review, today) <= 0) wrong('nakijken', 'review-past');
  else if (Temporal.PlainDate.compare(review, today.add({ years: 2 })) > 0) wrong('nakijken', 'review-far');
  if (mistakes.length > 0 || !from || !review) return { mistakes };
  return { word: { fields, source, sourceDate: from.toString(), reviewOn: review.toString() } };
}
