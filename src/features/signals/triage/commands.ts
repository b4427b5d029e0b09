import { randomUUID } from 'node:crypto';
import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { messageMoment, messagePlace } from '../message-place.ts';
import { after, type Certainty, type GroundCode, type Outcome } from '../states.ts';
import { hold, takeStep } from '../step-commands.ts';
import { type Saved, save } from './lock-commands.ts';
import type { AcuteDone, Check, CheckKind, ClosingOutcome, Feedback, View } from './rules.ts';
import type { RetentionRule } from './rules-retention.ts';
import { own } from './tables.ts';

type Seal = (place: string, text: string) => Uint8Array | null;

async function sealFor(act: Act, dossierId: string): Promise<Seal> {
  const dossier = await act.vault.dossier(dossierId);
  return (place, text) => (text.trim() === '' ? null : dossier.seal(`signals.${place}`, text));
}

export interface Urgent { readonly acute: Certainty | null; readonly minor: Certainty | null; readonly done: AcuteDone | null; readonly note: string }

export function saveUrgent(act: Act, number: string, version: number, urgent: Urgent): Promise<Saved> {
  return save(act, number, version, async (signal) => {
    const seal = await sealFor(act, signal.dossier_id);
    await own(act.db).updateTable('signals.triage').set({ acute: urgent.acute, minor: urgent.minor, acute_done: urgent.done, acute_note_sealed: seal('triage.acute_note', urgent.note) })
      .where('number', '=', number).execute();
  });
}

export function saveReading(act: Act, number: string, version: number, text: string): Promise<Saved> {
  return save(act, number, version, async (signal) => {
    const seal = await sealFor(act, signal.dossier_id);
    await own(act.db).updateTable('signals.triage').set({ read_at: act.now, reading_sealed: seal('triage.reading', text) }).where('number', '=', number).execute();
  });
}

export function saveMissing(act: Act, number: string, version: number, text: string): Promise<Saved> {
  return save(act, number, version, async (signal) => {
    const seal = await sealFor(act, signal.dossier_id);
    await own(act.db).updateTable('signals.triage').set({ missing_at: act.now, missing_sealed: seal('triage.missing', text) }).where('number', '=', number).execute();
  });
}

/** Adds a line for each check that says something else than the newest one. */
export function saveChecks(act: Act, number: string, version: number, checks: readonly Check[], current: ReadonlyMap<CheckKind, Check>): Promise<Saved> {
  const changed = checks.filter((one) => JSON.stringify(one) !== JSON.stringify(current.get(one.kind) ?? { kind: one.kind, standing: 'open', on: null, ground: '', result: '', whyNot: '' }));
  return save(act, number, version, async (signal) => {
    if (changed.length === 0) return;
    const seal = await sealFor(act, signal.dossier_id);
    await own(act.db).insertInto('signals.enrichment_check').values(changed.map((one) => ({
      municipality_id: act.municipality, number, kind: one.kind, standing: one.standing, checked_on: one.on, ground_sealed: seal('enrichment_check.ground', one.ground),
      result_sealed: seal('enrichment_check.result', one.result), why_not_sealed: seal('enrichment_check.why_not', one.whyNot), saved_by: act.actor.id ?? '', saved_at: act.now,
    }))).execute();
    act.note({ checks: changed.length });
  });
}

/** Adds a view in the name of whoever acts. */
export function saveWeighing(act: Act, number: string, version: number, view: View, text: string): Promise<Saved> {
  return save(act, number, version, async (signal) => {
    const dossier = await act.vault.dossier(signal.dossier_id);
    await own(act.db).insertInto('signals.weighing').values({
      municipality_id: act.municipality, number, view, text_sealed: dossier.seal('signals.weighing.text', text), weighed_by: act.actor.id ?? '', weighed_at: act.now,
    }).execute();
    act.note({ view });
  });
}

export interface Mark { readonly indicator: string; readonly way: string; readonly note?: string }

/** Writes down how each indicator is known, from version `version` of the page. Only what changed is added; nothing is added up. */
export function saveMarks(act: Act, number: string, version: number, marks: readonly Mark[]): Promise<Saved> {
  return save(act, number, version, (signal) => addMarks(act, number, signal.dossier_id, marks));
}

/** The same for whoever is not on the page, such as an import. */
export async function markIndicators(act: Act, number: string, marks: readonly Mark[]): Promise<void> {
  const signal = await hold(act, number);
  const state = after(signal.state, 'begin');
  if (!state) throw new Refusal('signal-decided');
  await addMarks(act, number, signal.dossier_id, marks);
  if (state !== signal.state) await takeStep(act, number, 'begin');
}

async function addMarks(act: Act, number: string, dossierId: string, marks: readonly Mark[]): Promise<void> {
  const dossier = await act.vault.dossier(dossierId);
  const known = await own(act.db).selectFrom('signals.indicator_mark').select(['indicator_code', 'way', 'note_sealed']).where('number', '=', number).orderBy('mark_id').execute();
  const current = new Map(known.map((mark) => [mark.indicator_code, { way: mark.way, note: mark.note_sealed ? dossier.openText('signals.indicator_mark.note', mark.note_sealed) : '' }]));
  // Never marked and marked 'unknown' are the same knowledge, so leaving a question open writes nothing.
  const changed = marks.filter((mark) => (current.get(mark.indicator)?.way ?? 'unknown') !== mark.way || (mark.note !== undefined && (current.get(mark.indicator)?.note ?? '') !== mark.note));
  act.note({ marked: changed.length });
  if (changed.length === 0) return;
  await own(act.db).insertInto('signals.indicator_mark').values(changed.map((mark) => ({
    municipality_id: act.municipality, number, indicator_code: mark.indicator, way: mark.way, marked_by: act.actor.id ?? '', marked_at: act.now,
    note_sealed: mark.note?.trim() ? dossier.seal('signals.indicator_mark.note', mark.note) : null,
  }))).execute();
}

export interface Decision {
  /** Decided together; at least one. */
  readonly outcomes: readonly Outcome[];
  readonly form: string | null;
  readonly sector: string | null;
  readonly ground: GroundCode;
  readonly groundText: string;
  readonly reason: string;
  /** What the reporter reads. */
  readonly answer: string;
  /** Until when it stays as local information; only with `watch`. */
  readonly keepUntil: string | null;
  /** Who goes on with another problem; only with `other-problem-handed-over`. */
  readonly handedTo: string;
}

/** Decides, with reason and ground, and answers the reporter in the same act. A decision is added; earlier ones stay. */
export async function decide(act: Act, number: string, decision: Decision): Promise<void> {
  const signal = await hold(act, number);
  if (!after(signal.state, 'decide')) throw new Refusal('signal-decided');
  const dossier = await act.vault.dossier(signal.dossier_id);
  const seal = await sealFor(act, signal.dossier_id);
  const db = own(act.db);
  const group = randomUUID();
  for (const outcome of decision.outcomes) {
    await db.insertInto('signals.decision').values({
      municipality_id: act.municipality, number, outcome, form_code: decision.form, ground_code: decision.ground, ground_sealed: seal('decision.ground', decision.groundText),
      reason_sealed: dossier.seal('signals.decision.reason', decision.reason), decided_by: act.actor.id ?? '', decided_at: act.now, group_id: group,
      keep_until: outcome === 'watch' ? decision.keepUntil : null, handed_to_sealed: outcome === 'other-problem-handed-over' ? seal('decision.handed_to', decision.handedTo) : null,
    }).execute();
  }
  const reader = await db.selectFrom('signals.signal').select(['receipt_index', 'source']).where('number', '=', number).executeTakeFirstOrThrow();
  // Who has no code and is no colleague has no place to read an answer.
  if (reader.receipt_index || reader.source === 'colleague') {
    const sentAt = messageMoment(act.now);
    await db.insertInto('signals.message').values({
      municipality_id: act.municipality, number, sender: 'municipality', sent_at: sentAt, text_sealed: dossier.seal(messagePlace('municipality', sentAt), decision.answer),
    }).execute();
  }
  await db.updateTable('signals.signal').set({ form_code: decision.form, sector_code: decision.sector }).where('number', '=', number).execute();
  await db.updateTable('signals.triage').set({ held_by: null, held_since: null, held_until: null }).where('number', '=', number).execute();
  await takeStep(act, number, 'decide');
  act.note({ outcome: decision.outcomes.join(' '), ground: decision.ground });
}

export interface Closing { readonly outcome: ClosingOutcome; readonly reason: string; readonly feedback: Feedback; readonly feedbackWhy: string; readonly retainUntil: string; readonly rule: RetentionRule['code'] }

/** @throws Refusal `step-not-possible` when there is no decision yet, or the signal is closed already */
export async function close(act: Act, number: string, closing: Closing): Promise<void> {
  const signal = await hold(act, number);
  if (!after(signal.state, 'close')) throw new Refusal('step-not-possible');
  const dossier = await act.vault.dossier(signal.dossier_id);
  const seal = await sealFor(act, signal.dossier_id);
  await own(act.db).insertInto('signals.closing').values({
    municipality_id: act.municipality, number, outcome: closing.outcome, reason_sealed: dossier.seal('signals.closing.reason', closing.reason), feedback: closing.feedback,
    feedback_why_sealed: seal('closing.feedback_why', closing.feedbackWhy), retain_until: closing.retainUntil, retention_rule: closing.rule, closed_by: act.actor.id ?? '', closed_at: act.now,
  }).execute();
  await takeStep(act, number, 'close', closing.reason);
}

/** @throws Refusal `step-not-possible` when there is nothing to open again */
export async function reopen(act: Act, number: string, why: string): Promise<void> {
  await takeStep(act, number, 'reopen', why);
}

/** Stops waiting for the reporter or a partner; what came by telephone stands in `why`. @throws Refusal `step-not-possible` when nobody is waited for */
export async function resume(act: Act, number: string, why: string): Promise<void> {
  await takeStep(act, number, 'resume', why);
}
