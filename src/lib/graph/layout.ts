import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { groupsOf, type Tie } from './paths.ts';

/** What a node needs: its drawing with its words, in pixels. */
export interface Box { readonly id: string; readonly width: number; readonly height: number }
/** The middle of a box. */
export interface Place { readonly x: number; readonly y: number }
export interface Layout { readonly width: number; readonly height: number; readonly places: ReadonlyMap<string, Place> }

const ticks = 220;
const between = 10;
const margin = 12;

interface Moving extends SimulationNodeDatum { readonly box: Box; x: number; y: number }

/**
 * Places for boxes that are tied: what is tied lies near, no two boxes overlap, and groups that do not hang together lie apart, in rows of about `wide` pixels.
 * The same boxes and ties give the same places, in whatever order they come: nothing here is left to chance, and the forces work a fixed number of times.
 */
export function layOut(boxes: readonly Box[], ties: readonly Tie[], wide: number): Layout {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const known = [...ties].filter((tie) => byId.has(tie.from) && byId.has(tie.to) && tie.from !== tie.to).sort((one, other) => (one.key < other.key ? -1 : 1));
  const groups = groupsOf([...byId.keys()], known).map((group) => {
    const inGroup = new Set(group);
    return alone(group.flatMap((id) => byId.get(id) ?? []), known.filter((tie) => inGroup.has(tie.from)));
  });
  return inRows(groups, wide);
}

/** One group, from the corner at 0, 0. */
function alone(boxes: readonly Box[], ties: readonly Tie[]): Layout {
  const nodes: Moving[] = boxes.map((box, at) => {
    // A spiral, so that no two begin in the same place.
    const [far, turn] = [24 * Math.sqrt(at + 0.5), at * Math.PI * (3 - Math.sqrt(5))];
    return { box, x: far * Math.cos(turn), y: far * Math.sin(turn) };
  });
  const index = new Map(nodes.map((node, at) => [node.box.id, at]));
  forceSimulation(nodes).stop()
    .force('ties', forceLink(ties.map((tie) => ({ source: index.get(tie.from) ?? 0, target: index.get(tie.to) ?? 0 }))).distance(118).strength(0.5))
    .force('apart', forceManyBody().strength(-620).distanceMax(600))
    .force('room', forceCollide<Moving>((node) => Math.min(52, node.box.width / 2)))
    // A screen is wider than high: less pull to the sides than up and down.
    .force('x', forceX(0).strength(0.03)).force('y', forceY(0).strength(0.1))
    .tick(ticks);
  const boxed = nodes.map((node) => ({ box: node.box, x: node.x, y: node.y }));
  pushApart(boxed);
  return fromCorner(boxed);
}

/** Two boxes that overlap are moved apart along the way that is shortest, until none do. */
function pushApart(nodes: readonly { readonly box: Box; x: number; y: number }[]): void {
  for (let round = 0; round < 400; round += 1) {
    let moved = false;
    for (const [at, one] of nodes.entries()) {
      for (let next = at + 1; next < nodes.length; next += 1) {
        const other = nodes[next];
        if (!other) continue;
        const across = (one.box.width + other.box.width) / 2 + between - Math.abs(one.x - other.x);
        const down = (one.box.height + other.box.height) / 2 + between - Math.abs(one.y - other.y);
        if (across <= 0.01 || down <= 0.01) continue;
        moved = true;
        // A little more than needed, or the last hundredths take for ever.
        if (across < down) { const by = (Math.sign(other.x - one.x) || 1) * (across / 2 + 0.1); one.x -= by; other.x += by; }
        else { const by = (Math.sign(other.y - one.y) || 1) * (down / 2 + 0.1); one.y -= by; other.y += by; }
      }
    }
    if (!moved) return;
  }
}

function fromCorner(nodes: readonly { readonly box: Box; readonly x: number; readonly y: number }[]): Layout {
  const left = Math.min(...nodes.map((node) => node.x - node.box.width / 2));
  const top = Math.min(...nodes.map((node) => node.y - node.box.height / 2));
  return {
    width: Math.max(...nodes.map((node) => node.x + node.box.width / 2)) - left, height: Math.max(...nodes.map((node) => node.y + node.box.height / 2)) - top,
    places: new Map(nodes.map((node) => [node.box.id, { x: node.x - left, y: node.y - top }])),
  };
}

/** Groups beside each other as long as they fit, then below. */
function inRows(groups: readonly Layout[], wide: number): Layout {
  const places = new Map<string, Place>();
  let [x, y, high, width] = [margin, margin, 0, 0];
  for (const group of groups) {
    if (x > margin && x + group.width + margin > wide) {
      [x, y, high] = [margin, y + high + 2 * margin, 0];
    }
    for (const [id, place] of group.places) places.set(id, { x: Math.round(10 * (x + place.x)) / 10, y: Math.round(10 * (y + place.y)) / 10 });
    width = Math.max(width, x + group.width);
    x += group.width + 3 * margin;
    high = Math.max(high, group.height);
  }
  return { width: Math.ceil(width + margin), height: Math.ceil(y + high + margin), places };
}
