import { canonicalJson } from '../../../lib/canonical.ts';
import type { Act } from '../../../platform/act.ts';
import type { Block, DocumentContent } from '../../../platform/documents/content.ts';
import { sectionsOf } from '../compose/documents.ts';
import { gatherAccount } from '../compose/gather-account.ts';
import type { Wish } from '../compose/facts.ts';
import type { Section, Source } from '../compose/section.ts';
import { accountabilityTables, type BlockStep } from '../tables.ts';
import { piecesOf, readMarkup, textOf, withSoundHeadings } from './rules-markup.ts';

/** A part of a document as it stands now. */
export interface DocumentBlock {
  readonly key: string;
  readonly edition: number;
  readonly place: number;
  readonly label: string;
  /** Null: added by hand. */
  readonly given: readonly Block[] | null;
  readonly sources: readonly Source[];
  readonly givenAt: Temporal.Instant | null;
  readonly toWrite: boolean;
  /** Null: as the registers and the wording gave it. */
  readonly written: string | null;
  readonly leftOut: boolean;
  readonly step: BlockStep;
  readonly by: string;
  readonly at: Temporal.Instant;
}

/** The newest edition of each block, in the order of the document. */
export async function blocksOf(act: Act, ref: string): Promise<readonly DocumentBlock[]> {
  const db = accountabilityTables(act.db);
  const rows = await db.selectFrom('accountability.letter_block')
    .select(['block_key', 'edition', 'place', 'label', 'given', 'sources', 'given_at', 'to_write', 'written', 'left_out', 'step', 'step_by', 'step_at']).distinctOn('block_key')
    .where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).orderBy('block_key').orderBy('edition', 'desc').execute();
  const people = new Map((await db.selectFrom('platform.person').select(['person_id', 'name']).where('municipality_id', '=', act.municipality).execute()).map((one) => [one.person_id, one.name]));
  return rows.map((row): DocumentBlock => ({
    key: row.block_key, edition: row.edition, place: row.place, label: row.label, given: row.given, sources: row.sources, givenAt: row.given_at, toWrite: row.to_write, written: row.written, leftOut: row.left_out,
    step: row.step, by: row.step_by === null ? '–' : people.get(row.step_by) ?? '–', at: row.step_at,
  })).sort((one, other) => one.place - other.place || (one.key < other.key ? -1 : 1));
}

/** What a block prints. What was kept was read before; should a rule have changed since, the text as given is better than a hole. */
export function printed({ given, written, leftOut }: Pick<DocumentBlock, 'given' | 'written' | 'leftOut'>): readonly Block[] {
  if (leftOut) return [];
  if (written === null) return given ?? [];
  const read = readMarkup(written, piecesOf(given ?? []));
  return 'blocks' in read ? read.blocks : given ?? [];
}

export function contentOf(head: Omit<DocumentContent, 'blocks'>, blocks: readonly DocumentBlock[]): DocumentContent {
  return { ...head, blocks: withSoundHeadings(blocks.flatMap(printed)) };
}

/** The text with which a form for a block begins. */
export function editable(block: Pick<DocumentBlock, 'given' | 'written'>): string {
  return block.written ?? textOf(block.given ?? []);
}

/** A part that only a person can fill, and nobody did. */
export const isUnwritten = (block: DocumentBlock): boolean => block.toWrite && block.written === null && !block.leftOut;

export async function wishOf(act: Act, ref: string): Promise<Wish | null> {
  const row = await accountabilityTables(act.db).selectFrom('accountability.letter').select(['kind', 'plan_ref', 'period', 'asked', 'replaces'])
    .where('municipality_id', '=', act.municipality).where('letter_ref', '=', ref).executeTakeFirst();
  return row ? { kind: row.kind, planRef: row.plan_ref, period: row.period, asked: row.asked, replaces: row.replaces } : null;
}

export interface Moved {
  /** The blocks of which the registers now say something else, with what they say. */
  readonly blocks: ReadonlyMap<string, Section>;
  /** Parts that the registers did not have when the document was made. */
  readonly fresh: readonly Section[];
}

const nothingMoved: Moved = { blocks: new Map(), fresh: [] };

/** Which blocks of a draft the registers, or the wording, have moved on from. */
export async function movedOn(act: Act, municipality: string, ref: string, blocks: readonly DocumentBlock[]): Promise<Moved> {
  const wish = await wishOf(act, ref);
  const facts = wish && await gatherAccount(act, municipality, wish);
  if (!facts) return nothingMoved;
  const known = new Map(blocks.map((block) => [block.key, block]));
  const sections = sectionsOf(facts);
  return {
    blocks: new Map(sections.flatMap((section) => {
      const block = known.get(section.key);
      return block?.given && canonicalJson(block.given) !== canonicalJson(section.blocks) ? [[section.key, section] as const] : [];
    })),
    fresh: sections.filter(({ key }) => !known.has(key)),
  };
}
