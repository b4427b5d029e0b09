/** What somebody without need to know is told of one year: only what a release said of it, and that is never a count that is hidden. */
export type YearTold =
  | { readonly kind: 'shown'; readonly value: number }
  /** Less than `base` away from the count. */
  | { readonly kind: 'rounded'; readonly value: number; readonly base: number }
  | { readonly kind: 'hidden' }
  /** The sentence of a very small register, said of so many years together. */
  | { readonly kind: 'fewer'; readonly than: number; readonly years: number }
  | { readonly kind: 'unpublished' };
