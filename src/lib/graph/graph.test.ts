import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Box, layOut } from './layout.ts';
import { groupsOf, shortestWays, type Tie } from './paths.ts';

const tie = (from: string, to: string, key = `${from}-${to}`): Tie => ({ key, from, to });
const names = (way: readonly { readonly to: string }[]): string => way.map((step) => step.to).join('');

test('the shortest way goes by the fewest ties, and the least key first', () => {
  const ties = [tie('a', 'b'), tie('b', 'd'), tie('a', 'c'), tie('c', 'd'), tie('d', 'e'), tie('a', 'f'), tie('f', 'g'), tie('g', 'e')];
  assert.deepEqual(shortestWays(ties, 'a', 'e', 9).ways.map(names), ['bde', 'cde', 'fge']);
  assert.deepEqual([shortestWays(ties, 'a', 'e', 1).ways.map(names), shortestWays(ties, 'a', 'e', 1).count], [['bde'], 3]);
  assert.deepEqual(shortestWays(ties, 'a', 'z', 9), { ways: [], count: 0 });
  assert.deepEqual(shortestWays([tie('a', 'b', '2'), tie('a', 'b', '1')], 'b', 'a', 9).ways.map((way) => way[0]?.tie.key), ['1', '2'], 'two ties between the same two are two ways');
  assert.deepEqual(groupsOf(['x', 'c', 'a', 'b'], [tie('b', 'a'), tie('a', 'c')]), [['a', 'b', 'c'], ['x']]);
});

const nodeNames = Array.from({ length: 14 }, (_, at) => `n${String(at).padStart(2, '0')}`);
const someTies = fc.uniqueArray(fc.tuple(fc.constantFrom(...nodeNames), fc.constantFrom(...nodeNames)), { maxLength: 24, selector: (pair) => pair.join() }).map((pairs) => pairs.map(([from, to]) => tie(from, to)));

test('a shortest way is a way, none is shorter, and the order in which ties come changes nothing', () => {
  fc.assert(fc.property(someTies, fc.integer(), (ties, seed) => {
    const shuffled = [...ties].sort((one, other) => hash(one.key, seed) - hash(other.key, seed));
    const found = shortestWays(ties, 'n00', 'n01', 4);
    assert.deepEqual(shortestWays(shuffled, 'n00', 'n01', 4), found);
    const far = byHand(ties);
    assert.equal(found.ways.length === 0, far === null);
    for (const way of found.ways) {
      assert.equal(way.length, far);
      let here = 'n00';
      for (const step of way) {
        assert.ok([`${here} ${step.to}`, `${step.to} ${here}`].includes(`${step.tie.from} ${step.tie.to}`));
        here = step.to;
      }
      assert.equal(here, 'n01');
    }
    assert.equal(new Set(found.ways.map((way) => way.map((step) => step.tie.key).join())).size, found.ways.length);
  }));
});

/** Steps from n00 to n01 by walking outward; null when they do not hang together. */
function byHand(ties: readonly Tie[]): number | null {
  let [reached, steps] = [new Set(['n00']), 0];
  for (;;) {
    if (reached.has('n01')) return steps;
    const next = new Set([...reached, ...ties.flatMap((one) => (reached.has(one.from) ? [one.to] : reached.has(one.to) ? [one.from] : []))]);
    if (next.size === reached.size) return null;
    [reached, steps] = [next, steps + 1];
  }
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 16777619);
  return value;
}

const boxesOf = (widths: readonly number[]): Box[] => widths.map((width, at) => ({ id: nodeNames[at] ?? `m${at}`, width, height: 30 + (width % 40) }));

test('no two boxes of a drawing overlap, each lies inside it, and it is the same every time in whatever order things come', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 30, max: 190 }), { minLength: 1, maxLength: 14 }), someTies, (widths, ties) => {
    const boxes = boxesOf(widths);
    const layout = layOut(boxes, ties, 900);
    assert.deepEqual(layOut([...boxes].reverse(), [...ties].reverse(), 900).places, layout.places);
    assertApart(boxes, layout);
  }), { numRuns: 60 });
});

function assertApart(boxes: readonly Box[], layout: ReturnType<typeof layOut>): void {
  for (const [at, one] of boxes.entries()) {
    const here = layout.places.get(one.id);
    assert.ok(here && here.x - one.width / 2 >= 0 && here.y - one.height / 2 >= 0 && here.x + one.width / 2 <= layout.width && here.y + one.height / 2 <= layout.height, one.id);
    for (const other of boxes.slice(at + 1)) {
      const there = layout.places.get(other.id);
      assert.ok(there && (Math.abs(here.x - there.x) >= (one.width + other.width) / 2 || Math.abs(here.y - there.y) >= (one.height + other.height) / 2), `${one.id} and ${other.id}`);
    }
  }
}

test('a hub with a hundred and twenty around it can still be read', () => {
  const boxes: Box[] = [{ id: 'hub', width: 100, height: 52 }, ...Array.from({ length: 120 }, (_, at) => ({ id: `s${at}`, width: 112, height: 30 }))];
  assertApart(boxes, layOut(boxes, boxes.slice(1).map((box) => tie(box.id, 'hub')), 940));
});

test('groups that do not hang together lie beside each other as long as they fit', () => {
  const boxes = ['a', 'b', 'c', 'd'].map((id) => ({ id, width: 100, height: 40 }));
  const layout = layOut(boxes, [tie('a', 'b'), tie('c', 'd')], 2000);
  const right = Math.max(...['a', 'b'].map((id) => (layout.places.get(id)?.x ?? 0) + 50));
  assert.ok(['c', 'd'].every((id) => (layout.places.get(id)?.x ?? 0) - 50 > right));
  const narrow = layOut(boxes, [tie('a', 'b'), tie('c', 'd')], 200);
  const low = Math.max(...['a', 'b'].map((id) => (narrow.places.get(id)?.y ?? 0) + 20));
  assert.ok(['c', 'd'].every((id) => (narrow.places.get(id)?.y ?? 0) - 20 > low));
});
