import { type ChartBlock, svgOfChart, tableOfChart } from './chart-block.ts';
import type { DocumentContent } from './content.ts';
import { DocumentError, languageTag, readyToPrint } from './content.ts';
import { typeset } from './typesetter.ts';

/** For readers PDF/UA-1 (ISO 14289-1), for the archive PDF/A-2a (ISO 19005-2): the compiler keeps to one standard a file. */
export type PdfStandard = 'ua-1' | 'a-2a';

/**
 * Prints the content as a PDF. The same content gives the same bytes: the only date in the file is the content's own.
 * @throws DocumentError when the content or the compiled document breaks a rule of accessibility.
 */
export function renderPdf(content: DocumentContent, standard: PdfStandard): Uint8Array {
  const ready = readyToPrint(content);
  const { language: lang, country: region } = languageTag(ready.language);
  const blocks = ready.blocks.map((block) => (block.kind === 'chart' ? drawn(block, ready.language) : block));
  return typeset('letter.typ', { ...ready, blocks, lang, region }, (typst, document) => {
    try {
      return new Uint8Array(typst.pdf(document, { pdfStandard: standard }));
    } catch (error) {
      throw new DocumentError(`The document does not meet ${standard}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  });
}

function drawn(block: ChartBlock, language: DocumentContent['language']): object {
  const { columns, rows, foot } = tableOfChart(block, language);
  return { ...block, svg: svgOfChart(block, language), table: { columns, rows, rowHeaders: true }, foot };
}
