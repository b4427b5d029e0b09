import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { address, addressFrom, houseNumber, postcode, streetName } from './address.ts';
import { iban, kvk, vestiging } from './company-and-bank.ts';
import { type Identifier, keyText } from './kinds.ts';
import { email, handle, webAddress } from './online.ts';
import { phone } from './phone.ts';
import { isDutchPlate, plate } from './plate.ts';
import { readLine } from './read.ts';

const values = (identifier: Identifier | null): string[] => (identifier?.keys ?? []).map((key) => `${key.level} ${key.value}`);

describe('one telephone number, however it was written', () => {
  for (const written of ['06-12345678', '06 12 34 56 78', '(06) 12345678', '+31 6 12345678', '+31 (0)6 1234 5678', '0031612345678', '06.1234.5678', '+31-6-1234-5678']) {
    test(written, () => assert.deepEqual(values(phone(written)), ['full +31612345678']));
  }
  test('foreign numbers keep their country, with a plus or with the zeros of the Netherlands', () => {
    assert.deepEqual([values(phone('+48 512 345 678')), values(phone('0048512345678')), values(phone('0040 721 234 567'))], [['full +48512345678'], ['full +48512345678'], ['full +40721234567']]);
  });
  test('a number that nobody can have is none, except the one of examples', () => {
    assert.deepEqual([phone('12345'), phone('0612'), phone('0612345678901'), phone('abc')], [null, null, null, null]);
    assert.deepEqual(values(phone('06-0000 1234')), ['full +31600001234']);
  });
});

describe('one plate, however it was written', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['12-ABC-3', '', ['full NL:12ABC3']], ['12abc3', '', ['full NL:12ABC3']], [' 12 ABC 3 ', 'NL', ['full NL:12ABC3']], ['NL: 12-ABC-3', '', ['full NL:12ABC3']],
    ['PL: WA 12345', '', ['full PL:WA12345', 'bare WA12345']], ['WA12345', 'PL', ['full PL:WA12345', 'bare WA12345']], ['WA-12345', '', ['bare WA12345']], ['(RO) B 123 ABC', '', ['full RO:B123ABC', 'bare B123ABC']],
    ['СВ 1234 АВ', 'BG', ['full BG:СВ1234АВ', 'bare СВ1234АВ']], ['WA12345', 'NL', []], ['X', '', []], ['geen kenteken', '', []], ['12-ABC-3', 'QQ', []],
  ];
  for (const [written, country, expected] of rows) test(`"${written}" ${country}`, () => assert.deepEqual(values(plate(written, country)), expected));
  test('the fourteen orders of Dutch plates are known, and a postcode with a number is none of them', () => {
    for (const one of ['AB1234', '1234AB', '12AB34', 'AB12CD', 'ABCD12', '12ABCD', '12ABC3', '1ABC23', 'AB123C', 'A123BC', 'ABC12D', 'A12BCD', '1AB234', '123AB4']) assert.ok(isDutchPlate(one), one);
    assert.equal(isDutchPlate('1234AB12'), false);
  });
});

describe('one door, however it was written', () => {
  test('letters and additions stand apart from the number, and strokes mean nothing', () => {
    const rows: readonly (readonly [string, string])[] = [['12', '12 '], ['12a', '12 a'], ['12 A', '12 a'], ['12-a', '12 a'], ['012', '12 '], ['12 bis', '12 bis'], ['12-3', '12 3'], ['nr. 12', '12 '], ['12/3', '12 3']];
    for (const [written, expected] of rows) assert.equal(Object.values(houseNumber(written) ?? {}).join(' '), expected, written);
    for (const wrong of ['', 'a12', '123456', 'twaalf']) assert.equal(houseNumber(wrong), null, wrong);
  });
  test('a postcode has four digits and two letters, and never SA, SD or SS', () => {
    assert.deepEqual([postcode('2111 ab'), postcode('2111AB '), postcode('0111 AB'), postcode('2111 SS'), postcode('2111A')], ['2111AB', '2111AB', null, null, null]);
  });
  test('with a postcode three levels, without one the street', () => {
    assert.deepEqual(values(address({ street: 'Meeuwenlaan', number: '12 a', postcode: '2111 AB', town: '' })), ['full 2111AB|12|a', 'house 2111AB|12', 'street meeuwenlaan|12']);
    assert.deepEqual(values(address({ street: 'Meeuwenln.', number: '12', postcode: '', town: 'Aerdenhout' })), ['street meeuwenlaan|12']);
    assert.equal(address({ street: '', number: '12', postcode: '', town: 'Aerdenhout' }), null);
  });
  test('a street is one street with its shortenings written out', () => {
    for (const [short, long] of [['Kerkstr.', 'Kerkstraat'], ['Burg. Jansenweg', 'Burgemeester Jansenweg'], ['Meijerslaan', 'Meyerslaan'], ['’s-Gravenweg', "'s Gravenweg"], ['KERKSTRAAT', 'Kerk straat']] as const) {
      assert.equal(streetName(short), streetName(long), short);
    }
  });
  test('a line is read as an address in each usual order', () => {
    for (const written of ['Meeuwenlaan 12a, 2111 AB Aerdenhout', 'Meeuwenlaan 12a 2111AB', 'Meeuwenlaan 12-a, 2111 ab AERDENHOUT']) assert.ok(values(address(addressFrom(written) ?? { street: '', number: '', postcode: '', town: '' })).includes('full 2111AB|12|a'), written);
    for (const written of ['2111AB 12a', '2111 AB, 12 A', '2111AB12a']) assert.ok(values(address(addressFrom(written) ?? { street: '', number: '', postcode: '', town: '' })).includes('full 2111AB|12|a'), written);
  });
});

describe('numbers of companies and banks', () => {
  test('a company has eight digits, an establishment twelve', () => {
    assert.deepEqual([values(kvk('KvK-nummer: 1234 5678')), values(kvk('1234567')), values(vestiging('0000 1234 5678')), values(vestiging('12345678'))], [['full 12345678'], [], ['full 000012345678'], []]);
  });
  test('of a bank account one wrong digit is seen', () => {
    assert.deepEqual(values(iban('nl91 abna 0417 1643 00')), ['full NL91ABNA0417164300']);
    assert.deepEqual(values(iban('DE89370400440532013000')), ['full DE89370400440532013000']);
    fc.assert(fc.property(fc.integer({ min: 8, max: 17 }), fc.constantFrom(...'0123456789'), (at, sign) => {
      const good = 'NL91ABNA0417164300';
      const changed = good.slice(0, at) + sign + good.slice(at + 1);
      assert.equal(iban(changed) === null, changed !== good);
    }));
  });
});

describe('accounts and pages', () => {
  const rows: readonly (readonly [Identifier | null, readonly string[]])[] = [
    [email('Jan.Jansen+werk@GMail.com'), ['full janjansen@gmail.com']], [email('jan@Voorbeeld.NL'), ['full jan@voorbeeld.nl']], [email('jan@bücher.example'), ['full jan@xn--bcher-kva.example']], [email('jan@'), []],
    [webAddress('https://www.instagram.com/Rosa_02/?igsh=abc'), ['full instagram:rosa_02', 'bare rosa_02']], [webAddress('https://wa.me/31612345678'), ['full +31612345678']],
    [webAddress('WWW.Voorbeeld.nl/kamer/?utm_source=x&id=3#top'), ['full voorbeeld.nl/kamer?id=3']], [webAddress('voorbeeld.nl/kamer?id=3'), ['full voorbeeld.nl/kamer?id=3']], [webAddress('geen adres'), []],
    [handle('@Rosa_02'), ['bare rosa_02']], [handle('rosa_02', 'instagram'), ['full instagram:rosa_02', 'bare rosa_02']], [handle('12345'), []], [handle('rosa', 'niets'), []],
  ];
  for (const [at, [identifier, expected]] of rows.entries()) test(`row ${at + 1}: ${expected.join(', ') || 'nothing'}`, () => assert.deepEqual(values(identifier), expected));
});

test('a line in a search box is what it can be, and nothing when it is plain words', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['0612345678', ['phone']], ['12345678', ['kvk']], ['000012345678', ['vestiging']], ['12-ABC-3', ['plate']], ['WA 12345', ['plate']], ['Meeuwenlaan 12, 2111 AB', ['address']], ['2111AB 12', ['address']], ['@rosa', ['handle']],
    ['rosa@voorbeeld.nl', ['email']], ['instagram.com/rosa_1', ['handle']], ['voorbeeld.nl', ['url']], ['NL91ABNA0417164300', ['iban']], ['S-2026-0042', []], ['man met busje', []], ['paspoort', []], ['', []],
  ];
  for (const [written, kinds] of rows) assert.deepEqual(readLine(written).map((one) => one.kind), kinds, written);
});

test('whatever is typed gives an answer and never breaks; what is shown is read as the same again', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.stringMatching(/^[A-Z0-9@:. +()-]{0,30}$/)), (written) => {
    for (const identifier of readLine(written)) {
      assert.ok(identifier.keys.length > 0 && identifier.shown.length > 0);
      const again = readLine(identifier.shown).filter((one) => one.kind === identifier.kind);
      assert.ok(again.some((one) => one.keys.some((key) => identifier.keys.some((own) => own.value === key.value))), `${identifier.kind} ${identifier.shown}`);
    }
  }), { numRuns: 3000 });
});

test('a phone number is the same with any spaces, dots and dashes between its digits', () => {
  fc.assert(fc.property(fc.integer({ min: 10_000_000, max: 58_999_999 }), fc.array(fc.constantFrom('', ' ', '-', '.'), { minLength: 7, maxLength: 7 }), (number, between) => {
    const digits = String(number);
    const spread = [...digits].map((digit, at) => digit + (between[at] ?? '')).join('');
    assert.deepEqual(values(phone(`06${spread}`)), [`full +316${digits}`]);
    assert.deepEqual(values(phone(`+31 6 ${spread}`)), [`full +316${digits}`]);
  }), { numRuns: 300 });
});

test('keys of two kinds or two levels are never the same text', () => {
  assert.notEqual(keyText('plate', { level: 'full', value: 'x' }), keyText('handle', { level: 'full', value: 'x' }));
  assert.notEqual(keyText('plate', { level: 'full', value: 'x' }), keyText('plate', { level: 'bare', value: 'x' }));
});
