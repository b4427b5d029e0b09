import type { FormValues } from '../../../platform/form-values.ts';
import { type Action, actionsOf, type Mark, withholdGrounds } from './rules-mark.ts';
import type { RequestKind } from './states.ts';

export const markFields = ['hoort', 'vertellen', 'woorden', 'gedeeld', 'grond', 'waarom', 'gedaan', 'uitleg'] as const;
export type MarkField = typeof markFields[number];
export type TypedMark = Readonly<Record<MarkField, string>>;
export type MarkMistake = { readonly field: MarkField; readonly why: 'choose' | 'missing' | 'long' };
const longest = 4000;

export function typedMark(form: FormValues): TypedMark {
  return Object.fromEntries(markFields.map((field) => [field, form.text(field).replaceAll('\r\n', '\n').trim()])) as TypedMark;
}

export function readMark(typed: TypedMark, kind: RequestKind): { readonly mark: Mark | null; readonly mistakes: readonly MarkMistake[] } {
  const mistakes: MarkMistake[] = [];
  const wrong = (field: MarkField, why: MarkMistake['why']): void => { mistakes.push({ field, why }); };
  for (const field of ['woorden', 'waarom', 'uitleg'] as const) if (typed[field].length > longest) wrong(field, 'long');
  if (typed.hoort !== 'ja' && typed.hoort !== 'nee') wrong('hoort', 'choose');
  if (typed.hoort === 'nee') return mistakes.length > 0 ? { mark: null, mistakes } : { mark: { belongs: false }, mistakes };
  if (typed.hoort === 'ja' && typed.vertellen !== 'ja' && typed.vertellen !== 'nee') wrong('vertellen', 'choose');
  const actions: readonly Action[] = actionsOf[kind];
  const action = actions.find((one) => one === typed.gedaan) ?? null;
  if (typed.hoort === 'ja' && actions.length > 0 && action === null) wrong('gedaan', 'choose');
  // Who hears "no" hears why; and what was changed is put on paper.
  if (action !== null && typed.uitleg === '') wrong('uitleg', 'missing');
  const ground = withholdGrounds.find((one) => one === typed.grond);
  if (typed.vertellen === 'ja' && typed.woorden === '') wrong('woorden', 'missing');
  if (typed.vertellen === 'nee' && !ground) wrong('grond', 'choose');
  if (typed.vertellen === 'nee' && typed.waarom === '') wrong('waarom', 'missing');
  if (mistakes.length > 0) return { mark: null, mistakes };
  const done = { action, actionWhy: action === null ? '' : typed.uitleg };
  return { mistakes, mark: typed.vertellen === 'nee' && ground ? { belongs: true, tell: false, ground, why: typed.waarom, ...done } : { belongs: true, tell: true, words: typed.woorden, shared: typed.gedeeld === 'ja', ...done } };
}

/** A mark as the form shows it again. */
export function typedOf(mark: Mark | null): TypedMark {
  const empty = { hoort: '', vertellen: '', woorden: '', gedeeld: '', grond: '', waarom: '', gedaan: '', uitleg: '' };
  if (!mark) return empty;
  if (!mark.belongs) return { ...empty, hoort: 'nee' };
  const done = { hoort: 'ja', gedaan: mark.action ?? '', uitleg: mark.actionWhy };
  return mark.tell ? { ...empty, ...done, vertellen: 'ja', woorden: mark.words, gedeeld: mark.shared ? 'ja' : '' } : { ...empty, ...done, vertellen: 'nee', grond: mark.ground, waarom: mark.why };
}
