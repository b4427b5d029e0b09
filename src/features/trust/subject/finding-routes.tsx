import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { Alert } from '../../../ui/alert.tsx';
import { agreeToSearch, find, markHit, step, type SubjectFinder } from './commands.ts';
import { type MarkMistake, readMark, typedMark, type TypedMark, typedOf } from './mark-form.ts';
import { FindingPage, MarkPage } from './pages/finding.tsx';
import { SearchesPage } from './pages/list.tsx';
import { type Hit, hitsOf, lastFinding, requestLines, searchAsked, subjectRequest, type SubjectRequest } from './queries.ts';
import { allMarked } from './rules-mark.ts';

const look = { may: 'subject.find', purpose: 'subject' } as const;
/** Compares who every reporter is with one name, so it asks for the proof that opening one asks for. */
const lookFresh = { may: 'subject.find', purpose: 'subject', fresh: true } as const;
const base = '/vertrouwen/vindplaatsen';

const asked = (act: Act, request: Request): Promise<SubjectRequest | null> => subjectRequest(act, request.params['ref'] ?? '');

async function findingPage(act: Act, request: Request, current: SubjectRequest, problem: boolean): Promise<Result> {
  const said = request.query.get('gelukt');
  return {
    status: problem ? 422 : 200, title: request.texts.subject.today.find(current.number), width: 'text',
    page: <FindingPage request={request} asked={current} hits={await hitsOf(act, current)} searched={await lastFinding(act, current.number)} today={dutchDate(act.now)} two={request.municipality.terms.twoForIdentity ? { asked: await searchAsked(act, current.number) } : null} news={problem ? null : said === 'gevraagd' ? 'asked' : said === 'gezocht' ? 'searched' : said === 'beoordeeld' ? 'marked' : null} problem={problem} />,
  };
}

function markPage(request: Request, current: SubjectRequest, hit: Hit, typed: TypedMark, mistakes: readonly MarkMistake[], stale: boolean): Result {
  const { title } = request.texts.subject.mark;
  return {
    status: stale ? 409 : mistakes.length > 0 ? 422 : 200, title: stale || mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <MarkPage request={request} asked={current} hit={hit} typed={typed} mistakes={mistakes} stale={stale} />,
  };
}

/** One place of a request that is being searched for. */
async function placeIn(act: Act, request: Request): Promise<{ readonly current: SubjectRequest; readonly hit: Hit } | null> {
  const current = await asked(act, request);
  const hit = current ? (await hitsOf(act, current)).find((one) => one.id === request.params['id']) : undefined;
  if (!current || !hit) return null;
  if (hit.file.room === 'signal') act.concerns('signal', [hit.file.ref]);
  return { current, hit };
}

/** Looking, and saying what may be told: for who handles signals. */
export function findingRoutes(finders: readonly SubjectFinder[]): Route[] {
  return [
    get(base, look, async (act, request) => ({
      title: request.texts.subject.find.title,
      page: <SearchesPage request={request} lines={await requestLines(act)} today={dutchDate(act.now)} done={request.query.get('gelukt') === 'klaar' ? <Alert kind="ok">{request.texts.subject.find.readyDone}</Alert> : null} />,
    })),
    get(`${base}/:ref`, look, async (act, request) => {
      const current = await asked(act, request);
      return current ? findingPage(act, request, current, false) : { notFound: true };
    }),
    post(`${base}/:ref/zoeken`, lookFresh, async (act, request) => {
      const current = await asked(act, request);
      if (!current) return { notFound: true };
      if (current.state !== 'finding') return { redirect: `${base}/${current.number}` };
      if (request.municipality.terms.twoForIdentity && !await agreeToSearch(act, current)) return { redirect: `${base}/${current.number}?gelukt=gevraagd` };
      await find(act, current, finders);
      return { redirect: `${base}/${current.number}?gelukt=gezocht` };
    }),
    post(`${base}/:ref/klaar`, look, async (act, request) => {
      const current = await asked(act, request);
      if (!current) return { notFound: true };
      if (current.state !== 'finding') return { redirect: `${base}/${current.number}` };
      if (!await lastFinding(act, current.number) || !allMarked(await hitsOf(act, current))) return findingPage(act, request, current, true);
      await step(act, current, 'found');
      return { redirect: `${base}?gelukt=klaar` };
    }),
    get(`${base}/:ref/:id`, look, async (act, request) => {
      const place = await placeIn(act, request);
      if (!place) return { notFound: true };
      return place.current.state === 'finding' ? markPage(request, place.current, place.hit, typedOf(place.hit.mark), [], false) : { redirect: `${base}/${place.current.number}` };
    }),
    post(`${base}/:ref/:id`, look, async (act, request) => {
      const place = await placeIn(act, request);
      if (!place) return { notFound: true };
      const { current, hit } = place;
      if (current.state !== 'finding') return { redirect: `${base}/${current.number}` };
      const form = await request.form();
      const typed = typedMark(form);
      const { mark, mistakes } = readMark(typed, current.kind);
      if (!mark) return markPage(request, current, hit, typed, mistakes, false);
      const basis = /^\d{1,6}$/.test(form.text('basis')) ? Number(form.text('basis')) : 0;
      return await markHit(act, current, hit.id, basis, mark) ? { redirect: `${base}/${current.number}?gelukt=beoordeeld` } : markPage(request, current, hit, typed, [], true);
    }),
  ];
}
