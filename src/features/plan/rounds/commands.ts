import { sql } from 'kysely';
import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { indicatorsOf } from '../indicators/queries.ts';
import { lastOver } from '../indicators/rules-periods.ts';
import { standings } from '../progress/queries.ts';
import { peopleHere } from './queries.ts';
import { after, type RoundStep } from './states.ts';
import { own, type RowKind } from './tables.ts';

const lock = (act: Act, plan: string): Promise<unknown> => sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality} ${plan} rounds`}, 66))`.execute(act.db);

/**
 * Prepares a round about the newest quarter that is over: one question for each owner that the plan names, with the measures that are not done or stopped and the indicators that somebody is to read. Who answered for an owner last time is proposed again;
 * otherwise who has the role of that name.
 * @param roleNamed the names of the roles, as the plan writes its owners
 * @returns the round; the one that is open already when there is one; null when there is nothing to ask
 */
export async function beginRound(act: Act, plan: string, roleNamed: ReadonlyMap<string, string>): Promise<number | null> {
  const db = own(act.db);
  await lock(act, plan);
  const open = await db.selectFrom('plan.ask_round').select('round_id').where('plan_ref', '=', plan).where('state', 'in', ['prepared', 'running']).executeTakeFirst();
  if (open) return open.round_id;
  const found = await standings(act, plan);
  const indicators = (await indicatorsOf(act, plan))?.files ?? [];
  if (!found) return null;
  const rows: { kind: RowKind; code: string; owner: string; deputy: string | null }[] = [
    ...found.rows.filter((row) => row.standing.state !== 'done' && row.standing.state !== 'stopped').map((row) => ({ kind: 'measure' as const, code: row.code, owner: row.owner ?? '', deputy: row.deputy })),
    ...indicators.filter((file) => file.asked !== null).map((file) => ({ kind: 'indicator' as const, code: file.indicator.code, owner: file.indicator.owner ?? file.measureOwner ?? '', deputy: null })),
  ];
  if (rows.length === 0) return null;
  const today = dutchDate(act.now);
  const { round_id } = await db.insertInto('plan.ask_round').values({
    municipality_id: act.municipality, plan_ref: plan, period: lastOver('quarter', today), state: 'prepared', begun_by: act.actor.id ?? '', begun_on: today.toString(), plan_owner: act.actor.id ?? '', asked_at: null, due: null, closed_on: null, looked_on: null,
  }).returning('round_id').executeTakeFirstOrThrow();
  const people = await peopleHere(act);
  const holder = (name: string | null): string | null => (name === null ? null : people.find((person) => roleNamed.get(name.trim().toLowerCase()) === person.role)?.id ?? null);
  const before = new Map((await db.selectFrom('plan.ask').select(['owner', 'person_id', 'deputy_id', 'round_id']).where('plan_ref', '=', plan).where('person_id', 'is not', null).orderBy('round_id').execute()).map((ask) => [ask.owner, ask]));
  const active = (id: string | null | undefined): string | null => (people.some((person) => person.id === id) ? id ?? null : null);
  const key = { municipality_id: act.municipality, plan_ref: plan, round_id };
  await db.insertInto('plan.ask').values([...Map.groupBy(rows, (row) => row.owner)].map(([owner, own]) => {
    const person = active(before.get(owner)?.person_id) ?? holder(owner);
    const deputy = active(before.get(owner)?.deputy_id) ?? holder(own.find((row) => row.deputy !== null)?.deputy ?? null);
    return { ...key, owner, person_id: person, deputy_id: deputy === person ? null : deputy };
  })).execute();
  await db.insertInto('plan.ask_row').values(rows.map(({ kind, code, owner }) => ({ ...key, kind, code, owner }))).execute();
  act.about('plan', plan);
  act.note({ round: round_id, rows: rows.length });
  return round_id;
}

export interface Assignment { readonly owner: string; readonly person: string | null; readonly deputy: string | null }

/** Says who answers for whom. @throws Refusal `round-state` when the round is over */
export async function assign(act: Act, plan: string, round: number, assignments: readonly Assignment[]): Promise<void> {
  await take(act, plan, round, 'assign');
  for (const { owner, person, deputy } of assignments) {
    await own(act.db).updateTable('plan.ask').set({ person_id: person, deputy_id: deputy === person ? null : deputy }).where('plan_ref', '=', plan).where('round_id', '=', round).where('owner', '=', owner).execute();
  }
}

/** Keeps where somebody gets mail, under a key of its own. */
export async function keepAddress(act: Act, person: string, address: string): Promise<void> {
  const db = own(act.db);
  const known = await db.selectFrom('plan.ask_address').select('dossier_id').where('person_id', '=', person).executeTakeFirst();
  const dossier = known ? await act.vault.dossier(known.dossier_id) : await act.vault.newDossier();
  const sealed = dossier.seal('plan.ask.address', address);
  if (known) await db.updateTable('plan.ask_address').set({ address_sealed: sealed, set_at: act.now }).where('person_id', '=', person).execute();
  else await db.insertInto('plan.ask_address').values({ municipality_id: act.municipality, person_id: person, dossier_id: dossier.id, address_sealed: sealed, set_at: act.now }).execute();
}

/** Forgets one's own address. */
export async function forgetAddress(act: Act): Promise<void> {
  await own(act.db).deleteFrom('plan.ask_address').where('person_id', '=', act.actor.id ?? '').execute();
}

/** Asks the owners: from now on their rows wait for them. */
export async function askOwners(act: Act, plan: string, round: number, due: Temporal.PlainDate): Promise<void> {
  await take(act, plan, round, 'ask', { asked_at: act.now, due: due.toString() });
}

export async function dropRound(act: Act, plan: string, round: number): Promise<void> {
  await take(act, plan, round, 'drop');
}

export async function closeRound(act: Act, plan: string, round: number): Promise<void> {
  await take(act, plan, round, 'close', { closed_on: dutchDate(act.now).toString() });
}

/** Writes down that somebody who was silent was called. */
export async function noteCall(act: Act, plan: string, round: number, owner: string): Promise<void> {
  await take(act, plan, round, 'call');
  await own(act.db).insertInto('plan.ask_step').values({ municipality_id: act.municipality, plan_ref: plan, round_id: round, owner, step: 'call', how: 'called', person_id: null, on_day: dutchDate(act.now).toString() }).execute();
}

async function take(act: Act, plan: string, round: number, step: RoundStep, values: { readonly asked_at?: Temporal.Instant; readonly due?: string; readonly closed_on?: string } = {}): Promise<void> {
  await lock(act, plan);
  const db = own(act.db);
  const row = await db.selectFrom('plan.ask_round').select('state').where('plan_ref', '=', plan).where('round_id', '=', round).executeTakeFirst();
  const state = row ? after(row.state, step) : null;
  if (!state) throw new Refusal('round-state');
  if (state !== row?.state || Object.keys(values).length > 0) await db.updateTable('plan.ask_round').set({ state, ...values }).where('plan_ref', '=', plan).where('round_id', '=', round).execute();
  act.about('plan', plan);
  act.note({ round, step });
}
