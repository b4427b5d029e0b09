import { Refusal } from '../../../lib/errors.ts';
import type { Act } from '../../../platform/act.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { writeToReporter } from './conversation-commands.ts';
import { answerForIdentity, askForIdentity, type Identity, openIdentity } from './identity-commands.ts';
import { identityRequests } from './identity-queries.ts';
import { emptyMessage, languageOf, type MessageFields, messageFrom, type MessageMistake, messageMistake, messageText } from './message-form.ts';
import { ConversationPage } from './pages/conversation.tsx';
import { type IdentityMistake, IdentityPage } from './pages/identity.tsx';
import { conversation, type ReporterFacts, reporterFacts } from './queries.ts';
import { standing, toAnswer } from './rules-reporter.ts';

const longestReason = 2000;

async function conversationPage(act: Act, request: Request, typed: MessageFields, mistake: MessageMistake | null): Promise<Result> {
  const number = request.params['ref'] ?? '';
  const [found, facts] = [await conversation(act, number), await reporterFacts(act, number)];
  if (!found || !facts) return { notFound: true };
  const title = request.texts.reporter.conversation.write;
  return {
    status: mistake ? 422 : 200, title: mistake ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <ConversationPage request={request} number={number} conversation={found} facts={facts} mayWrite={act.may('signals.converse')} typed={typed} mistake={mistake} />,
  };
}

async function write(act: Act, request: Request): Promise<Result> {
  const number = request.params['ref'] ?? '';
  const found = await conversation(act, number);
  if (!found) return { notFound: true };
  const fields = messageFrom(await request.form());
  const mistake = messageMistake(fields);
  if (mistake) return conversationPage(act, request, fields, mistake);
  await writeToReporter(act, number, messageText(fields, languageOf(found.language)), fields.wait);
  return { redirect: `/signalen/${number}?gelukt=bericht#gesprek` };
}

/** Signals of before identities had a lock of their own carry none; asking for one then ends on a page that says so. */
function hasIdentity(facts: ReporterFacts): boolean {
  return (facts.source === 'resident-known' || facts.source === 'telephone') && !facts.oldContact;
}

interface Outcome { readonly opened?: Identity | null; readonly done?: 'asked' | 'answered' | null; readonly mistake?: IdentityMistake | null; readonly reason?: string }

async function identityPage(act: Act, request: Request, { opened = null, done = null, mistake = null, reason = '' }: Outcome = {}): Promise<Result> {
  const number = request.params['ref'] ?? '';
  const facts = await reporterFacts(act, number);
  if (!facts || !hasIdentity(facts)) return { notFound: true };
  act.about('identity', number);
  const twoNeeded = request.municipality.terms.twoForIdentity;
  const requests = await identityRequests(act, number);
  const person = act.actor.id ?? '';
  return {
    status: mistake ? 422 : 200, title: mistake ? request.texts.ui.mistakes.prefix(request.texts.reporter.identity.title(number)) : request.texts.reporter.identity.title(number), width: 'text',
    page: (
      <IdentityPage
        request={request} number={number} facts={facts} twoNeeded={twoNeeded} standing={standing(twoNeeded, requests, person, act.now).standing}
        requests={requests} toAnswer={toAnswer(requests, person)} opened={opened} done={done} mistake={mistake} reason={reason}
      />
    ),
  };
}

async function aboutIdentity(act: Act, request: Request): Promise<Result> {
  const number = request.params['ref'] ?? '';
  const facts = await reporterFacts(act, number);
  if (!facts || !hasIdentity(facts)) return { notFound: true };
  const form = await request.form();
  const what = form.text('doe');
  if (what === 'toestaan' || what === 'weigeren') {
    await answerForIdentity(act, number, /^\d{1,15}$/.test(form.text('vraag')) ? Number(form.text('vraag')) : 0, what === 'toestaan');
    return identityPage(act, request, { done: 'answered' });
  }
  const reason = form.text('reden').replace(/\r\n/g, '\n');
  if (reason.trim() === '') return identityPage(act, request, { mistake: 'reasonMissing', reason });
  if (reason.length > longestReason) return identityPage(act, request, { mistake: 'reasonLong', reason });
  if (what === 'vragen') {
    await askForIdentity(act, number, reason);
    return identityPage(act, request, { done: 'asked' });
  }
  try {
    return await identityPage(act, request, { opened: await openIdentity(act, number, request.municipality.terms.twoForIdentity, reason) });
  } catch (error) {
    if (error instanceof Refusal && error.key === 'not-allowed-now') return identityPage(act, request, { mistake: 'notNow', reason });
    throw error;
  }
}

export const reporterStaffRoutes: readonly Route[] = [
  get('/signalen/:ref/bericht', { may: 'signals.converse', purpose: 'triage' }, (act, request) => conversationPage(act, request, emptyMessage, null)),
  post('/signalen/:ref/bericht', { may: 'signals.converse', purpose: 'triage' }, write),
  get('/signalen/:ref/melder', { may: 'signals.identity', purpose: 'triage' }, (act, request) => identityPage(act, request)),
  post('/signalen/:ref/melder', { may: 'signals.identity', purpose: 'identity', fresh: true }, aboutIdentity),
];
