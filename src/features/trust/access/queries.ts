import type { Act } from '../../../platform/act.ts';
import { type EventKind, isEventKind } from './rules.ts';
import { own } from './tables.ts';

const most = 30;

export interface Happened { readonly id: number; readonly at: Temporal.Instant; readonly kind: EventKind; readonly detail: string | null; readonly by: string | null; readonly isNew: boolean }

/** What happened with the reader's own access, the newest first. */
export async function ownEvents(act: Act): Promise<Happened[]> {
  const rows = await own(act.db).selectFrom('platform.access_event as event').leftJoin('platform.person as by', (join) => join.onRef('by.municipality_id', '=', 'event.municipality_id').onRef('by.person_id', '=', 'event.by_person'))
    .select(['event.event_id', 'event.at', 'event.kind', 'event.detail', 'event.seen_at', 'by.name']).where('event.person_id', '=', act.actor.id ?? '').orderBy('event.event_id', 'desc').limit(most).execute();
  return rows.flatMap((row) => (isEventKind(row.kind) ? [{ id: row.event_id, at: row.at, kind: row.kind, detail: row.detail, by: row.name, isNew: row.seen_at === null }] : []));
}

export async function newEvents(act: Act): Promise<number> {
  const row = await own(act.db).selectFrom('platform.access_event').select((of) => of.fn.countAll<number>().as('n')).where('person_id', '=', act.actor.id ?? '').where('seen_at', 'is', null).executeTakeFirstOrThrow();
  return Number(row.n);
}

export interface Seen extends Happened { readonly person: string }

/** The same of everybody, for the privacy officer. @param only of these kinds; every kind when there are none */
export async function eventsOfAll(act: Act, only: readonly EventKind[], limit: number): Promise<Seen[]> {
  const rows = await own(act.db).selectFrom('platform.access_event as event').innerJoin('platform.person as person', (join) => join.onRef('person.municipality_id', '=', 'event.municipality_id').onRef('person.person_id', '=', 'event.person_id'))
    .leftJoin('platform.person as by', (join) => join.onRef('by.municipality_id', '=', 'event.municipality_id').onRef('by.person_id', '=', 'event.by_person'))
    .select(['event.event_id', 'event.at', 'event.kind', 'event.detail', 'event.seen_at', 'by.name as by', 'person.name', 'event.person_id']).$if(only.length > 0, (query) => query.where('event.kind', 'in', [...only]))
    .orderBy('event.event_id', 'desc').limit(limit).execute();
  act.concerns('person', rows.map((row) => row.person_id));
  return rows.flatMap((row) => (isEventKind(row.kind) ? [{ id: row.event_id, at: row.at, kind: row.kind, detail: row.detail, by: row.by, isNew: row.seen_at === null, person: row.name }] : []));
}
