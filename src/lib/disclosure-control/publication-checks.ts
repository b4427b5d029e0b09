import { wholeOf } from './dimensions.ts';
import { FiguresProblem } from './problems.ts';
import { type Codes, printedBelow, type Register, type TableWish } from './register.ts';
import type { Unit } from './rules.ts';

/** @throws FiguresProblem with the table and the dimension or code */
export function checkWish(register: Register, unit: Unit, table: TableWish): void {
  if (table.dimensions.length === 0) throw new FiguresProblem('empty-dimension', table.name);
  if (new Set(table.dimensions).size !== table.dimensions.length) throw new FiguresProblem('twice', table.name);
  for (const name of table.dimensions) {
    const tree = register.trees.get(name);
    if (!tree) throw new FiguresProblem('unknown-code', `${table.name}: ${name}`);
    const fine = [...tree.placeOf].find(([, level]) => level === 'finer');
    if (unit === 'persons' && fine) throw new FiguresProblem('place-too-fine', `${table.name}: ${fine[0]}`);
  }
  for (const [name, leaves] of Object.entries(table.counted ?? {})) {
    const strange = leaves.find((leaf) => !register.trees.get(name)?.leaves.has(leaf));
    if (strange !== undefined || !register.trees.has(name)) throw new FiguresProblem('unknown-code', `${name}: ${strange ?? ''}`);
    if (leaves.length === 0) throw new FiguresProblem('empty-dimension', name);
  }
  for (const name of Object.keys(table.joined ?? {})) checkJoined(register, table, name);
}

/** Categories that are joined are whole ones, each leaf in one of them, and none that counts left out. */
function checkJoined(register: Register, table: TableWish, name: string): void {
  const tree = register.trees.get(name);
  const joined = table.joined?.[name] ?? [];
  if (!tree || !table.dimensions.includes(name)) throw new FiguresProblem('unknown-code', `${table.name}: ${name}`);
  if (!tree.isFlat) throw new FiguresProblem('shape', `${table.name}: ${name}`);
  const seen = new Set<string>();
  const codes = new Set<string>();
  for (const { code, leaves } of joined) {
    if (leaves.length === 0) throw new FiguresProblem('empty-dimension', `${name}: ${code}`);
    // A code that is the name of another leaf would be read as that leaf.
    if (codes.has(code) || code === wholeOf || (tree.leaves.has(code) && !(leaves.length === 1 && leaves[0] === code))) throw new FiguresProblem('twice', `${name}: ${code}`);
    codes.add(code);
    for (const leaf of leaves) {
      if (!tree.leaves.has(leaf)) throw new FiguresProblem('unknown-code', `${name}: ${leaf}`);
      if (seen.has(leaf)) throw new FiguresProblem('twice', `${name}: ${leaf}`);
      seen.add(leaf);
    }
  }
  const lost = (table.counted?.[name] ?? [...tree.leaves]).find((leaf) => !seen.has(leaf));
  if (lost !== undefined) throw new FiguresProblem('shape', `${name}: ${lost}`);
}

/** Every combination that a table prints: all codes and the total of each of its dimensions. */
export function combinations(register: Register, table: TableWish): Codes[] {
  return table.dimensions.reduce<Codes[]>((sofar, name) => {
    const tree = register.trees.get(name);
    const codes = [...new Set(table.joined?.[name] ? printedBelow(register, table, name, wholeOf) : [...tree?.children.values() ?? []].flat()), wholeOf];
    if (sofar.length * codes.length > 1_000_000) throw new FiguresProblem('too-many-cells', table.name);
    return sofar.flatMap((one) => codes.map((code) => ({ ...one, [name]: code })));
  }, [{}]);
}
