import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { projectRoot } from '../../lib/project-root.ts';
import { DocumentError } from './content.ts';

const faces = { regular: '400Regular/NotoSans_400Regular', italic: '400Regular_Italic/NotoSans_400Regular_Italic', bold: '700Bold/NotoSans_700Bold' } as const;

let compiler: NodeCompiler | undefined;

/**
 * Sets a template of this folder with data and hands the result to `use`. Data never becomes part of the template's source.
 * @throws DocumentError with the compiler's reasons
 */
export function typeset<T>(template: 'letter.typ' | 'drawing.typ', data: object, use: (typst: NodeCompiler, document: NodeTypstDocument) => T): T {
  const typst = compiler ??= prepare();
  const compiled = typst.compile({ mainFilePath: join(folder(), template), inputs: { data: JSON.stringify(data) } });
  const document = compiled.result;
  if (!document) throw new DocumentError(`The PDF could not be composed: ${reasons(typst, compiled.takeError())}`);
  try {
    return use(typst, document);
  } finally {
    // The compiler remembers every paragraph it ever set; what ten documents did not use again may go.
    typst.evictCache(10);
  }
}

function folder(): string {
  return join(projectRoot(), 'src/platform/documents');
}

/** Only our fonts and our folder: what the machine has installed can never change a page. */
function prepare(): NodeCompiler {
  return NodeCompiler.create({ workspace: folder(), fontArgs: [{ fontBlobs: (['regular', 'italic', 'bold'] as const).map((face) => readFileSync(fontFile(face))) }] });
}

/** Where one face of the font of all documents lies. */
export function fontFile(face: keyof typeof faces): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans/${faces[face]}.ttf`);
}

function reasons(typst: NodeCompiler, error: Parameters<NodeCompiler['fetchDiagnostics']>[0] | null): string {
  if (!error) return 'no reason given';
  const found: unknown[] = typst.fetchDiagnostics(error);
  return found.map((one) => (typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : String(one))).join('; ');
}
