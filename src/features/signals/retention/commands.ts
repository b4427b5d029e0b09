import { sql } from 'kysely';
import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { hold } from '../step-commands.ts';
import { type ChangeKind, own } from './tables.ts';

const place = 'signals.retention_change.reason';

/** Keeps a signal longer, stops its destruction or lets it go on; always with a reason. Nothing is written over. */
export async function changeRetention(act: Act, number: string, change: { readonly kind: ChangeKind; readonly until: Temporal.PlainDate | null; readonly reason: string }): Promise<void> {
  const signal = await hold(act, number);
  const dossier = await act.vault.dossier(signal.dossier_id);
  await own(act.db).insertInto('signals.retention_change').values({
    municipality_id: act.municipality, number, kind: change.kind, keep_until: change.until?.toString() ?? null, reason_sealed: dossier.seal(place, change.reason), changed_by: act.actor.id ?? '', changed_at: act.now,
  }).execute();
  act.note({ kept: change.kind });
}

/** A closed signal of which the time is over and that nobody holds: what a list names, and no word of it. */
export interface DueSignal { readonly number: string; readonly class: string; readonly keepUntil: Temporal.PlainDate }

interface DueRow { number: string; dossier_id: string; class: string; keep_until: string }

/** For who approves lists and for the worker. */
export async function dueForDestruction(act: Pick<Act, 'db' | 'now'>): Promise<DueSignal[]> {
  return (await dueRows(act)).map((row) => ({ number: row.number, class: row.class, keepUntil: Temporal.PlainDate.from(row.keep_until) }));
}

async function dueRows(act: Pick<Act, 'db' | 'now'>): Promise<readonly DueRow[]> {
  return (await sql<DueRow>`select * from signals.due_for_destruction(${dutchDate(act.now)})`.execute(act.db)).rows;
}

/** Leaves signals out of what is destroyed, by who may approve a list and not read them. @throws Refusal `not-found` when one of them is not due any more */
export async function holdBack(act: Act, numbers: readonly string[], reason: string): Promise<void> {
  const due = new Map((await dueRows(act)).map((row) => [row.number, row.dossier_id]));
  for (const number of numbers) {
    const id = due.get(number);
    if (!id) throw new Refusal('not-found');
    const dossier = await act.vault.dossier(id);
    await sql`select signals.hold_back(${number}, ${dossier.seal(place, reason)}, ${act.now})`.execute(act.db);
  }
  act.concerns('signal', numbers);
}

export interface DestroyedSignal extends DueSignal { /** SHA-256 of the number of each key that was destroyed with it. */ readonly dossierHashes: readonly Uint8Array[] }

/** Destroys what stands on the approved list and is still due: keys, words, files, links and indexes. For the worker. */
export async function destroyApproved(act: Act): Promise<DestroyedSignal[]> {
  const { rows } = await sql<{ number: string; class: string; keep_until: string; hashes: string }>`select number, class, keep_until, (select string_agg(encode(one, 'hex'), ',') from unnest(dossier_hashes) as one) as hashes
    from signals.destroy_list(${dutchDate(act.now)})`.execute(act.db);
  act.concerns('signal', rows.map((row) => row.number));
  return rows.map((row) => ({ number: row.number, class: row.class, keepUntil: Temporal.PlainDate.from(row.keep_until), dossierHashes: row.hashes.split(',').map((one) => Buffer.from(one, 'hex')) }));
}

/** Takes away what belongs to keys that are gone: after an older backup was put back. For the worker. @returns how many signals went */
export async function clearKeyless(act: Act): Promise<number> {
  return Number((await sql<{ gone: string | number }>`select signals.clear_keyless() as gone`.execute(act.db)).rows[0]?.gone ?? 0);
}
