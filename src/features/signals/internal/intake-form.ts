import type { FormValues } from '../../../platform/form-values.ts';
import { emptyReport, fieldNames, longestAnswer, mistakesIn, type ReportFields, type ReportMistakeKey } from '../reporter/report-form.ts';
import { typedText } from './internal-form.ts';
import { type Interpreter, interpreters } from './rules-internal.ts';

/** What somebody took down of a call: the report of the caller, and what the one who listened adds. */
export interface IntakeFields {
  readonly report: ReportFields;
  readonly taal: string;
  readonly tolk: string;
  readonly notitie: string;
}

export type IntakeField = keyof ReportFields | 'taal' | 'notitie';
export interface IntakeMistake { readonly field: IntakeField; readonly mistake: ReportMistakeKey }

export const emptyIntake: IntakeFields = { report: { ...emptyReport, deur: 'anoniem' }, taal: 'nl', tolk: 'nee', notitie: '' };

export function intakeFieldsFrom(form: FormValues): IntakeFields {
  const report = Object.fromEntries(fieldNames.map((name) => [name, name === 'niet' ? form.all(name).join(' ') : typedText(form, name)])) as unknown as ReportFields;
  return { report, taal: form.text('taal'), tolk: form.text('tolk'), notitie: typedText(form, 'notitie') };
}

export function interpreterOf(fields: IntakeFields): Interpreter {
  return Object.entries(interpreters).find(([answer]) => answer === fields.tolk)?.[1] ?? 'none';
}

/** The same rules as for a reporter who types, for the whole form at once; the first of each field. */
export function intakeMistakes(fields: IntakeFields): IntakeMistake[] {
  const found = new Map<IntakeField, ReportMistakeKey>();
  for (const { field, mistake } of [...mistakesIn(fields.report, 'whole'), ...mistakesIn(fields.report, 'bereik')]) if (field !== 'bijlage' && !found.has(field)) found.set(field, mistake);
  if (fields.notitie.length > 5 * longestAnswer) found.set('notitie', 'answer-long');
  return [...found].map(([field, mistake]) => ({ field, mistake }));
}
