import { address, type AddressFields, houseNumber, postcode, streetName } from '../../../lib/identifiers/address.ts';
import { dateOfBirth, person, type PersonFields } from '../../../lib/identifiers/person.ts';
import { type LineKind, lineKinds, readAs, readLine } from '../../../lib/identifiers/read.ts';
import type { FormValues } from '../../../platform/form-values.ts';
import type { Texts } from '../../../texts/texts.ts';
import type { NewMention } from './mention-content.ts';
import { isLinkCertainty, isOfferedType, type LinkCertainty, offeredTypes } from './rules-connections.ts';

export type LinkMistake = keyof Texts['links']['mistakes'];
export interface FieldMistake { readonly field: string; readonly mistake: LinkMistake }
type Read<T> = T | { readonly mistakes: readonly FieldMistake[] };

const longestReason = 2000;
/** No identifier is longer; what is longer was pasted by accident. */
const longestValue = 300;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Kinds that are typed on one line; an address has fields of its own. */
export const typedKinds = lineKinds.filter((kind) => kind !== 'address');
export interface LineFields { readonly soort: string; readonly waarde: string }

export function lineFieldsFrom(form: FormValues): LineFields {
  return { soort: form.text('soort'), waarde: form.text('waarde') };
}

export function readIdentifier(fields: LineFields): Read<{ readonly mention: NewMention }> {
  const wrong = (mistake: LinkMistake): { mistakes: FieldMistake[] } => ({ mistakes: [{ field: 'waarde', mistake }] });
  const written = oneLine(fields.waarde);
  if (written === '') return wrong('value-missing');
  if (written.length > longestValue) return wrong('too-long');
  const kind = typedKinds.find((one) => one === fields.soort) satisfies LineKind | undefined;
  if (kind) {
    const identifier = readAs(kind, written);
    return identifier ? { mention: { identifier, written } } : wrong('value-not-kind');
  }
  const [identifier, ...more] = readLine(written);
  if (!identifier) return wrong('value-unreadable');
  return more.length > 0 ? { mistakes: [{ field: 'soort', mistake: 'value-several' }] } : { mention: { identifier, written } };
}

export function addressFieldsFrom(form: FormValues): AddressFields {
  return { street: form.text('straat'), number: form.text('huisnummer'), postcode: form.text('postcode'), town: form.text('plaats') };
}

/** Which field a mistake of an address stands at, also within a person. */
function addressMistakes(fields: Omit<AddressFields, 'town'>, needed: boolean): FieldMistake[] {
  const mistakes: FieldMistake[] = [];
  const some = needed || fields.street.trim() !== '' || fields.number.trim() !== '';
  if (some && !houseNumber(fields.number)) mistakes.push({ field: 'huisnummer', mistake: 'number-missing' });
  if (fields.postcode.trim() !== '' && !postcode(fields.postcode)) mistakes.push({ field: 'postcode', mistake: 'postcode-wrong' });
  if (needed && fields.postcode.trim() === '' && streetName(fields.street).length < 3) mistakes.push({ field: 'postcode', mistake: 'address-missing' });
  return mistakes;
}

const tooLong = (fields: Readonly<Record<string, string>>): FieldMistake[] => Object.entries(fields).filter(([, text]) => text.length > longestValue).map(([field]) => ({ field, mistake: 'too-long' }));

export function readAddress(fields: AddressFields): Read<{ readonly mention: NewMention }> {
  const mistakes = [...tooLong({ straat: fields.street, huisnummer: fields.number, postcode: fields.postcode, plaats: fields.town }), ...addressMistakes(fields, true)];
  const tidy = { street: oneLine(fields.street), number: oneLine(fields.number), postcode: oneLine(fields.postcode), town: oneLine(fields.town) };
  const identifier = mistakes.length === 0 ? address(tidy) : null;
  if (identifier) return { mention: { identifier, written: '', address: tidy } };
  return { mistakes: mistakes.length > 0 ? mistakes : [{ field: 'postcode', mistake: 'address-missing' }] };
}

export function personFieldsFrom(form: FormValues): PersonFields {
  return { given: form.text('voornaam'), surname: form.text('achternaam'), born: form.text('geboren'), street: form.text('straat'), number: form.text('huisnummer'), postcode: form.text('postcode') };
}

export function readPerson(fields: PersonFields): Read<{ readonly mention: NewMention }> {
  const mistakes = [
    ...tooLong({ voornaam: fields.given, achternaam: fields.surname, geboren: fields.born, straat: fields.street, huisnummer: fields.number, postcode: fields.postcode }),
    ...(fields.given.trim() === '' && fields.surname.trim() === '' ? [{ field: 'achternaam', mistake: 'name-missing' } as const] : []),
    ...(fields.born.trim() !== '' && !dateOfBirth(fields.born) ? [{ field: 'geboren', mistake: 'born-wrong' } as const] : []), ...addressMistakes(fields, false),
  ];
  const tidy = { given: oneLine(fields.given), surname: oneLine(fields.surname), born: oneLine(fields.born), street: oneLine(fields.street), number: oneLine(fields.number), postcode: oneLine(fields.postcode) };
  const identifier = mistakes.length === 0 ? person(tidy) : null;
  if (identifier) return { mention: { identifier, written: '', person: tidy } };
  return { mistakes: mistakes.length > 0 ? mistakes : [{ field: 'geboren', mistake: 'person-thin' }] };
}

/** A reason that somebody can follow later, or what is wrong with it. */
export function readReason(text: string): Read<{ readonly reason: string }> {
  const reason = text.replace(/\r\n/g, '\n').trim();
  if (reason === '') return { mistakes: [{ field: 'reden', mistake: 'reason-missing' }] };
  return reason.length > longestReason ? { mistakes: [{ field: 'reden', mistake: 'too-long' }] } : { reason };
}

export interface ConnectFields { readonly met: string; readonly verband: string; readonly zekerheid: string; readonly reden: string }

export function connectFieldsFrom(form: FormValues): ConnectFields {
  return { met: form.text('met'), verband: form.text('verband'), zekerheid: form.text('zekerheid'), reden: form.text('reden') };
}

/** A number of a signal, as it may be typed: `s-2026-42 ` is S-2026-0042. Null when it cannot be one. */
export function signalNumber(typed: string): string | null {
  const found = /^\s*s[ -]?(\d{4})[ -](\d{1,9})\s*$/i.exec(typed);
  return found ? `S-${found[1]}-${String(Number(found[2])).padStart(4, '0')}` : null;
}

export interface ReadConnection { readonly other: string; readonly type: (typeof offeredTypes)[number]; readonly certainty: LinkCertainty; readonly reason: string }

export function readConnection(fields: ConnectFields): Read<{ readonly connection: ReadConnection }> {
  const other = signalNumber(fields.met);
  const reason = readReason(fields.reden);
  const mistakes: FieldMistake[] = [];
  if (!other) mistakes.push({ field: 'met', mistake: 'other-missing' });
  if (!isOfferedType(fields.verband)) mistakes.push({ field: 'verband', mistake: 'type-missing' });
  if (!isLinkCertainty(fields.zekerheid)) mistakes.push({ field: 'zekerheid', mistake: 'certainty-missing' });
  if ('mistakes' in reason) mistakes.push(...reason.mistakes);
  if (!other || !isOfferedType(fields.verband) || !isLinkCertainty(fields.zekerheid) || 'mistakes' in reason) return { mistakes };
  return { connection: { other, type: fields.verband, certainty: fields.zekerheid, reason: reason.reason } };
}
