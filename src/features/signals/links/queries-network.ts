import { sql } from 'kysely';
import type { IdentifierKind, KeyLevel } from '../../../lib/identifiers/kinds.ts';
import type { Act } from '../../../platform/act.ts';
import { own } from './tables.ts';
import { type Caps, capsFor, mostDegree, type Network, type NetworkKey, mostInRing, networkOf, numberOf, orderOf, type Said } from './rules-network.ts';

interface KeyRow { hop: number; place: number; mention_id: number; kind: IdentifierKind; level: KeyLevel; degree: number; other_place: number; other_mention: number }

/**
 * Keys that lead from a signal to others (hop 1) and from those to others again (hop 2). Of each key only the newest signals; in the second step nothing that more than `mostDegree`
 * signals share, and nothing that the first step followed already. So a hub costs as much as any other key (docs/bench.md).
 */
export function twoHops(act: Act, place: number, caps: Caps): Promise<readonly KeyRow[]> {
  return sql<KeyRow>`
    with own as materialized (
      select e.identifier_id, e.mention_id, i.kind, i.level, i.degree
      from signals.identifier_of e join signals.identifier i on i.municipality_id = e.municipality_id and i.identifier_id = e.identifier_id
      where e.municipality_id = ${act.municipality} and e.signal_order = ${place} and i.degree > 1 and not i.muted),
    h1 as materialized (
      select own.mention_id, own.kind, own.level, own.degree, o.signal_order, o.mention_id as other_mention
      from own cross join lateral (
        select x.signal_order, x.mention_id from signals.identifier_of x
        where x.municipality_id = ${act.municipality} and x.identifier_id = own.identifier_id and x.signal_order <> ${place}
        order by x.signal_order desc limit ${caps.first}) o),
    i2 as materialized (
      select e.identifier_id, e.mention_id, e.signal_order
      from (select distinct signal_order from h1) s join signals.identifier_of e on e.municipality_id = ${act.municipality} and e.signal_order = s.signal_order
      where e.identifier_id not in (select identifier_id from own)),
    j2 as materialized (
      select i2.identifier_id, i2.mention_id, i2.signal_order, i.kind, i.level, i.degree
      from i2 join signals.identifier i on i.municipality_id = ${act.municipality} and i.identifier_id = i2.identifier_id
      where i.degree between 2 and ${mostDegree} and not i.muted)
    select 1 as hop, ${place}::bigint as place, h1.mention_id, h1.kind, h1.level, h1.degree, h1.signal_order as other_place, h1.other_mention from h1
    union all
    select 2, j2.signal_order, j2.mention_id, j2.kind, j2.level, j2.degree, o.signal_order, o.mention_id
    from j2 cross join lateral (
      select x.signal_order, x.mention_id from signals.identifier_of x
      where x.municipality_id = ${act.municipality} and x.identifier_id = j2.identifier_id and x.signal_order <> j2.signal_order
      order by x.signal_order desc limit ${caps.second}) o`.execute(act.db).then((result) => result.rows);
}

/** The signals around this one in two steps: by what they share, and by what people said of them. `times`: how many times as much as usual. */
export async function network(act: Act, number: string, times = 1): Promise<Network> {
  // The embedded engine is PostgreSQL compiled by Emscripten; it says so itself.
  const engine = await sql<{ embedded: boolean }>`select version() like '%emcc%' as embedded`.execute(act.db);
  const usual = capsFor(engine.rows[0]?.embedded ? 'embedded' : 'postgresql');
  const caps = { first: usual.first * times, second: usual.second };
  const rows = await twoHops(act, orderOf(number), caps);
  const said: Said[] = await own(act.db).selectFrom('signals.connection').select(['from_number as from', 'to_number as to', 'type', 'certainty']).where('undone_at', 'is', null).execute();
  const keys: NetworkKey[] = rows.map((row) => ({
    from: numberOf(row.place), to: numberOf(row.other_place), mention: row.mention_id, otherMention: row.other_mention, kind: row.kind, level: row.level, degree: row.degree,
  }));
  const cut = rows.some((row) => row.degree - 1 > (row.hop === 1 ? caps.first : caps.second)) || await leftOutHub(act, rows);
  return networkOf(number, keys, said, cut, mostInRing * times);
}

/** Whether a signal in the first step holds something that too many share, so that the second step left it out. */
async function leftOutHub(act: Act, rows: readonly KeyRow[]): Promise<boolean> {
  const places = [...new Set(rows.filter((row) => row.hop === 1).map((row) => row.other_place))];
  if (places.length === 0) return false;
  const hub = await own(act.db).selectFrom('signals.identifier_of as edge').innerJoin('signals.identifier as identifier', (join) => join.onRef('identifier.municipality_id', '=', 'edge.municipality_id').onRef('identifier.identifier_id', '=', 'edge.identifier_id'))
    .select('identifier.identifier_id').where('edge.signal_order', 'in', places).where('identifier.degree', '>', mostDegree).where('identifier.muted', '=', false).limit(1).executeTakeFirst();
  return hub !== undefined;
}
