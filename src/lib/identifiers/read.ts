import { address, addressFrom } from './address.ts';
import { iban, kvk, vestiging } from './company-and-bank.ts';
import type { Identifier, IdentifierKind } from './kinds.ts';
import { email, handle, webAddress } from './online.ts';
import { phone } from './phone.ts';
import { plate } from './plate.ts';

/** Kinds that are written on one line. A person takes more than one. */
export const lineKinds = ['phone', 'plate', 'address', 'kvk', 'vestiging', 'iban', 'email', 'url', 'handle'] as const satisfies readonly IdentifierKind[];
export type LineKind = (typeof lineKinds)[number];

const readers: Readonly<Record<LineKind, (written: string) => Identifier | null>> = {
  phone: (written) => (/[+\d]/.test(written) ? phone(written) : null),
  plate: (written) => plate(written),
  address: (written) => {
    const fields = addressFrom(written);
    return fields && address(fields);
  },
  kvk, vestiging, iban, email,
  url: webAddress,
  handle: (written) => handle(written),
};

/** One line as the kind that somebody says it is. The address of an account on the web is a handle, so the kind may come back as another. Null when it cannot be one. */
export function readAs(kind: LineKind, written: string): Identifier | null {
  return written.length > 300 ? null : readers[kind](written);
}

/**
 * What a line may be, when nobody says what it is: all kinds whose form it has. Eight digits may be a company and, in some country, a telephone number;
 * then the person who typed it says which.
 */
export function readLine(written: string): Identifier[] {
  const text = written.trim();
  if (text === '' || text.length > 300 || /^s-\d{4}-\d{4,}$/i.test(text)) return [];
  const checked = iban(text) ?? email(text);
  if (checked) return [checked];
  const place = readAs('address', text);
  if (/^@/.test(text) || /^[a-z]+:\s*@?[\w.]+$/i.test(text)) {
    const named = handle(text) ?? plate(text);
    return named ? [named] : [];
  }
  const found = [phone(text), kvk(text), vestiging(text), /\d/.test(text) && !/[.@/]/.test(text) && !place ? plate(text) : null, place, webAddress(text)];
  const known = found.filter((one) => one !== null);
  // Signs without a country that stand in no Dutch order are a plate only when they can be nothing else.
  const sure = known.filter((one) => one.kind !== 'plate' || one.keys.some((key) => key.level === 'full'));
  if (sure.length > 0) return sure;
  return /\s/.test(text) && !/^[A-Z0-9 -]+$/i.test(text) ? [] : known;
}
