import type { DocumentContent } from '../../../platform/documents/content.ts';
import { renderDocx } from '../../../platform/documents/docx.ts';
import { renderOdt } from '../../../platform/documents/odt.ts';
import { renderPdf } from '../../../platform/documents/pdf.ts';

export const fileKinds = ['pdf', 'odt', 'docx'] as const;
export type FileKind = typeof fileKinds[number];

export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf', odt: 'application/vnd.oasis.opendocument.text', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The PDF is PDF/UA-1. */
export async function renderFile(content: DocumentContent, kind: FileKind): Promise<Uint8Array> {
  switch (kind) {
    case 'pdf': return renderPdf(content, 'ua-1');
    case 'odt': return renderOdt(content);
    case 'docx': return renderDocx(content);
  }
}
