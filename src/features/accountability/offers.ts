import type { Act } from '../../platform/act.ts';
import { type LetterFile, sentLetter, sentLetters } from './queries.ts';
import { type DocumentKind, pathOf } from './rules-kinds.ts';

export type { DocumentKind } from './rules-kinds.ts';

/** A document that the executive sent, as the open data tell of it. */
export interface PublishedDocument {
  readonly kind: DocumentKind;
  readonly ref: string;
  readonly title: string;
  /** One line for catalogues. */
  readonly subject: string;
  readonly sentAt: Temporal.Instant;
  /** Its page on the public site. */
  readonly path: string;
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  /** SHA-256 of the record, hexadecimal; null for what was sent before records were kept. */
  readonly checksum: string | null;
  readonly files: readonly LetterFile[];
}

/** Everything that was sent, the newest first. For everybody. */
export async function publishedDocuments(act: Act): Promise<readonly PublishedDocument[]> {
  const documents: PublishedDocument[] = [];
  for (const row of await sentLetters(act)) {
    const letter = await sentLetter(act, row.ref);
    if (letter) documents.push({ ...row, path: pathOf(row.ref), checksum: letter.checksum, files: letter.files });
  }
  return documents;
}
