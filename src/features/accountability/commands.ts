import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { Refusal } from '../../lib/errors.ts';
import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import type { DocumentContent } from '../../platform/documents/content.ts';
import { accountability as dutch } from '../../texts/nl/accountability.ts';
import { fileKinds, renderLetter } from './files.ts';
import { type Gathered, gatherFacts } from './gather.ts';
import { composeLetter, dated } from './letter.ts';
import { after } from './states.ts';
import { accountabilityTables } from './tables.ts';

/** The executive writes to its council in Dutch, in whatever language the person works. */
export function compose({ facts }: Gathered, reference: string | null): DocumentContent {
  return composeLetter({ ...facts, reference }, 'nl', dutch.letter);
}

/**
 * Makes the letter for a plan from what the registers know today. A draft for the same plan is renewed, so there is never more than one.
 * @param municipality its name, as the letterhead says it
 * @returns the reference of the draft
 * @throws Refusal `letter-no-plan` when the municipality has no such plan
 */
export async function makeLetter(act: Act, municipality: string, planRef: string): Promise<string> {
  const gathered = await gatherFacts(act, municipality, planRef);
  if (!gathered) throw new Refusal('letter-no-plan');
  const db = accountabilityTables(act.db);
  // Two people pressing the button at the same moment wait for each other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality}/letters`}, 0))`.execute(db);
  const draft = await db.selectFrom('accountability.letter').select('letter_ref')
    .where('municipality_id', '=', act.municipality).where('plan_ref', '=', planRef).where('state', '=', 'draft').executeTakeFirst();
  const reference = draft?.letter_ref ?? await nextReference(act);
  const content = compose(gathered, reference);
  const made = {
    plan_version: gathered.planVersion, title: content.title, content: JSON.stringify(content), has_examples: gathered.hasExamples,
    made_at: act.now, made_by: act.actor.id,
  };
  if (draft) {
    await db.updateTable('accountability.letter').set(made).where('municipality_id', '=', act.municipality).where('letter_ref', '=', reference).execute();
  } else {
    await db.insertInto('accountability.letter').values({ municipality_id: act.municipality, letter_ref: reference, plan_ref: planRef, state: 'draft', ...made, sent_at: null, sent_by: null }).execute();
  }
  act.about('letter', reference);
  act.note({ plan: planRef, planVersion: gathered.planVersion, again: draft !== undefined });
  return reference;
}

async function nextReference(act: Act): Promise<string> {
  const year = dutchDate(act.now).year;
  const last = await accountabilityTables(act.db).selectFrom('accountability.letter').select((on) => on.fn.max('letter_ref').as('ref'))
    .where('municipality_id', '=', act.municipality).where('letter_ref', 'like', `B-${year}-%`).executeTakeFirst();
  return `B-${year}-${String(Number(last?.ref?.slice(-4) ?? 0) + 1).padStart(4, '0')}`;
}

/**
 * Sends the letter: it gets the day's date, its text and its three files are frozen, and everybody may read it.
 * @returns false when there was nothing to send any more, so that pressing twice does no harm; null when there is no such letter
 */
export async function sendLetter(act: Act, ref: string): Promise<boolean | null> {
  const db = accountabilityTables(act.db);
  const asked = await db.selectFrom('accountability.letter').select('state').where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).executeTakeFirst();
  if (!asked) return null;
  // The row policy lends out only a draft, and only to who may send; a second press waits here and then finds the letter sent.
  const letter = await db.selectFrom('accountability.letter').select(['state', 'content', 'plan_ref', 'plan_version'])
    .where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).forUpdate().executeTakeFirst();
  const state = after(letter?.state ?? 'sent', 'send');
  if (!letter || state === null) return false;
  const content = dated(letter.content, dutchDate(act.now).toString(), dutch.letter);
  const hashes: Record<string, string> = {};
  for (const kind of fileKinds) {
    const bytes = await renderLetter(content, kind);
    const sha256 = createHash('sha256').update(bytes).digest();
    hashes[kind] = sha256.toString('hex');
    await db.insertInto('accountability.letter_file').values({ municipality_id: act.municipality, letter_ref: ref, kind, bytes, sha256: new Uint8Array(sha256) }).execute();
  }
  await db.updateTable('accountability.letter').set({ state, content: JSON.stringify(content), sent_at: act.now, sent_by: act.actor.id })
    .where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).execute();
  act.about('letter', ref);
  act.note({ plan: letter.plan_ref, planVersion: letter.plan_version, ...hashes });
  return true;
}
