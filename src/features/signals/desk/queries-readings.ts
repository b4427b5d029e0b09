import type { Act } from '../../../platform/act.ts';
import { type Outcome, type SignalSource, signalSources } from '../states.ts';
import { own } from './tables.ts';

/** Days of the Dutch calendar, both included. */
export interface Span { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }

/*
 * What the plan's indicators read of the signals. Counts, days and codes; no word of anybody. Needs `signals.list`.
 * Half of a split report is left out: it was counted where it came in.
 */

/** Of the signals whose own norm for an answer ran out in the span: how many were decided by then. */
export async function answeredInTime(act: Act, span: Span): Promise<{ readonly part: number; readonly of: number }> {
  const rows = await own(act.db).selectFrom('signals.signal').select(['number', 'answer_by']).where('source', '<>', 'split')
    .where('answer_by', '>=', span.from.toString()).where('answer_by', '<=', span.to.toString()).execute();
  const decided = await firstDecisions(act);
  return { part: rows.filter((row) => { const on = decided.get(row.number)?.on; return on !== undefined && on <= row.answer_by; }).length, of: rows.length };
}

/** How many signals came in by each way, every way named. */
export async function signalsPerSource(act: Act, span: Span): Promise<readonly { readonly part: SignalSource; readonly count: number }[]> {
  const rows = await own(act.db).selectFrom('signals.signal').select(['source', 'received_at']).where('source', '<>', 'split')
    .where('received_at', '>=', startOf(span.from)).where('received_at', '<', startOf(span.to.add({ days: 1 }))).execute();
  return signalSources.filter((source) => source !== 'split').map((part) => ({ part, count: rows.filter((row) => row.source === part).length }));
}

const referring: readonly Outcome[] = ['passed-to-police', 'passed-to-labour-inspectorate', 'passed-to-veilig-thuis', 'passed-to-comensha', 'passed-to-riec', 'passed-to-kmar', 'passed-to-care'];

/** Calendar days from receipt to the first decision that passed a signal on, of those passed on in the span: the middle one. */
export async function daysToReferral(act: Act, span: Span): Promise<{ readonly days: number; readonly of: number }> {
  const passed = [...await firstDecisions(act, referring)].filter(([, { on }]) => on >= span.from.toString() && on <= span.to.toString());
  if (passed.length === 0) return { days: 0, of: 0 };
  const received = new Map((await own(act.db).selectFrom('signals.signal').select(['number', 'received_at']).where('number', 'in', passed.map(([number]) => number)).execute()).map((row) => [row.number, dayOf(row.received_at)]));
  const days = passed.map(([number, { on }]) => Temporal.PlainDate.from(received.get(number) ?? on).until(on, { largestUnit: 'days' }).days).sort((one, other) => one - other);
  return { days: days[Math.floor(days.length / 2)] ?? 0, of: days.length };
}

/** Whether there are both a focal officer and a deputy who can sign in; how it is now, not how it was. */
export async function handlersAppointed(act: Act): Promise<boolean> {
  const rows = await own(act.db).selectFrom('platform.person').select('role').where('role', 'in', ['focal-officer', 'deputy']).where('active', '=', true).execute();
  return rows.some((row) => row.role === 'focal-officer') && rows.some((row) => row.role === 'deputy');
}

async function firstDecisions(act: Act, among?: readonly Outcome[]): Promise<ReadonlyMap<string, { readonly on: string }>> {
  let query = own(act.db).selectFrom('signals.decision').select(['number', 'outcome', 'decided_at']).orderBy('decision_id', 'desc');
  if (among) query = query.where('outcome', 'in', among);
  return new Map((await query.execute()).map((row) => [row.number, { on: dayOf(row.decided_at) }]));
}

const zone = 'Europe/Amsterdam';
const dayOf = (instant: Temporal.Instant): string => instant.toZonedDateTimeISO(zone).toPlainDate().toString();
const startOf = (day: Temporal.PlainDate): Temporal.Instant => day.toZonedDateTime(zone).toInstant();
