import type { Act } from '../../../platform/act.ts';
import type { Fate } from './rules.ts';
import { type BeginningKind, own } from './tables.ts';

export interface Beginning { readonly fields: unknown; /** How often it was saved; 0: never. */ readonly revision: number; readonly by: string | null; readonly at: Temporal.Instant | null }

const nothingYet: Beginning = { fields: null, revision: 0, by: null, at: null };

async function namesOf(act: Act): Promise<ReadonlyMap<string, string>> {
  return new Map((await own(act.db).selectFrom('platform.person').select(['person_id', 'name']).execute()).map((one) => [one.person_id, one.name]));
}

/** What was saved of a plan that is being begun. */
export async function openBeginning(act: Act, kind: BeginningKind, fromRef: string | null): Promise<Beginning> {
  let query = own(act.db).selectFrom('plan.beginning').select(['fields', 'revision', 'saved_by', 'saved_at']).where('municipality_id', '=', act.municipality).where('kind', '=', kind).where('became_ref', 'is', null);
  query = fromRef === null ? query.where('from_ref', 'is', null) : query.where('from_ref', '=', fromRef);
  const row = await query.executeTakeFirst();
  return row ? { fields: row.fields, revision: row.revision, by: (await namesOf(act)).get(row.saved_by) ?? '–', at: row.saved_at } : nothingYet;
}

export interface ClosedPlan {
  readonly version: number; readonly becameRef: string | null; readonly by: string; readonly at: Temporal.Instant;
  readonly measures: ReadonlyMap<string, { readonly outcome: Fate; readonly words: string | null }>;
  /** What was learned, by the code of the pillar. */
  readonly lessons: ReadonlyMap<string, string>;
}

/** What a plan left behind when its period ended; undefined while it runs. */
export async function closedPlan(act: Act, reference: string): Promise<ClosedPlan | undefined> {
  const row = await own(act.db).selectFrom('plan.closing').select(['version', 'became_ref', 'closed_by', 'closed_at']).where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).executeTakeFirst();
  if (!row) return undefined;
  const measures = await own(act.db).selectFrom('plan.closing_measure').select(['measure_code', 'outcome', 'words']).where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).execute();
  const lessons = await own(act.db).selectFrom('plan.closing_lesson').select(['pillar_code', 'words']).where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).execute();
  return {
    version: row.version, becameRef: row.became_ref, by: (await namesOf(act)).get(row.closed_by) ?? '–', at: row.closed_at,
    measures: new Map(measures.map(({ measure_code, ...one }) => [measure_code, one])), lessons: new Map(lessons.map((one) => [one.pillar_code, one.words])),
  };
}

/** The plans whose period was ended. */
export async function closedReferences(act: Act): Promise<ReadonlySet<string>> {
  return new Set((await own(act.db).selectFrom('plan.closing').select('plan_ref').where('municipality_id', '=', act.municipality).execute()).map((row) => row.plan_ref));
}
