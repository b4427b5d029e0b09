/** What is wrong with a file of areas. Each has its sentence in the texts (`maps.problems`). */
export type AreaProblemCode =
  | 'not-text' | 'too-large' | 'not-json' | 'not-collection' | 'no-areas' | 'too-many-areas' | 'too-many-points'
  | 'rd' | 'other-crs' | 'swapped' | 'outside' | 'position'
  | 'geometry' | 'empty' | 'ring-short' | 'ring-open' | 'crossing' | 'hole-outside' | 'tangled'
  | 'no-code' | 'code' | 'no-name' | 'name' | 'duplicate' | 'other-municipality' | 'layer-unknown';

/** Where it is: the number of the feature, counted from one, and its name or code where that can be read. */
export interface AreaPlace { readonly number: number; readonly name: string | null }

/** A file of areas that is refused as a whole. */
export class AreaProblem extends Error {
  readonly code: AreaProblemCode;
  readonly place: AreaPlace | null;
  /** What the sentence names besides the place, such as a coordinate system or a code. */
  readonly what: string;

  constructor(code: AreaProblemCode, place: AreaPlace | null = null, what = '') {
    super(code);
    this.name = 'AreaProblem';
    this.code = code;
    this.place = place;
    this.what = what;
  }
}

/** What a file says, made fit to stand in a sentence: no control or direction characters, and no longer than half a line. */
export function readable(text: string): string {
  return [...text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim().toWellFormed()].slice(0, 60).join('');
}
