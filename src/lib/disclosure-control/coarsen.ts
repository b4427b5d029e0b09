import { type Dimension, treeOf, wholeOf } from './dimensions.ts';
import { isUnsafe } from './policies.ts';
import { type Count, type JoinedCode, readRegister, type TableWish } from './register.ts';
import { type AudienceRule, mostStars } from './rules.ts';

/** A step that leaves fewer stars: two categories as one, or a hierarchy without its finest level. */
export type CoarserStep = { readonly kind: 'merge'; readonly dimension: string; readonly codes: readonly [string, string]; readonly into: string } | { readonly kind: 'drop-level'; readonly dimension: string };

export interface CoarserProposal {
  readonly steps: readonly CoarserStep[];
  /** The part of small counts among the cells before and after, from 0 to 1. Stars that protect others come on top. */
  readonly before: number;
  readonly after: number;
  /** The classification and the counts as they would be. */
  readonly dimensions: readonly Dimension[];
  readonly counts: readonly Count[];
  /** The same for `TableWish.joined`, of the flat dimensions in which something was merged. */
  readonly joined: Readonly<Record<string, readonly JoinedCode[]>>;
}

const mostSteps = 25;

/**
 * When more than 40% of a table would be stars, what to merge so that it says more: in each step the one that leaves the fewest small counts. Neighbours are merged in the order in which codes stand, so years and quarters stay spans.
 * `null` when the table needs nothing, or nothing helps.
 */
export function coarserTable(dimensions: readonly Dimension[], counts: readonly Count[], table: TableWish, rule: AudienceRule): CoarserProposal | null {
  readRegister(dimensions, counts);
  const used = dimensions.filter(({ name }) => table.dimensions.includes(name));
  const before = starsIn(used, counts, rule);
  let now = { steps: [] as readonly CoarserStep[], after: before, dimensions: used as readonly Dimension[], counts };
  while (now.after > mostStars && now.steps.length < mostSteps) {
    const [best] = now.dimensions.flatMap((dimension) => stepsFor(dimension)).map((step) => {
      const coarser = taken(step, now.dimensions, now.counts);
      return { ...coarser, steps: [...now.steps, step], after: starsIn(coarser.dimensions, coarser.counts, rule) };
    }).sort((one, other) => one.after - other.after);
    if (!best || best.after > now.after) break;
    now = best;
  }
  return now.steps.length > 0 && now.after < before ? { ...now, before, joined: joinedBy(now.steps, used) } : null;
}

function joinedBy(steps: readonly CoarserStep[], dimensions: readonly Dimension[]): Record<string, readonly JoinedCode[]> {
  const joined: Record<string, readonly JoinedCode[]> = {};
  for (const step of steps) {
    if (step.kind !== 'merge') continue;
    const { dimension, codes: [one, other], into } = step;
    const now = joined[dimension] ?? dimensions.find(({ name }) => name === dimension)?.codes.map(({ code }) => ({ code, leaves: [code] })) ?? [];
    const second = now.find(({ code }) => code === other)?.leaves ?? [];
    joined[dimension] = now.flatMap((of) => (of.code === one ? [{ code: into, leaves: [...of.leaves, ...second] }] : of.code === other ? [] : [of]));
  }
  return joined;
}

function stepsFor(dimension: Dimension): CoarserStep[] {
  const { children, isFlat, name } = { ...treeOf(dimension), name: dimension.name };
  if (!isFlat) return [{ kind: 'drop-level', dimension: name }];
  const codes = children.get(wholeOf) ?? [];
  return codes.slice(1).flatMap((code, at) => (codes.length > 2 ? [{ kind: 'merge' as const, dimension: name, codes: [codes[at] ?? '', code] as const, into: `${codes[at] ?? ''} + ${code}` }] : []));
}

function taken(step: CoarserStep, dimensions: readonly Dimension[], counts: readonly Count[]): { dimensions: readonly Dimension[]; counts: readonly Count[] } {
  const dimension = dimensions.find(({ name }) => name === step.dimension) ?? { name: '', codes: [] };
  const parents = new Map(dimension.codes.map(({ code, parent }) => [code, parent]));
  const isParent = new Set(parents.values());
  const goesTo = (code: string): string => (step.kind === 'merge' ? (step.codes.includes(code) ? step.into : code) : isParent.has(code) ? code : parents.get(code) ?? code);
  const kept = step.kind === 'merge'
    ? dimension.codes.flatMap((one) => (one.code === step.codes[0] ? [{ ...one, code: step.into }] : one.code === step.codes[1] ? [] : [one]))
    : dimension.codes.filter(({ code, parent }) => isParent.has(code) || parent === undefined);
  return {
    dimensions: dimensions.map((one) => (one.name === step.dimension ? { ...one, codes: kept } : one)),
    counts: counts.map((row) => (row.codes[step.dimension] === undefined ? row : { ...row, codes: { ...row.codes, [step.dimension]: goesTo(row.codes[step.dimension] ?? '') } })),
  };
}

/** The part of the cells, totals included, whose count is too small to show. */
function starsIn(dimensions: readonly Dimension[], counts: readonly Count[], { k, policy }: AudienceRule): number {
  const trees = dimensions.map(treeOf);
  const above = dimensions.map(({ codes: all }) => new Map(all.map(({ code, parent }) => [code, parent ?? wholeOf] as const)));
  const sums = new Map<string, number>();
  const size = trees.reduce((product, tree) => product * ([...tree.children.values()].flat().length + 1), 1);
  for (const { codes, count } of counts) {
    if (!dimensions.every(({ name }, at) => trees[at]?.leaves.has(codes[name] ?? wholeOf))) continue;
    const lines = dimensions.map(({ name }, at) => {
      const line = [codes[name] ?? wholeOf];
      while (line.at(-1) !== wholeOf) line.push(above[at]?.get(line.at(-1) ?? '') ?? wholeOf);
      return line;
    });
    for (const key of lines.reduce<string[]>((keys, line) => keys.flatMap((one) => line.map((code) => `${one}\u0000${code}`)), [''])) sums.set(key, (sums.get(key) ?? 0) + count);
  }
  const small = [...sums.values()].filter((sum) => isUnsafe(sum, k, policy)).length + (isUnsafe(0, k, policy) ? size - sums.size : 0);
  return size === 0 ? 0 : small / size;
}
