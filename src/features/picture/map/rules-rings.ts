/** Longitude and latitude in degrees (WGS84, RFC 7946 §4). */
export type Position = readonly [longitude: number, latitude: number];
/** Closed: the last position is the first. */
export type Ring = readonly Position[];
/** The outer ring, then its holes. */
export type Polygon = readonly Ring[];

/** About a centimetre. On this grid, and over a country of this size, the sign of every turn is exact in the numbers of JavaScript. */
const perDegree = 1e7;
const leafSize = 8;

/** How much comparing is left for a file, so that no drawing of knots keeps the program busy. */
export interface Work { left: number }

export type RingFault = 'crossing' | 'hole-outside' | 'tangled' | 'empty';

/** The sides of all rings of one polygon, one after the other. */
interface Sides { readonly x: Float64Array; readonly y: Float64Array; readonly toX: Float64Array; readonly toY: Float64Array; readonly ring: Int32Array; readonly first: Int32Array; readonly last: Int32Array; readonly count: number }

interface Box { readonly from: number; readonly to: number; readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number; readonly halves: readonly [Box, Box] | null }

/** What is wrong with the rings of a polygon; null when each is simple and every hole lies inside. Rings may meet in a shared corner, and nowhere else. */
export function faultIn(polygon: Polygon, work: Work): RingFault | null {
  const rings = polygon.map(onGrid);
  if (rings.some((ring) => ring.length < 3 || isLine(ring))) return 'empty';
  const fault = crossingIn(sidesOf(rings), work);
  if (fault) return fault;
  const [outer = [], ...holes] = rings;
  for (const hole of holes) {
    const fault = holeFault(hole, outer, work);
    if (fault) return fault;
  }
  return null;
}

/** Not by its surface, which a bow tie of two equal halves lacks as well. */
function isLine(ring: Ring): boolean {
  const [[x1, y1], [x2, y2]] = [ring[0] ?? [0, 0], ring[1] ?? [0, 0]];
  return ring.every(([x, y]) => turn(x1, y1, x2, y2, x, y) === 0);
}

/** Without the closing position and without standing still. */
function onGrid(ring: Ring): Position[] {
  const points = ring.map(([x, y]): Position => [Math.round(x * perDegree), Math.round(y * perDegree)]);
  const moved = points.filter(([x, y], at) => { const before = points[at - 1]; return !before || before[0] !== x || before[1] !== y; });
  const [first, last] = [moved[0], moved.at(-1)];
  return moved.length > 1 && first && last && first[0] === last[0] && first[1] === last[1] ? moved.slice(0, -1) : moved;
}

/** Positive when it runs against the clock with north up; `ring` open or closed. */
export function twiceArea(ring: Ring): number {
  const [originX, originY] = ring[0] ?? [0, 0];
  let sum = 0;
  for (let at = 0; at < ring.length; at += 1) {
    const [x, y] = ring[at] ?? [0, 0];
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [0, 0];
    sum += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }
  return sum;
}

/** The outer ring with the clock, holes against it: as d3-geo reads a sphere, and the other way than RFC 7946 §3.1.6 asks of a file. */
export function wound(polygon: Polygon): Polygon {
  return polygon.map((ring, at) => ((twiceArea(ring) < 0) === (at === 0) ? ring : [...ring].reverse()));
}

function sidesOf(rings: readonly Ring[]): Sides {
  const count = rings.reduce((sum, ring) => sum + ring.length, 0);
  const sides = { x: new Float64Array(count), y: new Float64Array(count), toX: new Float64Array(count), toY: new Float64Array(count), ring: new Int32Array(count), first: new Int32Array(rings.length), last: new Int32Array(rings.length), count };
  let side = 0;
  rings.forEach((ring, number) => {
    sides.first[number] = side;
    ring.forEach(([x, y], at) => {
      const [toX, toY] = ring[(at + 1) % ring.length] ?? [x, y];
      sides.x[side] = x; sides.y[side] = y; sides.toX[side] = toX; sides.toY[side] = toY; sides.ring[side] = number;
      side += 1;
    });
    sides.last[number] = side - 1;
  });
  return sides;
}

/** Boxes around ever larger stretches of the border: two stretches whose boxes lie apart need no comparing, so that real borders take n log n. */
function boxed(sides: Sides, from: number, to: number): Box {
  if (to - from > leafSize) {
    const middle = (from + to) >> 1;
    const [one, other] = [boxed(sides, from, middle), boxed(sides, middle, to)];
    return { from, to, minX: Math.min(one.minX, other.minX), minY: Math.min(one.minY, other.minY), maxX: Math.max(one.maxX, other.maxX), maxY: Math.max(one.maxY, other.maxY), halves: [one, other] };
  }
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = from; at < to; at += 1) {
    minX = Math.min(minX, sides.x[at] ?? 0, sides.toX[at] ?? 0); maxX = Math.max(maxX, sides.x[at] ?? 0, sides.toX[at] ?? 0);
    minY = Math.min(minY, sides.y[at] ?? 0, sides.toY[at] ?? 0); maxY = Math.max(maxY, sides.y[at] ?? 0, sides.toY[at] ?? 0);
  }
  return { from, to, minX, minY, maxX, maxY, halves: null };
}

function crossingIn(sides: Sides, work: Work): RingFault | null {
  const meet = (one: Box, other: Box): RingFault | null => {
    if ((work.left -= 1) < 0) return 'tangled';
    if (one !== other && (one.minX > other.maxX || other.minX > one.maxX || one.minY > other.maxY || other.minY > one.maxY)) return null;
    if (one === other && one.halves) return meet(one.halves[0], one.halves[0]) ?? meet(one.halves[1], one.halves[1]) ?? meet(one.halves[0], one.halves[1]);
    if (one.halves && (!other.halves || one.to - one.from >= other.to - other.from)) return meet(one.halves[0], other) ?? meet(one.halves[1], other);
    if (other.halves) return meet(one, other.halves[0]) ?? meet(one, other.halves[1]);
    for (let a = one.from; a < one.to; a += 1) for (let b = one === other ? a + 1 : other.from; b < other.to; b += 1) {
      work.left -= 1;
      const fault = between(sides, a, b);
      if (fault) return fault;
    }
    return null;
  };
  const all = boxed(sides, 0, sides.count);
  return meet(all, all);
}

/** Two sides, `a` before `b`. */
function between(sides: Sides, a: number, b: number): RingFault | null {
  const [ax, ay, aToX, aToY] = [sides.x[a] ?? 0, sides.y[a] ?? 0, sides.toX[a] ?? 0, sides.toY[a] ?? 0];
  const [bx, by, bToX, bToY] = [sides.x[b] ?? 0, sides.y[b] ?? 0, sides.toX[b] ?? 0, sides.toY[b] ?? 0];
  const ring = sides.ring[a] ?? 0;
  const same = ring === sides.ring[b];
  if (same && b === a + 1) return foldsBack(aToX, aToY, ax, ay, bToX, bToY) ? 'crossing' : null;
  if (same && a === sides.first[ring] && b === sides.last[ring]) return foldsBack(ax, ay, aToX, aToY, bx, by) ? 'crossing' : null;
  if (!same && ((ax === bx && ay === by) || (ax === bToX && ay === bToY) || (aToX === bx && aToY === by) || (aToX === bToX && aToY === bToY))) return null;
  if (Math.min(ax, aToX) > Math.max(bx, bToX) || Math.min(bx, bToX) > Math.max(ax, aToX) || Math.min(ay, aToY) > Math.max(by, bToY) || Math.min(by, bToY) > Math.max(ay, aToY)) return null;
  const apart = turn(ax, ay, aToX, aToY, bx, by) * turn(ax, ay, aToX, aToY, bToX, bToY) > 0 || turn(bx, by, bToX, bToY, ax, ay) * turn(bx, by, bToX, bToY, aToX, aToY) > 0;
  return apart ? null : same ? 'crossing' : 'hole-outside';
}

/** Which way one turns at the second point on the way to the third: 1, -1, or 0 for straight on or back. */
function turn(x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): number {
  return Math.sign((x2 - x1) * (y3 - y1) - (y2 - y1) * (x3 - x1));
}

/** Whether the border goes back over itself at a corner. */
function foldsBack(x: number, y: number, x1: number, y1: number, x2: number, y2: number): boolean {
  return turn(x, y, x1, y1, x2, y2) === 0 && (x1 - x) * (x2 - x) + (y1 - y) * (y2 - y) > 0;
}

const looksAtMost = 50;

/** No side of the hole crosses the outer ring, so that some of its corners speak for all. */
function holeFault(hole: Ring, outer: Ring, work: Work): RingFault | null {
  const step = Math.max(1, Math.floor(hole.length / looksAtMost));
  for (let at = 0; at < hole.length; at += step) {
    if ((work.left -= outer.length) < 0) return 'tangled';
    if (isInside(hole[at] ?? [0, 0], outer) === false) return 'hole-outside';
  }
  return null;
}

/** Null on the border itself. */
export function isInside([x, y]: Position, ring: Ring): boolean | null {
  let inside = false;
  for (let at = 0; at < ring.length; at += 1) {
    const [x1, y1] = ring[at] ?? [0, 0];
    const [x2, y2] = ring[(at + 1) % ring.length] ?? [0, 0];
    const side = turn(x1, y1, x2, y2, x, y);
    if (side === 0 && x >= Math.min(x1, x2) && x <= Math.max(x1, x2) && y >= Math.min(y1, y2) && y <= Math.max(y1, y2)) return null;
    if (y1 > y !== y2 > y && (side > 0) === (y2 > y1)) inside = !inside;
  }
  return inside;
}
