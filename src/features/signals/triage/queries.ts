import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { Certainty, Outcome, SignalState, SignalStep } from '../states.ts';
import type { AcuteDone, Check, CheckKind, ClosingOutcome, Feedback, View } from './rules.ts';
import { heldByOther } from './rules.ts';
import { own } from './tables.ts';

export interface CheckView extends Check { readonly by: string; readonly at: Temporal.Instant }
export interface WeighingView { readonly view: View; readonly text: string; readonly personId: string; readonly by: string; readonly at: Temporal.Instant }
export interface DecidedTogether {
  readonly group: string; readonly outcomes: readonly { readonly outcome: Outcome; readonly keepUntil: string | null; readonly handedTo: string | null }[];
  readonly groundCode: string; readonly groundText: string | null; readonly reason: string; readonly by: string; readonly at: Temporal.Instant;
}
export interface ClosingView {
  readonly outcome: ClosingOutcome; readonly reason: string; readonly feedback: Feedback; readonly feedbackWhy: string | null;
  readonly retainUntil: string; readonly rule: string; readonly by: string; readonly at: Temporal.Instant;
}

export interface TriageFile {
  readonly version: number;
  /** Who is in the page, when that is somebody else. */
  readonly heldBy: { readonly name: string; readonly since: Temporal.Instant } | null;
  readonly savedBy: string | null;
  readonly savedAt: Temporal.Instant | null;
  readonly acute: Certainty | null;
  readonly minor: Certainty | null;
  readonly acuteDone: AcuteDone | null;
  readonly acuteNote: string;
  readonly readAt: Temporal.Instant | null;
  readonly reading: string;
  readonly missingAt: Temporal.Instant | null;
  readonly missing: string;
  readonly notes: ReadonlyMap<string, string>;
  readonly checks: ReadonlyMap<CheckKind, CheckView>;
  /** The newest view of each person since the signal was last opened again. */
  readonly weighings: readonly WeighingView[];
  readonly decisions: readonly DecidedTogether[];
  readonly closings: readonly ClosingView[];
  /** Whether anybody can read an answer: a reporter with a code, or a colleague. */
  readonly hasReader: boolean;
}

type Names = (id: string | null) => string;

async function names(act: Act): Promise<Names> {
  const people = new Map((await own(act.db).selectFrom('platform.person').select(['person_id', 'name']).execute()).map((one) => [one.person_id, one.name]));
  return (id) => people.get(id ?? '') ?? '–';
}

/** What was assessed of a signal until now; null when there is none of that number in this municipality. */
export async function triageFile(act: Act, number: string): Promise<TriageFile | null> {
  const db = own(act.db);
  const signal = await db.selectFrom('signals.signal').select(['dossier_id', 'receipt_index', 'source']).where('number', '=', number).executeTakeFirst();
  if (!signal) return null;
  const dossier = await act.vault.dossier(signal.dossier_id);
  const open = (place: string, sealed: Uint8Array | null | undefined): string => (sealed ? dossier.openText(`signals.${place}`, sealed) : '');
  const name = await names(act);
  const row = await db.selectFrom('signals.triage').selectAll().where('number', '=', number).executeTakeFirst();
  const marks = await db.selectFrom('signals.indicator_mark').select(['indicator_code', 'note_sealed']).where('number', '=', number).orderBy('mark_id').execute();
  const checks = await db.selectFrom('signals.enrichment_check').selectAll().where('number', '=', number).orderBy('check_id').execute();
  const closings = await db.selectFrom('signals.closing').selectAll().where('number', '=', number).orderBy('closing_id', 'desc').execute();
  const others = row?.held_by && row.held_until && row.held_since && heldByOther({ by: row.held_by, until: row.held_until }, act.actor.id, act.now);
  return {
    version: row?.version ?? 0, heldBy: others && row.held_since ? { name: name(row.held_by), since: row.held_since } : null,
    savedBy: row?.saved_by ? name(row.saved_by) : null, savedAt: row?.saved_at ?? null,
    acute: row?.acute ?? null, minor: row?.minor ?? null, acuteDone: row?.acute_done ?? null, acuteNote: open('triage.acute_note', row?.acute_note_sealed),
    readAt: row?.read_at ?? null, reading: open('triage.reading', row?.reading_sealed), missingAt: row?.missing_at ?? null, missing: open('triage.missing', row?.missing_sealed),
    notes: new Map(marks.map((mark) => [mark.indicator_code, open('indicator_mark.note', mark.note_sealed)])),
    checks: new Map(checks.map((one) => [one.kind, {
      kind: one.kind, standing: one.standing, on: one.checked_on, ground: open('enrichment_check.ground', one.ground_sealed), result: open('enrichment_check.result', one.result_sealed),
      whyNot: open('enrichment_check.why_not', one.why_not_sealed), by: name(one.saved_by), at: one.saved_at,
    }])),
    weighings: await weighingsOf(act, number, (sealed) => open('weighing.text', sealed), name),
    decisions: await decisionsOf(act, number, open, name),
    closings: closings.map((one) => ({
      outcome: one.outcome, reason: open('closing.reason', one.reason_sealed), feedback: one.feedback, feedbackWhy: open('closing.feedback_why', one.feedback_why_sealed) || null,
      retainUntil: one.retain_until, rule: one.retention_rule, by: name(one.closed_by), at: one.closed_at,
    })),
    hasReader: signal.receipt_index !== null || signal.source === 'colleague',
  };
}

async function weighingsOf(act: Act, number: string, open: (sealed: Uint8Array) => string, name: Names): Promise<WeighingView[]> {
  const db = own(act.db);
  const reopened = await db.selectFrom('signals.state_change').select('changed_at').where('number', '=', number).where('step', 'in', ['reopen', 'reporter-reopens'])
    .orderBy('change_id', 'desc').limit(1).executeTakeFirst();
  const rows = await db.selectFrom('signals.weighing').selectAll().where('number', '=', number).orderBy('weighing_id').execute();
  const newest = new Map(rows.filter((row) => !reopened || Temporal.Instant.compare(row.weighed_at, reopened.changed_at) > 0).map((row) => [row.weighed_by, row]));
  return [...newest.values()].map((row) => ({ view: row.view, text: open(row.text_sealed), personId: row.weighed_by, by: name(row.weighed_by), at: row.weighed_at }));
}

async function decisionsOf(act: Act, number: string, open: (place: string, sealed: Uint8Array | null) => string, name: Names): Promise<DecidedTogether[]> {
  const rows = await own(act.db).selectFrom('signals.decision').selectAll().where('number', '=', number).orderBy('decision_id').execute();
  return [...Map.groupBy(rows, (row) => row.group_id)].reverse().flatMap(([group, together]) => {
    const [first] = together;
    if (!first) return [];
    return [{
      group, groundCode: first.ground_code, groundText: open('decision.ground', first.ground_sealed) || null, reason: open('decision.reason', first.reason_sealed), by: name(first.decided_by), at: first.decided_at,
      outcomes: together.map((one) => ({ outcome: one.outcome, keepUntil: one.keep_until, handedTo: open('decision.handed_to', one.handed_to_sealed) || null })),
    }];
  });
}

export interface HistoryLine {
  readonly what: { readonly step: SignalStep; readonly to: SignalState } | { readonly takenOverFrom: string };
  /** Null: the reporter. */
  readonly by: string | null;
  readonly at: Temporal.Instant;
  readonly why: string | null;
}

/** Each change of state and each take-over of the page: who, when and why, newest first. */
export async function historyOf(act: Act, number: string): Promise<HistoryLine[]> {
  const db = own(act.db);
  const signal = await db.selectFrom('signals.signal').select('dossier_id').where('number', '=', number).executeTakeFirst();
  if (!signal) return [];
  const dossier = await act.vault.dossier(signal.dossier_id);
  const name = await names(act);
  const changes = await db.selectFrom('signals.state_change').selectAll().where('number', '=', number).execute();
  const takeovers = await db.selectFrom('signals.triage_takeover').selectAll().where('number', '=', number).execute();
  return [
    ...changes.map((one): HistoryLine => ({
      what: { step: one.step, to: one.to_state }, by: one.changed_by ? name(one.changed_by) : null, at: one.changed_at, why: one.why_sealed ? dossier.openText('signals.state_change.why', one.why_sealed) : null,
    })),
    ...takeovers.map((one): HistoryLine => ({ what: { takenOverFrom: name(one.from_person) }, by: name(one.to_person), at: one.at, why: dossier.openText('signals.triage_takeover.why', one.why_sealed) })),
  ].sort((one, other) => Temporal.Instant.compare(other.at, one.at));
}

export interface Review { readonly number: string; readonly keepUntil: string; /** Whole days; negative when late. */ readonly daysLeft: number }

/** Kept information whose date comes within so many days, the earliest first. Only what the newest decision keeps, and only while the signal is not closed. */
export async function reviewsDue(act: Act, withinDays = 14): Promise<Review[]> {
  const today = dutchDate(act.now);
  const rows = await own(act.db).selectFrom('signals.decision as kept').innerJoin('signals.signal as signal', (join) => join.onRef('signal.municipality_id', '=', 'kept.municipality_id').onRef('signal.number', '=', 'kept.number'))
    .select(['kept.number', 'kept.keep_until']).where('kept.outcome', '=', 'watch').where('kept.keep_until', '<=', today.add({ days: withinDays }).toString()).where('signal.state', '=', 'decided')
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('signals.decision as later').select('later.decision_id').whereRef('later.municipality_id', '=', 'kept.municipality_id')
      .whereRef('later.number', '=', 'kept.number').whereRef('later.decision_id', '>', 'kept.decision_id').whereRef('later.group_id', '<>', 'kept.group_id'))))
    .orderBy('kept.keep_until').execute();
  return rows.flatMap(({ number, keep_until: keepUntil }) => (keepUntil ? [{ number, keepUntil, daysLeft: today.until(keepUntil, { largestUnit: 'days' }).days }] : []));
}
