import anyAscii from 'any-ascii';
import type { Identifier, MatchKey } from './kinds.ts';

export interface AddressFields {
  readonly street: string;
  /** With letter and addition, as written: `12a`, `12 bis`, `12-3`. */
  readonly number: string;
  readonly postcode: string;
  readonly town: string;
}

export interface HouseNumber { readonly number: string; readonly addition: string }

/** `12-a`, `12 A` and `12a` are one door; `12 bis` another. Null when there is no number. */
export function houseNumber(written: string): HouseNumber | null {
  const found = /^\s*(?:nr\.?|no\.?|nummer)?\s*(\d{1,5})(?!\d)\s*(.{0,12}?)\s*$/i.exec(written);
  if (!found) return null;
  return { number: String(Number(found[1])), addition: ascii(found[2] ?? '').replace(/[^a-z0-9]/g, '') };
}

/** Four digits and two letters; SA, SD and SS are given to no street. */
export function postcode(written: string): string | null {
  const bare = written.toUpperCase().replace(/\s/g, '');
  return /^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/.test(bare) ? bare : null;
}

const shortened: readonly (readonly [RegExp, string])[] = [
  [/\bst?r\.?$/, 'straat'], [/(?<=[a-z])str\.?$/, 'straat'], [/(?<=[a-z])ln\.?$/, 'laan'], [/(?<=[a-z])wg\.?$/, 'weg'], [/(?<=[a-z])pl\.?$/, 'plein'],
  [/^(burg|burgem|bgm)\.?\s/, 'burgemeester '], [/^(prof)\.?\s/, 'professor '], [/^(dr)\.?\s/, 'doctor '], [/^(pr|prins)\.\s/, 'prins '], [/^(st|sint)\.?\s/, 'sint '],
];

/** A street's name as one word without marks, with the usual shortenings written out and `ij` as `y`. */
export function streetName(written: string): string {
  const plain = shortened.reduce((text, [short, long]) => text.replace(short, long), ascii(written).trim());
  return plain.replace(/[^a-z0-9]/g, '').replaceAll('ij', 'y');
}

/**
 * A Dutch address. With a postcode it meets the same door (`full`) and the same number with any addition (`house`); with a street the same street and number (`street`),
 * whatever town was written: one municipality seldom has two. Null without a number, or with neither a postcode nor a street.
 */
export function address(fields: AddressFields): Identifier | null {
  const house = houseNumber(fields.number);
  const code = postcode(fields.postcode);
  const street = streetName(fields.street);
  if (!house || (!code && street.length < 3)) return null;
  const keys: MatchKey[] = [];
  if (code) keys.push({ level: 'full', value: `${code}|${house.number}|${house.addition}` }, { level: 'house', value: `${code}|${house.number}` });
  if (street.length >= 3) keys.push({ level: 'street', value: `${street}|${house.number}` });
  const line = [fields.street.trim(), `${house.number}${/^\d/.test(house.addition) ? '-' : house.addition.length > 1 ? ' ' : ''}${house.addition}`].filter(Boolean).join(' ');
  return { kind: 'address', shown: [line, [code ? `${code.slice(0, 4)} ${code.slice(4)}` : '', fields.town.trim()].filter(Boolean).join(' ')].filter(Boolean).join(', '), keys };
}

/** Reads `Meeuwenlaan 12a, 2111 AB Aerdenhout`, `2111AB 12` and what lies between. Null when no door can be found in it. */
export function addressFrom(written: string): AddressFields | null {
  const code = /\b([1-9]\d{3}\s?[A-Za-z]{2})(?![A-Za-z])/.exec(written);
  const valid = code && postcode(code[1] ?? '') ? code : null;
  const [before, after] = valid ? [written.slice(0, valid.index), written.slice(valid.index + valid[0].length)] : [written, ''];
  const line = /^\s*(.*?\p{L}.*?)[\s,]+(\d{1,5}\s?(?:(?:bis|hs|zw|rd)\b|-?\s?[A-Za-z]\b(?!\p{L})|-\s?\d{1,4})?(?:-\d{1,3})?)\s*(?:,\s*(.*))?$/u.exec(before.replace(/,\s*$/, ''));
  if (line) return { street: line[1]?.trim() ?? '', number: line[2] ?? '', postcode: valid?.[1] ?? '', town: (after.trim() || line[3]?.trim() || '').replace(/^[,\s]+/, '') };
  const behind = /^[\s,]*(?:nr\.?|nummer|huisnummer)?\s*(\d{1,5}\s?(?:bis|hs|[A-Za-z]\b)?(?:-\d{1,4})?)(?![\d.])\s*(.*)$/i.exec(after);
  return valid && behind ? { street: '', number: behind[1] ?? '', postcode: valid[1] ?? '', town: (behind[2] ?? '').replace(/^[,\s]+/, '') } : null;
}

function ascii(text: string): string {
  return anyAscii(text.normalize('NFC')).toLowerCase().replace(/\s+/g, ' ');
}
