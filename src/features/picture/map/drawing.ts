import { geoMercator } from 'd3-geo';
import type { Polygon, Position } from './rules-rings.ts';

export interface ToDraw { readonly key: string; readonly polygons: readonly Polygon[]; readonly at: Position; readonly room: number }

export interface Drawn {
  readonly key: string;
  /** The `d` of a path; null for a point. */
  readonly path: string | null;
  readonly x: number;
  readonly y: number;
  /** How far the area reaches from west to east there, in the units of the drawing. */
  readonly room: number;
}

export interface Drawing { readonly width: number; readonly height: number; readonly shapes: readonly Drawn[] }

const width = 600;
const [lowest, highest] = [300, 760];
/** Room around the areas; more around points, whose names stand beside them. */
const margins = { areas: 10, points: 110 } as const;

/** Areas or points, fitted to one drawing with north up. The same areas always give the same drawing. */
export function drawingOf(items: readonly ToDraw[]): Drawing {
  const hasAreas = items.some(({ polygons }) => polygons.length > 0);
  const margin = hasAreas ? margins.areas : margins.points;
  const corners = items.flatMap(({ polygons, at }) => (polygons.length > 0 ? polygons.flatMap((polygon) => polygon[0] ?? []) : [at]));
  const frame = { type: 'MultiPoint' as const, coordinates: corners.map(([x, y]) => [x, y]) };
  // One point has no width to fit to; half a kilometre around it is as good as any.
  if (items.length === 1 && !hasAreas) for (const step of [-0.005, 0.005]) frame.coordinates.push([(corners[0]?.[0] ?? 0) + step, (corners[0]?.[1] ?? 0) + step * 0.5]);
  const projection = geoMercator().precision(0).fitWidth(width - 2 * margin, frame);
  const project = ([x, y]: Position): readonly [number, number] => projection([x, y]) ?? [0, 0];
  const tall = Math.max(0, ...(corners.length < 2 ? [] : [spread(corners.map((corner) => project(corner)[1]))])) + 2 * margin;
  const height = Math.round(Math.min(highest, Math.max(lowest, tall)));
  projection.fitExtent([[margin, hasAreas ? margin : 40], [width - margin, height - (hasAreas ? margin : 40)]], frame);
  const grid = corners.length > manyCorners ? 1 : 0.5;
  return {
    width, height,
    shapes: items.map(({ key, polygons, at, room }) => {
      const [x, y] = project(at);
      const [east] = project([at[0] + room, at[1]]);
      return { key, path: polygons.length > 0 ? pathOf(polygons, project, grid) : null, x: Math.round(x), y: Math.round(y), room: Math.round(east - x) };
    }),
  };
}

function spread(numbers: readonly number[]): number {
  let [least, most] = [Infinity, -Infinity];
  for (const one of numbers) { least = Math.min(least, one); most = Math.max(most, one); }
  return most - least;
}

/** More corners than this are drawn on whole units, so that a page stays small. */
const manyCorners = 15_000;

/** Half a unit is finer than a screen shows; what falls on the same spot is said once, and each corner from the one before. */
function pathOf(polygons: readonly Polygon[], project: (position: Position) => readonly [number, number], grid: number): string {
  return polygons.flatMap((polygon) => polygon.map((ring) => {
    const corners = ring.map((position) => project(position).map((value) => Math.round(value / grid)));
    let [lastX, lastY] = [corners[0]?.[0] ?? 0, corners[0]?.[1] ?? 0];
    const steps = corners.flatMap(([x = 0, y = 0]) => {
      const [dx, dy] = [x - lastX, y - lastY];
      [lastX, lastY] = [x, y];
      return dx === 0 && dy === 0 ? [] : [`${dx * grid} ${dy * grid}`];
    });
    return `M${(corners[0]?.[0] ?? 0) * grid} ${(corners[0]?.[1] ?? 0) * grid}${steps.length > 0 ? `l${steps.join(' ')}` : ''}Z`;
  })).join('');
}
