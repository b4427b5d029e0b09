import type { FormValues } from '../../../platform/form-values.ts';
import type { NewJudgement } from './commands.ts';
import { asksWhy, type Judgement, judgements } from './rules.ts';

export interface JudgementFields { readonly oordeel: string; readonly reden: string; readonly volgende: string }
export type JudgementMistake = 'judgement' | 'reason' | 'reason-close' | 'next' | 'next-past' | 'next-far' | 'too-long';
type Mistakes = { readonly mistakes: readonly { readonly field: keyof JudgementFields; readonly mistake: JudgementMistake }[] };

const longest = 2000;
/** A risk that nobody looks at for more than two years is no longer looked at. */
const mostMonths = 24;

export function judgementFrom(form: FormValues): JudgementFields {
  return { oordeel: form.text('oordeel'), reden: form.text('reden').replace(/\r\n?/g, '\n').trim(), volgende: form.text('volgende').trim() };
}

/** As a date field sends it; null when it is no day. */
export function dayIn(typed: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return null;
  try { return Temporal.PlainDate.from(typed, { overflow: 'reject' }); } catch { return null; }
}

function nextIn(typed: string, today: Temporal.PlainDate): { readonly day: string } | { readonly mistake: JudgementMistake } {
  const next = dayIn(typed);
  if (!next) return { mistake: 'next' };
  if (Temporal.PlainDate.compare(next, today) <= 0) return { mistake: 'next-past' };
  return Temporal.PlainDate.compare(next, today.add({ months: mostMonths })) > 0 ? { mistake: 'next-far' } : { day: next.toString() };
}

export function readJudgement(fields: JudgementFields, today: Temporal.PlainDate, previous: Judgement | null, suggested: Judgement | null): { readonly judgement: NewJudgement } | Mistakes {
  const mistakes: { field: keyof JudgementFields; mistake: JudgementMistake }[] = [];
  const judgement = judgements.find((one) => one === fields.oordeel);
  const next = nextIn(fields.volgende, today);
  if (!judgement) mistakes.push({ field: 'oordeel', mistake: 'judgement' });
  else if (fields.reden === '' && asksWhy(judgement, previous, suggested)) mistakes.push({ field: 'reden', mistake: 'reason' });
  if (fields.reden.length > longest) mistakes.push({ field: 'reden', mistake: 'too-long' });
  if ('mistake' in next) mistakes.push({ field: 'volgende', mistake: next.mistake });
  return mistakes.length > 0 || !judgement || 'mistake' in next ? { mistakes } : { judgement: { judgement, reason: fields.reden, nextLook: next.day } };
}

/** Closing asks why; reopening asks why and when somebody looks. */
export function readTurn(fields: JudgementFields, today: Temporal.PlainDate, turn: 'close' | 'reopen'): { readonly reason: string; readonly nextLook: string } | Mistakes {
  const mistakes: { field: keyof JudgementFields; mistake: JudgementMistake }[] = [];
  const next = turn === 'reopen' ? nextIn(fields.volgende, today) : { day: '' };
  if (fields.reden === '') mistakes.push({ field: 'reden', mistake: 'reason-close' });
  if (fields.reden.length > longest) mistakes.push({ field: 'reden', mistake: 'too-long' });
  if ('mistake' in next) mistakes.push({ field: 'volgende', mistake: next.mistake });
  return mistakes.length > 0 || 'mistake' in next ? { mistakes } : { reason: fields.reden, nextLook: next.day };
}
