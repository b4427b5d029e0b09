import { FiguresProblem } from './problems.ts';
import type { Policy, Requirement } from './policies.ts';

/**
 * `candidate` may be shown or hidden; `shown` was published before or is always shown; `hidden` is a place in a table that must hold a star;
 * `unprinted` is no place in any table: an atomic cell below linked tables, a difference between two releases.
 */
export type Standing = 'candidate' | 'shown' | 'hidden' | 'unprinted';

/** Whether a cell can be in no pattern that shows it. */
export function neverShown(cell: Cell): boolean {
  return cell.standing === 'hidden' || cell.standing === 'unprinted';
}

/** One number about the same units: an atomic cell, or a sum of others. `weight` is what hiding it as a complement costs. */
export interface Cell {
  readonly name: string;
  readonly value: number;
  readonly standing: Standing;
  readonly weight: number;
}

/** total = the sum of the parts. */
export interface Equation {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Somebody who reads what is published and knows some counts of their own: `exact` cells in full, of `atLeast` cells that they hold that many. The first observer is the outsider, who knows nothing. */
export interface Observer {
  readonly name: string;
  readonly exact: ReadonlySet<number>;
  readonly atLeast: ReadonlyMap<number, number>;
}

export const outsider: Observer = { name: 'outsider', exact: new Set(), atLeast: new Map() };

/** k, the minimum frequency in units (persons, signals), and what may not be concluded. */
export interface FrequencyRule {
  readonly k: number;
  readonly policy: Policy;
}

/** Everything that was or may be published about the same units, as one system of equations. */
export interface System {
  readonly cells: readonly Cell[];
  /** One for every cell that is a sum; a cell that is no total is atomic. */
  readonly equations: readonly Equation[];
  readonly observers: readonly Observer[];
  readonly requirements: readonly Requirement[];
  readonly rule: FrequencyRule;
  /** One table of two flat dimensions: its equations are totally unimodular, so a linear program sees as much as whole numbers do. */
  readonly network: boolean;
}

/** Cells and atoms together. A table that is larger needs coarser codes first; nobody reads it anyway. */
export const mostCells = 100_000;

/**
 * Looks whether the numbers are counts and add up, and whether every sum rests on atomic cells.
 * @throws FiguresProblem that names the cell
 */
export function checkSystem(system: System): void {
  if (system.cells.length > mostCells) throw new FiguresProblem('too-many-cells', `${system.cells.length} > ${mostCells}`);
  for (const cell of system.cells) if (!Number.isSafeInteger(cell.value) || cell.value < 0) throw new FiguresProblem('not-a-count', cell.name);
  const defined = new Set<number>();
  for (const { total, parts } of system.equations) {
    const name = system.cells[total]?.name ?? String(total);
    if (defined.has(total)) throw new FiguresProblem('twice', name);
    defined.add(total);
    if (parts.length === 0) throw new FiguresProblem('empty-dimension', name);
    if (parts.reduce((sum, part) => sum + (system.cells[part]?.value ?? Number.NaN), 0) !== system.cells[total]?.value) throw new FiguresProblem('does-not-add-up', name);
  }
  atomsOf(system);
}

/** For every cell the atomic cells of which it is the sum, as positions in the list of atoms. An atom that counts twice stands there twice. */
export function atomsOf(system: System): { readonly atoms: readonly number[]; readonly of: readonly (readonly number[])[] } {
  const parts = new Map(system.equations.map((equation) => [equation.total, equation.parts]));
  const atoms = system.cells.map((_, at) => at).filter((at) => !parts.has(at));
  const of: (readonly number[] | undefined)[] = [];
  atoms.forEach((cell, position) => { of[cell] = [position]; });
  const open = new Set<number>();
  const expand = (cell: number): readonly number[] => {
    const known = of[cell];
    if (known) return known;
    if (open.has(cell)) throw new FiguresProblem('hierarchy-cycle', system.cells[cell]?.name ?? String(cell));
    open.add(cell);
    const found = (parts.get(cell) ?? []).flatMap((part) => expand(part));
    of[cell] = found;
    return found;
  };
  return { atoms, of: system.cells.map((_, cell) => expand(cell)) };
}
