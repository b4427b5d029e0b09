import type { DocumentContent } from '../../../platform/documents/content.ts';
import { renderPdf } from '../../../platform/documents/pdf.ts';

/** Files that are frozen for the archive beside those for readers: the PDF/A-2a (ISO 19005-2), because one PDF keeps to one standard. */
export interface ArchiveFile { readonly kind: 'pdf-a'; readonly bytes: Uint8Array }

/**
 * @param content the document as it is sent: dated, with its checksum
 * @throws DocumentError when it does not meet the standard
 */
export function archiveFilesOf(content: DocumentContent): readonly ArchiveFile[] {
  return [{ kind: 'pdf-a', bytes: renderPdf(content, 'a-2a') }];
}
