import { sql } from 'kysely';
import { faultsIn } from '../../../lib/disclosure-control/certificates.ts';
import { appended, hashOfCertificate } from '../../../lib/disclosure-control/ledger.ts';
import type { FiguresProblemCode } from '../../../lib/disclosure-control/problems.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { ledgerOf, madeFigures, type Proposal, proposals, rulesInForce } from './queries.ts';
import type { Audience, Base, TableKind } from './rules.ts';
import { after, isOpen } from './states.ts';
import { own } from './tables.ts';

/** Why there are no figures. Nothing was made then. */
export type NoFigures =
  | { readonly why: 'few-years' | 'said-before' | 'shown-before' | 'not-now' | 'stale' | 'need-to-know' | 'same-person' }
  | { readonly why: 'problem'; readonly code: FiguresProblemCode; readonly place: string };

export async function takeTurns(act: Act): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality}/figures`}, 0))`.execute(act.db);
}

export async function proposalOf(act: Act, number: number): Promise<Proposal | null> {
  return (await proposals(act)).find((one) => one.number === number) ?? null;
}

export interface FiguresWish { readonly audience: Audience; readonly years: readonly string[]; readonly kinds: readonly TableKind[]; /** Null for exact numbers with stars. */ readonly roundedTo?: Base | null }

/** Writes down what somebody wants to publish; the figures themselves are made by who handles signals. @returns its number, or null when another wish is still open */
export async function askForFigures(act: Act, wish: FiguresWish): Promise<number | null> {
  await takeTurns(act);
  const all = await proposals(act);
  if (all.some(({ state }) => isOpen(state))) return null;
  const number = (all[0]?.number ?? 0) + 1;
  await own(act.db).insertInto('picture.figures_proposal').values({
    municipality_id: act.municipality, proposal_no: number, state: 'asked', audience: wish.audience, years: [...wish.years].sort().join(','), tables: wish.kinds.join(','), rounded_to: wish.roundedTo ?? null,
    asked_at: act.now, asked_by: act.actor.id ?? '', made_at: null, basis: null, dossier_id: null, outcome_sealed: null,
  }).execute();
  act.about('figures-proposal', String(number));
  act.note({ audience: wish.audience, years: wish.years.join(','), tables: wish.kinds.join(',') });
  return number;
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
  const release = appended(ledger, { day, unit: 'signals', audience: proposal.audience, rule, way: made.way, tables: made.tables, certificate: hashOfCertificate(made.certificate) }).at(-1);
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
