import anyAscii from 'any-ascii';

/** Words before a surname that are written, forgotten and moved at will. Also those of other languages that are met in the Netherlands. */
const particles = new Set([
  'van', 'de', 'der', 'den', 'het', 't', 's', 'd', 'te', 'ter', 'ten', 'tot', 'op', 'aan', 'in', 'onder', 'over', 'bij', 'uit', 'v', 'vd', 'von', 'zu', 'zum', 'zur',
  'du', 'des', 'la', 'le', 'les', 'di', 'da', 'do', 'dos', 'das', 'del', 'della', 'el', 'al', 'ben', 'bin', 'bint', 'ibn', 'ould', 'y', 'e', 'i', 'af', 'av',
]);

/** Letters that travel documents write with two (ICAO 9303, part 3, transliterations recommended for use by states). */
const travelDocument: Readonly<Record<string, string>> = { 'ä': 'ae', 'ö': 'oe', 'ü': 'ue', 'å': 'aa', 'ø': 'oe', 'æ': 'ae', 'œ': 'oe', 'ß': 'ss', 'þ': 'th', 'ð': 'd', 'ĳ': 'ij' };

/** A name in Latin letters without marks, in both ways in which it is met: as its letters look and as a passport writes them. */
export function spellings(written: string): readonly string[] {
  const small = written.normalize('NFC').toLowerCase();
  const passport = [...small].map((letter) => travelDocument[letter] ?? letter).join('');
  return [...new Set([plain(small), plain(passport)])];
}

function plain(text: string): string {
  return anyAscii(text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC')).toLowerCase();
}

/** The parts of a name that count, each in one form: without particles, patronymics and gender endings, `ij` as `y`. A name of particles alone keeps its last. */
export function nameParts(spelling: string): readonly string[] {
  const words = spelling.replace(/\bd['’‘`´]/g, 'd ').replace(/['’‘`´]/g, '').split(/[^a-z]+/).filter(Boolean);
  const joined = words.filter((word) => !particles.has(word));
  const kept = joined.length > 0 ? joined : words.slice(-1);
  const withoutPatronymic = kept.filter((word) => !/.{2}(ovich|evich|ovna|evna|ovych|ivna|yivna)$/.test(word));
  return (withoutPatronymic.length > 0 ? withoutPatronymic : kept).map(oneForm);
}

/** Kowalska and Kowalski, Ivanova and Ivanov are one family; IJsbrand and Ysbrand one man. */
function oneForm(word: string): string {
  return word.replaceAll('ij', 'y').replace(/(?<=.{2})(sk|ck|dzk)(a|aya|aia|y|yj|iy|ij|i)$/, '$1i').replace(/(?<=.{2})(ov|ev|yov)a$/, '$1');
}

const codes: Readonly<Record<string, string>> = { b: '1', f: '1', p: '1', v: '1', c: '2', g: '2', j: '2', k: '2', q: '2', s: '2', x: '2', z: '2', d: '3', t: '3', l: '4', m: '5', n: '5', r: '6' };

/** American Soundex: the first letter and three digits, for words of a–z. Words that sound alike share it; it is coarse on purpose. */
export function soundex(word: string): string {
  let code = word.slice(0, 1);
  let last = codes[code] ?? '';
  for (const letter of word.slice(1)) {
    const digit = codes[letter] ?? '';
    if (digit !== '' && digit !== last) code += digit;
    // h and w do not part two letters of one sound; a vowel does.
    if (letter !== 'h' && letter !== 'w') last = digit;
    if (code.length === 4) break;
  }
  return code.padEnd(4, '0');
}
