import { viewOf } from './audit.ts';
import { type Certificate, faultsIn } from './certificates.ts';
import { isUnsafe } from './policies.ts';
import { FiguresProblem } from './problems.ts';
import type { System } from './system.ts';

/** A place in a table: a number, or `null` for a star. A star says nothing of why it is there (guarantee G4). */
export interface Figure {
  readonly name: string;
  readonly value: number | null;
}

/**
 * Figures that may be published. There is no other way to make one than with a certificate that adds up for every unsafe cell: who holds a `SafeFigures` holds the proof (fail closed).
 */
export class SafeFigures {
  readonly figures: readonly Figure[];
  /** For the municipality's own file and its auditor, in confidence: the claims tell which stars are small counts and which protect another. */
  readonly certificate: Certificate;
  readonly #made = true;

  private constructor(figures: readonly Figure[], certificate: Certificate) {
    this.figures = figures;
    this.certificate = certificate;
  }

  /** @throws FiguresProblem `not-certified` with the cell for which the proof fails */
  static certify(system: System, isHidden: (cell: number) => boolean, certificate: Certificate): SafeFigures {
    const view = viewOf(system, isHidden);
    const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
    if (certificate.atoms !== view.atoms || !same(certificate.published, view.published) || !same(certificate.observers, view.observers)) throw new FiguresProblem('not-certified', 'another publication');
    system.cells.forEach((cell, at) => {
      if (cell.standing === 'shown' ? isHidden(at) : cell.standing !== 'candidate' && !isHidden(at)) throw new FiguresProblem('not-certified', cell.name);
      if (cell.standing !== 'shown' && !isHidden(at) && isUnsafe(cell.value, system.rule.k, system.rule.policy)) throw new FiguresProblem('not-certified', cell.name);
    });
    const proven = new Set(certificate.claims.map(({ low: _low, high: _high, ...claim }) => JSON.stringify(claim)));
    const bare = view.wanted.find((wanted) => !proven.has(JSON.stringify(wanted)));
    if (bare) throw new FiguresProblem('not-certified', bare.name);
    const [fault] = faultsIn(certificate);
    if (fault) throw new FiguresProblem('not-certified', fault);
    return new SafeFigures(system.cells.flatMap((cell, at) => (cell.standing === 'unprinted' ? [] : [{ name: cell.name, value: isHidden(at) ? null : cell.value }])), certificate);
  }

  /** Whether this object was made by `certify`, for whoever receives one from elsewhere. */
  static isSafe(figures: unknown): figures is SafeFigures {
    return typeof figures === 'object' && figures !== null && #made in figures;
  }
}
