import type { Act } from '../../../platform/act.ts';
import type { PartialDate } from '../partial-dates.ts';
import type { DecisionPart, FrameworkPart } from '../plan-parts.ts';
import { standings } from '../progress/queries.ts';
import type { ProgressState } from '../progress/rules.ts';
import type { StaffPlan } from '../queries.ts';
import { type Outcome, type Standing, standing } from './rules.ts';
import { own } from './tables.ts';

export interface RegisteredVersion { readonly number: number; readonly title: string; readonly validFrom: PartialDate; readonly source: string; readonly changed: string; readonly by: string; readonly at: Temporal.Instant }

export interface RecordedLook { readonly id: number; readonly number: number; readonly outcome: Outcome; readonly reason: string | null; readonly planVersion: number; readonly by: string; readonly at: Temporal.Instant }

export interface CoveredAgreement {
  readonly code: string; readonly text: string; readonly source: string | null; readonly origin: FrameworkPart['origin'];
  /** Who carries it out, and how far that is. Empty: nobody does. */
  readonly measures: readonly { readonly code: string; readonly title: string; readonly state: ProgressState }[];
}

export interface ChainLink {
  readonly framework: FrameworkPart; readonly decisions: readonly DecisionPart[]; readonly agreements: readonly CoveredAgreement[];
  /** Its versions in the register of the municipality, the oldest first. */
  readonly versions: readonly RegisteredVersion[];
  readonly looks: readonly RecordedLook[];
  readonly standing: Standing;
}

export interface PlanChain { readonly plan: StaffPlan; readonly links: readonly ChainLink[] }

const levels = ['national', 'regional', 'local'];

/** The chain of a plan, from national to local: what was agreed, who carries it out and how far, and which newer versions of a framework the plan has not looked at. */
export async function planChain(act: Act, reference: string): Promise<PlanChain | undefined> {
  const found = await standings(act, reference);
  if (!found) return undefined;
  const { plan, rows } = found;
  const states = new Map(rows.map((row) => [row.code, row.standing.state]));
  const people = new Map((await own(act.db).selectFrom('platform.person').select(['person_id', 'name']).execute()).map((one) => [one.person_id, one.name]));
  const versions = Map.groupBy(await own(act.db).selectFrom('plan.framework_version').selectAll().where('municipality_id', '=', act.municipality).orderBy('number').execute(), (row) => row.framework_code);
  const looks = Map.groupBy(await own(act.db).selectFrom('plan.framework_look').selectAll().where('municipality_id', '=', act.municipality).where('plan_ref', '=', reference).orderBy('look_id').execute(), (row) => row.framework_code);
  const covering = new Map(plan.coverage.map(({ agreement, coveredBy }) => [agreement.code, coveredBy]));
  const rank = ({ level }: FrameworkPart): number => (level === null ? levels.length : levels.indexOf(level));
  return {
    plan,
    links: plan.frameworks.map((framework, at) => ({ framework, at })).sort((one, other) => rank(one.framework) - rank(other.framework) || one.at - other.at).map(({ framework }): ChainLink => {
      const registered = (versions.get(framework.code) ?? []).map((row) => ({
        number: row.number, title: row.title, validFrom: row.valid_from, source: row.source, changed: row.changed, by: people.get(row.recorded_by) ?? '–', at: row.recorded_at,
      }));
      const said = (looks.get(framework.code) ?? []).map((row) => ({
        id: row.look_id, number: row.number, outcome: row.outcome, reason: row.reason, planVersion: row.plan_version, by: people.get(row.recorded_by) ?? '–', at: row.recorded_at,
      }));
      return {
        framework, decisions: plan.decisions.filter((one) => one.about === framework.code), versions: registered, looks: said, standing: standing(registered.map(({ number }) => number), said),
        agreements: framework.agreements.map((agreement) => ({
          ...agreement, measures: (covering.get(agreement.code) ?? []).map(({ code, title }) => ({ code, title, state: states.get(code) ?? 'not-started' })),
        })),
      };
    }),
  };
}
