import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { type IndicatorFile, indicatorsOf } from '../indicators/queries.ts';
import { lastOver } from '../indicators/rules-periods.ts';
import { type MeasureFile, measureFile } from '../progress/queries.ts';
import { openCounts } from './queries-open.ts';
import { own, type RowKind } from './tables.ts';

/** One row that somebody is asked about, with all that a form for it needs. */
export type OwnRow =
  | { readonly key: string; readonly plan: string; readonly owner: string; readonly due: string; readonly answered: boolean; readonly kind: 'measure'; readonly file: MeasureFile }
  | { readonly key: string; readonly plan: string; readonly owner: string; readonly due: string; readonly answered: boolean; readonly kind: 'indicator'; readonly file: IndicatorFile; readonly period: string };

/** What is asked of the actor in the rounds that run: the rows of every owner for whom they answer or stand in, open ones first. */
export async function ownRows(act: Act): Promise<OwnRow[]> {
  const db = own(act.db);
  const me = act.actor.id ?? '';
  const running = await db.selectFrom('plan.ask_round').select(['plan_ref', 'round_id', 'due']).where('state', '=', 'running').orderBy('plan_ref').execute();
  const found: OwnRow[] = [];
  for (const round of running) {
    const mine = new Set((await db.selectFrom('plan.ask').select('owner').where('plan_ref', '=', round.plan_ref).where('round_id', '=', round.round_id).where((eb) => eb.or([eb('person_id', '=', me), eb('deputy_id', '=', me)])).execute()).map((ask) => ask.owner));
    if (mine.size === 0) continue;
    const { rows } = await openCounts(act.db, round.plan_ref, round.round_id);
    const indicators = [...mine].some((owner) => rows.get(owner)?.some((row) => row.kind === 'indicator')) ? (await indicatorsOf(act, round.plan_ref))?.files ?? [] : [];
    for (const owner of mine) {
      for (const row of rows.get(owner) ?? []) {
        const base = { key: keyOf(round.plan_ref, row.kind, row.code), plan: round.plan_ref, owner, due: round.due ?? '', answered: row.answered };
        if (row.kind === 'measure') {
          const file = await measureFile(act, round.plan_ref, row.code);
          if (file) found.push({ ...base, kind: 'measure', file });
        } else {
          const file = indicators.find(({ indicator }) => indicator.code === row.code);
          if (file) found.push({ ...base, kind: 'indicator', file, period: file.asked ?? lastOver(file.indicator.every, dutchDate(act.now)) });
        }
      }
    }
  }
  return found.sort((one, other) => Number(one.answered) - Number(other.answered));
}

/** A row's name in a form: no word in it that anybody typed. */
export function keyOf(plan: string, kind: RowKind, code: string): string {
  return `${plan} ${kind} ${code}`;
}

/** Whether somebody's address is kept, for the page where it can be forgotten. */
export async function ownAddressKept(act: Act): Promise<boolean> {
  return (await own(act.db).selectFrom('plan.ask_address').select('person_id').where('person_id', '=', act.actor.id ?? '').executeTakeFirst()) !== undefined;
}
