import { appended, checkLedger, hashOfCertificate, type Ledger, type Release } from './ledger.ts';
import { FiguresProblem } from './problems.ts';
import { type PrintedTable, publicationOf } from './publication.ts';
import { type Codes, type Count, nameOf, type Register } from './register.ts';
import { correctionsOf, type HeldWhy, type ReleaseWish, withFewestStars } from './release.ts';
import { rounded, type RoundedFigures } from './rounding.ts';

export interface RoundedOutcome {
  readonly ledger: Ledger;
  readonly tables: readonly PrintedTable[];
  readonly safe: RoundedFigures;
  readonly held: readonly Count[];
  readonly why: ReadonlyMap<Count, HeldWhy>;
}

/**
 * As `released`, with rounded numbers in the place of stars. Proven together with every rounded release about the same units, whoever reads them: a number that was rounded once keeps its rounding,
 * and what changed since stays as uncertain as the numbers themselves.
 * @throws FiguresProblem `ledger` when exact figures of these units were published before, and those of `rounded`
 */
export async function releasedRounded(ledger: Ledger, register: Register, wish: ReleaseWish, base: 3 | 5, seconds = 10): Promise<RoundedOutcome> {
  checkLedger(ledger);
  const next = ledger.length + 1;
  const earlier = ledger.filter(({ unit }) => unit === wish.unit);
  const other = earlier.find(({ way }) => way.kind !== 'rounded' || way.base !== base);
  if (other) throw new FiguresProblem('ledger', `release ${other.number}: ${other.way.kind}`);
  const { groups, without, whyOf } = correctionsOf(register, next, wish.holdBy);
  const { held, published } = await withFewestStars(groups, (waiting) => attempt(without(waiting), { ...wish, release: next }, earlier, base, seconds));
  const { rule, unit, day } = wish;
  const why = whyOf(held);
  return {
    ledger: appended(ledger, { day, unit, audience: rule.audience, rule, way: { kind: 'rounded', base }, tables: published.tables, certificate: hashOfCertificate(published.safe.certificate) }),
    tables: published.tables, safe: published.safe, held: [...why.keys()], why,
  };
}

async function attempt(register: Register, wish: ReleaseWish, earlier: readonly Release[], base: 3 | 5, seconds: number): Promise<{ tables: readonly PrintedTable[]; safe: RoundedFigures; stars: number }> {
  const keyOf = (release: number, table: string, codes: Codes): string => `${release}|${table}|${nameOf(codes)}`;
  const told = new Map(earlier.flatMap(({ number, tables }) => tables.flatMap(({ name, cells }) => cells.map(({ codes, value }) => [keyOf(number, name, codes), value] as const))));
  // What stands rounded is no count; as a star it keeps its place in the system, and its value goes to the rounding.
  const unread = earlier.map((release) => ({ ...release, tables: release.tables.map((table) => ({ ...table, cells: table.cells.map((cell) => ({ ...cell, value: null })) })) }));
  const publication = publicationOf(register, wish, unread);
  const standing = new Map(publication.before.flatMap(({ release, table, codes, cell }) => { const value = told.get(keyOf(release, table, codes)); return value === null || value === undefined ? [] : [[cell, value] as const]; }));
  const safe = await rounded(publication, base, seconds, standing);
  return { safe, stars: 0, tables: wish.tables.map((table, at) => ({ ...table, cells: safe.figures.filter((one) => one.table === at).map(({ codes, value }) => ({ codes, value })) })) };
}
