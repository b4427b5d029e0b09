import type { DocumentContent } from '../../platform/documents/content.ts';
import { renderDocx } from '../../platform/documents/docx.ts';
import { renderOdt } from '../../platform/documents/odt.ts';
import { renderPdf } from '../../platform/documents/pdf.ts';
import { inDrawableSigns } from '../../platform/documents/signs.ts';

export type FileKind = 'pdf' | 'odt' | 'docx';

/** In the order of use: to read, to work on by open standard, to work on in Word. */
export const fileKinds: readonly FileKind[] = ['pdf', 'odt', 'docx'];

export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A letter for readers: the PDF is PDF/UA-1. */
export async function renderLetter(written: DocumentContent, kind: FileKind): Promise<Uint8Array> {
  // A draft may still hold signs that no PDF has; what is sent has been written in others.
  const content = inDrawableSigns(written);
  switch (kind) {
    case 'pdf': return renderPdf(content, 'ua-1');
    case 'odt': return renderOdt(content);
    case 'docx': return renderDocx(content);
  }
}

/** @param kind what the document is: 'raadsbrief' */
export function fileName(slug: string, letterRef: string, kind: FileKind): string {
  return `${slug}-${letterRef.toLowerCase()}.${kind}`;
}
