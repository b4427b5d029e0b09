import { isAlias, isCollection, isMap, isNode, isPair, isScalar, visit } from 'yaml';
import type { Document, LineCounter, Node, Pair } from 'yaml';
import type { Path } from './plan-file-checks.ts';

/** Where something stands in the file; both count from 1. */
export interface Place { readonly line: number; readonly column: number }

export function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
const keyName = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);

/**
 * The place of a value by its path. A field that is missing or empty is reported where its key stands, or else where the
 * block that should hold it begins: that is the line a person has to change.
 */
export function placeOf(document: Document, lines: LineCounter, path: Path, atKey = false): Place {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [at, step] of path.entries()) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find((item) => keyName(item) === String(step));
      if (!pair) break;
      const last = at === path.length - 1;
      const empty = !isNode(pair.value) || (isScalar(pair.value) && pair.value.value === null);
      offset = ((last && atKey) || empty ? startOf(pair.key) : startOf(pair.value)) ?? offset;
      node = pair.value;
    } else if (isCollection(node)) {
      node = node.items[Number(step)];
      if (node === undefined) break;
      offset = startOf(node) ?? offset;
    } else break;
  }
  return placeAt(lines, offset);
}

/** The path of the last field that begins at or before an offset: what a person was writing where the syntax went wrong. */
export function pathAt(document: Document, offset: number): Path {
  let best: Path = [];
  const walk = (node: unknown, path: Path): void => {
    if (!isCollection(node)) return;
    node.items.forEach((item, at) => {
      const start = startOf(isPair(item) ? item.key : item);
      if (start === undefined || start > offset) return;
      best = [...path, isPair(item) ? keyName(item) : at];
      walk(isPair(item) ? item.value : item, best);
    });
  };
  walk(document.contents, []);
  return best;
}

/** The nodes written as an alias (`*name`), which a plan file has no use for and which can blow a small file up. */
export function aliases(document: Document): Node[] {
  const found: Node[] = [];
  visit(document, (_key, node) => { if (isAlias(node)) found.push(node); });
  return found;
}

/** `['pillars', 0, 'title']` → `pillars[0].title`. */
export function fieldName(path: Path): string {
  return path.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
}
