import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { own } from './tables.ts';

/** Where a signal plays, as somebody said it last. */
export interface SignalArea {
  /** How often it was said; what a form starts from. 0: never. */
  readonly version: number;
  /** A key of the map; null when it is not known. */
  readonly key: string | null;
  readonly name: string | null;
  readonly by: string | null;
  readonly at: Temporal.Instant | null;
}

/** Null when there is no such signal, or the act may not read it. */
export async function areaOfSignal(act: Act, number: string): Promise<SignalArea | null> {
  const db = own(act.db);
  const signal = await db.selectFrom('signals.signal').select('number').where('number', '=', number).executeTakeFirst();
  if (!signal) return null;
  act.about('signal', number);
  const row = await db.selectFrom('signals.signal_area as area')
    .leftJoin('platform.person as person', (join) => join.onRef('person.municipality_id', '=', 'area.municipality_id').onRef('person.person_id', '=', 'area.said_by'))
    .select(['area.area_no', 'area.area_key', 'area.area_name', 'area.said_at', 'person.name']).where('area.number', '=', number).orderBy('area.area_no', 'desc').limit(1).executeTakeFirst();
  return row ? { version: row.area_no, key: row.area_key, name: row.area_name, by: row.name, at: row.said_at } : { version: 0, key: null, name: null, by: null, at: null };
}

export interface AreaCount {
  /** Such as `2026-Q3`, on the Dutch calendar. */
  readonly quarter: string;
  readonly form: string | null;
  readonly sector: string | null;
  readonly area: string | null;
  readonly count: number;
}

/** What the map counts: signals by quarter, form, sector and area, without number, day or word. Empty for who does not handle signals. */
export async function areaCounts(act: Act): Promise<readonly AreaCount[]> {
  const rows = await sql<{ quarter: string; form_code: string | null; sector_code: string | null; area_key: string | null; count: number }>`select * from signals.counts_by_area()`.execute(act.db);
  return rows.rows.map((row) => ({ quarter: row.quarter, form: row.form_code, sector: row.sector_code, area: row.area_key, count: row.count }));
}
