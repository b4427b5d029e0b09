import { z } from 'zod';

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

/** Reads `2026-09-01`, as a date field sends it, and `1-9-2026` or `1/9/2026`, as a person types it where there is no date field. */
function readDay(typed: string): string | null {
  const dutch = /^(\d{1,2})[-/ .](\d{1,2})[-/ .](\d{4})$/.exec(typed);
  const iso = dutch ? `${dutch[3]}-${(dutch[2] ?? '').padStart(2, '0')}-${(dutch[1] ?? '').padStart(2, '0')}` : typed;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

const line = (missing: ChoiceMistake, tooLong: ChoiceMistake, most: number) => z.string().trim().min(1, missing).max(most, tooLong);

const schema = z.object({
  datum: z.string().trim().min(1, 'date-missing' satisfies ChoiceMistake).transform((typed, context) => {
    const day = readDay(typed);
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
