import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { sayReading } from '../indicators/commands.ts';
import { say } from '../progress/commands.ts';
import type { OwnAnswer } from './own-form.ts';
import { own } from './tables.ts';

/**
 * Adds all answers, or none when somebody else spoke of one of the rows since its form was made.
 * @returns the keys of those rows; empty when everything was added
 */
export async function answerRows(act: Act, answers: readonly OwnAnswer[]): Promise<readonly string[]> {
  const changed: string[] = [];
  // Always in one order, so that two people who answer for each other never wait in a circle.
  for (const { row, from } of [...answers].sort((one, other) => (one.row.key < other.row.key ? -1 : 1))) {
    const code = row.kind === 'measure' ? row.file.measure.code : row.file.indicator.code;
    const seed = row.kind === 'measure' ? 55 : 64;
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} ${row.plan} ${code}`}, ${seed}))`.execute(act.db);
    if (await newestOf(act, row.kind, row.plan, code) !== from) changed.push(row.key);
  }
  if (changed.length > 0) return changed;
  for (const answer of answers) {
    const added = 'word' in answer ? await say(act, answer.row.file, answer.from, answer.word) : await sayReading(act, answer.row.file, answer.from, answer.reading);
    if (!added) throw new Error('A row changed while its lock was held.');
  }
  act.note({ rows: answers.length });
  return [];
}

async function newestOf(act: Act, kind: 'measure' | 'indicator', plan: string, code: string): Promise<number> {
  const db = own(act.db);
  if (kind === 'measure') return (await db.selectFrom('plan.progress').select('progress_id').where('plan_ref', '=', plan).where('measure_code', '=', code).orderBy('progress_id', 'desc').limit(1).executeTakeFirst())?.progress_id ?? 0;
  return (await db.selectFrom('plan.reading').select('reading_id').where('plan_ref', '=', plan).where('indicator_code', '=', code).orderBy('reading_id', 'desc').limit(1).executeTakeFirst())?.reading_id ?? 0;
}
