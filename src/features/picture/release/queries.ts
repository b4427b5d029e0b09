import type { Certificate } from '../../../lib/disclosure-control/certificates.ts';
import type { Ledger, Release } from '../../../lib/disclosure-control/ledger.ts';
import { type AudienceRule, proposedRules } from '../../../lib/disclosure-control/rules.ts';
import type { Act } from '../../../platform/act.ts';
import { type Outcome, type SignalFact, signalFacts, type SignalSource } from '../../signals/offers.ts';
import { type Audience, type Base, type CategoryOf, type Coarser, type Counted, type CountedFact, type Held, isSentence, isTableKind, type Snapshot, type TableKind, yearsIn } from './rules.ts';
import type { ProposalState } from './states.ts';
import { own } from './tables.ts';

export interface PublishedRelease extends Release { readonly audience: Audience }

/** What everybody may read, the newest first. This is all that anybody without need to know ever learns of the own numbers. */
export async function publicReleases(act: Act): Promise<PublishedRelease[]> {
  const rows = await own(act.db).selectFrom('picture.figures_release').select('entry').where('municipality_id', '=', act.municipality).where('audience', '=', 'public').orderBy('release_no', 'desc').execute();
  return rows.map(({ entry }) => ({ ...entry, audience: 'public' }));
}

/** Every release, the oldest first. Only for who makes or approves figures: the row policy hides those for the council from others, and then the chain does not hold. */
export async function ledgerOf(act: Act): Promise<Ledger> {
  const rows = await own(act.db).selectFrom('picture.figures_release').select('entry').where('municipality_id', '=', act.municipality).orderBy('release_no').execute();
  return rows.map(({ entry }) => entry);
}

/** What the register counted when each of these releases was made, opened. For who handles signals. */
export async function countedBefore(act: Act, releases: readonly Release[]): Promise<Counted[]> {
  const tables = releases.filter((release) => !isSentence(release));
  if (tables.length === 0) return [];
  const rows = await own(act.db).selectFrom('picture.figures_release').select(['release_no', 'dossier_id', 'counted_sealed']).where('municipality_id', '=', act.municipality)
    .where('release_no', 'in', tables.map(({ number }) => number)).orderBy('release_no').execute();
  const dossiers = await act.vault.dossiers(rows.map((row) => row.dossier_id));
  return rows.map((row) => {
    const release = tables.find(({ number }) => number === row.release_no);
    const dossier = dossiers.get(row.dossier_id);
    if (!release || !dossier) throw new Error(`What release ${row.release_no} counted can no longer be opened.`);
    return { number: row.release_no, years: yearsIn(release), snapshot: JSON.parse(dossier.openText('picture.figures_release.counted', row.counted_sealed)) as Snapshot };
  });
}

/** For each audience the newest decision of the municipality, or the proposal as long as there is none. */
export async function rulesInForce(act: Act): Promise<Readonly<Record<Audience, AudienceRule>>> {
  const rows = await own(act.db).selectFrom('picture.figures_rule').select(['audience', 'minimum', 'decided_by', 'decided_on', 'reference']).where('municipality_id', '=', act.municipality).orderBy('rule_no').execute();
  const ruleOf = (audience: Audience): AudienceRule => {
    const decided = rows.findLast((row) => row.audience === audience);
    return decided ? { ...proposedRules[audience], k: decided.minimum, decided: { by: decided.decided_by, on: decided.decided_on, reference: decided.reference } } : proposedRules[audience];
  };
  return { public: ruleOf('public'), council: ruleOf('council') };
}

export interface RuleDecision { readonly number: number; readonly audience: Audience; readonly minimum: number; readonly by: string; readonly on: string; readonly reference: string }

/** Every decision about an audience, the newest first. */
export async function ruleDecisions(act: Act): Promise<RuleDecision[]> {
  return own(act.db).selectFrom('picture.figures_rule').select(['rule_no as number', 'audience', 'minimum', 'decided_by as by', 'decided_on as on', 'reference'])
    .where('municipality_id', '=', act.municipality).orderBy('rule_no', 'desc').execute();
}

export interface Proposal {
  readonly number: number;
  readonly state: ProposalState;
  readonly audience: Audience;
  readonly years: readonly string[];
  readonly kinds: readonly TableKind[];
  readonly roundedTo: Base | null;
  readonly askedAt: Temporal.Instant;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly basis: string | null;
  readonly dossierId: string | null;
  readonly sealed: Uint8Array | null;
}

export async function proposals(act: Act): Promise<Proposal[]> {
  const rows = await own(act.db).selectFrom('picture.figures_proposal').selectAll().where('municipality_id', '=', act.municipality).orderBy('proposal_no', 'desc').execute();
  const names = await peopleNames(act);
  return rows.map((row) => ({
    number: row.proposal_no, state: row.state, audience: row.audience, years: row.years.split(','), kinds: row.tables.split(',').filter(isTableKind), roundedTo: row.rounded_to === 3 || row.rounded_to === 5 ? row.rounded_to : null, askedAt: row.asked_at,
    askedBy: row.asked_by, askedByName: names.get(row.asked_by) ?? '–', basis: row.basis, dossierId: row.dossier_id, sealed: row.outcome_sealed,
  }));
}

async function peopleNames(act: Act): Promise<ReadonlyMap<string, string>> {
  const people = await own(act.db).selectFrom('platform.person').select(['person_id', 'name']).where('municipality_id', '=', act.municipality).execute();
  return new Map(people.map(({ person_id: id, name }) => [id, name]));
}

/** What was made of a wish, before anybody published it: the figures, what they were made from and the proof. */
export interface MadeFigures {
  readonly tables: Release['tables'];
  readonly rule: AudienceRule;
  readonly way: Release['way'];
  readonly counted: Snapshot;
  /** The true counts of the chosen years, late registrations that wait among them. */
  readonly inside: Snapshot;
  readonly certificate: Certificate | SentenceProof;
  /** What waits for a next release, because the difference would give somebody away. */
  readonly held: readonly Held[];
  /** Tables that would be mostly stars, and what to join so that they say more; empty when none would be, or when that was done. */
  readonly coarser: readonly Coarser[];
  readonly cost: 'proven minimal' | 'within bound' | 'safe' | null;
}

/** Of a sentence there is nothing to add up; it is the same for every total below the limit. */
export interface SentenceProof { readonly format: 'baken-figures-sentence/1'; readonly than: number; readonly years: readonly string[] }

/** Opens what was made; only for who handles signals, because it holds the counts themselves. */
export async function madeFigures(act: Act, proposal: Proposal): Promise<MadeFigures | null> {
  if (!act.may('signals.read') || !proposal.dossierId || !proposal.sealed) return null;
  const dossier = await act.vault.dossier(proposal.dossierId);
  return JSON.parse(dossier.openText('picture.figures_proposal.outcome', proposal.sealed)) as MadeFigures;
}

/** Which category a source, an outcome or a form belongs to. A new source or outcome does not compile until it is said here. */
const sourceCategory: Readonly<Record<SignalSource, CategoryOf<'source'>>> = {
  'resident-anonymous': 'residents', 'resident-pseudonym': 'residents', 'resident-known': 'residents', 'telephone': 'telephone', 'colleague': 'colleagues', 'split': 'split',
};
const outcomeCategory: Readonly<Record<Outcome, CategoryOf<'outcome'>>> = {
  'passed-to-police': 'investigation', 'passed-to-labour-inspectorate': 'investigation', 'passed-to-kmar': 'investigation', 'passed-to-riec': 'investigation', 'integral-check': 'investigation',
  'passed-to-veilig-thuis': 'help', 'passed-to-comensha': 'help', 'passed-to-care': 'help', 'watch': 'other', 'other-problem-handed-over': 'other', 'no-follow-up': 'other',
};

/** What the register counts today. Empty for who does not handle signals. */
export async function factsToCount(act: Act): Promise<CountedFact[]> {
  return (await signalFacts(act)).map((fact) => ({
    year: Number(fact.quarter.slice(0, 4)), form: formCategory(fact), source: sourceCategory[fact.source], outcome: fact.outcome === null ? 'open' : outcomeCategory[fact.outcome],
  }));
}

function formCategory({ form }: SignalFact): CategoryOf<'form'> {
  if (form === null) return 'unknown';
  return form === 'labour' || form === 'sexual' || form === 'criminal' ? form : 'other';
}


/** Every release that this reader may see, the newest first. */
export async function readableReleases(act: Act): Promise<PublishedRelease[]> {
  const rows = await own(act.db).selectFrom('picture.figures_release').select(['entry', 'audience']).where('municipality_id', '=', act.municipality).orderBy('release_no', 'desc').execute();
  return rows.map(({ entry, audience }) => ({ ...entry, audience }));
}
