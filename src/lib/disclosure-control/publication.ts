import { CellStore, type Scope } from './cell-store.ts';
import { wholeOf } from './dimensions.ts';
import { differencesOf, othersOf, withInsiders } from './guards.ts';
import { isUnsafe, type Requirement, requirementFor } from './policies.ts';
import { FiguresProblem } from './problems.ts';
import { checkWish, combinations } from './publication-checks.ts';
import { type Codes, isFinest, nameOf, narrowed, type Register, type TableWish } from './register.ts';
import type { AudienceRule, Unit } from './rules.ts';
import { atomsOf, type Cell, checkSystem, type Equation, type FrequencyRule, type Observer, outsider, type System } from './system.ts';

/** What is to be published together: tables over one register, about one kind of unit, for one audience. */
export interface PublicationWish {
  readonly tables: readonly TableWish[];
  readonly unit: Unit;
  readonly rule: AudienceRule;
  /** The number that this release will have; if not said, one more than the latest of the earlier ones. */
  readonly release?: number;
}

/** What was published before about the same units: for every table its cells with the figure, `null` for a star. */
export interface EarlierRelease {
  readonly number: number;
  readonly tables: readonly PrintedTable[];
}

/** Readers who have more than what is published now and before: a council with releases of its own, in confidence. They read both, and may then conclude no more than their own rule allows. */
export interface Confidant {
  readonly name: string;
  readonly rule: FrequencyRule & Pick<AudienceRule, 'group'>;
  readonly releases: readonly EarlierRelease[];
}

export interface PrintedTable extends TableWish {
  readonly cells: readonly { readonly codes: Codes; readonly value: number | null }[];
}

/** A place in a table of the publication, and which number of the system stands there. */
export interface Place {
  readonly table: number;
  readonly codes: Codes;
  readonly cell: number;
}

export interface Publication {
  readonly system: System;
  readonly places: readonly Place[];
  /** Every line of every table: a printed total and the printed cells of which it is the sum. */
  readonly lines: readonly Equation[];
  /** Sums that nobody prints and everybody can work out: what changed since an earlier release (guarded as if it were printed). */
  readonly differences: readonly { readonly cell: number; readonly codes: Codes; readonly release: number }[];
  /** The places of earlier releases. */
  readonly before: readonly PrintedBefore[];
}

export interface PrintedBefore { readonly release: number; readonly table: string; readonly codes: Codes; readonly cell: number; readonly value: number | null }

const [innerWeight, marginWeight] = [1, 3];

/**
 * Everything that is published now and was published before, as one system of equations with what must stay possible for whom.
 * @param confidants who will read this beside what they were given in confidence; for each the proof is made as well
 * @throws FiguresProblem when figures do not add up, contradict an earlier release, split persons too finely, or count too few to show anything
 */
export function publicationOf(whole: Register, wish: PublicationWish, earlier: readonly EarlierRelease[] = [], confidants: readonly Confidant[] = []): Publication {
  const { rule, tables } = wish;
  if (!Number.isSafeInteger(rule.k) || rule.k < 1) throw new FiguresProblem('rule', 'k');
  for (const table of tables) checkWish(whole, wish.unit, table);
  const register = narrowed(whole, [...tables, ...[...earlier, ...confidants.flatMap(({ releases }) => releases)].flatMap((one) => one.tables)]);
  const store = new CellStore(register);
  const release = wish.release ?? earlier.reduce((most, { number }) => Math.max(most, number), 0) + 1;
  const scopeOf = (table: TableWish, number: number): Scope => ({ release: number, counted: table.counted ?? {}, joined: table.joined });
  const places = tables.flatMap((table, at) => combinations(register, table).flatMap((codes) => {
    const cell = store.cell(codes, scopeOf(table, release));
    return cell === null ? [] : [{ table: at, codes, cell }];
  }));
  const printedIn = (releases: readonly EarlierRelease[]): PrintedBefore[] => releases.flatMap(({ number, tables: printed }) => printed.flatMap((table) => table.cells.flatMap(({ codes, value }) => {
    const cell = store.cell(codes, scopeOf(table, number));
    return cell === null ? [] : [{ release: number, table: table.name, codes, cell, value }];
  })));
  const before = printedIn(earlier);
  const inConfidence = confidants.map(({ releases }) => printedIn(releases));
  for (const { release: number, codes, cell, value } of [...before, ...inConfidence.flat()]) {
    if (value !== null && value !== store.cells[cell]?.value) throw new FiguresProblem('contradicts-earlier', `release ${number}: ${nameOf(codes)}`);
  }
  const groups = new Set(rule.group || confidants.some((one) => one.rule.group) ? places.flatMap(({ table, codes, cell }) => othersOf(register, store, codes, cell, tables[table] ?? { name: '', dimensions: [] }, scopeOf(tables[table] ?? { name: '', dimensions: [] }, release))) : []);
  const seenBefore = new Map(before.map(({ cell, value }) => [cell, value] as const));
  const atoms = atomsOf({ cells: store.cells.map((cell) => ({ ...cell, standing: 'unprinted', weight: 0 })), equations: store.equations, observers: [], requirements: [], rule, network: false });
  const atomsIn = (cell: number): readonly number[] => (atoms.of[cell] ?? []).map((position) => atoms.atoms[position] ?? 0);
  const differences = differencesOf(store, rule.k, places, before, atomsIn);
  const changes = confidants.map((confidant, at) => differencesOf(store, confidant.rule.k, places, [...before, ...inConfidence[at] ?? []], atomsIn).map(({ cell }) => cell));

  const printedNow = new Map<number, { inner: boolean; grand: boolean }>();
  for (const { table, codes, cell } of places) {
    const inner = (tables[table]?.dimensions ?? []).every((name) => isFinest(register, tables[table] ?? {}, name, codes[name] ?? wholeOf));
    const grand = nameOf(codes) === 'total';
    const known = printedNow.get(cell);
    printedNow.set(cell, { inner: inner && (known?.inner ?? true), grand: grand || (known?.grand ?? false) });
  }
  const cells: Cell[] = store.cells.map((cell, at) => {
    const now = printedNow.get(at);
    const earlierValue = seenBefore.get(at);
    const weight = now?.inner ? innerWeight : marginWeight;
    if (earlierValue !== undefined) return { ...cell, weight, standing: before.some((one) => one.cell === at && one.value !== null) ? 'shown' : 'hidden' };
    if (!now) return { ...cell, weight, standing: 'unprinted' };
    if (now.grand) return { ...cell, weight, standing: 'shown' };
    return { ...cell, weight, standing: isUnsafe(cell.value, rule.k, rule.policy) || (rule.group && groups.has(at)) ? 'hidden' : 'candidate' };
  });
  cells.forEach((cell, at) => { if (printedNow.get(at)?.grand && !seenBefore.has(at) && isUnsafe(cell.value, rule.k, rule.policy)) throw new FiguresProblem('too-small', cell.name); });
  const guarded = cells.flatMap((cell, at) => (cell.standing === 'hidden' && isUnsafe(cell.value, rule.k, rule.policy) ? [at] : []));
  const requirements: Requirement[] = [
    ...guarded.map((cell) => requirementFor(cell, rule.k, rule.policy)),
    ...[...new Set(differences.map(({ cell }) => cell))].filter((cell) => cells[cell]?.standing === 'unprinted').map((cell) => requirementFor(cell, rule.k, rule.policy)),
    ...(rule.group ? [...groups].filter((cell) => cells[cell]?.standing !== 'shown').map((cell) => somebodyIn(cell, 0)) : []),
  ];
  const observers: Observer[] = [outsider];
  confidants.forEach((confidant, at) => {
    const knows = confidantOf(confidant, inConfidence[at] ?? []);
    const observer = observers.push(knows) - 1;
    const guardedFrom = cells.flatMap((cell, position) => (isUnsafe(cell.value, confidant.rule.k, confidant.rule.policy) && !knows.exact.has(position) && (cell.standing === 'hidden' || inConfidence[at]?.some((one) => one.cell === position) || changes[at]?.includes(position)) ? [position] : []));
    requirements.push(...guardedFrom.map((cell) => requirementFor(cell, confidant.rule.k, confidant.rule.policy, observer)));
    const isKnown = (cell: number): boolean => cells[cell]?.standing === 'shown' || (store.equations.find(({ total }) => total === cell)?.parts ?? [cell]).every((part) => knows.exact.has(part));
    if (confidant.rule.group) requirements.push(...[...groups].filter((cell) => !isKnown(cell)).map((cell) => somebodyIn(cell, observer)));
  });
  const system = withInsiders({ cells, equations: store.equations, observers, requirements, rule: { k: rule.k, policy: rule.policy }, network: isNetwork(register, tables, [...earlier, ...confidants.flatMap(({ releases }) => releases)], store.cells.length, places) }, rule, guarded);
  checkSystem(system);
  return { system, places, lines: linesOf(register, store, wish, places, release), differences, before };
}

/** That somebody may be in the other categories must stay possible, or all of a total are known to be of one kind. */
const somebodyIn = (cell: number, observer: number): Requirement => ({ cell, atMost: null, atLeast: 1, width: null, observer });

function confidantOf({ name }: Confidant, printed: readonly PrintedBefore[]): Observer {
  return { name, exact: new Set(printed.flatMap(({ cell, value }) => (value === null ? [] : [cell]))), atLeast: new Map() };
}

/** One table of at most two dimensions of which at most one is a hierarchy is a network; with sums that no table prints it is no longer sure to be. */
function isNetwork(register: Register, tables: readonly TableWish[], earlier: readonly EarlierRelease[], cells: number, places: readonly Place[]): boolean {
  const [table] = tables;
  if (tables.length !== 1 || earlier.length > 0 || !table || table.dimensions.length > 2) return false;
  return table.dimensions.filter((name) => !register.trees.get(name)?.isFlat).length <= 1 && new Set(places.map(({ cell }) => cell)).size === cells;
}

function linesOf(register: Register, store: CellStore, { tables }: PublicationWish, places: readonly Place[], release: number): Equation[] {
  return places.flatMap(({ table, codes, cell }) => {
    const of = tables[table];
    return (of?.dimensions ?? []).flatMap((name) => {
      const parts = isFinest(register, of ?? {}, name, codes[name] ?? wholeOf) ? [] : store.childrenOf(codes, name, { release, counted: of?.counted ?? {}, joined: of?.joined });
      return parts.length > 0 && parts[0] !== cell ? [{ total: cell, parts }] : [];
    });
  });
}
