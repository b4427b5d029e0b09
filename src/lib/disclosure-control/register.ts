import { type Dimension, type Tree, treeOf, wholeOf } from './dimensions.ts';
import { FiguresProblem } from './problems.ts';

/** A code per dimension; a dimension that is not named stands for its total. */
export type Codes = Readonly<Record<string, string>>;

/**
 * Units that were counted: how many, of which atomic combination. `from` and `until` say in which releases (numbered from 1) they count, for what was registered late or taken back:
 * from release `from` on, and no longer in release `until`. A row with a code that is no leaf is a stated total, and must be the sum.
 */
export interface Count {
  readonly codes: Codes;
  readonly count: number;
  readonly from?: number;
  readonly until?: number;
}

/** Leaves of a flat dimension that a table prints as one category; one leaf alone keeps its own code. */
export interface JoinedCode {
  readonly code: string;
  readonly leaves: readonly string[];
}

/** A table that somebody is to read: which dimensions, of which leaves (all, if not said) the totals are made, and how the places are named. */
export interface TableWish {
  readonly name: string;
  readonly dimensions: readonly string[];
  /** Leaves that are counted, per dimension: the quarters that are over. */
  readonly counted?: Readonly<Record<string, readonly string[]>>;
  /** The categories that are printed, per flat dimension, when they are coarser than its leaves. Together they hold every leaf that is counted, each once. */
  readonly joined?: Readonly<Record<string, readonly JoinedCode[]>> | undefined;
}

/** The codes of a dimension that a table prints directly below its total. */
export function printedBelow(register: Register, table: Pick<TableWish, 'joined'>, dimension: string, code: string): readonly string[] {
  const joined = table.joined?.[dimension];
  if (joined) return code === wholeOf ? joined.map((one) => one.code) : [];
  return register.trees.get(dimension)?.children.get(code) ?? [];
}

/** Whether a code is as fine as the table goes. */
export function isFinest(register: Register, table: Pick<TableWish, 'joined'>, dimension: string, code: string): boolean {
  return table.joined?.[dimension] ? code !== wholeOf : register.trees.get(dimension)?.leaves.has(code) ?? false;
}

export const mostDimensions = 6;

export interface Register {
  readonly trees: ReadonlyMap<string, Tree>;
  /** Dimensions in the order in which totals fall apart. */
  readonly order: readonly string[];
  readonly counts: readonly Count[];
}

/** @throws FiguresProblem that names the dimension, the code or the cell */
export function readRegister(dimensions: readonly Dimension[], counts: readonly Count[]): Register {
  if (dimensions.length === 0 || dimensions.length > mostDimensions) throw new FiguresProblem('shape', `${dimensions.length} dimensions`);
  const trees = new Map<string, Tree>();
  for (const dimension of dimensions) {
    if (trees.has(dimension.name)) throw new FiguresProblem('twice', dimension.name);
    trees.set(dimension.name, treeOf(dimension));
  }
  for (const row of counts) {
    const name = nameOf(row.codes);
    for (const [dimension, code] of Object.entries(row.codes)) {
      const tree = trees.get(dimension);
      if (!tree) throw new FiguresProblem('unknown-code', dimension);
      if (code !== wholeOf && !tree.leaves.has(code) && !tree.children.has(code)) throw new FiguresProblem('unknown-code', `${dimension}: ${code}`);
    }
    if (!Number.isSafeInteger(row.count) || row.count < 0) throw new FiguresProblem('not-a-count', name);
    if (row.until !== undefined && row.until <= (row.from ?? 0)) throw new FiguresProblem('ledger', name);
  }
  const register = { trees, order: dimensions.map(({ name }) => name), counts };
  checkStatedTotals(register);
  return register;
}

/** Only the dimensions that some table uses: what nobody splits by needs no atomic cells. Stated totals were checked before and are left out. */
export function narrowed(register: Register, tables: readonly TableWish[]): Register {
  const used = new Set(tables.flatMap((table) => [...table.dimensions, ...Object.keys(table.counted ?? {})]));
  const order = register.order.filter((name) => used.has(name));
  const counts = register.counts.filter((row) => isLeaf(register, row.codes)).map((row) => ({ ...row, codes: Object.fromEntries(order.map((name) => [name, row.codes[name] ?? wholeOf])) }));
  return { trees: new Map(order.flatMap((name) => { const tree = register.trees.get(name); return tree ? [[name, tree] as const] : []; })), order, counts };
}

export function isLeaf(register: Register, codes: Codes): boolean {
  return register.order.every((name) => register.trees.get(name)?.leaves.has(codes[name] ?? wholeOf));
}

/** What a cell is called wherever something is said of it: its codes without totals, in a fixed order. */
export function nameOf(codes: Codes): string {
  return Object.entries(codes).filter(([, code]) => code !== wholeOf).sort(([one], [other]) => (one < other ? -1 : 1)).map(([dimension, code]) => `${dimension}=${code}`).join(', ') || 'total';
}

function checkStatedTotals(register: Register): void {
  const stated = register.counts.filter((row) => !isLeaf(register, row.codes));
  if (stated.length === 0) return;
  const isBelow = (tree: Tree | undefined, leaf: string | undefined, code: string): boolean => code === wholeOf || leaf === code || (tree?.children.get(code) ?? []).some((child) => isBelow(tree, leaf, child));
  for (const { codes, count } of stated) {
    const sum = register.counts.reduce((total, row) => total + (isLeaf(register, row.codes) && Object.entries(codes).every(([name, code]) => isBelow(register.trees.get(name), row.codes[name], code)) ? row.count : 0), 0);
    if (sum !== count) throw new FiguresProblem('does-not-add-up', nameOf(codes));
  }
}
