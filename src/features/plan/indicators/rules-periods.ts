/** A year or a quarter of one, as the plan file writes it: '2026' or '2026-Q1'. */
export type Period = string;
export type Rhythm = 'quarter' | 'year';

export function isPeriod(text: string): boolean {
  return /^\d{4}(-Q[1-4])?$/.test(text);
}

export function periodOf(rhythm: Rhythm, day: Temporal.PlainDate): Period {
  const year = String(day.year).padStart(4, '0');
  return rhythm === 'year' ? year : `${year}-Q${Math.ceil(day.month / 3)}`;
}

export interface Days { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }

/** The first and the last day. @throws RangeError when the text is no period */
export function daysOf(period: Period): Days {
  if (!isPeriod(period)) throw new RangeError('A period is a year or a quarter.');
  const quarter = period.length === 4 ? null : Number(period.slice(6));
  const from = Temporal.PlainDate.from({ year: Number(period.slice(0, 4)), month: quarter === null ? 1 : quarter * 3 - 2, day: 1 });
  return { from, to: from.add({ months: quarter === null ? 12 : 3 }).subtract({ days: 1 }) };
}

export function isOver(period: Period, today: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(daysOf(period).to, today) < 0;
}

/** The newest period of this rhythm that is over. */
export function lastOver(rhythm: Rhythm, today: Temporal.PlainDate): Period {
  return periodOf(rhythm, daysOf(periodOf(rhythm, today)).from.subtract({ days: 1 }));
}

export function rhythmOf(period: Period): Rhythm {
  return period.length === 4 ? 'year' : 'quarter';
}

/** Oldest first; a year comes after its last quarter. */
export function byPeriod(one: Period, other: Period): number {
  return Temporal.PlainDate.compare(daysOf(one).to, daysOf(other).to) || one.length - other.length || 0;
}

/** Which periods a register is read for now: the newest that is over. What everybody may hear of signals is said of years only, so those are read by the year as well. */
export function periodsToRead(rhythm: Rhythm, aboutSignals: boolean, today: Temporal.PlainDate): readonly Period[] {
  const newest = lastOver(rhythm, today);
  return rhythm === 'quarter' && aboutSignals ? [newest, lastOver('year', today)] : [newest];
}

/** Whether a plan runs in any part of the period. The days are the first and the last that the plan can mean. */
export function overlaps(period: Period, plan: Days): boolean {
  const days = daysOf(period);
  return Temporal.PlainDate.compare(days.from, plan.to) <= 0 && Temporal.PlainDate.compare(plan.from, days.to) <= 0;
}
