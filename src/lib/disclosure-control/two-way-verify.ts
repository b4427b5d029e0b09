/*
 * Verifies a protected two-way table by addition alone: no solver, and nothing imported. Whoever does not trust this file writes the same in an afternoon;
 * docs/figures-certificates.md says what the fields mean and what must hold.
 */

type Table = readonly (readonly (number | null)[])[];

/** What is wrong, and where (rows and columns from 1). */
export interface TwoWayFault {
  readonly what: 'shape' | 'not-whole' | 'sum' | 'differs' | 'not-low' | 'not-high' | 'too-close' | 'shown' | 'no-certificate';
  readonly place: string;
}

const needsZero = (policy: string): boolean => policy === 'B' || policy === 'Z';
const place = (row: number, column: number): string => `row ${row + 1}, column ${column + 1}`;

/**
 * @param result the file that `protect` wrote
 * @param original the true table, when whoever verifies may see it: then it is also checked that every small count is a star with a certificate and that what is shown is true
 */
export function verifyTwoWay(result: { readonly table: Table; readonly k: number; readonly policy: string; readonly certificates: readonly { readonly row: number; readonly column: number; readonly low: Table; readonly high: Table }[] }, original: Table | null): TwoWayFault[] {
  const { table, k, policy, certificates } = result;
  const faults: TwoWayFault[] = [];
  const fault = (what: TwoWayFault['what'], row: number, column: number): void => { faults.push({ what, place: place(row, column) }); };
  for (const { row, column, low, high } of certificates) {
    if (table[row]?.[column] !== null) fault('shown', row, column);
    for (const world of [low, high]) faults.push(...faultsOfWorld(world, table, place(row, column)));
    const [least, most] = [low[row]?.[column] ?? Number.NaN, high[row]?.[column] ?? Number.NaN];
    if (needsZero(policy) && least !== 0) fault('not-low', row, column);
    if ((needsZero(policy) || policy === 'U') && !(most >= k)) fault('not-high', row, column);
    if ((policy === 'N' && !(most - least >= 1)) || (policy === 'W' && !(most - least >= k))) fault('too-close', row, column);
  }
  const proven = new Set(certificates.map(({ row, column }) => `${row} ${column}`));
  original?.forEach((counts, row) => counts.forEach((count, column) => {
    const shown = table[row]?.[column];
    if (shown === undefined || (shown !== null && shown !== count)) fault('differs', row, column);
    const isGrand = row === original.length - 1 && column === counts.length - 1;
    if (isGrand || count === null || count >= k || (count === 0 && policy !== 'Z')) return;
    if (shown !== null) fault('shown', row, column);
    if (!proven.has(`${row} ${column}`)) fault('no-certificate', row, column);
  }));
  return faults;
}

/** A world is a table of whole numbers from 0 whose last row and column are the sums, equal to what is shown wherever something is. */
function faultsOfWorld(world: Table, shown: Table, of: string): TwoWayFault[] {
  if (world.length !== shown.length || shown.some((row, at) => world[at]?.length !== row.length)) return [{ what: 'shape', place: of }];
  const counts = world.map((row) => row.map((count) => (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : Number.NaN)));
  if (counts.flat().some(Number.isNaN)) return [{ what: 'not-whole', place: of }];
  const [lastRow, lastColumn] = [counts.length - 1, (counts[0]?.length ?? 0) - 1];
  const at = (row: number, column: number): number => counts[row]?.[column] ?? Number.NaN;
  const sum = (length: number, one: (position: number) => number): number => Array.from({ length }, (_, position) => one(position)).reduce((total, count) => total + count, 0);
  const addsUp = counts.every((_, row) => sum(lastColumn, (column) => at(row, column)) === at(row, lastColumn)) && (counts[0] ?? []).every((_, column) => sum(lastRow, (row) => at(row, column)) === at(lastRow, column));
  if (!addsUp) return [{ what: 'sum', place: of }];
  return shown.every((row, r) => row.every((count, c) => count === null || count === at(r, c))) ? [] : [{ what: 'differs', place: of }];
}
