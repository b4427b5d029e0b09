import type { FormValues } from '../../../platform/form-values.ts';
import { typedDay } from '../typed-day.ts';

export interface ReviewFields { readonly oordeel: string; readonly opmerking: string }
export type ReviewMistake = 'choice' | 'comment' | 'too-long';

export function reviewFrom(form: FormValues): ReviewFields {
  return { oordeel: form.text('oordeel'), opmerking: form.text('opmerking').replace(/\r\n?/g, '\n') };
}

export function readReview({ oordeel, opmerking }: ReviewFields): { readonly approve: boolean; readonly comment: string } | { readonly mistakes: readonly { readonly field: keyof ReviewFields; readonly mistake: ReviewMistake }[] } {
  const comment = opmerking.trim();
  const mistakes: { field: keyof ReviewFields; mistake: ReviewMistake }[] = [];
  if (oordeel !== 'akkoord' && oordeel !== 'terug') mistakes.push({ field: 'oordeel', mistake: 'choice' });
  if (oordeel === 'terug' && comment === '') mistakes.push({ field: 'opmerking', mistake: 'comment' });
  if (comment.length > 4000) mistakes.push({ field: 'opmerking', mistake: 'too-long' });
  return mistakes.length > 0 ? { mistakes } : { approve: oordeel === 'akkoord', comment };
}

export interface AdoptFields { readonly orgaan: string; readonly datum: string }
export type AdoptMistake = 'body' | 'on' | 'on-future';

export function adoptFrom(form: FormValues): AdoptFields {
  return { orgaan: form.text('orgaan').trim(), datum: form.text('datum') };
}

export function readAdoption({ orgaan, datum }: AdoptFields, today: Temporal.PlainDate): { readonly body: string; readonly on: string } | { readonly mistakes: readonly { readonly field: keyof AdoptFields; readonly mistake: AdoptMistake }[] } {
  const on = typedDay(datum);
  const mistakes: { field: keyof AdoptFields; mistake: AdoptMistake }[] = [];
  if (orgaan === '' || orgaan.length > 200) mistakes.push({ field: 'orgaan', mistake: 'body' });
  if (!on || on.year < 2000) mistakes.push({ field: 'datum', mistake: 'on' });
  else if (Temporal.PlainDate.compare(on, today) > 0) mistakes.push({ field: 'datum', mistake: 'on-future' });
  return mistakes.length > 0 || !on ? { mistakes } : { body: orgaan, on: on.toString() };
}
