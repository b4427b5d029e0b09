import { z } from 'zod';
import type { FormValues } from '../../../platform/form-values.ts';
import { otherProfession } from './rules-internal.ts';

/** What a colleague typed, as typed. */
export interface InternalFields {
  readonly beroep: string;
  readonly nu_gevaar: string;
  readonly minderjarig: string;
  readonly waarneming: string;
  readonly gehoord: string;
  readonly gedachte: string;
  readonly waar: string;
  readonly wanneer: string;
  readonly wie_weet: string;
  readonly bereik: string;
}

export type InternalField = keyof InternalFields;
export type InternalMistakeKey = 'nothing-told' | 'words-long' | 'answer-long';
export interface InternalMistake { readonly field: InternalField; readonly mistake: InternalMistakeKey }

export const emptyInternal: InternalFields = { beroep: '', nu_gevaar: '', minderjarig: '', waarneming: '', gehoord: '', gedachte: '', waar: '', wanneer: '', wie_weet: '', bereik: '' };
export const internalFieldNames = Object.keys(emptyInternal) as readonly InternalField[];

/** As the sentence about it says; three of them together still fit in the longest story that anybody may tell. */
export const longestWords = 6500;
export const longestInternalAnswer = 1000;

const answer = z.string().max(longestInternalAnswer, 'answer-long' satisfies InternalMistakeKey);
const words = z.string().max(longestWords, 'words-long' satisfies InternalMistakeKey);
const schema = z.object({ ...Object.fromEntries(internalFieldNames.map((name) => [name, answer])), waarneming: words, gehoord: words, gedachte: words });

/** Browsers send line ends as CR LF; what was typed is kept with the line ends that were typed. */
export function typedText(form: FormValues, name: string): string {
  return form.text(name).replace(/\r\n/g, '\n');
}

export function internalFieldsFrom(form: FormValues, professions: readonly string[]): InternalFields {
  const fields = Object.fromEntries(internalFieldNames.map((name) => [name, typedText(form, name)])) as unknown as InternalFields;
  return { ...fields, beroep: professions.includes(fields.beroep) ? fields.beroep : otherProfession };
}

/** What is wrong; the first of each field. Something must have been seen or heard: a thought alone tells the officer nothing to look at. */
export function internalMistakes(fields: InternalFields): InternalMistake[] {
  const found = new Map<InternalField, InternalMistakeKey>();
  if (fields.waarneming.trim() === '' && fields.gehoord.trim() === '') found.set('waarneming', 'nothing-told');
  const checked = schema.safeParse(fields);
  for (const issue of checked.success ? [] : checked.error.issues) {
    const field = issue.path[0] as InternalField;
    if (!found.has(field)) found.set(field, issue.message as InternalMistakeKey);
  }
  return [...found].map(([field, mistake]) => ({ field, mistake }));
}
