import { Refusal } from '../../lib/errors.ts';
import type { Act } from '../../platform/act.ts';
import { after, type SignalState, type SignalStep } from './states.ts';
import { own } from './tables.ts';

export interface Held { readonly number: string; readonly dossier_id: string; readonly state: SignalState }

/** Holds a signal for the rest of the act, so that two people cannot move it at once, and says in the audit line what it is about. @throws Refusal `not-found` */
export async function hold(act: Act, number: string): Promise<Held> {
  const signal = await own(act.db).selectFrom('signals.signal').select(['number', 'dossier_id', 'state']).where('number', '=', number).forUpdate().executeTakeFirst();
  if (!signal) throw new Refusal('not-found');
  act.about('signal', signal.number);
  return signal;
}

/**
 * Moves a signal, and writes down who, when and why. A step that leaves the state as it was writes nothing, unless there is a reason to keep.
 * @throws Refusal `step-not-possible` when the step cannot be taken in this state
 */
export async function takeStep(act: Act, number: string, step: SignalStep, why: string | null = null): Promise<SignalState> {
  const signal = await hold(act, number);
  const state = after(signal.state, step);
  if (!state) throw new Refusal('step-not-possible');
  if (state !== signal.state) await own(act.db).updateTable('signals.signal').set({ state }).where('number', '=', number).execute();
  if (state !== signal.state || why) {
    const dossier = why ? await act.vault.dossier(signal.dossier_id) : null;
    await own(act.db).insertInto('signals.state_change').values({
      municipality_id: act.municipality, number, step, from_state: signal.state, to_state: state, changed_by: act.actor.id, changed_at: act.now,
      why_sealed: dossier && why ? dossier.seal('signals.state_change.why', why) : null,
    }).execute();
    act.note({ step, state });
  }
  return state;
}
