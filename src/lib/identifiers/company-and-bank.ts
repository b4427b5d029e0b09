import type { Identifier } from './kinds.ts';

const digits = (written: string): string => written.replace(/[\s.-]/g, '');

/** The eight digits of a registration with the chamber of commerce. The number carries no check digit. */
export function kvk(written: string): Identifier | null {
  const bare = digits(written.replace(/^\s*kvk(?:[\s-]*(?:nummer|nr\.?))?\s*:?/i, ''));
  return /^\d{8}$/.test(bare) && bare !== '00000000' ? { kind: 'kvk', shown: bare, keys: [{ level: 'full', value: bare }] } : null;
}

/** The twelve digits of one establishment of a company. */
export function vestiging(written: string): Identifier | null {
  const bare = digits(written.replace(/^\s*vestiging(?:s?[\s-]*(?:nummer|nr\.?))?\s*:?/i, ''));
  return /^\d{12}$/.test(bare) && !/^0+$/.test(bare) ? { kind: 'vestiging', shown: bare, keys: [{ level: 'full', value: bare }] } : null;
}

/** Characters of an IBAN per country (the registry of ISO 13616), for the countries seen most; elsewhere the check digits decide alone. */
const ibanLengths: Readonly<Record<string, number>> = {
  NL: 18, BE: 16, DE: 22, PL: 28, RO: 24, BG: 22, HU: 28, ES: 24, PT: 25, FR: 27, GB: 22, LT: 20, LV: 21, EE: 20, IT: 27, AT: 20, CZ: 24, SK: 24, UA: 29, TR: 26, LU: 20, IE: 22, GR: 27, HR: 21, SI: 19, MD: 24,
};

/** A bank account whose check digits are right (ISO 7064, mod 97). */
export function iban(written: string): Identifier | null {
  const bare = written.toUpperCase().replace(/[\s.-]/g, '').replace(/^IBAN:?/, '');
  const country = bare.slice(0, 2);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(bare) || (ibanLengths[country] ?? bare.length) !== bare.length) return null;
  const turned = `${bare.slice(4)}${bare.slice(0, 4)}`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  if (BigInt(turned) % 97n !== 1n) return null;
  return { kind: 'iban', shown: bare.match(/.{1,4}/g)?.join(' ') ?? bare, keys: [{ level: 'full', value: bare }] };
}
