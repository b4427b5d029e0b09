import { sql } from 'kysely';
import { Refusal } from '../../lib/errors.ts';
import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import { fill, refresh } from './blocks/commands.ts';
import { blocksOf, movedOn, wishOf } from './blocks/queries.ts';
import { headOf, sectionsOf } from './compose/documents.ts';
import type { AccountFacts, Wish } from './compose/facts.ts';
import { gatherAccount } from './compose/gather-account.ts';
import { type DocumentKind, prefixOf, referenceOf } from './rules-kinds.ts';
import { accountabilityTables } from './tables.ts';

export { sendLetter } from './flow/commands.ts';

/** The council letter for a plan, from what the registers know today. See `makeDocument`. */
export function makeLetter(act: Act, municipality: string, planRef: string): Promise<string> {
  return makeDocument(act, municipality, { kind: 'council-letter', planRef, period: null, asked: null, replaces: null });
}

/**
 * Makes a document from what the registers know today. When one of this kind is on its way already for the same plan and year, that is the document: a draft is renewed,
 * except the blocks that somebody wrote in; one that is with a reviewer stays as it is. Of answers there may be many.
 * @param municipality its name, as the letterhead says it
 * @returns the reference
 * @throws Refusal `letter-no-plan` when the municipality has no such plan
 */
export async function makeDocument(act: Act, municipality: string, wish: Wish): Promise<string> {
  const facts = await gatherAccount(act, municipality, wish);
  if (!facts) throw new Refusal('letter-no-plan');
  const db = accountabilityTables(act.db);
  // Two people pressing the button at the same moment wait for each other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality}/letters`}, 0))`.execute(db);
  const open = wish.kind === 'answer' ? undefined : await db.selectFrom('accountability.letter').select(['letter_ref', 'state', 'replaces'])
    .where('municipality_id', '=', act.municipality).where('kind', '=', wish.kind).where('plan_ref', '=', wish.planRef).where((on) => on.eb(on.fn.coalesce('period', on.val('')), '=', wish.period ?? '')).where('state', '<>', 'sent').executeTakeFirst();
  if (open && open.state !== 'draft') return open.letter_ref;
  const reference = open?.letter_ref ?? await nextReference(act, wish.kind);
  // A draft that corrects another keeps doing so, whoever presses the button.
  const counted = open ? { ...facts, wish: { ...facts.wish, replaces: open.replaces } } : facts;
  if (open) await renewAll(act, municipality, reference, counted);
  else await begin(act, reference, counted);
  act.about('letter', reference);
  act.note({ kind: wish.kind, plan: wish.planRef, planVersion: facts.plan.version, again: open !== undefined });
  return reference;
}

async function begin(act: Act, reference: string, facts: AccountFacts): Promise<void> {
  const { wish, plan } = facts;
  const head = headOf(facts, reference);
  await accountabilityTables(act.db).insertInto('accountability.letter').values({
    municipality_id: act.municipality, letter_ref: reference, kind: wish.kind, period: wish.period, asked: wish.asked && JSON.stringify(wish.asked), replaces: wish.replaces, plan_ref: plan.reference, plan_version: plan.version,
    state: 'draft', title: head.title, content: JSON.stringify({ ...head, blocks: [] }), stand: JSON.stringify(facts.stand), has_examples: facts.hasExamples, made_at: act.now, made_by: act.actor.id,
    review_asked_at: null, review_asked_by: null, reviewed_at: null, reviewed_by: null, adopted_body: null, adopted_on: null, adopted_by: null, sent_at: null, sent_by: null, record: null, record_sha256: null,
  }).execute();
  await fill(act, reference, sectionsOf(facts), new Set());
  await refresh(act, reference);
}

/** Renews every block that the registers moved on from and that nobody wrote in. */
async function renewAll(act: Act, municipality: string, reference: string, facts: AccountFacts): Promise<void> {
  const blocks = await blocksOf(act, reference);
  const moved = await movedOn(act, municipality, reference, blocks);
  await fill(act, reference, sectionsOf(facts), new Set([...moved.blocks.keys()].filter((key) => blocks.find((block) => block.key === key)?.written === null)));
  const head = headOf(facts, reference);
  await accountabilityTables(act.db).updateTable('accountability.letter').set({
    plan_version: facts.plan.version, title: head.title, content: JSON.stringify({ ...head, blocks: [] }), stand: JSON.stringify(facts.stand), has_examples: facts.hasExamples, made_at: act.now,
  }).where('municipality_id', '=', act.municipality).where('letter_ref', '=', reference).execute();
  await refresh(act, reference);
}

/**
 * Begins the correction of a sent document: a new one of the same kind that says which it replaces.
 * @returns its reference, or that of the correction that is there already; `other` when another document of the kind is on its way; null when there is nothing to correct
 */
export async function correct(act: Act, municipality: string, ref: string): Promise<{ readonly ref: string; readonly other: boolean } | null> {
  const db = accountabilityTables(act.db);
  const sent = await db.selectFrom('accountability.letter').select('state').where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).executeTakeFirst();
  const wish = await wishOf(act, ref);
  if (sent?.state !== 'sent' || !wish) return null;
  const later = await db.selectFrom('accountability.letter').select('letter_ref').where('municipality_id', '=', act.municipality).where('replaces', '=', ref).executeTakeFirst();
  if (later) return { ref: later.letter_ref, other: false };
  const made = await makeDocument(act, municipality, { ...wish, replaces: ref });
  return { ref: made, other: (await wishOf(act, made))?.replaces !== ref };
}

async function nextReference(act: Act, kind: DocumentKind): Promise<string> {
  const year = dutchDate(act.now).year;
  const last = await accountabilityTables(act.db).selectFrom('accountability.letter').select((on) => on.fn.max('letter_ref').as('ref'))
    .where('municipality_id', '=', act.municipality).where('letter_ref', 'like', `${prefixOf(kind, year)}%`).executeTakeFirst();
  return referenceOf(kind, year, Number(last?.ref?.slice(-4) ?? 0) + 1);
}
