import { z } from 'zod';
import type { FormValues } from '../../../platform/form-values.ts';
import type { Certainty } from '../states.ts';
import { type Door, doorAnswers, doors, type Question, type SafetyRule, safetyRules, type Way, ways } from './rules-reporter.ts';

/** What a reporter typed, as typed. Only the story is required. Field names are Dutch: the contract fixes `verhaal`. */
export interface ReportFields {
  readonly verhaal: string;
  readonly waar: string;
  readonly wanneer: string;
  readonly vorm: string;
  readonly nu_gevaar: string;
  readonly minderjarig: string;
  readonly deur: string;
  readonly schuilnaam: string;
  readonly naam: string;
  readonly hoe: string;
  readonly bereikbaar: string;
  /** The chosen values, with a space between them. */
  readonly niet: string;
  readonly tijden: string;
}

export type FieldName = keyof ReportFields;
export type ReportField = FieldName | 'bijlage';
export type ReportMistakeKey = 'story-missing' | 'story-long' | 'answer-long' | 'pseudonym-missing' | 'reach-missing' | 'way-missing' | 'draft-gone' | FileMistakeKey;
export type FileMistakeKey = 'file-too-large' | 'file-type' | 'file-broken' | 'file-too-many' | 'file-too-long' | 'file-no-room';

export interface ReportMistake {
  readonly field: ReportField;
  readonly mistake: ReportMistakeKey;
  /** The file that it is about. */
  readonly file?: string;
}

export const emptyReport: ReportFields = {
  verhaal: '', waar: '', wanneer: '', vorm: '', nu_gevaar: '', minderjarig: '', deur: '', schuilnaam: '', naam: '', hoe: '', bereikbaar: '', niet: '', tijden: '',
};
export const fieldNames = Object.keys(emptyReport) as readonly FieldName[];

export const longestStory = 20_000;
export const longestAnswer = 1000;

const shortAnswer = z.string().max(longestAnswer, 'answer-long' satisfies ReportMistakeKey);

const schema = z.object({
  ...Object.fromEntries(fieldNames.map((name) => [name, shortAnswer])),
  verhaal: z.string().refine((text) => text.trim() !== '', 'story-missing' satisfies ReportMistakeKey).max(longestStory, 'story-long' satisfies ReportMistakeKey),
});

/** A page of the form: the whole, or one question. `nothing` is a page that holds no fields, such as the one to check. */
export type FormPage = 'whole' | Question | 'nothing';

const fieldsOn: Readonly<Record<FormPage, readonly FieldName[]>> = {
  whole: ['verhaal', 'nu_gevaar', 'minderjarig', 'waar', 'wanneer', 'vorm', 'deur'],
  verhaal: ['verhaal'], waar: ['waar'], wanneer: ['wanneer'], gevaar: ['nu_gevaar'], minderjarig: ['minderjarig'], bijlagen: [], deur: ['deur'],
  bereik: ['deur', 'schuilnaam', 'naam', 'hoe', 'bereikbaar', 'niet', 'tijden'], nothing: [],
};

/** What this page asked is what it says now, also when that is nothing; what other pages asked stays as it was kept. */
export function fieldsFrom(form: FormValues, page: FormPage, kept: ReportFields): ReportFields {
  // Browsers send line ends as CR LF; the story is kept with the line ends that were typed.
  const sent = (name: FieldName): string => (name === 'niet' ? form.all(name).join(' ') : form.text(name)).replace(/\r\n/g, '\n');
  const value = (name: FieldName): string => (fieldsOn[page].includes(name) || (page !== 'nothing' && form.all(name).length > 0) ? sent(name) : kept[name]);
  return Object.fromEntries(fieldNames.map((name) => [name, value(name)])) as unknown as ReportFields;
}

/** What is wrong with what this page asked; on a page without fields, with the whole report. */
export function mistakesIn(fields: ReportFields, page: FormPage): ReportMistake[] {
  const asked = page === 'nothing' || page === 'whole' ? fieldNames : fieldsOn[page];
  const checked = schema.safeParse(fields);
  const first = new Map<FieldName, ReportMistakeKey>();
  for (const issue of checked.success ? [] : checked.error.issues) {
    const field = issue.path[0] as FieldName;
    if (asked.includes(field) && !first.has(field)) first.set(field, issue.message as ReportMistakeKey);
  }
  if (page === 'bereik') for (const [field, mistake] of contactMistakes(fields)) if (!first.has(field)) first.set(field, mistake);
  return [...first].map(([field, mistake]) => ({ field, mistake }));
}

function contactMistakes(fields: ReportFields): [FieldName, ReportMistakeKey][] {
  const door = doorOf(fields);
  if (door === 'pseudonym') return fields.schuilnaam.trim() ? [] : [['schuilnaam', 'pseudonym-missing']];
  if (door === 'anonymous') return [];
  return [...(fields.hoe ? [] : [['hoe', 'way-missing'] as [FieldName, ReportMistakeKey]]), ...(fields.bereikbaar.trim() ? [] : [['bereikbaar', 'reach-missing'] as [FieldName, ReportMistakeKey]])];
}

/** Who tells how to be reached without choosing a door wants to be reached. */
export function doorOf(fields: Pick<ReportFields, 'deur' | 'bereikbaar'>): Door {
  const chosen = doorAnswers.find((answer) => answer === fields.deur);
  return chosen ? doors[chosen] : fields.bereikbaar.trim() ? 'known' : 'anonymous';
}

/** Whether somebody who does not stay anonymous still has to say by which name, or where. */
export function contactMissing(fields: ReportFields): boolean {
  const door = doorOf(fields);
  return (door === 'pseudonym' && !fields.schuilnaam.trim()) || (door === 'known' && !fields.bereikbaar.trim());
}

export interface Contact {
  readonly pseudonym: string | null;
  readonly rules: readonly SafetyRule[];
  readonly times: string | null;
  readonly identity: { readonly name: string | null; readonly way: Way; readonly reach: string } | null;
}

/** What is kept of a reporter: what belongs to another door than the chosen one is not kept at all. */
export function contactFrom(fields: ReportFields): Contact | null {
  const door = doorOf(fields);
  const text = (value: string): string | null => (value.trim() === '' ? null : value);
  if (door === 'anonymous') return null;
  if (door === 'pseudonym') return { pseudonym: text(fields.schuilnaam), rules: [], times: null, identity: null };
  const chosen = fields.niet.split(' ');
  const way = Object.entries(ways).find(([answer]) => answer === fields.hoe)?.[1] ?? 'other';
  return {
    pseudonym: null, times: text(fields.tijden), identity: { name: text(fields.naam), way, reach: fields.bereikbaar },
    rules: Object.entries(safetyRules).filter(([answer]) => chosen.includes(answer)).map(([, rule]) => rule),
  };
}

/** `ja` and `nee` are answers; everything else, also nothing, is not knowing. */
export function certaintyOf(answer: string): Certainty {
  return answer === 'ja' ? 'yes' : answer === 'nee' ? 'no' : 'unknown';
}
