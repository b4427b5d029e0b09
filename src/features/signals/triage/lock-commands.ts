import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { after, type SignalState } from '../states.ts';
import { type Held, hold, takeStep } from '../step-commands.ts';
import { heldByOther, holdFor } from './rules.ts';
import { own } from './tables.ts';

export interface Desk { readonly version: number; readonly held_by: string | null; readonly held_since: Temporal.Instant | null; readonly held_until: Temporal.Instant | null }

/** The page of one signal, laid out when nobody was there before, and held for the rest of the act. */
async function desk(act: Act, number: string): Promise<Desk> {
  const db = own(act.db);
  await db.insertInto('signals.triage').values({ municipality_id: act.municipality, number }).onConflict((row) => row.columns(['municipality_id', 'number']).doNothing()).execute();
  return db.selectFrom('signals.triage').select(['version', 'held_by', 'held_since', 'held_until']).where('number', '=', number).forUpdate().executeTakeFirstOrThrow();
}

function isOthers(row: Desk, act: Act): boolean {
  return heldByOther(row.held_by && row.held_until ? { by: row.held_by, until: row.held_until } : null, act.actor.id, act.now);
}

function mine(row: Desk, act: Act): { held_by: string | null; held_since: Temporal.Instant; held_until: Temporal.Instant } {
  const since = row.held_by === act.actor.id && row.held_until && Temporal.Instant.compare(row.held_until, act.now) > 0 ? row.held_since : null;
  return { held_by: act.actor.id, held_since: since ?? act.now, held_until: act.now.add(holdFor) };
}

/** Steps into the page, unless somebody else is in it or there is nothing to assess any more. A page that is only read changes nothing. */
export async function enter(act: Act, number: string, state: SignalState): Promise<void> {
  if (!after(state, 'begin')) return;
  const row = await desk(act, number);
  if (!isOthers(row, act)) await own(act.db).updateTable('signals.triage').set(mine(row, act)).where('number', '=', number).execute();
}

export async function leave(act: Act, number: string): Promise<void> {
  await hold(act, number);
  await own(act.db).updateTable('signals.triage').set({ held_by: null, held_since: null, held_until: null }).where('number', '=', number).where('held_by', '=', act.actor.id).execute();
}

/** Takes the page over from whoever is in it, with the reason. What the other did not save is the other's to type again: their save is told so. */
export async function takeOver(act: Act, number: string, why: string): Promise<void> {
  const signal = await hold(act, number);
  if (!after(signal.state, 'begin')) throw new Refusal('signal-decided');
  const row = await desk(act, number);
  const db = own(act.db);
  if (isOthers(row, act)) {
    const dossier = await act.vault.dossier(signal.dossier_id);
    await db.insertInto('signals.triage_takeover').values({
      municipality_id: act.municipality, number, from_person: row.held_by ?? '', to_person: act.actor.id ?? '', at: act.now, why_sealed: dossier.seal('signals.triage_takeover.why', why),
    }).execute();
    act.note({ tookOver: true });
  }
  await db.updateTable('signals.triage').set({ ...mine(row, act) }).where('number', '=', number).execute();
}

export type Saved = 'saved' | 'held' | 'changed';

/**
 * Saves one step of the page. Whoever works from an older version, or while somebody else is in the page, changes nothing and is told which.
 * @throws Refusal `not-found`; `signal-decided` when there is nothing to assess any more
 */
export async function save(act: Act, number: string, version: number, write: (signal: Held) => Promise<void>): Promise<Saved> {
  const signal = await hold(act, number);
  const state = after(signal.state, 'begin');
  if (!state) throw new Refusal('signal-decided');
  const row = await desk(act, number);
  const against: Saved = isOthers(row, act) ? 'held' : row.version === version ? 'saved' : 'changed';
  if (against !== 'saved') return against;
  await write(signal);
  await own(act.db).updateTable('signals.triage').set({ ...mine(row, act), version: row.version + 1, saved_by: act.actor.id, saved_at: act.now }).where('number', '=', number).execute();
  if (state !== signal.state) await takeStep(act, number, 'begin');
  return 'saved';
}

/** Whether somebody else is in the page, for what is added without changing it. */
export async function someoneElseIsIn(act: Act, number: string): Promise<boolean> {
  return isOthers(await desk(act, number), act);
}
