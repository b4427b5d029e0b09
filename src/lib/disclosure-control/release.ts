import { appended, checkLedger, hashOfCertificate, knownTo, type Ledger } from './ledger.ts';
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
}

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
  const rounded = earlier.find(({ way }) => way.kind === 'rounded');
  if (rounded) throw new FiguresProblem('ledger', `release ${rounded.number}: rounded`);
  const isCorrection = (row: Count): boolean => row.from === next || row.until === next;
  const groupOf = (row: Count): string => (wish.holdBy ? row.codes[wish.holdBy] ?? '' : '');
  const groups = [...new Set(register.counts.filter(isCorrection).map(groupOf))].sort();
  const attempt = (held: ReadonlySet<string>): Promise<ProtectedPublication> => {
    const counts = register.counts.flatMap((row) => (isCorrection(row) && held.has(groupOf(row)) ? heldBack(row, next) : [row]));
    return protectPublication({ ...register, counts }, { ...wish, release: next }, earlier, options, work);
  };
  const { held, published } = await withFewestStars(groups, attempt);
  const { rule, unit, day } = wish;
  return {
    ledger: appended(ledger, { day, unit, audience: rule.audience, rule, way: { kind: 'exact' }, tables: published.tables, certificate: hashOfCertificate(published.safe.certificate) }),
    published,
    held: register.counts.filter((row) => isCorrection(row) && held.has(groupOf(row))),
  };
}

type Attempt = (held: ReadonlySet<string>) => Promise<ProtectedPublication>;

/** A correction that passes only behind more stars takes away what people could read before; then it waits as one does that does not pass. */
async function withFewestStars(groups: readonly string[], attempt: Attempt): Promise<{ held: ReadonlySet<string>; published: ProtectedPublication }> {
  if (groups.length === 0) return { held: new Set(), published: await attempt(new Set()) };
  const open = await attempt(new Set()).catch(passing);
  let best = { held: new Set(groups) as ReadonlySet<string>, published: await attempt(new Set(groups)) };
  if (open && open.stars <= best.published.stars) return { held: new Set(), published: open };
  for (const group of groups.length > 1 ? groups : []) {
    const fewer = new Set([...best.held].filter((one) => one !== group));
    const better = await attempt(fewer).catch(passing);
    if (better && better.stars <= best.published.stars) best = { held: fewer, published: better };
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
