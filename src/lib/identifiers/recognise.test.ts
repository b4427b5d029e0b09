import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { recognise } from './recognise.ts';

/** A story, and what stands in it: the kind and the very words. */
const stories: readonly (readonly [string, readonly string[]])[] = [
  ['Bel 06-12345678 of +31 (0)6 1234 5678. Zijn broer: +48 512 345 678.', ['phone 06-12345678', 'phone +31 (0)6 1234 5678', 'phone +48 512 345 678']],
  ['Een busje met kenteken 12-ABC-3 en een Poolse kentekenplaat WX 1234A stond er. Ook PL: WA 12345 en kenteken AB12CD.', ['plate 12-ABC-3', 'plate WX 1234A', 'plate WA 12345', 'plate AB12CD']],
  ['Meeuwenlaan 12a, 2111 AB Aerdenhout. Of 2111AB 14. En Burg. Weertsplantsoen 3, in de Zeeweg 55-2.', ['address Meeuwenlaan 12a, 2111 AB Aerdenhout', 'address 2111AB 14', 'address Burg. Weertsplantsoen 3', 'address Zeeweg 55-2']],
  ['KvK 12345678, vestigingsnummer 000012345678. IBAN NL91 ABNA 0417 1643 00 van hem.', ['kvk 12345678', 'vestiging 000012345678', 'iban NL91 ABNA 0417 1643 00']],
  ['Mail jan.jansen+x@gmail.com of kijk op https://www.instagram.com/rosa_02/?igsh=abc en www.voorbeeld.nl/kamer?id=3.', ['email jan.jansen+x@gmail.com', 'handle https://www.instagram.com/rosa_02/?igsh=abc', 'url www.voorbeeld.nl/kamer?id=3']],
  ['Haar insta is lola.xx_19, telegram: @boss_4you. Op snapchat @kiki99.', ['handle lola.xx_19', 'handle @boss_4you', 'handle @kiki99']],
  ['هاتف ٠٦١٢٣٤٥٦٧٨ شكرا', ['phone ٠٦١٢٣٤٥٦٧٨']],
  ['They live at Kerkstraat 12 in Overveen, the number plate is B 123 ABC.', ['address Kerkstraat 12', 'plate B 123 ABC']],
  ['Numer rejestracyjny WX 1234A, telefon +48 512 345 678', ['plate WX 1234A', 'phone +48 512 345 678']],
  ['Номер СВ 1234 АВ, ул. Витоша', []],
  ['Zij verdient 40 euro per dag, 12 uur per dag, sinds 2019-05-03. Dossier S-2026-0042, ref 20-04-19, BSN 123456782, factuur 0201234567.', []],
  ['Achter het bedrijf slapen mensen aan de weg 5 km verderop. In straat 3 keer gezien. Op 3 oktober 2025 om 12.30 uur. Supermarkt 3 heeft 20 man.', []],
  ['Op de A4 bij afslag 12 reden 3 auto’s. Zij is 16. Kamer 2111 kost 50 per nacht, van 2 tot 4 uur.', []],
  ['', []],
];

for (const [story, expected] of stories) {
  test(`in "${story.slice(0, 60)}" stand ${expected.length}`, () => assert.deepEqual(recognise(story).map((one) => `${one.identifier.kind} ${one.written}`), expected));
}

test('in any text whatever was recognised stands where it is said to stand, and no two lie over each other', () => {
  const word = fc.oneof(fc.constantFrom('06-12345678', 'Zeeweg 5', '2111 AB 12', '12-ABC-3', 'kenteken', 'PL:', 'NL91ABNA0417164300', '@rosa_1', 'insta:', 'www.x.nl', 'a@b.nl', 'KvK', '12345678', '\n', '.', ',', '٠٦١٢٣٤٥٦٧٨'), fc.string({ unit: 'binary', maxLength: 8 }));
  fc.assert(fc.property(fc.array(word, { maxLength: 30 }), (words) => {
    const text = words.join(' ');
    let last = 0;
    for (const { written, start, end, identifier } of recognise(text)) {
      assert.equal(text.slice(start, end), written);
      assert.ok(start >= last && end > start && identifier.keys.length > 0);
      last = end;
    }
  }), { numRuns: 1500 });
});

test('a story of the greatest length is searched to its end, also one that was made to be slow', () => {
  for (const piece of ['Zeeweg 12 ', 'a', '1', 'A-', '@', 'kenteken AB ', 'Aa ', '2111 AB ', 'a.', 'NL91', '+31 ', 'www.', 'A1 ', '(', 'Laan van de ']) {
    assert.ok(Array.isArray(recognise(piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000))), piece);
  }
});
