import { sql } from 'kysely';
import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { RecordClass } from '../../../platform/retention-rules.ts';
import { type DestroyedSignal, holdBack } from '../../signals/offers.ts';
import { concerned, isRecordClass, type KeptChange } from './record-queries.ts';
import type { ListLine } from './rules-list.ts';
import { retention } from './tables.ts';

/** Keeps a record longer, stops its destruction or lets it go on; always with a reason. Nothing is written over. */
export async function changeKept(act: Act, name: RecordClass, ref: string, change: Pick<KeptChange, 'kind' | 'until' | 'reason'>): Promise<void> {
  const dossier = await act.vault.newDossier();
  await retention(act.db).insertInto('trust.kept_change').values({
    municipality_id: act.municipality, class: name, ref, kind: change.kind, keep_until: change.until?.toString() ?? null, dossier_id: dossier.id, reason_sealed: dossier.seal('trust.kept_change.reason', change.reason),
    changed_by: act.actor.id ?? '', changed_at: act.now,
  }).execute();
  act.note({ kept: change.kind });
}

/** Holds what was left out of a list, with one reason for all of it. @throws Refusal `not-found` when one of them is not due any more */
export async function holdLines(act: Act, lines: readonly ListLine[], reason: string): Promise<void> {
  await holdBack(act, lines.filter((line) => !isRecordClass(line.class)).map((line) => line.number), reason);
  for (const line of lines) {
    if (!isRecordClass(line.class)) continue;
    if (!await retention(act.db).selectFrom('trust.kept').select('ref').where('class', '=', line.class).where('ref', '=', line.number).executeTakeFirst()) throw new Refusal('not-found');
    await changeKept(act, line.class, line.number, { kind: 'held', until: null, reason });
  }
  concerned(act, lines);
}

export type Gone = Pick<DestroyedSignal, 'number' | 'class' | 'keepUntil' | 'dossierHashes'>;

/** Destroys what stands on the approved list beside signals and is still due: rows and keys. For the worker. */
export async function destroyRecords(act: Act): Promise<Gone[]> {
  const { rows } = await sql<{ class: string; ref: string; keep_until: string; hashes: string | null }>`select class, ref, keep_until, (select string_agg(encode(one, 'hex'), ',') from unnest(hashes) as one) as hashes
    from trust.destroy_records(${dutchDate(act.now)})`.execute(act.db);
  const gone = rows.map((row) => ({ number: row.ref, class: row.class, keepUntil: Temporal.PlainDate.from(row.keep_until), dossierHashes: (row.hashes ?? '').split(',').filter((one) => one !== '').map((one) => Buffer.from(one, 'hex')) }));
  concerned(act, gone);
  return gone;
}

/** Takes away records whose keys are gone: after an older backup was put back. For the worker. @returns how many */
export async function clearKeylessRecords(act: Act): Promise<number> {
  return Number((await sql<{ gone: string | number }>`select trust.clear_keyless_records() as gone`.execute(act.db)).rows[0]?.gone ?? 0);
}
