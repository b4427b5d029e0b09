import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { readPlanFile } from '../plan-file.ts';
import type { PlanFile } from '../plan-file-schema.ts';
import { readChain, readPillars, type VersionKey } from '../plan-parts.ts';
import { exportPlan } from '../plan-to-file.ts';
import { planTables } from '../tables.ts';
import { publicPart } from './public-part.ts';
import { isAdoptedState, type PlanState, type PlanStep, stateOf } from './states.ts';
import { own } from './tables.ts';

export interface RecordedStep {
  readonly id: number; readonly step: PlanStep; readonly body: string; /** A day, as text. */ readonly on: string; readonly document: string | null; readonly gazette: string | null;
  readonly reason: string | null; readonly by: string; readonly at: Temporal.Instant;
}

export interface VersionStanding {
  readonly version: number; readonly title: string; readonly cameAt: Temporal.Instant; readonly state: PlanState;
  /** The adoption stands in the plan's own file. */
  readonly byFile: boolean;
  readonly steps: readonly RecordedStep[];
}

export interface PlanStandings { readonly reference: string; readonly title: string; /** The newest version first. */ readonly versions: readonly VersionStanding[] }

/** How far each version of a plan is on its way through the executive and the council. Undefined when there is no such plan. */
export async function planStandings(act: Act, reference: string): Promise<PlanStandings | undefined> {
  const db = planTables(act.db);
  const versions = await db.selectFrom('plan.plan').select(['version', 'title', 'imported_at']).where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).orderBy('version', 'desc').execute();
  const [newest] = versions;
  if (!newest) return undefined;
  const inFile = Map.groupBy(await db.selectFrom('plan.decision').select(['version', 'kind']).where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).where('about_framework', 'is', null).execute(), (row) => row.version);
  const people = new Map((await own(act.db).selectFrom('platform.person').select(['person_id', 'name']).execute()).map((one) => [one.person_id, one.name]));
  const rows = await own(act.db).selectFrom('plan.step').select(['version', 'step_id as id', 'step', 'body', 'happened_on as on', 'document', 'gazette', 'reason', 'recorded_by', 'recorded_at as at'])
    .where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).orderBy('step_id').execute();
  const stepsOf = Map.groupBy(rows, (row) => row.version);
  return {
    reference, title: newest.title,
    versions: versions.map(({ version, title, imported_at: cameAt }) => {
      const kinds = new Set((inFile.get(version) ?? []).map((row) => row.kind));
      const steps = (stepsOf.get(version) ?? []).map(({ version: _, recorded_by, ...row }) => ({ ...row, by: people.get(recorded_by) ?? '–' }));
      return { version, title, cameAt, byFile: kinds.has('adopted'), state: stateOf({ adopted: kinds.has('adopted'), noted: kinds.has('noted') }, steps.map(({ step }) => step)), steps };
    }),
  };
}

export interface AdoptedVersion {
  readonly plan: PlanFile; readonly version: number;
  /** Null for a version that came in before adopted plans were kept as files: it is read from the tables, which nobody can change either. */
  readonly kept: { readonly file: Uint8Array; readonly sha256: string; readonly at: Temporal.Instant } | null;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** A version as it was adopted, as everybody may read it. Undefined when it was not adopted. */
export async function adoptedForAll(act: Act, reference: string, version: number): Promise<AdoptedVersion | undefined> {
  const row = await own(act.db).selectFrom('plan.adopted').select(['public_file', 'public_sha256', 'kept_at'])
    .where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).where('version', '=', version).executeTakeFirst();
  if (row) return { plan: planIn(row.public_file), version, kept: { file: row.public_file, sha256: hex(row.public_sha256), at: row.kept_at } };
  const plan = await publicFile(act, reference, version);
  return plan ? { plan, version, kept: null } : undefined;
}

/** The same for colleagues, with owners, money and indicators. */
export async function adoptedInFull(act: Act, reference: string, version: number): Promise<AdoptedVersion | undefined> {
  const standing = (await planStandings(act, reference))?.versions.find((one) => one.version === version);
  if (!standing || !isAdoptedState(standing.state)) return undefined;
  const row = await own(act.db).selectFrom('plan.adopted').select(['file', 'file_sha256', 'kept_at'])
    .where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).where('version', '=', version).executeTakeFirst();
  if (row) return { plan: planIn(row.file), version, kept: { file: row.file, sha256: hex(row.file_sha256), at: row.kept_at } };
  return { plan: await exportPlan(act, reference, version), version, kept: null };
}

function planIn(file: Uint8Array): PlanFile {
  const read = readPlanFile(new TextDecoder().decode(file));
  if ('ok' in read) return read.ok;
  throw new Refusal('plan-unknown');
}

/** The public part of a version, read with no other columns than residents may read. Undefined when the reader may not see the version. */
export async function publicFile(act: Act, reference: string, version: number): Promise<PlanFile | undefined> {
  const db = planTables(act.db);
  const key: VersionKey = { municipality_id: act.municipality, plan_ref: reference, version };
  const plan = await db.selectFrom('plan.plan').select(['title', 'period_from', 'period_to']).where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference)
    .where('version', '=', version).where('published', '=', true).executeTakeFirst();
  if (!plan) return undefined;
  const { frameworks, decisions } = await readChain(db, key);
  const measures = await db.selectFrom('plan.measure').select(['pillar_code', 'code', 'title', 'why', 'starts as from', 'ends as to', 'origin', 'source'])
    .where('municipality_id', '=', key.municipality_id).where('plan_ref', '=', key.plan_ref).where('version', '=', key.version).orderBy('position').execute();
  const whole = {
    reference, title: plan.title, municipality: act.municipality, period: { from: plan.period_from, to: plan.period_to },
    frameworks: frameworks.map(({ from, to, ...one }) => ({ ...one, period: from === null && to === null ? null : { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) } })),
    decisions, pillars: (await readPillars(db, key, measures)).map((pillar) => ({ ...pillar, measures: pillar.measures.map((measure) => ({ ...measure, indicators: [] })) })),
  };
  // The tables say null where the file says nothing; the public part leaves both out.
  return publicPart(whole as unknown as PlanFile);
}

/** The adopted versions that the reader may see, the newest first. */
export async function adoptedVersions(act: Act, reference: string): Promise<readonly number[]> {
  return (await planTables(act.db).selectFrom('plan.plan').select('version').where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).where('published', '=', true).orderBy('version', 'desc').execute()).map((row) => row.version);
}

/** The day of a version's adoption, 'YYYY-MM-DD'; when only its file tells of it, the day on which it came in. */
export async function adoptionDay(act: Act, reference: string, version: number): Promise<string> {
  const step = await own(act.db).selectFrom('plan.step').select('happened_on').where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).where('version', '=', version)
    .where('step', '=', 'adopt').orderBy('step_id', 'desc').limit(1).executeTakeFirst();
  if (step) return step.happened_on;
  const plan = await planTables(act.db).selectFrom('plan.plan').select('imported_at').where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).where('version', '=', version).executeTakeFirst();
  return dutchDate(plan?.imported_at ?? act.now).toString();
}
