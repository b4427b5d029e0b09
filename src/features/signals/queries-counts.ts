import { sql } from 'kysely';
import type { Act } from '../../platform/act.ts';
import { own } from './retention/tables.ts';
import type { Outcome } from './states.ts';

/** Which signals are counted. Days of the Dutch calendar, both included; a code or '-' for those without one; null takes all. */
export interface CountedSpan {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly form: string | null;
  readonly sector: string | null;
  readonly source: string | null;
}

/** So many signals of one month ('2026-03') with one code; null is not known. */
export interface MonthCount { readonly month: string; readonly code: string | null; readonly count: number }

export interface SignalCounts {
  readonly forms: readonly MonthCount[];
  readonly sources: readonly MonthCount[];
  readonly sectors: readonly MonthCount[];
  readonly squares: readonly { readonly sector: string | null; readonly form: string | null; readonly count: number }[];
}

/** So many signals for which it took these days to decide; undecided: the days that they wait. `term` is what the municipality gives itself. */
export interface DaysCount { readonly month: string; readonly decided: boolean; readonly days: number; readonly term: number; readonly count: number }

/*
 * What the picture counts: added up in the database, without number, day or word of a signal. Every one of these is empty for who does not handle signals.
 */

export async function signalCounts(act: Act, span: CountedSpan): Promise<SignalCounts> {
  const { rows } = await sql<{ what: string; month: string; code: string | null; other: string | null; count: number }>`select * from signals.counts_by_month(${startOf(span.from)}, ${startOf(span.to.add({ days: 1 }))}, ${span.form}, ${span.sector}, ${span.source})`.execute(act.db);
  const of = (what: string): readonly MonthCount[] => rows.filter((row) => row.what === what).map(({ month, code, count }) => ({ month, code, count }));
  return {
    forms: of('form'), sources: of('source'), sectors: of('sector'),
    squares: rows.filter((row) => row.what === 'form-in-sector').map(({ code, other, count }) => ({ sector: code, form: other, count })),
  };
}

/** How many of them name a place; which, is sealed. */
export async function placedCounts(act: Act, span: CountedSpan): Promise<readonly MonthCount[]> {
  const { rows } = await sql<{ month: string; count: number }>`select * from signals.counts_with_place(${startOf(span.from)}, ${startOf(span.to.add({ days: 1 }))}, ${span.form}, ${span.sector}, ${span.source})`.execute(act.db);
  return rows.map(({ month, count }) => ({ month, code: 'named', count }));
}

/** By the month in which the signal came in; null is not decided yet. A signal counts with each outcome that was decided together. */
export async function outcomeCounts(act: Act, span: CountedSpan): Promise<readonly (MonthCount & { readonly code: Outcome | null })[]> {
  const { rows } = await sql<{ month: string; outcome: Outcome | null; count: number }>`select * from signals.counts_by_outcome(${startOf(span.from)}, ${startOf(span.to.add({ days: 1 }))}, ${span.form}, ${span.sector}, ${span.source})`.execute(act.db);
  return rows.map(({ month, outcome, count }) => ({ month, code: outcome, count }));
}

export async function decisionDays(act: Act, span: CountedSpan, today: Temporal.PlainDate): Promise<readonly DaysCount[]> {
  const { rows } = await sql<DaysCount>`select * from signals.counts_to_decision(${startOf(span.from)}, ${startOf(span.to.add({ days: 1 }))}, ${today.toString()}::date, ${span.form}, ${span.sector}, ${span.source})`.execute(act.db);
  return rows.map(({ month, decided, days, term, count }) => ({ month, decided, days, term, count }));
}

/** How many signals of the quarters of a span were destroyed when their term was over. Of them only a count a quarter is left, so they are in no count above. */
export async function destroyedCount(act: Act, { from, to, form, sector, source }: CountedSpan): Promise<number> {
  const quarter = (day: Temporal.PlainDate): string => `${day.year}-Q${Math.ceil(day.month / 3)}`;
  let left = own(act.db).selectFrom('signals.tally').select((on) => on.fn.sum<string | null>('signals').as('count')).where('municipality_id', '=', act.municipality).where('quarter', '>=', quarter(from)).where('quarter', '<=', quarter(to));
  for (const [column, chosen] of [['form_code', form], ['sector_code', sector], ['source', source]] as const) {
    // A signal without a code is kept with an empty one.
    if (chosen !== null) left = left.where(column, '=', chosen === '-' ? '' : chosen);
  }
  return Number((await left.executeTakeFirst())?.count ?? 0);
}

/** The month of the first signal, null without any; and how many came in before a day. */
export async function countsBefore(act: Act, day: Temporal.PlainDate): Promise<{ readonly firstMonth: string | null; readonly earlier: number }> {
  const { rows } = await sql<{ first_month: string | null; earlier: number }>`select * from signals.counts_before(${startOf(day)})`.execute(act.db);
  return { firstMonth: rows[0]?.first_month ?? null, earlier: rows[0]?.earlier ?? 0 };
}

const startOf = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime('Europe/Amsterdam').toInstant();
