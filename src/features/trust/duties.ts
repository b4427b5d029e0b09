import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import type { Request } from '../../platform/routes.ts';
import { newEvents } from './access/queries.ts';
import { glassWaiting } from './glass/queries.ts';
import { finishedReviews, reviewsToSign } from './review/queries.ts';
import { dueScopes } from './review/rules.ts';

/** What waits on somebody's first page: for everybody the news of their own access, for the administrator and the privacy officer their duties. */
export async function trustDuties(act: Act, request: Request): Promise<{ readonly href: string; readonly text: string; readonly hint: string }[]> {
  const { review, glass, access } = request.texts;
  const fresh = await newEvents(act);
  const waiting = act.may('glass.review') ? await glassWaiting(act) : 0;
  const toSign = act.may('people.countersign') ? await reviewsToSign(act) : 0;
  const due = act.may('people.review') && dueScopes(await finishedReviews(act), dutchDate(act.now)).length > 0;
  return [
    ...(fresh > 0 ? [{ href: '/profiel/sessies', text: access.today, hint: access.todayHint(fresh) }] : []),
    ...(waiting > 0 ? [{ href: '/vertrouwen/noodtoegang', text: glass.review.title, hint: glass.review.waits(waiting) }] : []),
    ...(act.may('people.review') ? [{ href: '/mensen/herziening', text: review.title, hint: toSign > 0 ? review.toSign(toSign) : due ? review.todo : review.menuHint }] : []),
  ];
}
