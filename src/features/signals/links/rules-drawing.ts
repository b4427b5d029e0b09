import type { Network, NetworkEdge } from './rules-network.ts';

export interface DrawnNode { readonly number: string; readonly step: 0 | 1 | 2; readonly x: number; readonly y: number }
export interface DrawnLine { readonly key: string; readonly path: string; readonly dashed: boolean }
export interface Drawing { readonly width: number; readonly height: number; readonly nodes: readonly DrawnNode[]; readonly lines: readonly DrawnLine[] }

export const nodeWidth = 122;
export const nodeHeight = 30;
const columnWidth = 190;
const rowHeight = 44;
const margin = 10;
/** How far a line within one column bows out of it. */
const bowed = 34;

/** Three columns: this signal, those at one step, those at two. Each column stands in the middle of the drawing's height. */
export function drawingOf(network: Network): Drawing {
  const columns = [[network.number], network.first, network.second];
  const rows = Math.max(...columns.map((column) => column.length));
  const height = rows * rowHeight - (rowHeight - nodeHeight) + 2 * margin;
  const nodes = columns.flatMap((column, step) => column.map((number, at) => ({
    number, step: step as 0 | 1 | 2, x: margin + step * columnWidth, y: height / 2 + (at - (column.length - 1) / 2) * rowHeight,
  })));
  const places = new Map(nodes.map((node) => [node.number, node]));
  const lines = network.edges.flatMap((edge) => {
    const [one, other] = [places.get(edge.from), places.get(edge.to)];
    return one && other ? [{ key: `${edge.from} ${edge.to}`, path: lineBetween(one, other), dashed: onlyPossible(edge) }] : [];
  });
  return { width: 2 * margin + (network.second.length > 0 ? 2 : 1) * columnWidth + nodeWidth + bowed, height, nodes, lines };
}

/** Whether nothing more than a "possible" joins two signals. */
export function onlyPossible(edge: NetworkEdge): boolean {
  return edge.whys.every((why) => why.grade === 'possible') && edge.said.every((said) => said.certainty === 'possible');
}

function lineBetween(one: DrawnNode, other: DrawnNode): string {
  const [left, right] = one.x <= other.x ? [one, other] : [other, one];
  const start = left.x + nodeWidth;
  if (left.step === right.step) {
    const bow = start + bowed;
    return `M ${start} ${left.y} C ${bow} ${left.y} ${bow} ${right.y} ${start} ${right.y}`;
  }
  return `M ${start} ${left.y} L ${right.x} ${right.y}`;
}
