import type { Act } from '../../../platform/act.ts';
import type { ActionPart, MeasurePart } from '../plan-parts.ts';
import { staffPlan, type StaffMeasure, type StaffPlan } from '../queries.ts';
import { type Freshness, freshness, type Phase, type ProgressState, stateFromFile } from './rules.ts';
import { own } from './tables.ts';

export interface Said {
  readonly id: number; readonly state: ProgressState; readonly phase: Phase | null; readonly reason: string; readonly done: string; readonly next: string; readonly forAll: string;
  readonly spent: number | null; readonly evidence: string; readonly by: string; readonly at: Temporal.Instant;
}

export interface Standing {
  readonly state: ProgressState; readonly phase: Phase | null; readonly freshness: Freshness;
  /** Null: only the plan file speaks of it. */
  readonly newest: Said | null;
  readonly actions: readonly (ActionPart & { readonly said: ProgressState })[];
}

export interface MeasureRow { readonly code: string; readonly title: string; readonly pillar: string; readonly owner: string | null; readonly deputy: string | null; readonly standing: Standing }

export interface MeasureFile {
  readonly plan: StaffPlan;
  readonly measure: MeasurePart<StaffMeasure>;
  readonly pillar: string;
  readonly standing: Standing;
  /** All that was said of the measure itself, newest first. */
  readonly history: readonly Said[];
  /** The newest word of all, of the measure or of an action: what a form started from. */
  readonly newestId: number;
}

type Row = Awaited<ReturnType<typeof wordsOf>>[number];

async function wordsOf(act: Act, reference: string, measure: string | null) {
  let query = own(act.db).selectFrom('plan.progress').selectAll().where('plan_ref', '=', reference);
  if (measure !== null) query = query.where('measure_code', '=', measure);
  return query.orderBy('progress_id', 'desc').execute();
}

async function namesOf(act: Act): Promise<(id: string) => string> {
  const people = new Map((await own(act.db).selectFrom('platform.person').select(['person_id', 'name']).execute()).map((one) => [one.person_id, one.name]));
  return (id) => people.get(id) ?? '–';
}

function saidOf(row: Row, name: (id: string) => string): Said {
  return {
    id: row.progress_id, state: row.state, phase: row.phase, reason: row.reason ?? '', done: row.done_text ?? '', next: row.next_text ?? '', forAll: row.public_text ?? '', spent: row.spent_eur,
    evidence: row.evidence ?? '', by: name(row.said_by), at: row.said_at,
  };
}

function standingOf(measure: MeasurePart<StaffMeasure>, rows: readonly Row[], name: (id: string) => string, now: Temporal.Instant): Standing {
  const own = rows.find((row) => row.action_title === null);
  const newest = own ? saidOf(own, name) : null;
  return {
    newest, state: newest?.state ?? measure.inFile.state ?? stateFromFile(measure.state), phase: newest ? newest.phase : measure.inFile.phase, freshness: freshness(newest, now),
    actions: measure.actions.map((action) => ({ ...action, said: rows.find((row) => row.action_title === action.title)?.state ?? stateFromFile(action.state) })),
  };
}

/** Where each measure of a plan stands, in the order of the plan. Undefined when there is no such plan. */
export async function standings(act: Act, reference: string): Promise<{ readonly plan: StaffPlan; readonly rows: readonly MeasureRow[] } | undefined> {
  const plan = await staffPlan(act, reference);
  if (!plan) return undefined;
  const name = await namesOf(act);
  const words = Map.groupBy(await wordsOf(act, reference, null), (row) => row.measure_code);
  return {
    plan,
    rows: plan.pillars.flatMap((pillar) => pillar.measures.map((measure) => ({
      code: measure.code, title: measure.title, pillar: pillar.title, owner: measure.owner, deputy: measure.deputy, standing: standingOf(measure, words.get(measure.code) ?? [], name, act.now),
    }))),
  };
}

/** One measure with all that was said of it. Undefined when the plan in force has none of this code. */
export async function measureFile(act: Act, reference: string, code: string): Promise<MeasureFile | undefined> {
  const plan = await staffPlan(act, reference);
  const pillar = plan?.pillars.find((one) => one.measures.some((measure) => measure.code === code));
  const measure = pillar?.measures.find((one) => one.code === code);
  if (!plan || !pillar || !measure) return undefined;
  const rows = await wordsOf(act, reference, code);
  const name = await namesOf(act);
  return {
    plan, measure, pillar: pillar.title, standing: standingOf(measure, rows, name, act.now), newestId: rows[0]?.progress_id ?? 0,
    history: rows.filter((row) => row.action_title === null).map((row) => saidOf(row, name)),
  };
}

export interface PublicWord { readonly state: ProgressState; readonly phase: Phase | null; readonly text: string | null; readonly at: Temporal.Instant }

/** What everybody may read of each measure: its newest state, and the newest words meant for everybody. */
export async function publicWords(act: Act, reference: string): Promise<ReadonlyMap<string, PublicWord>> {
  const rows = await own(act.db).selectFrom('plan.progress').select(['measure_code', 'state', 'phase', 'public_text', 'said_at'])
    .where('plan_ref', '=', reference).where('action_title', 'is', null).orderBy('progress_id').execute();
  return new Map([...Map.groupBy(rows, (row) => row.measure_code)].flatMap(([code, said]) => {
    const newest = said.at(-1);
    return newest ? [[code, { state: newest.state, phase: newest.phase, text: said.findLast((row) => row.public_text)?.public_text ?? null, at: newest.said_at }] as const] : [];
  }));
}
