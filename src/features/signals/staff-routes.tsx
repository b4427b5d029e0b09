import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../platform/routes.ts';
import { textsIn } from '../../texts/texts.ts';
import { activeForms, formBySlug, indicatorsFor, WAYS_OF_KNOWING } from '../knowledge/offers.ts';
import { decide, markIndicators } from './commands.ts';
import { type DecisionFields, decisionFieldsFrom, readDecision } from './decision-form.ts';
import { DecidePage, MarkPage } from './pages/assess.tsx';
import { FilePage } from './pages/file.tsx';
import { SignalList } from './pages/list.tsx';
import { type RoomLink, Today, TodayElsewhere } from './pages/today.tsx';
import { attachmentFile, openSignals, signalFile, signalLines } from './queries.ts';
import { signalStates } from './states.ts';

/** Files are counted from one; anything else is a number that no file has. */
function fileNumber(text: string | undefined): number {
  return /^\d{1,4}$/.test(text ?? '') ? Number(text) : 0;
}

async function today(act: Act, request: Request): Promise<Result> {
  const title = request.texts.signals.today.title;
  if (act.may('signals.list')) return { title, width: 'text', page: <Today request={request} signals={await openSignals(act)} /> };
  const { today: { rooms }, } = request.texts.signals;
  const names = request.texts.site.rooms;
  const links: (RoomLink | null)[] = [
    act.may('picture.read') ? { href: '/beeld', text: names.picture, hint: rooms.picture } : null,
    { href: '/plan', text: names.plan, hint: rooms.plan },
    { href: '/kennis', text: names.knowledge, hint: rooms.knowledge },
    { href: '/verantwoording', text: names.account, hint: rooms.account },
    act.may('audit.read') ? { href: '/vertrouwen', text: names.trust, hint: rooms.trust } : null,
  ];
  return { title, width: 'text', page: <TodayElsewhere request={request} rooms={links.filter((link) => link !== null)} /> };
}

async function decidePage(act: Act, request: Request, fields: DecisionFields | null, mistakes: Parameters<typeof DecidePage>[0]['mistakes']): Promise<Result> {
  const signal = await signalFile(act, request.params['ref'] ?? '');
  if (!signal) return { notFound: true };
  const wrong = mistakes.length > 0;
  const { file, mistakes: words } = request.texts.signals;
  const empty: DecisionFields = { uitkomst: '', vorm: signal.form ?? '', sector: signal.sector ?? '', grond: '', grond_toelichting: '', reden: '', antwoord: '' };
  return {
    status: wrong ? 422 : 200, title: wrong ? words.prefix(file.decision) : file.decision,
    page: <DecidePage request={request} signal={signal} forms={await activeForms(act.db, dutchDate(act.now))} fields={fields ?? empty} mistakes={mistakes} />,
  };
}

export const signalsStaffRoutes: readonly Route[] = [
  get('/', { may: 'today.read', purpose: 'overview' }, today),

  get('/signalen', { may: 'signals.list', purpose: 'triage' }, async (act, request) => {
    const chosen = signalStates.find((state) => state === request.query.get('stand')) ?? null;
    return { title: request.texts.signals.list.title, page: <SignalList request={request} signals={await signalLines(act, chosen ? [chosen] : signalStates)} chosen={chosen} /> };
  }),

  get('/signalen/:ref', { may: 'signals.read', purpose: 'triage' }, async (act, request) => {
    const signal = await signalFile(act, request.params['ref'] ?? '');
    if (!signal) return { notFound: true };
    const done = request.query.get('gelukt');
    return {
      title: request.texts.signals.file.title(signal.number), width: 'text',
      page: (
        <FilePage
          request={request} signal={signal} forms={await activeForms(act.db, dutchDate(act.now))} mayDecide={act.may('signals.decide')}
          done={done === 'besloten' || done === 'bewaard' ? done : null}
        />
      ),
    };
  }),

  get('/signalen/:ref/bijlage/:id', { may: 'signals.read', purpose: 'triage' }, async (act, request) => {
    const file = await attachmentFile(act, request.params['ref'] ?? '', fileNumber(request.params['id']));
    return file ? { file: file.bytes, type: file.type, name: file.name } : { notFound: true };
  }),

  get('/signalen/:ref/kenmerken/:vorm', { may: 'signals.assess', purpose: 'triage' }, async (act, request) => {
    const form = formBySlug(request.params['vorm'] ?? '');
    const signal = form ? await signalFile(act, request.params['ref'] ?? '') : null;
    if (!form || !signal) return { notFound: true };
    return { title: request.texts.signals.file.indicators, page: <MarkPage request={request} signal={signal} form={form} /> };
  }),

  post('/signalen/:ref/kenmerken/:vorm', { may: 'signals.assess', purpose: 'triage' }, async (act, request) => {
    const form = formBySlug(request.params['vorm'] ?? '');
    if (!form) return { notFound: true };
    const ref = request.params['ref'] ?? '';
    const values = await request.form();
    const marks = indicatorsFor([form.code]).flatMap((sign) => {
      const way = WAYS_OF_KNOWING.find((one) => one.code === values.text(`i-${sign.code}`));
      return way ? [{ indicator: sign.code, way: way.code }] : [];
    });
    await markIndicators(act, ref, marks);
    return { redirect: `/signalen/${ref}?gelukt=bewaard` };
  }),

  get('/signalen/:ref/besluit', { may: 'signals.decide', purpose: 'triage' }, (act, request) => decidePage(act, request, null, [])),

  post('/signalen/:ref/besluit', { may: 'signals.decide', purpose: 'triage' }, async (act, request) => {
    const ref = request.params['ref'] ?? '';
    const fields = decisionFieldsFrom(await request.form());
    const signal = await signalFile(act, ref);
    if (!signal) return { notFound: true };
    // The reporter reads the standard sentence in the language of the report.
    const { answers } = textsIn(signal.language === 'en' ? 'en' : 'nl').signals;
    const read = readDecision(fields, (outcome) => answers[outcome]);
    if ('mistakes' in read) return decidePage(act, request, fields, read.mistakes);
    await decide(act, ref, read.decision);
    return { redirect: `/signalen/${ref}?gelukt=besloten` };
  }),
];
