import type { FormValues } from '../../../platform/form-values.ts';
import { type HandReading, readReading } from '../indicators/reading-form.ts';
import { readProgress, type Word } from '../progress/progress-form.ts';
import type { OwnRow } from './queries-own.ts';

/** What was typed about one row, by the row's place on the page. */
export interface OwnFields { readonly key: string; readonly sinds: string; readonly stand: string; readonly reden: string; readonly bewijs: string; readonly waarde: string; readonly toelichting: string; readonly telt: boolean }

export type OwnMistakeKey = 'state-missing' | 'reason-missing' | 'too-long' | 'value-wrong' | 'not-a-count' | 'nothing';
export interface OwnMistake { readonly field: string; readonly mistake: OwnMistakeKey }

export type OwnAnswer =
  | { readonly row: Extract<OwnRow, { kind: 'measure' }>; readonly from: number; readonly word: Word }
  | { readonly row: Extract<OwnRow, { kind: 'indicator' }>; readonly from: number; readonly reading: HandReading };

/** The fields of every row that the form holds; a key that is not asked of the reader is left out. */
export function ownFieldsFrom(form: FormValues, rows: readonly OwnRow[]): ReadonlyMap<string, OwnFields> {
  const fields = new Map<string, OwnFields>();
  for (let at = 1; at <= rows.length + 50; at += 1) {
    const text = (name: string): string => form.text(`${name}-${at}`).replace(/\r\n/g, '\n');
    const key = text('regel');
    if (rows.some((row) => row.key === key) && !fields.has(key)) fields.set(key, { key, sinds: text('sinds'), stand: text('stand'), reden: text('reden'), bewijs: text('bewijs'), waarde: text('waarde'), toelichting: text('toelichting'), telt: text('telt') === 'ja' });
  }
  return fields;
}

const numberIn = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : -1);

/** The rows of which something was said. A row that was left as it was, is not answered; when that is all, it is a mistake. */
export function readOwn(rows: readonly OwnRow[], typed: ReadonlyMap<string, OwnFields>): { readonly answers: readonly OwnAnswer[] } | { readonly mistakes: readonly OwnMistake[] } {
  const answers: OwnAnswer[] = [];
  const mistakes: OwnMistake[] = [];
  rows.forEach((row, place) => {
    const fields = typed.get(row.key);
    if (!fields) return;
    const at = place + 1;
    if (row.kind === 'measure') {
      if (fields.stand === '' && fields.bewijs.trim() === '' && fields.reden.trim() === '') return;
      const { standing } = row.file;
      const read = readProgress({ stand: fields.stand, fase: standing.phase ?? '', reden: fields.reden, gedaan: '', volgende: '', openbaar: '', besteed: '', bewijs: fields.bewijs, acties: standing.actions.map((action) => action.said) });
      if ('mistakes' in read) mistakes.push(...read.mistakes.map(({ field, mistake }) => ({ field: `${field}-${at}`, mistake: mistake === 'money-wrong' ? 'too-long' as const : mistake })));
      else answers.push({ row, from: numberIn(fields.sinds), word: read.word });
      return;
    }
    if (fields.waarde.trim() === '') return;
    const read = readReading({ periode: row.period, waarde: fields.waarde, toelichting: fields.toelichting, telt: fields.telt }, row.file.indicator.unit, [row.period]);
    if ('mistakes' in read) mistakes.push(...read.mistakes.map(({ field, mistake }) => ({ field: `${field === 'toelichting' ? 'toelichting' : 'waarde'}-${at}`, mistake: mistake === 'too-long' || mistake === 'not-a-count' ? mistake : 'value-wrong' as const })));
    else answers.push({ row, from: numberIn(fields.sinds), reading: read.reading });
  });
  if (mistakes.length > 0) return { mistakes };
  return answers.length > 0 ? { answers } : { mistakes: [{ field: rows[0]?.kind === 'indicator' ? 'waarde-1' : 'stand-1', mistake: 'nothing' }] };
}
