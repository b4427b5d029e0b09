import type { Dimension } from '../src/lib/disclosure-control/dimensions.ts';
import type { ProtectedPublication } from '../src/lib/disclosure-control/protect-publication.ts';
import type { Count } from '../src/lib/disclosure-control/register.ts';
import { atomsOf } from '../src/lib/disclosure-control/system.ts';

/** All combinations of leaves, with counts taken from a list. */
export function filled(dimensions: readonly Dimension[], values: readonly number[]): Count[] {
  const leaves = dimensions.map(({ name, codes }) => ({ name, codes: codes.filter(({ code }) => !codes.some(({ parent }) => parent === code)) }));
  const all = leaves.reduce<Record<string, string>[]>((sofar, { name, codes }) => sofar.flatMap((one) => codes.map(({ code }) => ({ ...one, [name]: code }))), [{}]);
  return all.map((codes, at) => ({ codes, count: values[at % Math.max(1, values.length)] ?? 0 }));
}

/**
 * The attacker of the tests: thinks of every table of whole numbers there is, and keeps those that agree with what is printed.
 * `knows` are cells that this attacker was told besides. Goes through the atomic cells one by one and gives up a branch when a sum is exceeded. Knows no linear algebra.
 */
export function possibleValues({ publication: { system }, isHidden }: Pick<ProtectedPublication, 'publication' | 'isHidden'>, knows: readonly number[] = []): { least: number[]; most: number[] } {
  const { atoms, of } = atomsOf(system);
  const shown = system.cells.flatMap((cell, at) => (isHidden(at) && !knows.includes(at) ? [] : [{ value: cell.value, atoms: of[at] ?? [] }]));
  const roof = Math.max(...shown.map(({ value }) => value));
  const touching = atoms.map((_, atom) => shown.flatMap((sum, at) => (sum.atoms.includes(atom) ? [at] : [])));
  const last = shown.map((sum) => Math.max(...sum.atoms));
  const left = shown.map(({ value }) => value);
  const world = atoms.map(() => 0);
  const [least, most] = [system.cells.map(() => Number.POSITIVE_INFINITY), system.cells.map(() => Number.NEGATIVE_INFINITY)];
  const go = (atom: number): void => {
    if (atom === atoms.length) {
      system.cells.forEach((_, at) => {
        const value = (of[at] ?? []).reduce((sum, position) => sum + (world[position] ?? 0), 0);
        [least[at], most[at]] = [Math.min(least[at] ?? 0, value), Math.max(most[at] ?? 0, value)];
      });
      return;
    }
    const room = (touching[atom] ?? []).reduce((high, at) => Math.min(high, left[at] ?? 0), roof);
    const exactly = (touching[atom] ?? []).find((at) => last[at] === atom);
    for (let value = exactly === undefined ? 0 : left[exactly] ?? 0; value <= room; value += 1) {
      for (const at of touching[atom] ?? []) left[at] = (left[at] ?? 0) - value;
      world[atom] = value;
      if ((touching[atom] ?? []).every((at) => last[at] !== atom || left[at] === 0)) go(atom + 1);
      for (const at of touching[atom] ?? []) left[at] = (left[at] ?? 0) + value;
      if (exactly !== undefined) break;
    }
  };
  go(0);
  return { least, most };
}
