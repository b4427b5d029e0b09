import { addWorkingDays } from '../../../lib/deadlines.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Page, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { dropDraft } from './drafts.ts';
import { OneTimeToken } from './one-time.ts';
import { ReceiptGone, ReceiptKept, ReceiptPage } from './pages/receipt.tsx';
import { chooseWords, confirmReceipt, dropReceipt, openReceipt } from './receipt-commands.ts';
import { wordsOf } from './word-lists.ts';

function tokenOf(request: Request): OneTimeToken | null {
  return OneTimeToken.read(request.params['token'] ?? '');
}

async function receiptPage(act: Act, request: Request, token: OneTimeToken | null, wrong: boolean): Promise<Page> {
  const code = token ? await openReceipt(act, token) : null;
  const words = request.texts.report.receipt;
  if (!token || !code) return { status: 410, title: words.goneTitle, exit: true, page: <ReceiptGone request={request} /> };
  const lookOn = addWorkingDays(dutchDate(act.now), request.municipality.terms.feedback);
  return {
    status: wrong ? 422 : 200, title: wrong ? request.texts.ui.mistakes.prefix(words.title) : words.title, exit: { concept: token.text },
    page: <ReceiptPage request={request} code={code} token={token.text} lookOn={lookOn} wrong={wrong} offersWords={wordsOf(request.language) !== null} noRoom={request.query.get('bestanden') === 'vol'} />,
  };
}

async function answerReceipt(act: Act, request: Request): Promise<Result> {
  const token = tokenOf(request);
  const form = await request.form();
  if (token && form.text('doe') === 'woorden') {
    await chooseWords(act, token, request.language);
    return { redirect: `/melden/ontvangen/${token.text}${request.query.get('bestanden') === 'vol' ? '?bestanden=vol' : ''}` };
  }
  const outcome = token ? await confirmReceipt(act, token, form.text('laatste')) : 'gone';
  if (outcome !== 'kept') return receiptPage(act, request, token, outcome === 'wrong');
  return { title: request.texts.report.receipt.doneTitle, exit: true, page: <ReceiptKept request={request} lookOn={addWorkingDays(dutchDate(act.now), request.municipality.terms.feedback)} /> };
}

export const receiptRoutes: readonly Route[] = [
  get('/melden/ontvangen/:token', { open: 'whoever holds the one-time address sees the receipt code until it was kept', purpose: 'reporting' }, (act, request) => receiptPage(act, request, tokenOf(request), false)),
  post('/melden/ontvangen/:token', { open: 'whoever holds the one-time address says that the code was kept, or chooses words', purpose: 'reporting' }, answerReceipt),
  get('/weg', { still: 'leads away' }, (request) => ({ leave: request.exitUrl })),
  post('/weg', { open: 'whoever leaves takes the draft and the shown code along', purpose: 'reporting' }, async (act, request) => {
    const token = OneTimeToken.read((await request.form()).text('concept'));
    if (token) {
      await dropDraft(act, token);
      await dropReceipt(act, token);
    }
    return { leave: request.exitUrl };
  }),
];
