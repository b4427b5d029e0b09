import type { Act } from '../../../platform/act.ts';
import type { Worded } from '../compose/facts.ts';
import type { DocumentKind } from '../rules-kinds.ts';
import { accountabilityTables } from '../tables.ts';
import { type BuiltInTexts, partsOf, type WordingPart } from './parts.ts';

/** The wording of a kind as it counts today, by the name of the part. */
export async function wordingOf(act: Act, kind: DocumentKind, texts: BuiltInTexts): Promise<ReadonlyMap<string, Worded>> {
  const newest = await newestWords(act);
  return new Map(partsOf(kind, texts).map((part): readonly [string, Worded] => {
    const own = newest.get(part.key);
    return [part.name, own?.words ? { words: own.words, slots: part.slots, version: own.version } : { words: part.builtIn, slots: part.slots, version: null }];
  }));
}

async function newestWords(act: Act): Promise<ReadonlyMap<string, { readonly words: string | null; readonly version: number }>> {
  const rows = await accountabilityTables(act.db).selectFrom('accountability.wording').select(['wording_key', 'words', 'version_id']).distinctOn('wording_key')
    .where('municipality_id', '=', act.municipality).orderBy('wording_key').orderBy('version_id', 'desc').execute();
  return new Map(rows.map((row) => [row.wording_key, { words: row.words, version: row.version_id }]));
}

export interface WordingLine { readonly part: WordingPart; /** Null: the built-in wording counts. */ readonly own: string | null }

export async function wordingLines(act: Act, kind: DocumentKind, texts: BuiltInTexts): Promise<readonly WordingLine[]> {
  const newest = await newestWords(act);
  return partsOf(kind, texts).map((part) => ({ part, own: newest.get(part.key)?.words ?? null }));
}

export interface WordingFile {
  readonly part: WordingPart;
  readonly own: string | null;
  /** The newest version, of which a form started; 0 while there is none. */
  readonly since: number;
  /** Newest first. */
  readonly versions: readonly { readonly id: number; readonly words: string | null; readonly by: string; readonly at: Temporal.Instant }[];
}

export async function wordingFile(act: Act, part: WordingPart): Promise<WordingFile> {
  const db = accountabilityTables(act.db);
  const rows = await db.selectFrom('accountability.wording').select(['version_id', 'words', 'written_by', 'written_at'])
    .where('municipality_id', '=', act.municipality).where('wording_key', '=', part.key).orderBy('version_id', 'desc').execute();
  const people = new Map((await db.selectFrom('platform.person').select(['person_id', 'name']).where('municipality_id', '=', act.municipality).execute()).map((one) => [one.person_id, one.name]));
  return {
    part, own: rows[0]?.words ?? null, since: rows[0]?.version_id ?? 0,
    versions: rows.map((row) => ({ id: row.version_id, words: row.words, by: people.get(row.written_by) ?? '–', at: row.written_at })),
  };
}
