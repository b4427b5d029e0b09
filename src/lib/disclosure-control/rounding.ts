import { viewOf } from './audit.ts';
import { type Certificate, certificateFormat, type Claim, faultsIn, type PublishedSum } from './certificates.ts';
import { FiguresProblem } from './problems.ts';
import type { Place, Publication } from './publication.ts';
import { openModel, openSolver, rowsToMatrix, solveWithin } from './solver.ts';
import { checkSystem } from './system.ts';
import { WorldFinder } from './world-finder.ts';

/**
 * Figures that are all a multiple of a base and add up: for charts and maps, where a star cannot be drawn. Can only be made with a certificate that adds up.
 * A published number v means: less than one base away from v, so 0 is 0 to base−1. Of every number at least `base` values stay possible, for whoever reads all of them.
 */
export class RoundedFigures {
  readonly base: number;
  readonly figures: readonly { readonly codes: Place['codes']; readonly table: number; readonly value: number }[];
  readonly certificate: Certificate;
  readonly #made = true;

  private constructor(base: number, figures: RoundedFigures['figures'], certificate: Certificate) {
    this.base = base;
    this.figures = figures;
    this.certificate = certificate;
  }

  /** @throws FiguresProblem `not-certified` with the number that could be known too well, or that is no rounding of the truth */
  static certify({ system, places, lines }: Publication, base: number, rounded: readonly number[], certificate: Certificate): RoundedFigures {
    const view = roundedView({ system, places }, base, rounded);
    for (const { cell } of places) {
      const [value, was] = [rounded[cell] ?? Number.NaN, system.cells[cell]?.value ?? 0];
      if (!(value % base === 0 && value >= 0 && Math.abs(value - was) < base)) throw new FiguresProblem('not-certified', system.cells[cell]?.name ?? '');
    }
    const uneven = lines.find(({ total, parts }) => parts.reduce((sum, part) => sum + (rounded[part] ?? 0), 0) !== rounded[total]);
    if (uneven) throw new FiguresProblem('not-certified', system.cells[uneven.total]?.name ?? '');
    const same = JSON.stringify(certificate.published) === JSON.stringify(view.published) && certificate.atoms === view.atoms;
    const claimed = new Set(certificate.claims.filter((claim) => (claim.width ?? 0) >= base - 1).map((claim) => JSON.stringify(claim.atoms)));
    const bare = view.wanted.find(({ atoms }) => !claimed.has(JSON.stringify(atoms)));
    const [fault = same ? bare?.name : 'another publication'] = faultsIn(certificate);
    if (fault !== undefined) throw new FiguresProblem('not-certified', fault);
    return new RoundedFigures(base, places.map(({ codes, table, cell }) => ({ codes, table, value: rounded[cell] ?? 0 })), certificate);
  }

  static isSafe(figures: unknown): figures is RoundedFigures {
    return typeof figures === 'object' && figures !== null && #made in figures;
  }
}

/**
 * Zero-restricted controlled rounding: every printed number goes to one of the two multiples next to it (a multiple stays), and every sum that is printed stays a sum, at the least total distance.
 * L.H. Cox, "A constructive procedure for unbiased controlled rounding", Journal of the American Statistical Association 82 (1987); here as a whole-number programme.
 * @param base 3 or 5
 * @throws FiguresProblem `rule` for another base; `cannot-be-protected` when no rounding adds up, or one would tell too much
 */
export async function rounded(publication: Publication, base: number, seconds = 10): Promise<RoundedFigures> {
  if (base !== 3 && base !== 5) throw new FiguresProblem('rule', 'base');
  checkSystem(publication.system);
  const values = await roundedValues(publication, base, seconds);
  const view = roundedView(publication, base, values);
  const highs = await openSolver();
  const [outsider] = view.observers;
  if (!outsider) throw new FiguresProblem('not-certified', 'observer');
  const end = performance.now() + Math.max(30, seconds) * 1000;
  const finder = new WorldFinder(highs, view, outsider, view.wanted.map(({ atoms }) => atoms), () => (end - performance.now()) / 1000);
  try {
    const claims = finder.findAll(view.wanted).map((pair, at): Claim => {
      const wanted = view.wanted[at];
      if (!pair || !wanted) throw new FiguresProblem('cannot-be-protected', wanted?.name ?? '');
      return { ...wanted, ...pair };
    });
    return RoundedFigures.certify(publication, base, values, { format: certificateFormat, atoms: view.atoms, published: view.published, observers: view.observers, claims, worlds: finder.worlds });
  } finally {
    finder.close();
  }
}

/** For every cell whether it is rounded down (0) or up (1), so that every line of every table adds up. */
async function roundedValues({ system, lines: equations }: Publication, base: number, seconds: number): Promise<number[]> {
  const highs = await openSolver();
  const down = system.cells.map(({ value }) => Math.floor(value / base));
  const rest = system.cells.map(({ value }) => value % base);
  const rows = equations.map(({ total, parts }) => [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]);
  const gap = equations.map(({ total, parts }) => (down[total] ?? 0) - parts.reduce((sum, part) => sum + (down[part] ?? 0), 0));
  const count = system.cells.length;
  const model = openModel(highs, {
    numCols: count, numRows: rows.length, colCost: rest.map((left) => base - 2 * left), colLower: new Float64Array(count), colUpper: rest.map((left) => (left === 0 ? 0 : 1)), rowLower: gap, rowUpper: gap,
    matrix: rowsToMatrix(rows, count), integrality: new Int32Array(count).fill(1),
  });
  try {
    solveWithin(highs, model, Math.max(1, seconds));
    const { colValue } = model.getSolution();
    const values = system.cells.map((_, at) => base * ((down[at] ?? 0) + Math.round(colValue[at] ?? 0)));
    const bad = equations.find(({ total, parts }) => parts.reduce((sum, part) => sum + (values[part] ?? 0), 0) !== values[total]);
    if (bad || colValue.length !== count) throw new FiguresProblem('cannot-be-protected', system.cells[bad?.total ?? 0]?.name ?? '');
    return values;
  } finally {
    model.dispose();
  }
}

function roundedView({ system, places }: Pick<Publication, 'system' | 'places'>, base: number, values: readonly number[]): ReturnType<typeof viewOf> {
  const printed = [...new Set(places.map(({ cell }) => cell))];
  const shown = new Set(printed);
  const view = viewOf({ ...system, requirements: printed.map((cell) => ({ cell, atMost: null, atLeast: null, width: base - 1, observer: 0 })) }, (cell) => !shown.has(cell));
  // The view lists printed cells in the order of the system.
  const published: PublishedSum[] = [...printed].sort((one, other) => one - other).map((cell, at) => ({ ...view.published[at] ?? { name: '', atoms: [] }, value: values[cell] ?? 0, spread: base - 1 }));
  return { ...view, published, observers: view.observers.slice(0, 1) };
}
