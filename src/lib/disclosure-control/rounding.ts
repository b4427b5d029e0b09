import { type View, viewOf } from './audit.ts';
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
  static certify(publication: RoundedPublication, base: number, rounded: readonly number[], certificate: Certificate): RoundedFigures {
    const { system, places, lines, standing } = publication;
    const view = roundedView(publication, base, rounded);
    const nameOf = (cell: number): string => system.cells[cell]?.name ?? '';
    for (const cell of printedIn(publication)) {
      const [value, was] = [rounded[cell] ?? Number.NaN, system.cells[cell]?.value ?? 0];
      if (!(value % base === 0 && value >= 0 && Math.abs(value - was) < base)) throw new FiguresProblem('not-certified', nameOf(cell));
      if (standing.has(cell) && standing.get(cell) !== value) throw new FiguresProblem('not-certified', nameOf(cell));
    }
    const uneven = lines.find(({ total, parts }) => parts.reduce((sum, part) => sum + (rounded[part] ?? 0), 0) !== rounded[total]);
    if (uneven) throw new FiguresProblem('not-certified', nameOf(uneven.total));
    const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
    const isThis = same(certificate.published, view.published) && same(certificate.observers, view.observers) && certificate.atoms === view.atoms;
    const claimed = new Map<string, number>();
    for (const { atoms, observer, width } of certificate.claims) claimed.set(JSON.stringify([atoms, observer]), Math.max(width ?? 0, claimed.get(JSON.stringify([atoms, observer])) ?? 0));
    const bare = view.wanted.find(({ atoms, observer, width }) => (claimed.get(JSON.stringify([atoms, observer])) ?? 0) < (width ?? 0));
    const [fault = isThis ? bare?.name : 'another publication'] = faultsIn(certificate);
    if (fault !== undefined) throw new FiguresProblem('not-certified', fault);
    return new RoundedFigures(base, places.map(({ codes, table, cell }) => ({ codes, table, value: rounded[cell] ?? 0 })), certificate);
  }

  static isSafe(figures: unknown): figures is RoundedFigures {
    return typeof figures === 'object' && figures !== null && #made in figures;
  }
}

/** A publication with the rounded numbers that readers have already: the same number is rounded once and for ever, or two roundings would narrow it. */
export interface RoundedPublication extends Publication {
  readonly standing: ReadonlyMap<number, number>;
}

/**
 * Zero-restricted controlled rounding: every printed number goes to one of the two multiples next to it (a multiple stays), and every sum that is printed stays a sum, at the least total distance.
 * L.H. Cox, "A constructive procedure for unbiased controlled rounding", Journal of the American Statistical Association 82 (1987); here as a whole-number programme.
 * An outsider keeps `base` values for every number and for what changed since an earlier release; somebody who is alone in a cell keeps two for every other small number.
 * @param base 3 or 5
 * @param standing numbers of the system that were published rounded before
 * @throws FiguresProblem `rule` for another base; `contradicts-earlier` when an earlier number is no rounding of the truth; `cannot-be-protected` when no rounding adds up, or one would tell too much
 */
export async function rounded(publication: Publication, base: number, seconds = 10, standing: ReadonlyMap<number, number> = new Map()): Promise<RoundedFigures> {
  if (base !== 3 && base !== 5) throw new FiguresProblem('rule', 'base');
  const { system } = publication;
  checkSystem(system);
  const strange = [...standing].find(([cell, value]) => value % base !== 0 || Math.abs(value - (system.cells[cell]?.value ?? Number.NaN)) >= base);
  if (strange) throw new FiguresProblem('contradicts-earlier', system.cells[strange[0]]?.name ?? '');
  const whole = { ...publication, standing };
  const end = performance.now() + Math.max(30, seconds) * 1000;
  const turned = new Map<number, number>();
  for (;;) {
    const values = await roundedValues(whole, base, seconds, turned);
    const { certificate, bare } = await proofOf(whole, base, values, end);
    if (certificate) return RoundedFigures.certify(whole, base, values, certificate);
    // Where one would be known too closely, it goes to the multiple on its other side, once.
    const cell = bare ?? -1;
    const value = system.cells[cell]?.value ?? 0;
    if (standing.has(cell) || turned.has(cell) || turned.size >= mostTurned || value % base === 0 || performance.now() > end) throw new FiguresProblem('cannot-be-protected', system.cells[cell]?.name ?? '');
    turned.set(cell, values[cell] === Math.floor(value / base) * base ? Math.ceil(value / base) * base : Math.floor(value / base) * base);
  }
}

const mostTurned = 25;

/** Two whole tables for every number, or the number for which there are none. */
async function proofOf(publication: RoundedPublication, base: number, values: readonly number[], end: number): Promise<{ readonly certificate: Certificate | null; readonly bare: number | null }> {
  const highs = await openSolver();
  const view = roundedView(publication, base, values);
  const worlds: (readonly number[])[] = [];
  const claims: Claim[] = [];
  for (const [at, observer] of view.observers.entries()) {
    const wanted = view.wanted.flatMap((one, place) => (one.observer === at ? [{ one, cell: view.cells[place] ?? 0 }] : []));
    if (wanted.length === 0) continue;
    const finder = new WorldFinder(highs, view, observer, wanted.map(({ one }) => one.atoms), () => (end - performance.now()) / 1000);
    try {
      for (const [place, pair] of finder.findAll(wanted.map(({ one }) => one)).entries()) {
        const asked = wanted[place];
        if (!pair || !asked) return { certificate: null, bare: asked?.cell ?? null };
        claims.push({ ...asked.one, low: worlds.length + pair.low, high: worlds.length + pair.high });
      }
      worlds.push(...finder.worlds);
    } finally {
      finder.close();
    }
  }
  return { certificate: { format: certificateFormat, atoms: view.atoms, published: view.published, observers: view.observers, claims, worlds }, bare: null };
}

/** For every cell whether it is rounded down (0) or up (1), so that every line of every table adds up. */
async function roundedValues({ system, lines: equations, standing: stands }: RoundedPublication, base: number, seconds: number, turned: ReadonlyMap<number, number>): Promise<number[]> {
  const standing = new Map([...turned, ...stands]);
  const highs = await openSolver();
  const down = system.cells.map(({ value }) => Math.floor(value / base));
  const rest = system.cells.map(({ value }) => value % base);
  const rows = equations.map(({ total, parts }) => [[total, -1] as const, ...parts.map((part) => [part, 1] as const)]);
  const gap = equations.map(({ total, parts }) => (down[total] ?? 0) - parts.reduce((sum, part) => sum + (down[part] ?? 0), 0));
  const count = system.cells.length;
  const fixed = (cell: number): number | undefined => { const value = standing.get(cell); return value === undefined ? undefined : value / base - (down[cell] ?? 0); };
  const model = openModel(highs, {
    numCols: count, numRows: rows.length, colCost: rest.map((left) => base - 2 * left), colLower: Float64Array.from(rest, (_, cell) => fixed(cell) ?? 0), colUpper: rest.map((left, cell) => fixed(cell) ?? (left === 0 ? 0 : 1)), rowLower: gap, rowUpper: gap,
    matrix: rowsToMatrix(rows, count), integrality: new Int32Array(count).fill(1),
  });
  try {
    const outcome = solveWithin(highs, model, Math.max(1, seconds));
    const { colValue } = model.getSolution();
    const values = system.cells.map((_, at) => standing.get(at) ?? base * ((down[at] ?? 0) + Math.round(colValue[at] ?? 0)));
    const bad = equations.find(({ total, parts }) => parts.reduce((sum, part) => sum + (values[part] ?? 0), 0) !== values[total]);
    if (bad || colValue.length !== count) throw new FiguresProblem('cannot-be-protected', system.cells[bad?.total ?? 0]?.name ?? outcome);
    return values;
  } finally {
    model.dispose();
  }
}

const printedIn = ({ places, standing }: Pick<RoundedPublication, 'places' | 'standing'>): number[] => [...new Set([...places.map(({ cell }) => cell), ...standing.keys()])].sort((one, other) => one - other);

function roundedView({ system, places, standing, differences }: RoundedPublication, base: number, values: readonly number[]): View & { readonly cells: readonly number[] } {
  const printed = printedIn({ places, standing });
  const shown = new Set(printed);
  const changed = [...new Set(differences.map(({ cell }) => cell))].filter((cell) => !shown.has(cell));
  const requirements = [
    ...[...printed, ...changed].map((cell) => ({ cell, atMost: null, atLeast: null, width: base - 1, observer: 0 })),
    ...system.requirements.filter(({ observer, cell }) => observer > 0 && shown.has(cell)).map(({ cell, observer }) => ({ cell, atMost: null, atLeast: null, width: 1, observer })),
  ];
  const view = viewOf({ ...system, requirements }, (cell) => !shown.has(cell));
  // The view lists printed cells in the order of the system.
  const published: PublishedSum[] = printed.map((cell, at) => ({ ...view.published[at] ?? { name: '', atoms: [] }, value: values[cell] ?? 0, spread: base - 1 }));
  return { ...view, published, cells: requirements.map(({ cell }) => cell) };
}
