import type { FormValues } from '../../../platform/form-values.ts';
import { asksEvidence, type Judgement, judgements } from './rules.ts';

export interface LookFields { readonly basis: string; readonly verdieping: string; readonly bewijs: string; readonly eigenaar: string; readonly volgende: string }

export interface NewLook { readonly basis: Judgement; readonly deepening: Judgement | null; readonly evidence: string; readonly owner: string; readonly nextLook: string | null }

export type LookMistake = 'basis-missing' | 'evidence-missing' | 'day-wrong' | 'day-past' | 'too-long' | 'owner-long' | 'deepening-without-basis';

const longest = 2000;
const longestOwner = 200;

export function lookFrom(form: FormValues): LookFields {
  const text = (name: string): string => form.text(name).replace(/\r\n/g, '\n');
  return { basis: text('basis'), verdieping: text('verdieping'), bewijs: text('bewijs'), eigenaar: text('eigenaar'), volgende: text('volgende') };
}

export function readLook(fields: LookFields, today: Temporal.PlainDate): { readonly look: NewLook } | { readonly mistakes: readonly { readonly field: keyof LookFields; readonly mistake: LookMistake }[] } {
  const mistakes: { field: keyof LookFields; mistake: LookMistake }[] = [];
  const basis = judgements.find((one) => one === fields.basis);
  const deepening = judgements.find((one) => one === fields.verdieping) ?? null;
  const day = dayFrom(fields.volgende);
  if (!basis) mistakes.push({ field: 'basis', mistake: 'basis-missing' });
  if ((basis === 'not' || basis === 'not-applicable') && deepening === 'meets') mistakes.push({ field: 'verdieping', mistake: 'deepening-without-basis' });
  if (basis && asksEvidence(basis) && fields.bewijs.trim() === '') mistakes.push({ field: 'bewijs', mistake: 'evidence-missing' });
  if (fields.bewijs.length > longest) mistakes.push({ field: 'bewijs', mistake: 'too-long' });
  if (fields.eigenaar.length > longestOwner) mistakes.push({ field: 'eigenaar', mistake: 'owner-long' });
  if (day === undefined) mistakes.push({ field: 'volgende', mistake: 'day-wrong' });
  else if (day && Temporal.PlainDate.compare(day, today) < 0) mistakes.push({ field: 'volgende', mistake: 'day-past' });
  if (mistakes.length > 0 || !basis) return { mistakes };
  return { look: { basis, deepening, evidence: fields.bewijs.trim(), owner: fields.eigenaar.trim(), nextLook: day?.toString() ?? null } };
}

/** A day as the browser sends it; null when the field was left empty, undefined when it is no day. */
export function dayFrom(typed: string): Temporal.PlainDate | null | undefined {
  if (typed.trim() === '') return null;
  if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(typed.trim())) return undefined;
  try {
    return Temporal.PlainDate.from(typed.trim());
  } catch {
    return undefined;
  }
}
