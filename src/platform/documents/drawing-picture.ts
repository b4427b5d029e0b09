import sharp from 'sharp';
import { type Drawing, letterSize, paints } from '../../lib/drawing/drawing.ts';
import { typeset } from './typesetter.ts';

/** Three dots for each unit of the drawing: about 280 to the inch in a document. */
const dotsAUnit = 3;

/** The drawing as a PNG, for programs that do not draw SVG. The letters come from our own font, so every machine gives the same bytes. */
export async function pngOf(drawing: Drawing): Promise<Uint8Array> {
  const outlines = typeset('drawing.typ', { ...drawing, letterSize, paints }, (typst, document) => typst.plainSvg(document));
  return new Uint8Array(await sharp(Buffer.from(outlines), { density: 72 * dotsAUnit }).flatten({ background: '#ffffff' })
    .resize(drawing.width * dotsAUnit).png({ palette: true, colours: 32, compressionLevel: 9 }).toBuffer());
}
