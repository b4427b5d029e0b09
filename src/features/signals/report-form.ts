import { z } from 'zod';
import type { FormValues } from '../../platform/form-values.ts';
import type { Certainty } from './states.ts';

/** What a reporter typed, as typed. Only the story is required. Field names are Dutch: the contract fixes `verhaal`. */
export interface ReportFields {
  readonly verhaal: string;
  readonly waar: string;
  readonly wanneer: string;
  readonly vorm: string;
  readonly nu_gevaar: string;
  readonly minderjarig: string;
  readonly bereikbaar: string;
}

export type ReportField = keyof ReportFields | 'bijlage';
export type ReportMistake = 'story-missing' | 'story-long' | 'answer-long' | 'file-too-large' | 'file-type' | 'file-broken' | 'draft-gone';

export const emptyReport: ReportFields = { verhaal: '', waar: '', wanneer: '', vorm: '', nu_gevaar: '', minderjarig: '', bereikbaar: '' };

export const longestStory = 20_000;
const longestAnswer = 1000;

const shortAnswer = z.string().max(longestAnswer, 'answer-long' satisfies ReportMistake);

const schema = z.object({
  verhaal: z.string().refine((text) => text.trim() !== '', 'story-missing' satisfies ReportMistake).max(longestStory, 'story-long' satisfies ReportMistake),
  waar: shortAnswer, wanneer: shortAnswer, vorm: shortAnswer, nu_gevaar: shortAnswer, minderjarig: shortAnswer, bereikbaar: shortAnswer,
});

export function fieldsFrom(form: FormValues): ReportFields {
  // Browsers send line ends as CR LF; the story is kept with the line ends that were typed.
  const text = (name: keyof ReportFields): string => form.text(name).replace(/\r\n/g, '\n');
  return {
    verhaal: text('verhaal'), waar: text('waar'), wanneer: text('wanneer'), vorm: text('vorm'),
    nu_gevaar: text('nu_gevaar'), minderjarig: text('minderjarig'), bereikbaar: text('bereikbaar'),
  };
}

export function mistakesIn(fields: ReportFields): { readonly field: ReportField; readonly mistake: ReportMistake }[] {
  const checked = schema.safeParse(fields);
  if (checked.success) return [];
  const first = new Map<ReportField, ReportMistake>();
  for (const issue of checked.error.issues) {
    const field = String(issue.path[0]) as ReportField;
    if (!first.has(field)) first.set(field, issue.message as ReportMistake);
  }
  return [...first].map(([field, mistake]) => ({ field, mistake }));
}

/** `ja` and `nee` are answers; everything else, also nothing, is not knowing. */
export function certaintyOf(answer: string): Certainty {
  return answer === 'ja' ? 'yes' : answer === 'nee' ? 'no' : 'unknown';
}
