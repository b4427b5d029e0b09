import { DocumentError, paragraph } from '../../../platform/documents/content.ts';
import { renderPdf } from '../../../platform/documents/pdf.ts';
import { writeZip } from '../../../platform/documents/zip.ts';
import type { Request } from '../../../platform/routes.ts';
import { day, moment } from '../../../texts/dates.ts';
import { headOf } from './pages/content.tsx';
import type { PackageContent } from './rules-content.ts';
import { blackedOut } from './rules-redaction.ts';

/** What is carried away: a PDF, or plain text. */
export interface Paper { readonly bytes: Uint8Array; readonly type: string; readonly name: string }

/** The package on paper, as PDF/UA-1; `endsAt` is null for a file that does not end. A story in a script that the letters of the PDF lack becomes plain text, whole. */
export function paperOf(request: Request, content: PackageContent, endsAt: Temporal.Instant | null): Paper {
  try {
    return { bytes: pdfOf(request, content, endsAt), type: 'application/pdf', name: `${content.number}.pdf` };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return { bytes: Buffer.from(textOf(request, content, endsAt)), type: 'text/plain; charset=utf-8', name: `${content.number}.txt` };
  }
}

function pdfOf(request: Request, content: PackageContent, endsAt: Temporal.Instant | null): Uint8Array {
  const { sharing } = request.texts;
  const { partner } = sharing;
  const facts = factsOf(request, content, endsAt);
  // The letters of the PDF have no black block.
  const onPaper = (text: string): string => text.replaceAll(blackedOut, '[…]');
  const heading = (text: string) => ({ kind: 'heading', level: 2, text }) as const;
  return renderPdf({
    language: request.language, title: partner.title, subject: partner.title, organisation: request.municipality.name, date: content.date, reference: content.number, to: [], facts,
    pageWords: { page: partner.page, of: partner.of },
    blocks: [
      ...content.sections.flatMap((section) => [heading(sharing.sections[section.code]), ...section.lines.map((line) => paragraph(onPaper(line)))]),
      ...(content.files.length > 0 ? [heading(partner.files), ...content.files.map((file) => paragraph(onPaper(file.name)))] : []),
      heading(sharing.why),
      ...headOf(request, content).map((row) => ({ kind: 'paragraph', runs: [{ text: `${row.term} `, strong: true }, { text: onPaper(row.value) || '–' }] }) as const),
    ],
  }, 'ua-1');
}

function factsOf(request: Request, content: PackageContent, endsAt: Temporal.Instant | null): { readonly label: string; readonly value: string }[] {
  const { partner } = request.texts.sharing;
  return [
    { label: partner.number, value: content.number }, { label: partner.date, value: day(Temporal.PlainDate.from(content.date), request.language) },
    ...(endsAt ? [{ label: partner.ends, value: moment(endsAt, request.language) }] : []),
  ];
}

function textOf(request: Request, content: PackageContent, endsAt: Temporal.Instant | null): string {
  const { sharing } = request.texts;
  return [
    request.municipality.name, sharing.partner.title, ...factsOf(request, content, endsAt).map((fact) => `${fact.label}: ${fact.value}`),
    ...content.sections.flatMap((section) => ['', sharing.sections[section.code], ...section.lines]),
    ...(content.files.length > 0 ? ['', sharing.partner.files, ...content.files.map((file) => file.name)] : []),
    '', sharing.why, ...headOf(request, content).map((row) => `${row.term} ${row.value || '–'}`), '',
  ].join('\r\n');
}

/** The same with its attachments in one archive. A number before each name keeps two equal names apart, and no name can leave the folder. */
export function archiveOf(request: Request, content: PackageContent): Uint8Array {
  const paper = paperOf(request, content, null);
  return writeZip([
    { name: paper.name, bytes: paper.bytes },
    ...content.files.map((file, index) => ({ name: `${index + 1}-${file.name.replace(/[^\p{L}\p{N}._ -]+/gu, '_')}`, bytes: Buffer.from(file.base64, 'base64') })),
  ]);
}
