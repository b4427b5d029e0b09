import type { Act } from '../../../platform/act.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { judgeGlass, stopGlass } from './commands.ts';
import { GlassReviewPage, type JudgementTyped } from './pages/review.tsx';
import { glassCases } from './queries.ts';

const read = { may: 'audit.read', purpose: 'oversight' } as const;
const judge = { may: 'glass.review', purpose: 'oversight' } as const;
const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

async function page(act: Act, request: Request, typed: JudgementTyped | null): Promise<Result> {
  const { title } = request.texts.glass.review;
  act.about('log', 'break-glass');
  return {
    status: typed ? (typed.mistakes.includes('gone') ? 409 : 422) : 200, title: typed ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <GlassReviewPage request={request} cases={await glassCases(act)} typed={typed} mayJudge={act.may('glass.review')} done={request.query.get('gelukt')} />,
  };
}

/** What the privacy officer finds of each time that somebody read a signal in an emergency. */
export const glassReviewRoutes: readonly Route[] = [
  get('/vertrouwen/noodtoegang', read, (act, request) => page(act, request, null)),

  post('/vertrouwen/noodtoegang/:nummer', judge, async (act, request) => {
    const id = request.params['nummer'] ?? '';
    if (!isId(id)) return { notFound: true };
    // One page holds a form for each time, and each has its own names.
    const form = await request.form();
    if (form.text('doe') === 'stop') return await stopGlass(act, id) ? { redirect: '/vertrouwen/noodtoegang?gelukt=gestopt' } : { redirect: '/vertrouwen/noodtoegang' };
    const typed = { id, judgement: form.text(`oordeel-${id}`), words: form.text(`toelichting-${id}`).replaceAll('\r\n', '\n').trim() };
    const mistakes = [
      ...(typed.judgement === 'terecht' || typed.judgement === 'onterecht' ? [] : ['judgement' as const]), ...(typed.words.length < 3 || typed.words.length > 2000 ? ['words' as const] : []),
    ];
    if (mistakes.length > 0) return page(act, request, { ...typed, mistakes });
    return await judgeGlass(act, id, typed.judgement === 'terecht', typed.words) ? { redirect: '/vertrouwen/noodtoegang?gelukt=beoordeeld' } : page(act, request, { ...typed, mistakes: ['gone'] });
  }),
];
