import type { ReactNode } from 'react';
import { assetPath } from './assets.ts';

export interface MapSpot {
  readonly key: string;
  readonly name: string;
  /** Stands in an area that is too small for its name; the list below has the same number. */
  readonly number: number;
  /** The border; null for a point, such as a village. */
  readonly path: string | null;
  readonly x: number;
  readonly y: number;
  /** How wide the area is there. */
  readonly room: number;
  /** Where more stands about it. */
  readonly href: string;
  /** What is heard of it: "Overveen: 2 signalen". */
  readonly said: string;
  /** One dot for each; null when nothing is counted. */
  readonly dots: number | null;
  /** Drawn with lines over it, such as an area with a risk. */
  readonly hatched?: boolean | undefined;
}

export interface MapWords {
  readonly buttons: string; readonly in: string; readonly out: string; readonly left: string; readonly right: string; readonly up: string; readonly down: string; readonly home: string;
  /** With `{n}` for the per cent. */
  readonly scale: string;
}

/** More dots than these nobody counts; then the number stands there. */
export const mostDots = 24;
const [step, radius] = [13, 4.5];
/** About the width of a letter and the height of a line, in units of the drawing. On a telephone the drawing shrinks to less than half, so there letters are larger and most areas show their number. */
const sizes = { wide: { letter: 10, line: 20 }, narrow: { letter: 19, line: 34 } } as const;
type Size = keyof typeof sizes;

/**
 * Areas or points, drawn on the server with north up: dots for single events, laid out in rows at one place of the area and never where something happened. No colour carries meaning.
 * Without script it is whole; `baken-map` (src/enhance/map.ts) lets one come closer. The page says the same in a table.
 */
export function AreaMap({ label, width, height, spots, words, legend }: {
  readonly label: string; readonly width: number; readonly height: number; readonly spots: readonly MapSpot[]; readonly words: MapWords;
  readonly legend: { readonly dot?: string | undefined; readonly many?: string | undefined; readonly hatch?: string | undefined; readonly number?: string | undefined };
}): ReactNode {
  const lines = [
    legend.dot && spots.some(({ dots }) => (dots ?? 0) > 0 && (dots ?? 0) <= mostDots) ? { key: 'dot', text: legend.dot, shape: <circle cx="12" cy="12" r={radius} /> } : null,
    legend.many && spots.some(({ dots }) => (dots ?? 0) > mostDots) ? { key: 'many', text: legend.many, shape: <Many x={12} y={12} count={mostDots + 1} /> } : null,
    legend.hatch && spots.some(({ hatched }) => hatched) ? { key: 'hatch', text: legend.hatch, shape: <rect className="baken-map__hatch" x="2" y="2" width="20" height="20" /> } : null,
    legend.number && spots.length > 0 ? { key: 'number', text: legend.number, shape: <text x="12" y="12" textAnchor="middle" dominantBaseline="central">7</text> } : null,
  ].filter((line) => line !== null);
  return (
    <figure className="baken-map baken-flow">
      <baken-map
        data-buttons={words.buttons} data-in={words.in} data-out={words.out} data-left={words.left} data-right={words.right} data-up={words.up} data-down={words.down} data-home={words.home} data-scale={words.scale}
      >
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="group" aria-label={label}>
          <defs><pattern id="baken-map-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line className="baken-map__line" x1="0" y1="0" x2="0" y2="8" /></pattern></defs>
          {spots.map((spot) => <Spot key={spot.key} spot={spot} />)}
          {(['wide', 'narrow'] as const).map((size) => (
            <g key={size} className={`baken-map__over baken-map__over--${size}`} aria-hidden="true">{spots.map((spot) => <Writing key={spot.key} spot={spot} size={size} />)}</g>
          ))}
        </svg>
        <script type="module" src={assetPath('map.js')} />
      </baken-map>
      {lines.length > 0 ? <ul className="baken-map__legend">{lines.map(({ key, text, shape }) => <li key={key}><svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">{shape}</svg> {text}</li>)}</ul> : null}
    </figure>
  );
}

/** What a spot's address leads to: its name, in a row of the table below the map. */
export function MapRow({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactNode {
  return <span className="baken-map-row" id={id}>{children}</span>;
}

/** The name in as many lines as it needs to stay inside; the number where a single word is too wide. Around a point nobody knows how much room there is. */
function labelOf({ name, number, path, room }: MapSpot, size: Size): readonly string[] {
  if (path === null) return [size === 'wide' ? name : String(number)];
  const most = Math.floor(room / sizes[size].letter);
  const words = name.split(' ');
  if (words.some((word) => word.length > most)) return [String(number)];
  return words.reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + 1 + word.length <= most ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word];
  }, []);
}

/** The area itself, to go to and to hear, with its number in the table. */
function Spot({ spot }: { readonly spot: MapSpot }): ReactNode {
  const { number, path, x, y, href, said, hatched } = spot;
  return (
    <a className="baken-map__spot" href={href} aria-label={`${number}, ${said}`}>
      {path === null ? <rect className="baken-map__point" x={x - 6} y={y - 6} width="12" height="12" /> : <path d={path} />}
      {hatched ? path === null ? <rect className="baken-map__hatch" x={x - 14} y={y - 14} width="28" height="28" /> : <path className="baken-map__hatch" d={path} /> : null}
    </a>
  );
}

/** Name and dots, over all borders. Together they stand around the place where the area has room; of a point the name stands above and the dots below. */
function Writing({ spot, size }: { readonly spot: MapSpot; readonly size: Size }): ReactNode {
  const { line } = sizes[size];
  const { path, x, y, dots } = spot;
  const rows = rowsOf(dots ?? 0, path === null ? 90 : spot.room);
  const label = labelOf(spot, size);
  const isMany = dots !== null && dots > mostDots;
  const below = isMany ? 34 : rows.length * step;
  const first = path === null ? y - 16 : y - (label.length * line + below) / 2 + line / 2;
  const dotsAt = path === null ? y + 18 : first + (label.length - 0.5) * line + step / 2;
  return (
    <>
      {label.map((text, at) => <text key={at} x={x} y={Math.round(first + at * line)} textAnchor="middle" dominantBaseline={path === null ? undefined : 'central'}>{text}</text>)}
      {isMany ? <Many x={x} y={Math.round(dotsAt + 10)} count={dots} /> : rows.map((count, row) => Array.from({ length: count }, (_, at) => (
        <circle key={`${row} ${at}`} cx={x + (at - (count - 1) / 2) * step} cy={Math.round(dotsAt + row * step)} r={radius} />
      )))}
    </>
  );
}

/** How many dots in each row: about a square, and no wider than there is room. */
function rowsOf(dots: number, room: number): readonly number[] {
  if (dots === 0 || dots > mostDots) return [];
  const wide = Math.max(1, Math.min(Math.ceil(Math.sqrt(dots) * 1.4), Math.floor(room / step)));
  return Array.from({ length: Math.ceil(dots / wide) }, (_, row) => Math.min(wide, dots - row * wide));
}

function Many({ x, y, count }: { readonly x: number; readonly y: number; readonly count: number }): ReactNode {
  return <g className="baken-map__many"><circle cx={x} cy={y} r="14" /><text x={x} y={y} textAnchor="middle" dominantBaseline="central">{count}</text></g>;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'baken-map': { readonly children: ReactNode } & { readonly [data: `data-${string}`]: string };
    }
  }
}
