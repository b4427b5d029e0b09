import { coarserTable } from '../../../lib/disclosure-control/coarsen.ts';
import { protectInWorker } from '../../../lib/disclosure-control/in-worker.ts';
import { checkLedger, knownTo, type Ledger } from '../../../lib/disclosure-control/ledger.ts';
import { FiguresProblem } from '../../../lib/disclosure-control/problems.ts';
import { readRegister, type Register } from '../../../lib/disclosure-control/register.ts';
import { released, type ReleaseWish } from '../../../lib/disclosure-control/release.ts';
import { releasedRounded } from '../../../lib/disclosure-control/release-rounded.ts';
import type { RoundedFigures } from '../../../lib/disclosure-control/rounding.ts';
import type { AudienceRule } from '../../../lib/disclosure-control/rules.ts';
import type { SafeFigures } from '../../../lib/disclosure-control/safe-figures.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { type NoFigures, proposalOf, takeTurns } from './commands.ts';
import { countedBefore, factsToCount, ledgerOf, type MadeFigures, type Proposal, rulesInForce } from './queries.ts';
import { type Base, type Coarser, coarserOf, countedIn, dimensionsFor, heldOf, isSentence, rowsOver, sentenceTable, snapshotOf, tablesFor, wayFor, yearsIn } from './rules.ts';
import { after } from './states.ts';
import { own } from './tables.ts';

/** Seconds for finding fewer stars. The first safe answer comes sooner; the act holds a connection while the search runs. */
const searchSeconds = 3;

export interface MakeOptions {
  readonly seconds?: number;
  /** Take the proposal to join categories and years of tables that would be mostly stars. */
  readonly coarser?: boolean;
}

type Safe = SafeFigures | RoundedFigures;

/**
 * The one function that turns own counts into figures for people without need to know. It proves them together with everything published before, to the same readers and to whoever reads more than they do,
 * on a thread of its own, and keeps them sealed until somebody else publishes them. It returns figures that hold their proof, `null` for the sentence of a very small register, or the reason why there are none.
 */
export async function makeFigures(act: Act, number: number, options: MakeOptions = {}): Promise<{ readonly safe: Safe | null } | NoFigures> {
  await takeTurns(act);
  act.about('figures-proposal', String(number));
  if (!act.may('signals.read')) return { why: 'need-to-know' };
  const proposal = await proposalOf(act, number);
  const state = proposal && after(proposal.state, 'make');
  if (!proposal || !state) return { why: 'not-now' };
  try {
    const ledger = await ledgerOf(act);
    checkLedger(ledger);
    const rule = (await rulesInForce(act))[proposal.audience];
    const outcome = await proven(act, ledger, rule, proposal, options);
    if ('why' in outcome) return outcome;
    const dossier = await act.vault.newDossier();
    await own(act.db).updateTable('picture.figures_proposal').set({
      state, made_at: act.now, basis: ledger.at(-1)?.hash ?? 'none', dossier_id: dossier.id, outcome_sealed: dossier.seal('picture.figures_proposal.outcome', JSON.stringify(outcome.made)),
    }).where('municipality_id', '=', act.municipality).where('proposal_no', '=', number).execute();
    return { safe: outcome.safe };
  } catch (error) {
    if (error instanceof FiguresProblem) return { why: 'problem', code: error.code, place: error.place };
    throw error;
  }
}

async function proven(act: Act, ledger: Ledger, rule: AudienceRule, proposal: Proposal, { seconds = searchSeconds, coarser = false }: MakeOptions): Promise<{ readonly made: MadeFigures; readonly safe: Safe | null } | NoFigures> {
  const { audience, years, kinds, roundedTo } = proposal;
  const earlier = knownTo(ledger, audience, 'signals');
  // What the council has in confidence counts as well: somebody may read both.
  const tables = ledger.filter((release) => !isSentence(release));
  const allYears = [...new Set([...years, ...tables.flatMap(yearsIn)])].sort();
  const facts = await factsToCount(act);
  const inside = snapshotOf(facts, new Set(years.map(Number)));
  const total = inside.reduce((sum, { count }) => sum + count, 0);
  const way = wayFor(total, rule.k, years, earlier);
  if (way.kind === 'refused') return { why: way.why };
  if (way.kind === 'sentence') {
    return { safe: null, made: { tables: [sentenceTable(years)], rule, way: { kind: 'exact' }, counted: [], inside, held: [], coarser: [], cost: null, certificate: { format: 'baken-figures-sentence/1', than: rule.k, years } } };
  }
  const next = ledger.length + 1;
  const rows = rowsOver([...await countedBefore(act, tables), { number: next, years: allYears, snapshot: snapshotOf(facts, new Set(allYears.map(Number))) }]);
  const proposed = roundedTo === null ? kinds.flatMap((kind) => coarserOf(kind, coarserTable(dimensionsFor(years), inside, { name: kind, dimensions: [kind, 'year'] }, rule))) : [];
  const wish = { tables: tablesFor(kinds, years, coarser ? Object.fromEntries(proposed.map(({ kind, joined }) => [kind, joined])) : {}), unit: 'signals', rule, day: dutchDate(act.now).toString(), holdBy: 'year' } as const;
  const done = await withWay(ledger, readRegister(dimensionsFor(allYears), rows), wish, roundedTo, { seconds, seed: Buffer.from(act.vault.index('figures', `proposal ${proposal.number}`)).readUIntBE(0, 6) });
  const open: readonly Coarser[] = coarser ? [] : proposed;
  return {
    safe: done.safe,
    made: { tables: done.tables, rule, way: done.way, counted: countedIn(rows, new Set(done.why.keys()), next), inside, held: heldOf(done.why, next), coarser: open, cost: done.cost, certificate: done.safe.certificate },
  };
}

async function withWay(ledger: Ledger, register: Register, wish: ReleaseWish, roundedTo: Base | null, options: { readonly seconds: number; readonly seed: number }): Promise<Pick<MadeFigures, 'tables' | 'way' | 'cost'> & { readonly safe: Safe; readonly why: Awaited<ReturnType<typeof released>>['why'] }> {
  if (roundedTo !== null) {
    const { tables, safe, why } = await releasedRounded(ledger, register, wish, roundedTo, Math.max(5, options.seconds));
    return { tables, safe, why, cost: null, way: { kind: 'rounded', base: roundedTo } };
  }
  const { published, why } = await released(ledger, register, wish, options, protectInWorker);
  return { tables: published.tables, safe: published.safe, why, cost: published.state, way: { kind: 'exact' } };
}
