import { type Kysely, sql } from 'kysely';
import { day } from '../texts/dates.ts';
import type { RecordClass } from './retention-rules.ts';
import type { Request } from './routes.ts';

/** The day until which records are kept, for the pages that show them. The database sets it when a record ends (database/147), and its row policies say who sees it. */
export interface KeptRecord { /** Null where the municipality decided that the class stays. */ readonly until: Temporal.PlainDate | null }

/** One record; null while it has not ended. @param ref as database/147 names it: V-2026-0001, a number of its own, H-3, R-7 */
export async function keptRecord(db: Kysely<object>, recordClass: RecordClass, ref: string): Promise<KeptRecord | null> {
  return (await keptRecords(db, recordClass)).get(ref) ?? null;
}

/** Every record of a class that has ended, by its reference. */
export async function keptRecords(db: Kysely<object>, recordClass: RecordClass): Promise<ReadonlyMap<string, KeptRecord>> {
  const { rows } = await sql<{ ref: string; until: string | null }>`select k.ref, trust.kept_day(k.class, k.ref) as until from trust.kept k where k.class = ${recordClass}`.execute(db);
  return new Map(rows.map((row) => [row.ref, { until: row.until ? Temporal.PlainDate.from(row.until) : null }]));
}

/** "2 March 2028", or that it stays; null while the record has not ended. */
export function keptDay(request: Pick<Request, 'texts' | 'language'>, kept: KeptRecord | null | undefined): string | null {
  if (!kept) return null;
  return kept.until ? day(kept.until, request.language) : request.texts.retention.records.stays;
}

/** The same as a sentence of its own. */
export function keptSentence(request: Pick<Request, 'texts' | 'language'>, kept: KeptRecord | null | undefined): string | null {
  if (!kept) return null;
  return kept.until ? request.texts.retention.records.untilDay(day(kept.until, request.language)) : request.texts.retention.records.stays;
}
