import { type Polygon, type Position, type Ring, twiceArea } from './rules-rings.ts';

/** A place inside an area where there is room for dots and a name. */
export interface InnerPoint {
  readonly at: Position;
  /** How far the area reaches there from west to east, in degrees. */
  readonly room: number;
}

const lines = 32;

/** The middle of the widest stretch from west to east inside the largest part; of stretches that are about as wide the one nearest to the middle. Always the same for the same area. */
export function innerPoint(polygons: readonly Polygon[]): InnerPoint {
  const largest = [...polygons].sort((one, other) => Math.abs(twiceArea(other[0] ?? [])) - Math.abs(twiceArea(one[0] ?? [])))[0] ?? [];
  const heights = (largest[0] ?? []).map(([, y]) => y);
  const [low, high] = [Math.min(...minMax(heights)), Math.max(...minMax(heights))];
  let best: InnerPoint = { at: largest[0]?.[0] ?? [0, 0], room: 0 };
  let most = 0;
  for (let line = 1; line < lines; line += 1) {
    const y = low + ((high - low) * line) / lines;
    const crossings = largest.flatMap((ring) => crossingsAt(ring, y)).sort((one, other) => one - other);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const [west, east] = [crossings[at] ?? 0, crossings[at + 1] ?? 0];
      const worth = (east - west) * (1 - Math.abs(line - lines / 2) / lines);
      if (worth > most) {
        most = worth;
        best = { at: [(west + east) / 2, y], room: east - west };
      }
    }
  }
  return best;
}

/** Least and most; `Math.min(...)` of a long border would not fit in one call. */
function minMax(numbers: readonly number[]): readonly [number, number] {
  return numbers.reduce<readonly [number, number]>(([least, most], one) => [Math.min(least, one), Math.max(most, one)], [Infinity, -Infinity]);
}

function crossingsAt(ring: Ring, y: number): number[] {
  return ring.flatMap(([x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [x1, y1];
    return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
  });
}

/** A degree from west to east is shorter than one from south to north: at 52 degrees about six tenths. */
const narrower = 0.61;
/** Steps over the longest side of all areas together; as fine as the drawing. */
const steps = 1500;

/** The areas of one file on one fine grid. Borders that two areas share stay shared, and a file of megabytes becomes a drawing of kilobytes. */
export function thinned(areas: readonly (readonly Polygon[])[]): readonly (readonly Polygon[])[] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const area of areas) for (const polygon of area) for (const [x, y] of polygon[0] ?? []) {
    west = Math.min(west, x); east = Math.max(east, x); south = Math.min(south, y); north = Math.max(north, y);
  }
  const step = Math.max((east - west) * narrower, north - south) / steps;
  const snap = (ring: Ring): Ring => {
    const points = ring.map(([x, y]): Position => [rounded(Math.round(x / (step / narrower)) * (step / narrower)), rounded(Math.round(y / step) * step)]);
    const moved = points.filter(([x, y], at) => { const before = points[at - 1]; return !before || before[0] !== x || before[1] !== y; });
    // Smaller than the grid: what is left of it would be a line.
    return moved.length < 4 || twiceArea(moved) === 0 ? ring.map(([x, y]): Position => [rounded(x), rounded(y)]) : moved;
  };
  return areas.map((area) => area.map((polygon) => polygon.map(snap)));
}

/** A tenth of a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
