import { type Certificate, certificateFormat, type Claim, type KnowingObserver, type PublishedSum } from './certificates.ts';
import { WorldFinder } from './world-finder.ts';
import type { Requirement } from './policies.ts';
import { openSolver } from './solver.ts';
import { atomsOf, type System } from './system.ts';

/** What the world gets to see of a system. The audit attacks this, and never sees a hidden count. */
export interface View {
  readonly atoms: number;
  readonly published: readonly PublishedSum[];
  readonly observers: readonly KnowingObserver[];
  readonly wanted: readonly Omit<Claim, 'low' | 'high'>[];
}

export interface AuditOutcome {
  readonly certificate: Certificate;
  /** Requirements for which no two tables were found: proven not to exist, or not found in time. With one of these nothing may be published. */
  readonly failing: readonly Requirement[];
}

export function viewOf(system: System, isHidden: (cell: number) => boolean): View {
  const { atoms, of } = atomsOf(system);
  const sumOf = (cell: number, value: number): PublishedSum => ({ name: system.cells[cell]?.name ?? '', atoms: of[cell] ?? [], value });
  return {
    atoms: atoms.length,
    published: system.cells.flatMap((cell, at) => (isHidden(at) ? [] : [sumOf(at, cell.value)])),
    observers: system.observers.map(({ name, exact, atLeast }) => ({
      name, exact: [...exact].map((cell) => sumOf(cell, system.cells[cell]?.value ?? 0)), atLeast: [...atLeast].map(([cell, own]) => sumOf(cell, own)),
    })),
    wanted: system.requirements.map(({ cell, observer, atMost, atLeast, width }) => ({ name: system.cells[cell]?.name ?? '', atoms: of[cell] ?? [], observer, atMost, atLeast, width })),
  };
}

/**
 * Attacks what would be published, in another form than the protector does (one variable an atomic cell, one row a published number), and looks for two whole tables per unsafe cell.
 * In two dimensions linear programs find whole tables by themselves; elsewhere whole-number programs are asked where they do not. What it returns is still only a claim: `SafeFigures` adds it up.
 * @param seconds for all whole-number programs together; what is not found by then counts as failing
 */
export async function audit(system: System, isHidden: (cell: number) => boolean, seconds: number): Promise<AuditOutcome> {
  const highs = await openSolver();
  const view = viewOf(system, isHidden);
  const end = performance.now() + seconds * 1000;
  const worlds: (readonly number[])[] = [];
  const claims: (Claim | null)[] = view.wanted.map(() => null);
  view.observers.forEach((observer, at) => {
    const mine = view.wanted.flatMap((wanted, position) => (wanted.observer === at ? [position] : []));
    if (mine.length === 0) return;
    const finder = new WorldFinder(highs, view, observer, mine.map((position) => view.wanted[position]?.atoms ?? []), () => (end - performance.now()) / 1000);
    try {
      const found = finder.findAll(mine.map((position) => view.wanted[position] ?? { atMost: null, atLeast: null, width: null }));
      found.forEach((pair, place) => {
        const position = mine[place] ?? 0;
        const wanted = view.wanted[position];
        if (pair && wanted) claims[position] = { ...wanted, low: worlds.length + pair.low, high: worlds.length + pair.high };
      });
      worlds.push(...finder.worlds);
    } finally {
      finder.close();
    }
  });
  const failing = system.requirements.filter((_, at) => claims[at] === null);
  return {
    certificate: { format: certificateFormat, atoms: view.atoms, published: view.published, observers: view.observers, claims: claims.filter((claim) => claim !== null), worlds },
    failing,
  };
}
