import type { FormValues } from '../../../platform/form-values.ts';
import type { AskedWords } from './places.ts';
import { type IdentifiedWay, identifiedWays, type RequestKind, requestKinds } from './states.ts';

export const intakeFields = ['soort', 'ontvangen', 'naam', 'bereik', 'vraag', 'zoekop', 'zeker'] as const;
export type IntakeField = typeof intakeFields[number];
export type TypedIntake = Readonly<Record<IntakeField, string>>;
export type IntakeMistake = { readonly field: IntakeField; readonly why: 'missing' | 'long' | 'day' | 'future' | 'old' | 'lines' };

export interface Intake { readonly kind: RequestKind; readonly receivedOn: Temporal.PlainDate; readonly identified: IdentifiedWay; readonly words: AskedWords }

const longest: Readonly<Partial<Record<IntakeField, number>>> = { naam: 120, bereik: 300, vraag: 4000, zoekop: 2000 };
/** Lines to look for: more are not one person. */
export const mostTerms = 30;

export function typedIntake(form: FormValues): TypedIntake {
  return Object.fromEntries(intakeFields.map((field) => [field, form.text(field).replaceAll('\r\n', '\n').trim()])) as TypedIntake;
}

export const emptyIntake = (today: Temporal.PlainDate): TypedIntake => ({ soort: '', ontvangen: today.toString(), naam: '', bereik: '', vraag: '', zoekop: '', zeker: 'not-yet' });

/** @param receivedOn the day on which it came in, where that no longer changes */
export function readIntake(typed: TypedIntake, today: Temporal.PlainDate, receivedOn: string | null): { readonly intake: Intake | null; readonly mistakes: readonly IntakeMistake[] } {
  const mistakes: IntakeMistake[] = [];
  const wrong = (field: IntakeField, why: IntakeMistake['why']): void => { mistakes.push({ field, why }); };
  const kind = requestKinds.find((one) => one === typed.soort);
  if (!kind) wrong('soort', 'missing');
  const day = dayOf(receivedOn ?? typed.ontvangen);
  if (!day) wrong('ontvangen', 'day');
  else if (Temporal.PlainDate.compare(day, today) > 0) wrong('ontvangen', 'future');
  else if (Temporal.PlainDate.compare(day, today.subtract({ years: 1 })) < 0) wrong('ontvangen', 'old');
  for (const field of ['naam', 'bereik', 'vraag'] as const) if (typed[field] === '') wrong(field, 'missing');
  for (const [field, most] of Object.entries(longest) as [IntakeField, number][]) if (typed[field].length > most) wrong(field, 'long');
  if (typed.zoekop.split('\n').length > mostTerms) wrong('zoekop', 'lines');
  const identified = identifiedWays.find((one) => one === typed.zeker);
  if (!identified) wrong('zeker', 'missing');
  if (mistakes.length > 0 || !kind || !day || !identified) return { intake: null, mistakes };
  return { intake: { kind, receivedOn: day, identified, words: { name: typed.naam, contact: typed.bereik, asks: typed.vraag, terms: typed.zoekop } }, mistakes };
}

function dayOf(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try { return Temporal.PlainDate.from(text, { overflow: 'reject' }); } catch { return null; }
}
