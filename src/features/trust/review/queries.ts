import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { DocumentContent } from '../../../platform/documents/content.ts';
import { isRole, type Permission } from '../../../platform/permissions.ts';
import { isPrivileged, weightOf } from './rights.ts';
import { type FinishedReview, isStale, type Judgement, type Scope } from './rules.ts';
import { own } from './tables.ts';

/** Which permission the lock of an act asks for; null for an act that has none. */
export type PermissionOf = (act: string) => Permission | null;

export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly privileged: boolean;
  readonly since: Temporal.Instant | null;
  /** Who gave the role; null when that was the installation, or a claim of the provider. */
  readonly by: string | null;
  readonly signedIn: Temporal.Instant | null;
  /** Which permissions were used in the last three months, and when last. */
  readonly used: ReadonlyMap<Permission, Temporal.Instant>;
  readonly lastUse: Temporal.Instant | null;
  readonly stale: boolean;
}

/** Everybody with access: since when, by whom, and what they did with it in the last three months. Administrators first. */
export async function holders(act: Act, permissionOf: PermissionOf): Promise<Holder[]> {
  const people = await own(act.db).selectFrom('platform.person').select(['person_id', 'name', 'role']).orderBy('name').orderBy('person_id').execute();
  const active = new Set((await own(act.db).selectFrom('platform.person').select('person_id').where('active', '=', true).execute()).map((row) => row.person_id));
  const quarterAgo = dutchDate(act.now).subtract({ months: 3 }).toZonedDateTime('Europe/Amsterdam').toInstant();
  const used = (await sql<{ person_id: string; act: string; last_at: Temporal.Instant }>`select * from platform.rights_used(${quarterAgo})`.execute(act.db)).rows;
  const given = new Map((await sql<{ person_id: string; signed_in_at: Temporal.Instant | null; role_since: Temporal.Instant | null; role_by: string | null }>`select * from platform.rights_given()`.execute(act.db)).rows.map((row) => [row.person_id, row]));
  const nameOf = (id: string | null | undefined): string | null => people.find((person) => person.person_id === id)?.name ?? null;
  const found = people.filter((person) => active.has(person.person_id)).map((person): Holder => {
    const mine = used.filter((row) => row.person_id === person.person_id);
    const last = new Map<Permission, Temporal.Instant>();
    for (const row of mine) {
      const permission = permissionOf(row.act);
      const known = permission ? last.get(permission) : undefined;
      if (permission && (!known || Temporal.Instant.compare(known, row.last_at) < 0)) last.set(permission, row.last_at);
    }
    const lastUse = mine.map((row) => row.last_at).sort((one, other) => Temporal.Instant.compare(one, other)).at(-1) ?? null;
    const facts = given.get(person.person_id);
    return {
      id: person.person_id, name: person.name, role: person.role, privileged: isRole(person.role) && isPrivileged(person.role), since: facts?.role_since ?? null, by: nameOf(facts?.role_by), signedIn: facts?.signed_in_at ?? null,
      used: last, lastUse, stale: isStale(lastUse, facts?.role_since ?? null, act.now),
    };
  });
  return found.sort((one, other) => weightOf(one.role, one.privileged) - weightOf(other.role, other.privileged));
}

export interface Review {
  readonly id: number;
  readonly scope: Scope;
  readonly begun: Temporal.Instant;
  readonly version: number;
  readonly dossier: string;
  readonly finished: { readonly at: Temporal.Instant; readonly by: string; readonly byId: string; readonly sha256: string; readonly people: number; readonly kept: number; readonly changed: number; readonly ended: number } | null;
  readonly seconded: { readonly at: Temporal.Instant; readonly by: string } | null;
}

/** Every review, the newest first. */
export async function reviews(act: Act): Promise<Review[]> {
  const rows = await own(act.db).selectFrom('platform.rights_review').selectAll().orderBy('review_id', 'desc').execute();
  const names = new Map((await own(act.db).selectFrom('platform.person').select(['person_id', 'name']).execute()).map((row) => [row.person_id, row.name]));
  const name = (id: string): string => names.get(id) ?? '–';
  return rows.map((row): Review => ({
    id: row.review_id, scope: row.scope, begun: row.begun_at, version: row.version, dossier: row.dossier_id,
    finished: row.finished_at && row.finished_by && row.content_sha256
      ? { at: row.finished_at, by: name(row.finished_by), byId: row.finished_by, sha256: Buffer.from(row.content_sha256).toString('hex'), people: row.people ?? 0, kept: row.kept ?? 0, changed: row.changed ?? 0, ended: row.ended ?? 0 } : null,
    seconded: row.seconded_at && row.seconded_by ? { at: row.seconded_at, by: name(row.seconded_by) } : null,
  }));
}

export async function finishedReviews(act: Act): Promise<FinishedReview[]> {
  const rows = await own(act.db).selectFrom('platform.rights_review').select(['scope', 'finished_at']).where('finished_at', 'is not', null).execute();
  return rows.flatMap((row) => (row.finished_at ? [{ scope: row.scope, on: dutchDate(row.finished_at) }] : []));
}

/** How many finished reviews wait for the second name. */
export async function reviewsToSign(act: Act): Promise<number> {
  const row = await own(act.db).selectFrom('platform.rights_review').select((on) => on.fn.countAll<string>().as('count')).where('finished_at', 'is not', null).where('seconded_at', 'is', null).executeTakeFirstOrThrow();
  return Number(row.count);
}

export interface Kept { readonly judgement: Judgement; readonly role: string; readonly newRole: string | null; readonly word: string; readonly by: string }

/** What was kept of an open review, by person. */
export async function keptJudgements(act: Act, review: Review): Promise<ReadonlyMap<string, Kept>> {
  const rows = await own(act.db).selectFrom('platform.rights_judgement').selectAll().where('review_id', '=', review.id).execute();
  if (rows.length === 0) return new Map();
  const dossier = await act.vault.dossier(review.dossier);
  return new Map(rows.map((row) => [row.person_id, { judgement: row.judgement, role: row.role, newRole: row.new_role, word: row.word_sealed ? dossier.openText(`platform.rights_judgement.word.${row.person_id}`, row.word_sealed) : '', by: row.judged_by }]));
}

/** The document of a finished review, exactly as it was frozen. */
export async function reviewDocument(act: Act, id: number): Promise<DocumentContent | null> {
  const row = await own(act.db).selectFrom('platform.rights_review').select(['dossier_id', 'content_sealed']).where('review_id', '=', id).executeTakeFirst();
  if (!row?.content_sealed) return null;
  const judged = await own(act.db).selectFrom('platform.rights_judgement').select('person_id').where('review_id', '=', id).execute();
  act.concerns('person', judged.map((one) => one.person_id));
  return JSON.parse((await act.vault.dossier(row.dossier_id)).openText('platform.rights_review.content', row.content_sealed)) as DocumentContent;
}
