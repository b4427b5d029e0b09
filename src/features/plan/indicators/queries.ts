import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import type { Language } from '../../../texts/plural.ts';
import { type StaffPlan, staffPlan } from '../queries.ts';
import { type CurrentIndicator, currentIndicators } from './queries-current.ts';
import { type About, registerKinds, type ReadingKind, type RegisterName } from './register-names.ts';
import { byPeriod, lastOver, type Period, rhythmOf } from './rules-periods.ts';
import { type Figure, type Finding, findingOf, isAsked, type Point, type Target, untold } from './rules-readings.ts';
import { type Outcome, own } from './tables.ts';

export interface ReadingLine {
  readonly id: number; readonly period: Period; readonly over: boolean; readonly kind: ReadingKind; readonly outcome: Outcome; readonly about: About; readonly definition: number;
  /** As much as the reader may see: who handles signals sees counts, everybody else what was published. */
  readonly figures: readonly Figure[];
  readonly at: Temporal.Instant; /** Null: read from the register. */ readonly by: string | null; readonly note: string;
}

export interface Definition { readonly number: number; readonly title: string; readonly unit: string | null; readonly source: string | null; readonly register: CurrentIndicator['register']; readonly since: Temporal.Instant }

export interface IndicatorFile {
  readonly indicator: CurrentIndicator; readonly measureTitle: string; readonly measureOwner: string | null; readonly pillar: string;
  readonly targets: readonly Target[];
  /** Newest first. */
  readonly readings: readonly ReadingLine[];
  readonly definitions: readonly Definition[];
  /** What the chart shows, oldest first: the newest reading of each period of one rhythm, as far as it is a number that may be seen. */
  readonly points: readonly Point[];
  readonly finding: Finding | null;
  /** The period that somebody is asked for by hand; null when nobody is. */
  readonly asked: Period | null;
  /** The newest reading of all, of which a form for a next one started. */
  readonly newestId: number;
}

export interface IndicatorsOfPlan { readonly plan: StaffPlan; readonly files: readonly IndicatorFile[]; /** Somebody asked to read the registers, and that is still to be done. */ readonly waitingSince: Temporal.Instant | null }

/** What was published of the number behind a register, of one period, in a reader's language; null when nothing was. Handed in from above: the plan asks no other room. */
export type Published = (act: Act, register: RegisterName, period: Period, language: Language) => Promise<readonly Figure[] | null>;

/** The files with what was published in the place of what a reader may not see. */
export async function withPublished(act: Act, files: readonly IndicatorFile[], published: Published, language: Language): Promise<IndicatorFile[]> {
  return Promise.all(files.map(async (file) => {
    const { register } = file.indicator;
    if (!register || registerKinds[register].about !== 'signals' || !file.readings.some(isUntold)) return file;
    return { ...file, readings: await Promise.all(file.readings.map(async (line) => (isUntold(line) ? { ...line, figures: await published(act, register, line.period, language) ?? line.figures } : line))) };
  }));
}

const isUntold = (line: ReadingLine): boolean => line.about === 'signals' && line.figures.length === 1 && line.figures[0]?.small === 'hidden';

/** The codes of the indicators of a plan of which there is a reading with a value. */
export async function readIndicators(act: Act, reference: string): Promise<ReadonlySet<string>> {
  const rows = await own(act.db).selectFrom('plan.reading').select('indicator_code').distinct().where('plan_ref', '=', reference).where('outcome', '=', 'value').execute();
  return new Set(rows.map((row) => row.indicator_code));
}

/** The indicators of a plan in force, in the order of the plan, each with its readings. Undefined when there is no such plan. */
export async function indicatorsOf(act: Act, reference: string): Promise<IndicatorsOfPlan | undefined> {
  const plan = await staffPlan(act, reference);
  if (!plan) return undefined;
  const db = own(act.db);
  const indicators = new Map((await currentIndicators(act.db, reference)).map((one) => [one.code, one]));
  const targets = Map.groupBy(await db.selectFrom('plan.indicator_target').select(['indicator_code', 'period', 'value']).where('plan_ref', '=', reference).where('version', '=', plan.head.version).orderBy('position').execute(), (row) => row.indicator_code);
  const readings = await readingsOf(act, reference);
  const definitions = Map.groupBy(await db.selectFrom('plan.definition').select(['indicator_code', 'definition', 'title', 'unit', 'source', 'register', 'since']).where('plan_ref', '=', reference).orderBy('definition').execute(), (row) => row.indicator_code);
  const waiting = await db.selectFrom('plan.reading_request').select('asked_at').where('plan_ref', '=', reference).where('done_at', 'is', null).orderBy('request_id').executeTakeFirst();
  const today = dutchDate(act.now);
  const files = plan.pillars.flatMap((pillar) => pillar.measures.flatMap((measure) => measure.indicators.flatMap(({ code }): IndicatorFile[] => {
    const indicator = indicators.get(code);
    if (!indicator) return [];
    const lines = readings.get(code) ?? [];
    const goals = (targets.get(code) ?? []).map(({ period, value }) => ({ period, value }));
    const points = pointsOf(lines, indicator);
    return [{
      indicator, measureTitle: measure.title, measureOwner: measure.owner, pillar: pillar.title, targets: goals, readings: lines, points, newestId: lines[0]?.id ?? 0,
      definitions: (definitions.get(code) ?? []).map((row) => ({ number: row.definition, title: row.title, unit: row.unit, source: row.source, register: row.register, since: row.since })),
      finding: findingOf(points, goals, indicator.target, indicator.direction), asked: askedPeriod(indicator, lines, today),
    }];
  })));
  return { plan, files, waitingSince: waiting?.asked_at ?? null };
}

function askedPeriod(indicator: CurrentIndicator, lines: readonly ReadingLine[], today: Temporal.PlainDate): Period | null {
  if (indicator.register) return null;
  const period = lastOver(indicator.every, today);
  return isAsked(period, indicator.planDays, lines.map((line) => line.period)) ? period : null;
}

/** Of signals, who sees no counts sees the years only, so the line is one of years. */
function pointsOf(lines: readonly ReadingLine[], indicator: CurrentIndicator): Point[] {
  const kind = indicator.register ? registerKinds[indicator.register].kind : 'number';
  if (kind === 'set') return [];
  const told = lines.filter((line) => line.outcome === 'value' && line.figures[0]?.value !== null && line.figures[0]?.of !== 0);
  const rhythm = told.some((line) => rhythmOf(line.period) === indicator.every) ? indicator.every : 'year';
  const newest = new Map<Period, ReadingLine>();
  for (const line of told) if (rhythmOf(line.period) === rhythm && !newest.has(line.period)) newest.set(line.period, line);
  return [...newest.values()].map((line) => ({ period: line.period, value: line.figures[0]?.value ?? 0, definition: line.definition })).sort((one, other) => byPeriod(one.period, other.period));
}

async function readingsOf(act: Act, reference: string): Promise<ReadonlyMap<string, ReadingLine[]>> {
  const db = own(act.db);
  const rows = await db.selectFrom('plan.reading').selectAll().where('plan_ref', '=', reference).orderBy('reading_id', 'desc').execute();
  // The row policy gives the exact figures only to who handles signals.
  const figures = Map.groupBy(await db.selectFrom('plan.reading_figure').select(['reading_id', 'audience', 'part', 'value', 'of_count', 'small']).where('plan_ref', '=', reference).execute(), (row) => row.reading_id);
  const people = new Map((await db.selectFrom('platform.person').select(['person_id', 'name']).execute()).map((one) => [one.person_id, one.name]));
  return Map.groupBy(rows.map((row) => {
    const all = figures.get(row.reading_id) ?? [];
    const exact = all.filter((one) => one.audience === 'handlers');
    const seen = exact.length > 0 ? exact : all;
    return {
      code: row.indicator_code, id: row.reading_id, period: row.period, over: row.period_over, kind: row.kind, outcome: row.outcome, about: row.about, definition: row.definition, at: row.read_at, note: row.note ?? '',
      by: row.said_by === null ? null : people.get(row.said_by) ?? '–',
      // Readings from before figures left by the ledger alone said on which side of five a count lies; they say it no more.
      figures: row.about === 'signals' && seen === all ? [untold] : seen.map(({ part, value, of_count, small }) => ({ part, value, of: of_count, small })),
    };
  }), (line) => line.code);
}
