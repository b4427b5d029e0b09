import type { Act } from '../../../platform/act.ts';
import { get, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { NoPublicPlan, PublicPlanPage } from '../pages/public-plan.tsx';
import type { Voice } from '../pages/words.tsx';
import { publicWords } from '../progress/queries.ts';
import { publicPlan } from '../queries.ts';
import { atom } from '../../../lib/atom.ts';
import { StandPage } from './pages/stand.tsx';
import { planNews, publicStand } from './queries.ts';
import { standData } from './stand-data.ts';

const lock = { published: 'an adopted plan is for everybody to read', purpose: 'plan' } as const;

/** As many pieces of news as a program needs to catch up. */
const newsInFeed = 50;

const voiceOf = (request: Request): Voice => ({ texts: request.texts.plan, language: request.language, href: request.href });

async function show(act: Act, request: Request): Promise<Result> {
  const { reference } = request.params;
  const stand = await publicStand(act, reference);
  const feed = '/plan/feed';
  if (stand) return { title: request.texts.plan.title, width: 'text', feed, page: <StandPage request={request} voice={voiceOf(request)} stand={stand} /> };
  if (reference !== undefined) return { notFound: true };
  return { title: request.texts.plan.title, feed, page: <NoPublicPlan voice={voiceOf(request)} /> };
}

async function everything(act: Act, request: Request): Promise<Result> {
  const plan = await publicPlan(act, request.params['reference'] ?? '');
  if (!plan) return { notFound: true };
  return {
    title: request.texts.planStory.open.allTitle, width: 'wide',
    page: <PublicPlanPage voice={voiceOf(request)} municipality={request.municipality.name} plan={plan} progress={request.texts.progress} words={await publicWords(act, plan.head.reference)} />,
  };
}

async function feed(act: Act, request: Request): Promise<Result> {
  const words = request.texts.planStory.open;
  const { name, code } = request.municipality;
  const stand = await publicStand(act);
  const at = (path: string): string => `${request.publicUrl?.replace(/\/$/, '') ?? ''}${request.href(path)}`;
  const news = stand ? await planNews(act, stand, newsInFeed) : [];
  const page = stand ? `/plan/${stand.plan.head.reference}` : '/plan';
  return {
    type: 'application/atom+xml; charset=utf-8',
    text: atom({
      key: `${code}/plan/${request.language}`, language: request.language, title: words.feedTitle(name), subtitle: words.feedSubtitle, author: request.texts.ui.municipality(name),
      // Without any news the feed is as old as the day on which Baken could first have told of a plan.
      updated: news[0]?.at ?? Temporal.Instant.from('2026-01-01T00:00:00Z'), self: at('/plan/feed'), page: at('/plan'),
      entries: news.map(({ key, at: moment, about }) => ({
        key: `${code}/${key}`, updated: moment,
        ...(about.kind === 'word'
          ? { title: words.feedWord(about.measure, request.texts.progress.states[about.state]), text: about.text ?? words.feedNoText, href: at(page) }
          : { title: words.feedAdopted(about.version), text: about.title, href: at(`${page}/vastgesteld/${about.version}`) }),
      })),
    }),
  };
}

export const openRoutes: readonly Route[] = [
  get('/plan', lock, show),
  get('/plan/feed', lock, feed),
  get('/plan/stand.json', lock, async (act, request) => ({ type: 'application/json; charset=utf-8', text: `${JSON.stringify(standData(await publicStand(act), request.municipality, request.now), null, 2)}\n` })),
  get('/plan/:reference', lock, show),
  get('/plan/:reference/maatregelen', lock, everything),
];
