import type { DocumentContent } from '../../../platform/documents/content.ts';
import { renderDocx } from '../../../platform/documents/docx.ts';
import { renderOdt } from '../../../platform/documents/odt.ts';
import { renderPdf } from '../../../platform/documents/pdf.ts';
import { inDrawableSigns } from '../../../platform/documents/signs.ts';

/** In the order of use: to read, to work on by open standard, to work on in Word. */
export const documentKinds = ['pdf', 'odt', 'docx'] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const mediaTypes: Readonly<Record<DocumentKind, string>> = {
  pdf: 'application/pdf', odt: 'application/vnd.oasis.opendocument.text', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** A plan for readers: the PDF is PDF/UA-1. */
export async function renderPlan(written: DocumentContent, kind: DocumentKind): Promise<Uint8Array> {
  const content = inDrawableSigns(written);
  switch (kind) {
    case 'pdf': return renderPdf(content, 'ua-1');
    case 'odt': return renderOdt(content);
    case 'docx': return renderDocx(content);
  }
}

export function fileName(reference: string, version: number, ending: string): string {
  return `${reference}-versie-${version}.${ending}`;
}
