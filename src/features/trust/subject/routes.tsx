import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { keptRecord } from '../../../platform/kept-records.tsx';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { currentActivities } from '../register/queries.ts';
import { mend, step, stop, takeIn } from './commands.ts';
import { fileKinds, mediaTypes, renderFile } from './files.ts';
import { emptyIntake, type IntakeMistake, readIntake, typedIntake, type TypedIntake } from './intake-form.ts';
import { composeAnswer, composeExtension, type LetterFacts, unsent } from './letter.ts';
import { sendAnswer, sendExtension } from './letter-commands.ts';
import { sharedOf } from './shared.ts';
import { IntakePage, ReasonPage } from './pages/forms.tsx';
import { RequestsPage } from './pages/list.tsx';
import { AnswerPage, RequestPage } from './pages/request.tsx';
import { hitsOf, lastFinding, letterFile, lettersOf, processedOf, requestLines, subjectRequest, type SubjectRequest } from './queries.ts';
import { told } from './rules-mark.ts';
import { extendedBy, mayExtend } from './rules-term.ts';
import { after, isOpen } from './states.ts';

const handle = { may: 'subject.handle', purpose: 'subject' } as const;
/** What goes out or makes the law's term longer. */
const settle = { may: 'subject.handle', purpose: 'subject', fresh: true } as const;
const base = '/vertrouwen/verzoeken';
const longestReason = 2000;

const asked = (act: Act, request: Request): Promise<SubjectRequest | null> => subjectRequest(act, request.params['ref'] ?? '');
const reasonIn = async (request: Request): Promise<string> => (await request.form()).text('reden').replaceAll('\r\n', '\n').trim().slice(0, longestReason);

function intakePage(request: Request, typed: TypedIntake, mistakes: readonly IntakeMistake[], current: SubjectRequest | null, basis: number, stale: boolean): Result {
  const { form } = request.texts.subject;
  const title = current ? form.edit : form.title;
  return {
    status: stale ? 409 : mistakes.length > 0 ? 422 : 200, title: stale || mistakes.length > 0 ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <IntakePage request={request} typed={typed} mistakes={mistakes} current={current} basis={basis} stale={stale} />,
  };
}

function typedFrom(current: SubjectRequest): TypedIntake {
  const { words } = current;
  return { soort: current.kind, ontvangen: current.receivedOn, naam: words.name, bereik: words.contact, vraag: words.asks, zoekop: words.terms, zeker: current.identified };
}

async function requestPage(act: Act, request: Request, current: SubjectRequest, problem: string | null = null): Promise<Result> {
  const { page, find } = request.texts.subject;
  const news = { vastgelegd: page.taken, gewijzigd: page.saved, verlengd: page.extendedDone, beantwoord: page.answeredDone };
  const said = Object.entries(news).find(([name]) => name === request.query.get('gelukt'))?.[1] ?? null;
  const [today, hits, searched] = [dutchDate(act.now), await hitsOf(act, current), await lastFinding(act, current.number)];
  const names = new Map((await currentActivities(act)).map((activity) => [activity.code, activity.content.name]));
  const used = (await processedOf(act, hits.filter((hit) => hit.mark?.belongs).map((hit) => hit.file))).map((one) => ({ ...one, name: names.get(one.code) ?? one.code }));
  return {
    status: problem ? 422 : 200, title: page.title(current.number), width: 'text',
    page: (
      <RequestPage
        request={request} asked={current} hits={hits} searched={searched !== null} used={used} letters={await lettersOf(act, current)} today={today} news={problem ? null : said} mayExtend={mayExtend(current, today)} kept={await keptRecord(act, 'subject-request', current.number)}
        problem={problem && hits.some((hit) => !hit.mark) ? find.unmarked : problem}
      />
    ),
  };
}

function factsOf(act: Act, request: Request, current: SubjectRequest): LetterFacts {
  return { municipality: request.municipality.name, date: dutchDate(act.now).toString(), number: current.number, kind: current.kind, receivedOn: current.receivedOn, name: current.words.name, contact: current.words.contact };
}

async function answerFor(act: Act, request: Request, current: SubjectRequest): Promise<{ readonly content: ReturnType<typeof composeAnswer>; readonly hidden: number; readonly unconfirmed: boolean }> {
  const hits = await hitsOf(act, current);
  const said = told(hits);
  const activities = new Map((await currentActivities(act)).map((activity) => [activity.code, activity]));
  const processed = await processedOf(act, said.map((hit) => hit.file));
  const used = processed.map((one) => ({
    name: activities.get(one.code)?.content.name ?? one.code, purpose: activities.get(one.code)?.content.purpose ?? '', retention: activities.get(one.code)?.content.retention ?? '', first: dutchDate(one.first).toString(), last: dutchDate(one.last).toString(),
  }));
  return { content: composeAnswer(factsOf(act, request, current), hits, await sharedOf(act, said.map((hit) => hit.file.ref)), used), hidden: hits.length - said.length, unconfirmed: processed.some((one) => !activities.get(one.code)?.confirmed) };
}

function reasonPage(request: Request, current: SubjectRequest, what: 'verlengen' | 'stoppen', typed: string, mistake: string | null): Result {
  const { extend, stop: words } = request.texts.subject;
  const until = extendedBy(Temporal.PlainDate.from(current.receivedOn)).toLocaleString(request.language, { dateStyle: 'long' });
  const title = what === 'verlengen' ? extend.title : words.title;
  return { status: mistake ? 422 : 200, title: mistake ? request.texts.ui.mistakes.prefix(title) : title, width: 'text', page: <ReasonPage request={request} number={current.number} what={what} lead={what === 'verlengen' ? extend.lead(until) : words.lead} typed={typed} mistake={mistake} /> };
}

/** From intake to answer, for the privacy officer, who reads of no signal what it says. */
export const subjectRoutes: readonly Route[] = [
  get(base, handle, async (act, request) => {
    act.about('subject-request', act.municipality);
    return { title: request.texts.subject.title, page: <RequestsPage request={request} lines={await requestLines(act)} today={dutchDate(act.now)} /> };
  }),
  get(`${base}/nieuw`, handle, async (act, request) => intakePage(request, emptyIntake(dutchDate(act.now)), [], null, 0, false)),
  post(`${base}/nieuw`, handle, async (act, request) => {
    const typed = typedIntake(await request.form());
    const { intake, mistakes } = readIntake(typed, dutchDate(act.now), null);
    return intake ? { redirect: `${base}/${await takeIn(act, intake)}?gelukt=vastgelegd` } : intakePage(request, typed, mistakes, null, 0, false);
  }),
  get(`${base}/:ref`, handle, async (act, request) => {
    const current = await asked(act, request);
    return current ? requestPage(act, request, current) : { notFound: true };
  }),
  get(`${base}/:ref/wijzigen`, handle, async (act, request) => {
    const current = await asked(act, request);
    if (!current) return { notFound: true };
    return isOpen(current.state) ? intakePage(request, typedFrom(current), [], current, current.version, false) : { redirect: `${base}/${current.number}` };
  }),
  post(`${base}/:ref/wijzigen`, handle, async (act, request) => {
    const current = await asked(act, request);
    if (!current) return { notFound: true };
    const form = await request.form();
    const typed = typedIntake(form);
    const basis = /^\d{1,6}$/.test(form.text('basis')) ? Number(form.text('basis')) : 0;
    const { intake, mistakes } = readIntake(typed, dutchDate(act.now), current.receivedOn);
    const unsure: IntakeMistake[] = intake?.identified === 'not-yet' && current.state !== 'intake' ? [{ field: 'zeker', why: 'missing' }] : [];
    if (!intake || unsure.length > 0) return intakePage(request, typed, [...mistakes, ...unsure], current, basis, false);
    return await mend(act, current, basis, intake) ? { redirect: `${base}/${current.number}?gelukt=gewijzigd` } : intakePage(request, typed, [], current, current.version, true);
  }),
  ...([['zoeken', 'ask'], ['opnieuw', 'again']] as const).map(([path, which]) => post(`${base}/:ref/${path}`, handle, async (act, request) => {
    const current = await asked(act, request);
    if (!current) return { notFound: true };
    // Pressed twice, or a colleague was first: the page says how far it is.
    if (after(current.state, which) === null) return { redirect: `${base}/${current.number}` };
    if (current.identified === 'not-yet') return requestPage(act, request, current, request.texts.subject.page.next.identity);
    await step(act, current, which);
    return { redirect: `${base}/${current.number}` };
  })),
  get(`${base}/:ref/verlengen`, handle, async (act, request) => {
    const current = await asked(act, request);
    if (!current) return { notFound: true };
    return isOpen(current.state) && mayExtend(current, dutchDate(act.now)) ? reasonPage(request, current, 'verlengen', '', null) : requestPage(act, request, current, request.texts.subject.extend.tooLate);
  }),
  post(`${base}/:ref/verlengen`, settle, async (act, request) => {
    const current = await asked(act, request);
    if (!current) return { notFound: true };
    const reason = await reasonIn(request);
    if (!isOpen(current.state) || !mayExtend(current, dutchDate(act.now))) return requestPage(act, request, current, request.texts.subject.extend.tooLate);
    if (reason === '') return reasonPage(request, current, 'verlengen', reason, request.texts.subject.extend.missing);
    await sendExtension(act, current, composeExtension(factsOf(act, request, current), reason, extendedBy(Temporal.PlainDate.from(current.receivedOn)).toString()));
    return { redirect: `${base}/${current.number}?gelukt=verlengd` };
  }),
  get(`${base}/:ref/stoppen`, handle, async (act, request) => {
    const current = await asked(act, request);
    if (!current) return { notFound: true };
    return isOpen(current.state) ? reasonPage(request, current, 'stoppen', '', null) : { redirect: `${base}/${current.number}` };
  }),
  post(`${base}/:ref/stoppen`, handle, async (act, request) => {
    const current = await asked(act, request);
    if (!current) return { notFound: true };
    const reason = await reasonIn(request);
    if (isOpen(current.state) && reason === '') return reasonPage(request, current, 'stoppen', reason, request.texts.subject.stop.missing);
    if (isOpen(current.state)) await stop(act, current, reason);
    return { redirect: `${base}/${current.number}` };
  }),
  get(`${base}/:ref/antwoord`, handle, async (act, request) => {
    const current = await asked(act, request);
    if (!current) return { notFound: true };
    if (current.state !== 'weighing') return { redirect: `${base}/${current.number}` };
    const { content, hidden, unconfirmed } = await answerFor(act, request, current);
    return { title: request.texts.subject.answer.title, width: 'text', page: <AnswerPage request={request} number={current.number} content={content} hidden={hidden} unconfirmed={unconfirmed} /> };
  }),
  post(`${base}/:ref/antwoord`, settle, async (act, request) => {
    const current = await asked(act, request);
    if (!current) return { notFound: true };
    if (current.state === 'weighing') await sendAnswer(act, current, (await answerFor(act, request, current)).content);
    return { redirect: `${base}/${current.number}${current.state === 'weighing' ? '?gelukt=beantwoord' : ''}` };
  }),
  ...fileKinds.flatMap((kind) => ([['antwoord', 'answer'], ['verlenging', 'extension']] as const).map(([name, letter]) => get(`${base}/:ref/${name}.${kind}`, handle, async (act, request) => {
    const current = await asked(act, request);
    if (!current) return { notFound: true };
    const frozen = await letterFile(act, current, letter, kind);
    const bytes = frozen ?? (letter === 'answer' && current.state === 'weighing' ? await renderFile(unsent((await answerFor(act, request, current)).content), kind) : null);
    return bytes ? { file: bytes, type: mediaTypes[kind], name: `${frozen ? '' : 'concept-'}${name}-${current.number.toLowerCase()}.${kind}` } : { notFound: true };
  }))),
];
