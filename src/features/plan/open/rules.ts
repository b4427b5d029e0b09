import type { PartialDate } from '../partial-dates.ts';
import type { ProgressState } from '../progress/rules.ts';

/** Pure: what residents read of a plan in two minutes. */

export interface SaidForAll { readonly state: ProgressState; /** Words meant for everybody. */ readonly text: string | null; readonly at: Temporal.Instant; /** When the words were said, which may be before the state. */ readonly textAt: Temporal.Instant | null }

export interface StandAction { readonly title: string; readonly due: PartialDate | null; /** The last day that the date can mean. */ readonly lastDay: Temporal.PlainDate | null; readonly state: ProgressState; /** When somebody said so; null: only the plan's file does. */ readonly at: Temporal.Instant | null }

export interface StandMeasure { readonly code: string; readonly title: string; readonly state: ProgressState; readonly said: SaidForAll | null; readonly actions: readonly StandAction[] }

export interface StandPillar { readonly code: string; readonly title: string; readonly aim: string | null; /** The municipality still has to confirm it. */ readonly example: boolean; readonly measures: readonly StandMeasure[] }

export type Done = { readonly kind: 'word'; readonly measure: StandMeasure; readonly text: string } | { readonly kind: 'measure'; readonly measure: StandMeasure } | { readonly kind: 'action'; readonly measure: StandMeasure; readonly action: StandAction };
export type Late = { readonly kind: 'measure'; readonly measure: StandMeasure } | { readonly kind: 'action'; readonly measure: StandMeasure; readonly action: StandAction };
export interface Next { readonly measure: StandMeasure; readonly action: StandAction }

/** How far back "lately" reaches, in days: a quarter. */
export const latelyDays = 92;

const isOpen = (state: ProgressState): boolean => state !== 'done' && state !== 'stopped';
const allMeasures = (pillars: readonly StandPillar[]): StandMeasure[] => pillars.flatMap((pillar) => pillar.measures);

/** How many measures of a pillar are in each state; states that none is in are left out. */
export function counted(pillar: StandPillar): ReadonlyMap<ProgressState, number> {
  const order: readonly ProgressState[] = ['done', 'on-course', 'not-started', 'late', 'stopped'];
  return new Map(order.flatMap((state) => {
    const n = pillar.measures.filter((measure) => measure.state === state).length;
    return n > 0 ? [[state, n] as const] : [];
  }));
}

/** What was done lately, the newest first: measures that are done, words meant for everybody, and actions that somebody called done. What is late stands elsewhere. */
export function doneLately(pillars: readonly StandPillar[], now: Temporal.Instant): Done[] {
  const lately = (at: Temporal.Instant | null): at is Temporal.Instant => at !== null && Temporal.Instant.compare(at, now.subtract({ hours: 24 * latelyDays })) >= 0;
  const found: { readonly at: Temporal.Instant; readonly done: Done }[] = [];
  for (const measure of allMeasures(pillars)) {
    const { said } = measure;
    const tells = measure.state !== 'late' && measure.state !== 'stopped';
    if (said && tells && said.text !== null && lately(said.textAt)) found.push({ at: said.textAt, done: { kind: 'word', measure, text: said.text } });
    else if (said && measure.state === 'done' && lately(said.at)) found.push({ at: said.at, done: { kind: 'measure', measure } });
    for (const action of measure.actions) if (action.state === 'done' && lately(action.at)) found.push({ at: action.at, done: { kind: 'action', measure, action } });
  }
  return found.sort((one, other) => Temporal.Instant.compare(other.at, one.at)).map(({ done }) => done);
}

/** What is late or stopped: measures of which somebody says so, and actions whose last possible day is past while nobody called them done. */
export function late(pillars: readonly StandPillar[], today: Temporal.PlainDate): Late[] {
  return allMeasures(pillars).flatMap((measure): Late[] => {
    if (measure.state === 'late' || measure.state === 'stopped') return [{ kind: 'measure', measure }];
    if (measure.state === 'done') return [];
    return measure.actions.filter((action) => isOpen(action.state) && (action.state === 'late' || (action.lastDay !== null && Temporal.PlainDate.compare(action.lastDay, today) < 0))).map((action) => ({ kind: 'action', measure, action }));
  });
}

/** What comes, the nearest day first; actions without a date last. */
export function nextSteps(pillars: readonly StandPillar[], today: Temporal.PlainDate): Next[] {
  const far = (day: Temporal.PlainDate | null): string => day?.toString() ?? '9999-12-31';
  return allMeasures(pillars).filter((measure) => isOpen(measure.state)).flatMap((measure) => measure.actions
    .filter((action) => isOpen(action.state) && action.state !== 'late' && (action.lastDay === null || Temporal.PlainDate.compare(action.lastDay, today) >= 0)).map((action) => ({ measure, action })))
    .map((one, at) => ({ one, at })).sort((a, b) => far(a.one.action.lastDay).localeCompare(far(b.one.action.lastDay)) || a.at - b.at).map(({ one }) => one);
}
