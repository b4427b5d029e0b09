import { randomInt } from 'node:crypto';

/** Digits of a code: 10^16 possibilities, 53 bits. */
const digits = 16;
/** Words of a code, out of 256 in each list: 256^7 possibilities, 56 bits. */
export const wordsInCode = 7;

export function digitCode(): string {
  return Array.from({ length: digits / 4 }, () => String(randomInt(10_000)).padStart(4, '0')).join('');
}

/** @param list the 256 words of one language */
export function wordCode(list: readonly string[]): string {
  return Array.from({ length: wordsInCode }, () => list[randomInt(list.length)] ?? '').join(' ');
}

export function isWordCode(code: string): boolean {
  return !/^\d+$/.test(code);
}

/** As it stands on the page: digits in groups of four, words with a space. */
export function shownCode(code: string): string {
  return isWordCode(code) ? code : code.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** What has to be typed to show that the code was kept: the last four digits, or the last word. */
export function endOfCode(code: string): string {
  return isWordCode(code) ? code.split(' ').at(-1) ?? '' : code.slice(-4);
}

/**
 * The one way in which a code is written, whatever keyboard it was typed on: digits of any script become 0–9, letters small and without accents,
 * and everything between them goes. A code of words keeps nothing but its letters, so a forgotten space does no harm.
 */
export function normaliseCode(typed: string): string {
  return [...typed.slice(0, 1000).normalize('NFKD').toLowerCase()].map((sign) => asDigit(sign) ?? asLetter(sign)).join('');
}

/** Digits of every script stand in rows of ten that begin with zero (Unicode, general category Nd). */
function asDigit(sign: string): string | null {
  if (!/\p{Nd}/u.test(sign)) return null;
  let before = (sign.codePointAt(0) ?? 0) - 1;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(before))) {
    before -= 1;
    value += 1;
  }
  return String(value % 10);
}

/**
 * Letters that do not fall apart into a letter and an accent, as people type them without. In Arabic the two letters at the end of a word that many write for each other, and the
 * stroke that only makes a word longer; in Ukrainian a letter that many keyboards lack.
 */
const plain: Readonly<Record<string, string>> = { 'ı': 'i', 'ł': 'l', 'đ': 'd', 'ø': 'o', 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ة': 'ه', 'ى': 'ي', 'ـ': '', 'ґ': 'г' };

function asLetter(sign: string): string {
  return /\p{L}/u.test(sign) ? plain[sign] ?? sign : '';
}
