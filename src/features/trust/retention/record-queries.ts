import { type Kysely, sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { type RecordClass, recordClasses } from '../../../platform/retention-rules.ts';
import { dueForDestruction } from '../../signals/offers.ts';
import type { ListLine } from './rules-list.ts';
import { retention } from './tables.ts';

/** A record beside the signals, as who approves destruction may know it. */
export interface DatedRecord extends ListLine {
  readonly class: RecordClass;
  readonly held: boolean;
  /** A day, an organisation or a colleague who left: never a word of the record. */
  readonly label: string;
}

export const isRecordClass = (text: string): text is RecordClass => recordClasses.some((one) => one === text);

/** Every record that ended and has a day, due or not. For who approves lists and for the worker. */
export async function datedRecords(db: Kysely<object>): Promise<DatedRecord[]> {
  const { rows } = await sql<{ class: RecordClass; ref: string; keep_until: string; held: boolean; label: string | null }>`select * from trust.kept_records() order by keep_until, class, ref`.execute(db);
  return rows.map((row) => ({ number: row.ref, class: row.class, keepUntil: Temporal.PlainDate.from(row.keep_until), held: row.held, label: row.label ?? row.ref }));
}

/** Signals and other records of which the time is over and that nobody holds. */
export async function everythingDue(act: Pick<Act, 'db' | 'now'>): Promise<ListLine[]> {
  const today = dutchDate(act.now);
  const records = (await datedRecords(act.db)).filter((one) => !one.held && Temporal.PlainDate.compare(one.keepUntil, today) < 0);
  return [...await dueForDestruction(act), ...records.map(({ number, class: name, keepUntil }) => ({ number, class: name, keepUntil }))];
}

/** Whose data a list or a record is about, for the Logboek dataverwerkingen. */
export function concerned(act: Act, lines: readonly Pick<ListLine, 'number' | 'class'>[]): void {
  const of = (fits: (name: string) => boolean): string[] => lines.filter((line) => fits(line.class)).map((line) => line.number);
  act.concerns('signal', of((name) => !isRecordClass(name)));
  act.concerns('subject-request', of((name) => name === 'subject-request'));
  act.concerns('person', of((name) => name === 'person-left'));
  act.concerns('contact', of((name) => name === 'partner-contact'));
}

export interface KeptChange { readonly kind: 'extended' | 'held' | 'released'; readonly until: Temporal.PlainDate | null; readonly reason: string; readonly by: string; readonly at: Temporal.Instant }

/** One record with what was changed about its day, the newest first. Null when there is none that ended. */
export async function datedRecord(act: Act, name: RecordClass, ref: string): Promise<(DatedRecord & { readonly changes: readonly KeptChange[] }) | null> {
  const record = (await datedRecords(act.db)).find((one) => one.class === name && one.number === ref);
  if (!record) return null;
  concerned(act, [record]);
  const rows = await retention(act.db).selectFrom('trust.kept_change').selectAll().where('class', '=', name).where('ref', '=', ref).orderBy('change_id', 'desc').execute();
  const dossiers = await act.vault.dossiers(rows.map((row) => row.dossier_id));
  const names = new Map((await retention(act.db).selectFrom('platform.person').select(['person_id', 'name']).execute()).map((row) => [row.person_id, row.name]));
  return {
    ...record, changes: rows.map((row) => ({
      kind: row.kind, until: row.keep_until ? Temporal.PlainDate.from(row.keep_until) : null, reason: dossiers.get(row.dossier_id)?.openText('trust.kept_change.reason', row.reason_sealed) ?? '', by: names.get(row.changed_by) ?? '–', at: row.changed_at,
    })),
  };
}
