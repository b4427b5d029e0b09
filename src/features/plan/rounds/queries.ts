import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { Role } from '../../../platform/permissions.ts';
import { indicatorsOf } from '../indicators/queries.ts';
import type { Period } from '../indicators/rules-periods.ts';
import { standings } from '../progress/queries.ts';
import { openCounts } from './queries-open.ts';
import { type AskStanding, askStanding, type ChainStep, type Turn, turnOf } from './rules-chain.ts';
import type { RoundState } from './states.ts';
import { own, type RowKind } from './tables.ts';

export interface RoundHead { readonly id: number; readonly plan: string; readonly period: Period; readonly state: RoundState; readonly begunOn: string; readonly askedOn: string | null; readonly due: string | null; readonly closedOn: string | null; readonly planOwner: string }

export interface Person { readonly id: string; readonly name: string; readonly role: Role; readonly hasAddress: boolean }

export interface AskLine {
  readonly owner: string; readonly person: Person | null; readonly deputy: Person | null;
  readonly rows: readonly { readonly kind: RowKind; readonly code: string; readonly title: string; readonly answered: boolean }[];
  readonly open: number; readonly standing: AskStanding;
  /** What was done, newest first. */
  readonly steps: readonly { readonly step: ChainStep | 'call'; readonly how: 'mail' | 'called' | 'passed'; readonly to: string | null; readonly on: string }[];
  /** What is to be done today; of use where no mail is sent. */
  readonly turn: Turn;
}

export interface RoundFile { readonly head: RoundHead; readonly planTitle: string; readonly asks: readonly AskLine[]; readonly people: readonly Person[] }

/** The rounds of a plan, newest first. */
export async function rounds(act: Act, plan: string): Promise<RoundHead[]> {
  const rows = await own(act.db).selectFrom('plan.ask_round').selectAll().where('plan_ref', '=', plan).orderBy('round_id', 'desc').execute();
  return rows.map((row) => ({
    id: row.round_id, plan: row.plan_ref, period: row.period, state: row.state, begunOn: row.begun_on, askedOn: row.asked_at ? dutchDate(row.asked_at).toString() : null, due: row.due, closedOn: row.closed_on, planOwner: row.plan_owner,
  }));
}

export async function peopleHere(act: Act): Promise<Person[]> {
  const db = own(act.db);
  const known = new Set((await db.selectFrom('plan.ask_address').select('person_id').execute()).map((row) => row.person_id));
  return (await db.selectFrom('platform.person').select(['person_id', 'name', 'role']).where('active', '=', true).orderBy('name').execute()).map((row) => ({ id: row.person_id, name: row.name, role: row.role, hasAddress: known.has(row.person_id) }));
}

/** A round with who was asked for what, and who is silent. Undefined when there is none of this number. */
export async function roundFile(act: Act, plan: string, id: number): Promise<RoundFile | undefined> {
  const head = (await rounds(act, plan)).find((one) => one.id === id);
  const found = await standings(act, plan);
  if (!head || !found) return undefined;
  const db = own(act.db);
  const titles = new Map([...found.rows.map((row) => [`measure ${row.code}`, row.title] as const), ...((await indicatorsOf(act, plan))?.files ?? []).map(({ indicator }) => [`indicator ${indicator.code}`, indicator.title] as const)]);
  const people = await peopleHere(act);
  const personOf = (key: string | null): Person | null => people.find((one) => one.id === key) ?? null;
  const asks = await db.selectFrom('plan.ask').selectAll().where('plan_ref', '=', plan).where('round_id', '=', id).execute();
  const steps = await db.selectFrom('plan.ask_step').selectAll().where('plan_ref', '=', plan).where('round_id', '=', id).orderBy('step_id', 'desc').execute();
  const open = await openCounts(act.db, plan, id);
  const today = dutchDate(act.now);
  const due = head.due ? Temporal.PlainDate.from(head.due) : today;
  const lines = asks.map((ask): AskLine => {
    const rows = (open.rows.get(ask.owner) ?? []).map((row) => ({ ...row, title: titles.get(`${row.kind} ${row.code}`) ?? row.code }));
    const left = rows.filter((row) => !row.answered).length;
    const own = steps.filter((step) => step.owner === ask.owner);
    const planOwner = personOf(head.planOwner);
    return {
      owner: ask.owner, person: personOf(ask.person_id), deputy: personOf(ask.deputy_id), rows, open: left, standing: askStanding(left, due, today),
      steps: own.map((step) => ({ step: step.step, how: step.how, to: personOf(step.person_id)?.name ?? null, on: step.on_day })),
      turn: head.state !== 'running' || !head.askedOn ? { send: null, to: null, passed: [] } : turnOf({
        asked: Temporal.PlainDate.from(head.askedOn), due, today, open: left, done: own.flatMap((step) => (step.step === 'call' ? [] : [step.step])),
        people: { owner: personOf(ask.person_id)?.name ?? null, deputy: personOf(ask.deputy_id)?.name ?? null, planOwner: planOwner?.name ?? '–' },
      }),
    };
  });
  const order = (line: AskLine): number => (line.standing === 'silent' ? 0 : line.standing === 'waiting' ? 1 : 2);
  return { head, planTitle: found.plan.head.title, people, asks: lines.sort((one, other) => order(one) - order(other) || one.owner.localeCompare(other.owner, 'nl')) };
}
