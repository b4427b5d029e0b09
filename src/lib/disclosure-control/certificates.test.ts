import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Certificate, certificateFormat, faultsIn } from './certificates.ts';

/**
 * Two cells of which only the sum is public: 8. Everybody can think of 0 and 8, and of 5 and 3. The reporter of three signals in the second cell knows that it holds at least those,
 * and a colleague knows that the third cell, which is public as well, is 2.
 */
const certificate: Certificate = {
  format: certificateFormat, atoms: 3,
  published: [{ name: 'both', atoms: [0, 1], value: 8 }, { name: 'third, rounded', atoms: [2], value: 3, spread: 1 }],
  observers: [
    { name: 'everybody', exact: [], atLeast: [] },
    { name: 'reporter', exact: [], atLeast: [{ name: 'own signals', atoms: [1], value: 3 }] },
    { name: 'colleague', exact: [{ name: 'the third', atoms: [2], value: 2 }], atLeast: [] },
  ],
  worlds: [[0, 8, 2], [5, 3, 2], [1, 7, 4]],
  claims: [
    { name: 'first', atoms: [0], observer: 0, atMost: 0, atLeast: 5, width: null, low: 0, high: 1 },
    { name: 'first, to the reporter', atoms: [0], observer: 1, atMost: 0, atLeast: null, width: 5, low: 0, high: 1 },
    { name: 'first, to the colleague', atoms: [0], observer: 2, atMost: null, atLeast: 5, width: null, low: 0, high: 1 },
  ],
};

type Editable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? Editable<U>[] : T[K] };
const forged = (change: (copy: Editable<Certificate>) => void): string[] => {
  const copy = structuredClone(certificate) as Editable<Certificate>;
  change(copy);
  return faultsIn(copy as Certificate);
};
const at = <T>(list: readonly T[], place: number): T => list[place] ?? assert.fail();

describe('a certificate is checked by addition', () => {
  test('one that proves what it claims has no faults', () => assert.deepEqual(faultsIn(certificate), []));

  const forgeries: readonly (readonly [what: string, change: Parameters<typeof forged>[0], faults: readonly string[]])[] = [
    ['of another format', (copy) => { copy.format = 'another/1' as typeof certificateFormat; }, ['format']],
    ['with a table that is too short', (copy) => { copy.worlds[2] = [1, 7]; }, ['world 2: no table of whole numbers from 0']],
    ['with a table that is too long', (copy) => { copy.worlds[2] = [1, 7, 4, 0]; }, ['world 2: no table of whole numbers from 0']],
    ['with half a signal', (copy) => { copy.worlds[2] = [0.5, 7.5, 4]; }, ['world 2: no table of whole numbers from 0']],
    ['with less than none', (copy) => { copy.worlds[2] = [-1, 9, 4]; }, ['world 2: no table of whole numbers from 0']],
    ['with a number past what is counted exactly', (copy) => { copy.worlds[2] = [2 ** 53, 8 - 2 ** 53, 4]; }, ['world 2: no table of whole numbers from 0']],
    ['with a table that is not what was published', (copy) => { copy.worlds[2] = [1, 6, 4]; }, ['world 2: both']],
    ['with a table further from a rounded number than its spread', (copy) => { copy.worlds[2] = [1, 7, 5]; }, ['world 2: third, rounded']],
    ['with a published sum over a cell that is not there', (copy) => { at(copy.published, 0).atoms = [0, 3]; }, ['world 0: both', 'world 1: both', 'world 2: both', 'first: no two possible tables', 'first, to the reporter: no two possible tables', 'first, to the colleague: no two possible tables']],
    ['whose low table is not there', (copy) => { at(copy.claims, 0).low = 3; }, ['first: no two possible tables']],
    ['whose high table is not there', (copy) => { at(copy.claims, 0).high = 3; }, ['first: no two possible tables']],
    ['that leans on a table which is not possible', (copy) => { copy.worlds[2] = [1, 6, 4]; at(copy.claims, 0).high = 2; }, ['world 2: both', 'first: no two possible tables']],
    ['of somebody who is not named', (copy) => { at(copy.claims, 0).observer = 3; }, ['first: no two possible tables']],
    ['whose low table is not low', (copy) => { at(copy.claims, 0).low = 1; }, ['first: never at most 0']],
    ['whose high table is not high', (copy) => { at(copy.claims, 0).high = 0; }, ['first: never at least 5']],
    ['whose tables lie too near each other', (copy) => { at(copy.claims, 1).width = 6; }, ['first, to the reporter: no 6 apart']],
    ['against somebody who knows that there is more', (copy) => { at(at(copy.observers, 1).atLeast, 0).value = 4; }, ['first, to the reporter: reporter knows better (own signals)']],
    ['against somebody who knows of a cell that is not there', (copy) => { at(at(copy.observers, 1).atLeast, 0).atoms = [9]; }, ['first, to the reporter: reporter knows better (own signals)', 'first, to the reporter: reporter knows better (own signals)']],
    ['against somebody who knows a cell', (copy) => { at(copy.claims, 2).high = 2; at(copy.claims, 2).atLeast = 1; }, ['first, to the colleague: colleague knows better (the third)']],
    ['that claims nothing', (copy) => { const claim = at(copy.claims, 0); claim.atMost = claim.atLeast = null; }, ['first: claims nothing']],
    ['that claims a number which is none', (copy) => { at(copy.claims, 0).atMost = Number.NaN; }, ['first: never at most NaN']],
    ['over a cell that is not there', (copy) => { at(copy.claims, 0).atoms = [9]; }, ['first: never at most 0', 'first: never at least 5']],
  ];
  for (const [what, change, faults] of forgeries) test(`one ${what} is found out`, () => assert.deepEqual(forged(change), faults));
});
