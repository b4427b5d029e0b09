import type { Act } from '../../../platform/act.ts';
import { get, post, type Page, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { receiveReport } from './commands.ts';
import { filesOfDraft, markSent } from './drafts.ts';
import { CheckAnswers } from './pages/check.tsx';
import { Call112, ReportForm, TooMany } from './pages/report.tsx';
import { QuestionPage } from './pages/steps.tsx';
import { contactMissing, doorOf, type FormPage } from './report-form.ts';
import { type Question, questionsFor } from './rules-reporter.ts';
import { keep, nothingTyped, readTyped, tooMany, type Typed } from './typed.ts';

const formCodes = ['sexual', 'labour', 'criminal'] as const;

/** A page that holds a draft. */
function draftPage(typed: Typed, title: string, page: Page['page'], status = 200): Page {
  return { status, title, exit: typed.token ? { concept: typed.token.text } : true, page };
}

function formPage(request: Request, typed: Typed): Page {
  const { form: report } = request.texts.report;
  const wrong = typed.mistakes.length > 0;
  return draftPage(typed, wrong ? request.texts.ui.mistakes.prefix(report.title) : report.title, <ReportForm request={request} typed={typed} />, wrong ? 422 : 200);
}

function questionPage(request: Request, typed: Typed, question: Question): Page {
  const { title } = request.texts.report.form;
  const wrong = typed.mistakes.length > 0;
  return draftPage(typed, wrong ? request.texts.ui.mistakes.prefix(title) : title, <QuestionPage request={request} typed={typed} question={question} />, wrong ? 422 : 200);
}

/** The page that this one was, with everything still in it, so that an hour later one press is enough. */
function tooManyPage(request: Request, page: Page): Page {
  return { ...page, status: 429, title: request.texts.report.tooMany.title, page: <><TooMany request={request} />{page.page}</> };
}

const checkPage = (request: Request, typed: Typed): Page => draftPage(typed, request.texts.report.check.title, <CheckAnswers request={request} typed={typed} />);

/** Where pressing on leads: to help first, when somebody is in danger and was not told yet whom to call. */
function onward(request: Request, typed: Typed, next: Question | 'check', again: string): Page {
  if (typed.fields.nu_gevaar === 'ja' && !typed.told112) return draftPage(typed, request.texts.report.danger.title, <Call112 request={request} typed={typed} action={again} />);
  return next === 'check' ? checkPage(request, typed) : questionPage(request, typed, next);
}

async function send(act: Act, request: Request, typed: Typed): Promise<Result> {
  if (await tooMany(act, request, 'report')) return tooManyPage(request, formPage(request, { ...typed, added: [] }));
  const { fields, token: draft } = typed;
  const kept = draft ? await filesOfDraft(act, draft) : [];
  const { token, leftOut } = await receiveReport(act, {
    fields, files: [...kept, ...typed.added], noRoom: typed.noRoom, form: formCodes.find((code) => code === fields.vorm) ?? null, language: request.language, looksAutomated: typed.looksAutomated,
    terms: request.municipality.terms,
  });
  if (draft) await markSent(act, draft, token);
  return { redirect: `/melden/ontvangen/${token.text}${leftOut > 0 ? '?bestanden=vol' : ''}` };
}

/** The whole form, the page to check and the direct post of the contract come in here. */
async function takeReport(act: Act, request: Request): Promise<Result> {
  const form = await request.form();
  const step = form.text('stap');
  const seen = form.text('gezien') === '112';
  // Pages without fields, such as the one to check, hold only the draft.
  const page: FormPage = form.text('concept') && (seen || form.all('verhaal').length === 0) ? 'nothing' : 'whole';
  const typed = await readTyped(act, request, form, page);
  if (typed.sent) return { redirect: `/melden/ontvangen/${typed.sent}` };
  if (typed.mistakes.length > 0) {
    // A browser forgets chosen files after a mistake, so the good files of a bad form are kept for it.
    const worth = typed.token !== null || typed.added.length > 0 || typed.noRoom > 0;
    const kept = worth ? await keep(act, request, typed) : typed;
    return kept ? formPage(request, kept) : tooManyPage(request, formPage(request, { ...typed, added: [] }));
  }
  if (step === 'wijzigen') return formPage(request, typed);
  const asksContact = step === 'controleren' && page === 'whole' ? doorOf(typed.fields) !== 'anonymous' : contactMissing(typed.fields);
  if (step !== 'controleren' && !asksContact) return send(act, request, typed);
  const kept = await keep(act, request, { ...typed, told112: typed.told112 || seen });
  if (!kept) return tooManyPage(request, formPage(request, { ...typed, added: [] }));
  return onward(request, kept, asksContact || (seen && doorOf(kept.fields) !== 'anonymous') ? 'bereik' : 'check', '/melden');
}

/** One question of the guided path: `nr` is the question that was answered here. */
async function takeAnswer(act: Act, request: Request): Promise<Result> {
  const question = questionsFor('known')[Number(request.params['nr']) - 1];
  if (!question) return { notFound: true };
  const form = await request.form();
  const seen = form.text('gezien') === '112';
  const typed = await readTyped(act, request, form, seen ? 'nothing' : question);
  if (typed.sent) return { redirect: `/melden/ontvangen/${typed.sent}` };
  const back = form.text('stap') === 'terug';
  // Whoever goes back is not held up by what is still wrong here, except by what is too long to keep.
  const mistakes = back ? typed.mistakes.filter(({ mistake }) => mistake === 'draft-gone' || mistake === 'answer-long' || mistake === 'story-long') : typed.mistakes;
  const kept = await keep(act, request, { ...typed, mistakes, told112: typed.told112 || seen });
  if (!kept) return tooManyPage(request, questionPage(request, { ...typed, mistakes: [], added: [] }, question));
  const gone = mistakes.some(({ mistake }) => mistake === 'draft-gone');
  if (gone) return questionPage(request, kept, 'verhaal');
  if (mistakes.length > 0) return questionPage(request, kept, question);
  const all = questionsFor(doorOf(kept.fields));
  const at = all.indexOf(question);
  if (back) return questionPage(request, kept, all[Math.max(at - 1, 0)] ?? 'verhaal');
  // The page before changed its mind about the door: then the last question is no question any more.
  return onward(request, kept, at === -1 ? 'check' : all[at + 1] ?? 'check', `/melden/stap/${request.params['nr'] ?? ''}`);
}

const anybodyReports = 'anybody may report, without an account';

export const reportRoutes: readonly Route[] = [
  get('/melden', { still: 'an empty form' }, (request) => formPage(request, nothingTyped)),
  post('/melden', { open: anybodyReports, purpose: 'reporting' }, takeReport),
  get('/melden/stap/:nr', { still: 'an empty question' }, (request) => (request.params['nr'] === '1' ? questionPage(request, nothingTyped, 'verhaal') : { redirect: '/melden/stap/1' })),
  post('/melden/stap/:nr', { open: anybodyReports, purpose: 'reporting' }, takeAnswer),
];
