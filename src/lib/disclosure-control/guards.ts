import type { CellStore, Scope } from './cell-store.ts';
import { wholeOf } from './dimensions.ts';
import { type Requirement, requirementFor } from './policies.ts';
import { FiguresProblem } from './problems.ts';
import type { Place } from './publication.ts';
import { type Codes, isFinest, nameOf, type Register, type TableWish } from './register.ts';
import { atomsOf, type FrequencyRule, type Observer, type System } from './system.ts';

const mostRequirements = 200_000;

/** Where all units of a total stand in one category: the sum of the other categories, which must be thought possible to hold somebody (group disclosure). */
export function othersOf(register: Register, store: CellStore, codes: Codes, cell: number, table: TableWish, scope: Scope): number[] {
  const value = store.cells[cell]?.value ?? 0;
  if (value === 0) return [];
  return table.dimensions.flatMap((name) => {
    if (isFinest(register, table, name, codes[name] ?? wholeOf)) return [];
    const children = store.childrenOf(codes, name, scope);
    const others = children.filter((child) => store.cells[child]?.value === 0);
    if (children.length < 2 || others.length !== children.length - 1) return [];
    return store.sum(`${nameOf(codes)}: not all in one ${name}`, others) ?? [];
  });
}

/** What changed in a combination between an earlier release and this one, both ways, where it is fewer than k. That nothing changed is no secret. */
export function differencesOf(store: CellStore, k: number, places: readonly Place[], before: readonly { readonly release: number; readonly codes: Codes; readonly cell: number }[], atomsIn: (cell: number) => readonly number[]): { cell: number; codes: Codes; release: number }[] {
  const now = new Map(places.map(({ codes, cell }) => [nameOf(codes), cell] as const));
  return before.flatMap(({ release, codes, cell }) => {
    const current = now.get(nameOf(codes));
    if (current === undefined || current === cell) return [];
    const [mine, theirs] = [new Set(atomsIn(current)), new Set(atomsIn(cell))];
    const parts = [[...mine].filter((atom) => !theirs.has(atom)), [...theirs].filter((atom) => !mine.has(atom))];
    return parts.flatMap((atoms) => {
      const sum = atoms.reduce((total, atom) => total + (store.cells[atom]?.value ?? 0), 0);
      const made = sum > 0 && sum < k ? store.sum(`${nameOf(codes)}: since release ${release}`, atoms) : null;
      return made === null ? [] : [{ cell: made, codes, release }];
    });
  });
}

/** For everybody who is alone in a cell: they know that number, and must conclude no more than the outsider of the others. */
export function withInsiders(system: System, rule: FrequencyRule & { readonly insider: boolean }, guarded: readonly number[]): System {
  if (!rule.insider) return system;
  const { atoms, of } = atomsOf(system);
  const alone = guarded.filter((cell) => system.cells[cell]?.value === 1);
  if (alone.length * guarded.length > mostRequirements) throw new FiguresProblem('too-many-cells', `${alone.length} × ${guarded.length}`);
  const observers: Observer[] = [...system.observers];
  const requirements: Requirement[] = [...system.requirements];
  const ones = new Map<number, number[]>();
  for (const cell of alone) {
    const own = (of[cell] ?? []).find((position) => system.cells[atoms[position] ?? 0]?.value === 1);
    if (own !== undefined) ones.set(own, [...ones.get(own) ?? [], cell]);
  }
  for (const [own, known] of ones) {
    const observer = observers.push({ name: `alone in ${known.map((cell) => system.cells[cell]?.name).join('; ')}`, exact: new Set(known), atLeast: new Map([[atoms[own] ?? 0, 1]]) }) - 1;
    for (const cell of guarded) {
      if (!known.includes(cell)) requirements.push(requirementFor(cell, rule.k, rule.policy, observer, (of[cell] ?? []).includes(own) ? 1 : 0));
    }
  }
  return { ...system, observers, requirements };
}
