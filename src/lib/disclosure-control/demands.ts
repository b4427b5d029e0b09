import type { Requirement } from './policies.ts';
import { outsider, type Observer, type System } from './system.ts';

/**
 * A requirement as a deviation from the true table: another table that an observer must hold for possible, in which the cell is `need` higher (`up`), lower (`down`),
 * or two of which it lies `need` apart (`apart`). Deviations of need 0 exist already: the truth itself.
 */
export interface Demand {
  readonly cell: number;
  readonly direction: 'up' | 'down' | 'apart';
  readonly need: number;
  readonly observer: number;
}

export function demandsOf(system: System): Demand[] {
  return system.requirements.flatMap(({ cell, atMost, atLeast, width, observer }: Requirement) => {
    const value = system.cells[cell]?.value ?? 0;
    const demands: Demand[] = [];
    if (atMost !== null && value > atMost) demands.push({ cell, direction: 'down', need: value - atMost, observer });
    if (atLeast !== null && value < atLeast) demands.push({ cell, direction: 'up', need: atLeast - value, observer });
    if (width !== null && width > 0) demands.push({ cell, direction: 'apart', need: width, observer });
    return demands;
  });
}

export function observerOf(system: System, at: number): Observer {
  return system.observers[at] ?? outsider;
}

/** How far down and up a cell could move for an observer if it were hidden, given that a deviation of `need` is asked for. */
export interface Room {
  readonly down: number;
  readonly up: number;
}

/** More than any count in a possible world, as long as a total is shown; without one the observer knows no upper limit anyway. */
export function roofOf(system: System): number {
  const sums = new Set(system.equations.map((equation) => equation.total));
  const units = system.cells.reduce((sum, cell, at) => sum + (sums.has(at) ? 0 : cell.value), 0);
  const most = system.requirements.reduce((high, requirement) => Math.max(high, requirement.atLeast ?? 0, requirement.width ?? 0), 1);
  return units + most;
}

/**
 * In a network a deviation falls apart into elementary cycles of ±1 (conformal decomposition in a totally unimodular system), so that no cell needs to move further than the cell that is asked about;
 * elsewhere a cell may have to move as far as it can.
 */
export function roomOf(system: System, roof: number, observer: Observer, cell: number, need: number): Room {
  if (observer.exact.has(cell)) return { down: 0, up: 0 };
  const value = system.cells[cell]?.value ?? 0;
  const down = value - Math.min(value, observer.atLeast.get(cell) ?? 0);
  const up = roof - value;
  return system.network ? { down: Math.min(down, need), up: Math.min(up, need) } : { down, up };
}
