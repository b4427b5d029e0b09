import type { View } from './audit.ts';
import type { Claim, KnowingObserver } from './certificates.ts';
import { type Highs, type Model, openModel, rowsToMatrix, solveWithin } from './solver.ts';

type Asked = Pick<Claim, 'atMost' | 'atLeast' | 'width'>;
type World = readonly number[];

const together = 12;

/** Looks for whole tables that agree with everything published and with what one observer knows. Part of the audit; shares nothing with the protector but the solver. */
export class WorldFinder {
  readonly worlds: World[] = [];
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #view: View;
  readonly #observer: KnowingObserver;
  readonly #targets: readonly (readonly number[])[];
  readonly #timeLeft: () => number;
  readonly #firstTarget: number;
  /** The value of every target in every world found so far. */
  readonly #values: number[][] = [];

  /** @param targets for every unsafe cell its atomic cells */
  constructor(highs: Highs, view: View, observer: KnowingObserver, targets: readonly (readonly number[])[], timeLeft: () => number) {
    const rows = [...view.published, ...observer.exact, ...observer.atLeast].map((figure) => counted(figure.atoms));
    const known = [...view.published, ...observer.exact];
    const [least, most] = [known.map((figure) => figure.value - (figure.spread ?? 0)), known.map((figure) => figure.value + (figure.spread ?? 0))];
    const free = targets.map(() => highs.infinity);
    this.#highs = highs;
    this.#view = view;
    this.#observer = observer;
    this.#targets = targets;
    this.#timeLeft = timeLeft;
    this.#firstTarget = rows.length;
    const all = [...rows, ...targets.map(counted)];
    this.#model = openModel(highs, {
      numCols: view.atoms, numRows: all.length, colCost: new Float64Array(view.atoms), colLower: new Float64Array(view.atoms), colUpper: new Float64Array(view.atoms).fill(highs.infinity),
      rowLower: [...least, ...observer.atLeast.map((figure) => figure.value), ...free.map((value) => -value)], rowUpper: [...most, ...observer.atLeast.map(() => highs.infinity), ...free],
      matrix: rowsToMatrix(all, view.atoms),
    });
  }

  close(): void {
    this.#model.dispose();
  }

  /** For every target two worlds, or `null`. */
  findAll(asked: readonly Asked[]): ({ low: number; high: number } | null)[] {
    this.#inBulk(asked);
    return asked.map((one, target) => {
      if (one.width !== null) return this.#apart(target, one.width);
      const low = one.atMost === null ? this.#lowest(target) : this.#within(target, 0, one.atMost);
      const high = one.atLeast === null ? low : this.#within(target, one.atLeast, this.#highs.infinity);
      return low === null || high === null ? null : { low, high };
    });
  }

  /** One program can serve many cells: as many as possible empty, as many as possible at their minimum frequency. */
  #inBulk(asked: readonly Asked[]): void {
    const serve = (side: 'low' | 'high'): void => {
      for (let served = together; served > 1;) {
        const open = asked.flatMap((one, target) => {
          const bound = side === 'low' ? one.atMost : one.atLeast;
          return bound === null || this.#known(target, side === 'low' ? 0 : bound, side === 'low' ? bound : Number.POSITIVE_INFINITY) !== null ? [] : [{ target, bound }];
        });
        if (open.length < together) return;
        if (side === 'high') for (const { target, bound } of open) this.#model.changeRowBounds(this.#firstTarget + target, 0, Math.max(bound, 0));
        const world = this.#extreme(open.flatMap(({ target }) => this.#targets[target] ?? []), side === 'low' ? 1 : -1);
        if (side === 'high') for (const { target } of open) this.#free(target);
        const at = world ? this.#keep(world) : null;
        served = at === null ? 0 : open.filter(({ target, bound }) => (side === 'low' ? this.#value(at, target) <= bound : this.#value(at, target) >= bound)).length;
      }
    };
    serve('low');
    serve('high');
  }

  #within(target: number, least: number, most: number): number | null {
    const known = this.#known(target, least, most);
    if (known !== null) return known;
    const way = least === 0 ? 1 : -1;
    const linear = this.#extreme(this.#targets[target] ?? [], way);
    if (linear) {
      const at = this.#keep(linear);
      if (this.#value(at, target) >= least && this.#value(at, target) <= most) return at;
      // In a whole extreme of a linear program nothing whole lies beyond.
      return null;
    }
    this.#model.changeRowBounds(this.#firstTarget + target, least, most);
    const whole = this.#whole([], 1);
    this.#free(target);
    return whole ? this.#keep(whole) : null;
  }

  #lowest(target: number): number | null {
    const world = this.#extreme(this.#targets[target] ?? [], 1) ?? this.#whole(this.#targets[target] ?? [], 1);
    return world ? this.#keep(world) : null;
  }

  #apart(target: number, width: number): { low: number; high: number } | null {
    const values = this.#values.map((of) => of[target] ?? 0);
    if (values.length > 1) {
      const [low, high] = [values.indexOf(Math.min(...values)), values.indexOf(Math.max(...values))];
      if ((values[high] ?? 0) - (values[low] ?? 0) >= width) return { low, high };
    }
    const atoms = this.#targets[target] ?? [];
    const least = this.#extreme(atoms, 1) ?? this.#whole(atoms, 1);
    const most = this.#extreme(atoms, -1) ?? this.#whole(atoms, -1);
    if (!least || !most) return null;
    const [low, high] = [this.#keep(least), this.#keep(most)];
    return this.#value(high, target) - this.#value(low, target) >= width ? { low, high } : null;
  }

  #known(target: number, least: number, most: number): number | null {
    const at = this.#values.findIndex((of) => (of[target] ?? 0) >= least && (of[target] ?? 0) <= most);
    return at === -1 ? null : at;
  }

  #value(world: number, target: number): number {
    return this.#values[world]?.[target] ?? Number.NaN;
  }

  #keep(world: World): number {
    this.#values.push(this.#targets.map((atoms) => atoms.reduce((sum, atom) => sum + (world[atom] ?? 0), 0)));
    return this.worlds.push(world) - 1;
  }

  #free(target: number): void {
    this.#model.changeRowBounds(this.#firstTarget + target, -this.#highs.infinity, this.#highs.infinity);
  }

  /** The end of a linear program, if it is a table of whole numbers. */
  #extreme(atoms: readonly number[], way: 1 | -1): World | null {
    this.#aim(atoms, way);
    return solveWithin(this.#highs, this.#model, 60) === 'optimal' ? this.#table() : null;
  }

  #whole(atoms: readonly number[], way: 1 | -1): World | null {
    if (this.#timeLeft() <= 0) return null;
    this.#aim(atoms, way);
    const all = { kind: 'range', from: 0, to: this.#view.atoms - 1 } as const;
    this.#model.changeColsIntegrality(all, new Int32Array(this.#view.atoms).fill(1));
    solveWithin(this.#highs, this.#model, Math.min(20, this.#timeLeft()));
    const table = this.#table();
    this.#model.clearIntegrality();
    return table;
  }

  #aim(atoms: readonly number[], way: 1 | -1): void {
    const cost = new Float64Array(this.#view.atoms);
    for (const atom of atoms) cost[atom] = (cost[atom] ?? 0) + way;
    this.#model.changeColsCost({ kind: 'range', from: 0, to: this.#view.atoms - 1 }, cost);
  }

  #table(): World | null {
    const { colValue } = this.#model.getSolution();
    if (colValue.length !== this.#view.atoms) return null;
    const world = Array.from(colValue, Math.round);
    if (world.some((value, at) => value < 0 || Math.abs(value - (colValue[at] ?? 0)) > 1e-4)) return null;
    const sum = (of: readonly number[]): number => of.reduce((total, atom) => total + (world[atom] ?? 0), 0);
    const agrees = [...this.#view.published, ...this.#observer.exact].every((figure) => Math.abs(sum(figure.atoms) - figure.value) <= (figure.spread ?? 0)) && this.#observer.atLeast.every((figure) => sum(figure.atoms) >= figure.value);
    return agrees ? world.map((value) => value + 0) : null;
  }
}

/** Atoms that count twice, once with their number. */
function counted(atoms: readonly number[]): (readonly [number, number])[] {
  const counts = new Map<number, number>();
  for (const atom of atoms) counts.set(atom, (counts.get(atom) ?? 0) + 1);
  return [...counts];
}
