import { createHash } from 'node:crypto';

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array;

const hashBytes = 32;
const leafPrefix = Buffer.of(0);
const nodePrefix = Buffer.of(1);

/** RFC 6962, section 2.1: a leaf and a node can never be taken for each other. */
export function leafHash(data: Uint8Array): Hash {
  return createHash('sha256').update(leafPrefix).update(data).digest();
}

export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash('sha256').update(nodePrefix).update(left).update(right).digest();
}

export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}

/** The right edge of a growing tree: the roots of its full subtrees, largest first. As many hashes as the size has ones in binary, so it stays small however long the log is. */
export class TreeEdge {
  readonly #nodes: Hash[];
  #size: number;

  constructor(size = 0, nodes: readonly Hash[] = []) {
    this.#size = size;
    this.#nodes = [...nodes];
  }

  /** @returns null when the bytes cannot be the edge of a tree of that size */
  static fromBytes(size: number, bytes: Uint8Array): TreeEdge | null {
    if (bytes.length !== ones(size) * hashBytes) return null;
    return new TreeEdge(size, Array.from({ length: bytes.length / hashBytes }, (_, at) => bytes.slice(at * hashBytes, (at + 1) * hashBytes)));
  }

  get size(): number { return this.#size; }

  add(leaf: Hash): void {
    let hash = leaf;
    for (let rest = this.#size; rest % 2 === 1; rest = Math.floor(rest / 2)) hash = nodeHash(this.#nodes.pop() ?? hash, hash);
    this.#nodes.push(hash);
    this.#size += 1;
  }

  /** The Merkle tree hash of RFC 6962; of an empty tree the hash of nothing. */
  root(): Hash {
    const [last, ...rest] = [...this.#nodes].reverse();
    return last ? rest.reduce((right, left) => nodeHash(left, right), last) : createHash('sha256').digest();
  }

  copy(): TreeEdge { return new TreeEdge(this.#size, this.#nodes); }
  bytes(): Uint8Array { return Buffer.concat(this.#nodes); }
}

function ones(size: number): number {
  return size.toString(2).replaceAll('0', '').length;
}

interface Range { readonly from: number; readonly until: number }

/** The leaves under each sibling on the way from a leaf to the root, lowest first (PATH of RFC 6962, 2.1.1). Counted from 0, `until` not included. */
export function siblingsOf(index: number, size: number): Range[] {
  const walk = (from: number, until: number): Range[] => {
    if (until - from === 1) return [];
    let half = 1;
    while (half * 2 < until - from) half *= 2;
    const middle = from + half;
    return index < middle ? [...walk(from, middle), { from: middle, until }] : [...walk(middle, until), { from, until: middle }];
  };
  return walk(0, size);
}

/** Gathers the inclusion proof of one leaf while all leaves pass by in order, in memory that does not grow with them. */
export class ProofGatherer {
  readonly #siblings: readonly (Range & { readonly edge: TreeEdge })[];

  constructor(index: number, size: number) {
    this.#siblings = siblingsOf(index, size).map((range) => ({ ...range, edge: new TreeEdge() }));
  }

  pass(index: number, leaf: Hash): void {
    this.#siblings.find((one) => index >= one.from && index < one.until)?.edge.add(leaf);
  }

  /** Lowest sibling first. */
  path(): Hash[] {
    return this.#siblings.map((one) => one.edge.root());
  }
}

/** The root to which a leaf and its path lead; null when the path has another length than the place asks for (RFC 9162, 2.1.3.2). */
export function rootByPath(leaf: Hash, index: number, size: number, path: readonly Hash[]): Hash | null {
  if (index < 0 || index >= size) return null;
  const siblings = siblingsOf(index, size);
  if (siblings.length !== path.length) return null;
  return siblings.reduce<Hash>((hash, sibling, at) => (sibling.from > index ? nodeHash(hash, path[at] ?? hash) : nodeHash(path[at] ?? hash, hash)), leaf);
}
