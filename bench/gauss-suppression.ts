import type { System } from '../src/lib/disclosure-control/system.ts';

/**
 * The heuristic that the open peer uses, written for this bench after its description (Ø. Langsrud, "Secondary cell suppression by Gaussian elimination", 2024; package GaussSuppression):
 * candidates are walked from the most valuable to the least, and each is published unless that makes an unsafe cell a linear combination of published ones.
 * It guards against exact derivation only: an interval may still show that a cell is small. Not part of the product.
 */
export function gaussPattern(system: System, expand: readonly (readonly number[])[]): (cell: number) => boolean {
  const unsafe = [...new Set(system.requirements.map(({ cell }) => cell))];
  const published: Row[] = [];
  // The rows of the unsafe cells, reduced by what is published: one that becomes empty is derivable.
  const guarded = unsafe.map((cell) => rowOf(expand[cell] ?? []));
  const shown = new Set<number>();
  const order = system.cells.map((cell, at) => ({ at, cell })).filter(({ cell }) => cell.standing === 'shown' || cell.standing === 'candidate')
    .sort((one, other) => Number(other.cell.standing === 'shown') - Number(one.cell.standing === 'shown') || other.cell.weight - one.cell.weight || other.cell.value - one.cell.value);
  for (const { at, cell } of order) {
    const row = reduced(rowOf(expand[at] ?? []), published);
    if (row.size === 0) {
      shown.add(at);
      continue;
    }
    const pivot = pivotOf(row);
    const scale = row.get(pivot) ?? 1;
    const unit = new Map([...row].map(([atom, value]) => [atom, value / scale]));
    const after = guarded.map((one) => without(one, unit, pivot));
    if (cell.standing === 'candidate' && after.some((one) => one.size === 0)) continue;
    after.forEach((one, position) => { guarded[position] = one; });
    published.push(unit);
    shown.add(at);
  }
  return (cell) => !shown.has(cell);
}

type Row = Map<number, number>;

function rowOf(atoms: readonly number[]): Row {
  const row: Row = new Map();
  for (const atom of atoms) row.set(atom, (row.get(atom) ?? 0) + 1);
  return row;
}

function pivotOf(row: Row): number {
  return row.keys().next().value ?? 0;
}

function reduced(row: Row, rows: readonly Row[]): Row {
  return rows.reduce((left, unit) => without(left, unit, pivotOf(unit)), row);
}

function without(row: Row, unit: Row, pivot: number): Row {
  const factor = row.get(pivot);
  if (factor === undefined) return row;
  const left: Row = new Map(row);
  for (const [atom, value] of unit) {
    const rest = (left.get(atom) ?? 0) - factor * value;
    if (Math.abs(rest) < 1e-9) left.delete(atom);
    else left.set(atom, rest);
  }
  return left;
}
