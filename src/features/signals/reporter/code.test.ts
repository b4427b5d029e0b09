import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { digitCode, endOfCode, normaliseCode, shownCode, wordCode, wordsInCode } from './code.ts';
import { languageCodes } from '../../../texts/plural.ts';
import { languagesWithWords, wordsOf } from './word-lists.ts';

/** Where the rows of ten of some scripts begin: Arabic, Persian, Devanagari, Bengali, Thai, full-width, mathematical bold. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10, 0x1d7ce];
const digits = fc.stringMatching(/^\d{16}$/);
const between = fc.constantFrom('', ' ', '  ', '-', '–', '.', '\u00a0', '\u200f', '\u202a', '\t', '/', '\u2007');

test('a code of digits is read on every keyboard, with anything or nothing between the digits', () => {
  fc.assert(fc.property(digits, fc.array(fc.tuple(fc.constantFrom(...zeros), between), { minLength: 16, maxLength: 16 }), (code, manner) => {
    const typed = [...code].map((digit, at) => `${String.fromCodePoint((manner[at]?.[0] ?? 0x30) + Number(digit))}${manner[at]?.[1] ?? ''}`).join('');
    assert.equal(normaliseCode(typed), code);
  }), { numRuns: 2000 });
});

test('whatever is typed becomes letters and digits, once and for all, and breaks nothing', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 2000 }), fc.string({ unit: 'grapheme', maxLength: 60 })), (typed) => {
    const once = normaliseCode(typed);
    assert.match(once, /^[\p{L}0-9]*$/u);
    assert.equal(normaliseCode(once), once);
  }), { numRuns: 2000 });
});

test('two codes are never mistaken for each other', () => {
  fc.assert(fc.property(digits, digits, (one, other) => assert.equal(normaliseCode(one) === normaliseCode(other), one === other)));
});

test('a code of words is read in capitals, with accents, and with any signs or none between the words', () => {
  for (const language of languagesWithWords) {
    const code = wordCode(wordsOf(language) ?? []);
    for (const typed of [code.toUpperCase(), code.replaceAll(' ', ''), code.replaceAll(' ', ', '), ` ${code.replaceAll(' ', ' – ')}.`, code.replaceAll('e', 'é'), code.normalize('NFD')]) {
      assert.equal(normaliseCode(typed), normaliseCode(code), typed);
    }
  }
});

test('a code of words is read as somebody types it without the marks, or on the keyboard of somebody else', () => {
  const typed: readonly (readonly [string, string])[] = [
    ['jabłko ściana łódka', 'JABLKO SCIANA LODKA'], ['măr țânțar șarpe', 'mar tantar sarpe'], ['ağaç ışık İnek', 'agac isik inek'], ['ґудзик їжак', 'гудзик іжак'], ['орех чай', 'Орех, чаи'],
    ['شجرة قهوة', 'شجره قهوه'], ['إبرة أرز', 'ابرة ارز'], ['خـــبز مَاء', 'خبز ماء'], ['苹果 香蕉', '苹果香蕉'], ['xe-đạp cà-phê', 'xe đạp ca phe'], ['œuf forêt', 'oeuf foret'], ['straße', 'STRASSE'],
  ];
  for (const [shown, written] of typed) assert.equal(normaliseCode(written), normaliseCode(shown), written);
});

test('each list holds 256 words, so that seven of them are harder to guess than sixteen digits', () => {
  assert.deepEqual([...languagesWithWords].sort(), [...languageCodes].sort(), 'every language of the reporter has its own words');
  for (const language of languagesWithWords) {
    const list = wordsOf(language) ?? [];
    const plain = list.map(normaliseCode);
    assert.equal(new Set(plain).size, 256, `${language}: 256 different words`);
    for (const word of plain) {
      assert.ok([...word].length >= 2 && [...word].length <= 12, `${language}: ${word} is short`);
      const longer = plain.filter((other) => other !== word && other.startsWith(word));
      assert.deepEqual(longer, [], `${language}: ${word} is the beginning of another, so that words without spaces would mean two things`);
    }
  }
  assert.ok(wordsInCode * Math.log2(256) > 16 * Math.log2(10));
  assert.equal(wordsOf('tlh'), null);
});

test('a code is shown in groups, and its end is what has to be typed', () => {
  assert.equal(shownCode('1234567890123456'), '1234 5678 9012 3456');
  assert.equal(endOfCode('1234567890123456'), '3456');
  assert.equal(shownCode('appel peer'), 'appel peer');
  assert.equal(endOfCode('appel peer zaag'), 'zaag');
  assert.match(digitCode(), /^\d{16}$/);
});
