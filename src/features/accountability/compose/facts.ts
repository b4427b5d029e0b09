import type { YearTold } from '../../../lib/disclosure-control/year-told.ts';
import type { Block } from '../../../platform/documents/content.ts';
import type { PlanAccount } from '../../plan/offers.ts';
import type { Asked } from '../asked.ts';
import type { LetterFacts } from '../letter-facts.ts';
import type { DocumentKind } from '../rules-kinds.ts';
import type { Slot } from '../wording/rules-wording.ts';
import type { Stand } from './rules-changes.ts';

/** What a document is about. */
export interface Wish {
  readonly kind: DocumentKind;
  readonly planRef: string;
  /** The year of a report or a picture. */
  readonly period: string | null;
  readonly asked: Asked | null;
  /** The document that this one corrects. */
  readonly replaces: string | null;
}

/** A part of the wording as it counts today. */
export interface Worded { readonly words: string; readonly slots: readonly Slot[]; /** Null: the built-in one. */ readonly version: number | null }

export interface FigureTold { readonly year: number; readonly told: YearTold; readonly release: { readonly number: number; readonly hash: string; readonly day: string } | null }

/** Everything that any document can say, as of one moment. No count that was not published can be in it. */
export interface AccountFacts {
  readonly wish: Wish;
  readonly letter: Omit<LetterFacts, 'reference'>;
  readonly plan: { readonly reference: string; readonly version: number; readonly title: string };
  readonly account: PlanAccount;
  readonly figures: readonly FigureTold[];
  /** What the room of the picture tells of the year: published figures, risks with sources, the country, what is not known; empty for a document of another kind. */
  readonly yearPicture: readonly Block[];
  /** SHA-256 over what the knowledge catalogue gave. */
  readonly catalogue: string;
  readonly stand: Stand;
  /** The newest sent document about the plan that tells how it goes; null when there is none. */
  readonly previous: { readonly reference: string; readonly title: string; readonly sentOn: string; readonly stand: Stand | null } | null;
  /** By the name of the part: 'opening'. */
  readonly wording: ReadonlyMap<string, Worded>;
  readonly hasExamples: boolean;
  /** ISO 8601: when all of this was read. */
  readonly at: string;
}
