import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { DocumentContent } from '../../../platform/documents/content.ts';
import { readyToFreeze } from '../../../platform/documents/signs.ts';
import { day } from '../../../texts/dates.ts';
import { accountDocuments as words } from '../../../texts/nl/account-documents.ts';
import { accountability as dutch } from '../../../texts/nl/accountability.ts';
import { freezeForArchive } from '../archive/commands.ts';
import { blocksOf, isUnwritten } from '../blocks/queries.ts';
import { fileKinds, renderLetter } from '../files.ts';
import { after, type DocumentStep } from '../states.ts';
import { accountabilityTables, type FlowStep } from '../tables.ts';
import { recordOf, sha256, sheetOf, stamped } from './record.ts';

/** `late`: the document no longer allows the step, because somebody took it or another one first. `unwritten`: a part still has to be written. `own`: nobody reviews what they made or wrote. */
export type StepOutcome = 'done' | 'late' | 'unknown' | 'unwritten' | 'own';

async function locked(act: Act, ref: string) {
  const db = accountabilityTables(act.db);
  // The row policy lends out what is not sent yet, and only to who works on it; a second press waits here and then finds the step taken.
  await db.selectFrom('accountability.letter').select('letter_ref').where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).where('state', '<>', 'sent').forUpdate().executeTakeFirst();
  return db.selectFrom('accountability.letter').select(['state', 'kind', 'content', 'stand', 'plan_ref', 'plan_version', 'made_by', 'replaces', 'adopted_body', 'adopted_on'])
    .where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).executeTakeFirst();
}

type Locked = NonNullable<Awaited<ReturnType<typeof locked>>>;

async function take(act: Act, ref: string, step: Exclude<DocumentStep, 'write'> & FlowStep, comment: string, set: (letter: Locked) => Promise<object | StepOutcome>): Promise<StepOutcome> {
  const letter = await locked(act, ref);
  if (!letter) return 'unknown';
  const state = after(letter.state, step);
  if (state === null) return 'late';
  const fields = await set(letter);
  if (typeof fields === 'string') return fields;
  const db = accountabilityTables(act.db);
  const changed = await db.updateTable('accountability.letter').set({ state, ...fields }).where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).executeTakeFirst();
  // Who may not take the step sees the row, and changes none.
  if (changed.numUpdatedRows === 0n) return 'late';
  // What a reviewer writes may speak of people: only sealed.
  const dossier = comment === '' ? null : await act.vault.newDossier();
  await db.insertInto('accountability.letter_step').values({
    municipality_id: act.municipality, letter_ref: ref, step, dossier_id: dossier?.id ?? null, words_sealed: dossier?.seal('accountability.letter_step.words', comment) ?? null, step_by: act.actor.id, step_at: act.now,
  }).execute();
  act.about('letter', ref);
  act.note({ step });
  return 'done';
}

const noReview = { review_asked_at: null, review_asked_by: null, reviewed_at: null, reviewed_by: null, adopted_body: null, adopted_on: null, adopted_by: null };

/** Hands a draft to a second person. */
export function askReview(act: Act, ref: string): Promise<StepOutcome> {
  return take(act, ref, 'ask', '', async () => ((await blocksOf(act, ref)).some(isUnwritten) ? 'unwritten' : { review_asked_at: act.now, review_asked_by: act.actor.id }));
}

/** Takes a document back to change it; whoever reviewed or adopted it does so again. */
export function takeBack(act: Act, ref: string): Promise<StepOutcome> {
  return take(act, ref, 'take-back', '', async () => noReview);
}

/** The second person agrees. */
export function approve(act: Act, ref: string, comment: string): Promise<StepOutcome> {
  return take(act, ref, 'approve', comment, async (letter) => (await wroteIn(act, ref, letter) ? 'own' : { reviewed_at: act.now, reviewed_by: act.actor.id }));
}

export function sendBack(act: Act, ref: string, comment: string): Promise<StepOutcome> {
  return take(act, ref, 'send-back', comment, async (letter) => (await wroteIn(act, ref, letter) ? 'own' : noReview));
}

/** @param adopted who adopted it, and on which day ('YYYY-MM-DD') */
export function adopt(act: Act, ref: string, adopted: { readonly body: string; readonly on: string }): Promise<StepOutcome> {
  return take(act, ref, 'adopt', '', async () => ({ adopted_body: adopted.body, adopted_on: adopted.on, adopted_by: act.actor.id }));
}

async function wroteIn(act: Act, ref: string, letter: Locked): Promise<boolean> {
  if (act.actor.id === null) return false;
  if (letter.made_by === act.actor.id) return true;
  const wrote = await accountabilityTables(act.db).selectFrom('accountability.letter_block').select('edition')
    .where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).where('step_by', '=', act.actor.id).limit(1).executeTakeFirst();
  return wrote !== undefined;
}

/** The document as it is on the day of sending. */
function dated(content: DocumentContent, date: string, adopted: { readonly body: string; readonly on: string } | null): DocumentContent {
  const [first, ...others] = content.facts;
  return {
    ...content, date, facts: [
      { label: first?.label ?? dutch.letter.date, value: day(date, 'nl') }, ...others, ...(adopted ? [{ label: words.adopted, value: words.adoptedBy(adopted.body, day(adopted.on, 'nl')) }] : []),
    ],
  };
}

/**
 * Sends a document that was adopted: it gets the day's date, its text, its sources, its three files and that of the archive are frozen, and everybody may read it.
 * @returns false when there was nothing to send (any more), so that pressing twice does no harm; null when there is no such document
 */
export async function sendLetter(act: Act, ref: string): Promise<boolean | null> {
  const outcome = await take(act, ref, 'send', '', async (letter) => {
    const adopted = letter.adopted_body !== null && letter.adopted_on !== null ? { body: letter.adopted_body, on: letter.adopted_on } : null;
    const bare = readyToFreeze(dated(letter.content, dutchDate(act.now).toString(), adopted));
    const { text, sha256: checksum } = recordOf({ municipality: act.municipality, reference: ref, kind: letter.kind, replaces: letter.replaces, adopted, content: bare }, sheetOf(await blocksOf(act, ref)), letter.stand);
    const content = stamped(bare, checksum);
    const hashes: Record<string, string> = {};
    for (const kind of fileKinds) {
      const bytes = await renderLetter(content, kind);
      hashes[kind] = sha256(bytes);
      await accountabilityTables(act.db).insertInto('accountability.letter_file').values({ municipality_id: act.municipality, letter_ref: ref, kind, bytes, sha256: new Uint8Array(Buffer.from(hashes[kind] ?? '', 'hex')) }).execute();
    }
    act.note({ plan: letter.plan_ref, planVersion: letter.plan_version, record: checksum, ...hashes, ...await freezeForArchive(act, ref, content) });
    return { content: JSON.stringify(content), sent_at: act.now, sent_by: act.actor.id, record: text, record_sha256: new Uint8Array(Buffer.from(checksum, 'hex')) };
  });
  return outcome === 'unknown' ? null : outcome === 'done';
}
