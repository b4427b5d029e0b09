import type { FormValues } from '../../../platform/form-values.ts';
import { type MarkupProblem, piecesOf, readMarkup } from './rules-markup.ts';

export interface BlockFields { readonly tekst: string; readonly naam: string }
export interface BlockMistake { readonly field: keyof BlockFields; readonly mistake: MarkupProblem['mistake'] | 'label'; readonly line: number; readonly detail: string }

export function blockFrom(form: FormValues): BlockFields {
  return { tekst: form.text('tekst').replace(/\r\n?/g, '\n'), naam: form.text('naam').trim() };
}

/** The edition that the form started from; -1 when it says none. */
export function sinceOf(form: FormValues): number {
  return /^\d{1,9}$/.test(form.text('sinds')) ? Number(form.text('sinds')) : -1;
}

/** @param pieces the tables and charts that the text may point at */
export function readBlock({ tekst }: BlockFields, pieces: ReturnType<typeof piecesOf>): { readonly text: string } | { readonly mistakes: readonly BlockMistake[] } {
  const read = readMarkup(tekst, pieces);
  return 'problem' in read ? { mistakes: [{ field: 'tekst', ...read.problem }] } : { text: tekst };
}

export function readNewBlock(fields: BlockFields): { readonly label: string; readonly text: string } | { readonly mistakes: readonly BlockMistake[] } {
  const read = readBlock(fields, new Map());
  const label: readonly BlockMistake[] = fields.naam === '' || fields.naam.length > 100 ? [{ field: 'naam', mistake: 'label', line: 1, detail: '' }] : [];
  const mistakes = [...label, ...('mistakes' in read ? read.mistakes : [])];
  return mistakes.length > 0 || 'mistakes' in read ? { mistakes } : { label: fields.naam, text: read.text };
}
