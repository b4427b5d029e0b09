import { AreaProblem, type AreaPlace, readable } from './area-problem.ts';
import { innerPoint, thinned } from './rules-inner.ts';
import { asPositions, checkCrs } from './rules-positions.ts';
import { codeOf, detectLayer, type Layer, municipalityOf, nameOf, parentOf, type Properties, isWater } from './rules-properties.ts';
import { faultIn, type Polygon, type Position, type Ring, wound } from './rules-rings.ts';

/** What a file may hold; decision 0038 says why these. */
export const areaLimits = { bytes: 10 * 1024 * 1024, areas: 1000, points: 400_000, work: 40_000_000 } as const;

export interface Area {
  readonly code: string;
  readonly name: string;
  /** Of a neighbourhood: the code of its district, where the file tells it. */
  readonly parent: string | null;
  /** As they are drawn: on a fine grid, wound for d3-geo. */
  readonly polygons: readonly Polygon[];
  readonly at: Position;
  readonly room: number;
}

export interface AreaFile {
  readonly layer: Layer;
  /** In the order of their codes. */
  readonly areas: readonly Area[];
  readonly points: number;
  /** What the file holds besides: areas of other municipalities, and water. */
  readonly leftOut: number;
  /** Whether the properties are named as Statistics Netherlands names them. */
  readonly looksLikeCbs: boolean;
}

export interface AreaWish {
  readonly layer: Layer | null;
  /** CBS code of the municipality; where the file says of which one an area is, only its own are taken. */
  readonly municipality: string;
  /** Names of the properties with the code and the name, for files that name them otherwise. */
  readonly codeProperty: string | null;
  readonly nameProperty: string | null;
}

interface Feature { readonly number: number; readonly properties: Properties; readonly geometry: unknown }

/**
 * Reads a GeoJSON file of areas (RFC 7946) whole, or refuses it whole.
 * @throws AreaProblem with the first thing that is wrong and where it stands
 */
export function readAreas(text: string, wish: AreaWish): AreaFile {
  const features = featuresIn(text);
  const layer = wish.layer ?? detectLayer(features.map(({ properties }) => properties));
  if (!layer) throw new AreaProblem('layer-unknown');
  const own = features.filter(({ properties }) => !isWater(properties) && [null, wish.municipality].includes(municipalityOf(properties)));
  if (own.length === 0) throw new AreaProblem('other-municipality', null, wish.municipality);
  if (own.length > areaLimits.areas) throw new AreaProblem('too-many-areas', null, String(own.length));
  const seen = new Set<string>();
  const work = { left: areaLimits.work };
  const count = { points: 0 };
  const read = own.map(({ number, properties, geometry }) => {
    const code = codeOf(properties, layer, wish.codeProperty);
    const place: AreaPlace = { number, name: typeof code === 'string' ? readable(code) : null };
    if (code === null) throw new AreaProblem('no-code', place, wish.codeProperty ?? '');
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,29}$/.test(code)) throw new AreaProblem('code', place, readable(code));
    if (seen.has(code)) throw new AreaProblem('duplicate', place, code);
    seen.add(code);
    const name = nameOf(properties, layer, wish.nameProperty)?.normalize('NFC').trim();
    if (!name) throw new AreaProblem('no-name', place, wish.nameProperty ?? '');
    if (name.length > 100 || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name) || !name.isWellFormed()) throw new AreaProblem('name', place);
    const named = { number, name };
    return { code, name, parent: parentOf(properties, layer, code), polygons: polygonsIn(geometry, named, count).map((polygon) => sound(polygon, named, work)) };
  });
  const drawn = thinned(read.map(({ polygons }) => polygons));
  const order = new Intl.Collator('nl', { numeric: true });
  return {
    layer, points: count.points, leftOut: features.length - own.length, looksLikeCbs: /^(BU|WK)\d{4}/.test(read[0]?.code ?? ''),
    areas: read.map((area, at) => {
      const polygons = drawn[at] ?? [];
      return { ...area, polygons, ...innerPoint(polygons) };
    }).sort((one, other) => order.compare(one.code, other.code)),
  };
}

function featuresIn(text: string): readonly Feature[] {
  // More characters than bytes that may be: no need to count.
  if (text.length > areaLimits.bytes) throw new AreaProblem('too-large');
  const root = parsed(text);
  if (!isRecord(root) || root['type'] !== 'FeatureCollection' || !Array.isArray(root['features'])) throw new AreaProblem('not-collection');
  checkCrs(root['crs']);
  const features: readonly unknown[] = root['features'];
  if (features.length === 0) throw new AreaProblem('no-areas');
  return features.map((feature, at) => {
    if (!isRecord(feature) || feature['type'] !== 'Feature') throw new AreaProblem('not-collection', { number: at + 1, name: null });
    return { number: at + 1, properties: isRecord(feature['properties']) ? feature['properties'] : {}, geometry: feature['geometry'] };
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\u{feff}/u, '')) as unknown;
  } catch {
    throw new AreaProblem('not-json');
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function polygonsIn(geometry: unknown, place: AreaPlace, count: { points: number }): readonly Polygon[] {
  if (geometry === null || geometry === undefined) throw new AreaProblem('empty', place);
  const [type, coordinates] = isRecord(geometry) ? [geometry['type'], geometry['coordinates']] : [null, null];
  if (type !== 'Polygon' && type !== 'MultiPolygon') throw new AreaProblem('geometry', place, typeof type === 'string' ? readable(type) : '');
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(polygons)) throw new AreaProblem('position', place);
  if (polygons.length === 0) throw new AreaProblem('empty', place);
  return polygons.map((polygon: unknown) => {
    if (!Array.isArray(polygon)) throw new AreaProblem('position', place);
    if (polygon.length === 0) throw new AreaProblem('empty', place);
    return polygon.map((ring: unknown): Ring => {
      if (!Array.isArray(ring)) throw new AreaProblem('position', place);
      if ((count.points += ring.length) > areaLimits.points) throw new AreaProblem('too-many-points', place);
      return closed(asPositions(ring, place), place);
    });
  });
}

/** RFC 7946 §3.1.6: four positions or more, the last the same as the first. */
function closed(ring: readonly Position[], place: AreaPlace): Ring {
  if (ring.length === 0) throw new AreaProblem('empty', place);
  if (ring.length < 4) throw new AreaProblem('ring-short', place);
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || first[0] !== last[0] || first[1] !== last[1]) throw new AreaProblem('ring-open', place);
  return ring;
}

function sound(polygon: Polygon, place: AreaPlace, work: { left: number }): Polygon {
  const fault = faultIn(polygon, work);
  if (fault) throw new AreaProblem(fault, place);
  return wound(polygon);
}
