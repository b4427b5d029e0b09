import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { reviewsDue } from '../triage/queries.ts';
import { isOpen, type SignalState } from '../states.ts';
import { type NamedHandler, handlers } from './queries-absence.ts';
import { own } from './tables.ts';

export interface LastRound { readonly finishedOn: string | null; readonly open: boolean }

export async function lastRound(act: Act): Promise<LastRound> {
  const rows = await own(act.db).selectFrom('signals.round').select(['finished_on']).orderBy('round_id', 'desc').limit(2).execute();
  return { finishedOn: rows.find((row) => row.finished_on)?.finished_on ?? null, open: rows.some((row) => row.finished_on === null) };
}

export interface OpenRound { readonly id: number; readonly looked: ReadonlySet<string> }

/** The round that somebody began and nobody finished; null when none is open. */
export async function openRound(act: Act): Promise<OpenRound | null> {
  const row = await own(act.db).selectFrom('signals.round').select(['round_id', 'looked']).where('finished_on', 'is', null).executeTakeFirst();
  return row ? { id: row.round_id, looked: new Set(row.looked.split(' ').filter((key) => key !== '')) } : null;
}

export interface FinishedRound { readonly on: string; readonly by: string; readonly looked: number; readonly asked: number; readonly note: string | null }

/** The last year of rounds, newest first. */
export async function finishedRounds(act: Act): Promise<FinishedRound[]> {
  const rows = await own(act.db).selectFrom('signals.round').selectAll().where('finished_on', 'is not', null).orderBy('round_id', 'desc').limit(12).execute();
  const names = new Map((await own(act.db).selectFrom('platform.person').select(['person_id', 'name']).execute()).map((person) => [person.person_id, person.name]));
  const dossiers = await act.vault.dossiers(rows.map((row) => row.dossier_id));
  return rows.map((row) => ({
    on: row.finished_on ?? '', by: names.get(row.finished_by ?? '') ?? '–', looked: row.looked_at ?? 0, asked: row.asked ?? 0,
    note: row.note_sealed ? dossiers.get(row.dossier_id)?.openText('signals.round.note', row.note_sealed) ?? null : null,
  }));
}

export interface OldFile { readonly number: string; readonly why: 'open-long' | 'review' | 'past-retention'; /** Since when, or the day that came or comes. */ readonly day: string; readonly state: SignalState }

export interface RoundFacts { readonly files: readonly OldFile[]; readonly handlers: readonly NamedHandler[]; /** There are more old files than are shown. */ readonly truncated: boolean }

/** Longer open than this is worth a look, whatever the terms say. */
const longOpenDays = 30;
export const mostFiles = 40;

/** What a monthly round looks at in the signals: what has been open for long, what is kept, what should be gone, and who handles it all. */
export async function roundFacts(act: Act): Promise<RoundFacts> {
  const today = dutchDate(act.now);
  const db = own(act.db);
  const rows = await db.selectFrom('signals.signal').select(['number', 'state', 'received_at']).where('state', '<>', 'closed').where('received_at', '<', act.now.subtract({ hours: 24 * longOpenDays })).orderBy('received_at').execute();
  const states = new Map(rows.map((row) => [row.number, row.state]));
  const files: OldFile[] = rows.filter((row) => isOpen(row.state)).map((row) => ({ number: row.number, why: 'open-long', day: row.received_at.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate().toString(), state: row.state }));
  for (const review of await reviewsDue(act, 31)) files.push({ number: review.number, why: 'review', day: review.keepUntil, state: states.get(review.number) ?? 'decided' });
  const past = await db.selectFrom('signals.closing as closing').innerJoin('signals.signal as signal', (join) => join.onRef('signal.municipality_id', '=', 'closing.municipality_id').onRef('signal.number', '=', 'closing.number'))
    .select(['closing.number', 'closing.retain_until']).where('signal.state', '=', 'closed').where('closing.retain_until', '<', today.toString())
    // Closed twice: the last closing says until when.
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('signals.closing as later').select('later.closing_id').whereRef('later.municipality_id', '=', 'closing.municipality_id').whereRef('later.number', '=', 'closing.number').whereRef('later.closing_id', '>', 'closing.closing_id'))))
    .orderBy('closing.retain_until').execute();
  for (const row of past) files.push({ number: row.number, why: 'past-retention', day: row.retain_until, state: 'closed' });
  act.concerns('signal', files.slice(0, mostFiles).map((file) => file.number));
  return { files: files.slice(0, mostFiles), truncated: files.length > mostFiles, handlers: await handlers(act) };
}
