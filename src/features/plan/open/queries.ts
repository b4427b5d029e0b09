import type { Act } from '../../../platform/act.ts';
import { adoptedVersions } from '../decisions/queries.ts';
import { lastDay } from '../partial-dates.ts';
import { publicWords } from '../progress/queries.ts';
import { type ProgressState, stateFromFile } from '../progress/rules.ts';
import { own as progressTables } from '../progress/tables.ts';
import { type PublicPlan, publicPlan } from '../queries.ts';
import { planTables } from '../tables.ts';
import type { StandPillar } from './rules.ts';

export interface Stand {
  readonly plan: PublicPlan;
  readonly pillars: readonly StandPillar[];
  /** The adopted versions, the newest first. */
  readonly versions: readonly number[];
  /** When something was last said, or this version came in. */
  readonly updated: Temporal.Instant;
}

/** What everybody may know of how far the newest adopted plan is, or the one with this reference. Reads no column that residents may not read. */
export async function publicStand(act: Act, reference?: string): Promise<Stand | undefined> {
  const plan = await publicPlan(act, reference);
  if (!plan) return undefined;
  const ref = plan.head.reference;
  const words = await publicWords(act, ref);
  const spoken = new Map((await progressTables(act.db).selectFrom('plan.progress').select(['measure_code', 'public_text', 'said_at']).where('plan_ref', '=', ref)
    .where('action_title', 'is', null).where('public_text', 'is not', null).orderBy('progress_id').execute()).map((row) => [row.measure_code, row.said_at]));
  const actions = new Map((await progressTables(act.db).selectFrom('plan.progress').select(['measure_code', 'action_title', 'state', 'said_at']).where('plan_ref', '=', ref)
    .where('action_title', 'is not', null).orderBy('progress_id').execute()).map((row) => [`${row.measure_code} ${row.action_title ?? ''}`, row]));
  const pillars = plan.pillars.map((pillar): StandPillar => ({
    code: pillar.code, title: pillar.title, aim: pillar.aim, example: pillar.origin === 'example',
    measures: pillar.measures.map((measure) => {
      const said = words.get(measure.code);
      return {
        code: measure.code, title: measure.title, state: said?.state ?? stateFromFile(measure.state),
        said: said ? { state: said.state, text: said.text, at: said.at, textAt: spoken.get(measure.code) ?? null } : null,
        actions: measure.actions.map((action) => {
          const row = actions.get(`${measure.code} ${action.title}`);
          return { title: action.title, due: action.due, lastDay: action.due === null ? null : lastDay(action.due), state: row?.state ?? stateFromFile(action.state), at: row?.said_at ?? null };
        }),
      };
    }),
  }));
  const came = await planTables(act.db).selectFrom('plan.plan').select('imported_at').where('municipality_id', '=', act.municipality).where('plan_ref', '=', ref).where('version', '=', plan.head.version).executeTakeFirst();
  const moments = [came?.imported_at ?? act.now, ...[...words.values()].map(({ at }) => at), ...[...actions.values()].map((row) => row.said_at)];
  return { plan, pillars, versions: await adoptedVersions(act, ref), updated: moments.reduce((one, other) => (Temporal.Instant.compare(one, other) > 0 ? one : other)) };
}

export interface News {
  /** Tells one piece of news from every other, for ever. */
  readonly key: string; readonly at: Temporal.Instant;
  readonly about: { readonly kind: 'word'; readonly measure: string; readonly state: ProgressState; readonly text: string | null } | { readonly kind: 'adopted'; readonly title: string; readonly version: number };
}

/** What was said for everybody and what was adopted, the newest first, at most `most`. */
export async function planNews(act: Act, { plan }: Stand, most: number): Promise<News[]> {
  const ref = plan.head.reference;
  const titles = new Map(plan.pillars.flatMap((pillar) => pillar.measures.map(({ code, title }) => [code, title] as const)));
  const words = await progressTables(act.db).selectFrom('plan.progress').select(['progress_id', 'measure_code', 'state', 'public_text', 'said_at']).where('plan_ref', '=', ref)
    .where('action_title', 'is', null).orderBy('progress_id', 'desc').limit(most).execute();
  const versions = await planTables(act.db).selectFrom('plan.plan').select(['version', 'title', 'imported_at']).where('municipality_id', '=', act.municipality).where('plan_ref', '=', ref)
    .where('published', '=', true).orderBy('version', 'desc').limit(most).execute();
  return [
    ...words.flatMap((row): News[] => {
      const measure = titles.get(row.measure_code);
      return measure === undefined ? [] : [{ key: `${ref}/word/${row.progress_id}`, at: row.said_at, about: { kind: 'word', measure, state: row.state, text: row.public_text } }];
    }),
    ...versions.map((row): News => ({ key: `${ref}/version/${row.version}`, at: row.imported_at, about: { kind: 'adopted', title: row.title, version: row.version } })),
  ].sort((one, other) => Temporal.Instant.compare(other.at, one.at)).slice(0, most);
}
