import type { Kysely } from 'kysely';
import { own, type RowKind } from './tables.ts';

export interface OpenRow { readonly kind: RowKind; readonly code: string; readonly answered: boolean }

/** Which rows of a round were answered: a word about the measure since owners were asked, or a reading of the indicator for its period. The worker asks this too, so no word is read. */
export async function openCounts(anyDb: Kysely<object>, plan: string, round: number): Promise<{ readonly rows: ReadonlyMap<string, readonly OpenRow[]> }> {
  const db = own(anyDb);
  const head = await db.selectFrom('plan.ask_round').select(['asked_at', 'begun_on']).where('plan_ref', '=', plan).where('round_id', '=', round).executeTakeFirst();
  const rows = await db.selectFrom('plan.ask_row').select(['kind', 'code', 'owner']).where('plan_ref', '=', plan).where('round_id', '=', round).orderBy('kind', 'desc').orderBy('code').execute();
  const since = head?.asked_at;
  const spoken = since ? new Set((await db.selectFrom('plan.progress').select('measure_code').distinct().where('plan_ref', '=', plan).where('action_title', 'is', null).where('said_at', '>=', since).execute()).map((row) => row.measure_code)) : new Set<string>();
  const read = since ? new Set((await db.selectFrom('plan.reading').select('indicator_code').distinct().where('plan_ref', '=', plan).where('said_by', 'is not', null).where('read_at', '>=', since).execute()).map((row) => row.indicator_code)) : new Set<string>();
  return { rows: Map.groupBy(rows.map((row) => ({ ...row, answered: (row.kind === 'measure' ? spoken : read).has(row.code) })), (row) => row.owner) };
}
