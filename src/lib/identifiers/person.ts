import { houseNumber, postcode, streetName } from './address.ts';
import type { Identifier, KeyLevel, MatchKey } from './kinds.ts';
import { nameParts, soundex, spellings } from './names.ts';

export interface PersonFields {
  readonly given: string;
  readonly surname: string;
  /** `1998-03-12`; empty when not known. */
  readonly born: string;
  readonly street: string;
  readonly number: string;
  readonly postcode: string;
  /** The number of an identity paper. Never asked for on a page: a BSN may not be used for this. */
  readonly document?: string;
}

/**
 * The keys of a person: combinations of what is known, each with the names as they sound. Never a name alone: every key holds a date of birth or a part of an address.
 * Two people whose keys meet once may be one; what meets twice is worth saying (`personGrade`). Null when there is no name, or nothing beside the name.
 */
export function person(fields: PersonFields): Identifier | null {
  const given = sounds(fields.given);
  const surname = sounds(fields.surname);
  const born = dateOfBirth(fields.born);
  const code = /^\d{4}$/.test(fields.postcode.trim()) ? fields.postcode.trim() : postcode(fields.postcode);
  const house = houseNumber(fields.number)?.number ?? '';
  const street = streetName(fields.street);
  const both = given.flatMap((one) => surname.map((other) => [one, other].sort().join(' ')));
  const keys: MatchKey[] = [];
  const add = (level: KeyLevel, ...parts: readonly (string | null)[]): void => {
    if (parts.every((part) => part)) keys.push({ level, value: parts.join('|') });
  };
  for (const names of both) add('names-dob', names, born);
  for (const name of new Set([...given, ...surname])) add('name-dob', name, born);
  if (given.length + surname.length > 0) {
    add('postcode-dob', code, born);
    for (const names of both) add('names-postcode', names, code);
    for (const name of surname) add('surname-street', house, street, name);
    add('person-address', code, house, street);
    add('number-dob', house, born);
    add('document', (fields.document ?? '').toUpperCase().replace(/[^A-Z0-9]/g, ''));
  }
  if (keys.length === 0 || given.length + surname.length === 0) return null;
  const distinct = [...new Map(keys.map((key) => [`${key.level}|${key.value}`, key])).values()];
  return { kind: 'person', shown: shown(fields, born), keys: distinct };
}

function shown(fields: PersonFields, born: string | null): string {
  const place = [[fields.street.trim(), fields.number.trim()].filter(Boolean).join(' '), fields.postcode.trim()].filter(Boolean).join(', ');
  return [`${fields.given.trim()} ${fields.surname.trim()}`.trim(), born ? `* ${born.split('-').reverse().join('-')}` : '', place].filter(Boolean).join(', ');
}

/** Of many given names the first two count: more are seldom told twice. */
function sounds(name: string): readonly string[] {
  return [...new Set(spellings(name).flatMap((spelling) => nameParts(spelling).slice(0, 3).map(soundex)))];
}

/** @returns the day as `1998-03-12`; null for a day that does not exist. Reads `12-3-1998`, `12/03/1998` and `1998-03-12`. */
export function dateOfBirth(written: string): string | null {
  const iso = /^\s*(\d{4})-?(\d{2})-?(\d{2})\s*$/.exec(written);
  const dutch = /^\s*(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})\s*$/.exec(written);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : dutch ? [dutch[3], dutch[2], dutch[1]] : [];
  if (!year || Number(year) < 1880 || Number(year) > 2100) return null;
  try {
    return Temporal.PlainDate.from({ year: Number(year), month: Number(month), day: Number(day) }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

export type PersonGrade = 'probable' | 'possible';

/** Keys that a whole household shares: they say where, not who. */
const household: readonly KeyLevel[] = ['surname-street', 'person-address'];

/**
 * How sure it is that two people are one, from the keys that agree. Two are needed, and not only those of a household. It is never certain: only a person who looks can say so.
 * `name-dob` may be given twice, once for each part of a name.
 */
export function personGrade(agreeing: readonly KeyLevel[]): PersonGrade {
  const names = Math.min(2, agreeing.filter((level) => level === 'name-dob').length);
  const others = new Set(agreeing.filter((level) => level !== 'name-dob'));
  const onlyHousehold = names === 0 && [...others].every((level) => household.includes(level));
  return names + others.size >= 2 && !onlyHousehold ? 'probable' : 'possible';
}
