import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { isYesNo, type HandReading } from './reading-form.ts';
import type { IndicatorFile } from './queries.ts';
import { keepReading } from './read-commands.ts';
import { own } from './tables.ts';

/**
 * Adds a reading by hand, when nobody added one since `from`.
 * @returns whether it was added; if not, somebody else spoke first
 */
export async function sayReading(act: Act, { indicator }: Pick<IndicatorFile, 'indicator'>, from: number, said: HandReading): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} ${indicator.plan} ${indicator.code}`}, 64))`.execute(act.db);
  const newest = await own(act.db).selectFrom('plan.reading').select('reading_id').where('plan_ref', '=', indicator.plan).where('indicator_code', '=', indicator.code).orderBy('reading_id', 'desc').limit(1).executeTakeFirst();
  if ((newest?.reading_id ?? 0) !== from) return false;
  const yesNo = isYesNo(indicator.unit);
  await keepReading(act, {
    ...indicator, period: said.period, kind: yesNo ? 'yes-no' : 'number', about: said.counts ? 'signals' : 'things', outcome: 'value',
    answer: yesNo ? { kind: 'yes-no', yes: said.value === 1 } : { kind: 'number', value: said.value }, note: said.note.trim() === '' ? null : said.note,
  });
  act.about('plan', indicator.plan);
  act.note({ indicator: indicator.code, period: said.period });
  return true;
}

/** Asks the worker to read the registers of a plan now. Asking twice is asking once. */
export async function askToRead(act: Act, plan: string): Promise<void> {
  const db = own(act.db);
  const waiting = await db.selectFrom('plan.reading_request').select('request_id').where('plan_ref', '=', plan).where('done_at', 'is', null).executeTakeFirst();
  if (!waiting) await db.insertInto('plan.reading_request').values({ municipality_id: act.municipality, plan_ref: plan, asked_by: act.actor.id ?? '', asked_at: act.now, done_at: null }).execute();
  act.about('plan', plan);
}
