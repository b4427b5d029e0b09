import type { FormValues } from '../../../platform/form-values.ts';
import { asksWhy, phases, type Phase, type ProgressState, progressStates } from './rules.ts';

export interface ProgressFields {
  readonly stand: string; readonly fase: string; readonly reden: string; readonly gedaan: string; readonly volgende: string; readonly openbaar: string; readonly besteed: string; readonly bewijs: string;
  /** The state of each action, in the order of the plan. */
  readonly acties: readonly string[];
}

/** What somebody says of a measure. */
export interface Word {
  readonly state: ProgressState; readonly phase: Phase | null; readonly reason: string; readonly done: string; readonly next: string; readonly forAll: string; readonly spent: number | null; readonly evidence: string;
  readonly actions: readonly ProgressState[];
}

export type ProgressMistake = 'state-missing' | 'reason-missing' | 'money-wrong' | 'too-long';

const longest = 2000;
const texts = ['reden', 'gedaan', 'volgende', 'openbaar', 'bewijs'] as const;

export function progressFrom(form: FormValues, actions: number): ProgressFields {
  const text = (name: string): string => form.text(name).replace(/\r\n/g, '\n');
  return {
    stand: text('stand'), fase: text('fase'), reden: text('reden'), gedaan: text('gedaan'), volgende: text('volgende'), openbaar: text('openbaar'), besteed: text('besteed'), bewijs: text('bewijs'),
    acties: Array.from({ length: actions }, (_, at) => text(`actie-${at + 1}`)),
  };
}

/** Whole euros, as people write them: 12500, 12.500, € 12.500. Null when it is no amount; what is left empty is not said. */
export function eurosFrom(typed: string): number | null | 'empty' {
  const bare = typed.replace(/[€\s]/g, '').replace(/,-$/, '');
  if (bare === '') return 'empty';
  return /^(\d{1,10}|\d{1,3}(\.\d{3}){1,3})$/.test(bare) ? Number(bare.replaceAll('.', '')) : null;
}

export function readProgress(fields: ProgressFields): { readonly word: Word } | { readonly mistakes: readonly { readonly field: keyof ProgressFields; readonly mistake: ProgressMistake }[] } {
  const mistakes: { field: keyof ProgressFields; mistake: ProgressMistake }[] = [];
  const state = progressStates.find((one) => one === fields.stand);
  const spent = eurosFrom(fields.besteed);
  if (!state) mistakes.push({ field: 'stand', mistake: 'state-missing' });
  if (state && asksWhy(state) && fields.reden.trim() === '') mistakes.push({ field: 'reden', mistake: 'reason-missing' });
  if (spent === null || (typeof spent === 'number' && spent > 1_000_000_000)) mistakes.push({ field: 'besteed', mistake: 'money-wrong' });
  for (const field of texts) if (fields[field].length > longest) mistakes.push({ field, mistake: 'too-long' });
  if (mistakes.length > 0 || !state || spent === null) return { mistakes };
  return {
    word: {
      state, phase: phases.find((phase) => phase === fields.fase) ?? null, reason: fields.reden, done: fields.gedaan, next: fields.volgende, forAll: fields.openbaar, evidence: fields.bewijs,
      spent: spent === 'empty' ? null : spent, actions: fields.acties.map((typed) => progressStates.find((one) => one === typed) ?? 'not-started'),
    },
  };
}
