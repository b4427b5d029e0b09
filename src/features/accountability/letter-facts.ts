import type { YearTold } from '../../lib/disclosure-control/year-told.ts';

/** A date as precisely as it is known: '2023', '2023-11' or '2023-11-21'. */
export type PartialDate = string;

export interface LetterDecision {
  readonly body: string;
  readonly kind: 'adopted' | 'noted' | 'settled';
  /** Null when no source gives it; then the letter gives none either. */
  readonly date: PartialDate | null;
}

export interface LetterMeasure {
  readonly title: string;
  /** The municipality still has to confirm it. */
  readonly example: boolean;
}

export interface LetterFramework {
  readonly code: string;
  readonly title: string;
  readonly body: string;
  readonly level: 'national' | 'regional' | 'local' | null;
  readonly agreements: readonly {
    readonly text: string;
    /** The plan's measures that carry it out. */
    readonly measures: readonly LetterMeasure[];
  }[];
  readonly decisions: readonly LetterDecision[];
}

/**
 * Everything that a council letter says, gathered from the plan, the knowledge and the registers. The figures have already passed the rule for
 * small numbers: an exact count cannot even be handed over.
 */
export interface LetterFacts {
  /** The name alone: "Bloemendaal". */
  readonly municipality: string;
  /** Null for a letter that is not kept. */
  readonly reference: string | null;
  /** 'YYYY-MM-DD'. */
  readonly date: string;
  readonly plan: {
    readonly title: string;
    readonly from: PartialDate;
    readonly to: PartialDate;
    readonly decisions: readonly LetterDecision[];
  };
  /** What the law and the field call human trafficking; null leaves it to the letter's own introduction. */
  readonly concept: string | null;
  readonly forms: readonly { readonly name: string; readonly summary: string | null }[];
  /** The chain, from national agreement to regional plan, in its order. */
  readonly frameworks: readonly LetterFramework[];
  readonly pillars: readonly { readonly title: string; readonly aim: string | null; readonly example: boolean }[];
  readonly picture: {
    /** Years that are over and of which something was published, oldest first. */
    readonly years: readonly { readonly year: number; readonly signals: YearTold }[];
    /** Where exploitation was found, the nearest first, each with the titles of its sources; never a finding of our own. */
    readonly risks: readonly { readonly sentence: string; readonly sources: readonly string[] }[];
  };
  readonly signatories: { readonly secretary?: string; readonly mayor?: string };
}
