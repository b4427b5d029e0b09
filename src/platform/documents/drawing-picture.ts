import sharp from 'sharp';
import { type Drawing, letterSize, paints } from '../../lib/drawing/drawing.ts';
import { typeset } from './typesetter.ts';

/** Two dots for each unit of the drawing: about 205 to the inch in a document. */
const dotsAUnit = 2;

/** Word and OpenDocument take in the same pictures one after the other; the pictures of one large report are remembered between them. */
const mostRemembered = 24;
const remembered = new Map<string, Promise<Uint8Array>>();

/** The drawing as a PNG, for programs that do not draw SVG. The letters come from our own font, so every machine gives the same bytes. */
export function pngOf(drawing: Drawing): Promise<Uint8Array> {
  const key = JSON.stringify(drawing);
  const known = remembered.get(key) ?? picture(drawing);
  // The newest stand last; the oldest goes.
  remembered.delete(key);
  remembered.set(key, known);
  known.catch(() => remembered.delete(key));
  if (remembered.size > mostRemembered) for (const oldest of remembered.keys()) { remembered.delete(oldest); break; }
  return known;
}

async function picture(drawing: Drawing): Promise<Uint8Array> {
  const outlines = typeset('drawing.typ', { ...drawing, letterSize, paints }, (typst, document) => typst.plainSvg(document));
  return new Uint8Array(await sharp(Buffer.from(outlines), { density: 72 * dotsAUnit }).flatten({ background: '#ffffff' })
    .resize(drawing.width * dotsAUnit).png({ palette: true, colours: 16, effort: 1, compressionLevel: 9 }).toBuffer());
}
