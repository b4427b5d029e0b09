import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { leadsOfDuplicates } from '../links/queries-pages.ts';
import { packagesWaiting } from '../sharing/queries.ts';
import { isOpen } from '../states.ts';
import { reviewsDue } from '../triage/queries.ts';
import { notPutAway, type SignalLine } from './queries.ts';
import type { Counts } from './rules-absence.ts';
import { type ClockLevel, type ClockName, levelOf } from './rules-clocks.ts';
import { type Asked, byDesk } from './rules-today.ts';
import { own } from './tables.ts';

/** One thing that is asked now. */
export interface TodayLine extends Asked {
  readonly number: string;
  readonly signal: SignalLine;
  readonly what:
    | { readonly kind: 'assess'; readonly clock: ClockName }
    /** The reporter or a partner wrote after the decision. */
    | { readonly kind: 'message' | 'answer' }
    /** A partner's answer is due or late. */
    | { readonly kind: 'partner'; readonly recipient: string }
    | { readonly kind: 'review' }
    | { readonly kind: 'identity' }
    | { readonly kind: 'close' };
  readonly level: ClockLevel;
  /** Of a duplicate the signal that leads. */
  readonly lead: string | null;
  /** A partner answered and nobody looked yet. */
  readonly newAnswer: boolean;
}

/** Kept information is asked for a week before its day. */
const reviewAhead = 7;

/** What is asked of a person who handles signals, most urgent first. No story is read for it, and what only waits for somebody else is not here. */
export async function askedNow(act: Act, person: string): Promise<TodayLine[]> {
  const today = dutchDate(act.now);
  const answered = await unreadAnswers(act);
  // The daily mail counts; where a duplicate leads to is for who may read it.
  const leads = act.may('signals.read') ? await leadsOfDuplicates(act) : new Map<string, string>();
  const kept = await reviewsDue(act, 36_500);
  const keptNumbers = new Set(kept.map((one) => one.number));
  const [packages, identity] = [await packagesWaiting(act), await identityAsked(act, person)];
  const named = [...answered, ...[...packages, ...kept, ...identity].map((one) => one.number)];
  const signals = new Map((await notPutAway(act, named)).map((signal) => [signal.number, signal]));
  const lines: TodayLine[] = [];
  const add = (number: string, what: TodayLine['what'], due: string | null, id = ''): void => {
    const signal = signals.get(number);
    if (!signal) return;
    // Nothing of a file that is only put away or looked at again is urgent: what was urgent was decided.
    const urgent = what.kind !== 'close' && what.kind !== 'review';
    lines.push({
      number, signal, what, due, key: `${number} ${what.kind} ${id}`, level: due === null ? 'on-time' : levelOf(due, today), newAnswer: answered.has(number), lead: leads.get(number) ?? null,
      danger: urgent && (signal.danger === 'yes' || signal.acuteSign), child: urgent && signal.minor === 'yes',
    });
  };
  for (const signal of signals.values()) {
    const [clock] = signal.clocks;
    if (isOpen(signal.state)) add(signal.number, { kind: 'assess', clock: clock?.clock ?? 'feedback' }, clock?.by ?? signal.answerBy);
    else if (signal.newMessage) add(signal.number, { kind: 'message' }, today.toString());
    else if (answered.has(signal.number)) add(signal.number, { kind: 'answer' }, today.toString());
    else if (signal.state === 'decided' && !keptNumbers.has(signal.number)) add(signal.number, { kind: 'close' }, null);
  }
  for (const [at, waiting] of packages.entries()) if (levelOf(waiting.due, today) !== 'on-time') add(waiting.number, { kind: 'partner', recipient: waiting.recipient }, waiting.due, String(at));
  for (const review of kept) if (review.daysLeft <= reviewAhead) add(review.number, { kind: 'review' }, review.keepUntil);
  for (const request of identity) add(request.number, { kind: 'identity' }, today.toString(), String(request.id));
  return lines.sort(byDesk);
}

export function countsOf(lines: readonly TodayLine[]): Counts {
  return {
    lines: lines.length, danger: lines.filter((line) => line.danger).length,
    soon: lines.filter((line) => line.due !== null && (line.level === 'soon' || line.level === 'today')).length, late: lines.filter((line) => line.level === 'late').length,
  };
}

/** Signals of which a partner's answer came after a person last opened them. */
async function unreadAnswers(act: Act): Promise<ReadonlySet<string>> {
  const rows = await own(act.db).selectFrom('signals.package_event as event').select('event.number').distinct().where('event.kind', '=', 'answered')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('audit.entry as entry').select('entry.entry_id').whereRef('entry.municipality_id', '=', 'event.municipality_id')
      .where('entry.subject_kind', '=', 'signal').whereRef('entry.subject_ref', '=', 'event.number').where('entry.actor_kind', '=', 'person').where('entry.result', '=', 'done')
      .whereRef('entry.at', '>=', 'event.at')))).execute();
  return new Set(rows.map((row) => row.number));
}

/** Requests of somebody else to open who a reporter is, that nobody answered yet. */
async function identityAsked(act: Act, person: string): Promise<{ readonly number: string; readonly id: number }[]> {
  const rows = await own(act.db).selectFrom('signals.identity_request as request').select(['request.number', 'request.request_id']).where('request.asked_by', '<>', person)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('signals.identity_answer as answer').select('answer.request_id').whereRef('answer.municipality_id', '=', 'request.municipality_id')
      .whereRef('answer.number', '=', 'request.number').whereRef('answer.request_id', '=', 'request.request_id')))).execute();
  return rows.map((row) => ({ number: row.number, id: row.request_id }));
}
