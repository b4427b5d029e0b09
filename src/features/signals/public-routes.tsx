import { Refusal } from '../../lib/errors.ts';
import type { Act } from '../../platform/act.ts';
import { type SafeFile, takeFile } from '../../platform/files.ts';
import type { FormValues } from '../../platform/form-values.ts';
import { countVisit, takeBackVisit } from '../../platform/rate.ts';
import { get, post, type Page, type Request, type Result, type Route } from '../../platform/routes.ts';
import { FORMS, inLanguage } from '../knowledge/offers.ts';
import { addReporterMessage, receiveReport, takeReceipt } from './commands.ts';
import { dropDraft, keepDraft, openDraft } from './drafts.ts';
import { OneTimeToken } from './one-time.ts';
import { OwnReportDoor, OwnReportPage, TooManyCodes } from './pages/own-report.tsx';
import { CheckAnswers, type FormChoice, ReceiptPage, ReportForm, TooMany } from './pages/report.tsx';
import { ownReport } from './queries.ts';
import { emptyReport, fieldsFrom, mistakesIn, type ReportField, type ReportFields, type ReportMistake } from './report-form.ts';

/** People need longer than this to read and write; it marks, it never refuses. */
const fastestPerson = 2;
const wrongCodesAnHour = 10;
/** Checking and mending before sending is not reporting, yet a draft may hold a file. */
const draftsPerReport = 10;
const longestMessage = 5000;

function formChoices(request: Request): FormChoice[] {
  return FORMS.filter((form) => form.byDefault).map((form) => ({ value: form.code, label: inLanguage(form.name, request.language) }));
}

interface Typed {
  readonly fields: ReportFields;
  readonly file: SafeFile | null;
  readonly token: OneTimeToken | null;
  readonly looksAutomated: boolean;
  readonly mistakes: readonly { readonly field: ReportField; readonly mistake: ReportMistake }[];
}

const nothingTyped: Typed = { fields: emptyReport, file: null, token: null, looksAutomated: false, mistakes: [] };

function formPage(request: Request, typed: Typed): Page {
  const wrong = typed.mistakes.length > 0;
  const { report, mistakes } = request.texts.signals;
  return {
    status: wrong ? 422 : 200, title: wrong ? mistakes.prefix(report.title) : report.title, exit: typed.token ? { concept: typed.token.text } : true,
    page: <ReportForm request={request} fields={typed.fields} mistakes={typed.mistakes} forms={formChoices(request)} concept={typed.token?.text ?? null} keptFile={typed.file?.name ?? null} />,
  };
}

/** What was typed now, over what a draft kept: the file of an earlier step stays unless another was chosen or it was taken out. */
async function readTyped(act: Act, request: Request, form: FormValues): Promise<Typed> {
  const token = OneTimeToken.read(form.text('concept'));
  const draft = token ? await openDraft(act, token) : null;
  // The check page holds no fields, only the draft: what it sends is what was kept.
  const fromDraft = token !== null && form.all('verhaal').length === 0;
  if (fromDraft && !draft) return { ...nothingTyped, mistakes: [{ field: 'verhaal', mistake: 'draft-gone' }] };
  const fields = fromDraft && draft ? draft.fields : fieldsFrom(form);
  const mistakes = fromDraft ? [] : mistakesIn(fields);
  let file = form.text('bijlage_weg') === 'ja' ? null : draft?.file ?? null;
  const chosen = form.file('bijlage');
  if (chosen) {
    try {
      file = await takeFile(chosen);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      mistakes.push({ field: 'bijlage', mistake: error.key as ReportMistake });
    }
  }
  return { fields, file, token: draft ? token : null, looksAutomated: (draft?.looksAutomated ?? false) || looksAutomated(form, request), mistakes };
}

function looksAutomated(form: FormValues, request: Request): boolean {
  const began = Number(form.text('begonnen'));
  const tooFast = form.text('begonnen') !== '' && request.now.epochMilliseconds / 1000 - began < fastestPerson;
  return form.text('website') !== '' || tooFast;
}

async function takeReport(act: Act, request: Request): Promise<Result> {
  const form = await request.form();
  const typed = await readTyped(act, request, form);
  const step = form.text('stap');
  if (typed.mistakes.length > 0) {
    if (typed.file && await tooMany(act, request, 'draft')) return tooManyPage(request, { ...typed, file: null });
    // A browser forgets a chosen file after a mistake, so the good file of a bad form is kept for it.
    const token = typed.file || typed.token ? await keepDraft(act, typed, typed.token) : null;
    return formPage(request, { ...typed, token });
  }
  if (step === 'wijzigen') return formPage(request, typed);
  if (step === 'controleren') {
    if (await tooMany(act, request, 'draft')) return tooManyPage(request, typed);
    const token = await keepDraft(act, typed, typed.token);
    return {
      title: request.texts.signals.check.title, exit: { concept: token.text },
      page: <CheckAnswers request={request} fields={typed.fields} forms={formChoices(request)} concept={token.text} fileName={typed.file?.name ?? null} />,
    };
  }
  if (await tooMany(act, request, 'report')) return tooManyPage(request, typed);
  const { token } = await receiveReport(act, {
    fields: typed.fields, file: typed.file, form: formChoices(request).find((choice) => choice.value === typed.fields.vorm)?.value ?? null,
    language: request.language, looksAutomated: typed.looksAutomated, answerWithinDays: request.municipality.answerWithinDays,
  });
  if (typed.token) await dropDraft(act, typed.token);
  return { redirect: `/melden/ontvangen/${token.text}` };
}

async function tooMany(act: Act, request: Request, kind: 'report' | 'draft'): Promise<boolean> {
  if (request.ratePerOrigin === 0) return false;
  const limited = await countVisit(act, kind, request.origin) > request.ratePerOrigin * (kind === 'draft' ? draftsPerReport : 1);
  if (limited) act.note({ limited });
  return limited;
}

/** The same form with everything in it, so that an hour later one press is enough. */
function tooManyPage(request: Request, typed: Typed): Page {
  const page = formPage(request, typed);
  return { ...page, status: 429, title: request.texts.signals.tooMany.title, page: <><TooMany request={request} />{page.page}</> };
}

async function openOwn(act: Act, request: Request): Promise<Result> {
  const form = await request.form();
  const code = form.text('meldcode').replace(/[\s.-]/g, '');
  const words = request.texts.signals;
  // Counted before looking, so that a guesser who is over the limit learns nothing, however many guesses come at the same moment.
  if (await countVisit(act, 'code', request.origin) > wrongCodesAnHour && request.ratePerOrigin > 0) {
    act.note({ limited: true });
    return { status: 429, title: words.tooMany.codeTitle, exit: true, page: <TooManyCodes request={request} /> };
  }
  await act.presentReceipt(act.vault.index('receipt-code', code));
  let report = await ownReport(act);
  if (report) await takeBackVisit(act, 'code', request.origin);
  else {
    act.note({ wrongCode: true });
    return { status: 422, title: words.mistakes.prefix(words.own.title), exit: true, page: <OwnReportDoor request={request} wrong /> };
  }
  const typed = form.text('bericht').replace(/\r\n/g, '\n');
  const asked = form.all('bericht').length > 0;
  const mistake = !asked ? null : typed.trim() === '' ? 'emptyMessage' : typed.length > longestMessage ? 'longMessage' : null;
  const send = asked && !mistake;
  if (send) {
    await addReporterMessage(act, typed);
    report = await ownReport(act) ?? report;
  }
  return {
    status: mistake ? 422 : 200, title: mistake ? words.mistakes.prefix(words.own.title) : words.own.title, exit: true,
    page: <OwnReportPage request={request} report={report} code={code} sent={send} mistake={mistake} typed={send ? '' : typed} />,
  };
}

const anybodyReports = 'anybody may report, without an account';

export const signalsPublicRoutes: readonly Route[] = [
  get('/melden', { still: 'an empty form' }, (request) => formPage(request, nothingTyped)),
  post('/melden', { open: anybodyReports, purpose: 'reporting' }, takeReport),
  get('/melden/ontvangen/:token', { open: 'whoever holds the one-time address sees the receipt code once', purpose: 'reporting' }, async (act, request) => {
    const token = OneTimeToken.read(request.params['token'] ?? '');
    const code = token ? await takeReceipt(act, token) : null;
    const words = request.texts.signals.receipt;
    return { status: code ? 200 : 410, title: code ? words.title : words.goneTitle, exit: true, page: <ReceiptPage request={request} code={code} /> };
  }),
  get('/mijn-melding', { still: 'an empty form' }, (request) => ({ title: request.texts.signals.own.title, exit: true, page: <OwnReportDoor request={request} wrong={false} /> })),
  post('/mijn-melding', { open: 'whoever holds the receipt code opens that one report', purpose: 'reporting' }, openOwn),
  get('/weg', { still: 'leads away' }, (request) => ({ leave: request.exitUrl })),
  post('/weg', { open: 'whoever leaves takes the draft along', purpose: 'reporting' }, async (act, request) => {
    const token = OneTimeToken.read((await request.form()).text('concept'));
    if (token) await dropDraft(act, token);
    return { leave: request.exitUrl };
  }),
];
