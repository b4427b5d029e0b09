import type { FormValues } from '../../../platform/form-values.ts';
import { dayFrom } from '../triage/typed.ts';
import type { ChangeKind } from './tables.ts';

export interface TypedRetention { readonly kind: ChangeKind; readonly until: string; readonly reason: string }
export type RetentionMistake = { readonly field: 'bewaren_tot' | 'reden'; readonly what: 'date-wrong' | 'date-not-later' | 'date-far' | 'reason-missing' | 'reason-long' };

export const longestReason = 2000;
/** Nobody keeps a signal for longer than this without being asked again. */
const farthest = { years: 10 } as const;

const kinds: Readonly<Record<string, ChangeKind>> = { langer: 'extended', stop: 'held', vrij: 'released' };

/** Null when the button is none of the three. */
export function typedRetention(form: FormValues): TypedRetention | null {
  const kind = kinds[form.text('doe')];
  return kind ? { kind, until: form.text('bewaren_tot'), reason: form.text('reden').replaceAll('\r\n', '\n') } : null;
}

/** @param until the day until which it is kept now */
export function readRetention(typed: TypedRetention, until: Temporal.PlainDate | null, today: Temporal.PlainDate): { readonly until: Temporal.PlainDate | null; readonly mistakes: readonly RetentionMistake[] } {
  const mistakes: RetentionMistake[] = [];
  const day = typed.kind === 'extended' ? dayFrom(typed.until) : null;
  if (typed.kind === 'extended') {
    if (!day) mistakes.push({ field: 'bewaren_tot', what: 'date-wrong' });
    else if (Temporal.PlainDate.compare(day, until ?? today) <= 0 || Temporal.PlainDate.compare(day, today) <= 0) mistakes.push({ field: 'bewaren_tot', what: 'date-not-later' });
    else if (Temporal.PlainDate.compare(day, today.add(farthest)) > 0) mistakes.push({ field: 'bewaren_tot', what: 'date-far' });
  }
  if (typed.reason.trim() === '') mistakes.push({ field: 'reden', what: 'reason-missing' });
  else if (typed.reason.length > longestReason) mistakes.push({ field: 'reden', what: 'reason-long' });
  return { until: day, mistakes };
}
