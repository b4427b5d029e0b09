import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { projectRoot } from '../../lib/project-root.ts';
import type { DocumentContent } from './content.ts';
import { DocumentError, languageTag, readyToPrint } from './content.ts';

/** For readers PDF/UA-1 (ISO 14289-1), for the archive PDF/A-2a (ISO 19005-2): the compiler keeps to one standard a file. */
export type PdfStandard = 'ua-1' | 'a-2a';

const fontFiles = ['400Regular/NotoSans_400Regular', '400Regular_Italic/NotoSans_400Regular_Italic', '700Bold/NotoSans_700Bold'];

let compiler: NodeCompiler | undefined;
let template = '';

/**
 * Prints the content as a PDF. The same content gives the same bytes: the only date in the file is the content's own.
 * @throws DocumentError when the content or the compiled document breaks a rule of accessibility.
 */
export function renderPdf(content: DocumentContent, standard: PdfStandard): Uint8Array {
  const ready = readyToPrint(content);
  const typst = compiler ??= prepare();
  const { language: lang, country: region } = languageTag(ready.language);
  const compiled = typst.compile({ mainFilePath: template, inputs: { data: JSON.stringify({ ...ready, lang, region }) } });
  const document = compiled.result;
  if (!document) throw new DocumentError(`The PDF could not be composed: ${reasons(typst, compiled.takeError())}`);
  try {
    return new Uint8Array(typst.pdf(document, { pdfStandard: standard }));
  } catch (error) {
    throw new DocumentError(`The document does not meet ${standard}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  } finally {
    // The compiler remembers every paragraph it ever set; what ten documents did not use again may go.
    typst.evictCache(10);
  }
}

/** Only our fonts and our folder: what the machine has installed can never change a page. */
function prepare(): NodeCompiler {
  const require = createRequire(import.meta.url);
  const folder = join(projectRoot(), 'src/platform/documents');
  template = join(folder, 'letter.typ');
  return NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${file}.ttf`))) }],
  });
}

function reasons(typst: NodeCompiler, error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
  if (!error) return 'no reason given';
  const found: unknown[] = typst.fetchDiagnostics(error);
  return found.map((one) => (typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : String(one))).join('; ');
}
