import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { geoArea } from 'd3-geo';
import { textsIn } from '../../../texts/texts.ts';
import { AreaProblem, type AreaProblemCode } from './area-problem.ts';
import { drawingOf } from './drawing.ts';
import { areaLimits, type AreaWish, readAreas } from './rules-geojson.ts';
import { innerPoint } from './rules-inner.ts';
import { faultIn, isInside, type Polygon, type Position, type Ring, twiceArea } from './rules-rings.ts';
import { problemSentence } from './sentence.ts';

const wish: AreaWish = { layer: null, municipality: 'GM0377', codeProperty: null, nameProperty: null };
const square = (west = 4.6, south = 52.4, size = 0.01): Position[] => [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]];
const cbs = { buurtcode: 'BU03770101', buurtnaam: 'Overveen', wijkcode: 'WK037701', gemeentecode: 'GM0377' };
const feature = (rings: unknown, properties: unknown = cbs, type = 'Polygon'): unknown => ({ type: 'Feature', properties, geometry: { type, coordinates: rings } });
const collection = (features: readonly unknown[], more: object = {}): string => JSON.stringify({ type: 'FeatureCollection', ...more, features });
const one = (rings: unknown, properties?: unknown): string => collection([feature(rings, properties)]);
const turned = (ring: readonly Position[]): unknown => ring.map(([x, y]) => [y, x]);
const crs = (name: string): object => ({ crs: { type: 'name', properties: { name } } });

/** What is wrong with a file → the sentence begins or speaks so. */
const refused: readonly (readonly [what: string, text: string, code: AreaProblemCode, words: RegExp])[] = [
  ['half a file', one([square()]).slice(0, 60), 'not-json', /geen geldige JSON/],
  ['nothing', '', 'not-json', /geen geldige JSON/],
  ['a list', '[]', 'not-collection', /geen FeatureCollection/],
  ['one feature alone', JSON.stringify(feature([square()])), 'not-collection', /geen FeatureCollection/],
  ['something that is no feature', collection([feature([square()]), { type: 'Punt' }]), 'not-collection', /^Gebied 2 is geen Feature/],
  ['no feature', collection([]), 'no-areas', /geen enkel gebied/],
  ['too much text', ' '.repeat(areaLimits.bytes + 1), 'too-large', /groter dan 10 MB/],
  ['too many areas', collection(Array.from({ length: 1001 }, (_, at) => feature([square()], { ...cbs, buurtcode: `X${at}` }))), 'too-many-areas', /1001 gebieden/],
  ['too many points', one([Array.from({ length: areaLimits.points + 1 }, () => [4.6, 52.4])]), 'too-many-points', /Vereenvoudig/],
  ['metres of the national grid', one([[[103000, 490000], [104000, 490000], [104000, 491000], [103000, 490000]]]), 'rd', /RD-coördinaten.*EPSG:4326/],
  ['a member that names the national grid', collection([feature([square()])], crs('urn:ogc:def:crs:EPSG::28992')), 'rd', /Het bestand staat in RD/],
  ['a member that names another system', collection([feature([square()])], crs('urn:ogc:def:crs:EPSG::3857')), 'other-crs', /EPSG::3857/],
  ['metres of the web', one([[[512000, 6860000], [513000, 6860000], [513000, 6861000], [512000, 6860000]]]), 'other-crs', /ander stelsel dan WGS84/],
  ['latitude first', one([turned(square())]), 'swapped', /Bij gebied 1 \(Overveen\) zijn lengte en breedte omgewisseld/],
  ['Paris', one([square(2.35, 48.85)]), 'outside', /buiten Nederland \(2.35, 48.85\)/],
  ['words as numbers', one([[['4.6', '52.4'], [4.7, 52.4], [4.7, 52.5], ['4.6', '52.4']]]), 'position', /niet uit twee getallen/],
  ['no number at all', one([[[4.6, null], [4.7, 52.4], [4.7, 52.5], [4.6, null]]]), 'position', /niet uit twee getallen/],
  ['a point', collection([{ type: 'Feature', properties: cbs, geometry: { type: 'Point', coordinates: [4.6, 52.4] } }]), 'geometry', /geen vlak maar een Point/],
  ['no geometry', collection([{ type: 'Feature', properties: cbs, geometry: null }]), 'empty', /geen vorm of geen oppervlak/],
  ['an empty polygon', one([]), 'empty', /geen vorm/],
  ['an empty ring', one([[]]), 'empty', /geen vorm/],
  ['no part of many', collection([feature([], cbs, 'MultiPolygon')]), 'empty', /geen vorm/],
  ['a line there and back', one([[[4.6, 52.4], [4.61, 52.41], [4.62, 52.42], [4.6, 52.4]]]), 'empty', /geen oppervlak/],
  ['three points', one([[[4.6, 52.4], [4.7, 52.4], [4.6, 52.4]]]), 'ring-short', /minder dan vier punten/],
  ['a ring that is open', one([square().slice(0, 4)]), 'ring-open', /De grens van gebied 1 \(Overveen\) is niet gesloten/],
  ['a bow tie', one([[[4.6, 52.4], [4.61, 52.41], [4.61, 52.4], [4.6, 52.41], [4.6, 52.4]]]), 'crossing', /kruist of raakt zichzelf/],
  ['a figure of eight through one corner', one([[[4.6, 52.4], [4.61, 52.4], [4.6, 52.42], [4.61, 52.42], [4.605, 52.41], [4.6, 52.4]]]), 'crossing', /kruist/],
  ['a border that goes back over itself', one([[[4.6, 52.4], [4.62, 52.4], [4.61, 52.4], [4.61, 52.41], [4.6, 52.4]]]), 'crossing', /kruist/],
  ['a hole outside', one([square(), square(4.7, 52.45, 0.001)]), 'hole-outside', /gat/],
  ['a hole over the border', one([square(), square(4.605, 52.405, 0.01)]), 'hole-outside', /gat/],
  ['the same code twice', collection([feature([square()]), feature([square(4.62)])]), 'duplicate', /BU03770101 komt twee keer voor/],
  ['no code', one([square()], { wijkcode: 'WK037701', buurtcode: ' ', buurtnaam: 'Zonder', bu_code: null, gemeentecode: 'GM0377', wijknaam: '' }), 'no-name', /geen naam/],
  ['a code with a blank', one([square()], { ...cbs, buurtcode: 'BU 1' }), 'code', /kan niet: BU 1/],
  ['no name', one([square()], { buurtcode: 'BU03770101' }), 'no-name', /Gebied 1 \(BU03770101\) heeft geen naam/],
  ['a name with a control character', one([square()], { ...cbs, buurtnaam: 'Over\u0007veen' }), 'name', /tekens die niet te zien zijn/],
  ['a name that runs the other way', one([square()], { ...cbs, buurtnaam: 'Over\u202eneev' }), 'name', /tekens die niet te zien zijn/],
  ['another municipality', one([square()], { ...cbs, gemeentecode: 'GM0392' }), 'other-municipality', /geen gebied van deze gemeente \(GM0377\)/],
  ['properties that say nothing', one([square()], { code: 'A', naam: 'Ergens' }), 'layer-unknown', /wijken of buurten/],
];

for (const [what, text, code, words] of refused) {
  test(`who reads in ${what} hears what is wrong and what to do`, () => {
    assert.throws(() => readAreas(text, wish), (error) => {
      assert.ok(error instanceof AreaProblem, String(error));
      assert.equal(error.code, code);
      assert.match(problemSentence(error, textsIn('nl')), words);
      assert.ok(problemSentence(error, textsIn('en')).length > 20);
      return true;
    });
  });
}

test('files of Statistics Netherlands fit, of any year and any service', () => {
  for (const [properties, layer, code, name, parent] of [
    [cbs, 'neighbourhoods', 'BU03770101', 'Overveen', 'WK037701'],
    [{ BU_CODE: 'BU03770101', BU_NAAM: 'Overveen', WK_CODE: 'WK037701', GM_CODE: 'GM0377', WATER: 'NEE' }, 'neighbourhoods', 'BU03770101', 'Overveen', 'WK037701'],
    [{ statcode: 'BU03770101', statnaam: 'Overveen', rubriek: 'buurt' }, 'neighbourhoods', 'BU03770101', 'Overveen', 'WK037701'],
    [{ wijkcode: 'WK037701', wijknaam: 'Overveen', gemeentecode: 'GM0377' }, 'districts', 'WK037701', 'Overveen', null],
    [{ statcode: 'WK037701', statnaam: 'Overveen' }, 'districts', 'WK037701', 'Overveen', null],
  ] as const) {
    const file = readAreas(one([square()], properties), wish);
    assert.deepEqual([file.layer, file.areas[0]?.code, file.areas[0]?.name, file.areas[0]?.parent], [layer, code, name, parent]);
  }
});

test('a file of a whole region gives only the areas of the own municipality, without its water', () => {
  const file = readAreas(collection([feature([square()]), feature([square(4.62)], { ...cbs, buurtcode: 'BU03920101', gemeentecode: 'GM0392' }), feature([square(4.64)], { ...cbs, buurtcode: 'BU03770199', water: 'JA' })]), wish);
  assert.deepEqual([file.areas.map(({ code }) => code), file.leftOut], [['BU03770101'], 2]);
});

test('a municipality may name its own properties, and the known names of the coordinate system do no harm', () => {
  const text = collection([feature([square()], { nummer: 7, omschrijving: 'Zeekant' })], crs('urn:ogc:def:crs:OGC:1.3:CRS84'));
  const file = readAreas(text, { layer: 'districts', municipality: 'GM0377', codeProperty: 'nummer', nameProperty: 'Omschrijving' });
  assert.deepEqual([file.areas[0]?.code, file.areas[0]?.name], ['7', 'Zeekant']);
});

test('areas are wound as d3-geo reads them, whichever way the file goes round', () => {
  const hole = square(4.603, 52.403, 0.002);
  for (const ring of [square(), square().reverse()]) for (const inner of [hole, [...hole].reverse()]) {
    const polygons = readAreas(one([ring, inner]), wish).areas[0]?.polygons ?? [];
    const area = geoArea({ type: 'MultiPolygon', coordinates: polygons.map((polygon) => polygon.map((positions) => positions.map(([x, y]) => [x, y]))) });
    assert.ok(area > 0 && area < 1e-6, `a square of a kilometre, not the rest of the world: ${area}`);
  }
});

test('a hole may touch the border in a corner, and lies no less inside', () => {
  assert.equal(faultIn([square(), [[4.6, 52.4], [4.604, 52.402], [4.602, 52.404], [4.6, 52.4]]], { left: 1e6 }), null);
});

test('a drawing of knots ends with a sentence, not with a program that hangs', () => {
  const zigzag: Position[] = Array.from({ length: 60_000 }, (_, at): Position => (at % 2 === 0 ? [4 + at * 1e-6, 52] : [5 + at * 1e-6, 53]));
  assert.throws(() => readAreas(one([[...zigzag, [4, 52]]]), wish), (error) => error instanceof AreaProblem && (error.code === 'tangled' || error.code === 'crossing'));
});

/** A star around a middle: corners in the order of their angle never cross. */
const star = fc.tuple(fc.array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 5, maxLength: 60 }), fc.double({ min: 4, max: 6, noNaN: true }), fc.double({ min: 51.5, max: 53, noNaN: true }))
  .map(([radii, x, y]): Ring => {
    const points = radii.map((radius, at): Position => [x + 0.05 * radius * Math.cos((2 * Math.PI * at) / radii.length), y + 0.03 * radius * Math.sin((2 * Math.PI * at) / radii.length)]);
    return [...points, points[0] ?? [x, y]];
  });

test('every simple ring is taken, and its inner point lies inside it', () => {
  fc.assert(fc.property(star, (ring) => {
    assert.equal(faultIn([ring], { left: 1e7 }), null);
    assert.equal(isInside(innerPoint([[ring]]).at, ring), true);
    const area = readAreas(one([ring]), wish).areas[0];
    assert.ok(area && twiceArea(area.polygons[0]?.[0] ?? []) < 0);
    assert.equal(isInside(area.at, area.polygons[0]?.[0] ?? []), true, 'and inside what is drawn');
  }), { numRuns: 200 });
});

test('a crossing is found exactly when comparing every pair of sides finds one', () => {
  const corner = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
  fc.assert(fc.property(fc.array(corner, { minLength: 3, maxLength: 24 }), (corners) => {
    const distinct = corners.filter(([x, y], at) => { const before = corners.at(at - 1); return !before || before[0] !== x || before[1] !== y; });
    if (distinct.length < 3) return;
    const ring = distinct.map(([x, y]): Position => [4 + x / 100, 52 + y / 100]);
    const found = faultIn([[...ring, ring[0] ?? [4, 52]]], { left: 1e7 });
    if (found !== 'empty') assert.equal(found === 'crossing', crossesByPairs(distinct));
  }), { numRuns: 2000 });
});

/** All pairs of sides on whole numbers, with nothing clever in it. */
function crossesByPairs(corners: readonly (readonly [number, number])[]): boolean {
  const n = corners.length;
  const at = (index: number): readonly [number, number] => corners[index % n] ?? [0, 0];
  const side = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number], [cx, cy]: readonly [number, number]): number => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
  const on = (a: readonly [number, number], b: readonly [number, number], c: readonly [number, number]): boolean => side(a, b, c) === 0 && Math.min(a[0], b[0]) <= c[0] && c[0] <= Math.max(a[0], b[0]) && Math.min(a[1], b[1]) <= c[1] && c[1] <= Math.max(a[1], b[1]);
  for (let i = 0; i < n; i += 1) for (let j = i + 1; j < n; j += 1) {
    const [a, b, c, d] = [at(i), at(i + 1), at(j), at(j + 1)];
    const next = j === i + 1 || (i === 0 && j === n - 1);
    if (next) {
      const [corner, one, other] = j === i + 1 ? [b, a, d] : [a, b, c];
      if (n > 2 && (on(corner, one, other) || on(corner, other, one)) && side(corner, one, other) === 0) return true;
    } else if ((side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) || on(a, b, c) || on(a, b, d) || on(c, d, a) || on(c, d, b)) return true;
  }
  return false;
}

test('whatever a file holds, it is read whole or refused with a sentence; it never breaks the program', () => {
  const position = fc.oneof(fc.tuple(fc.double({ min: 3, max: 7, noNaN: true }), fc.double({ min: 51, max: 53, noNaN: true })), fc.tuple(fc.double(), fc.double()), fc.jsonValue());
  const ring = fc.oneof(fc.array(position, { maxLength: 6 }), star, fc.jsonValue());
  const geometry = fc.oneof(
    fc.record({ type: fc.constantFrom('Polygon', 'MultiPolygon', 'Point', 'GeometryCollection'), coordinates: fc.oneof(fc.array(ring, { maxLength: 3 }), fc.array(fc.array(ring, { maxLength: 2 }), { maxLength: 3 }), fc.jsonValue()) }), fc.jsonValue(),
  );
  const properties = fc.oneof(fc.record({ buurtcode: fc.oneof(fc.constant('BU03770101'), fc.string(), fc.jsonValue()), buurtnaam: fc.oneof(fc.string(), fc.jsonValue()) }), fc.jsonValue());
  const features = fc.array(fc.oneof(fc.record({ type: fc.constant('Feature'), properties, geometry }), fc.jsonValue()), { maxLength: 4 });
  const text = fc.oneof(fc.record({ type: fc.constant('FeatureCollection'), crs: fc.option(fc.jsonValue(), { nil: undefined }), features }).map((root) => JSON.stringify(root)), fc.json(), fc.string());
  fc.assert(fc.property(text, fc.nat(), (file, cut) => {
    for (const sent of [file, file.slice(0, cut % (file.length + 1))]) {
      try {
        const { areas } = readAreas(sent, wish);
        assert.ok(areas.length > 0 && areas.every(({ polygons, name, code }) => polygons.length > 0 && name !== '' && code !== ''));
        assert.doesNotMatch(JSON.stringify(drawingOf(areas.map((area) => ({ key: area.code, ...area })))), /NaN|null,null|Infinity/);
      } catch (error) {
        if (!(error instanceof AreaProblem)) throw error;
        const sentence = problemSentence(error, textsIn('nl'));
        assert.match(sentence, /^\P{Cc}+$/u);
        assert.ok(sentence.length < 500);
      }
    }
  }), { numRuns: 3000 });
});

/** The corners of a path, each said from the one before. */
function cornersOf(path: string): ReadonlySet<string> {
  let [x, y] = [0, 0];
  return new Set([...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, dx, dy]) => { [x, y] = [x + Number(dx), y + Number(dy)]; return `${x} ${y}`; }));
}

test('borders that two areas share stay shared in the drawing, and the same file always gives the same drawing', () => {
  const text = collection([feature([square()]), feature([square(4.61)], { ...cbs, buurtcode: 'BU03770102' })]);
  const draw = () => drawingOf(readAreas(text, wish).areas.map((area) => ({ key: area.code, ...area })));
  const [left, right] = draw().shapes.map(({ path }) => cornersOf(path ?? ''));
  assert.equal([...left ?? []].filter((corner) => right?.has(corner)).length, 2);
  assert.deepEqual(draw(), draw());
});

test('a border of a hundred thousand points becomes a drawing of some kilobytes', () => {
  const round: Position[] = Array.from({ length: 100_000 }, (_, at): Position => [4.6 + 0.02 * Math.cos((2 * Math.PI * at) / 100_000), 52.4 + 0.01 * Math.sin((2 * Math.PI * at) / 100_000)]);
  const polygons: readonly Polygon[] = readAreas(one([[...round, round[0] ?? [4.6, 52.4]]]), wish).areas[0]?.polygons ?? [];
  assert.ok((polygons[0]?.[0]?.length ?? 0) < 10_000);
  assert.ok((drawingOf([{ key: 'a', polygons, at: [4.6, 52.4], room: 0.04 }]).shapes[0]?.path ?? '').length < 40_000);
});
