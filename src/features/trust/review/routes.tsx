import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { renderDocx } from '../../../platform/documents/docx.ts';
import { renderOdt } from '../../../platform/documents/odt.ts';
import { renderPdf } from '../../../platform/documents/pdf.ts';
import { keptRecord } from '../../../platform/kept-records.tsx';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { beginReview, countersign, finishReview, keepJudgements } from './commands.ts';
import { rightsCsv } from './export.ts';
import { FinishedPage } from './pages/finished.tsx';
import { JudgePage } from './pages/judge.tsx';
import { ReviewsPage } from './pages/overview.tsx';
import { finishedReviews, type Holder, holders, keptJudgements, type PermissionOf, type Review, reviewDocument, reviews } from './queries.ts';
import { readReview, type ReviewMistake } from './review-form.ts';
import type { Scope, Typed } from './rules.ts';

const read = { may: 'people.review', purpose: 'people' } as const;
const manage = { may: 'people.manage', purpose: 'people', fresh: true } as const;

const files = {
  pdf: { type: 'application/pdf', render: (content: Parameters<typeof renderOdt>[0]) => renderPdf(content, 'ua-1') },
  odt: { type: 'application/vnd.oasis.opendocument.text', render: renderOdt },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', render: renderDocx },
} as const;
type FileKind = keyof typeof files;

const numberIn = (request: Request): number => (/^[1-9]\d{0,5}$/.test(request.params['nummer'] ?? '') ? Number(request.params['nummer']) : 0);
const within = (scope: Scope, all: readonly Holder[]): Holder[] => all.filter((holder) => scope === 'all' || holder.privileged);

interface Said { readonly typed: ReadonlyMap<string, Typed>; readonly mistakes: readonly ReviewMistake[]; readonly stale: boolean }

/** Who has which right, and the reviews of that. */
export function reviewRoutes(permissionOf: PermissionOf, rolesComeAlong: boolean): Route[] {
  async function judging(act: Act, request: Request, review: Review, all: readonly Holder[], said: Said | null): Promise<Result> {
    const kept = await keptJudgements(act, review);
    act.about('review', String(review.id));
    act.concerns('person', all.map((holder) => holder.id));
    // Somebody whose role changed since is judged anew.
    const typed = said?.typed ?? new Map(all.flatMap((holder) => {
      const one = kept.get(holder.id);
      return one && one.role === holder.role ? [[holder.id, { judgement: one.judgement, role: one.newRole ?? '', word: one.word }] as const] : [];
    }));
    const { title } = request.texts.review.judge;
    return {
      status: said?.stale ? 409 : said ? 422 : 200, title: said ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
      page: <JudgePage request={request} review={review} holders={all} typed={typed} mistakes={said?.mistakes ?? []} stale={said?.stale ?? false} saved={!said && request.query.get('gelukt') === 'bewaard'} rolesComeAlong={rolesComeAlong} />,
    };
  }
  const reviewAt = async (act: Act, request: Request): Promise<Review | null> => (await reviews(act)).find((one) => one.id === numberIn(request)) ?? null;

  return [
    get('/mensen/herziening', read, async (act, request) => {
      const all = await holders(act, permissionOf);
      act.about('review', act.municipality);
      act.concerns('person', all.map((holder) => holder.id));
      return {
        title: request.texts.review.title,
        page: <ReviewsPage request={request} holders={all} reviews={await reviews(act)} finished={await finishedReviews(act)} today={dutchDate(act.now)} mayDo={act.may('people.manage')} />,
      };
    }),

    post('/mensen/herziening', manage, async (act, request) => ({ redirect: `/mensen/herziening/${await beginReview(act, (await request.form()).text('wie') === 'alles' ? 'all' : 'privileged')}` })),

    post('/mensen/herziening/uitvoer', { ...read, fresh: true }, async (act, request) => {
      const all = await holders(act, permissionOf);
      act.about('review', act.municipality);
      act.concerns('person', all.map((holder) => holder.id));
      act.note({ people: all.length });
      return { file: Buffer.from(rightsCsv(request, all)), type: 'text/csv; charset=utf-8', name: request.texts.review.file };
    }),

    get('/mensen/herziening/:nummer', read, async (act, request) => {
      const review = await reviewAt(act, request);
      if (!review) return { notFound: true };
      if (!review.finished) return act.may('people.manage') ? judging(act, request, review, within(review.scope, await holders(act, permissionOf)), null) : { redirect: '/mensen/herziening' };
      act.about('review', String(review.id));
      const maySign = act.may('people.countersign') && !review.seconded && review.finished.byId !== act.actor.id;
      return { title: request.texts.review.finished.title(review.id), width: 'text', page: <FinishedPage request={request} review={review} kinds={Object.keys(files)} maySign={maySign} kept={await keptRecord(act, 'rights-review', `H-${review.id}`)} news={request.query.get('gelukt')} /> };
    }),

    post('/mensen/herziening/:nummer', manage, async (act, request) => {
      const review = await reviewAt(act, request);
      if (!review) return { notFound: true };
      const here = `/mensen/herziening/${review.id}`;
      if (review.finished) return { redirect: here };
      const all = within(review.scope, await holders(act, permissionOf));
      const form = await request.form();
      const finishing = form.text('doe') === 'afronden';
      const { typed, judged, mistakes, basis } = readReview(form, all, act.actor.id, finishing);
      if (mistakes.length > 0) return judging(act, request, { ...review, version: basis }, all, { typed, mistakes, stale: false });
      const kept = finishing ? await finishReview(act, review, basis, judged, request.municipality.name, rolesComeAlong) : await keepJudgements(act, review, basis, judged);
      return kept ? { redirect: `${here}?gelukt=${finishing ? 'afgerond' : 'bewaard'}` } : judging(act, request, review, all, { typed, mistakes: [], stale: true });
    }),

    post('/mensen/herziening/:nummer/meetekenen', { may: 'people.countersign', purpose: 'people', fresh: true }, async (act, request) => {
      const id = numberIn(request);
      const signed = await countersign(act, id);
      return signed || await reviewAt(act, request) ? { redirect: `/mensen/herziening/${id}${signed ? '?gelukt=getekend' : ''}` } : { notFound: true };
    }),

    ...(Object.keys(files) as FileKind[]).map((kind) => get(`/mensen/herziening/:nummer/herziening.${kind}`, read, async (act, request) => {
      const id = numberIn(request);
      const content = await reviewDocument(act, id);
      if (!content) return { notFound: true };
      act.about('review', String(id));
      return { file: await files[kind].render(content), type: files[kind].type, name: `herziening-${id}.${kind}` };
    })),
  ];
}
