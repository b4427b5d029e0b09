import { isUnsafe, requirementFor } from './policies.ts';
import { FiguresProblem } from './problems.ts';
import { checkSystem, type Equation, type FrequencyRule, outsider, type System } from './system.ts';

/** Rows of counts; the last row and the last column are the totals. */
export type TwoWayTable = readonly (readonly number[])[];

/** Where a cell of a two-way table stands, as people count: from 1. */
export function placeIn(row: number, column: number): string {
  return `row ${row + 1}, column ${column + 1}`;
}

/**
 * A two-way table as a system. Hiding costs 1 for an inner cell and 3 for a margin, for complements only; the grand total is always shown.
 * @throws FiguresProblem `shape`, `not-a-count`, `does-not-add-up` with the place; `too-small` when the whole table counts fewer than k
 */
export function twoWaySystem(table: TwoWayTable, { k, policy }: FrequencyRule): System {
  const rows = table.length - 1;
  const columns = (table[0]?.length ?? 0) - 1;
  if (rows < 1 || columns < 1) throw new FiguresProblem('empty-dimension', `${table.length} × ${table[0]?.length ?? 0}`);
  const uneven = table.findIndex((row) => row.length !== columns + 1);
  if (uneven !== -1) throw new FiguresProblem('shape', `row ${uneven + 1}`);
  if (!Number.isSafeInteger(k) || k < 1) throw new FiguresProblem('rule', 'k');
  const at = (row: number, column: number): number => row * (columns + 1) + column;
  const whole = at(rows, columns);
  const cells = table.flatMap((values, row) => values.map((value, column) => {
    const margin = row === rows || column === columns;
    const isGrand = at(row, column) === whole;
    return { name: placeIn(row, column), value, standing: isGrand ? 'shown' as const : isUnsafe(value, k, policy) ? 'hidden' as const : 'candidate' as const, weight: margin ? 3 : 1 };
  }));
  const inRow = (row: number): Equation => ({ total: at(row, columns), parts: Array.from({ length: columns }, (_, column) => at(row, column)) });
  const inColumn = (column: number): Equation => ({ total: at(rows, column), parts: Array.from({ length: rows }, (_, row) => at(row, column)) });
  const equations = [...Array.from({ length: rows + 1 }, (_, row) => inRow(row)), ...Array.from({ length: columns }, (_, column) => inColumn(column))];
  const requirements = cells.flatMap((cell, cellAt) => (cell.standing === 'hidden' ? [requirementFor(cellAt, k, policy)] : []));
  const system: System = { cells, equations, observers: [outsider], requirements, rule: { k, policy }, network: true };
  checkSystem(system);
  if (isUnsafe(cells[whole]?.value ?? 0, k, policy)) throw new FiguresProblem('too-small', placeIn(rows, columns));
  return system;
}
