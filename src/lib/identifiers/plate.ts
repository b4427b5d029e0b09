import type { Identifier } from './kinds.ts';

/** Every way in which the Netherlands has ordered the six signs of a plate since 1951 (RDW: "sidecodes"); `L` a letter, `9` a digit. */
const dutchOrders = [
  'LL9999', '9999LL', '99LL99', 'LL99LL', 'LLLL99', '99LLLL', '99LLL9', '9LLL99', 'LL999L', 'L999LL', 'LLL99L', 'L99LLL', '9LL999', '999LL9',
] as const;

export function isDutchPlate(bare: string): boolean {
  return dutchOrders.some((order) => order === bare.replace(/[A-Z]/g, 'L').replace(/[0-9]/g, '9'));
}

/** Countries whose plates are seen most; the word in which a reporter names the country leads to its sign. */
const countryWords: readonly (readonly [sign: string, words: RegExp])[] = [
  ['NL', /\b(nederlandse?|dutch|holland\w*)\b/i], ['PL', /\b(pools?e?|polen|polish|poland|polsk\w*)\b/i], ['RO', /\b(roemeens?e?|roemenië|romanian?|rom[aâ]n\w*)\b/i],
  ['BG', /\b(bulgaars?e?|bulgarije|bulgarian?)\b/i], ['D', /\b(duits?e?|duitsland|german\w*|deutsch\w*)\b/i], ['B', /\b(belgisch\w*|belgië|belgian?|belgium)\b/i],
  ['HU', /\b(hongaars?e?|hongarije|hungar\w*|magyar\w*)\b/i], ['UA', /\b(oekraïens?e?|oekraïne|ukrain\w*)\b/i], ['F', /\b(franse?|frankrijk|french|france)\b/i],
  ['E', /\b(spaans?e?|spanje|spanish|spain|españ\w*)\b/i], ['LT', /\b(litouws?e?|litouwen|lithuania\w*)\b/i], ['LV', /\b(letse?|letland|latvia\w*)\b/i], ['GB', /\b(britse?|engelse?|engeland|british|english)\b/i],
];

const signs = new Set([...countryWords.map(([sign]) => sign), 'A', 'I', 'P', 'CZ', 'SK', 'SLO', 'HR', 'SRB', 'MD', 'TR', 'GR', 'L', 'DK', 'S', 'EST', 'AL', 'BIH', 'MK', 'CH', 'IRL']);

export function isCountrySign(text: string): boolean {
  return signs.has(text);
}

/** The country that a text names, as the sign on a car; null when it names none. */
export function countryNamed(text: string): string | null {
  return countryWords.find(([, words]) => words.test(text))?.[0] ?? null;
}

/**
 * A plate in capitals without strokes and spaces. `country` is the sign on the car; empty means the Netherlands when the signs stand in a Dutch order, and not known otherwise.
 * A Dutch plate meets Dutch ones; a foreign one also meets the same signs without a country.
 */
export function plate(written: string, country = ''): Identifier | null {
  const prefixed = /^\s*([A-Z]{1,3})\s*[:)]\s*(.+)$/i.exec(written.replace(/^\s*\(/, ''));
  const given = country.trim().toUpperCase() || (prefixed && isCountrySign((prefixed[1] ?? '').toUpperCase()) ? (prefixed[1] ?? '').toUpperCase() : '');
  const rest = prefixed && given === (prefixed[1] ?? '').toUpperCase() ? prefixed[2] ?? '' : written;
  if (given && !isCountrySign(given)) return null;
  const bare = rest.normalize('NFKD').replace(/\p{M}/gu, '').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  const dutch = isDutchPlate(bare);
  if (given === 'NL' || (given === '' && dutch)) return dutch ? { kind: 'plate', shown: shownDutch(bare), keys: [{ level: 'full', value: `NL:${bare}` }] } : null;
  if (!/^[\p{Lu}\p{N}]{4,10}$/u.test(bare) || !/\d/.test(bare)) return null;
  const unknown = { level: 'bare', value: bare } as const;
  return { kind: 'plate', shown: given ? `${given}: ${bare}` : bare, keys: given ? [{ level: 'full', value: `${given}:${bare}` }, unknown] : [unknown] };
}

/** Three groups, as on the plate: at every change between letters and digits, and four of a sort in two pairs. */
function shownDutch(bare: string): string {
  return (bare.match(/[A-Z]+|\d+/g) ?? []).flatMap((group) => (group.length === 4 ? [group.slice(0, 2), group.slice(2)] : [group])).join('-');
}
