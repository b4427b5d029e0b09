import { z } from 'zod';
import { typedDay } from './typed-day.ts';

export type ChoiceMistake =
  | 'date-missing' | 'date-unreadable' | 'decided-by-missing' | 'decided-by-too-long' | 'ground-missing' | 'ground-too-long';

/** A decision about a form, as it may be recorded. */
export interface FormDecision {
  /** ISO date. */
  readonly date: string;
  readonly decidedBy: string;
  readonly ground: string;
}

/** The fields as typed, so that a mistake loses nothing. */
export interface ChoiceFields {
  readonly datum: string;
  readonly besluit: string;
  readonly grond: string;
}

export const EMPTY_CHOICE: ChoiceFields = { datum: '', besluit: '', grond: '' };

export interface FieldMistake {
  readonly field: keyof ChoiceFields;
  readonly mistake: ChoiceMistake;
}

const line = (missing: ChoiceMistake, tooLong: ChoiceMistake, most: number) => z.string().trim().min(1, missing).max(most, tooLong);

const schema = z.object({
  datum: z.string().trim().min(1, 'date-missing' satisfies ChoiceMistake).transform((typed, context) => {
    const day = typedDay(typed)?.toString() ?? null;
    if (day === null && typed !== '') context.addIssue({ code: 'custom', message: 'date-unreadable' satisfies ChoiceMistake });
    return day ?? '';
  }),
  besluit: line('decided-by-missing', 'decided-by-too-long', 200),
  grond: line('ground-missing', 'ground-too-long', 1000),
});

/** The decision, or one mistake a field in the order of the form. */
export function readChoice(fields: ChoiceFields): { readonly decision: FormDecision } | { readonly mistakes: readonly FieldMistake[] } {
  const read = schema.safeParse(fields);
  if (read.success) return { decision: { date: read.data.datum, decidedBy: read.data.besluit, ground: read.data.grond } };
  const mistakes = new Map<keyof ChoiceFields, ChoiceMistake>();
  for (const issue of read.error.issues) {
    const field = issue.path[0] as keyof ChoiceFields;
    if (!mistakes.has(field)) mistakes.set(field, issue.message as ChoiceMistake);
  }
  return { mistakes: [...mistakes].map(([field, mistake]) => ({ field, mistake })) };
}
