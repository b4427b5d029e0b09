import type { Bilingual } from '../../catalogue/language.ts';
import type { Practice } from '../../catalogue/profession-cards.ts';
import type { Grade, SourceKey } from '../../catalogue/sources.ts';

export type ModuleCode = 'what-is-it' | 'forms' | 'gut-feeling' | 'privacy' | 'front-desk' | 'on-a-check';

/** One idea, on a page of its own. */
export interface ModulePage {
  readonly code: string;
  readonly title: Bilingual;
  readonly sentences: readonly Bilingual[];
  readonly points?: readonly Bilingual[] | undefined;
  /** Good practice that stands in no source; the page says that the municipality confirms it. */
  readonly practice?: Practice | undefined;
  /** How the facts are known, where that is not `read`. */
  readonly grade?: Grade | undefined;
  readonly sources: readonly SourceKey[];
}

export interface Answer {
  readonly code: 'a' | 'b' | 'c';
  readonly text: Bilingual;
  readonly right: boolean;
  /** Why it is right, or why it is not: everybody reads it for every answer. */
  readonly why: Bilingual;
}

/** An invented moment at work, with one question. Nobody in it is made to look strange, and nothing is told for the thrill of it. */
export interface Situation {
  readonly code: string;
  readonly story: Bilingual;
  readonly question: Bilingual;
  /** Exactly one is right. */
  readonly answers: readonly Answer[];
  readonly sources: readonly SourceKey[];
}

/**
 * A short course with a check. `version` goes up when what it teaches changes; a certificate names it. `reviewBy` is the day by which somebody looks whether it still holds.
 * A registered result keeps the code, so a code never changes its meaning.
 */
export interface TrainingModule {
  readonly code: ModuleCode;
  readonly slug: string;
  readonly name: Bilingual;
  readonly about: Bilingual;
  readonly version: number;
  readonly written: string;
  readonly reviewBy: string;
  readonly pages: readonly ModulePage[];
  readonly situations: readonly Situation[];
}

/** Both wordings beside each other. */
export function both(nl: string, en: string): Bilingual {
  return { nl, en };
}
