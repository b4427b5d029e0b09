import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import type { PlanFile } from '../plan-file-schema.ts';
import { exportPlan } from '../plan-to-file.ts';
import { currentVersion } from '../queries.ts';
import { type Content, type Item, itemsOf, type Kind, pillarsOf, standing } from './rules.ts';
import { own, type WorkChange } from './tables.ts';

export type WorkItem = Item & {
  readonly revision: number; readonly removed: boolean;
  /** Null: as it stands in the version, nobody touched it. */
  readonly changed: { readonly by: string; readonly at: Temporal.Instant } | null;
};

export interface OpenWork { readonly id: number; readonly base: number; readonly lastNumber: number; readonly by: string; readonly at: Temporal.Instant }

export interface WorkState {
  readonly reference: string;
  /** The newest version, with its number. */
  readonly newest: PlanFile;
  readonly version: number;
  /** Null: nobody began; the parts are those of the newest version. */
  readonly work: OpenWork | null;
  /** Everything that is in the copy, also what was removed. */
  readonly all: readonly WorkItem[];
  /** What is in the plan now. */
  readonly items: readonly WorkItem[];
}

/** The working copy of a plan as it is now; undefined when there is no such plan. */
export async function workOf(act: Act, reference: string): Promise<WorkState | undefined> {
  const version = await currentVersion(act, reference);
  if (version === undefined) return undefined;
  const newest = await exportPlan(act, reference, version).catch((error: unknown) => { if (error instanceof Refusal) return null; throw error; });
  if (!newest) return undefined;
  const name = await namesOf(act);
  const open = await openWork(act, reference);
  if (!open) {
    const items = itemsOf(newest.pillars).map((item): WorkItem => ({ ...item, revision: 1, removed: false, changed: null }));
    return { reference, newest, version, work: null, all: items, items };
  }
  const rows = await own(act.db).selectFrom('plan.work_item')
    .select(['number', 'kind', 'parent', 'position', 'content', 'revision', 'removed', 'changed_by', 'changed_at'])
    .where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).where('work_id', '=', open.work_id).orderBy('number').execute();
  const all = rows.map(({ changed_by, changed_at, ...item }) => ({ ...item, changed: item.revision > 1 || item.number > open.first_added - 1 ? { by: name(changed_by), at: changed_at } : null }) as WorkItem);
  return {
    reference, newest, version, all, items: standing(all),
    work: { id: open.work_id, base: open.base_version, lastNumber: open.last_number, by: name(open.began_by), at: open.began_at },
  };
}

async function openWork(act: Act, reference: string) {
  return own(act.db).selectFrom('plan.work').select(['work_id', 'base_version', 'began_by', 'began_at', 'last_number', 'first_added'])
    .where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).where('closed_as', 'is', null).executeTakeFirst();
}

/** Whether somebody works in this plan now, for a page or a command that only has to say so. */
export async function workGoingOn(act: Act, reference: string): Promise<{ readonly base: number; readonly by: string; readonly at: Temporal.Instant } | null> {
  const open = await openWork(act, reference);
  return open ? { base: open.base_version, by: (await namesOf(act))(open.began_by), at: open.began_at } : null;
}

/** The plan that the copy would become: what stands above the pillars always comes from the newest version. */
export function planInWork(state: WorkState): PlanFile {
  return { ...state.newest, pillars: pillarsOf(state.items) };
}

export async function namesOf(act: Act): Promise<(id: string) => string> {
  const people = new Map((await own(act.db).selectFrom('platform.person').select(['person_id', 'name']).where('municipality_id', '=', act.municipality).execute()).map((one) => [one.person_id, one.name]));
  return (id) => people.get(id) ?? '–';
}

/** Names that a form offers as owner: who works here, and whoever the plan names already. */
export async function ownersToOffer(act: Act, state: WorkState): Promise<readonly string[]> {
  const people = await own(act.db).selectFrom('platform.person').select('name').where('municipality_id', '=', act.municipality).where('active', '=', true).execute();
  const named = state.items.flatMap((item) => (item.kind === 'measure' ? [item.content.owner, item.content.deputy] : [])).filter((one) => one !== undefined);
  return [...new Set([...people.map((one) => one.name), ...named])].sort((one, other) => one.localeCompare(other, 'nl'));
}

export interface Edit {
  readonly id: number; readonly number: number; readonly what: WorkChange; readonly kind: Kind; readonly title: string;
  readonly before: Content[Kind] | null; readonly after: Content[Kind] | null; readonly by: string; readonly at: Temporal.Instant;
}

/** What was done in the open copy, newest first; of one part when `number` is given. */
export async function editsOf(act: Act, state: WorkState, number: number | null, most: number): Promise<readonly Edit[]> {
  if (!state.work) return [];
  let query = own(act.db).selectFrom('plan.work_change').select(['change_id', 'number', 'what', 'before', 'after', 'changed_by', 'changed_at'])
    .where('municipality_id', '=', act.municipality).where('plan_ref', '=', state.reference).where('work_id', '=', state.work.id);
  if (number !== null) query = query.where('number', '=', number);
  const rows = await query.orderBy('change_id', 'desc').limit(most).execute();
  const name = await namesOf(act);
  const items = new Map(state.all.map((item) => [item.number, item]));
  return rows.flatMap((row) => {
    const item = items.get(row.number);
    if (!item) return [];
    return [{
      id: row.change_id, number: row.number, what: row.what, kind: item.kind, title: item.content.title,
      before: row.before as Content[Kind] | null, after: row.after as Content[Kind] | null, by: name(row.changed_by), at: row.changed_at,
    }];
  });
}

/** The last copy when it was thrown away and nothing was begun since: it can be taken back. */
export async function thrownAway(act: Act, reference: string): Promise<{ readonly id: number; readonly base: number; readonly by: string; readonly at: Temporal.Instant } | null> {
  const last = await own(act.db).selectFrom('plan.work').select(['work_id', 'base_version', 'closed_as', 'closed_by', 'closed_at'])
    .where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).orderBy('work_id', 'desc').limit(1).executeTakeFirst();
  if (last?.closed_as !== 'thrown-away' || last.closed_at === null) return null;
  return { id: last.work_id, base: last.base_version, by: (await namesOf(act))(last.closed_by ?? ''), at: last.closed_at };
}

/** How often something was done in the open copy: a page that says the same number has seen everything. */
export async function editCount(act: Act, state: WorkState): Promise<number> {
  if (!state.work) return 0;
  const found = await own(act.db).selectFrom('plan.work_change').select((on) => on.fn.countAll<number>().as('times'))
    .where('municipality_id', '=', act.municipality).where('plan_ref', '=', state.reference).where('work_id', '=', state.work.id).executeTakeFirst();
  return Number(found?.times ?? 0);
}
