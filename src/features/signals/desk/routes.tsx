import type { Act } from '../../../platform/act.ts';
import { csvOf } from '../../../lib/csv.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import type { Task } from '../../../ui/task-list.tsx';
import { activeForms, formName, isFormCode, ownOverdue } from '../../knowledge/offers.ts';
import { OwnReportsNews } from '../internal/pages/own.tsx';
import { ownReportsNews } from '../internal/queries.ts';
import { filesToday } from '../files/today.ts';
import { absenceRoutes } from './absence-routes.tsx';
import { findByIdentifier } from '../links/queries.ts';
import { setTerms } from './commands.ts';
import { listFilter } from './list-filter.ts';
import { FoundPage } from './pages/found.tsx';
import { SignalList } from './pages/list.tsx';
import { TermsPage } from './pages/terms.tsx';
import { type RoomLink, Today, TodayElsewhere } from './pages/today.tsx';
import { signalLines, signalPage } from './queries.ts';
import { coverFor } from './queries-absence.ts';
import { lastRound } from './queries-round.ts';
import { searchSignals, signalExists } from './queries-search.ts';
import { askedNow } from './queries-today.ts';
import { referenceIn, wordsOf } from './rules-search.ts';
import { savedViews } from './queries-views.ts';
import { readTerms, termFields, termFieldsOf } from './terms-form.ts';
import { viewRoutes } from './view-routes.tsx';

/** What a room above asks of this person today, in its own words. */
export type MoreTasks = (act: Act, request: Request) => Promise<readonly Task[]>;

/** What other rooms ask somebody to look at, as links with their reasons; null where one asks nothing of this person. */
export type OnToday = (act: Act, request: Request) => Promise<readonly (RoomLink | null)[]>;

const today = (onToday: OnToday, tasks: MoreTasks) => async (act: Act, request: Request): Promise<Result> => {
  const files = await filesToday(act, request);
  const asked = [...await tasks(act, request), ...files.tasks];
  const title = request.texts.signals.today.title;
  if (act.may('signals.list')) {
    const { desk: { today: texts } } = request.texts;
    const lines = await askedNow(act, act.actor.id ?? '');
    act.concerns('signal', lines.map((line) => line.number));
    const more: (RoomLink | null)[] = [
      ...await onToday(act, request),
      { href: '/ronde', text: texts.links.round, hint: texts.links.roundHint }, { href: '/afwezigheid', text: texts.links.absence, hint: texts.links.absenceHint },
      { href: '/signalen/weergaven', text: texts.links.views, hint: texts.links.viewsHint }, { href: '/mijn-regels', text: request.texts.rounds.own.link, hint: request.texts.rounds.own.hint }, act.may('signals.settings') ? { href: '/termijnen', text: texts.links.terms, hint: texts.links.termsHint } : null, files.link,
    ];
    return {
      title: texts.title(lines.length + asked.length), width: 'text',
      page: <Today request={request} lines={lines} asked={asked} cover={await coverFor(act)} round={await lastRound(act)} more={more.filter((link) => link !== null).map((link) => ({ ...link, href: request.href(link.href) }))} />,
    };
  }
  const { today: { rooms } } = request.texts.signals;
  const { learning } = request.texts;
  const late = act.may('training.learn') ? await ownOverdue(act) : 0;
  const names = request.texts.house.rooms;
  const links: (RoomLink | null)[] = [
    act.may('signals.glass') ? { href: '/noodtoegang', text: request.texts.glass.menu, hint: request.texts.glass.menuHint } : null,
    { href: '/melden', text: request.texts.internal.menu.report, hint: request.texts.internal.menu.reportHint },
    { href: '/mijn-meldingen', text: request.texts.internal.menu.own, hint: request.texts.internal.menu.ownHint },
    act.may('picture.read') ? { href: '/beeld', text: names.picture, hint: rooms.picture } : null,
    ...await onToday(act, request),
    files.link,
    { href: '/mijn-regels', text: request.texts.rounds.own.link, hint: request.texts.rounds.own.hint },
    { href: '/plan', text: names.plan, hint: rooms.plan },
    { href: '/kennis', text: names.knowledge, hint: rooms.knowledge },
    act.may('training.learn') ? { href: '/kennis/leren', text: learning.menu, hint: late > 0 ? learning.due.lateCount(late) : learning.lead } : null,
    { href: '/verantwoording', text: names.account, hint: rooms.account },
    act.may('audit.read') ? { href: '/vertrouwen', text: names.trust, hint: rooms.trust } : null,
  ];
  return { title, width: 'text', page: <TodayElsewhere request={request} asked={asked} rooms={links.filter((link) => link !== null)} news={<OwnReportsNews request={request} news={await ownReportsNews(act)} />} /> };
};

/** The lines that the list shows under the same filter, all pages of them; no word of a story. */
async function exported(act: Act, request: Request): Promise<Result> {
  const form = await request.form();
  const lines = await signalLines(act, listFilter((name) => form.text(name)));
  const { signals: { list, states, sources, certainty, formUnknown }, desk } = request.texts;
  act.note({ lines: lines.length });
  act.concerns('signal', lines.map((line) => line.number));
  const head = [list.number, list.state, list.received, desk.clocks.confirm, desk.clocks.triage, list.answerBy, list.form, desk.export.source, desk.export.danger, desk.export.minor];
  const rows = lines.map((line) => {
    const by = (name: string): string => line.clocks.find((clock) => clock.clock === name)?.by ?? '';
    return [
      line.number, states[line.state], dutchDate(line.receivedAt).toString(), by('confirm'), by('triage'), line.answerBy,
      line.form && isFormCode(line.form) ? formName(line.form, request.language) : formUnknown, sources[line.source], certainty[line.danger], certainty[line.minor],
    ];
  });
  return { file: Buffer.from(csvOf([head, ...rows])), type: 'text/csv; charset=utf-8', name: desk.export.file };
}

export const deskStaffRoutes = (onToday: OnToday, tasks: MoreTasks): readonly Route[] => [
  get('/', { may: 'today.read', purpose: 'overview' }, today(onToday, tasks)),

  get('/signalen', { may: 'signals.list', purpose: 'triage' }, async (act, request) => {
    const filter = listFilter((name) => request.query.get(name) ?? '');
    const asked = request.query.get('pagina') ?? '';
    const forms = (await activeForms(act.db, dutchDate(act.now))).map((form) => form.code);
    const signals = await signalPage(act, filter, /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1);
    act.concerns('signal', signals.shown.map((line) => line.number));
    return {
      title: request.texts.signals.list.title,
      page: <SignalList request={request} signals={signals} filter={filter} forms={forms} views={await savedViews(act)} mayExport={act.may('signals.export')} />,
    };
  }),

  post('/signalen/zoeken', { may: 'signals.read', purpose: 'triage' }, async (act, request) => {
    const typed = (await request.form()).text('zoek');
    const number = referenceIn(typed);
    if (number && await signalExists(act, number)) return { redirect: `/signalen/${number}` };
    const identifiers = await findByIdentifier(act, typed);
    const found = wordsOf(typed).length > 0 ? await searchSignals(act, typed) : null;
    act.concerns('signal', [...identifiers.flatMap((one) => one.signals.map((signal) => signal.number)), ...found?.hits.map((hit) => hit.number) ?? []]);
    const { search } = request.texts.desk;
    const asked = found !== null || identifiers.length > 0;
    return { status: asked ? 200 : 422, title: asked ? search.title : request.texts.ui.mistakes.prefix(search.title), page: <FoundPage request={request} typed={typed} found={found} identifiers={identifiers} /> };
  }),

  ...absenceRoutes,
  ...viewRoutes,

  post('/signalen/uitvoer', { may: 'signals.export', purpose: 'triage', fresh: true }, exported),

  get('/termijnen', { may: 'signals.settings', purpose: 'settings' }, async (_act, request) => ({
    title: request.texts.desk.terms.title, width: 'text',
    page: <TermsPage request={request} fields={termFieldsOf(request.municipality.terms)} mistakes={[]} saved={request.query.get('gelukt') === 'bewaard'} />,
  })),

  post('/termijnen', { may: 'signals.settings', purpose: 'settings' }, async (act, request) => {
    const form = await request.form();
    const [bevestigen = '', beoordelen = '', terugkoppelen = '', partner = '', herzien = ''] = termFields.map((name) => form.text(name));
    const fields = { bevestigen, beoordelen, terugkoppelen, partner, herzien, wegen: form.text('wegen') === 'ja', identiteit: form.text('identiteit') === 'ja' };
    const read = readTerms(fields);
    if ('terms' in read) {
      await setTerms(act, read.terms);
      return { redirect: '/termijnen?gelukt=bewaard' };
    }
    const { terms } = request.texts.desk;
    return { status: 422, title: request.texts.ui.mistakes.prefix(terms.title), width: 'text', page: <TermsPage request={request} fields={fields} mistakes={read.mistakes} saved={false} /> };
  }),
];
