import { wholeOf } from './dimensions.ts';
import { FiguresProblem } from './problems.ts';
import { type Codes, type Count, isLeaf, nameOf, printedBelow, type Register, type TableWish } from './register.ts';
import { randomFrom } from './search.ts';
import { type Equation, mostCells } from './system.ts';

/** One number, however many tables and releases print it: two sums of the same atomic cells are the same number. */
export interface StoredCell {
  name: string;
  value: number;
}

/** What one release counts: its number, and the leaves per dimension that its totals are made of. */
export interface Scope {
  readonly release: number;
  readonly counted: Readonly<Record<string, readonly string[]>>;
  readonly joined?: TableWish['joined'];
}

/**
 * Turns combinations of codes into cells of one system. An atomic cell is a combination of leaves, or, where units were registered late or taken back, the part of it that came or went with a certain release.
 * A late part of which there is none is left out: that is one way less for an outsider to think of, so nothing becomes less safe by it.
 */
export class CellStore {
  readonly cells: StoredCell[] = [];
  readonly equations: Equation[] = [];
  readonly #register: Register;
  readonly #bySum = new Map<string, number>();
  readonly #sums: { readonly count: number; readonly one: number; readonly two: number }[] = [];
  readonly #atoms = new Map<string, number>();
  readonly #rows = new Map<string, Count[]>();
  readonly #made = new Map<string, number | null>();
  readonly #random = randomFrom(20261126);

  constructor(register: Register) {
    this.#register = register;
    for (const row of register.counts) if (isLeaf(register, row.codes)) this.#rows.set(nameOf(row.codes), [...this.#rows.get(nameOf(row.codes)) ?? [], row]);
  }

  /** The cell of a combination in a release, or `null` when the release counts nothing of it (a quarter that is not over). */
  cell(codes: Codes, scope: Scope): number | null {
    const key = `${scope.release}|${JSON.stringify([scope.counted, scope.joined])}|${nameOf(codes)}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made = this.#make(codes, scope);
    this.#made.set(key, made);
    return made;
  }

  /** A sum that is printed nowhere: a difference, all others of a row. `null` of nothing. */
  sum(name: string, parts: readonly number[]): number | null {
    if (parts.length === 0) return null;
    if (parts.length === 1) return parts[0] ?? null;
    return this.#sum(name, parts);
  }

  /** The children of a combination along a dimension, in a release. */
  childrenOf(codes: Codes, dimension: string, scope: Scope): number[] {
    const below = printedBelow(this.#register, scope, dimension, codes[dimension] ?? wholeOf);
    return below.flatMap((code) => this.cell({ ...codes, [dimension]: code }, scope) ?? []);
  }

  #make(codes: Codes, scope: Scope): number | null {
    for (const [name, joined] of Object.entries(scope.joined ?? {})) {
      const leaves = joined.find(({ code }) => code === codes[name])?.leaves;
      if (leaves && !(leaves.length === 1 && leaves[0] === codes[name])) return this.sum(nameOf(codes), leaves.flatMap((leaf) => this.cell({ ...codes, [name]: leaf }, scope) ?? []));
    }
    const dimension = this.#register.order.find((name) => !this.#register.trees.get(name)?.leaves.has(codes[name] ?? wholeOf));
    if (dimension !== undefined) return this.sum(nameOf(codes), this.childrenOf(codes, dimension, scope));
    for (const [name, leaves] of Object.entries(scope.counted)) if (!leaves.includes(codes[name] ?? wholeOf)) return null;
    return this.sum(nameOf(codes), this.#atomsIn(nameOf(codes), scope.release));
  }

  #atomsIn(name: string, release: number): number[] {
    const rows = this.#rows.get(name) ?? [];
    const whole = rows.filter((row) => row.from === undefined && row.until === undefined).reduce((sum, row) => sum + row.count, 0);
    const parts = rows.filter((row) => (row.from !== undefined || row.until !== undefined) && row.count > 0 && (row.from ?? 0) <= release && release < (row.until ?? Number.POSITIVE_INFINITY));
    const classes = new Map<string, number>();
    for (const row of parts) classes.set(`${row.from ?? ''}–${row.until ?? ''}`, (classes.get(`${row.from ?? ''}–${row.until ?? ''}`) ?? 0) + row.count);
    return [this.#atom(name, name, whole), ...[...classes].map(([when, count]) => this.#atom(`${name} ${when}`, `${name} (${when})`, count))];
  }

  #atom(key: string, name: string, value: number): number {
    const known = this.#atoms.get(key);
    if (known !== undefined) return known;
    const at = this.#add(name, value, { count: 1, one: Math.floor(this.#random() * 2 ** 31), two: Math.floor(this.#random() * 2 ** 31) });
    this.#atoms.set(key, at);
    return at;
  }

  #sum(name: string, parts: readonly number[]): number {
    const total = { count: 0, one: 0, two: 0 };
    for (const part of parts) {
      const of = this.#sums[part];
      total.count += of?.count ?? 0;
      total.one = (total.one + (of?.one ?? 0)) % 2 ** 50;
      total.two = (total.two + (of?.two ?? 0)) % 2 ** 50;
    }
    const known = this.#bySum.get(`${total.count} ${total.one} ${total.two}`);
    if (known !== undefined) return known;
    const at = this.#add(name, parts.reduce((sum, part) => sum + (this.cells[part]?.value ?? 0), 0), total);
    this.equations.push({ total: at, parts });
    return at;
  }

  #add(name: string, value: number, sums: { readonly count: number; readonly one: number; readonly two: number }): number {
    if (this.cells.length >= mostCells) throw new FiguresProblem('too-many-cells', `> ${mostCells}`);
    this.#sums.push(sums);
    const at = this.cells.push({ name, value }) - 1;
    this.#bySum.set(`${sums.count} ${sums.one} ${sums.two}`, at);
    return at;
  }
}
