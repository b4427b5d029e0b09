import type { Act } from '../../../platform/act.ts';
import type { FormValues } from '../../../platform/form-values.ts';
import { countVisit, takeBackVisit } from '../../../platform/rate.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { normaliseCode } from './code.ts';
import { addReporterMessage, reporterSaw, sayWhetherItHelped } from './conversation-commands.ts';
import { type DraftFile, dropDraft, emptyDraft, filesOfDraft, openDraft } from './drafts.ts';
import { OneTimeToken } from './one-time.ts';
import { type OwnMistake, OwnReportDoor, OwnReportPage, type OwnTyped, TooManyCodes } from './pages/own-report.tsx';
import { ownReport } from './queries.ts';
import { helpedAnswers } from './rules-reporter.ts';
import { keep, nothingTyped, readFiles, tooMany } from './typed.ts';

const wrongCodesAnHour = 10;
const longestMessage = 5000;

async function openOwn(act: Act, request: Request): Promise<Result> {
  const form = await request.form();
  const code = form.text('meldcode');
  const { own, tooMany: limit } = request.texts.report;
  // Counted before looking, so that a guesser who is over the limit learns nothing, however many guesses come at the same moment.
  if (await countVisit(act, 'code', request.origin) > wrongCodesAnHour && request.ratePerOrigin > 0) {
    act.note({ limited: true });
    return { status: 429, title: limit.codeTitle, exit: true, page: <TooManyCodes request={request} /> };
  }
  const index = act.vault.index('receipt-code', normaliseCode(code));
  await act.presentReceipt(index);
  if (!await ownReport(act)) {
    act.note({ wrongCode: true });
    return { status: 422, title: request.texts.ui.mistakes.prefix(own.title), exit: true, page: <OwnReportDoor request={request} wrong /> };
  }
  await takeBackVisit(act, 'code', request.origin);
  const done = form.all('geholpen_vraag').length > 0 ? await helped(act, request, form, index) : form.all('bericht').length > 0 ? await message(act, request, form, index) : nothingDone;
  await act.presentReceipt(index);
  const seenBefore = await reporterSaw(act);
  const report = await ownReport(act);
  if (!report) throw new Error('A report that was open is gone.');
  const wrong = done.mistakes.length > 0;
  const once = done.done === null ? {} : { once: true } as const;
  const page = <OwnReportPage request={request} report={report} code={code} seenBefore={seenBefore} typed={done} />;
  return { status: wrong ? 422 : 200, title: wrong ? request.texts.ui.mistakes.prefix(own.title) : own.title, exit: done.concept ? { concept: done.concept } : true, page, ...once };
}

const nothingDone: OwnTyped = { noRoom: false, done: null, mistakes: [], text: '', files: [], concept: null, helpedText: '' };

/** A message with its files. What is wrong is said, and nothing that was sent is lost by it. */
async function message(act: Act, request: Request, form: FormValues, index: Uint8Array): Promise<OwnTyped> {
  if (request.again) return { ...nothingDone, done: 'sent' };
  const text = form.text('bericht').replace(/\r\n/g, '\n');
  const token = OneTimeToken.read(form.text('concept'));
  const kept = token ? await openDraft(act, token) : null;
  const sent = await readFiles(act, form, kept ? token : null, kept?.files ?? []);
  const mistakes: OwnMistake[] = sent.mistakes.map((one) => ({ field: 'bijlage', report: one }));
  const count = sent.files.length + sent.added.length;
  const noRoom = (kept?.noRoom ?? 0) + sent.noRoom;
  if (noRoom > 0 && (text.trim() === '' && count === 0 || mistakes.length > 0)) mistakes.push({ field: 'bijlage', report: { field: 'bijlage', mistake: 'file-no-room' } });
  else if (text.trim() === '' && count === 0) mistakes.push({ field: 'bericht', own: 'emptyMessage' });
  if (text.length > longestMessage) mistakes.push({ field: 'bericht', own: 'longMessage' });
  if (mistakes.length === 0 && await tooMany(act, request, 'draft')) mistakes.push({ field: 'bericht', own: 'tooManyMessages' });
  if (mistakes.length > 0) {
    const draft = count > 0 ? await keep(act, request, { ...nothingTyped, ...emptyDraft, token: kept ? token : null, files: sent.files, added: sent.added }) : null;
    const files: readonly DraftFile[] = draft?.files ?? [];
    return { ...nothingDone, mistakes, text, files, concept: draft?.token?.text ?? null };
  }
  const files = [...(kept && token ? await filesOfDraft(act, token) : []), ...sent.added];
  if (kept && token) await dropDraft(act, token);
  await act.presentReceipt(index);
  const leftOut = await addReporterMessage(act, text, files, noRoom);
  return { ...nothingDone, done: 'sent', noRoom: leftOut > 0 };
}

async function helped(act: Act, request: Request, form: FormValues, index: Uint8Array): Promise<OwnTyped> {
  const text = form.text('toelichting').replace(/\r\n/g, '\n');
  const answer = helpedAnswers.find((one) => one === form.text('geholpen'));
  if (!answer) return { ...nothingDone, mistakes: [{ field: 'geholpen', helped: 'missing' }], helpedText: text };
  if (text.length > longestMessage) return { ...nothingDone, mistakes: [{ field: 'toelichting', own: 'longMessage' }], helpedText: text };
  const again = form.text('opnieuw') === 'ja';
  if (request.again) return { ...nothingDone, done: again ? 'reopened' : 'helped' };
  await act.presentReceipt(index);
  await sayWhetherItHelped(act, answer, again, text);
  return { ...nothingDone, done: again ? 'reopened' : 'helped' };
}

export const ownRoutes: readonly Route[] = [
  get('/mijn-melding', { still: 'an empty form' }, (request) => ({ title: request.texts.report.own.title, exit: true, page: <OwnReportDoor request={request} wrong={false} /> })),
  post('/mijn-melding', { open: 'whoever holds the receipt code opens that one report', purpose: 'reporting' }, openOwn),
];
