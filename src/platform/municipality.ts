/** CBS code of a municipality with its prefix, such as `GM0377` (Bloemendaal). */
export type MunicipalityCode = `GM${string}`;

export function isMunicipalityCode(text: string): text is MunicipalityCode {
  return /^GM\d{4}$/.test(text);
}

/** How a municipality shows itself on a page. */
export interface MunicipalityFace {
  readonly code: MunicipalityCode;
  readonly name: string;
  readonly themeClass: string;
  readonly stylesheet: string | null;
  readonly logo: string | null;
  readonly demo: boolean;
  readonly terms: Terms;
}

/** The municipality's own norms for the work on a signal (docs/decisions/0009). All in working days, except `review`, in calendar days. */
export interface Terms {
  /** Telling the reporter that the report came in. */
  readonly confirm: number;
  /** A first look at what it is. */
  readonly triage: number;
  /** What became of it, to the reporter. */
  readonly feedback: number;
  /** What a partner answers to what was shared. */
  readonly partner: number;
  /** Looking again at what is kept as local information. */
  readonly review: number;
  readonly twoToWeigh: boolean;
  readonly twoForIdentity: boolean;
}

export const usualTerms: Terms = { confirm: 1, triage: 2, feedback: 10, partner: 10, review: 90, twoToWeigh: false, twoForIdentity: false };
