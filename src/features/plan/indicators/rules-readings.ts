import { smallNumber } from '../../../lib/small-numbers.ts';
import type { About, ReadingKind } from './register-names.ts';
import { daysOf, isOver, type Period } from './rules-periods.ts';

/** What a register answers about a period; null when there was nothing to count. */
export type RegisterAnswer =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'share'; readonly part: number; readonly of: number }
  /** In the middle: half took longer, half shorter. */
  | { readonly kind: 'days'; readonly days: number; readonly of: number }
  | { readonly kind: 'yes-no'; readonly yes: boolean }
  | { readonly kind: 'set'; readonly parts: readonly { readonly part: string; readonly count: number }[] }
  | null;

/** One figure as somebody gets to see it. `hidden`: nothing is said; of signals, nothing was published of it. `star`: published, as a star; `rounded`: published, near the count. */
export interface Figure { readonly part: string; readonly value: number | null; readonly of: number | null; readonly small: 'fewer' | 'at-least' | 'hidden' | 'star' | 'rounded' | null }

/** Of signals, for who does not handle them. */
export const untold: KeptFigure = { part: '', value: null, of: null, small: 'hidden' };

/** A figure as it is kept; what was published is asked when somebody looks. */
export type KeptFigure = Figure & { readonly small: Exclude<Figure['small'], 'star' | 'rounded'> };

export interface Figures { readonly everybody: readonly KeptFigure[]; /** Only where they may see more than everybody. */ readonly handlers: readonly KeptFigure[] | null }

/**
 * What of an answer everybody may see, and what who handles signals may see.
 * Of signals everybody hears only what was published (docs/decisions/0035), so nothing is kept for them here, not even whether there was anything to count.
 */
export function figuresOf(answer: RegisterAnswer, about: About, period: Period, today: Temporal.PlainDate): Figures {
  const exact = exactFigures(answer);
  if (about === 'things') return { everybody: exact, handlers: null };
  if (about === 'signals') return { everybody: [untold], handlers: exact };
  const over = isOver(period, today);
  return { everybody: exact.map((figure) => (over ? guarded(figure) : { ...untold, part: figure.part })), handlers: null };
}

function exactFigures(answer: RegisterAnswer): readonly KeptFigure[] {
  const figure = (value: number, of: number | null = null, part = ''): KeptFigure => ({ part, value, of, small: null });
  if (answer === null) return [];
  switch (answer.kind) {
    case 'number': return [figure(answer.value)];
    case 'share': return [figure(answer.of === 0 ? 0 : Math.round((1000 * answer.part) / answer.of) / 10, answer.of)];
    case 'days': return [figure(answer.days, answer.of)];
    case 'yes-no': return [figure(answer.yes ? 1 : 0)];
    case 'set': return answer.parts.map(({ part, count }) => figure(count, null, part));
  }
}

/** A count or a share of colleagues stays only over five or more. */
function guarded(figure: KeptFigure): KeptFigure {
  return smallNumber(figure.of ?? figure.value ?? 0).kind === 'fewer' ? { part: figure.part, value: null, of: null, small: 'fewer' } : { ...figure, of: null };
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
