import { get, post, type Route } from '../../../platform/routes.ts';
import { setGlassHours } from './commands.ts';
import { TwoPage } from './pages/two.tsx';
import { hoursOfGlass, twoForLists } from './queries.ts';

const lock = { may: 'people.manage', purpose: 'people' } as const;

/** What takes two people, and how long emergency access lasts. */
export const twoRoutes: readonly Route[] = [
  get('/mensen/vier-ogen', lock, async (act, request) => ({
    title: request.texts.review.two.title, width: 'text', page: <TwoPage request={request} hours={String(await hoursOfGlass(act))} lists={await twoForLists(act)} wrong={false} saved={request.query.get('gelukt') === 'bewaard'} />,
  })),
  post('/mensen/vier-ogen', { ...lock, fresh: true }, async (act, request) => {
    const typed = (await request.form()).text('uren').trim();
    const hours = /^\d{1,2}$/.test(typed) ? Number(typed) : 0;
    if (hours < 1 || hours > 24) return { status: 422, title: request.texts.ui.mistakes.prefix(request.texts.review.two.title), width: 'text', page: <TwoPage request={request} hours={typed} lists={await twoForLists(act)} wrong saved={false} /> };
    await setGlassHours(act, hours);
    return { redirect: '/mensen/vier-ogen?gelukt=bewaard' };
  }),
];
