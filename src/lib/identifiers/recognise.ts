import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { address, addressFrom, type AddressFields, postcode } from './address.ts';
import { iban, kvk, vestiging } from './company-and-bank.ts';
import type { Identifier } from './kinds.ts';
import { email, handle, platformNamed, webAddress } from './online.ts';
import { phone } from './phone.ts';
import { countryNamed, isCountrySign, isDutchPlate, plate } from './plate.ts';

/** An identifier that seems to stand in a text. A person says whether it does. */
export interface Candidate {
  readonly identifier: Identifier;
  /** As it stands in the text, from `start` up to `end`. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** For addresses, the parts that were read. */
  readonly address?: AddressFields;
}

type Found = Omit<Candidate, 'written'>;

/**
 * What in a story may be an identifier, in the order of the text and never overlapping. It would rather miss one than offer a wrong one.
 * People are not looked for: a name in a story says too little, and a wrong one too much.
 */
export function recognise(text: string): Candidate[] {
  const plain = westernDigits(text);
  // In this order: of two that overlap, the kind that can be checked best stays.
  const found = [...ibans(plain), ...mails(plain), ...pages(plain), ...companies(plain), ...plates(plain), ...addresses(plain), ...phones(plain), ...handles(plain)];
  const kept: Found[] = [];
  for (const one of found) if (kept.every((other) => one.end <= other.start || one.start >= other.end)) kept.push(one);
  return kept.sort((one, other) => one.start - other.start).map((one) => ({ ...one, written: text.slice(one.start, one.end) }));
}

/** Digits of other scripts as ours, sign for sign, so that every place in the text stays the same. */
function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const value = digit.length === 1 ? digitValue(digit.codePointAt(0) ?? 0) : null;
    return value === null ? digit : String(value);
  });
}

/** In Unicode the ten digits of a script stand in a row, and every row of the basic plane begins at 0 or 6 of its sixteen, as does the fullwidth one. */
function digitValue(code: number): number | null {
  const low = code % 16;
  return code < 128 || (low > 9 && low < 6) ? null : low >= 6 && !/\p{Nd}/u.test(String.fromCodePoint(code - low)) ? low - 6 : low;
}

function* matches(text: string, pattern: RegExp): Generator<{ readonly match: RegExpMatchArray; readonly start: number; readonly end: number }> {
  for (const match of text.matchAll(pattern)) yield { match, start: match.index, end: match.index + match[0].length };
}

function* ibans(text: string): Generator<Found> {
  for (const { match, start } of matches(text, /(?<![\p{L}\p{N}])[A-Za-z]{2}\d{2}(?:[ .-]?[A-Za-z0-9]){11,30}(?![\p{L}\p{N}])/gu)) {
    // Words that follow may look like more of it: the longest beginning whose check digits are right counts.
    for (let end = match[0].length; end >= 15; end -= 1) {
      const piece = match[0].slice(0, end);
      const identifier = /[A-Za-z0-9]$/.test(piece) && !/^[A-Za-z0-9]/.test(match[0].slice(end)) ? iban(piece) : null;
      if (!identifier) continue;
      yield { identifier, start, end: start + end };
      break;
    }
  }
}

function* mails(text: string): Generator<Found> {
  for (const { match, start, end } of matches(text, /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,24}(?![\p{L}\p{N}@])/gu)) {
    const identifier = email(match[0]);
    if (identifier) yield { identifier, start, end };
  }
}

const knownEndings = 'nl|com|net|org|eu|be|de|info|online|site|shop|app|me|tv|pl|ro|bg|hu|ua|fr|es|pt|tr|uk|io|xyz|biz|club';

function* pages(text: string): Generator<Found> {
  const bare = `(?:[a-z0-9-]+\\.)+(?:${knownEndings})(?:/[^\\s<>"”’)]*)?`;
  for (const { match, start } of matches(text, new RegExp(`(?<![\\p{L}\\p{N}@./-])(?:https?://[^\\s<>"”’]+|www\\.[^\\s<>"”’]+|${bare})(?![\\p{L}\\p{N}@])`, 'giu'))) {
    const piece = match[0].replace(/[),.;:!?\]]+$/, '');
    const identifier = webAddress(piece);
    if (identifier) yield { identifier, start, end: start + piece.length };
  }
}

function* companies(text: string): Generator<Found> {
  for (const [pattern, read] of [
    [/\b(?:kvk|k\.v\.k\.|kamer van koophandel|chamber of commerce|handelsregister)\b[^\d\n]{0,25}(\d[\d .]{6,9}\d)(?!\d)/gi, kvk], [/\bvestiging(?:s ?-?(?:nummer|nr\.?))?\b[^\d\n]{0,15}(\d[\d .]{10,15}\d)(?!\d)/gi, vestiging],
  ] as const) {
    for (const { match, end } of matches(text, pattern)) {
      const identifier = read(match[1] ?? '');
      if (identifier) yield { identifier, start: end - (match[1] ?? '').length, end };
    }
  }
}

const plateWords = /(kenteken\w*|nummerplaat|nummerplaten|number ?plate\w*|licen[cs]e plate\w*|registration|kennzeichen|rejestrac\w*|immatricul\w*|matr[ií]cula|rendsz[aá]m\w*|plaka\w*|plate|номер\w*|num[aă]r(?:ul)? de [iî]nmatriculare)[^\n\p{N}]{0,20}$/iu;

function* plates(text: string): Generator<Found> {
  // With strokes where a Dutch plate has them; other texts do not look like that.
  for (const { match, start, end } of matches(text, /(?<![\p{L}\p{N}-])[A-Za-z0-9]{1,3}-[A-Za-z0-9]{2,3}-[A-Za-z0-9]{1,3}(?![\p{L}\p{N}-])/gu)) {
    const bare = match[0].toUpperCase().replaceAll('-', '');
    const identifier = isDutchPlate(bare) && /\d/.test(bare) && wellGrouped(match[0]) && !countryAround(text, start) ? plate(match[0]) : null;
    if (identifier) yield { identifier, start, end };
  }
  // "PL: WX 12345", "(RO) B 123 ABC".
  for (const { match, start } of matches(text, /(?<![\p{L}\p{N}])\(?([A-Z]{1,3})(?:\)|:)\s?([A-Z]{1,3}[ -]?[A-Z0-9]{1,5}(?:[ -]?[A-Z0-9]{1,5})?)(?![\p{L}\p{N}])/gu)) {
    const [sign = '', rest = ''] = match.slice(1);
    const identifier = isCountrySign(sign) && /\d/.test(rest) ? plate(rest, sign) : null;
    if (identifier) yield { identifier, start: start + match[0].length - rest.length, end: start + match[0].length };
  }
  // After a word for it, in whatever order of signs.
  for (const { match, start } of matches(text, /(?<![\p{L}\p{N}])[A-Za-z0-9]{1,8}(?:[ -][A-Za-z0-9]{1,5}){0,2}(?![\p{L}\p{N}])/gu)) {
    const before = text.slice(Math.max(0, start - 45), start);
    if (!plateWords.test(before)) continue;
    const country = countryNamed(text.slice(Math.max(0, start - 60), start)) ?? '';
    for (const piece of shorterAndShorter(match[0])) {
      const bare = piece.replace(/[ -]/g, '');
      const identifier = /\d/.test(bare) && /[A-Za-z]/.test(bare) && bare.length >= 5 && bare.length <= 8 && !/[a-z]{3}/.test(piece) && (piece === piece.toUpperCase() || isDutchPlate(bare.toUpperCase()))
        ? plate(piece, country === 'NL' && !isDutchPlate(bare.toUpperCase()) ? '' : country) : null;
      if (!identifier) continue;
      yield { identifier, start, end: start + piece.length };
      break;
    }
  }
}

/** Each group of a Dutch plate holds letters or digits, not both, and there are three. */
function wellGrouped(written: string): boolean {
  const groups = written.split('-');
  return groups.length === 3 && groups.every((group) => /^([A-Za-z]+|\d+)$/.test(group)) && groups.join('').length === 6;
}

function countryAround(text: string, start: number): boolean {
  const sign = /\(?([A-Z]{1,3})[):]\s?$/.exec(text.slice(Math.max(0, start - 6), start))?.[1];
  return sign !== undefined && sign !== 'NL' && isCountrySign(sign);
}

function shorterAndShorter(written: string): string[] {
  const parts = written.split(/(?=[ -])/);
  return parts.map((_, at) => parts.slice(0, parts.length - at).join(''));
}

const streetEnd = '(?:straat|straatweg|laan|weg|plein|plantsoen|kade|gracht|singel|dreef|steeg|hof|park|pad|dijk|baan|oord|veld|burg|duin|str\\.|wal|markt|ring|hoek|zoom|haven|boulevard|poort|erf|vaart|meent|brink|vliet)';
/** Words that end like a street and are none. */
const noStreet = /^(super|arbeids|bouw|rommel|vakantie|speel|pret|snel|auto|water|bedrijven|woning|voetbal|sport|straf|onder|uit|af|om)(markt|weg|park|pad|haven|baan|veld|plein|ring)\b/i;
const houseEnd = '\\d{1,5}(?:\\s?-?\\s?[A-Za-z](?![\\p{L}\\p{N}])|\\s(?:bis|hs|zw)(?!\\p{L})|-\\d{1,4}(?![\\d-]))?';
/** A sentence may begin just before a street does. */
const street = `(?!(?:En|Of|In|Op|Aan|Bij|Naar|Uit|Achter|Ook|Vanaf|And|At|On|In de|Op de|Aan de) )(?:\\p{Lu}[\\p{L}.'’]*[ -]){0,4}?\\p{Lu}[\\p{L}'’-]{2,}${streetEnd}`;

function* addresses(text: string): Generator<Found> {
  const town = '(?:[ ,]{1,3}(?:\\p{Lu}[\\p{L}’\'-]+(?: aan (?:Zee|den [\\p{L}]+))?))?';
  const patterns = [
    new RegExp(`(?<![\\p{L}\\p{N}])${street} (?:nummer |nr\\.? )?${houseEnd}(?:[ ,]{1,3}(?:in )?[1-9]\\d{3} ?[A-Z]{2}(?![\\p{L}\\p{N}])${town})?(?![\\p{N}])`, 'gu'),
    new RegExp(`(?<![\\p{L}\\p{N}])[1-9]\\d{3} ?[A-Z]{2},? (?:nummer |huisnummer |nr\\.? )?${houseEnd}(?!\\p{N}|[.:]\\d)`, 'gu'),
  ];
  for (const pattern of patterns) {
    for (const { match, start, end } of matches(text, pattern)) {
      const fields = addressFrom(match[0].replace(/ (nummer|nr\.?) /, ' ').replace(/, ?in /, ', '));
      const identifier = fields && (postcode(fields.postcode) || (fields.street && !noStreet.test(fields.street))) ? address(fields) : null;
      if (identifier && fields) yield { identifier, start, end, address: fields };
    }
  }
}

function* phones(text: string): Generator<Found> {
  for (const { startsAt, endsAt, number } of findPhoneNumbersInText(text, 'NL')) {
    const written = text.slice(startsAt, endsAt);
    const before = text.slice(Math.max(0, startsAt - 30), startsAt);
    // Digits in a row are a telephone number when they begin like one; numbers of companies, orders and dates do not.
    if (!/^[+(]|^0/.test(written.trim()) || /(kvk|bsn|order\w*|factuur\w*|dossier\w*|zaak\w*|vestiging\w*)\D{0,15}$/i.test(before)) continue;
    const identifier = phone(number.number);
    if (identifier) yield { identifier, start: startsAt, end: endsAt };
  }
  for (const { match, start, end } of matches(text, /(?<![\p{L}\p{N}+])(?:\+31 ?|0031 ?|0)(?:\(0\) ?)?6[ .-]?0{4}(?:[ .-]?\d){4}(?!\d)/gu)) {
    const identifier = phone(match[0]);
    if (identifier) yield { identifier, start, end };
  }
}

function* handles(text: string): Generator<Found> {
  for (const { match, start, end } of matches(text, /(?<![\p{L}\p{N}@./])@[\p{L}\p{N}_][\p{L}\p{N}_.]{1,48}[\p{L}\p{N}_](?![\p{L}\p{N}@])/gu)) {
    const identifier = handle(match[0], platformNamed(text.slice(Math.max(0, start - 40), start)) ?? '');
    if (identifier) yield { identifier, start, end };
  }
  for (const { match, end } of matches(text, /\b(?:insta(?:gram)?|snap(?:chat)?|telegram|tik ?tok|onlyfans)\s?(?:-?(?:naam|account|name))?\s?(?::|is)\s?([\p{L}\p{N}_][\p{L}\p{N}_.]{2,29})(?![\p{L}\p{N}@])/giu)) {
    const name = (match[1] ?? '').replace(/\.$/, '');
    // One word of plain letters is more likely a word than a name.
    const identifier = /[\d_.]/.test(name) ? handle(name, platformNamed(match[0]) ?? '') : null;
    if (identifier) yield { identifier, start: end - (match[1] ?? '').length, end: end - (match[1] ?? '').length + name.length };
  }
}
