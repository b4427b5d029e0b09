import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { carryOut, type RightsRefusal } from '../sign-in/commands.ts';
import { reviewContent } from './document.ts';
import { type Holder, type Review, reviews } from './queries.ts';
import type { Judgement, Scope } from './rules.ts';
import { own } from './tables.ts';

async function oneAtATime(act: Act): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} rights review`}, 134))`.execute(act.db);
}

/** Begins a review, unless one is under way. @returns its number */
export async function beginReview(act: Act, scope: Scope): Promise<number> {
  await oneAtATime(act);
  const all = await reviews(act);
  const open = all.find((review) => !review.finished);
  const id = open?.id ?? (all[0]?.id ?? 0) + 1;
  act.about('review', String(id));
  if (open) return id;
  const dossier = await act.vault.newDossier();
  await own(act.db).insertInto('platform.rights_review').values({
    municipality_id: act.municipality, review_id: id, scope, begun_by: act.actor.id ?? '', begun_at: act.now, dossier_id: dossier.id,
    finished_by: null, finished_at: null, content_sealed: null, content_sha256: null, people: null, kept: null, changed: null, ended: null, seconded_by: null, seconded_at: null,
  }).execute();
  act.note({ scope });
  return id;
}

export interface Judged { readonly holder: Holder; readonly judgement: Judgement; readonly newRole: string | null; readonly word: string }

/**
 * Keeps what was judged so far.
 * @param basis the version that the reader had before them
 * @returns false when somebody else kept something meanwhile
 */
export async function keepJudgements(act: Act, review: Review, basis: number, judged: readonly Judged[]): Promise<boolean> {
  await oneAtATime(act);
  const moved = await own(act.db).updateTable('platform.rights_review').set({ version: basis + 1 }).where('review_id', '=', review.id).where('version', '=', basis).where('finished_at', 'is', null).executeTakeFirst();
  if (moved.numUpdatedRows === 0n) return false;
  const dossier = await act.vault.dossier(review.dossier);
  for (const { holder, judgement, newRole, word } of judged) {
    const values = {
      role: holder.role, judgement, new_role: newRole, word_sealed: word === '' ? null : dossier.seal(`platform.rights_judgement.word.${holder.id}`, word), judged_by: act.actor.id ?? '', judged_at: act.now,
    };
    await own(act.db).insertInto('platform.rights_judgement').values({ municipality_id: act.municipality, review_id: review.id, person_id: holder.id, ...values })
      .onConflict((conflict) => conflict.columns(['municipality_id', 'review_id', 'person_id']).doUpdateSet(values)).execute();
  }
  act.about('review', String(review.id));
  act.concerns('person', judged.map((one) => one.holder.id));
  return true;
}

/** What became of a judgement: nothing was to be done, it was done, the provider has to do it, or why it could not be done. */
export type Outcome = 'none' | 'done' | 'at-provider' | RightsRefusal;

/** Carries out what was judged, and freezes the document that says so. @returns false when somebody else kept something meanwhile */
export async function finishReview(act: Act, review: Review, basis: number, judged: readonly Judged[], municipality: string, rolesComeAlong: boolean): Promise<boolean> {
  if (!await keepJudgements(act, review, basis, judged)) return false;
  const outcomes = new Map<string, Outcome>();
  for (const { holder, judgement, newRole } of judged) {
    if (judgement === 'keep') outcomes.set(holder.id, 'none');
    else if (judgement === 'change' && rolesComeAlong) outcomes.set(holder.id, 'at-provider');
    else {
      const done = await carryOut(act, holder.id, judgement === 'end' ? { kind: 'end' } : { kind: 'role', role: newRole ?? '' });
      outcomes.set(holder.id, typeof done === 'string' ? done : 'done');
    }
  }
  const content = JSON.stringify(reviewContent({ id: review.id, scope: review.scope, date: dutchDate(act.now).toString(), municipality, by: act.actor.name, judged, outcomes }));
  const sha256 = createHash('sha256').update(content).digest();
  const dossier = await act.vault.dossier(review.dossier);
  const count = (judgement: Judgement): number => judged.filter((one) => one.judgement === judgement).length;
  const counts = { people: judged.length, kept: count('keep'), changed: count('change'), ended: count('end') };
  await own(act.db).updateTable('platform.rights_review')
    .set({ finished_by: act.actor.id, finished_at: act.now, content_sealed: dossier.seal('platform.rights_review.content', content), content_sha256: new Uint8Array(sha256), ...counts }).where('review_id', '=', review.id).execute();
  act.note({ ...counts, sha256: sha256.toString('hex') });
  return true;
}

/** The second name under a finished review. @returns false when there is nothing to sign, or the reader finished it */
export async function countersign(act: Act, id: number): Promise<boolean> {
  const signed = await own(act.db).updateTable('platform.rights_review').set({ seconded_by: act.actor.id, seconded_at: act.now })
    .where('review_id', '=', id).where('finished_at', 'is not', null).where('seconded_at', 'is', null).where('finished_by', '<>', act.actor.id ?? '').returning('content_sha256').executeTakeFirst();
  if (!signed) return false;
  act.about('review', String(id));
  act.note({ sha256: Buffer.from(signed.content_sha256 ?? new Uint8Array(0)).toString('hex') });
  return true;
}
