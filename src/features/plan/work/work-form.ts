import type { FormValues } from '../../../platform/form-values.ts';
import { firstDay, isPartialDate, lastDay } from '../partial-dates.ts';
import { type Indicator, partSchemas } from '../plan-file-schema.ts';
import { eurosFrom } from '../progress/progress-form.ts';
import type { Content, Kind } from './rules.ts';

export type WorkField =
  | 'titel' | 'doel' | 'waarom' | 'eigenaar' | 'vervanger' | 'van' | 'tot' | 'budget' | 'geldbron' | 'afspraken' | 'uiterlijk' | 'bereikt' | 'stand' | 'soort' | 'verwijzing' | 'datum'
  | 'eenheid' | 'streven' | 'richting' | 'doelen' | 'register' | 'ritme' | 'herkomst' | 'bron';

/** What was typed; `afspraken` are the codes that were chosen, one a line. */
export type WorkFields = Readonly<Partial<Record<WorkField, string>>>;

/** The fields of each kind in the order of the form, each with its name in the plan file. */
export const formFields: Readonly<Record<Kind, readonly (readonly [WorkField, string])[]>> = {
  pillar: [['titel', 'title'], ['doel', 'aim'], ['budget', 'budget_eur'], ['herkomst', 'origin'], ['bron', 'source']],
  measure: [
    ['titel', 'title'], ['waarom', 'why'], ['eigenaar', 'owner'], ['vervanger', 'deputy'], ['van', 'from'], ['tot', 'to'], ['budget', 'budget_eur'], ['geldbron', 'budget_source'],
    ['afspraken', 'covers'], ['herkomst', 'origin'], ['bron', 'source'],
  ],
  action: [['titel', 'title'], ['uiterlijk', 'due'], ['stand', 'state'], ['herkomst', 'origin']],
  milestone: [['titel', 'title'], ['uiterlijk', 'due'], ['bereikt', 'reached']],
  evidence: [['soort', 'kind'], ['titel', 'title'], ['verwijzing', 'reference'], ['datum', 'date']],
  indicator: [
    ['titel', 'title'], ['eenheid', 'unit'], ['streven', 'target'], ['richting', 'direction'], ['doelen', 'targets'], ['register', 'register'], ['eigenaar', 'owner'], ['ritme', 'every'], ['bron', 'source'],
  ],
};

export type WorkMistake = 'missing' | 'too-long' | 'unreadable' | 'one-line' | 'no-date' | 'no-amount' | 'choose' | 'end-before-start' | 'no-targets' | 'target-twice';
export interface FieldMistake { readonly field: WorkField; readonly mistake: WorkMistake }

const dates = new Set<WorkField>(['van', 'tot', 'uiterlijk', 'bereikt', 'datum']);

export function workFieldsFrom(form: FormValues, kind: Kind): WorkFields {
  return Object.fromEntries(formFields[kind].map(([field]) => [field, field === 'afspraken' ? form.all(field).join('\n') : form.text(field).replace(/\r\n?/g, '\n')]));
}

/** A part as its form shows it. */
export function workFieldsOf(kind: Kind, content: object): WorkFields {
  const held = content as Readonly<Record<string, unknown>>;
  return Object.fromEntries(formFields[kind].map(([field, name]) => {
    const value = held[name];
    if (field === 'doelen') return [field, targetsInLines(value as Indicator['targets'])];
    return [field, Array.isArray(value) ? value.join('\n') : value === undefined ? '' : String(value)];
  }));
}

/** The targets of an indicator as its form shows them, one a line: `2026: 80`. */
export function targetsInLines(targets: Indicator['targets']): string {
  return (targets ?? []).map(({ period, value }) => `${period}: ${String(value).replace('.', ',')}`).join('\n');
}

/** One target a line, as people type them: `2026: 80`, `2026-Q1 = 12,5`, `2026 Q1 80`. */
function targetsFrom(typed: string): { readonly value: Indicator['targets'] } | { readonly mistake: WorkMistake } {
  const lines = typed.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => {
    const [, year, quarter, value] = /^(\d{4})(?:[ -]?[KkQq]([1-4]))?\s*[:= ]\s*(-?\d{1,12}(?:[.,]\d{1,6})?)$/.exec(line) ?? [];
    return year === undefined || value === undefined ? null : { period: quarter === undefined ? year : `${year}-Q${quarter}`, value: Number(value.replace(',', '.')) };
  });
  const targets = lines.filter((line) => line !== null);
  if (targets.length < lines.length) return { mistake: 'no-targets' };
  return new Set(targets.map(({ period }) => period)).size < targets.length ? { mistake: 'target-twice' } : { value: targets };
}

/** A date as people type it: 2026, 2026-05, 2026-05-21, 5-2026 or 21-5-2026. Null when it is none. */
export function dateFrom(typed: string): string | null {
  const turned = /^(?:(\d{1,2})-)?(\d{1,2})-(\d{4})$/.exec(typed);
  const text = turned ? [turned[3], turned[2]?.padStart(2, '0'), turned[1]?.padStart(2, '0')].filter((part) => part !== undefined).join('-') : typed;
  return isPartialDate(text) && Number(text.slice(0, 4)) >= 1000 ? text : null;
}

function valueOf(field: WorkField, typed: string): { readonly value: unknown } | { readonly mistake: WorkMistake } {
  const text = typed.trim();
  if (field === 'afspraken') return { value: text === '' ? [] : [...new Set(text.split('\n'))] };
  if (text === '') return { value: undefined };
  if (dates.has(field)) {
    const date = dateFrom(text);
    return date === null ? { mistake: 'no-date' } : { value: date };
  }
  if (field === 'budget') {
    const amount = eurosFrom(text);
    return typeof amount === 'number' && amount <= 1_000_000_000 ? { value: amount } : { mistake: 'no-amount' };
  }
  if (field === 'doelen') return targetsFrom(text);
  if (field === 'streven' && /^-?\d{1,12}([.,]\d{1,6})?$/.test(text)) return { value: Number(text.replace(',', '.')) };
  return { value: text };
}

const byKey: Readonly<Record<string, WorkMistake>> = { tooLong: 'too-long', unprintable: 'unreadable', oneLine: 'one-line', empty: 'missing', notADate: 'no-date' };

/**
 * What the form says as a part of the plan. What no form shows (a code, what the file says of the state) is taken from `held`.
 * The plan file's own schema decides, so that what is kept here can always become a version.
 */
export function readWork<K extends Kind>(kind: K, fields: WorkFields, held: object): { readonly content: Content[K] } | { readonly mistakes: readonly FieldMistake[] } {
  const mistakes: FieldMistake[] = [];
  const read: Record<string, unknown> = { ...held };
  const shown = workFieldsOf(kind, held);
  for (const [field, name] of formFields[kind]) {
    // What nobody touched stays as it is: a target "80" that the file writes as words does not become a number.
    if (fields[field] !== undefined && fields[field] === shown[field]) continue;
    const found = valueOf(field, fields[field] ?? '');
    if ('mistake' in found) mistakes.push({ field, mistake: found.mistake });
    else if (found.value === undefined) delete read[name];
    else read[name] = found.value;
  }
  const parsed = partSchemas[kind].safeParse(read);
  for (const issue of parsed.error?.issues ?? []) {
    const field = formFields[kind].find(([, name]) => name === issue.path[0])?.[0];
    if (!field || mistakes.some((one) => one.field === field)) continue;
    mistakes.push({ field, mistake: issue.code === 'invalid_value' ? 'choose' : read[String(issue.path[0])] === undefined ? 'missing' : byKey[issue.message] ?? 'unreadable' });
  }
  const { from, to } = read as { from?: string; to?: string };
  if (kind === 'measure' && from && to && isPartialDate(from) && isPartialDate(to) && Temporal.PlainDate.compare(lastDay(to), firstDay(from)) < 0) mistakes.push({ field: 'tot', mistake: 'end-before-start' });
  if (mistakes.length > 0 || !parsed.success) return { mistakes: formFields[kind].flatMap(([field]) => mistakes.find((one) => one.field === field) ?? []) };
  return { content: withoutAbsent(parsed.data) as Content[K] };
}

function withoutAbsent(content: object): object {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}
