/** What can be wrong with figures that are handed in, or stand in the way of publishing them. */
export type FiguresProblemCode =
  | 'not-a-count' | 'does-not-add-up' | 'shape' | 'empty-dimension' | 'unknown-code' | 'hierarchy-cycle' | 'too-many-cells' | 'twice' | 'rule'
  | 'contradicts-earlier' | 'too-small' | 'cannot-be-protected' | 'not-certified' | 'place-too-fine' | 'broken-chain' | 'ledger';

/**
 * Figures that cannot be protected or may not be published. `place` names where (a cell, a code, a release), so that somebody can mend it;
 * it holds names from the table and never a count that is hidden. No sentence for readers is written here: the catalogues have one per code.
 */
export class FiguresProblem extends Error {
  readonly code: FiguresProblemCode;
  readonly place: string;

  constructor(code: FiguresProblemCode, place: string) {
    super(`${code}: ${place}`);
    this.name = 'FiguresProblem';
    this.code = code;
    this.place = place;
  }
}
