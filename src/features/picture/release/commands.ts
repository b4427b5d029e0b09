import { sql } from 'kysely';
import { faultsIn } from '../../../lib/disclosure-control/certificates.ts';
import { protectInWorker } from '../../../lib/disclosure-control/in-worker.ts';
import { appended, checkLedger, hashOfCertificate, knownTo, type Ledger } from '../../../lib/disclosure-control/ledger.ts';
import { FiguresProblem, type FiguresProblemCode } from '../../../lib/disclosure-control/problems.ts';
import { readRegister } from '../../../lib/disclosure-control/register.ts';
import { released } from '../../../lib/disclosure-control/release.ts';
import type { AudienceRule } from '../../../lib/disclosure-control/rules.ts';
import type { SafeFigures } from '../../../lib/disclosure-control/safe-figures.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { countedBefore, factsToCount, ledgerOf, type MadeFigures, madeFigures, type Proposal, proposals, rulesInForce } from './queries.ts';
import { type Audience, countedIn, dimensionsFor, isSentence, rowsOver, sentenceTable, snapshotOf, type TableKind, tablesFor, wayFor, yearsIn } from './rules.ts';
import { after, isOpen } from './states.ts';
import { own } from './tables.ts';

/** Why there are no figures. Nothing was made then. */
export type NoFigures =
  | { readonly why: 'few-years' | 'said-before' | 'shown-before' | 'not-now' | 'stale' | 'need-to-know' | 'same-person' }
  | { readonly why: 'problem'; readonly code: FiguresProblemCode; readonly place: string };

/** Seconds for finding fewer stars. The first safe answer comes sooner; the act holds a connection while the search runs. */
const searchSeconds = 3;

async function takeTurns(act: Act): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality}/figures`}, 0))`.execute(act.db);
}

async function proposalOf(act: Act, number: number): Promise<Proposal | null> {
  return (await proposals(act)).find((one) => one.number === number) ?? null;
}

export interface FiguresWish { readonly audience: Audience; readonly years: readonly string[]; readonly kinds: readonly TableKind[] }

/** Writes down what somebody wants to publish; the figures themselves are made by who handles signals. @returns its number, or null when another wish is still open */
export async function askForFigures(act: Act, wish: FiguresWish): Promise<number | null> {
  await takeTurns(act);
  const all = await proposals(act);
  if (all.some(({ state }) => isOpen(state))) return null;
  const number = (all[0]?.number ?? 0) + 1;
  await own(act.db).insertInto('picture.figures_proposal').values({
    municipality_id: act.municipality, proposal_no: number, state: 'asked', audience: wish.audience, years: [...wish.years].sort().join(','), tables: wish.kinds.join(','),
    asked_at: act.now, asked_by: act.actor.id ?? '', made_at: null, basis: null, dossier_id: null, outcome_sealed: null,
  }).execute();
  act.about('figures-proposal', String(number));
  act.note({ audience: wish.audience, years: wish.years.join(','), tables: wish.kinds.join(',') });
  return number;
}

/**
 * The one function that turns own counts into figures for people without need to know. It proves them together with everything published before to the same readers,
 * on a thread of its own, and keeps them sealed until somebody else publishes them. It returns figures that hold their proof, `null` for the sentence of a very small register, or the reason why there are none.
 */
export async function makeFigures(act: Act, number: number, seconds = searchSeconds): Promise<{ readonly safe: SafeFigures | null } | NoFigures> {
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
    const outcome = await proven(act, ledger, rule, proposal, seconds);
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

async function proven(act: Act, ledger: Ledger, rule: AudienceRule, { audience, years, kinds, number }: Proposal, seconds: number): Promise<{ readonly made: MadeFigures; readonly safe: SafeFigures | null } | NoFigures> {
  const earlier = knownTo(ledger, audience, 'signals');
  const tables = earlier.filter((release) => !isSentence(release));
  const allYears = [...new Set([...years, ...tables.flatMap(yearsIn)])].sort();
  const facts = await factsToCount(act);
  const inside = snapshotOf(facts, new Set(years.map(Number)));
  const total = inside.reduce((sum, { count }) => sum + count, 0);
  const way = wayFor(total, rule.k, years, earlier);
  if (way.kind === 'refused') return { why: way.why };
  if (way.kind === 'sentence') {
    return { safe: null, made: { tables: [sentenceTable(years)], rule, counted: [], inside, held: 0, cost: null, certificate: { format: 'baken-figures-sentence/1', than: rule.k, years } } };
  }
  const next = ledger.length + 1;
  const now = { number: next, years: allYears, snapshot: snapshotOf(facts, new Set(allYears.map(Number))) };
  const rows = rowsOver([...await countedBefore(act, tables), now]);
  const seed = Buffer.from(act.vault.index('figures', `proposal ${number}`)).readUIntBE(0, 6);
  const { published, held } = await released(ledger, readRegister(dimensionsFor(allYears), rows), {
    tables: tablesFor(kinds, years), unit: 'signals', rule, day: dutchDate(act.now).toString(), holdBy: 'year',
  }, { seconds, seed }, protectInWorker);
  return {
    safe: published.safe,
    made: {
      tables: published.tables, rule, counted: countedIn(rows, new Set(held), next), inside, held: held.reduce((sum, { count }) => sum + count, 0), cost: published.state, certificate: published.safe.certificate,
    },
  };
}

/** Publishes exactly what was looked at. @returns the number of the release, or why not */
export async function publishFigures(act: Act, number: number): Promise<{ readonly release: number } | NoFigures> {
  await takeTurns(act);
  act.about('figures-proposal', String(number));
  const proposal = await proposalOf(act, number);
  const made = proposal && await madeFigures(act, proposal);
  if (!proposal || after(proposal.state, 'publish') === null) return { why: 'not-now' };
  if (!made || !act.may('figures.approve')) return { why: 'need-to-know' };
  if (proposal.askedBy === act.actor.id) return { why: 'same-person' };
  const ledger = await ledgerOf(act);
  const rule = (await rulesInForce(act))[proposal.audience];
  // A release or a decision since then changes what readers know or may know: then the figures are made anew.
  if ((ledger.at(-1)?.hash ?? 'none') !== proposal.basis || JSON.stringify(rule) !== JSON.stringify(made.rule)) return { why: 'stale' };
  if ('claims' in made.certificate && faultsIn(made.certificate).length > 0) return { why: 'problem', code: 'not-certified', place: 'certificate' };
  const day = dutchDate(act.now).toString();
  const release = appended(ledger, { day, unit: 'signals', audience: proposal.audience, rule, way: { kind: 'exact' }, tables: made.tables, certificate: hashOfCertificate(made.certificate) }).at(-1);
  if (!release) return { why: 'not-now' };
  const dossier = await act.vault.newDossier();
  await own(act.db).insertInto('picture.figures_release').values({
    municipality_id: act.municipality, release_no: release.number, audience: proposal.audience, published_on: day, entry: JSON.stringify(release), proposal_no: number, dossier_id: dossier.id,
    counted_sealed: dossier.seal('picture.figures_release.counted', JSON.stringify(made.counted)), certificate_sealed: dossier.seal('picture.figures_release.certificate', JSON.stringify(made.certificate)),
    asked_by: proposal.askedBy, approved_by: act.actor.id ?? '', approved_at: act.now,
  }).execute();
  await own(act.db).updateTable('picture.figures_proposal').set({ state: 'published' }).where('municipality_id', '=', act.municipality).where('proposal_no', '=', number).execute();
  act.note({ release: release.number, audience: proposal.audience, hash: release.hash });
  return { release: release.number };
}

/** @returns false when it was over already */
export async function withdrawFigures(act: Act, number: number): Promise<boolean> {
  await takeTurns(act);
  act.about('figures-proposal', String(number));
  const proposal = await proposalOf(act, number);
  if (!proposal || after(proposal.state, 'withdraw') === null) return false;
  await own(act.db).updateTable('picture.figures_proposal').set({ state: 'withdrawn' }).where('municipality_id', '=', act.municipality).where('proposal_no', '=', number).execute();
  return true;
}

export interface RuleFields { readonly audience: Audience; readonly minimum: number; readonly by: string; readonly on: string; readonly reference: string }

/** Records what the municipality decided about an audience. */
export async function recordRule(act: Act, { audience, minimum, by, on, reference }: RuleFields): Promise<void> {
  await own(act.db).insertInto('picture.figures_rule').values({
    municipality_id: act.municipality, audience, minimum, decided_by: by, decided_on: on, reference, recorded_at: act.now, recorded_by: act.actor.id ?? '',
  }).execute();
  act.about('figures-rule', audience);
  act.note({ minimum, decidedOn: on });
}
