/** What may be said in public about a count of our own register as long as there is no disclosure control: on which side of the limit it lies. */
export type SmallNumber = { readonly kind: 'fewer'; readonly than: 5 } | { readonly kind: 'at-least'; readonly value: 5 };

/**
 * The one rule for small numbers. The answer is one of two, whatever the count: with a handful of signals a year every exact number,
 * zero included, can point at a person. Only for periods that are over: a number that still grows gives itself away by the day it crosses the limit.
 * @throws RangeError when the count is not a whole number from 0
 */
export function smallNumber(count: number): SmallNumber {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError('A count is a whole number from 0.');
  return count < 5 ? { kind: 'fewer', than: 5 } : { kind: 'at-least', value: 5 };
}
