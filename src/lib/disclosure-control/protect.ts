import { audit } from './audit.ts';
import type { Certificate } from './certificates.ts';
import { demandsOf } from './demands.ts';
import { CheapestDeviation } from './cheapest-deviation.ts';
import type { Requirement } from './policies.ts';
import { FiguresProblem } from './problems.ts';
import { SafeFigures } from './safe-figures.ts';
import { costOf } from './search.ts';
import { openSolver } from './solver.ts';
import { type ProofState, stateOf, suppress, type SuppressOptions } from './suppress.ts';
import { checkSystem, type System } from './system.ts';

export interface Protected {
  readonly safe: SafeFigures;
  /** The summed weights of the complements: the price of protection. */
  readonly cost: number;
  /** No safe choice costs less. */
  readonly lowerBound: number;
  readonly state: ProofState;
  readonly isHidden: (cell: number) => boolean;
}

/** What a search found: still a claim, until `SafeFigures` has added it up. Can travel between threads. */
export interface Found {
  readonly pattern: Float64Array;
  readonly lowerBound: number;
  readonly certificate: Certificate;
}

const rounds = 20;

/**
 * Protects a system of figures: chooses stars, audits, mends where whole numbers say more than linear programs do, and audits again.
 * Returns figures with a certificate for every unsafe cell, or throws; it never returns anything else.
 * @param options.seconds for the search of the cheapest choice; the audit has at least half a minute of its own
 * @throws FiguresProblem
 */
export async function protect(system: System, options: SuppressOptions): Promise<Protected> {
  return certified(system, await search(system, options));
}

export async function search(system: System, options: SuppressOptions): Promise<Found> {
  checkSystem(system);
  const { pattern: chosen, lowerBound } = await suppress(system, options);
  const pattern = chosen.slice();
  for (let round = 0; round < rounds; round += 1) {
    const { certificate, failing } = await audit(system, (cell) => (pattern[cell] ?? 0) > 0.5, Math.max(30, options.seconds));
    if (failing.length === 0) return { pattern, lowerBound, certificate };
    await mend(system, pattern, failing, round === rounds - 2);
  }
  throw new FiguresProblem('not-certified', 'time');
}

export function certified(system: System, { pattern, lowerBound, certificate }: Found): Protected {
  const isHidden = (cell: number): boolean => (pattern[cell] ?? 0) > 0.5;
  const cost = costOf(system, pattern);
  return { safe: SafeFigures.certify(system, isHidden, certificate), cost, lowerBound: Math.min(cost, lowerBound), state: stateOf({ cost, lowerBound }), isHidden };
}

/** Hides what whole-number deviations for the failing cells need, or, in the last round, all that may be hidden. */
async function mend(system: System, pattern: Float64Array, failing: readonly Requirement[], hideAll: boolean): Promise<void> {
  const before = costOf(system, pattern);
  if (!hideAll) {
    const highs = await openSolver();
    const cheapest = new CheapestDeviation(highs, system);
    try {
      for (const demand of demandsOf({ ...system, requirements: failing })) {
        const found = cheapest.cellsFor(demand, pattern, (cell) => system.cells[cell]?.weight ?? 1, true);
        for (const cell of found?.cells ?? []) pattern[cell] = 1;
      }
    } finally {
      cheapest.close();
    }
  }
  if (costOf(system, pattern) > before) return;
  const candidates = system.cells.flatMap((cell, at) => (cell.standing === 'candidate' && (pattern[at] ?? 0) < 0.5 ? [at] : []));
  if (candidates.length === 0) throw new FiguresProblem('cannot-be-protected', system.cells[failing[0]?.cell ?? 0]?.name ?? '');
  for (const cell of candidates) pattern[cell] = 1;
}

