import { type Kysely, sql } from 'kysely';

/** Records beside the signals that end by themselves or by somebody; the database dates each when it ends (database/147). */
export const recordClasses = ['subject-request', 'break-glass', 'rights-review', 'risk-closed', 'partner-contact', 'person-left'] as const;
export type RecordClass = typeof recordClasses[number];

/** What is kept for a while and then destroyed, by the code of its rule; the first four are also how a signal is closed. */
export const retentionClasses = ['nothing-followed', 'handed-over', 'kept', 'passed-on', ...recordClasses, 'processing-line'] as const;
export type RetentionClass = typeof retentionClasses[number];

/** How long a class is kept. */
export interface RetentionRule {
  readonly code: RetentionClass;
  readonly version: number;
  /** Calendar months after the trigger of the class; null: kept, nothing is destroyed. */
  readonly months: number | null;
  /** Null for the program's proposal: no national term was found for this work, so the municipality sets it. */
  readonly decision: { readonly category: string; readonly by: string; readonly on: Temporal.PlainDate; readonly reference: string; readonly recordedBy: string; readonly recordedAt: Temporal.Instant } | null;
}

/** Lines of the processing log stay until a municipality decides: proof that was destroyed too early does not come back. Those of records stand in database/147 as well. */
export const proposedMonths: Readonly<Record<RetentionClass, number | null>> = {
  'nothing-followed': 12, 'handed-over': 12, 'kept': 12, 'passed-on': 60,
  'subject-request': 24, 'break-glass': 24, 'rights-review': 36, 'risk-closed': 60, 'partner-contact': 24, 'person-left': 24,
  'processing-line': null,
};

interface Row { code: RetentionClass; version: number; months: number | null; category: string; decided_by: string; decided_on: string; reference: string; recorded_by: string; recorded_at: Temporal.Instant }

/** Every version that the municipality wrote down, the newest first; and the program's proposal as version 1. */
export async function rulesWritten(db: Kysely<object>, code: RetentionClass): Promise<readonly RetentionRule[]> {
  const { rows } = await sql<Row>`select code, version, months, category, decided_by, decided_on, reference, recorded_by, recorded_at from platform.retention_rule where code = ${code} order by version desc`.execute(db);
  return [...rows.map((row): RetentionRule => ({
    code, version: row.version, months: row.months,
    decision: { category: row.category, by: row.decided_by, on: Temporal.PlainDate.from(row.decided_on), reference: row.reference, recordedBy: row.recorded_by, recordedAt: row.recorded_at },
  })), { code, version: 1, months: proposedMonths[code], decision: null }];
}

/** What the municipality decided, by code; a class without a decision is not among them. */
export async function decidedMonths(db: Kysely<object>): Promise<ReadonlyMap<string, number | null>> {
  const { rows } = await sql<{ code: string; months: number | null }>`select distinct on (code) code, months from platform.retention_rule order by code, version desc`.execute(db);
  return new Map(rows.map((row) => [row.code, row.months]));
}
