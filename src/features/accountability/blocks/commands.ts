import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import type { Section } from '../compose/section.ts';
import { accountabilityTables, type BlockStep } from '../tables.ts';
import { blocksOf, contentOf, type DocumentBlock } from './queries.ts';

/** `conflict`: somebody else changed the block since; `fixed`: the document is no draft any more. */
export type Outcome = 'done' | 'conflict' | 'fixed' | 'unknown';

/** One at a time per document. */
async function alone(act: Act, ref: string): Promise<boolean> {
  const db = accountabilityTables(act.db);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} ${ref}`}, 100))`.execute(act.db);
  return (await db.selectFrom('accountability.letter').select('state').where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).executeTakeFirst())?.state === 'draft';
}

type NewEdition = Pick<DocumentBlock, 'key' | 'place' | 'label' | 'given' | 'sources' | 'givenAt' | 'toWrite' | 'written' | 'leftOut'> & { readonly edition: number; readonly step: BlockStep };

async function keep(act: Act, ref: string, block: NewEdition): Promise<void> {
  await accountabilityTables(act.db).insertInto('accountability.letter_block').values({
    municipality_id: act.municipality, letter_ref: ref, block_key: block.key, edition: block.edition, place: block.place, label: block.label, given: block.given === null ? null : JSON.stringify(block.given),
    sources: JSON.stringify(block.sources), given_at: block.givenAt, to_write: block.toWrite, written: block.written, left_out: block.leftOut, step: block.step, step_by: act.actor.id, step_at: act.now,
  }).execute();
}

/** The document's text is made anew from its blocks. */
export async function refresh(act: Act, ref: string): Promise<void> {
  const db = accountabilityTables(act.db);
  const { content } = await db.selectFrom('accountability.letter').select('content').where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).executeTakeFirstOrThrow();
  await db.updateTable('accountability.letter').set({ content: JSON.stringify(contentOf(content, await blocksOf(act, ref))) }).where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).execute();
}

/** Lays down what the registers give: parts that are new, and of the known ones those that are named. Does not make the text anew. */
export async function fill(act: Act, ref: string, sections: readonly Section[], renew: ReadonlySet<string>): Promise<void> {
  const known = new Map((await blocksOf(act, ref)).map((block) => [block.key, block]));
  let place = 0;
  for (const section of sections) {
    const block = known.get(section.key);
    place = block?.place ?? (known.size === 0 ? place + 1024 : place + 1);
    if (block && !renew.has(section.key)) continue;
    await keep(act, ref, {
      key: section.key, edition: (block?.edition ?? 0) + 1, place, label: section.label, given: section.blocks, sources: section.sources, givenAt: act.now, toWrite: section.toWrite ?? false, written: null,
      leftOut: block?.leftOut ?? false, step: block ? 'renew' : 'fill',
    });
  }
}

/** Makes a new edition of a block from the newest, when that is still the one that the writer saw. */
async function change(act: Act, ref: string, key: string, since: number, make: (block: DocumentBlock) => Promise<Partial<NewEdition> & { readonly step: BlockStep } | null>): Promise<Outcome> {
  if (!await alone(act, ref)) return 'fixed';
  const block = (await blocksOf(act, ref)).find((one) => one.key === key);
  if (!block) return 'unknown';
  if (block.edition !== since) return 'conflict';
  const made = await make(block);
  if (!made) return 'unknown';
  await keep(act, ref, { ...block, ...made, edition: block.edition + 1 });
  await refresh(act, ref);
  act.about('letter', ref);
  act.note({ block: key, step: made.step });
  return 'done';
}

export const writeBlock = (act: Act, ref: string, key: string, since: number, text: string): Promise<Outcome> => change(act, ref, key, since, async () => ({ step: 'write', written: text, leftOut: false }));

export const leaveOut = (act: Act, ref: string, key: string, since: number, out: boolean): Promise<Outcome> => change(act, ref, key, since, async () => ({ step: out ? 'leave-out' : 'take-in', leftOut: out }));

/** Back to what the registers said when the block was filled. */
export const resetBlock = (act: Act, ref: string, key: string, since: number): Promise<Outcome> => change(act, ref, key, since, async (block) => (block.given ? { step: 'reset', written: null, leftOut: false } : null));

/** What the registers say today, in the place of what they said and of what somebody wrote. */
export const renewBlock = (act: Act, ref: string, section: Section, since: number): Promise<Outcome> => change(act, ref, section.key, since, async () => ({
  step: 'renew', given: section.blocks, sources: section.sources, givenAt: act.now, toWrite: section.toWrite ?? false, label: section.label, written: null, leftOut: false,
}));

/** The edition before the newest counts again; doing it twice is where one began. */
export const undoBlock = (act: Act, ref: string, key: string, since: number): Promise<Outcome> => change(act, ref, key, since, async () => {
  const before = await accountabilityTables(act.db).selectFrom('accountability.letter_block').select(['label', 'given', 'sources', 'given_at', 'to_write', 'written', 'left_out'])
    .where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).where('block_key', '=', key).where('edition', '=', since - 1).executeTakeFirst();
  return before ? { step: 'undo', label: before.label, given: before.given, sources: before.sources, givenAt: before.given_at, toWrite: before.to_write, written: before.written, leftOut: before.left_out } : null;
});

/** A block of the writer's own, below another one; at the top when `after` is null. @returns its key, or null when the document is no draft any more */
export async function addBlock(act: Act, ref: string, after: string | null, label: string, text: string): Promise<string | null> {
  if (!await alone(act, ref)) return null;
  const blocks = await blocksOf(act, ref);
  const at = blocks.findIndex(({ key }) => key === after);
  const [above, below] = [blocks[at]?.place ?? 0, blocks[at + 1]?.place ?? (blocks.at(-1)?.place ?? 0) + 2048];
  const number = blocks.filter(({ key }) => key.startsWith('hand-')).length + 1;
  const key = `hand-${number}`;
  await keep(act, ref, { key, edition: 1, place: (above + below) / 2, label, given: null, sources: [], givenAt: null, toWrite: false, written: text, leftOut: false, step: 'add' });
  await refresh(act, ref);
  act.about('letter', ref);
  act.note({ block: key, step: 'add' });
  return key;
}
