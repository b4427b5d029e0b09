import type { Block } from '../../../platform/documents/content.ts';

/** Where a statement or a number comes from. */
export type SourceKind = 'plan' | 'progress' | 'indicator' | 'checklist' | 'decision' | 'figures' | 'risks' | 'knowledge' | 'wording' | 'document' | 'hand';

/** One line of the internal sheet. Never public: it says which register says what, and when it was read. */
export interface Source {
  /** The statement or number, as the document says it. */
  readonly what: string;
  readonly from: SourceKind;
  /** The register and the version, release, reading or edition in it. */
  readonly where: string;
  /** SHA-256 of that version, hexadecimal; null where the register keeps none. */
  readonly hash: string | null;
  /** When the register got it, ISO 8601; null where that is not known. */
  readonly at: string | null;
}

/** A part of a document that can be edited, left out or put back as one. */
export interface Section {
  readonly key: string;
  /** What colleagues call it, in the language of the document. */
  readonly label: string;
  readonly blocks: readonly Block[];
  readonly sources: readonly Source[];
  /** Nothing can fill this part but a person. */
  readonly toWrite?: boolean;
}
