/**
 * What an outsider who knows everything published, and that counts are whole numbers from 0, may not be able to conclude about an unsafe cell; k is the minimum frequency.
 *
 * - `N` the number itself: at least two values stay possible;
 * - `U` that it is below k: some possible value is k or more;
 * - `B` as U, and that anybody is there at all: 0 stays possible;
 * - `W` the number to within k: the possible values span at least k;
 * - `Z` as B, and zero counts as unsafe too: a star means "0 to k−1, or hidden to protect another".
 *
 * The theory of τ-ARGUS (manual 4.1, §4.3) leaves the protection interval of a frequency rule to the user; these five are our answer.
 * Primary rule and intervals: M. Fischetti and J.J. Salazar-González, "Solving the cell suppression problem on tabular data with linear constraints", Management Science 47 (2001).
 */
export type Policy = 'N' | 'U' | 'B' | 'W' | 'Z';

export const policies: readonly Policy[] = ['N', 'U', 'B', 'W', 'Z'];

/** Whether a count is too small to be shown: 0 < count < k, and under Z zero too. */
export function isUnsafe(count: number, k: number, policy: Policy): boolean {
  return count < k && (count > 0 || policy === 'Z');
}

/**
 * What must stay possible for one cell, for one observer: a world in which it is at most `atMost`, one in which it is at least `atLeast`, two that lie `width` apart.
 * `null` asks nothing. `observer` points into the observers of the system; 0 is the outsider.
 */
export interface Requirement {
  readonly cell: number;
  readonly atMost: number | null;
  readonly atLeast: number | null;
  readonly width: number | null;
  readonly observer: number;
}

/** @param own how many units of the cell are the observer's own records; what they know themselves cannot be hidden from them */
export function requirementFor(cell: number, k: number, policy: Policy, observer = 0, own = 0): Requirement {
  if (policy === 'N') return { cell, atMost: null, atLeast: null, width: 1, observer };
  if (policy === 'W') return { cell, atMost: null, atLeast: null, width: k, observer };
  return { cell, atMost: policy === 'U' ? null : own, atLeast: k, width: null, observer };
}
