import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { dropOldLines } from '../../../platform/processing-term.ts';
import type { RetentionClass } from '../../../platform/retention-rules.ts';
import { clearKeyless, destroyApproved } from '../../signals/offers.ts';
import { clearKeylessRecords, destroyRecords, holdLines } from './record-commands.ts';
import { everythingDue } from './record-queries.ts';
import { countPerClass, type ListLine, listText } from './rules-list.ts';
import { retention } from './tables.ts';

export interface NewRule { readonly months: number | null; readonly category: string; readonly by: string; readonly on: Temporal.PlainDate; readonly reference: string }

/** Writes a new version of a rule. @param basis the version that the writer had read @returns 'stale' when somebody wrote another one meanwhile */
export async function writeRule(act: Act, code: RetentionClass, basis: number, rule: NewRule): Promise<'written' | 'stale'> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} retention ${code}`}, 130))`.execute(act.db);
  const last = await retention(act.db).selectFrom('platform.retention_rule').select(({ fn }) => fn.max('version').as('version')).where('code', '=', code).executeTakeFirst();
  const version = last?.version ?? 1;
  if (version !== basis) return 'stale';
  await retention(act.db).insertInto('platform.retention_rule').values({
    municipality_id: act.municipality, code, version: version + 1, months: rule.months, category: rule.category, decided_by: rule.by, decided_on: rule.on.toString(), reference: rule.reference,
    recorded_by: act.actor.id ?? '', recorded_at: act.now,
  }).execute();
  act.about('retention-rule', code);
  act.note({ version: version + 1, months: rule.months ?? 0 });
  return 'written';
}

export async function setTwoToDestroy(act: Act, two: boolean): Promise<void> {
  await sql`select platform.set_two_to_destroy(${two})`.execute(act.db);
  act.about('retention-rule', 'two');
  act.note({ two });
}

export async function setTwoForList(act: Act, two: boolean): Promise<void> {
  await sql`select platform.set_two_for_list(${two})`.execute(act.db);
  act.about('retention-rule', 'two-for-list');
  act.note({ two });
}

/** 'first': where two people are asked, the first has agreed and another one must. */
export type Approval = 'approved' | 'first' | 'gone' | 'own' | 'same';

/** Approves a list. What is left out is held, with one reason for all of it. @returns why not: 'gone', 'own' when this person decided about something on it, 'same' when this person agreed first */
export async function approveList(act: Act, no: number, leftOut: readonly ListLine[], reason: string): Promise<Approval> {
  const numbers = leftOut.map((line) => line.number).join(',');
  const { rows: [row] } = await sql<{ outcome: Approval }>`select trust.approve_list(${no}, string_to_array(${numbers}, ','), ${act.now}) as outcome`.execute(act.db);
  const outcome = row?.outcome ?? 'gone';
  act.about('retention-list', String(no));
  act.note({ outcome, left_out: leftOut.length });
  if ((outcome === 'approved' || outcome === 'first') && leftOut.length > 0) await holdLines(act, leftOut, reason);
  return outcome;
}

/** Proposes a list of what is due, when none is open. For the worker. @returns how many stand on it */
export async function proposeList(act: Act): Promise<number> {
  const db = retention(act.db);
  // Several workers take turns; who comes second finds the list of the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} retention list`}, 132))`.execute(act.db);
  if (await db.selectFrom('trust.retention_list').select('list_no').where('state', '<>', 'done').executeTakeFirst()) return 0;
  const due = await everythingDue(act);
  if (due.length === 0) return 0;
  const last = await db.selectFrom('trust.retention_list').select(({ fn }) => fn.max('list_no').as('no')).executeTakeFirst();
  const no = (last?.no ?? 0) + 1;
  await db.insertInto('trust.retention_list').values({ municipality_id: act.municipality, list_no: no, proposed_at: act.now, approved_by: null, approved_at: null, done_at: null, first_by: null, first_at: null }).execute();
  for (const line of due) await db.insertInto('trust.retention_item').values({ municipality_id: act.municipality, list_no: no, number: line.number, class: line.class, keep_until: line.keepUntil.toString() }).execute();
  act.about('retention-list', String(no));
  act.note({ proposed: due.length });
  return due.length;
}

export interface Destroyed { readonly list: number; readonly howMany: number; /** Was on the list, and no longer due when it came to it: reopened or held. */ readonly spared: number }

/** Destroys what stands on the approved list, and leaves a certificate for each class. For the worker. Null when no list is approved. */
export async function carryOut(act: Act): Promise<Destroyed | null> {
  const db = retention(act.db);
  const list = await db.selectFrom('trust.retention_list').select(['list_no', 'approved_by', 'approved_at', 'first_by']).where('state', '=', 'approved').forUpdate().executeTakeFirst();
  if (!list) return null;
  const items = await db.selectFrom('trust.retention_item').select(['number', 'class', 'keep_until']).where('list_no', '=', list.list_no).execute();
  const approved = items.map((item) => ({ number: item.number, class: item.class, keepUntil: Temporal.PlainDate.from(item.keep_until) }));
  const gone = [...await destroyApproved(act), ...await destroyRecords(act)];
  const listHash = createHash('sha256').update(listText(approved)).digest();
  await certify(act, countPerClass(gone), { list_no: list.list_no, approved_by: list.approved_by, approved_at: list.approved_at, first_by: list.first_by, list_hash: listHash });
  for (const hash of gone.flatMap((one) => one.dossierHashes)) {
    await db.insertInto('trust.destroyed').values({ municipality_id: act.municipality, dossier_hash: hash }).onConflict((conflict) => conflict.doNothing()).execute();
  }
  await db.deleteFrom('trust.retention_item').where('list_no', '=', list.list_no).execute();
  await db.updateTable('trust.retention_list').set({ state: 'done', done_at: act.now }).where('list_no', '=', list.list_no).execute();
  act.about('retention-list', String(list.list_no));
  act.note({ destroyed: gone.length, spared: approved.length - gone.length, list_hash: listHash.toString('hex') });
  return { list: list.list_no, howMany: gone.length, spared: approved.length - gone.length };
}

/** Takes away signals and records whose keys were destroyed anew after an older backup was put back. For the worker. May be done again: what is gone is gone. */
export async function destroyAnew(act: Act, dossierHashes: readonly string[]): Promise<number> {
  // Several processes may find at their start that a restore has not ended; what the first counts the second must not count again.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} destroy anew`}, 132))`.execute(act.db);
  for (const hash of dossierHashes) {
    await retention(act.db).insertInto('trust.destroyed').values({ municipality_id: act.municipality, dossier_hash: Buffer.from(hash, 'hex') }).onConflict((conflict) => conflict.doNothing()).execute();
  }
  const gone = await clearKeyless(act) + await clearKeylessRecords(act);
  if (gone > 0) await certify(act, new Map([['brought-back', gone]]), withoutList);
  act.note({ destroyed_anew: gone });
  return gone;
}

/** Lines of the processing log whose term is over, by the rule that the municipality decided. For the worker. */
export async function dropProcessingLines(act: Act, onlyShipped: boolean): Promise<number> {
  const gone = await dropOldLines(act.db, act.now, onlyShipped);
  if (gone > 0) await certify(act, new Map([['processing-line', gone]]), withoutList);
  act.note({ lines: gone });
  return gone;
}

/** What was destroyed by a rule alone, or a second time, stood on no list. */
const withoutList = { list_no: null, approved_by: null, approved_at: null, first_by: null, list_hash: null } as const;

async function certify(act: Act, counts: ReadonlyMap<string, number>, by: { readonly list_no: number | null; readonly approved_by: string | null; readonly approved_at: Temporal.Instant | null; readonly first_by: string | null; readonly list_hash: Uint8Array | null }): Promise<void> {
  const db = retention(act.db);
  const key = await db.selectFrom('platform.municipality_key').select('root_key_id').executeTakeFirstOrThrow();
  const last = await db.selectFrom('trust.certificate').select(({ fn }) => fn.max('certificate_no').as('no')).executeTakeFirst();
  let no = last?.no ?? 0;
  for (const [name, howMany] of counts) {
    no += 1;
    await db.insertInto('trust.certificate').values({ municipality_id: act.municipality, certificate_no: no, class: name, how_many: howMany, destroyed_at: act.now, root_key_id: key.root_key_id, ...by }).execute();
  }
}
