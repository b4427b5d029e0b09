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
  verified: (count) => (count === 1 ? 'The one proof holds, checked by addition.' : `All ${count} proofs hold, checked by addition.`),
  notVerified: (count) => (count === 1 ? 'One thing is wrong:' : `${count} things are wrong:`),
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
  method: {
    heading: 'Why some figures are hidden',
    paragraphs: (k) => [
      `Behind every figure there are people. A small number can point at somebody. So there is a star where it is fewer than ${k}, zero included.`,
      'A total can give a hidden figure away. So we sometimes hide a larger figure beside it as well. A star does not say whether the number is small.',
      'We also look at what we published before. Two tables together may not give away more than one.',
      'For every small number we keep a proof: two tables that both fit everything we published. In one the number is zero, in the other it is large enough. An auditor can check that by adding up.',
      'Does a report come in later or go away, and would the difference point at somebody? Then we wait with that change.',
      'The council sometimes gets more figures in confidence. We also work out what somebody learns who reads both.',
    ],
    limitsHeading: 'What we cannot promise',
    limits: [
      'Somebody who knows a case, from the news for instance, may understand more than others.',
      'Somebody who is in the figures may recognise their own case.',
      'Where we do show a zero, it can be seen that there is something elsewhere.',
      'Where figures are rounded, you can see that a number is small. You do not know the exact number.',
      'Somebody who knows the method well can sometimes guess why there is a star. We let chance decide with it, so that guessing is hard.',
    ],
    smallRegister: (than, years) => `In the past ${years} years there were fewer than ${than}. We say no more: it could point at somebody.`,
  },
};
