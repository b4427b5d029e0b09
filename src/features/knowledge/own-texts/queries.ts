import type { Kysely } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { staffLanguage } from '../../../texts/plural.ts';
import { type CurrentText, effectiveTexts, type EffectiveTexts, type OwnMark } from './rules-effective.ts';
import { baseOf, differences, isTextKey, languagesBehind, reviewState, type ReviewState, type TextFields, type TextKey, textKeys } from './rules-texts.ts';
import { own } from './tables.ts';

interface MarkRow { readonly fields: TextFields | null; readonly source: string | null; readonly source_date: string | null; readonly review_on: string | null; readonly written_at: Temporal.Instant }

function markOf(row: MarkRow): OwnMark | null {
  const { source, source_date: sourceDate, review_on: reviewOn } = row;
  return source && sourceDate && reviewOn ? { kind: row.fields ? 'own' : 'confirmed', source, sourceDate, reviewOn, lookedAt: row.written_at } : null;
}

/** The newest word of this act's municipality about each text that it ever changed, without who wrote it: that is not public. */
async function currentTexts(db: Kysely<object>): Promise<ReadonlyMap<TextKey, CurrentText>> {
  const rows = await own(db).selectFrom('knowledge.own_text').select(['text_key', 'fields', 'source', 'source_date', 'review_on', 'written_at'])
    .distinctOn('text_key').orderBy('text_key').orderBy('version_id', 'desc').execute();
  return new Map(rows.flatMap((row) => (isTextKey(row.text_key) ? [[row.text_key, { fields: row.fields, mark: markOf(row) }] as const] : [])));
}

/** The catalogue as it counts in this act's municipality, in the words of a reader's language: the built-in texts with the municipality's own over them. */
export async function textsOf(act: Pick<Act, 'db'>, language: string): Promise<EffectiveTexts> {
  return effectiveTexts(await currentTexts(act.db), staffLanguage(language));
}

export interface TextLine {
  readonly key: TextKey;
  readonly mark: OwnMark | null;
  /** Null where nobody said when to look again. */
  readonly review: ReviewState | null;
  /** The built-in text changed since the municipality last looked. */
  readonly baseChanged: boolean;
  readonly behind: { readonly english: boolean; readonly others: boolean };
}

interface NewestRow extends MarkRow { readonly text_key: string; readonly version_id: number; readonly base: TextFields; readonly written_by: string }

function lineOf(key: TextKey, row: NewestRow | undefined, today: Temporal.PlainDate): TextLine {
  const mark = row ? markOf(row) : null;
  return {
    key, mark, review: mark ? reviewState(mark.reviewOn, today) : null, baseChanged: row !== undefined && mark !== null && differences(row.base, baseOf(key)).length > 0,
    behind: row?.fields ? languagesBehind(key, row.fields) : { english: false, others: false },
  };
}

/** Every text that can be changed, and how it stands. */
export async function textLines(act: Act, today: Temporal.PlainDate): Promise<readonly TextLine[]> {
  const rows = await own(act.db).selectFrom('knowledge.own_text').select(['text_key', 'version_id', 'fields', 'base', 'source', 'source_date', 'review_on', 'written_at', 'written_by'])
    .distinctOn('text_key').orderBy('text_key').orderBy('version_id', 'desc').execute();
  const newest = new Map(rows.map((row) => [row.text_key, row]));
  return textKeys.map((key) => lineOf(key, newest.get(key), today));
}

export interface TextVersion {
  readonly id: number;
  readonly fields: TextFields | null;
  /** What changed against the version before, or against the built-in text for the first. */
  readonly changed: readonly { readonly field: string; readonly from: string; readonly to: string }[];
  readonly mark: OwnMark | null;
  readonly by: string;
  readonly at: Temporal.Instant;
}

export interface TextFile extends TextLine {
  readonly base: TextFields;
  /** What counts now. */
  readonly now: TextFields;
  readonly own: boolean;
  /** The version from which a form starts; 0 when nothing was ever written. */
  readonly since: number;
  /** What an update changed in the built-in text since the municipality last looked. */
  readonly baseChanges: readonly { readonly field: string; readonly from: string; readonly to: string }[];
  /** Newest first. */
  readonly history: readonly TextVersion[];
}

function changes(from: TextFields, to: TextFields): { field: string; from: string; to: string }[] {
  return differences(from, to).map((field) => ({ field, from: from[field] ?? '', to: to[field] ?? '' }));
}

/** One text with all that was ever written of it. */
export async function textFile(act: Act, key: TextKey, today: Temporal.PlainDate): Promise<TextFile> {
  const rows = await own(act.db).selectFrom('knowledge.own_text').select(['text_key', 'version_id', 'fields', 'base', 'source', 'source_date', 'review_on', 'written_at', 'written_by'])
    .where('text_key', '=', key).orderBy('version_id', 'desc').execute();
  const people = new Map((await own(act.db).selectFrom('platform.person').select(['person_id', 'name']).execute()).map((one) => [one.person_id, one.name]));
  const [newest] = rows;
  const base = baseOf(key);
  const line = lineOf(key, newest, today);
  return {
    ...line, base, now: newest?.fields ?? base, own: Boolean(newest?.fields), since: newest?.version_id ?? 0,
    baseChanges: newest && line.baseChanged ? changes(newest.base, base) : [],
    history: rows.map((row, at) => ({
      id: row.version_id, fields: row.fields, changed: changes(rows[at + 1]?.fields ?? rows[at + 1]?.base ?? row.base, row.fields ?? row.base), mark: markOf(row), by: people.get(row.written_by) ?? '–', at: row.written_at,
    })),
  };
}
