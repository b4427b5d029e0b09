import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { keptFilesOf, openedFile, type OpenedFile } from '../kept-file.ts';
import { type Message, messagesOf } from '../reporter/queries.ts';
import type { KeptFile } from '../rules-files.ts';
import type { Certainty, SignalSource, SignalState } from '../states.ts';
import { own } from './tables.ts';

export interface BrokenGlass {
  readonly number: string;
  readonly opened: Temporal.Instant;
  /** When it ended or will end by itself. */
  readonly until: Temporal.Instant;
  readonly open: boolean;
  /** What the privacy officer found; null while nobody has looked. */
  readonly justified: boolean | null;
}

/** How often the reader broke the glass, the newest first. */
export async function ownGlass(act: Act): Promise<BrokenGlass[]> {
  const rows = await own(act.db).selectFrom('platform.glass').select(['number', 'opened_at', 'until_at', 'ended_at', 'justified']).where('person_id', '=', act.actor.id ?? '').orderBy('opened_at', 'desc').limit(20).execute();
  return rows.map((row) => ({
    number: row.number, opened: row.opened_at, until: row.ended_at ?? row.until_at, justified: row.justified, open: row.ended_at === null && Temporal.Instant.compare(row.until_at, act.now) > 0,
  }));
}

/** How long broken glass stays open in this municipality, in hours. */
export async function glassHours(act: Act): Promise<number> {
  return (await own(act.db).selectFrom('platform.municipality').select('glass_hours').where('municipality_id', '=', act.municipality).executeTakeFirstOrThrow()).glass_hours;
}

interface SeenRow {
  readonly number: string; readonly dossier_id: string; readonly received_at: Temporal.Instant; readonly answer_by: string; readonly state: SignalState; readonly source: SignalSource; readonly language: string;
  readonly form_code: string | null; readonly danger_now: Certainty; readonly minor_involved: Certainty; readonly story_sealed: Uint8Array; readonly place_sealed: Uint8Array | null; readonly time_sealed: Uint8Array | null;
  readonly observed_sealed: Uint8Array | null; readonly told_sealed: Uint8Array | null; readonly thought_sealed: Uint8Array | null;
}

export interface SeenSignal {
  readonly number: string;
  readonly receivedAt: Temporal.Instant;
  readonly answerBy: string;
  readonly state: SignalState;
  readonly source: SignalSource;
  readonly language: string;
  readonly danger: Certainty;
  readonly minor: Certainty;
  readonly story: string;
  readonly place: string | null;
  readonly time: string | null;
  /** What a colleague saw, was told and thought; all null for everybody else's report. */
  readonly parts: { readonly observed: string | null; readonly told: string | null; readonly thought: string | null };
  readonly attachments: readonly KeptFile[];
  readonly messages: readonly Message[];
}

/** Opens the row policies for this one signal, for the rest of the act, as long as the database finds glass of this person that is broken and not over. */
async function throughGlass(act: Act, number: string): Promise<SeenRow | null> {
  await sql`select set_config('baken.glass', ${number}, true), set_config('baken.glass_at', ${act.now.toString()}, true)`.execute(act.db);
  return (await sql<SeenRow>`select * from signals.through_glass()`.execute(act.db)).rows[0] ?? null;
}

/** The signal as it is read in an emergency: without who reported it. Null when no glass is broken for it, any more or at all. */
export async function signalThroughGlass(act: Act, number: string): Promise<SeenSignal | null> {
  const row = await throughGlass(act, number);
  if (!row) return null;
  act.about('signal', number);
  const dossier = await act.vault.dossier(row.dossier_id);
  const open = (place: string, sealed: Uint8Array | null): string | null => (sealed ? dossier.openText(`signals.${place}`, sealed) : null);
  return {
    number, receivedAt: row.received_at, answerBy: row.answer_by, state: row.state, source: row.source, language: row.language, danger: row.danger_now, minor: row.minor_involved,
    story: dossier.openText('signals.signal.story', row.story_sealed), place: open('signal.place', row.place_sealed), time: open('signal.time', row.time_sealed),
    parts: { observed: open('internal_report.observed', row.observed_sealed), told: open('internal_report.told', row.told_sealed), thought: open('internal_report.thought', row.thought_sealed) },
    attachments: await keptFilesOf(act, number, dossier),
    messages: await messagesOf(act, number, row.dossier_id),
  };
}

/** One file of that signal. */
export async function fileThroughGlass(act: Act, number: string, id: number): Promise<OpenedFile | null> {
  const signal = await throughGlass(act, number);
  if (!signal) return null;
  const file = await openedFile(act, number, id, await act.vault.dossier(signal.dossier_id));
  if (file) act.about('signal', number);
  return file;
}
