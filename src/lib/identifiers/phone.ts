import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Identifier } from './kinds.ts';

/**
 * A telephone number in E.164, whatever way it was written: `06 0000…`, `+31 (0)6`, `0031`, with dots, dashes or spaces. Without a country it is Dutch.
 * Null when it cannot be a number of its country.
 */
export function phone(written: string, country: CountryCode = 'NL'): Identifier | null {
  // "+31 (0)6": the zero between brackets is only for callers within the country.
  const number = parsePhoneNumberFromString(written.replace(/\(\s*0\s*\)/g, ' '), country);
  if (!number || !number.isPossible() || !knownNumber(number.isValid(), number.number)) return null;
  return { kind: 'phone', shown: number.country === 'NL' ? number.formatNational() : number.formatInternational(), keys: [{ level: 'full', value: number.number }] };
}

/** 06-0000… is handed out to nobody, which makes it the number of examples; elsewhere a number must be one that the country hands out. */
function knownNumber(valid: boolean, e164: string): boolean {
  return valid || /^\+3160000\d{4}$/.test(e164);
}
