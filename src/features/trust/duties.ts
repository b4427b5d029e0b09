import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import type { Request } from '../../platform/routes.ts';
import { glassWaiting } from './glass/queries.ts';
import { finishedReviews, reviewsToSign } from './review/queries.ts';
import { dueScopes } from './review/rules.ts';

/** What waits for the administrator and the privacy officer on their first page. */
export async function trustDuties(act: Act, request: Request): Promise<{ readonly href: string; readonly text: string; readonly hint: string }[]> {
  const { review, glass } = request.texts;
  const waiting = act.may('glass.review') ? await glassWaiting(act) : 0;
  const toSign = act.may('people.countersign') ? await reviewsToSign(act) : 0;
  const due = act.may('people.review') && dueScopes(await finishedReviews(act), dutchDate(act.now)).length > 0;
  return [
    ...(waiting > 0 ? [{ href: '/vertrouwen/noodtoegang', text: glass.review.title, hint: glass.review.waits(waiting) }] : []),
    ...(act.may('people.review') ? [{ href: '/mensen/herziening', text: review.title, hint: toSign > 0 ? review.toSign(toSign) : due ? review.todo : review.menuHint }] : []),
  ];
}
