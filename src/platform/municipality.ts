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
  /** The municipality's own norm, in days, for a first decision on a signal. */
  readonly answerWithinDays: number;
}
