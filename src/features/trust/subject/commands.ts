import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { Refusal } from '../../../lib/errors.ts';
import { type FoundFile, type Sought, soughtIn } from '../../../lib/sought.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { Intake } from './intake-form.ts';
import { type AskedWords, hitPlace, requestPlace } from './places.ts';
import { hitsOf, type SubjectRequest } from './queries.ts';
import { allMarked, type Mark } from './rules-mark.ts';
import { answerBy } from './rules-term.ts';
import { after, isOpen, type RequestStep } from './states.ts';
import { own } from './tables.ts';

/** Looks through one room for a person. */
export type SubjectFinder = (act: Act, sought: Sought) => Promise<readonly FoundFile[]>;

/** Takes a request in, under a key of its own. @returns its number */
export async function takeIn(act: Act, intake: Intake): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} subject`}, 137))`.execute(act.db);
  const year = dutchDate(act.now).year;
  const last = await own(act.db).selectFrom('subject.request').select((on) => on.fn.max('number').as('number')).where('number', 'like', `V-${year}-%`).executeTakeFirst();
  const number = `V-${year}-${String(Number(last?.number?.slice(7) ?? 0) + 1).padStart(4, '0')}`;
  const dossier = await act.vault.newDossier();
  await own(act.db).insertInto('subject.request').values({
    municipality_id: act.municipality, number, dossier_id: dossier.id, kind: intake.kind, state: 'intake', received_on: intake.receivedOn.toString(), due_on: answerBy(intake.receivedOn).toString(), extended_on: null,
    identified: intake.identified, asked_sealed: dossier.seal(requestPlace.asked, JSON.stringify(intake.words satisfies AskedWords)), stopped_sealed: null, taken_by: act.actor.id ?? '', taken_at: act.now, ended_at: null,
  }).execute();
  act.about('subject-request', number);
  act.note({ kind: intake.kind });
  return number;
}

/** Mends what was taken in; the day on which it came in stays. @returns false when somebody was first */
export async function mend(act: Act, request: SubjectRequest, basis: number, intake: Intake): Promise<boolean> {
  if (!isOpen(request.state)) throw new Refusal('subject-ended');
  if (intake.identified === 'not-yet' && request.state !== 'intake') throw new Refusal('subject-identity');
  const dossier = await act.vault.dossier(request.dossierId);
  const done = await own(act.db).updateTable('subject.request').set({ kind: intake.kind, identified: intake.identified, asked_sealed: dossier.seal(requestPlace.asked, JSON.stringify(intake.words)), version: basis + 1 })
    .where('number', '=', request.number).where('version', '=', basis).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** @throws Refusal `subject-step` when the request no longer allows it, `subject-identity` while it is not certain who asks, `subject-marks` while something is not marked */
export async function step(act: Act, request: SubjectRequest, which: Exclude<RequestStep, 'stop'>): Promise<void> {
  const state = after(request.state, which);
  if (state === null) throw new Refusal('subject-step');
  if (request.identified === 'not-yet') throw new Refusal('subject-identity');
  if (which === 'found' || which === 'answer') {
    const searched = await own(act.db).selectFrom('subject.finding').select('finding_id').where('number', '=', request.number).limit(1).executeTakeFirst();
    if (!searched || !allMarked(await hitsOf(act, request))) throw new Refusal('subject-marks');
  }
  const done = await own(act.db).updateTable('subject.request').set({ state, ...(isOpen(state) ? {} : { ended_at: act.now }) }).where('number', '=', request.number).where('state', '=', request.state).executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw new Refusal('subject-step');
  act.note({ step: which });
}

/** Ends a request without an answer: taken back, or it never became certain who asked. */
export async function stop(act: Act, request: SubjectRequest, why: string): Promise<void> {
  const state = after(request.state, 'stop');
  if (state === null) throw new Refusal('subject-step');
  const dossier = await act.vault.dossier(request.dossierId);
  await own(act.db).updateTable('subject.request').set({ state, stopped_sealed: dossier.seal(requestPlace.stopped, why), ended_at: act.now }).where('number', '=', request.number).execute();
}

/**
 * Where two people are asked for a search: the first one asks, and nothing is opened; another one who comes after searches in this very act.
 * @returns whether to search now
 */
export async function agreeToSearch(act: Act, request: SubjectRequest): Promise<boolean> {
  if (request.state !== 'finding') throw new Refusal('subject-step');
  const db = own(act.db);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} ${request.number}`}, 138))`.execute(act.db);
  const asked = await db.selectFrom('subject.search_ask').select(['ask_id', 'asked_by']).where('number', '=', request.number).where('agreed_by', 'is', null).executeTakeFirst();
  if (!asked) await db.insertInto('subject.search_ask').values({ municipality_id: act.municipality, number: request.number, asked_by: act.actor.id ?? '', asked_at: act.now }).execute();
  const agrees = asked !== undefined && asked.asked_by !== act.actor.id;
  if (agrees) {
    await db.updateTable('subject.search_ask').set({ agreed_by: act.actor.id, agreed_at: act.now, in_transaction: sql<string>`pg_current_xact_id()` }).where('number', '=', request.number).where('ask_id', '=', asked.ask_id).execute();
  }
  act.note({ second: agrees });
  return agrees;
}

/** Looks in every room. What was found before keeps its mark, unless it is found in other places than then: that is asked anew. */
export async function find(act: Act, request: SubjectRequest, finders: readonly SubjectFinder[]): Promise<void> {
  if (request.state !== 'finding') throw new Refusal('subject-step');
  const db = own(act.db);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} ${request.number}`}, 138))`.execute(act.db);
  const { finding_id: id } = await db.insertInto('subject.finding').values({ municipality_id: act.municipality, number: request.number, made_by: act.actor.id ?? '', made_at: act.now, found: 0 }).returning('finding_id').executeTakeFirstOrThrow();
  const sought = soughtIn([request.words.name, ...request.words.contact.split('\n'), ...request.words.terms.split('\n')].map((line) => line.trim()).filter((line) => line !== ''));
  const found: FoundFile[] = [];
  for (const look of finders) found.push(...await look(act, sought));
  const dossier = await act.vault.dossier(request.dossierId);
  const known = new Map((await hitsOf(act, request)).map((hit) => [`${hit.file.room} ${hit.file.ref}`, hit]));
  for (const file of found) {
    const before = known.get(`${file.room} ${file.ref}`);
    const content = JSON.stringify(file);
    if (before && JSON.stringify(before.file) === content) continue;
    const hit = before?.id ?? randomUUID();
    const row = { found_sealed: dossier.seal(hitPlace(hit, 'found'), content), mark_sealed: null, marked_by: null, marked_at: null };
    if (before) await db.updateTable('subject.hit').set({ ...row, version: before.version + 1 }).where('hit_id', '=', hit).execute();
    else await db.insertInto('subject.hit').values({ municipality_id: act.municipality, number: request.number, hit_id: hit, ...row }).execute();
  }
  await db.updateTable('subject.finding').set({ found: found.length }).where('number', '=', request.number).where('finding_id', '=', id).execute();
  act.note({ found: found.length });
}

/** @returns false when somebody marked it meanwhile */
export async function markHit(act: Act, request: SubjectRequest, hitId: string, basis: number, mark: Mark): Promise<boolean> {
  if (request.state !== 'finding') throw new Refusal('subject-step');
  const dossier = await act.vault.dossier(request.dossierId);
  const done = await own(act.db).updateTable('subject.hit').set({ mark_sealed: dossier.seal(hitPlace(hitId, 'mark'), JSON.stringify(mark)), marked_by: act.actor.id, marked_at: act.now, version: basis + 1 })
    .where('number', '=', request.number).where('hit_id', '=', hitId).where('version', '=', basis).executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
