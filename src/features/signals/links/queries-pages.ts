import { type Candidate, recognise } from '../../../lib/identifiers/recognise.ts';
import type { IdentifierKind } from '../../../lib/identifiers/kinds.ts';
import type { Act } from '../../../platform/act.ts';
import { blindOf, connectionPlace } from './mention-content.ts';
import { type Earlier, earlierSignals, linksHead } from './queries.ts';
import { type ConnectionType, hasLead, leadIn, type LinkCertainty } from './rules-connections.ts';
import { orderOf } from './rules-network.ts';
import { own } from './tables.ts';

/** A place in the report's words where an identifier seems to stand, with what stands around it. */
export interface CandidateView {
  /** Where it stands; says nothing of what it is. */
  readonly id: string;
  readonly candidate: Candidate;
  readonly before: string;
  readonly after: string;
}

/** The report's own words, and only those. */
export async function wordsOf(act: Act, number: string): Promise<{ readonly story: string; readonly place: string }> {
  const row = await own(act.db).selectFrom('signals.signal').select(['dossier_id', 'story_sealed', 'place_sealed']).where('number', '=', number).executeTakeFirstOrThrow();
  const dossier = await act.vault.dossier(row.dossier_id);
  return { story: dossier.openText('signals.signal.story', row.story_sealed), place: row.place_sealed ? dossier.openText('signals.signal.place', row.place_sealed) : '' };
}

/** What seems to be an identifier in the story and in the answer to "where", without those that the signal has already. The same value twice is offered once. */
export async function candidatesIn(act: Act, number: string): Promise<CandidateView[]> {
  const { story, place } = await wordsOf(act, number);
  const edges = await own(act.db).selectFrom('signals.identifier_of as edge').innerJoin('signals.identifier as identifier', (join) => join.onRef('identifier.municipality_id', '=', 'edge.municipality_id').onRef('identifier.identifier_id', '=', 'edge.identifier_id'))
    .select(['edge.mention_id', 'identifier.blind']).where('edge.signal_order', '=', orderOf(number)).execute();
  const seen = new Set([...Map.groupBy(edges, (edge) => edge.mention_id).values()].map((keys) => keys.map((key) => Buffer.from(key.blind).toString('hex')).sort().join(' ')));
  const views: CandidateView[] = [];
  for (const [from, text] of [['verhaal', story], ['plek', place]] as const) {
    for (const candidate of recognise(text)) {
      const { identifier, start, end } = candidate;
      const keys = identifier.keys.map((key) => Buffer.from(blindOf(act.vault, identifier.kind, key)).toString('hex')).sort().join(' ');
      if (seen.has(keys)) continue;
      seen.add(keys);
      views.push({ id: `${from}-${start}-${end}`, candidate, before: lastWords(text.slice(0, start)), after: firstWords(text.slice(end)) });
    }
  }
  return views;
}

const around = 60;

function lastWords(text: string): string {
  return text.length <= around ? text : `… ${text.slice(-around).replace(/^\S*\s/, '')}`;
}

function firstWords(text: string): string {
  return text.length <= around ? text : `${text.slice(0, around).replace(/\s\S*$/, '')} …`;
}

export interface ConnectionView {
  readonly id: number;
  readonly type: ConnectionType;
  readonly certainty: LinkCertainty;
  readonly other: string;
  /** This signal is the one that leads. Only of types with a lead. */
  readonly leads: boolean;
  readonly reason: string;
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly undone: { readonly by: string; readonly at: Temporal.Instant; readonly reason: string } | null;
}

/** What people said of this signal and others, newest first; what was undone too. */
export async function connectionsOf(act: Act, number: string): Promise<ConnectionView[]> {
  const rows = await own(act.db).selectFrom('signals.connection as connection').innerJoin('signals.signal as signal', (join) => join.onRef('signal.municipality_id', '=', 'connection.municipality_id').onRef('signal.number', '=', 'connection.from_number'))
    .selectAll('connection').select('signal.dossier_id').where((where) => where.or([where('from_number', '=', number), where('to_number', '=', number)])).orderBy('connection_id', 'desc').execute();
  const dossiers = await act.vault.dossiers(rows.map((row) => row.dossier_id));
  const people = await own(act.db).selectFrom('platform.person').select(['person_id', 'name']).execute();
  const name = (id: string | null): string => people.find((person) => person.person_id === id)?.name ?? '–';
  return rows.map((row) => {
    const open = (of: 'reason' | 'undone', sealed: Uint8Array): string => dossiers.get(row.dossier_id)?.openText(connectionPlace(row.connection_id, of), sealed) ?? '–';
    return {
      id: row.connection_id, type: row.type, certainty: row.certainty, other: row.from_number === number ? row.to_number : row.from_number,
      leads: hasLead(row.type) && row.to_number === number, reason: open('reason', row.reason_sealed), by: name(row.made_by), at: row.made_at,
      undone: row.undone_at && row.undone_reason_sealed ? { by: name(row.undone_by), at: row.undone_at, reason: open('undone', row.undone_reason_sealed) } : null,
    };
  });
}

/**
 * The signal that talks to the reporter in the name of this one: of a duplicate the one it repeats, of a split part the one it was split from; the signal itself when it follows none.
 */
export async function leadOf(act: Act, number: string): Promise<string> {
  const following = await own(act.db).selectFrom('signals.connection').select(['from_number as from', 'to_number as to']).where('undone_at', 'is', null).where('type', 'in', ['duplicate-of', 'split-from']).execute();
  return leadIn(following, number);
}

/** Every signal that is a duplicate, with the one that talks to the reporter. */
export async function leadsOfDuplicates(act: Act): Promise<ReadonlyMap<string, string>> {
  const following = await own(act.db).selectFrom('signals.connection').select(['from_number as from', 'to_number as to', 'type']).where('undone_at', 'is', null).where('type', 'in', ['duplicate-of', 'split-from']).execute();
  return new Map(following.filter((one) => one.type === 'duplicate-of').map((one) => [one.from, leadIn(following, one.from)]));
}

export interface MutedView { readonly id: number; readonly shown: string; readonly reason: string; readonly by: string; readonly at: Temporal.Instant; readonly from: string; readonly kind: IdentifierKind | null; readonly degree: number }

/** Everything that is muted in this municipality, newest first. */
export async function mutedIdentifiers(act: Act): Promise<MutedView[]> {
  const rows = await own(act.db).selectFrom('signals.muting').selectAll().where('unmuted_at', 'is', null).orderBy('muting_id', 'desc').execute();
  if (rows.length === 0) return [];
  const dossiers = await act.vault.dossiers(rows.map((row) => row.dossier_id));
  const people = await own(act.db).selectFrom('platform.person').select(['person_id', 'name']).execute();
  const keys = await own(act.db).selectFrom('signals.identifier').select(['identifier_id', 'kind', 'degree']).where('identifier_id', 'in', rows.flatMap((row) => row.identifier_ids)).execute();
  return rows.map((row) => {
    const dossier = dossiers.get(row.dossier_id);
    const own = keys.filter((key) => row.identifier_ids.includes(key.identifier_id));
    return {
      id: row.muting_id, by: people.find((person) => person.person_id === row.muted_by)?.name ?? '–', at: row.muted_at, from: row.number, kind: own[0]?.kind ?? null,
      shown: dossier?.openText('signals.muting.shown', row.shown_sealed) ?? '–', reason: dossier?.openText('signals.muting.reason', row.reason_sealed) ?? '–', degree: Math.max(0, ...own.map((key) => key.degree)),
    };
  });
}

/** What the file page of a signal shows of its links. */
export interface LinksSummary {
  readonly earlier: Earlier;
  readonly connections: readonly ConnectionView[];
  readonly candidates: number;
  /** The signal that talks to the reporter in the name of this one, and why; null when it does so itself. */
  readonly follows: { readonly type: 'duplicate-of' | 'split-from'; readonly lead: string } | null;
}

/** Null when this municipality has no such signal. */
export async function linksSummary(act: Act, number: string): Promise<LinksSummary | null> {
  if (!await linksHead(act, number)) return null;
  const connections = await connectionsOf(act, number);
  const follows = connections.find((one) => !one.undone && hasLead(one.type) && !one.leads);
  return {
    earlier: await earlierSignals(act, number), connections, candidates: (await candidatesIn(act, number)).length,
    follows: follows && (follows.type === 'duplicate-of' || follows.type === 'split-from') ? { type: follows.type, lead: await leadOf(act, number) } : null,
  };
}
