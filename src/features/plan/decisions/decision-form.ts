import type { FormValues } from '../../../platform/form-values.ts';
import { asksReason, type PlanStep } from './states.ts';

export interface DecisionFields { readonly orgaan: string; readonly datum: string; readonly document: string; readonly gmb: string; readonly reden: string }

export interface DecisionWords { readonly body: string; readonly on: string; readonly document: string | null; readonly gazette: string | null; readonly reason: string | null }

export type DecisionMistake = 'body-missing' | 'date-wrong' | 'date-future' | 'date-too-early' | 'gazette-wrong' | 'reason-missing' | 'nothing-added' | 'too-long';

const longest = { orgaan: 200, document: 300, reden: 2000 } as const;

export function decisionFrom(form: FormValues): DecisionFields {
  const text = (name: string): string => form.text(name).replace(/\r\n/g, '\n').trim();
  return { orgaan: text('orgaan'), datum: text('datum'), document: text('document'), gmb: text('gmb'), reden: text('reden') };
}

/** The number in the gazette as people write it: "gmb-2026-12345", "Gmb. 2026, 12345", "Gemeenteblad 2026, nr. 12345". Null when it is none. */
export function gazetteFrom(typed: string): string | null {
  const found = /^(?:gmb|gemeenteblad)?[\s.,-]*(\d{4})[\s.,-]+(?:nr\.?\s*)?(\d{1,7})$/i.exec(typed);
  return found ? `gmb-${found[1] ?? ''}-${found[2] ?? ''}` : null;
}

function dayFrom(typed: string): Temporal.PlainDate | null {
  const [, day, month, year] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(typed) ?? [];
  const iso = day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  try { return Temporal.PlainDate.from(iso, { overflow: 'reject' }); } catch { return null; }
}

/** @param earliest the day of the step before this one, as text; null when there is none */
export function readDecision(fields: DecisionFields, step: PlanStep, today: Temporal.PlainDate, earliest: string | null):
  { readonly words: DecisionWords } | { readonly mistakes: readonly { readonly field: keyof DecisionFields; readonly mistake: DecisionMistake }[] } {
  const mistakes: { field: keyof DecisionFields; mistake: DecisionMistake }[] = [];
  const day = dayFrom(fields.datum);
  const gazette = fields.gmb === '' ? null : gazetteFrom(fields.gmb);
  if (fields.orgaan === '') mistakes.push({ field: 'orgaan', mistake: 'body-missing' });
  if (!day) mistakes.push({ field: 'datum', mistake: 'date-wrong' });
  else if (Temporal.PlainDate.compare(day, today) > 0) mistakes.push({ field: 'datum', mistake: 'date-future' });
  else if (earliest !== null && day.toString() < earliest) mistakes.push({ field: 'datum', mistake: 'date-too-early' });
  if (fields.gmb !== '' && gazette === null) mistakes.push({ field: 'gmb', mistake: 'gazette-wrong' });
  if (asksReason(step) && fields.reden === '') mistakes.push({ field: 'reden', mistake: 'reason-missing' });
  if (step === 'supplement' && fields.document === '' && fields.gmb === '' && fields.reden === '') mistakes.push({ field: 'document', mistake: 'nothing-added' });
  for (const [field, most] of Object.entries(longest) as [keyof typeof longest, number][]) if (fields[field].length > most || (field !== 'reden' && fields[field].includes('\n'))) mistakes.push({ field, mistake: 'too-long' });
  if (mistakes.length > 0 || !day) return { mistakes };
  return { words: { body: fields.orgaan, on: day.toString(), document: fields.document || null, gazette, reason: fields.reden || null } };
}
