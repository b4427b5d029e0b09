import { type Kysely, sql } from 'kysely';
import { decidedMonths } from './retention-rules.ts';

/**
 * Takes away lines of the processing log whose term is over; without a decision of the municipality none. The database checks the term again (database/133).
 * @param onlyShipped where a logbook is set up, a line that it has not confirmed stays
 */
export async function dropOldLines(db: Kysely<object>, now: Temporal.Instant, onlyShipped: boolean): Promise<number> {
  const before = await linesBefore(db, now);
  if (!before) return 0;
  const gone = await sql`delete from processing.line where ended < ${before} and (shipped_at is not null or ${!onlyShipped})`.execute(db);
  return Number(gone.numAffectedRows ?? 0);
}

/** Whether there is a line to take away. */
export async function oldLinesWait(db: Kysely<object>, now: Temporal.Instant, onlyShipped: boolean): Promise<boolean> {
  const before = await linesBefore(db, now);
  return before !== null && (await sql<{ due: boolean }>`select exists (select from processing.line where ended < ${before} and (shipped_at is not null or ${!onlyShipped})) as due`.execute(db)).rows[0]?.due === true;
}

async function linesBefore(db: Kysely<object>, now: Temporal.Instant): Promise<Temporal.Instant | null> {
  const months = (await decidedMonths(db)).get('processing-line');
  return months ? now.toZonedDateTimeISO('UTC').subtract({ months }).toInstant() : null;
}
