/** What a line or a surface is for; each place that shows a drawing chooses the colours. */
export type Shape =
  | { readonly kind: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly paint: 'mark' | 'frame' }
  | { readonly kind: 'line'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly paint: 'ground' | 'hatch' | 'way' }
  | { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly r: number; readonly paint: 'mark' }
  /** `y` is the line that the letters stand on. */
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly anchor: 'start' | 'middle' | 'end'; readonly paint: 'label' | 'figure' };

/** A picture as plain data: a page, a PDF, a Word file and an OpenDocument text all show this one. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** The size of the letters, in the drawing's own units. */
export const letterSize = 13;

/** On paper, and wherever no stylesheet decides: dark enough on white for 4.5:1 (WCAG 1.4.3). */
export const paints: Readonly<Record<Shape['paint'], string>> = {
  mark: '#0b4a6f', frame: '#4a5560', ground: '#4a5560', hatch: '#4a5560', way: '#c9b48a', label: '#16232e', figure: '#16232e',
};

/** The drawing as a file of its own (SVG 1.1), with `name` as the words for who does not see it. The same drawing gives the same bytes. */
export function svgOf(drawing: Drawing, name: string): string {
  const { width, height } = drawing;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="'Noto Sans', 'Liberation Sans', Arial, sans-serif" font-size="${letterSize}">`
    + `<title>${inXml(name)}</title>${drawing.shapes.map(shapeXml).join('')}</svg>`;
}

function shapeXml(shape: Shape): string {
  const colour = paints[shape.paint];
  switch (shape.kind) {
    case 'rect': return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" ${shape.paint === 'frame' ? `fill="none" stroke="${colour}"` : `fill="${colour}"`}/>`;
    case 'line': return `<line x1="${shape.x1}" y1="${shape.y1}" x2="${shape.x2}" y2="${shape.y2}" stroke="${colour}"/>`;
    case 'circle': return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.r}" fill="${colour}"/>`;
    case 'text': return `<text x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}" fill="${colour}"${shape.paint === 'figure' ? ' font-weight="700"' : ''}>${inXml(shape.text)}</text>`;
  }
}

function inXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** About how wide a line of letters is. Generous, because nothing here knows the font: rather a little air than letters over each other. */
export function widthOf(text: string): number {
  let ems = 0;
  for (const sign of text) ems += /[ijlI.,:;'’|!()[\]ftr ]/u.test(sign) ? 0.4 : /[mwMWOQ%@]/u.test(sign) ? 1 : /[A-Z0-9]/u.test(sign) ? 0.72 : /[\u0020-\u024f]/u.test(sign) ? 0.65 : 1.1;
  return Math.ceil(ems * letterSize);
}

/** The words of a label over lines of at most `width`; what does not fit in `most` lines ends in an ellipsis, for the table beside the drawing says it in full. */
export function linesOf(text: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => piecesOf(one, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? '';
  while (last !== '' && widthOf(`${last}…`) > width) last = [...last].slice(0, -1).join('');
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}

/** A word wider than its place is cut where it must be. */
function piecesOf(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (piece !== '' && widthOf(piece + sign) > width) {
      pieces.push(piece);
      piece = sign;
    } else piece += sign;
  }
  return [...pieces, piece];
}
