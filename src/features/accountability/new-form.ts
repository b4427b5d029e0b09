import type { FormValues } from '../../platform/form-values.ts';
import type { Wish } from './compose/facts.ts';
import { type DocumentKind, isYearly } from './rules-kinds.ts';
import { typedDay } from './typed-day.ts';

export interface NewFields { readonly plan: string; readonly jaar: string; readonly onderwerp: string; readonly vrager: string; readonly gevraagd: string; readonly vragen: string }
export type NewMistake = 'plan' | 'year' | 'subject' | 'subject-long' | 'by' | 'by-long' | 'on' | 'on-future' | 'questions' | 'questions-many' | 'question-long';

export function newFrom(form: FormValues): NewFields {
  const text = (name: string): string => form.text(name).replace(/\r\n?/g, '\n');
  return { plan: text('plan'), jaar: text('jaar').trim(), onderwerp: text('onderwerp').trim(), vrager: text('vrager').trim(), gevraagd: text('gevraagd'), vragen: text('vragen') };
}

/** @param plans the references that may be chosen */
export function readNew(kind: DocumentKind, fields: NewFields, plans: readonly string[], today: Temporal.PlainDate): { readonly wish: Wish } | { readonly mistakes: readonly { readonly field: keyof NewFields; readonly mistake: NewMistake }[] } {
  const mistakes: { field: keyof NewFields; mistake: NewMistake }[] = [];
  const wrong = (field: keyof NewFields, mistake: NewMistake, when: boolean): void => { if (when) mistakes.push({ field, mistake }); };
  const day = typedDay(fields.gevraagd);
  const questions = fields.vragen.split('\n').map((line) => line.trim().replace(/^(?:[-•*]|\d{1,2}[.)])\s+/, '')).filter((line) => line !== '');
  wrong('plan', 'plan', !plans.includes(fields.plan));
  if (isYearly(kind)) wrong('jaar', 'year', !/^\d{4}$/.test(fields.jaar) || Number(fields.jaar) < 2000 || Number(fields.jaar) > today.year);
  if (kind === 'answer') {
    wrong('onderwerp', 'subject', fields.onderwerp === '');
    wrong('onderwerp', 'subject-long', fields.onderwerp.length > 200);
    wrong('vrager', 'by', fields.vrager === '');
    wrong('vrager', 'by-long', fields.vrager.length > 200);
    wrong('gevraagd', 'on', day === null);
    wrong('gevraagd', 'on-future', day !== null && Temporal.PlainDate.compare(day, today) > 0);
    wrong('vragen', 'questions', questions.length === 0);
    wrong('vragen', 'questions-many', questions.length > 30);
    wrong('vragen', 'question-long', questions.some((question) => question.length > 2000));
  }
  if (mistakes.length > 0) return { mistakes };
  return {
    wish: {
      kind, planRef: fields.plan, period: isYearly(kind) ? fields.jaar : null, replaces: null,
      asked: kind === 'answer' ? { subject: fields.onderwerp, by: fields.vrager, on: day?.toString() ?? '', questions } : null,
    },
  };
}
