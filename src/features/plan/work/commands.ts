import { sql } from 'kysely';
import type { Act } from '../../../platform/act.ts';
import { importPlan } from '../commands.ts';
import type { PlanFile } from '../plan-file-schema.ts';
import { codesEver } from '../queries.ts';
import { editCount, planInWork, workOf, type WorkItem, type WorkState } from './queries.ts';
import { type Content, fieldsThatDiffer, freeCode, type Item, type Kind, lastPosition, moved, parentKind } from './rules.ts';
import { own, type WorkChange } from './tables.ts';

/** What a form knew when it was made: the copy it belonged to (0: none yet) and the version below it. */
export interface Basis { readonly work: number; readonly version: number }

/** `gone`: the copy was closed, or the plan got a new version before anybody began; the numbers of the form mean nothing any more. */
export type Gone = { readonly gone: WorkState };
type At = { readonly state: WorkState; readonly key: { municipality_id: string; plan_ref: string; work_id: number } };

const rowsAtOnce = 1000;

/** Takes the plan's turn, so that people who save at the same moment come one after another, and begins the copy when this is the first edit. */
async function enter(act: Act, reference: string, basis: Basis): Promise<At | Gone | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality}/${reference}`}, 0))`.execute(act.db);
  const state = await workOf(act, reference);
  if (!state) return undefined;
  const { work } = state;
  const fits = work ? basis.work === work.id || (basis.work === 0 && basis.version === work.base) : basis.work === 0 && basis.version === state.version;
  if (!fits) return { gone: state };
  act.about('plan', reference);
  const key = { municipality_id: act.municipality, plan_ref: reference };
  if (work) return { state, key: { ...key, work_id: work.id } };
  const by = act.actor.id ?? '';
  const begun = await own(act.db).insertInto('plan.work').values({
    ...key, base_version: state.version, began_by: by, began_at: act.now, last_number: state.items.length, first_added: state.items.length + 1, closed_as: null, closed_by: null, closed_at: null,
  }).returning('work_id').executeTakeFirstOrThrow();
  const whole = { ...key, work_id: begun.work_id };
  const rows = state.items.map((item) => ({
    ...whole, number: item.number, kind: item.kind, parent: item.parent, position: item.position, content: JSON.stringify(item.content), revision: 1, removed: false, changed_by: by, changed_at: act.now,
  }));
  for (let at = 0; at < rows.length; at += rowsAtOnce) await own(act.db).insertInto('plan.work_item').values(rows.slice(at, at + rowsAtOnce)).execute();
  return { state: { ...state, work: { id: begun.work_id, base: state.version, lastNumber: state.items.length, by: act.actor.name, at: act.now } }, key: whole };
}

async function write(act: Act, { key }: At, number: number, revision: number, what: WorkChange, before: object | null, after: object | null, removed: boolean): Promise<void> {
  const db = own(act.db);
  const by = act.actor.id ?? '';
  await db.updateTable('plan.work_item').set({ ...(after === null || what === 'removed' || what === 'put-back' ? {} : { content: JSON.stringify(after) }), revision: revision + 1, removed, changed_by: by, changed_at: act.now })
    .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('work_id', '=', key.work_id).where('number', '=', number).execute();
  await note(act, key, number, what, before, after);
}

async function note(act: Act, key: At['key'], number: number, what: WorkChange, before: object | null, after: object | null): Promise<void> {
  await own(act.db).insertInto('plan.work_change').values({
    ...key, number, what, before: before === null ? null : JSON.stringify(before), after: after === null ? null : JSON.stringify(after), changed_by: act.actor.id ?? '', changed_at: act.now,
  }).execute();
  act.note({ part: number, what });
}

/** `conflict`: somebody else saved since the form was made; nothing was written. */
export type Saved = Gone | { readonly conflict: WorkItem; readonly state: WorkState } | { readonly saved: number } | undefined;

const isAt = (entered: At | Gone | undefined): entered is At => entered !== undefined && 'key' in entered;

/** Keeps a part as it was typed, when nobody saved it since `revision`. */
export async function changePart(act: Act, reference: string, basis: Basis, number: number, revision: number, content: (held: WorkItem) => Content[Kind] | null): Promise<Saved> {
  const entered = await enter(act, reference, basis);
  if (!isAt(entered)) return entered;
  const item = entered.state.all.find((one) => one.number === number);
  if (!item) return undefined;
  if (item.revision !== revision || item.removed) return { conflict: item, state: entered.state };
  const after = content(item);
  // Saving what stands there already is no change, and nobody has to look at it.
  if (after !== null && fieldsThatDiffer(item.content, after).length > 0) await write(act, entered, number, revision, 'changed', item.content, after, false);
  return { saved: number };
}

/** Adds a part below another one, in the last place. What has a code gets one that the plan never used. */
export async function addPart<K extends Kind>(act: Act, reference: string, basis: Basis, kind: K, parent: number | null, content: Content[K]): Promise<Saved> {
  const entered = await enter(act, reference, basis);
  if (!isAt(entered)) return entered;
  const { state, key } = entered;
  const above = parent === null ? null : state.items.find((one) => one.number === parent);
  if ((above?.kind ?? null) !== parentKind[kind]) return { gone: state };
  const number = (state.work?.lastNumber ?? 0) + 1;
  const coded = await withCode(act, state, kind, above ?? null, content);
  await own(act.db).insertInto('plan.work_item').values({
    ...key, number, kind, parent, position: lastPosition(state.all, parent, kind), content: JSON.stringify(coded), revision: 1, removed: false, changed_by: act.actor.id ?? '', changed_at: act.now,
  }).execute();
  await own(act.db).updateTable('plan.work').set({ last_number: number }).where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('work_id', '=', key.work_id).execute();
  await note(act, key, number, 'added', null, coded);
  return { saved: number };
}

async function withCode(act: Act, state: WorkState, kind: Kind, above: Item | null, content: Content[Kind]): Promise<Content[Kind]> {
  if (kind !== 'pillar' && kind !== 'measure' && kind !== 'indicator') return content;
  const here = state.all.flatMap((item) => (item.kind === kind && 'code' in item.content ? [item.content.code] : []));
  const taken = new Set([...here, ...await codesEver(act, state.reference, kind)]);
  return { ...content, code: freeCode(kind, above && 'code' in above.content ? above.content.code : null, taken) } as Content[Kind];
}

/** Takes a part out of the plan; it stays in the copy and can be put back, with all that hangs below it. */
export async function removePart(act: Act, reference: string, basis: Basis, number: number, revision: number): Promise<Saved> {
  const entered = await enter(act, reference, basis);
  if (!isAt(entered)) return entered;
  const item = entered.state.all.find((one) => one.number === number);
  if (!item) return undefined;
  if (item.removed) return { saved: number };
  if (item.revision !== revision) return { conflict: item, state: entered.state };
  await write(act, entered, number, revision, 'removed', item.content, null, true);
  return { saved: number };
}

export async function putBack(act: Act, reference: string, basis: Basis, number: number): Promise<Saved> {
  const entered = await enter(act, reference, basis);
  if (!isAt(entered)) return entered;
  const item = entered.state.all.find((one) => one.number === number);
  if (!item) return undefined;
  if (item.removed) await write(act, entered, number, item.revision, 'put-back', null, item.content, false);
  return { saved: number };
}

/** One step up or down among its equals, or under another pillar or measure. */
export async function movePart(act: Act, reference: string, basis: Basis, number: number, to: 'up' | 'down' | number): Promise<Saved> {
  const entered = await enter(act, reference, basis);
  if (!isAt(entered)) return entered;
  const { state, key } = entered;
  const item = state.items.find((one) => one.number === number);
  if (!item) return undefined;
  const place = (one: number, position: number, parent: number | null) => own(act.db).updateTable('plan.work_item').set({ position, parent })
    .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('work_id', '=', key.work_id).where('number', '=', one).execute();
  if (typeof to === 'number') {
    if (state.items.find((one) => one.number === to)?.kind !== parentKind[item.kind] || to === item.parent) return { saved: number };
    await place(number, lastPosition(state.all, to, item.kind), to);
  } else {
    const order = moved(state.items, number, to === 'up' ? -1 : 1);
    if (order.length === 0) return { saved: number };
    for (const { number: one, position } of order) if (state.items.find((other) => other.number === one)?.position !== position) await place(one, position, item.parent);
  }
  await note(act, key, number, 'moved', null, null);
  return { saved: number };
}

async function close(act: Act, reference: string, id: number, as: 'version' | 'thrown-away'): Promise<void> {
  await own(act.db).updateTable('plan.work').set({ closed_as: as, closed_by: act.actor.id ?? '', closed_at: act.now })
    .where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).where('work_id', '=', id).execute();
}

/** Makes the next version of the copy, by the same way in as a file. `plan` is what its maker saw; when it is not what the copy holds now, nothing happens. */
export async function fixAsVersion(
  act: Act, reference: string, basis: Basis, seen: { readonly version: number; readonly edits: number },
  make: (plan: PlanFile, state: WorkState) => { readonly plan: PlanFile; readonly why: { readonly reason: string; readonly changes: number } } | null,
): Promise<{ readonly version: number } | { readonly changed: WorkState } | undefined> {
  const entered = await enter(act, reference, basis);
  if (entered === undefined) return undefined;
  if (!isAt(entered)) return { changed: entered.gone };
  const { state } = entered;
  if (!state.work || state.version !== seen.version || await editCount(act, state) !== seen.edits) return { changed: state };
  const made = make(planInWork(state), state);
  if (!made) return { changed: state };
  const { version } = await importPlan(act, made.plan, { why: made.why });
  await close(act, reference, state.work.id, 'version');
  return { version };
}

export async function throwAway(act: Act, reference: string, basis: Basis): Promise<boolean> {
  const entered = await enter(act, reference, basis);
  if (!isAt(entered) || !entered.state.work) return false;
  await close(act, reference, entered.state.work.id, 'thrown-away');
  act.note({ what: 'thrown-away' });
  return true;
}

/** Opens a thrown-away copy again, when nobody began another since. */
export async function takeBack(act: Act, reference: string, id: number): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${act.municipality}/${reference}`}, 0))`.execute(act.db);
  const db = own(act.db);
  const last = await db.selectFrom('plan.work').select(['work_id', 'closed_as']).where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).orderBy('work_id', 'desc').limit(1).executeTakeFirst();
  if (last?.work_id !== id || last.closed_as !== 'thrown-away') return false;
  await db.updateTable('plan.work').set({ closed_as: null, closed_by: null, closed_at: null })
    .where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).where('work_id', '=', id).execute();
  act.about('plan', reference);
  act.note({ what: 'taken-back' });
  return true;
}
