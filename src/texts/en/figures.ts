import type { figures as nl } from '../nl/figures.ts';

export const figures: typeof nl = {
  problems: {
    'not-a-count': (place) => `This is no whole number from 0: ${place}.`,
    'does-not-add-up': (place) => `This does not add up: ${place}.`,
    'shape': (place) => `The table has not the right shape: ${place}.`,
    'empty-dimension': (place) => `One side of the table is empty: ${place}.`,
    'unknown-code': (place) => `This code is not in the classification: ${place}.`,
    'hierarchy-cycle': (place) => `The classification runs in a circle: ${place}.`,
    'too-many-cells': (place) => `The table is too large (${place} cells). Merge groups first.`,
    'twice': (place) => `This is there twice: ${place}.`,
    'rule': (place) => `This setting is missing or impossible: ${place}.`,
    'contradicts-earlier': (place) => `This contradicts an earlier publication: ${place}.`,
    'too-small': (place) => `The total is too small to show anything: ${place}. Say in one sentence how many there are at most.`,
    'cannot-be-protected': (place) => `This cell cannot be protected, even if everything is hidden: ${place}. Merge groups or wait a period.`,
    'not-certified': (place) => `The proof that the table is safe is not complete: ${place}. Nothing was made.`,
    'place-too-fine': (place) => `Persons are not split by anything finer than the municipality: ${place}.`,
    'broken-chain': (place) => `The ledger of publications was changed or is incomplete: ${place}.`,
    'ledger': (place) => `This publication does not fit the ledger of publications: ${place}.`,
  },
  place: (row, column) => (column === null ? `row ${row}` : `row ${row}, column ${column}`),
  notJson: (file) => `The file ${file} is no JSON.`,
  protectedAs: (state, cost, bound) => {
    if (state === 'proven minimal') return `Protected. Cost ${cost}, and less is proven impossible.`;
    return state === 'within bound' ? `Protected. Cost ${cost}; less than ${bound} is proven impossible.` : `Protected. Cost ${cost}; whether less would do was not looked into.`;
  },
  verified: (count) => `All ${count} proofs hold, checked by addition.`,
  notVerified: (count) => `${count} things are wrong:`,
  faults: {
    'shape': 'the table in the proof has another shape',
    'not-whole': 'the table in the proof holds something other than whole numbers from 0',
    'sum': 'the table in the proof does not add up',
    'differs': 'differs from what is shown',
    'not-low': 'the low table has no 0 here',
    'not-high': 'the high table stays below the minimum here',
    'too-close': 'the two tables are too close here',
    'shown': 'is shown and may not be',
    'no-certificate': 'has no proof',
  },
};
