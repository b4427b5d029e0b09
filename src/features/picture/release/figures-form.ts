import type { FormValues } from '../../../platform/form-values.ts';
import type { FiguresWish, RuleFields } from './commands.ts';
import { type Base, bases, isAudience, isTableKind, mostYears } from './rules.ts';

export type AskMistake = 'years' | 'years-over' | 'tables' | 'audience' | 'way';

/**
 * @param over the years that may be chosen
 * @param standing how numbers were shown until now: exact (null) or rounded to a base; undefined as long as nothing was published, because only then it is a choice
 */
export function readAsk(form: FormValues, over: readonly number[], standing: Base | null | undefined): { readonly typed: { readonly years: readonly string[]; readonly kinds: readonly string[]; readonly audience: string; readonly way: string }; readonly wish: FiguresWish | null; readonly mistakes: readonly { readonly field: string; readonly mistake: AskMistake }[] } {
  const typed = { years: [...new Set(form.all('jaar'))].slice(0, 4 * mostYears), kinds: [...new Set(form.all('tabel'))].slice(0, 10), audience: form.text('voor'), way: form.text('getallen') };
  const roundedTo = standing === undefined ? wayIn(typed.way) : standing;
  const mistakes: { field: string; mistake: AskMistake }[] = [];
  const kinds = typed.kinds.filter(isTableKind);
  if (typed.years.length === 0) mistakes.push({ field: 'jaar', mistake: 'years' });
  else if (!typed.years.every((year) => over.some((one) => String(one) === year))) mistakes.push({ field: 'jaar', mistake: 'years-over' });
  if (kinds.length === 0 || kinds.length < typed.kinds.length) mistakes.push({ field: 'tabel', mistake: 'tables' });
  if (!isAudience(typed.audience)) mistakes.push({ field: 'voor', mistake: 'audience' });
  if (roundedTo === undefined) mistakes.push({ field: 'getallen', mistake: 'way' });
  return { typed, mistakes, wish: mistakes.length === 0 && roundedTo !== undefined && isAudience(typed.audience) ? { audience: typed.audience, years: [...typed.years].sort(), kinds, roundedTo } : null };
}

/** Exact numbers with stars when nothing is said. */
function wayIn(typed: string): Base | null | undefined {
  return typed === '' || typed === 'sterren' ? null : bases.find((base) => String(base) === typed);
}

export interface TypedRule { readonly voor: string; readonly minimum: string; readonly door: string; readonly op: string; readonly besluit: string }
export type RuleMistake = 'audience' | 'minimum' | 'by' | 'date' | 'reference';

export function typedRule(form: FormValues): TypedRule {
  const text = (name: string): string => form.text(name).trim();
  return { voor: text('voor'), minimum: text('minimum'), door: text('door'), op: text('op'), besluit: text('besluit') };
}

export function readRule(typed: TypedRule, today: Temporal.PlainDate): { readonly rule: RuleFields } | { readonly mistakes: readonly { readonly field: keyof TypedRule; readonly mistake: RuleMistake }[] } {
  const mistakes: { field: keyof TypedRule; mistake: RuleMistake }[] = [];
  const minimum = /^\d{1,3}$/.test(typed.minimum) ? Number(typed.minimum) : 0;
  const isLine = (text: string): boolean => text.length > 0 && text.length <= 200 && !/[\r\n\0]/.test(text);
  if (!isAudience(typed.voor)) mistakes.push({ field: 'voor', mistake: 'audience' });
  if (minimum < 3 || minimum > 100) mistakes.push({ field: 'minimum', mistake: 'minimum' });
  if (!isLine(typed.door)) mistakes.push({ field: 'door', mistake: 'by' });
  const on = dayFrom(typed.op);
  if (!on || Temporal.PlainDate.compare(on, today) > 0 || on.year < 1990) mistakes.push({ field: 'op', mistake: 'date' });
  if (!isLine(typed.besluit)) mistakes.push({ field: 'besluit', mistake: 'reference' });
  if (mistakes.length > 0 || !on || !isAudience(typed.voor)) return { mistakes };
  return { rule: { audience: typed.voor, minimum, by: typed.door, on: on.toString(), reference: typed.besluit } };
}

function dayFrom(typed: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return null;
  try { return Temporal.PlainDate.from(typed, { overflow: 'reject' }); } catch { return null; }
}
