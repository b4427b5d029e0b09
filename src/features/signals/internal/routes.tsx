import type { Act } from '../../../platform/act.ts';
import type { FormValues } from '../../../platform/form-values.ts';
import { get, post, type Page, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { day } from '../../../texts/dates.ts';
import { textsIn } from '../../../texts/texts.ts';
import { professionByCode, professionBySlug, PROFESSION_CARDS, textsOf } from '../../knowledge/offers.ts';
import { dropDraft } from '../reporter/drafts.ts';
import type { Room } from '../file-room.ts';
import { errorsIn } from '../reporter/pages/fields.tsx';
import { addToOwnReport, confirmToColleague, reportAsColleague, sawOwnReport } from './commands.ts';
import { intakeRoutes } from './intake-routes.tsx';
import { emptyInternal, type InternalField, type InternalFields, internalFieldNames, internalFieldsFrom, type InternalMistake, internalMistakes, typedText } from './internal-form.ts';
import { allFiles, keepFiles, readSentFiles, type SentFiles } from './kept-files.ts';
import { CallFirst } from './pages/call-first.tsx';
import { type AddTyped, OwnReportPage, OwnReports } from './pages/own.tsx';
import { ChooseProfession, InternalForm } from './pages/report.tsx';
import { lastProfession, ownReportLine, ownReports, ownReportView, signalForConfirming } from './queries.ts';
import { onward, otherProfession } from './rules-internal.ts';

const professions = [...PROFESSION_CARDS.map((card) => card.code), otherProfession];
const longestMessage = 5000;

async function emptyForm(act: Act, request: Request): Promise<Page> {
  const asked = request.query.get('beroep');
  const chosen = asked === 'anders' ? otherProfession : asked === null ? await lastProfession(act) : professionBySlug(asked)?.code ?? null;
  if (!chosen) return { title: request.texts.internal.choose.title, page: <ChooseProfession request={request} /> };
  const beroep = professionByCode(chosen)?.code ?? otherProfession;
  return { title: request.texts.internal.form.title, page: <InternalForm request={request} own={await textsOf(act, request.language)} fields={{ ...emptyInternal, beroep }} files={[]} concept={null} errors={{}} called={false} /> };
}

async function formAgain(act: Act, request: Request, fields: InternalFields, sent: SentFiles, mistakes: readonly InternalMistake[], called: boolean): Promise<Page> {
  const { form, mistakes: words } = request.texts.internal;
  const errors: Partial<Record<InternalField | 'bijlage', string>> = { ...errorsIn(request, sent.mistakes) };
  if (sent.noRoom > 0) errors.bijlage = [errors.bijlage, noRoomText(request, sent.why)].filter(Boolean).join(' ');
  for (const { field, mistake } of mistakes) errors[field] = words[mistake];
  const wrong = Object.keys(errors).length > 0;
  const { files, concept } = await keepFiles(act, sent);
  return {
    status: wrong ? 422 : 200, title: wrong ? request.texts.ui.mistakes.prefix(form.title) : form.title,
    page: <InternalForm request={request} own={await textsOf(act, request.language)} fields={fields} files={files} concept={concept} errors={errors} called={called} />,
  };
}

async function takeReport(act: Act, request: Request): Promise<Result> {
  const form = await request.form();
  const fields = internalFieldsFrom(form, professions);
  const called = form.text('gebeld') === '112';
  const sent = await readSentFiles(act, form);
  const mistakes = internalMistakes(fields);
  switch (onward(form.text('stap'), mistakes.length + sent.mistakes.length, fields.nu_gevaar, called)) {
    case 'back': return formAgain(act, request, fields, sent, [], true);
    case 'mend': return formAgain(act, request, fields, sent, mistakes, called);
    case 'call-first': {
      const { concept } = await keepFiles(act, sent);
      const leftOut = leftOutBefore(form) + sent.noRoom;
      const typed = [...internalFieldNames.map((name): [string, string] => [name, fields[name]]), ...(concept ? [['concept', concept] as [string, string]] : []), ...(leftOut > 0 ? [['zonder', String(leftOut)] as [string, string]] : [])];
      return { title: request.texts.internal.danger.title, width: 'text', page: <CallFirst request={request} action="/melden" typed={typed} byTelephone={false} /> };
    }
    case 'send': {
      const { told, thought } = request.texts.internal.section;
      const files = await allFiles(act, sent);
      const { number, leftOut } = await reportAsColleague(act, { fields, files, noRoom: leftOutBefore(form) + sent.noRoom, headings: { told, thought }, language: request.language, terms: request.municipality.terms });
      if (sent.token) await dropDraft(act, sent.token);
      return { redirect: `/mijn-meldingen/${number}?gelukt=verstuurd${leftOut > 0 ? `&bestanden=${sent.why === 'day' ? 'dag' : 'vol'}` : ''}` };
    }
  }
}

/** Files that an earlier page of this form had to leave out. */
function leftOutBefore(form: FormValues): number {
  return /^\d{1,2}$/.test(form.text('zonder')) ? Number(form.text('zonder')) : 0;
}

const noRoomText = (request: Request, why: Room): string => (why === 'day' ? request.texts.files.room.day : request.texts.files.room.full);

const nothingAdded: AddTyped = { noRoom: null, done: null, text: '', files: [], concept: null, errors: {} };

async function ownReportPage(act: Act, request: Request, typed: AddTyped): Promise<Result> {
  const report = await ownReportView(act, request.params['ref'] ?? '');
  if (!report) return { notFound: true };
  await sawOwnReport(act, report.number);
  const wrong = Object.keys(typed.errors).length > 0;
  const title = request.texts.internal.own.open(report.number);
  return {
    status: wrong ? 422 : 200, title: wrong ? request.texts.ui.mistakes.prefix(title) : title, width: 'text',
    page: <OwnReportPage request={request} report={report} seenBefore={report.seenAt} typed={typed} />,
  };
}

async function addMessage(act: Act, request: Request): Promise<Result> {
  const form = await request.form();
  const ref = request.params['ref'] ?? '';
  if (!await ownReportLine(act, ref)) return { notFound: true };
  const text = typedText(form, 'bericht');
  const sent = await readSentFiles(act, form);
  const words = request.texts.internal.own;
  const errors: { bericht?: string; bijlage?: string } = {};
  const { bijlage } = errorsIn(request, sent.mistakes);
  if (bijlage) errors.bijlage = bijlage;
  const nothing = text.trim() === '' && sent.kept.length + sent.added.length === 0;
  if (sent.noRoom > 0 && (nothing || bijlage)) errors.bijlage = [bijlage, noRoomText(request, sent.why)].filter(Boolean).join(' ');
  if (nothing && !errors.bijlage) errors.bericht = words.emptyMessage;
  if (text.length > longestMessage) errors.bericht = words.longMessage;
  if (Object.keys(errors).length > 0) return ownReportPage(act, request, { ...nothingAdded, text, errors, ...await keepFiles(act, sent) });
  const leftOut = await addToOwnReport(act, ref, text, await allFiles(act, sent), sent.noRoom);
  if (sent.token) await dropDraft(act, sent.token);
  return { redirect: `/mijn-meldingen/${ref}?gelukt=toegevoegd${leftOut > 0 ? `&bestanden=${sent.why === 'day' ? 'dag' : 'vol'}` : ''}` };
}

export const internalStaffRoutes: readonly Route[] = [
  get('/melden', { may: 'signals.report', purpose: 'reporting' }, emptyForm),
  post('/melden', { may: 'signals.report', purpose: 'reporting' }, takeReport),
  ...intakeRoutes,

  get('/mijn-meldingen', { may: 'signals.report', purpose: 'reporting' }, async (act, request) => ({
    title: request.texts.internal.own.title, page: <OwnReports request={request} reports={await ownReports(act)} />,
  })),
  get('/mijn-meldingen/:ref', { may: 'signals.report', purpose: 'reporting' }, (act, request) => {
    const done = request.query.get('gelukt');
    const files = request.query.get('bestanden');
    return ownReportPage(act, request, { ...nothingAdded, noRoom: files === 'vol' ? noRoomText(request, 'full') : files === 'dag' ? noRoomText(request, 'day') : null, done: done === 'verstuurd' ? 'sent' : done === 'toegevoegd' ? 'added' : null });
  }),
  post('/mijn-meldingen/:ref', { may: 'signals.report', purpose: 'reporting' }, addMessage),

  post('/signalen/:ref/ontvangst', { may: 'signals.converse', purpose: 'triage' }, async (act, request) => {
    const ref = request.params['ref'] ?? '';
    const signal = await signalForConfirming(act, ref);
    if (!signal) return { notFound: true };
    const language = signal.language === 'en' ? 'en' : 'nl';
    await confirmToColleague(act, ref, textsIn(language).internal.section.confirmMessage(day(signal.answerBy, language)));
    return { redirect: `/signalen/${ref}?gelukt=bevestigd` };
  }),
];
