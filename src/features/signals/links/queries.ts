import { sql } from 'kysely';
import type { IdentifierKind, KeyLevel } from '../../../lib/identifiers/kinds.ts';
import { readLine } from '../../../lib/identifiers/read.ts';
import type { Act } from '../../../platform/act.ts';
import type { SignalState } from '../states.ts';
import { blindOf, mentionPlace, readContent } from './mention-content.ts';
import { byGrade, type MatchGrade, type SharedKey, type Why, whysBySignal } from './rules-matches.ts';
import { orderOf } from './rules-network.ts';
import { own } from './tables.ts';

/** What stands above each page of the links of a signal. */
export interface LinksHead { readonly number: string; readonly state: SignalState; readonly receivedAt: Temporal.Instant }

/** Null when this municipality has no such signal. */
export async function linksHead(act: Act, number: string): Promise<LinksHead | null> {
  const row = await own(act.db).selectFrom('signals.signal').select(['state', 'received_at']).where('number', '=', number).executeTakeFirst();
  if (!row) return null;
  act.about('signal', number);
  return { number, state: row.state, receivedAt: row.received_at };
}

/** One identifier of a signal. */
export interface MentionView {
  readonly id: number;
  readonly kind: IdentifierKind;
  readonly shown: string;
  readonly way: 'entered' | 'recognised';
  readonly by: string;
  readonly at: Temporal.Instant;
  /** Which of its keys no longer find anything. */
  readonly muted: 'no' | 'some' | 'all';
  /** Has keys that meet more than the same door. */
  readonly hasWideKeys: boolean;
  /** Other signals that hold it; when `atLeast`, there are more than were looked at. */
  readonly others: number;
  readonly atLeast: boolean;
  readonly newestAt: Temporal.Instant | null;
  readonly grade: MatchGrade | null;
}

export interface EarlierSignal {
  readonly number: string;
  readonly receivedAt: Temporal.Instant;
  readonly state: SignalState;
  readonly form: string | null;
  readonly whys: readonly (Why & { readonly shown: string })[];
}

export interface Earlier {
  readonly mentions: readonly MentionView[];
  readonly signals: readonly EarlierSignal[];
  /** Of some identifier only the newest signals are here. */
  readonly truncated: boolean;
}

/** Signals per key that are looked at. One more is asked for, to know whether there are more. */
export const mostPerKey = 25;

interface SharedRow { mention_id: number; kind: IdentifierKind; level: KeyLevel; degree: number; other_mention: number; number: string; received_at: Temporal.Instant; state: SignalState; form_code: string | null }

/**
 * Every other signal that holds a key of this one, newest first within each key, in one question: a bare look-up by index per key. What is muted finds nothing.
 * @param place the signal's place in time (`orderOf`)
 */
export function sharedRows(act: Act, place: number, most: number): Promise<readonly SharedRow[]> {
  return sql<SharedRow>`
    with own as materialized (
      select e.identifier_id, e.mention_id, i.kind, i.level, i.degree
      from signals.identifier_of e join signals.identifier i on i.municipality_id = e.municipality_id and i.identifier_id = e.identifier_id
      where e.municipality_id = ${act.municipality} and e.signal_order = ${place} and i.degree > 1 and not i.muted),
    -- Numbers are made before the signals are looked up: under a row policy a join on a function of ours reads every signal there is.
    met as materialized (
      select own.mention_id, own.kind, own.level, own.degree, o.mention_id as other_mention, signals.number_of(o.signal_order) as number
      from own cross join lateral (
        select x.signal_order, x.mention_id from signals.identifier_of x
        where x.municipality_id = ${act.municipality} and x.identifier_id = own.identifier_id and x.signal_order <> ${place}
        order by x.signal_order desc limit ${most}) o)
    select met.mention_id, met.kind, met.level, met.degree, met.other_mention, s.number, s.received_at, s.state, s.form_code
    from met join signals.signal s on s.municipality_id = ${act.municipality} and s.number = met.number`.execute(act.db).then((result) => result.rows);
}

/** The identifiers of a signal, and the signals that hold one of them too, with why. */
export async function earlierSignals(act: Act, number: string): Promise<Earlier> {
  const rows = await sharedRows(act, orderOf(number), mostPerKey + 1);
  const whys = whysBySignal(rows.map(toShared));
  const cut = new Set([...Map.groupBy(rows, (row) => `${row.mention_id} ${row.level} ${row.degree}`).values()].filter((of) => new Set(of.map((row) => row.number)).size > mostPerKey).map((of) => of[0]?.mention_id));
  const mentions = await mentionsOf(act, number, rows, whys, cut);
  const shown = new Map(mentions.map((mention) => [mention.id, mention.shown]));
  const facts = new Map(rows.map((row) => [row.number, row]));
  const signals = [...whys].flatMap(([other, reasons]) => {
    const row = facts.get(other);
    return row ? [{ number: other, receivedAt: row.received_at, state: row.state, form: row.form_code, whys: reasons.map((why) => ({ ...why, shown: shown.get(why.mention) ?? '' })) }] : [];
  }).sort((one, other) => byGrade(one.whys[0]?.grade ?? 'possible', other.whys[0]?.grade ?? 'possible') || orderOf(other.number) - orderOf(one.number));
  act.concerns('signal', signals.map((signal) => signal.number));
  return { mentions, signals, truncated: cut.size > 0 };
}

function toShared(row: SharedRow): SharedKey {
  return { mention: row.mention_id, kind: row.kind, level: row.level, degree: row.degree, other: row.number, otherMention: row.other_mention };
}

async function mentionsOf(act: Act, number: string, rows: readonly SharedRow[], whys: ReadonlyMap<string, readonly Why[]>, cut: ReadonlySet<number | undefined>): Promise<MentionView[]> {
  const db = own(act.db);
  const mentions = await db.selectFrom('signals.mention as mention').innerJoin('signals.signal as signal', (join) => join.onRef('signal.municipality_id', '=', 'mention.municipality_id').onRef('signal.number', '=', 'mention.number'))
    .select(['mention.mention_id', 'mention.kind', 'mention.way', 'mention.written_sealed', 'mention.added_by', 'mention.added_at', 'signal.dossier_id'])
    .where('mention.number', '=', number).orderBy('mention.mention_id').execute();
  const [first] = mentions;
  if (!first) return [];
  const dossier = await act.vault.dossier(first.dossier_id);
  const keys = Map.groupBy(await db.selectFrom('signals.identifier_of as edge').innerJoin('signals.identifier as identifier', (join) => join.onRef('identifier.municipality_id', '=', 'edge.municipality_id').onRef('identifier.identifier_id', '=', 'edge.identifier_id'))
    .select(['edge.mention_id', 'identifier.level', 'identifier.muted', 'identifier.degree']).where('edge.signal_order', '=', orderOf(number)).execute(), (key) => key.mention_id);
  const people = await db.selectFrom('platform.person').select(['person_id', 'name']).execute();
  return mentions.map((mention) => {
    const own = keys.get(mention.mention_id) ?? [];
    const muted = own.filter((key) => key.muted).length;
    const reasons = [...whys.values()].flatMap((one) => one.filter((why) => why.mention === mention.mention_id));
    const met = rows.filter((row) => row.mention_id === mention.mention_id);
    const newest = met.map((row) => row.received_at).sort(Temporal.Instant.compare).at(-1) ?? null;
    const atLeast = cut.has(mention.mention_id);
    return {
      id: mention.mention_id, kind: mention.kind, shown: readContent(dossier.openText(mentionPlace(mention.mention_id), mention.written_sealed)).shown, way: mention.way,
      by: people.find((person) => person.person_id === mention.added_by)?.name ?? '–', at: mention.added_at, newestAt: newest,
      muted: muted === 0 ? 'no' as const : muted === own.length ? 'all' as const : 'some' as const, hasWideKeys: mention.kind === 'address' && own.some((key) => key.level === 'full'),
      others: atLeast ? Math.max(...own.filter((key) => !key.muted).map((key) => key.degree - 1)) : new Set(met.map((row) => row.number)).size, atLeast,
      grade: reasons.map((why) => why.grade).sort(byGrade)[0] ?? null,
    };
  });
}

interface BlindRow { blind: string; degree: number; muted: boolean; number: string; received_at: Temporal.Instant; state: SignalState; form_code: string | null }

/** The newest signals that hold one of these keys, given as blind values in hexadecimal digits. */
export function signalsByBlind(act: Act, blinds: readonly string[]): Promise<readonly BlindRow[]> {
  return sql<BlindRow>`
    with asked as materialized (select i.identifier_id, i.degree, i.muted, encode(i.blind, 'hex') as blind from signals.identifier i
      where i.municipality_id = ${act.municipality} and i.blind in (${sql.join(blinds.map((blind) => sql`decode(${blind}, 'hex')`))})),
    met as materialized (
      select asked.blind, asked.degree, asked.muted, o.signal_order, signals.number_of(o.signal_order) as number
      from asked cross join lateral (select distinct x.signal_order from signals.identifier_of x where x.municipality_id = ${act.municipality} and x.identifier_id = asked.identifier_id
        order by x.signal_order desc limit ${mostPerKey}) o)
    select met.blind, met.degree, met.muted, s.number, s.received_at, s.state, s.form_code
    from met join signals.signal s on s.municipality_id = ${act.municipality} and s.number = met.number
    order by met.signal_order desc`.execute(act.db).then((result) => result.rows);
}

export interface FoundByIdentifier {
  readonly kind: IdentifierKind;
  readonly shown: string;
  readonly muted: boolean;
  /** Signals that hold it, also those beyond the ones shown. */
  readonly degree: number;
  readonly signals: readonly { readonly number: string; readonly receivedAt: Temporal.Instant; readonly state: SignalState; readonly form: string | null; readonly grade: MatchGrade }[];
  readonly truncated: boolean;
}

/**
 * Signals that hold what was typed in a search box, when it is a telephone number, a plate, an address, an account or the like; nothing when it is none of these.
 * Somebody who asks finds muted ones too. Nothing of what was typed is kept.
 */
export async function findByIdentifier(act: Act, text: string): Promise<FoundByIdentifier[]> {
  const result: FoundByIdentifier[] = [];
  for (const identifier of readLine(text)) {
    const blinds = new Map(identifier.keys.map((key) => [Buffer.from(blindOf(act.vault, identifier.kind, key)).toString('hex'), key.level]));
    const rows = await signalsByBlind(act, [...blinds.keys()]);
    if (rows.length === 0) continue;
    const bySignal = Map.groupBy(rows, (row) => row.number);
    const degree = Math.max(...rows.map((row) => row.degree));
    result.push({
      kind: identifier.kind, shown: identifier.shown, degree, truncated: degree > bySignal.size, muted: rows.some((row) => row.muted),
      signals: [...bySignal.values()].flatMap(([row, ...more]) => (row ? [{
        number: row.number, receivedAt: row.received_at, state: row.state, form: row.form_code,
        grade: [row, ...more].some((one) => !['house', 'street', 'bare'].includes(blinds.get(one.blind) ?? '')) ? 'same' as const : 'partly' as const,
      }] : [])),
    });
  }
  act.note({ identifiers: result.length });
  return result;
}
