import type { Act } from '../../../platform/act.ts';
import { currentIndicators } from './queries-current.ts';
import { isYesNo } from './reading-form.ts';
import { keepReading } from './read-commands.ts';
import { daysOf, lastOver, overlaps } from './rules-periods.ts';

/** How many quarters the demonstration looks back. */
const quarters = 5;

export interface DemoReading { readonly daysAgo: number; readonly code: string; readonly value: number; readonly note: string; /** Counted in another way then. */ readonly asked?: string }

/** The first day after each of the last five quarters, the oldest first. */
export function quartersBack(today: Temporal.PlainDate): Temporal.PlainDate[] {
  const days: Temporal.PlainDate[] = [];
  for (let day = today; days.length < quarters; day = daysOf(lastOver('quarter', day)).from) days.unshift(daysOf(lastOver('quarter', day)).to.add({ days: 1 }));
  return days;
}

/** What invented people gave as readings by hand: nobody gave them and nothing of it happened. */
export function demoReadings(daysSince: (day: Temporal.PlainDate) => number, today: Temporal.PlainDate): DemoReading[] {
  const days = quartersBack(today);
  const given = [[1, 2], [2, 3], [1, 3], [3, 4], [4, 2]] as const;
  return days.flatMap((day, at) => {
    const [talks, meetings] = given[at] ?? [0, 0];
    const daysAgo = Math.max(0, daysSince(day) - 6);
    const note = 'Verzonnen voorbeeld.';
    return [
      { daysAgo, code: 'I2.2', value: talks, note, ...(at < 2 ? { asked: 'Aantal campagnes' } : {}) },
      // The newest of these is still asked of its owner.
      ...(at < days.length - 1 ? [{ daysAgo, code: 'I5.1', value: meetings, note }] : []),
      ...(at === days.length - 1 ? [{ daysAgo, code: 'I1.1', value: 1, note }] : []),
    ];
  });
}

export async function seedReading(act: Act, plan: string, { code, value, note, asked }: DemoReading): Promise<void> {
  const indicator = (await currentIndicators(act.db, plan)).find((one) => one.code === code);
  const today = act.now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
  const period = indicator ? lastOver(indicator.every, today) : '';
  if (!indicator || !overlaps(period, indicator.planDays)) return;
  const yesNo = isYesNo(indicator.unit);
  await keepReading(act, {
    ...indicator, title: asked ?? indicator.title, period, kind: yesNo ? 'yes-no' : 'number', about: 'things', outcome: 'value', answer: yesNo ? { kind: 'yes-no', yes: value === 1 } : { kind: 'number', value }, note,
  });
}
