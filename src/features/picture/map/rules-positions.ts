import { AreaProblem, type AreaPlace, readable } from './area-problem.ts';
import type { Position } from './rules-rings.ts';

/** The European Netherlands with some sea around it, in degrees. */
const netherlands = { west: 3, east: 7.4, south: 50.6, north: 53.8 } as const;
/** Where the national grid (Rijksdriehoek, EPSG:28992) has its numbers, in metres. */
const nationalGrid = { west: -10_000, east: 300_000, south: 290_000, north: 650_000 } as const;

type Box = Readonly<Record<'west' | 'east' | 'south' | 'north', number>>;
const within = (x: number, y: number, box: Box): boolean => x >= box.west && x <= box.east && y >= box.south && y <= box.north;

/** RFC 7946 knows one coordinate system and no member that names it; older programs write one all the same, and it may say another. @throws AreaProblem */
export function checkCrs(crs: unknown): void {
  if (crs === undefined || crs === null) return;
  const name = nameIn(crs);
  if (/28992|28991|7415|amersfoort/i.test(name)) throw new AreaProblem('rd');
  // CRS84 and EPSG:4326 are WGS84; ETRS89 (4258) differs from it by less than a metre.
  if (!/(CRS84|EPSG:{1,2}(?:[\d.]*:)?(?:4326|4258|4979)|^(4326|4258|4979))$/i.test(name)) throw new AreaProblem('other-crs', null, readable(name));
}

function nameIn(crs: unknown): string {
  if (typeof crs === 'string') return crs;
  const properties: unknown = typeof crs === 'object' && crs !== null && 'properties' in crs ? crs.properties : null;
  if (typeof properties !== 'object' || properties === null) return '?';
  const name: unknown = 'name' in properties ? properties.name : 'code' in properties ? properties.code : null;
  return typeof name === 'string' || typeof name === 'number' ? String(name) : '?';
}

/** Positions in the Netherlands, each longitude first. A height is left behind. @throws AreaProblem */
export function asPositions(ring: readonly unknown[], place: AreaPlace): readonly Position[] {
  return ring.map((position): Position => {
    const [x, y]: readonly unknown[] = Array.isArray(position) ? position : [];
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x) || !Number.isFinite(y)) throw new AreaProblem('position', place);
    if (within(x, y, netherlands)) return [x, y];
    if (within(y, x, netherlands)) throw new AreaProblem('swapped', place);
    if (within(x, y, nationalGrid)) throw new AreaProblem('rd', place);
    if (Math.abs(x) > 180 || Math.abs(y) > 90) throw new AreaProblem('other-crs', place);
    throw new AreaProblem('outside', place, `${round(x)}, ${round(y)}`);
  });
}

const round = (degrees: number): string => String(Math.round(degrees * 1000) / 1000);
