import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { textsIn } from '../../../texts/texts.ts';
import { activeForms } from '../../knowledge/offers.ts';
import { whomToCall } from './whom-to-call.ts';
import { type SignalFile, signalFile } from '../queries.ts';
import { languageOf } from '../reporter/message-form.ts';
import { after, isOpen, type Outcome } from '../states.ts';
import { closingFields, readClosing } from './closing-form.ts';
import { close, decide, reopen, resume } from './commands.ts';
import { type DecisionFields, decisionFieldsFrom, readDecision } from './decision-form.ts';
import { enter, someoneElseIsIn, takeOver } from './lock-commands.ts';
import { ClosePage, ReopenPage, ResumePage } from './pages/close.tsx';
import { DecidePage } from './pages/decide.tsx';
import type { TriageView } from './pages/frame.tsx';
import { doneSteps, knownFacts } from './progress.ts';
import { type TriageFile, triageFile } from './queries.ts';
import { openQuestions, weighedEnough } from './rules.ts';
import { decidedMonths } from '../../../platform/retention-rules.ts';
import { retention, type Retention } from './rules-retention.ts';
import { type Mistake, tooLong, type Typed, typedFrom } from './typed.ts';

interface Found { readonly signal: SignalFile; readonly file: TriageFile }

async function find(act: Act, request: Request): Promise<Found | null> {
  const number = request.params['ref'] ?? '';
  const [signal, file] = [await signalFile(act, number), await triageFile(act, number)];
  return signal && file ? { signal, file } : null;
}

/** The reporter reads the standard sentence in the language of the report. */
function standardAnswers(signal: SignalFile): (outcome: Outcome) => string {
  const { answers } = textsIn(languageOf(signal.language)).report;
  return (outcome) => answers[outcome];
}

interface Attempt { readonly fields?: DecisionFields; readonly mistakes?: readonly Mistake[]; readonly against?: TriageView['against'] }

async function decidePage(act: Act, request: Request, { signal, file }: Found, { fields, mistakes = [], against = null }: Attempt = {}): Promise<Result> {
  const { terms } = request.municipality;
  const wrong = mistakes.length > 0;
  const title = request.texts.triage.title(signal.number);
  const view: TriageView = {
    request, signal, file, step: 'besluit', done: doneSteps(signal, file, terms.twoToWeigh), mistakes, against,
    typed: fields?.typed ?? { vorm: signal.form ?? '', sector: signal.sector ?? '' },
  };
  return {
    status: against ? 409 : wrong ? 422 : 200, title: wrong ? request.texts.ui.mistakes.prefix(title) : title,
    page: (
      <DecidePage
        view={view} chosen={fields?.outcomes ?? []} forms={await activeForms(act.db, dutchDate(act.now))} questions={openQuestions(knownFacts(signal, file, file.hasReader))}
        reviewDays={terms.review} secondMissing={isOpen(signal.state) && !enough(file, terms.twoToWeigh)} standardAnswer={standardAnswers(signal)} mayShare={act.may('signals.share')} whom={await whomToCall(act, request)}
      />
    ),
  };
}

const enough = (file: TriageFile, two: boolean): boolean => !two || weighedEnough(file.weighings.map((one) => one.personId), true);

async function decideNow(act: Act, request: Request): Promise<Result> {
  const found = await find(act, request);
  if (!found) return { notFound: true };
  const { signal, file } = found;
  const { terms } = request.municipality;
  const fields = decisionFieldsFrom(await request.form());
  const read = readDecision(fields, {
    today: dutchDate(act.now), reviewDays: terms.review, weighedEnough: !isOpen(signal.state) || enough(file, terms.twoToWeigh), standardAnswer: standardAnswers(signal),
  });
  if ('mistakes' in read) return decidePage(act, request, found, { fields, mistakes: read.mistakes });
  if (!after(signal.state, 'decide')) return decidePage(act, request, found, { fields, against: 'changed' });
  if (await someoneElseIsIn(act, signal.number)) {
    const why = fields.typed['overnemen'] ?? '';
    const mistakes: readonly Mistake[] = why.trim() === '' ? [{ field: 'overnemen', mistake: 'why-missing' }] : tooLong(fields.typed, ['overnemen']);
    if (mistakes.length > 0) return decidePage(act, request, found, { fields, mistakes, against: 'held' });
    await takeOver(act, signal.number, why);
  }
  await decide(act, signal.number, read.value);
  return { redirect: `/signalen/${signal.number}?gelukt=besloten` };
}

/** By the rule of what was decided last, from today. */
async function retentionOf(act: Act, file: TriageFile, today: Temporal.PlainDate): Promise<Retention> {
  const newest = file.decisions[0]?.outcomes ?? [];
  const keepUntil = newest.find((one) => one.keepUntil)?.keepUntil ?? null;
  return retention(newest.map((one) => one.outcome), keepUntil ? Temporal.PlainDate.from(keepUntil) : null, today, await decidedMonths(act.db));
}

async function closePage(act: Act, request: Request, { signal, file }: Found, typed: Typed | null, mistakes: readonly Mistake[]): Promise<Result> {
  const rule = await retentionOf(act, file, dutchDate(act.now));
  // The reporter read the decision's answer, where there is anybody to read it.
  const usual = { terugkoppeling: file.hasReader ? 'sent' : 'not-possible', bewaren_tot: rule.until.toString() };
  const title = request.texts.triage.close.title(signal.number);
  const wrong = mistakes.length > 0;
  return {
    status: wrong ? 422 : 200, title: wrong ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <ClosePage request={request} signal={signal} rule={rule} typed={typed ?? usual} mistakes={mistakes} />,
  };
}

/** The pages of which the whole form is one reason. */
function reasonPage(request: Request, { signal }: Found, step: 'reopen' | 'resume', typed: Typed, mistakes: readonly Mistake[]): Result {
  const title = request.texts.triage[step].title(signal.number);
  const wrong = mistakes.length > 0;
  const props = { request, signal, typed, mistakes };
  return { status: wrong ? 422 : 200, title: wrong ? request.texts.ui.mistakes.prefix(title) : title, width: 'text', page: step === 'reopen' ? <ReopenPage {...props} /> : <ResumePage {...props} /> };
}

async function showReason(act: Act, request: Request, step: 'reopen' | 'resume'): Promise<Result> {
  const found = await ready(act, request, step);
  return 'signal' in found ? reasonPage(request, found, step, {}, []) : found;
}

async function takeReason(act: Act, request: Request, step: 'reopen' | 'resume'): Promise<Result> {
  const found = await ready(act, request, step);
  if (!('signal' in found)) return found;
  const typed = typedFrom(await request.form(), ['reden']);
  const why = typed['reden'] ?? '';
  const mistakes: readonly Mistake[] = why.trim() === '' ? [{ field: 'reden', mistake: 'why-missing' }] : tooLong(typed, ['reden']);
  if (mistakes.length > 0) return reasonPage(request, found, step, typed, mistakes);
  await (step === 'reopen' ? reopen : resume)(act, found.signal.number, why);
  return { redirect: `/signalen/${found.signal.number}?gelukt=${step === 'reopen' ? 'heropend' : 'verder'}` };
}

const ending = { may: 'signals.close', purpose: 'triage' } as const;

/** The signal, when this step can be taken; its own page, when somebody else took it in the meantime. */
async function ready(act: Act, request: Request, step: 'close' | 'reopen' | 'resume'): Promise<Found | Result> {
  const found = await find(act, request);
  if (!found) return { notFound: true };
  return after(found.signal.state, step) ? found : { redirect: `/signalen/${found.signal.number}` };
}

export const decisionRoutes: readonly Route[] = [
  get('/signalen/:ref/besluit', { may: 'signals.decide', purpose: 'triage' }, async (act, request) => {
    const found = await find(act, request);
    if (!found) return { notFound: true };
    await enter(act, found.signal.number, found.signal.state);
    return decidePage(act, request, found);
  }),
  post('/signalen/:ref/besluit', { may: 'signals.decide', purpose: 'triage' }, decideNow),

  get('/signalen/:ref/sluiten', ending, async (act, request) => {
    const found = await ready(act, request, 'close');
    return 'signal' in found ? closePage(act, request, found, null, []) : found;
  }),
  post('/signalen/:ref/sluiten', ending, async (act, request) => {
    const found = await ready(act, request, 'close');
    if (!('signal' in found)) return found;
    const typed = typedFrom(await request.form(), closingFields);
    const today = dutchDate(act.now);
    const read = readClosing(typed, await retentionOf(act, found.file, today), today);
    if ('mistakes' in read) return closePage(act, request, found, typed, read.mistakes);
    await close(act, found.signal.number, read.value);
    return { redirect: `/signalen/${found.signal.number}?gelukt=gesloten` };
  }),

  get('/signalen/:ref/heropenen', ending, (act, request) => showReason(act, request, 'reopen')),
  post('/signalen/:ref/heropenen', ending, (act, request) => takeReason(act, request, 'reopen')),

  get('/signalen/:ref/verder', { may: 'signals.assess', purpose: 'triage' }, (act, request) => showReason(act, request, 'resume')),
  post('/signalen/:ref/verder', { may: 'signals.assess', purpose: 'triage' }, (act, request) => takeReason(act, request, 'resume')),
];
