import type { Kysely } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { type RetentionClass, retentionClasses, type RetentionRule, rulesWritten } from '../../../platform/retention-rules.ts';
import { concerned, datedRecords } from './record-queries.ts';
import type { ListLine } from './rules-list.ts';
import { type ListState, retention } from './tables.ts';

/** @property label of a record that is no signal: a day, an organisation or a colleague; null of a signal, which its number tells */
export interface ListItem extends ListLine { readonly label: string | null }

export interface RetentionList {
  readonly no: number; readonly state: ListState; readonly proposedAt: Temporal.Instant; readonly approvedBy: string | null; readonly approvedAt: Temporal.Instant | null; readonly items: readonly ListItem[];
  /** Who agreed first where two people are asked. */
  readonly first: { readonly by: string; readonly at: Temporal.Instant; readonly self: boolean } | null;
}

export interface Certificate {
  readonly no: number; readonly list: number | null; readonly class: string; readonly howMany: number; readonly at: Temporal.Instant; readonly approvedBy: string | null;
  /** Who agreed first; null where one person was enough. */
  readonly firstBy: string | null;
  /** Hexadecimal; null without a list. */
  readonly listHash: string | null;
  /** Whether an older backup still opens with the root key of today. */
  readonly olderBackupsOpen: boolean;
}

/** Versions of each rule, the newest first. */
export async function allRules(act: Act): Promise<ReadonlyMap<RetentionClass, readonly RetentionRule[]>> {
  const rules = new Map<RetentionClass, readonly RetentionRule[]>();
  for (const code of retentionClasses) rules.set(code, await rulesWritten(act.db, code));
  return rules;
}

async function nameOf(act: Act, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const row = await retention(act.db).selectFrom('platform.person').select('name').where('person_id', '=', id).executeTakeFirst();
  return row?.name ?? '–';
}

/** The list that waits for somebody or for the worker; null when none does. */
export async function openList(act: Act): Promise<RetentionList | null> {
  const row = await retention(act.db).selectFrom('trust.retention_list').select('list_no').where('state', '<>', 'done').executeTakeFirst();
  return row ? listOf(act, row.list_no) : null;
}

export async function listOf(act: Act, no: number): Promise<RetentionList | null> {
  const db = retention(act.db);
  const row = await db.selectFrom('trust.retention_list').select(['list_no', 'state', 'proposed_at', 'approved_by', 'approved_at', 'first_by', 'first_at']).where('list_no', '=', no).executeTakeFirst();
  if (!row) return null;
  const items = await db.selectFrom('trust.retention_item').select(['number', 'class', 'keep_until']).where('list_no', '=', no).orderBy('keep_until').orderBy('number').execute();
  concerned(act, items);
  const labels = new Map((await datedRecords(act.db)).map((one) => [`${one.class} ${one.number}`, one.label]));
  return {
    no: row.list_no, state: row.state, proposedAt: row.proposed_at, approvedBy: await nameOf(act, row.approved_by), approvedAt: row.approved_at,
    items: items.map((item) => ({ number: item.number, class: item.class, keepUntil: Temporal.PlainDate.from(item.keep_until), label: labels.get(`${item.class} ${item.number}`) ?? null })),
    first: row.first_by && row.first_at ? { by: await nameOf(act, row.first_by) ?? '–', at: row.first_at, self: row.first_by === act.actor.id } : null,
  };
}

/** Everything that was destroyed, the newest first. */
export async function certificates(act: Act): Promise<Certificate[]> {
  const db = retention(act.db);
  const key = await db.selectFrom('platform.municipality_key').select('root_key_id').executeTakeFirst();
  const names = new Map((await db.selectFrom('platform.person').select(['person_id', 'name']).execute()).map((row) => [row.person_id, row.name]));
  const rows = await db.selectFrom('trust.certificate').select(['certificate_no', 'list_no', 'class', 'how_many', 'destroyed_at', 'approved_by', 'first_by', 'list_hash', 'root_key_id']).orderBy('certificate_no', 'desc').execute();
  return rows.map((row) => ({
    no: row.certificate_no, list: row.list_no, class: row.class, howMany: row.how_many, at: row.destroyed_at, approvedBy: row.approved_by === null ? null : names.get(row.approved_by) ?? '–', firstBy: row.first_by === null ? null : names.get(row.first_by) ?? '–', listHash: row.list_hash ? Buffer.from(row.list_hash).toString('hex') : null,
    olderBackupsOpen: row.root_key_id === key?.root_key_id,
  }));
}

/** The list that waits, for who may not know names: the worker and the command. */
export async function openListInShort(db: Kysely<object>): Promise<{ readonly no: number; readonly state: ListState; readonly count: number } | null> {
  const row = await retention(db).selectFrom('trust.retention_list').select(['list_no', 'state']).where('state', '<>', 'done').executeTakeFirst();
  if (!row) return null;
  const items = await retention(db).selectFrom('trust.retention_item').select(({ fn }) => fn.countAll<string>().as('count')).where('list_no', '=', row.list_no).executeTakeFirst();
  return { no: row.list_no, state: row.state, count: Number(items?.count ?? 0) };
}

export async function approvedStands(db: Kysely<object>): Promise<boolean> {
  return await retention(db).selectFrom('trust.retention_list').select('list_no').where('state', '=', 'approved').executeTakeFirst() !== undefined;
}

/** Lines for the record of what was destroyed. For the worker. */
export async function destroyedLines(db: Kysely<object>, municipality: string): Promise<string[]> {
  const rows = await retention(db).selectFrom('trust.destroyed').select('dossier_hash').execute();
  return rows.map((row) => `${municipality} ${Buffer.from(row.dossier_hash).toString('hex')}`);
}

export async function twoToDestroy(act: Act): Promise<boolean> {
  return (await retention(act.db).selectFrom('platform.municipality').select('two_to_destroy').where('municipality_id', '=', act.municipality).executeTakeFirstOrThrow()).two_to_destroy;
}

/** Whether a list takes two people. */
export async function twoForList(act: Act): Promise<boolean> {
  return (await retention(act.db).selectFrom('platform.municipality').select('two_for_list').where('municipality_id', '=', act.municipality).executeTakeFirstOrThrow()).two_for_list;
}
