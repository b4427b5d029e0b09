/** All that a very small register may say in public: "fewer than ten signals in three years; more would point at people". The catalogues hold the sentence. */
export interface SmallRegisterSentence {
  readonly kind: 'fewer';
  /** The minimum frequency k of the audience. */
  readonly than: number;
  readonly years: number;
}

/**
 * For a total below k: no table, only the sentence. `null` when the total is large enough for a table.
 * The sentence itself is the same for every total below k, 0 included. Say it of whole years that are over, and of the same years each time.
 * @throws RangeError when the total is no whole number from 0
 */
export function smallRegister(total: number, k: number, years: number): SmallRegisterSentence | null {
  if (!Number.isSafeInteger(total) || total < 0) throw new RangeError('A count is a whole number from 0.');
  return total < k ? { kind: 'fewer', than: k, years } : null;
}
