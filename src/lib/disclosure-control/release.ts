import { appended, checkLedger, confidantsOf, hashOfCertificate, knownTo, type Ledger } from './ledger.ts';
import { FiguresProblem } from './problems.ts';
import { protect } from './protect.ts';
import { protectPublication, type ProtectedPublication } from './protect-publication.ts';
import type { PublicationWish } from './publication.ts';
import type { Count, Register } from './register.ts';
import type { SuppressOptions } from './suppress.ts';

export interface ReleaseOutcome {
  readonly ledger: Ledger;
  readonly published: ProtectedPublication;
  /** Late registrations and corrections that would give somebody away by the difference with an earlier release. They wait for the next one. */
  readonly held: readonly Count[];
  readonly why: ReadonlyMap<Count, HeldWhy>;
}

/** Why a correction waits: the difference would tell of a few, or hiding it would take more stars than there were. */
export type HeldWhy = 'few' | 'more-stars';

export interface ReleaseWish extends PublicationWish {
  readonly day: string;
  /** The dimension by which corrections are held together, usually the period; without it all are held or none. */
  readonly holdBy?: string;
}

/**
 * A new release, solved and audited together with all that its readers know already, and written at the end of the ledger.
 * Rows whose `from` or `until` is this release are corrections: they count when the difference passes, and are held when it does not or costs more stars.
 * @param work where the search runs: here, or on a thread of its own (`protectInWorker`)
 * @throws FiguresProblem when there is no safe release even with all corrections held
 */
export async function released(ledger: Ledger, register: Register, wish: ReleaseWish, options: SuppressOptions, work: typeof protect = protect): Promise<ReleaseOutcome> {
  checkLedger(ledger);
  const next = ledger.length + 1;
  const earlier = knownTo(ledger, wish.rule.audience, wish.unit);
  const confidants = confidantsOf(ledger, wish.rule.audience, wish.unit);
  const rounded = ledger.filter(({ unit }) => unit === wish.unit).find(({ way }) => way.kind === 'rounded');
  if (rounded) throw new FiguresProblem('ledger', `release ${rounded.number}: rounded`);
  const { groups, without, whyOf } = correctionsOf(register, next, wish.holdBy);
  const attempt: Attempt<ProtectedPublication> = (held) => protectPublication(without(held), { ...wish, release: next }, earlier, options, work, confidants);
  const { held, published } = await withFewestStars(groups, attempt);
  const why = whyOf(held);
  const { rule, unit, day } = wish;
  return {
    ledger: appended(ledger, { day, unit, audience: rule.audience, rule, way: { kind: 'exact' }, tables: published.tables, certificate: hashOfCertificate(published.safe.certificate) }),
    published,
    held: [...why.keys()],
    why,
  };
}

interface Corrections {
  readonly groups: readonly string[];
  /** The register as if these groups had not come or gone yet. */
  readonly without: (held: { has: (group: string) => boolean }) => Register;
  readonly whyOf: (held: ReadonlyMap<string, HeldWhy>) => ReadonlyMap<Count, HeldWhy>;
}

/** Rows that come or go with a release, in the groups by which they are held together. */
export function correctionsOf(register: Register, release: number, holdBy: string | undefined): Corrections {
  const isCorrection = (row: Count): boolean => row.from === release || row.until === release;
  const groupOf = (row: Count): string => (holdBy ? row.codes[holdBy] ?? '' : '');
  return {
    groups: [...new Set(register.counts.filter(isCorrection).map(groupOf))].sort(),
    without: (held) => ({ ...register, counts: register.counts.flatMap((row) => (isCorrection(row) && held.has(groupOf(row)) ? heldBack(row, release) : [row])) }),
    whyOf: (held) => new Map(register.counts.flatMap((row) => { const why = isCorrection(row) ? held.get(groupOf(row)) : undefined; return why ? [[row, why] as const] : []; })),
  };
}

type Attempt<P> = (held: { has: (group: string) => boolean }) => Promise<P>;

/** A correction that passes only behind more stars takes away what people could read before; then it waits as one does that does not pass. */
export async function withFewestStars<P extends { readonly stars: number }>(groups: readonly string[], attempt: Attempt<P>): Promise<{ held: ReadonlyMap<string, HeldWhy>; published: P }> {
  if (groups.length === 0) return { held: new Map(), published: await attempt(new Map()) };
  const open = await attempt(new Map()).catch(passing);
  const whyOf = (tried: P | null): HeldWhy => (tried ? 'more-stars' : 'few');
  let best = { held: new Map(groups.map((group) => [group, whyOf(open)])) as ReadonlyMap<string, HeldWhy>, published: await attempt(new Set(groups)) };
  if (open && open.stars <= best.published.stars) return { held: new Map(), published: open };
  for (const group of groups.length > 1 ? groups : []) {
    const fewer = new Map([...best.held].filter(([one]) => one !== group));
    const better = await attempt(fewer).catch(passing);
    best = better && better.stars <= best.published.stars ? { held: fewer, published: better } : { ...best, held: new Map([...best.held].map(([one, why]) => [one, one === group ? whyOf(better) : why])) };
  }
  return best;
}

/** That it cannot be protected is an answer here; anything else goes on up. */
function passing(error: unknown): null {
  if (error instanceof FiguresProblem && (error.code === 'cannot-be-protected' || error.code === 'not-certified')) return null;
  throw error;
}

/** A late row that does not come yet; a row that does not go yet. */
function heldBack(row: Count, release: number): Count[] {
  if (row.from === release) return [];
  const { until: _until, ...rest } = row;
  return [rest];
}
