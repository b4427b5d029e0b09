import type { FoundFile } from '../../../lib/sought.ts';
import type { Act } from '../../../platform/act.ts';
import { type ActivityCode, activityCodes } from '../../../platform/processing.ts';
import type { FileKind } from './files.ts';
import { type AskedWords, hitPlace, letterPlace, requestPlace } from './places.ts';
import type { Mark } from './rules-mark.ts';
import type { IdentifiedWay, RequestKind, RequestState } from './states.ts';
import { own } from './tables.ts';

/** A request in a list: nothing of who asks. */
export interface RequestLine { readonly number: string; readonly kind: RequestKind; readonly state: RequestState; readonly receivedOn: string; readonly dueOn: string; readonly extendedOn: string | null }

/** Requests that this person may see: open ones first, by the day on which they are due; then what ended, newest first. */
export async function requestLines(act: Act): Promise<RequestLine[]> {
  const rows = await own(act.db).selectFrom('subject.request').select(['number', 'kind', 'state', 'received_on', 'due_on', 'extended_on', 'ended_at']).orderBy('number', 'desc').execute();
  const lines = rows.map((row) => ({ ended: row.ended_at !== null, number: row.number, kind: row.kind, state: row.state, receivedOn: row.received_on, dueOn: row.due_on, extendedOn: row.extended_on }));
  act.concerns('subject-request', rows.map((row) => row.number));
  return [...lines.filter((line) => !line.ended).sort((one, other) => one.dueOn.localeCompare(other.dueOn)), ...lines.filter((line) => line.ended)];
}

export interface SubjectRequest extends RequestLine {
  readonly dossierId: string; readonly identified: IdentifiedWay; readonly words: AskedWords; readonly stopped: string | null; readonly version: number; readonly endedAt: Temporal.Instant | null;
}

/** One request with what was asked. Null when there is none of that number, or none for this person. */
export async function subjectRequest(act: Act, number: string): Promise<SubjectRequest | null> {
  const row = await own(act.db).selectFrom('subject.request').selectAll().where('number', '=', number).executeTakeFirst();
  if (!row) return null;
  act.about('subject-request', number);
  const dossier = await act.vault.dossier(row.dossier_id);
  return {
    number, kind: row.kind, state: row.state, receivedOn: row.received_on, dueOn: row.due_on, extendedOn: row.extended_on, dossierId: row.dossier_id, identified: row.identified, version: row.version, endedAt: row.ended_at,
    words: JSON.parse(dossier.openText(requestPlace.asked, row.asked_sealed)) as AskedWords, stopped: row.stopped_sealed ? dossier.openText(requestPlace.stopped, row.stopped_sealed) : null,
  };
}

export interface Hit { readonly id: string; readonly file: FoundFile; readonly mark: Mark | null; readonly version: number; readonly by: string | null; readonly at: Temporal.Instant | null }

/** Where the person may stand, in the order of the rooms and of the files. */
export async function hitsOf(act: Act, request: { readonly number: string; readonly dossierId: string }): Promise<Hit[]> {
  const rows = await own(act.db).selectFrom('subject.hit').selectAll().where('number', '=', request.number).execute();
  if (rows.length === 0) return [];
  const dossier = await act.vault.dossier(request.dossierId);
  const people = new Map((await own(act.db).selectFrom('platform.person').select(['person_id', 'name']).execute()).map((row) => [row.person_id, row.name]));
  const hits = rows.map((row): Hit => ({
    id: row.hit_id, file: JSON.parse(dossier.openText(hitPlace(row.hit_id, 'found'), row.found_sealed)) as FoundFile, version: row.version, by: people.get(row.marked_by ?? '') ?? null, at: row.marked_at,
    mark: row.mark_sealed ? JSON.parse(dossier.openText(hitPlace(row.hit_id, 'mark'), row.mark_sealed)) as Mark : null,
  }));
  const rooms = ['signal', 'partner', 'colleague', 'account'];
  return hits.sort((one, other) => rooms.indexOf(one.file.room) - rooms.indexOf(other.file.room) || one.file.ref.localeCompare(other.file.ref, 'nl', { numeric: true }) || one.id.localeCompare(other.id));
}

/** When somebody last looked; null when nobody did. */
export async function lastFinding(act: Act, number: string): Promise<{ readonly at: Temporal.Instant; readonly found: number } | null> {
  const row = await own(act.db).selectFrom('subject.finding').select(['made_at', 'found']).where('number', '=', number).orderBy('finding_id', 'desc').limit(1).executeTakeFirst();
  return row ? { at: row.made_at, found: row.found } : null;
}

/** Who asked for a search that waits for a second person; null when nobody did. */
export async function searchAsked(act: Act, number: string): Promise<{ readonly by: string; readonly at: Temporal.Instant; readonly self: boolean } | null> {
  const row = await own(act.db).selectFrom('subject.search_ask').select(['asked_by', 'asked_at']).where('number', '=', number).where('agreed_by', 'is', null).executeTakeFirst();
  if (!row) return null;
  const person = await own(act.db).selectFrom('platform.person').select('name').where('person_id', '=', row.asked_by).executeTakeFirst();
  return { by: person?.name ?? '–', at: row.asked_at, self: row.asked_by === act.actor.id };
}

export interface Processed { readonly code: ActivityCode; readonly times: number; readonly first: Temporal.Instant; readonly last: Temporal.Instant }

/** What the Logboek dataverwerkingen says was done with the data in these files, by activity. For who may read the log. */
export async function processedOf(act: Act, files: readonly FoundFile[]): Promise<Processed[]> {
  const subjects = files.flatMap((file) => (file.room === 'signal' ? [`dossier/${file.ref}`] : file.room === 'account' || file.room === 'colleague' ? [`employee/${file.ref}`] : []));
  if (subjects.length === 0) return [];
  const rows = await own(act.db).selectFrom('processing.line').select((on) => ['activity_code', on.fn.countAll<string>().as('times'), on.fn.min('began').as('first'), on.fn.max('began').as('last')])
    .where('municipality_id', '=', act.municipality).where('subject_id', 'in', subjects.map((subject) => act.vault.index('subject', subject))).groupBy('activity_code').execute();
  return activityCodes.flatMap((code) => rows.filter((row) => row.activity_code === code).map((row) => ({ code, times: Number(row.times), first: row.first, last: row.last })));
}

export interface LetterLine { readonly id: string; readonly kind: 'extension' | 'answer'; readonly sentAt: Temporal.Instant; readonly hashes: Readonly<Record<FileKind, string>> }

export async function lettersOf(act: Act, request: { readonly number: string; readonly dossierId: string }): Promise<LetterLine[]> {
  const rows = await own(act.db).selectFrom('subject.letter').select(['letter_id', 'kind', 'sent_at', 'hashes_sealed']).where('number', '=', request.number).orderBy('sent_at').execute();
  if (rows.length === 0) return [];
  const dossier = await act.vault.dossier(request.dossierId);
  return rows.map((row) => ({ id: row.letter_id, kind: row.kind, sentAt: row.sent_at, hashes: JSON.parse(dossier.openText(letterPlace(row.letter_id, 'hashes'), row.hashes_sealed)) as Record<FileKind, string> }));
}

/** The frozen letter of a kind; null when it was not sent. */
export async function letterFile(act: Act, request: { readonly number: string; readonly dossierId: string }, kind: 'extension' | 'answer', file: FileKind): Promise<Uint8Array | null> {
  const row = await own(act.db).selectFrom('subject.letter').select(['letter_id', 'pdf_sealed', 'odt_sealed', 'docx_sealed']).where('number', '=', request.number).where('kind', '=', kind).executeTakeFirst();
  return row ? (await act.vault.dossier(request.dossierId)).openBytes(letterPlace(row.letter_id, file), row[`${file}_sealed`]) : null;
}

