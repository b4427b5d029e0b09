import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Hash, leafHash, nodeHash, ProofGatherer, rootByPath, sameHash, TreeEdge } from './merkle.ts';

/** The words of RFC 6962, section 2.1, as they stand there. */
function rootOf(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return createHash('sha256').digest();
  if (leaves.length === 1) return leaves[0] ?? new Uint8Array();
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return nodeHash(rootOf(leaves.slice(0, half)), rootOf(leaves.slice(half)));
}

const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');
const leavesOf = (size: number): Hash[] => Array.from({ length: size }, (_, at) => leafHash(Buffer.from(`line ${at}`)));

test('the roots are those that certificate logs publish as their test values', () => {
  const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const edge = new TreeEdge();
  assert.equal(hex(edge.root()), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  for (const [at, input] of inputs.entries()) {
    edge.add(leafHash(Buffer.from(input, 'hex')));
    assert.equal(hex(edge.root()), roots[at]);
  }
});

test('a tree that grew line by line has the root of the whole, and goes on from its bytes', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (first, more) => {
    const leaves = leavesOf(first + more);
    const edge = new TreeEdge();
    for (const leaf of leaves.slice(0, first)) edge.add(leaf);
    const again = TreeEdge.fromBytes(first, edge.bytes());
    assert.ok(again);
    for (const leaf of leaves.slice(first)) again.add(leaf);
    assert.equal(hex(again.root()), hex(rootOf(leaves)));
  }));
});

test('the edge of another size is not taken', () => {
  const edge = new TreeEdge();
  for (const leaf of leavesOf(5)) edge.add(leaf);
  assert.equal(TreeEdge.fromBytes(7, edge.bytes()), null);
  assert.equal(TreeEdge.fromBytes(5, edge.bytes().slice(1)), null);
});

test('a proof leads from its line to the root, and from no other line or place', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 130 }), fc.nat(), fc.nat(), (size, some, other) => {
    const [index, wrong] = [some % size, other % size];
    const leaves = leavesOf(size);
    const gatherer = new ProofGatherer(index, size);
    leaves.forEach((leaf, at) => gatherer.pass(at, leaf));
    const [root, path, leaf] = [rootOf(leaves), gatherer.path(), leaves[index] ?? new Uint8Array()];
    const reached = rootByPath(leaf, index, size, path);
    assert.ok(reached && sameHash(reached, root));
    assert.ok(path.length <= Math.ceil(Math.log2(size)));
    if (wrong !== index) {
      assert.notEqual(hex(rootByPath(leaves[wrong] ?? leaf, index, size, path) ?? leaf), hex(root));
      const moved = rootByPath(leaf, wrong, size, path);
      assert.ok(moved === null || !sameHash(moved, root));
    }
    assert.equal(rootByPath(leaf, size, size, path), null);
  }));
});
