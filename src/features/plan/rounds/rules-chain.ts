import { addWorkingDays, isWorkingDay } from '../../../lib/deadlines.ts';

/** Whom a round turns to, one after the other. */
export const chainSteps = ['ask', 'remind-owner', 'remind-deputy', 'remind-plan-owner'] as const;
export type ChainStep = (typeof chainSteps)[number];

/** Working days: after the question the owner is reminded; after the day on which it was due the deputy, and then the plan's owner. */
const ownerAfter = 5;
const deputyAfter = 1;
const planOwnerAfter = 5;

/** The days of the chain. The reminder to the owner comes before the day is over on which it is due, however short the time. */
export function chainDays(asked: Temporal.PlainDate, due: Temporal.PlainDate): Readonly<Record<ChainStep, Temporal.PlainDate>> {
  const usual = addWorkingDays(asked, ownerAfter);
  return {
    'ask': asked, 'remind-owner': Temporal.PlainDate.compare(usual, due) < 0 ? usual : due,
    'remind-deputy': addWorkingDays(due, deputyAfter), 'remind-plan-owner': addWorkingDays(due, planOwnerAfter),
  };
}

/** Who there is to write to; null where nobody was named. */
export interface People { readonly owner: string | null; readonly deputy: string | null; readonly planOwner: string }

/** Whom a step writes to. The question itself always reaches somebody; a reminder to nobody passes. */
export function recipientOf(step: ChainStep, people: People): string | null {
  switch (step) {
    case 'ask': return people.owner ?? people.deputy ?? people.planOwner;
    case 'remind-owner': return people.owner;
    case 'remind-deputy': return people.deputy;
    case 'remind-plan-owner': return people.planOwner;
  }
}

export interface Standing { readonly asked: Temporal.PlainDate; readonly due: Temporal.PlainDate; readonly today: Temporal.PlainDate; readonly open: number; readonly done: readonly ChainStep[]; readonly people: People }

export interface Turn { readonly send: ChainStep | null; readonly to: string | null; /** Steps that take place without a mail: nobody to write to, or a later step is due too. */ readonly passed: readonly ChainStep[] }

/**
 * What is to be done today. Nothing once every row is answered, and nothing on a day that nobody works, except the question itself. Of several steps that are due at once only the last is a mail: nobody gets two in a day about one thing.
 */
export function turnOf({ asked, due, today, open, done, people }: Standing): Turn {
  const nothing: Turn = { send: null, to: null, passed: [] };
  if (open === 0 || (!isWorkingDay(today) && done.includes('ask'))) return nothing;
  const days = chainDays(asked, due);
  const come = chainSteps.filter((step) => !done.includes(step) && Temporal.PlainDate.compare(days[step], today) <= 0);
  const send = come.findLast((step) => recipientOf(step, people) !== null) ?? null;
  return { send, to: send ? recipientOf(send, people) : null, passed: come.filter((step) => step !== send) };
}

export type AskStanding = 'answered' | 'waiting' | 'silent';

/** Silent: the day is over and something is open still. */
export function askStanding(open: number, due: Temporal.PlainDate, today: Temporal.PlainDate): AskStanding {
  if (open === 0) return 'answered';
  return Temporal.PlainDate.compare(due, today) < 0 ? 'silent' : 'waiting';
}

/** The day by which answers are asked when nobody chooses another: two working weeks. */
export function usualDue(today: Temporal.PlainDate): Temporal.PlainDate {
  return addWorkingDays(today, 10);
}
