import { sql } from 'kysely';
import type { IdentifierKind, KeyLevel } from '../../../lib/identifiers/kinds.ts';
import type { Act } from '../../../platform/act.ts';
import type { SignalState } from '../states.ts';
import { mentionPlace, readContent } from './mention-content.ts';
import { network } from './queries-network.ts';
import { type Graph, graphOf, type GraphSource, type GraphThing, type HeldKey, type SaidTie } from './rules-graph.ts';
import { numberOf, orderOf } from './rules-network.ts';
import { own } from './tables.ts';

export interface AskedGraph {
  /** Signals in the middle, with what lies around them in two steps. Without any: the newest signals that hang together with others. */
  readonly around: readonly string[];
  /** Signals and things that must be in the picture too, with what lies around them. */
  readonly also: readonly string[];
  /** Nodes to go on from: numbers of signals and ids of things; a thing that stands here twice shows twice as many of its signals. */
  readonly opened: readonly string[];
  /** How often more was asked for. */
  readonly more: number;
  /** Only signals before this one begin the picture of the whole. */
  readonly before: string | null;
}

export interface SignalGraph extends Omit<Graph, 'signals' | 'things'> {
  readonly signals: readonly { readonly number: string; readonly more: number; readonly receivedAt: Temporal.Instant; readonly state: SignalState }[];
  /** `shown` is null when the key of its file is gone. */
  readonly things: readonly (GraphThing & { readonly shown: string | null })[];
  /** There is more than is drawn here. */
  readonly truncated: boolean;
  /** The oldest signal that the whole began with; null when there are none before it, or when the picture has a middle. */
  readonly oldest: string | null;
  /** Identifiers of these signals that somebody muted: they tie nothing. */
  readonly muted: number;
}

/** More signals than this cannot be read in one drawing. */
const mostSignals = 120;
const perStep = { whole: 12, partner: 3, signal: 10, thing: 15 } as const;
/** As many of a thing's signals may stand in a picture before it is opened. */
const unopened = 25;
/** Keys looked at, from the newest back, to find signals that hang together: few where many do, and more until enough are found. */
const looks = [500, 4000, 32_000, 256_000] as const;

/** Signals, what they hold, and how they hang together: what this reader may see, and a count of what not. Opens the words of each thing that is drawn. Needs `signals.read`. */
export async function linkedGraph(act: Act, wanted: AskedGraph): Promise<SignalGraph> {
  const asked = await existing(act, wanted);
  const middles = new Set([...asked.around, ...asked.also.filter(isSignal)]);
  const first = new Set(middles);
  const next = new Set<string>();
  let truncated = false;
  let oldest: string | null = null;
  for (const number of middles) {
    const found = await network(act, number, 1 + asked.more);
    for (const one of [...found.first, ...found.second]) next.add(one);
    truncated ||= found.truncated;
  }
  if (wanted.around.length === 0) {
    const whole = await newestLinked(act, asked.before, perStep.whole * (1 + asked.more));
    for (const one of whole.numbers) first.add(one);
    for (const one of await sharing(act, whole.numbers, perStep.partner)) next.add(one);
    for (const one of ends(await saidOf(act, whole.numbers))) next.add(one);
    oldest = whole.more ? whole.numbers.at(-1) ?? null : null;
  }
  const signals = asked.opened.filter(isSignal);
  for (const one of signals) first.add(one);
  for (const one of [...await sharing(act, signals, perStep.signal), ...ends(await saidOf(act, signals)), ...await holding(act, [...asked.opened, ...asked.also])]) next.add(one);
  const rest = [...next].filter((one) => !first.has(one)).sort((one, other) => orderOf(other) - orderOf(one));
  const chosen = [...first, ...rest].slice(0, mostSignals);
  truncated ||= first.size + rest.length > mostSignals;
  const { source, facts, muted } = await sourceOf(act, chosen);
  const graph = graphOf(source);
  const shown = await wordsOfThings(act, graph.things);
  act.concerns('signal', graph.signals.map((signal) => signal.number));
  act.note({ signals: graph.signals.length, opened: shown.size, hidden: graph.hidden });
  return {
    ...graph, truncated, oldest, muted,
    signals: graph.signals.flatMap((signal) => { const fact = facts.get(signal.number); return fact ? [{ ...signal, ...fact }] : []; }),
    things: graph.things.map((thing) => ({ ...thing, shown: shown.get(thing.mention) ?? null })),
  };
}

/** Without signals that are not there, or that this reader may not see: of those not even a count. */
async function existing(act: Act, { around, also, opened, ...rest }: AskedGraph): Promise<AskedGraph> {
  const numbers = [...around, ...also, ...opened].filter(isSignal);
  const rows = numbers.length === 0 ? [] : await own(act.db).selectFrom('signals.signal').select('number').where('number', 'in', numbers).execute();
  const there = (id: string): boolean => !isSignal(id) || rows.some((row) => row.number === id);
  return { around: around.filter(there), also: also.filter(there), opened: opened.filter(there), ...rest };
}

const isSignal = (id: string): boolean => id.startsWith('S-');
const list = (numbers: readonly string[]) => sql.join(numbers.map((number) => sql`${orderOf(number)}::bigint`));
const ends = (said: readonly SaidTie[]): readonly string[] => said.flatMap((one) => [one.from, one.to]);

/** The newest signals that hold something which another holds too, or of which a person said something. */
async function newestLinked(act: Act, before: string | null, most: number): Promise<{ readonly numbers: readonly string[]; readonly more: boolean }> {
  const from = before === null ? 10 ** 15 : orderOf(before);
  let rows: readonly { readonly place: number; readonly looked: number }[] = [];
  let exhausted = false;
  for (const look of looks) {
    rows = (await sql<{ place: number; looked: number }>`
      with newest as materialized (
        select e.signal_order, e.identifier_id from signals.identifier_of e
        where e.municipality_id = ${act.municipality} and e.signal_order < ${from} order by e.signal_order desc limit ${look})
      select n.signal_order as place, (select count(*)::integer from newest) as looked
      from newest n join signals.identifier i on i.municipality_id = ${act.municipality} and i.identifier_id = n.identifier_id
      where i.degree > 1 and not i.muted group by n.signal_order order by n.signal_order desc limit ${most + 1}`.execute(act.db)).rows;
    exhausted = (rows[0]?.looked ?? look) < look;
    if (rows.length > most || exhausted) break;
  }
  const said = ends(await own(act.db).selectFrom('signals.connection').select(['from_number as from', 'to_number as to', 'type as as', 'certainty']).where('undone_at', 'is', null)
    .orderBy('connection_id', 'desc').limit(5 * most).execute()).filter((number) => orderOf(number) < from);
  const all = [...new Set([...rows.map((row) => numberOf(row.place)), ...said])].sort((one, other) => orderOf(other) - orderOf(one));
  return { numbers: all.slice(0, most), more: all.length > most || (rows.length > 0 && !exhausted) };
}

/** The newest signals that hold something that one of these holds, `most` for each thing. */
async function sharing(act: Act, numbers: readonly string[], most: number): Promise<readonly string[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<{ place: number }>`
    with own as materialized (
      select distinct e.identifier_id from signals.identifier_of e join signals.identifier i on i.municipality_id = e.municipality_id and i.identifier_id = e.identifier_id
      where e.municipality_id = ${act.municipality} and e.signal_order in (${list(numbers)}) and i.degree > 1 and not i.muted)
    select distinct o.signal_order as place from own cross join lateral (
      select x.signal_order from signals.identifier_of x where x.municipality_id = ${act.municipality} and x.identifier_id = own.identifier_id
      order by x.signal_order desc limit ${most}) o`.execute(act.db);
  return rows.map((row) => numberOf(row.place));
}

/** The newest signals of each opened thing. */
async function holding(act: Act, opened: readonly string[]): Promise<readonly string[]> {
  const result: string[] = [];
  for (const [id, times] of Map.groupBy(opened.filter((one) => /^[tm]\d/.test(one)), (one) => one)) {
    const column = id.startsWith('t') ? sql.ref('e.identifier_id') : sql.ref('e.mention_id');
    const { rows } = await sql<{ place: number }>`
      with own as materialized (
        select distinct e.identifier_id from signals.identifier_of e join signals.identifier i on i.municipality_id = e.municipality_id and i.identifier_id = e.identifier_id
        where e.municipality_id = ${act.municipality} and ${column} = ${Number(id.slice(1))} and i.degree > 1 and not i.muted)
      select distinct o.signal_order as place from own cross join lateral (
        select x.signal_order from signals.identifier_of x where x.municipality_id = ${act.municipality} and x.identifier_id = own.identifier_id
        order by x.signal_order desc limit ${unopened + perStep.thing * times.length}) o`.execute(act.db);
    result.push(...rows.map((row) => numberOf(row.place)));
  }
  return result;
}

function saidOf(act: Act, numbers: readonly string[]): Promise<SaidTie[]> {
  if (numbers.length === 0) return Promise.resolve([]);
  return own(act.db).selectFrom('signals.connection').select(['from_number as from', 'to_number as to', 'type as as', 'certainty'])
    .where('undone_at', 'is', null).where((where) => where.or([where('from_number', 'in', numbers), where('to_number', 'in', numbers)])).orderBy('connection_id').execute();
}

interface Fact { readonly receivedAt: Temporal.Instant; readonly state: SignalState }

async function sourceOf(act: Act, chosen: readonly string[]): Promise<{ readonly source: GraphSource; readonly facts: ReadonlyMap<string, Fact>; readonly muted: number }> {
  if (chosen.length === 0) return { source: { chosen: new Set(), visible: new Set(), keys: [], said: [] }, facts: new Map(), muted: 0 };
  const { rows } = await sql<{ place: number; mention: number; identifier: number; kind: IdentifierKind; level: KeyLevel; degree: number; muted: boolean }>`
    select e.signal_order as place, e.mention_id as mention, i.identifier_id as identifier, i.kind, i.level, i.degree, i.muted
    from signals.identifier_of e join signals.identifier i on i.municipality_id = e.municipality_id and i.identifier_id = e.identifier_id
    where e.municipality_id = ${act.municipality} and e.signal_order in (${list(chosen)}) and (i.degree > 1 or i.muted)
    order by e.signal_order, e.mention_id, i.identifier_id`.execute(act.db);
  const keys = rows.filter((row) => !row.muted && row.degree > 1).map((row): HeldKey => ({ signal: numberOf(row.place), mention: row.mention, identifier: row.identifier, kind: row.kind, level: row.level, degree: row.degree }));
  const said = await saidOf(act, chosen);
  const asked = [...new Set([...chosen, ...ends(said)])];
  const found = await own(act.db).selectFrom('signals.signal').select(['number', 'received_at', 'state']).where('number', 'in', asked).execute();
  const facts = new Map(found.map((row) => [row.number, { receivedAt: row.received_at, state: row.state }]));
  const muted = new Set(rows.filter((row) => row.muted && facts.has(numberOf(row.place))).map((row) => row.mention)).size;
  return { source: { chosen: new Set(chosen), visible: new Set(facts.keys()), keys, said }, facts, muted };
}

async function wordsOfThings(act: Act, things: readonly GraphThing[]): Promise<ReadonlyMap<number, string>> {
  if (things.length === 0) return new Map();
  const rows = await own(act.db).selectFrom('signals.mention as mention').innerJoin('signals.signal as signal', (join) => join.onRef('signal.municipality_id', '=', 'mention.municipality_id').onRef('signal.number', '=', 'mention.number'))
    .select(['mention.mention_id', 'mention.written_sealed', 'signal.dossier_id']).where('mention.mention_id', 'in', things.map((thing) => thing.mention)).execute();
  const dossiers = await act.vault.dossiers([...new Set(rows.map((row) => row.dossier_id))]);
  return new Map(rows.flatMap((row) => {
    const dossier = dossiers.get(row.dossier_id);
    return dossier ? [[row.mention_id, readContent(dossier.openText(mentionPlace(row.mention_id), row.written_sealed)).shown] as const] : [];
  }));
}
