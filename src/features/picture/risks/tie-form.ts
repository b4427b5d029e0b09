import type { FormValues } from '../../../platform/form-values.ts';
import type { NewTie } from './commands.ts';
import { dayIn } from './judgement-form.ts';
import { groundKinds, isConfidential } from './rules.ts';

/** What can be hung on a risk, by the word in the address. */
export const addable = ['grond', 'maatregel', 'controle', 'voorwaarde', 'signaal'] as const;
export type Addable = (typeof addable)[number];

export interface TieFields { readonly soort: string; readonly woorden: string; readonly op: string; readonly waar: string; readonly maatregel: string; readonly signaal: string }
export type TieMistake = 'kind' | 'words' | 'date' | 'date-future' | 'measure' | 'signal' | 'too-long';

const longest = 2000;
const longestLine = 200;

export function tieFrom(form: FormValues): TieFields {
  const text = (name: string): string => form.text(name).replace(/\r\n?/g, '\n').trim();
  return { soort: text('soort'), woorden: text('woorden'), op: text('op'), waar: text('waar'), maatregel: text('maatregel'), signaal: text('signaal').toUpperCase() };
}

export interface TieChoices {
  readonly today: Temporal.PlainDate;
  readonly mayKnow: boolean;
  /** Values such as `bloemendaal-2024-2026 M4.1`. */
  readonly measures: ReadonlySet<string>;
}

type Mistake = { readonly field: keyof TieFields; readonly mistake: TieMistake };

/** Whether a typed signal exists is asked of the register of signals afterwards. */
export function readTie(what: Addable, fields: TieFields, { today, mayKnow, measures }: TieChoices): { readonly tie: NewTie } | { readonly mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  const wrong = (field: keyof TieFields, mistake: TieMistake): void => { mistakes.push({ field, mistake }); };
  const outcome = ((): NewTie | null => {
    if (what === 'maatregel') {
      const [plan = '', measure = ''] = fields.maatregel.split(' ');
      if (!measures.has(fields.maatregel)) { wrong('maatregel', 'measure'); return null; }
      return { kind: 'measure', plan, measure };
    }
    if (what === 'signaal') {
      if (!/^S-\d{4}-\d{4,9}$/.test(fields.signaal)) { wrong('signaal', 'signal'); return null; }
      return { kind: 'signal', signal: fields.signaal };
    }
    const kind = what === 'controle' ? 'check' : what === 'voorwaarde' ? 'permit' : groundKinds.find((one) => one === fields.soort && (mayKnow || !isConfidential(one)));
    const on = fields.op === '' ? null : dayIn(fields.op);
    if (!kind) wrong('soort', 'kind');
    if (fields.woorden === '') wrong('woorden', 'words');
    if (fields.woorden.length > longest) wrong('woorden', 'too-long');
    if (fields.waar.length > longestLine) wrong('waar', 'too-long');
    if ((fields.op !== '' && on === null) || (fields.op === '' && what === 'grond') || (on !== null && (on.year < 1990 || on.year > today.year + 5))) wrong('op', 'date');
    else if (what === 'grond' && on !== null && Temporal.PlainDate.compare(on, today) > 0) wrong('op', 'date-future');
    if (!kind) return null;
    const where = what === 'controle' && mayKnow && fields.waar !== '' ? { confidential: fields.waar } : {};
    return isConfidential(kind) ? { kind, on: on?.toString() ?? null, confidential: fields.woorden } : { kind, on: on?.toString() ?? null, words: fields.woorden, ...where };
  })();
  return mistakes.length > 0 || outcome === null ? { mistakes } : { tie: outcome };
}
