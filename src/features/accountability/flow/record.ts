import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../lib/canonical.ts';
import type { DocumentContent } from '../../../platform/documents/content.ts';
import { accountDocuments as words } from '../../../texts/nl/account-documents.ts';
import type { DocumentBlock } from '../blocks/queries.ts';
import type { Stand } from '../compose/rules-changes.ts';
import type { Source, SourceKind } from '../compose/section.ts';
import type { DocumentKind } from '../rules-kinds.ts';

/** A version of a register that a document leans on. */
export interface Cited { readonly from: SourceKind; readonly where: string; readonly hash: string | null }

/**
 * Everything that is frozen when a document is sent, and open to everybody. What is internal, the sheet of sources and what the registers said, is in it as a checksum only,
 * so that it can be shown later that these were not changed either.
 */
export interface DocumentRecord {
  readonly format: 'baken-document/1';
  readonly municipality: string;
  readonly reference: string;
  readonly kind: DocumentKind;
  readonly replaces: string | null;
  readonly adopted: { readonly body: string; readonly on: string } | null;
  /** The document as it is printed, but for its own checksum. */
  readonly content: DocumentContent;
  readonly cites: readonly Cited[];
  readonly sheetSha256: string;
  readonly standSha256: string | null;
}

/** One line of the sheet of sources, under the block that says it. */
export interface SheetPart { readonly block: string; readonly key: string; /** Somebody wrote in it, or added it. */ readonly byHand: boolean; readonly edition: number; readonly sources: readonly Source[] }

/** The internal sheet: of what is printed, block by block, where it comes from. Of a block that somebody wrote, the wording that stood there before is no source any more. */
export function sheetOf(blocks: readonly DocumentBlock[]): readonly SheetPart[] {
  return blocks.filter(({ leftOut }) => !leftOut).map(({ key, label, edition, written, sources }) => ({
    block: label, key, byHand: written !== null, edition, sources: written === null ? sources : sources.filter(({ from }) => from !== 'wording'),
  }));
}

export function citedIn(sheet: readonly SheetPart[]): readonly Cited[] {
  const cited = new Map(sheet.flatMap(({ sources }) => sources.filter(({ from }) => from !== 'hand').map(({ from, where, hash }) => [`${from} ${where}`, { from, where, hash }] as const)));
  return [...cited].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
}

export function recordOf(facts: Pick<DocumentRecord, 'municipality' | 'reference' | 'kind' | 'replaces' | 'adopted' | 'content'>, sheet: readonly SheetPart[], stand: Stand | null): { readonly text: string; readonly sha256: string } {
  const record: DocumentRecord = { format: 'baken-document/1', ...facts, cites: citedIn(sheet), sheetSha256: sha256(canonicalJson(sheet)), standSha256: stand && sha256(canonicalJson(stand)) };
  const text = canonicalJson(record);
  return { text, sha256: sha256(text) };
}

export function sha256(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The document with its checksum in the head, as the page and the files show it. */
export function stamped(content: DocumentContent, checksum: string): DocumentContent {
  // In pieces of eight, so that it fits a narrow column and can be read aloud.
  return { ...content, facts: [...content.facts, { label: words.checksum, value: checksum.match(/.{1,8}/g)?.join(' ') ?? checksum }] };
}
