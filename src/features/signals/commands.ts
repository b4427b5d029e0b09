import { Refusal } from '../../lib/errors.ts';
import type { Act } from '../../platform/act.ts';
import { messageMoment, messagePlace } from './message-place.ts';
import { after, type GroundCode, type Outcome } from './states.ts';
import { hold, takeStep } from './step-commands.ts';
import { own } from './tables.ts';

export { receiveReport, type Report } from './reporter/commands.ts';

/** Writes down how each indicator is known. Only what changed is added; nothing is added up. */
export async function markIndicators(act: Act, number: string, marks: readonly { readonly indicator: string; readonly way: string }[]): Promise<void> {
  const signal = await hold(act, number);
  const state = after(signal.state, 'begin');
  if (!state) throw new Refusal('signal-decided');
  const known = await own(act.db).selectFrom('signals.indicator_mark').select(['indicator_code', 'way']).where('number', '=', number).orderBy('mark_id').execute();
  const current = new Map(known.map((mark) => [mark.indicator_code, mark.way]));
  // Never marked and marked 'unknown' are the same knowledge, so leaving a question open writes nothing.
  const changed = marks.filter((mark) => (current.get(mark.indicator) ?? 'unknown') !== mark.way);
  act.note({ marked: changed.length });
  if (changed.length > 0) {
    await own(act.db).insertInto('signals.indicator_mark').values(changed.map((mark) => ({
      municipality_id: act.municipality, number, indicator_code: mark.indicator, way: mark.way, marked_by: act.actor.id ?? '', marked_at: act.now,
    }))).execute();
  }
  if (state !== signal.state) await takeStep(act, number, 'begin');
}

export interface Decision {
  readonly outcome: Outcome;
  readonly form: string | null;
  readonly sector: string | null;
  readonly ground: GroundCode;
  readonly groundText: string;
  readonly reason: string;
  /** What the reporter reads. */
  readonly answer: string;
}

/** Decides, with reason and ground, and answers the reporter in the same act. */
export async function decide(act: Act, number: string, decision: Decision): Promise<void> {
  const signal = await hold(act, number);
  const state = after(signal.state, 'decide');
  if (!state) throw new Refusal('signal-decided');
  const dossier = await act.vault.dossier(signal.dossier_id);
  const db = own(act.db);
  await db.insertInto('signals.decision').values({
    municipality_id: act.municipality, number, outcome: decision.outcome, form_code: decision.form, ground_code: decision.ground,
    ground_sealed: decision.groundText.trim() ? dossier.seal('signals.decision.ground', decision.groundText) : null,
    reason_sealed: dossier.seal('signals.decision.reason', decision.reason), decided_by: act.actor.id ?? '', decided_at: act.now,
  }).execute();
  const sentAt = messageMoment(act.now);
  await db.insertInto('signals.message').values({
    municipality_id: act.municipality, number, sender: 'municipality', sent_at: sentAt, text_sealed: dossier.seal(messagePlace('municipality', sentAt), decision.answer),
  }).execute();
  await db.updateTable('signals.signal').set({ form_code: decision.form, sector_code: decision.sector }).where('number', '=', number).execute();
  await takeStep(act, number, 'decide');
  act.note({ outcome: decision.outcome, ground: decision.ground });
}
