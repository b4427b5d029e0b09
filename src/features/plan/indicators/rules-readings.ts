import { smallNumber } from '../../../lib/small-numbers.ts';
import type { About, ReadingKind } from './register-names.ts';
import { daysOf, isOver, type Period, rhythmOf } from './rules-periods.ts';

/** What a register answers about a period; null when there was nothing to count. */
export type RegisterAnswer =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'share'; readonly part: number; readonly of: number }
  /** In the middle: half took longer, half shorter. */
  | { readonly kind: 'days'; readonly days: number; readonly of: number }
  | { readonly kind: 'yes-no'; readonly yes: boolean }
  | { readonly kind: 'set'; readonly parts: readonly { readonly part: string; readonly count: number }[] }
  | null;

/** One figure as somebody gets to see it. `hidden`: the period is too short or not over, so nothing is said. */
export interface Figure { readonly part: string; readonly value: number | null; readonly of: number | null; readonly small: 'fewer' | 'at-least' | 'hidden' | null }

export interface Figures { readonly everybody: readonly Figure[]; /** Only where they may see more than everybody. */ readonly handlers: readonly Figure[] | null }

/**
 * What of an answer everybody may see, and what who handles signals may see.
 * Of signals everybody hears, of a year that is over only, on which side of five a count lies, and a share or a duration over five or more, the share in tens: from an exact share over a handful the count can be told (docs/decisions/0024).
 */
export function figuresOf(answer: RegisterAnswer, about: About, period: Period, today: Temporal.PlainDate): Figures {
  const exact = exactFigures(answer);
  if (about === 'things') return { everybody: exact, handlers: null };
  const over = isOver(period, today) && (about === 'colleagues' || rhythmOf(period) === 'year');
  return { everybody: exact.map((figure) => (over ? guarded(figure, about) : { part: figure.part, value: null, of: null, small: 'hidden' as const })), handlers: about === 'signals' ? exact : null };
}

function exactFigures(answer: RegisterAnswer): readonly Figure[] {
  const figure = (value: number, of: number | null = null, part = ''): Figure => ({ part, value, of, small: null });
  if (answer === null) return [];
  switch (answer.kind) {
    case 'number': return [figure(answer.value)];
    case 'share': return [figure(answer.of === 0 ? 0 : Math.round((1000 * answer.part) / answer.of) / 10, answer.of)];
    case 'days': return [figure(answer.days, answer.of)];
    case 'yes-no': return [figure(answer.yes ? 1 : 0)];
    case 'set': return answer.parts.map(({ part, count }) => figure(count, null, part));
  }
}

/** A count becomes one of two words; a share or a number of days stays only over five or more. */
function guarded(figure: Figure, about: About): Figure {
  const { kind } = smallNumber(figure.of ?? figure.value ?? 0);
  if (figure.of === null && about === 'signals') return { part: figure.part, value: null, of: null, small: kind };
  if (kind === 'fewer') return { part: figure.part, value: null, of: null, small: 'fewer' };
  return { part: figure.part, value: figure.value === null || about !== 'signals' ? figure.value : Math.round(figure.value / 10) * 10, of: null, small: null };
}

export interface Target { readonly period: Period; readonly value: number }

/** The target that counts in a period: its own, that of its year, or the one that always counts. Words such as "ja" count as 1, for what is yes or no. */
export function targetFor(period: Period, targets: readonly Target[], always: number | string | null): number | null {
  const found = targets.find((target) => target.period === period) ?? targets.find((target) => target.period === period.slice(0, 4));
  if (found) return found.value;
  if (typeof always === 'number') return always;
  return always?.trim().toLowerCase() === 'ja' ? 1 : null;
}

export type Direction = 'higher' | 'lower' | 'keep';
export type Verdict = 'reached' | 'not-reached' | 'no-target';

export function verdictOf(value: number, target: number | null, direction: Direction | null): Verdict {
  if (target === null) return 'no-target';
  const reached = direction === 'lower' ? value <= target : direction === 'keep' ? value === target : value >= target;
  return reached ? 'reached' : 'not-reached';
}

/** What one sees at a glance, in the order of the periods. */
export interface Point { readonly period: Period; readonly value: number; readonly definition: number }

export interface Finding { readonly newest: Point; readonly verdict: Verdict; readonly target: number | null; /** Against the point before it, where both were read under one definition. */ readonly trend: 'up' | 'down' | 'same' | null; readonly broken: boolean }

export function findingOf(points: readonly Point[], targets: readonly Target[], always: number | string | null, direction: Direction | null): Finding | null {
  const newest = points.at(-1);
  if (!newest) return null;
  const before = points.at(-2);
  const target = targetFor(newest.period, targets, always);
  const trend = !before || before.definition !== newest.definition ? null : newest.value > before.value ? 'up' : newest.value < before.value ? 'down' : 'same';
  return { newest, target, verdict: verdictOf(newest.value, target, direction), trend, broken: points.some((point) => point.definition !== newest.definition) };
}

/** A hand indicator asks for its newest period that is over, as long as nobody gave it and the plan runs in it. */
export function isAsked(period: Period, plan: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }, read: readonly Period[]): boolean {
  const days = daysOf(period);
  return !read.includes(period) && Temporal.PlainDate.compare(days.from, plan.to) <= 0 && Temporal.PlainDate.compare(plan.from, days.to) <= 0;
}

export interface DefinitionWords { readonly title: string; readonly unit: string | null; readonly source: string | null; readonly register: string | null; readonly registerVersion: number | null }

/** Of a register only the register itself decides what is counted; by hand the words do. */
export function sameDefinition(one: DefinitionWords, other: DefinitionWords): boolean {
  if (one.register !== null || other.register !== null) return one.register === other.register && one.registerVersion === other.registerVersion;
  return one.title === other.title && one.unit === other.unit && one.source === other.source;
}

export type { About, ReadingKind };
