import type { FormValues } from '../../../platform/form-values.ts';
import { type FieldMistake, Reading, type Typed } from './partner-form.ts';
import type { ContactWords } from './contact-place.ts';
import { type CareKind, careKinds } from './rules-partners.ts';

type Read<Word> = { readonly word: Word } | { readonly mistakes: readonly FieldMistake[] };

export interface CovenantWord { readonly title: string; readonly signedOn: string; readonly validUntil: string | null; readonly document: string }
export const covenantFields = ['titel', 'getekend', 'geldig', 'document'] as const;

export interface CareWord { readonly kind: CareKind; readonly forWhom: string; readonly languages: string; readonly capacity: string; readonly capacityOn: string | null; readonly refer: string }
export const careFields = ['soort', 'voor', 'talen', 'plaats', 'plaats-datum', 'verwijzen'] as const;

export const contactFields = ['persoon', 'functie', 'persoon-telefoon', 'persoon-mail', 'opmerking'] as const;

export function fieldsFrom(form: FormValues, names: readonly string[]): Typed {
  return Object.fromEntries(names.map((name) => [name, form.text(name).replace(/\r\n/g, '\n')]));
}

export function readCovenant(typed: Typed): Read<CovenantWord> {
  const read = new Reading(typed);
  const word = { title: read.line('titel', 200, true), signedOn: read.day('getekend'), validUntil: read.day('geldig', false) || null, document: read.line('document', 300) };
  if (word.signedOn && word.validUntil !== null && word.validUntil < word.signedOn) read.wrong('geldig', 'until-before');
  return read.mistakes.length > 0 ? { mistakes: read.mistakes } : { word };
}

/** What is known of places has its day beside it: an old answer must look old. */
export function readCare(typed: Typed, today: Temporal.PlainDate): Read<CareWord> {
  const read = new Reading(typed);
  const kind = careKinds.find((one) => one === typed['soort']);
  if (!kind) read.wrong('soort', 'kind');
  const [forWhom, languages, capacity] = [read.text('voor', 300, true), read.line('talen', 200), read.line('plaats', 200)];
  const day = capacity === '' ? '' : read.day('plaats-datum');
  if (day > today.toString()) read.wrong('plaats-datum', 'date-future');
  const refer = read.text('verwijzen', 500, true);
  return read.mistakes.length > 0 || !kind ? { mistakes: read.mistakes } : { word: { kind, forWhom, languages, capacity, capacityOn: day || null, refer } };
}

export function readContact(typed: Typed): Read<ContactWords> {
  const read = new Reading(typed);
  const word = { name: read.line('persoon', 120, true), work: read.line('functie', 120), phone: read.phone('persoon-telefoon'), mail: read.mail('persoon-mail'), note: read.text('opmerking', 500) };
  if (word.phone === '' && word.mail === '' && read.mistakes.length === 0) read.wrong('persoon-telefoon', 'contact-empty');
  return read.mistakes.length > 0 ? { mistakes: read.mistakes } : { word };
}
