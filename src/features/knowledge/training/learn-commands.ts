import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { dropWaitingMail } from '../../../platform/outbox.ts';
import { type OwnModule, setting } from './queries-own.ts';
import { type Attempt, markFrom, nextAsked, outcomeOf, readAttempt, validUntil, writeAttempt } from './rules.ts';
import { own } from './tables.ts';

function personOf(act: Act): string {
  if (act.actor.id === null) throw new Error('Only a person learns.');
  return act.actor.id;
}

/** Remembers on which page the reader is. Answers to an earlier version of the module go: its situations may have been others. */
export async function stopAt(act: Act, { module }: OwnModule, page: string): Promise<void> {
  const values = { page_code: page, module_version: module.version, updated_at: act.now };
  await own(act.db).insertInto('knowledge.training_place')
    .values({ municipality_id: act.municipality, person_id: personOf(act), module_code: module.code, last_right: null, last_asked: null, last_on: null, ...values })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'person_id', 'module_code']).doUpdateSet({
      ...values, attempt: sql<string>`case when training_place.module_version = ${module.version} then training_place.attempt else '' end`,
    })).execute();
  act.about('module', module.code);
}

/** The running attempt, held until the act ends, so that a button pressed twice counts once. */
async function heldAttempt(act: Act, file: OwnModule): Promise<Attempt> {
  const row = await own(act.db).selectFrom('knowledge.training_place').select('attempt').where('person_id', '=', personOf(act)).where('module_code', '=', file.module.code).where('module_version', '=', file.module.version).forUpdate().executeTakeFirst();
  return readAttempt(row?.attempt ?? '');
}

/** Keeps an answer as long as the attempt runs. The first answer to a situation stands: the explanation has been read. */
export async function answer(act: Act, file: OwnModule, situation: string, chosen: string): Promise<void> {
  await stopAt(act, file, file.pages.at(-1)?.code ?? 'end');
  const attempt = await heldAttempt(act, file);
  if (attempt.has(situation)) return;
  const text = writeAttempt(new Map([...attempt, [situation, chosen]]));
  await own(act.db).updateTable('knowledge.training_place').set({ attempt: text, module_version: file.module.version, updated_at: act.now }).where('person_id', '=', personOf(act)).where('module_code', '=', file.module.code).execute();
}

/**
 * Ends the running attempt: the answers go, two numbers stay for their owner, and a pass is written down for the team.
 * @returns false when a situation has no answer yet, or no attempt runs
 */
export async function finish(act: Act, file: OwnModule): Promise<boolean> {
  const { module } = file;
  const attempt = await heldAttempt(act, file);
  if (nextAsked(module.situations, attempt) !== null) return false;
  const { norms } = await setting(act);
  const { right, asked, passed } = outcomeOf(module.situations, attempt, norms);
  const on = dutchDate(act.now).toString();
  await own(act.db).updateTable('knowledge.training_place').set({ attempt: '', last_right: right, last_asked: asked, last_on: on, updated_at: act.now })
    .where('person_id', '=', personOf(act)).where('module_code', '=', module.code).execute();
  if (passed) {
    await own(act.db).insertInto('knowledge.training_result').values({
      municipality_id: act.municipality, person_id: personOf(act), colleague_id: null, module_code: module.code, module_version: module.version, course_id: null,
      done_on: on, valid_until: validUntil(on, norms), mark: markFrom(randomBytes(12)), import_id: null, recorded_at: act.now,
    }).execute();
  }
  act.about('module', module.code);
  return true;
}

/** Begins anew: the answers of a running attempt go. What was passed stays. */
export async function again(act: Act, file: OwnModule): Promise<void> {
  await own(act.db).updateTable('knowledge.training_place').set({ attempt: '', page_code: file.pages[0]?.code ?? 'end', updated_at: act.now }).where('person_id', '=', personOf(act)).where('module_code', '=', file.module.code).execute();
  act.about('module', file.module.code);
}

/** Sets the own address for reminders. */
export async function setMail(act: Act, address: string): Promise<void> {
  const db = own(act.db);
  const row = await db.selectFrom('knowledge.training_mail').select('dossier_id').where('person_id', '=', personOf(act)).executeTakeFirst();
  const dossier = row ? await act.vault.dossier(row.dossier_id) : await act.vault.newDossier();
  const sealed = dossier.seal('knowledge.training_mail.address', address);
  if (row) await db.updateTable('knowledge.training_mail').set({ address_sealed: sealed }).where('person_id', '=', personOf(act)).execute();
  else {
    await db.insertInto('knowledge.training_mail').values({ municipality_id: act.municipality, person_id: personOf(act), dossier_id: dossier.id, address_sealed: sealed, looked_on: null, mailed_on: null })
      .onConflict((conflict) => conflict.doNothing()).execute();
  }
  act.note({ mail: true });
}

/** Forgets the own address for reminders, and what waited to be sent. */
export async function dropMail(act: Act): Promise<void> {
  const gone = await own(act.db).deleteFrom('knowledge.training_mail').where('person_id', '=', personOf(act)).returning('dossier_id').executeTakeFirst();
  if (gone) await dropWaitingMail(act, personOf(act), gone.dossier_id);
  act.note({ mail: false });
}
