import { phone } from '../../../lib/identifiers/phone.ts';
import type { FormValues } from '../../../platform/form-values.ts';
import { type HolidayRule, holidayRules, openingLines, readOpeningLines } from '../opening/rules-opening.ts';
import { alwaysWord } from '../own-texts/rules-texts.ts';
import { cleanText, typedDay } from '../typed-day.ts';
import { isRole, type PartnerRole, partnerRoles } from './rules-partners.ts';

export type PartnerMistake =
  | 'empty' | 'too-long' | 'roles-missing' | 'role-unknown' | 'phone' | 'mail' | 'website' | 'hours' | 'hours-overlap' | 'date' | 'date-future' | 'review-past' | 'review-far'
  | 'until-before' | 'name-taken' | 'capacity-date' | 'kind' | 'contact-empty';
export interface FieldMistake { readonly field: string; readonly mistake: PartnerMistake }

/** A form or a line of a file, as typed: by name of the field. */
export type Typed = Readonly<Record<string, string>>;

export interface PartnerWord {
  readonly name: string; readonly roles: readonly PartnerRole[]; readonly about: string; readonly phone: string; readonly mailbox: string; readonly website: string; readonly hours: string; readonly holidays: HolidayRule;
  readonly source: string; readonly sourceDate: string; readonly reviewOn: string;
}

/** The fields of a partner, which are also the columns of a file. */
export const partnerFields = ['naam', 'rol', 'waarvoor', 'telefoon', 'postbus', 'website', 'tijden', 'feestdagen', 'bron', 'brondatum', 'nakijken'] as const;
export type PartnerField = (typeof partnerFields)[number];

export function partnerFrom(form: FormValues): Typed {
  return { ...Object.fromEntries(partnerFields.map((name) => [name, form.text(name).replace(/\r\n/g, '\n')])), rol: form.all('rol').join(' ') };
}

export function typedOf(word: PartnerWord): Typed {
  return {
    naam: word.name, rol: word.roles.join(' '), waarvoor: word.about, telefoon: word.phone, postbus: word.mailbox, website: word.website, tijden: word.hours, feestdagen: word.holidays,
    bron: word.source, brondatum: word.sourceDate, nakijken: word.reviewOn,
  };
}

const mailbox = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;

/** Collects what is wrong while fields are read, each under its own name. */
export class Reading {
  readonly mistakes: FieldMistake[] = [];
  readonly #typed: Typed;

  constructor(typed: Typed) {
    this.#typed = typed;
  }

  wrong(field: string, mistake: PartnerMistake): void {
    this.mistakes.push({ field, mistake });
  }

  text(field: string, most: number, required = false): string {
    const text = cleanText(this.#typed[field] ?? '').split('\n').map((line) => line.trim()).join('\n').trim();
    if (required && text === '') this.wrong(field, 'empty');
    if (text.length > most) this.wrong(field, 'too-long');
    return text;
  }

  line(field: string, most: number, required = false): string {
    return this.text(field, most, required).replace(/\s+/g, ' ');
  }

  phone(field: string): string {
    const number = this.line(field, 30);
    if (number !== '' && !phone(number)) this.wrong(field, 'phone');
    return number;
  }

  mail(field: string): string {
    const address = this.line(field, 254);
    if (address !== '' && !mailbox.test(address)) this.wrong(field, 'mail');
    return address;
  }

  website(field: string): string {
    const address = this.line(field, 300);
    if (address === '') return '';
    const url = URL.canParse(address) ? new URL(address) : null;
    if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || !url.hostname.includes('.')) this.wrong(field, 'website');
    return address;
  }

  hours(field: string): string {
    const typed = this.text(field, 400);
    if (typed === '') return '';
    if (/^(24 uur|altijd|dag en nacht|24\/7)$/i.test(typed)) return alwaysWord;
    const read = readOpeningLines(typed);
    if ('spans' in read) return openingLines(read.spans);
    this.wrong(field, read.mistake === 'overlap' ? 'hours-overlap' : 'hours');
    return typed;
  }

  /** A day as ISO text; empty when nothing was typed and nothing is asked. */
  day(field: string, required = true): string {
    const typed = this.#typed[field]?.trim() ?? '';
    if (typed === '' && !required) return '';
    const date = typedDay(typed);
    if (!date) this.wrong(field, 'date');
    return date?.toString() ?? '';
  }
}

/** A partner as it may be kept, or each mistake at its field. A review is at most two years away. */
export function readPartner(typed: Typed, today: Temporal.PlainDate): { readonly word: PartnerWord } | { readonly mistakes: readonly FieldMistake[] } {
  const read = new Reading(typed);
  const name = read.line('naam', 120, true);
  const codes = (typed['rol'] ?? '').split(/[\s,]+/).filter((code) => code !== '');
  if (codes.length === 0) read.wrong('rol', 'roles-missing');
  else if (!codes.every(isRole)) read.wrong('rol', 'role-unknown');
  const word: PartnerWord = {
    name, roles: partnerRoles.filter((role) => codes.includes(role)), about: read.text('waarvoor', 500), phone: read.phone('telefoon'), mailbox: read.mail('postbus'), website: read.website('website'),
    hours: read.hours('tijden'), holidays: holidayRules.find((rule) => rule === typed['feestdagen']) ?? 'unknown', source: read.line('bron', 200, true), sourceDate: read.day('brondatum'), reviewOn: read.day('nakijken'),
  };
  if (word.sourceDate > today.toString()) read.wrong('brondatum', 'date-future');
  if (word.reviewOn && word.reviewOn <= today.toString()) read.wrong('nakijken', 'review-past');
  if (word.reviewOn > today.add({ years: 2 }).toString()) read.wrong('nakijken', 'review-far');
  return read.mistakes.length > 0 ? { mistakes: read.mistakes } : { word };
}
