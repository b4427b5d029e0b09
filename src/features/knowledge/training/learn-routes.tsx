import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { renderPdf } from '../../../platform/documents/pdf.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { day } from '../../../texts/dates.ts';
import { inLanguage } from '../catalogue/language.ts';
import { certificateContent } from './certificate.ts';
import type { Situation } from './catalogue/module.ts';
import { moduleByCode } from './catalogue/modules.ts';
import { again, answer, dropMail, finish, setMail, stopAt } from './learn-commands.ts';
import { readAddress } from './mail-form.ts';
import { FeedbackPage, MarkPage, QuestionPage, ResultPage } from './pages/check.tsx';
import { ModulePageView, ModuleStart, WholeModule } from './pages/module.tsx';
import { OwnTrainingPage } from './pages/own.tsx';
import { certificateByMark, mailAddress, type OwnModule, ownModule, ownTraining, setting } from './queries-own.ts';
import { managesAny } from './queries-teams.ts';
import { markTyped, nextAsked } from './rules.ts';

const lock = { may: 'training.learn', purpose: 'training' } as const;

const todayOf = (act: Act): string => dutchDate(act.now).toString();

async function overview(act: Act, request: Request, error: string | null): Promise<Result> {
  const { learning: words } = request.texts;
  const done = error === null ? { bewaard: words.mail.saved, vergeten: words.mail.forgotten }[request.query.get('gelukt') ?? ''] ?? null : null;
  return {
    title: error === null ? words.title : request.texts.ui.mistakes.prefix(words.title), width: 'text', status: error === null ? 200 : 422,
    page: (
      <OwnTrainingPage
        request={request} own={await ownTraining(act)} today={todayOf(act)} address={await mailAddress(act)} error={error} done={done}
        mayTeams={act.may('training.shares') || act.may('training.keep') || await managesAny(act)}
      />
    ),
  };
}

/** Opens the module of the address for a handler; says that the log is about it. */
function withModule(use: (act: Act, request: Request, file: OwnModule) => Result | Promise<Result>): (act: Act, request: Request) => Promise<Result> {
  return async (act, request) => {
    const file = await ownModule(act, request.params['module'] ?? '');
    if (!file) return { notFound: true };
    act.about('module', file.module.code);
    return use(act, request, file);
  };
}

function question(request: Request, file: OwnModule, situation: Situation, missing: boolean): Result {
  const title = request.texts.learning.check.title(inLanguage(file.module.name, request.language));
  return { title: missing ? request.texts.ui.mistakes.prefix(title) : title, width: 'text', status: missing ? 422 : 200, page: <QuestionPage request={request} file={file} situation={situation} missing={missing} /> };
}

function markPage(request: Request, typed: string, error: string | null, found: string | null): Result {
  const { title } = request.texts.learning.mark;
  return { title: error ? request.texts.ui.mistakes.prefix(title) : title, width: 'text', status: error ? 422 : 200, page: <MarkPage request={request} typed={typed} error={error} found={found} /> };
}

export const learnRoutes: readonly Route[] = [
  get('/kennis/leren', lock, (act, request) => overview(act, request, null)),

  post('/kennis/leren/mail', lock, async (act, request) => {
    const form = await request.form();
    if (form.text('doe') === 'vergeet') {
      await dropMail(act);
      return { redirect: '/kennis/leren?gelukt=vergeten' };
    }
    const address = readAddress(form.text('adres'));
    if (address === null) return overview(act, request, form.text('adres'));
    await setMail(act, address);
    return { redirect: '/kennis/leren?gelukt=bewaard' };
  }),

  get('/kennis/certificaat', lock, (_act, request) => Promise.resolve(markPage(request, '', null, null))),

  post('/kennis/certificaat', lock, async (act, request) => {
    const typed = (await request.form()).text('kenmerk');
    const { mark: words, certificate } = request.texts.learning;
    const mark = markTyped(typed);
    if (mark === null) return markPage(request, typed, words.wrong, null);
    const found = await certificateByMark(act, mark);
    const module = found && moduleByCode(found.module);
    if (!found || !module) return markPage(request, typed, words.unknown, null);
    return markPage(request, typed, null, words.found(inLanguage(module.name, request.language), found.version, day(found.on, request.language), found.until ? day(found.until, request.language) : certificate.forGood));
  }),

  get('/kennis/leren/:module', lock, withModule((act, request, file) => ({
    title: inLanguage(file.module.name, request.language), width: 'text', page: <ModuleStart request={request} file={file} today={todayOf(act)} />,
  }))),

  get('/kennis/leren/:module/alles', lock, withModule((_act, request, file) => ({
    title: inLanguage(file.module.name, request.language), width: 'text', page: <WholeModule request={request} file={file} />,
  }))),

  post('/kennis/leren/:module/lezen', lock, withModule(async (act, request, file) => {
    const read = (await request.form()).text('pagina');
    const at = file.pages.findIndex((page) => page.code === read);
    if (at === -1) return { notFound: true };
    const next = file.pages[at + 1];
    await stopAt(act, file, next?.code ?? read);
    return { redirect: `/kennis/leren/${file.module.slug}/${next?.code ?? 'toets'}` };
  })),

  get('/kennis/leren/:module/toets', lock, withModule((_act, request, file) => {
    const { situations } = file.module;
    const explained = situations.find((one) => one.code === request.query.get('uitleg') && file.place.attempt.has(one.code));
    const next = nextAsked(situations, file.place.attempt);
    const title = request.texts.learning.check.title(inLanguage(file.module.name, request.language));
    // All answered, but the result was not asked for: back to the last explanation, from which the way goes on.
    const shown = explained ?? (next === null ? situations.at(-1) : undefined);
    if (shown) return { title, width: 'text', page: <FeedbackPage request={request} file={file} situation={shown} last={next === null} /> };
    return next ? question(request, file, next, false) : { notFound: true };
  })),

  post('/kennis/leren/:module/toets', lock, withModule(async (act, request, file) => {
    const form = await request.form();
    const situation = file.module.situations.find((one) => one.code === form.text('situatie'));
    if (!situation) return { redirect: `/kennis/leren/${file.module.slug}/toets` };
    const chosen = situation.answers.find((one) => one.code === form.text('antwoord'));
    if (!chosen && !file.place.attempt.has(situation.code)) return question(request, file, situation, true);
    if (chosen) await answer(act, file, situation.code, chosen.code);
    return { redirect: `/kennis/leren/${file.module.slug}/toets?uitleg=${situation.code}` };
  })),

  post('/kennis/leren/:module/klaar', lock, withModule(async (act, _request, file) => ({
    // Pressed twice, or with a situation still open: both pages know the way on.
    redirect: `/kennis/leren/${file.module.slug}/${await finish(act, file) || file.place.attempt.size === 0 ? 'uitslag' : 'toets'}`,
  }))),

  get('/kennis/leren/:module/uitslag', lock, withModule(async (act, request, file) => ({
    title: request.texts.learning.result.title(inLanguage(file.module.name, request.language)), width: 'text',
    page: <ResultPage request={request} file={file} norms={(await setting(act)).norms} today={todayOf(act)} />,
  }))),

  post('/kennis/leren/:module/opnieuw', lock, withModule(async (act, request, file) => {
    const toCheck = (await request.form()).text('doe') === 'toets';
    await again(act, file);
    return { redirect: `/kennis/leren/${file.module.slug}/${toCheck ? 'toets' : file.pages[0]?.code ?? ''}` };
  })),

  get('/kennis/leren/:module/certificaat.pdf', lock, withModule((act, request, file) => {
    const { module, certificate } = file;
    if (!certificate) return { notFound: true };
    const content = certificateContent({ texts: request.texts, language: request.language, municipality: request.municipality.name, name: act.actor.name, module, certificate });
    return { file: renderPdf(content, 'ua-1'), type: 'application/pdf', name: request.texts.learning.certificate.file(module.slug) };
  })),

  get('/kennis/leren/:module/:pagina', lock, withModule((_act, request, file) => {
    const page = file.pages.find((one) => one.code === request.params['pagina']);
    return page ? { title: inLanguage(page.title, request.language), width: 'text', page: <ModulePageView request={request} file={file} page={page} /> } : { notFound: true };
  })),
];
