import { csvOf } from '../../../lib/csv.ts';
import type { Act } from '../../../platform/act.ts';
import { dutchDate } from '../../../platform/clock.ts';
import { checkLog } from '../../../platform/log-check.ts';
import { recordCheck } from '../../../platform/log-keeping.ts';
import { keyById, lastSeal, sealState } from '../../../platform/log-reading.ts';
import { isGenuine, sealNote } from '../../../platform/log-seal.ts';
import { get, post, type Request, type Result, type Route } from '../../../platform/routes.ts';
import { disclosureChoices, disclosures } from '../../signals/offers.ts';
import { glassWaiting } from '../glass/queries.ts';
import { beginOf, dayIn, daysOf, endOf, filterFields, logAddress, type LogFilter, logFilter, monthIn, referenceIn } from './log-filter.ts';
import { actInWords, linesOnPage, LinesPage, purposeInWords, whoInWords } from './pages/lines.tsx';
import { OverviewPage } from './pages/overview.tsx';
import { PatternsPage } from './pages/patterns.tsx';
import type { SealSeen } from './pages/seal.tsx';
import { SharedPage } from './pages/shared.tsx';
import { countLines, countsOf, logLines, logPeople, mostCounted, seenBetween } from './queries.ts';
import { patternsIn } from './rules-patterns.ts';

const oversight = { may: 'audit.read', purpose: 'oversight' } as const;
/** Minutes that lines may wait before somebody has to look whether a worker runs. */
const waitsTooLong = 5;

async function sealSeen(act: Act): Promise<SealSeen> {
  const { seal, waiting, since, check } = await sealState(act.db, act.municipality);
  const key = seal ? await keyById(act.db, act.municipality, seal.keyId) : null;
  const limit = act.now.subtract({ minutes: waitsTooLong });
  // A line may say an earlier moment than the one at which it was written, as in the demonstration; so the last seal has to be old too.
  const stuck = since !== null && Temporal.Instant.compare(since, limit) < 0 && (!seal || Temporal.Instant.compare(seal.at, limit) < 0);
  return { seal: seal ? { at: seal.at, size: seal.size, number: seal.number, genuine: key !== null && isGenuine(seal, key) } : null, waiting, check, stuck };
}

async function overview(act: Act, request: Request, typed: string | null = null): Promise<Result> {
  const thisMonth = dutchDate(act.now).toPlainYearMonth();
  const { from, until } = daysOf(thisMonth);
  const { seen, refused } = await seenBetween(act, from, until);
  const { title } = request.texts.sealedLog.overview;
  return {
    status: typed === null ? 200 : 422, title: typed === null ? title : request.texts.ui.mistakes.prefix(title),
    page: <OverviewPage request={request} seen={await sealSeen(act)} counts={await countsOf(act, from, until)} thisMonth={thisMonth} patterns={patternsIn(seen, refused)} people={await logPeople(act)} checked={request.query.get('gelukt') === 'nagekeken'} typed={typed} glass={await glassWaiting(act)} />,
  };
}

/** What the privacy officer looked for is part of the line that her looking leaves. */
function noteFilter(act: Act, filter: LogFilter): void {
  act.about('log', filter.dossier ?? act.municipality);
  act.note(Object.fromEntries(filterFields(filter).filter(([name]) => name !== 'dossier')));
}

async function exported(act: Act, request: Request): Promise<Result> {
  const form = await request.form();
  const filter = logFilter((name) => form.text(name));
  noteFilter(act, filter);
  const lines = await logLines(act, filter, { from: 0, most: mostCounted });
  act.note({ lines: lines.length });
  const { texts } = request;
  const { oversight: head } = texts.trust;
  const rows = lines.map((line) => [line.at.toString(), whoInWords(texts, line), actInWords(texts, line.did), line.about ?? '', purposeInWords(texts, line.purpose), texts.trust.oversight[line.result], String(line.id)]);
  return { file: Buffer.from(csvOf([[head.at, head.who, head.did, head.about, head.purpose, head.result, head.number], ...rows])), type: 'text/csv; charset=utf-8', name: texts.sealedLog.lines.file };
}

/** Who saw what: for who may read the log. */
export const oversightRoutes: readonly Route[] = [
  get('/vertrouwen', oversight, (act, request) => overview(act, request)),

  // A reference is typed into a form that is posted: what somebody types by mistake, such as a name, comes into no address.
  post('/vertrouwen/dossier', oversight, async (act, request) => {
    const typed = (await request.form()).text('kenmerk');
    const dossier = referenceIn(typed);
    return dossier ? { redirect: logAddress({ dossier }) } : overview(act, request, typed);
  }),

  get('/vertrouwen/regels', oversight, async (act, request) => {
    const filter = logFilter((name) => request.query.get(name) ?? '');
    noteFilter(act, filter);
    const count = await countLines(act, filter);
    const asked = request.query.get('pagina') ?? '';
    const page = Math.min(/^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1, Math.max(1, Math.ceil(Math.min(count, mostCounted) / linesOnPage)));
    const lines = await logLines(act, filter, { from: (page - 1) * linesOnPage, most: linesOnPage });
    return { title: request.texts.sealedLog.lines.title, page: <LinesPage request={request} filter={filter} lines={lines} count={count} most={mostCounted} page={page} people={await logPeople(act)} /> };
  }),

  post('/vertrouwen/regels/uitvoer', { may: 'audit.read', purpose: 'log-export', fresh: true }, exported),

  get('/vertrouwen/gedeeld', oversight, async (act, request) => {
    const choices = disclosureChoices(request.language);
    const asked = (name: string): string => request.query.get(name) ?? '';
    const filter = {
      partner: choices.recipients.find((one) => one.code === asked('partner'))?.code ?? null, ground: choices.grounds.find((one) => one.code === asked('grond'))?.code ?? null, from: dayIn(asked('van')), until: dayIn(asked('tot')),
    };
    act.about('log', 'disclosures');
    const all = await disclosures(act, request.language, filter.from ? beginOf(filter.from) : null, filter.until ? endOf(filter.until) : null);
    const shared = all.filter((one) => (!filter.partner || one.recipient === filter.partner) && (!filter.ground || one.ground === filter.ground));
    return { title: request.texts.sealedLog.shared.title, page: <SharedPage request={request} filter={filter} shared={shared} people={await logPeople(act)} choices={choices} /> };
  }),

  get('/vertrouwen/patronen', oversight, async (act, request) => {
    const today = dutchDate(act.now);
    const chosen = monthIn(request.query.get('maand') ?? '', today);
    const { from, until } = daysOf(chosen);
    const { seen, refused } = await seenBetween(act, from, until);
    act.about('log', 'patterns');
    const months = Array.from({ length: 12 }, (_, ago) => today.toPlainYearMonth().subtract({ months: ago }).toString());
    return {
      title: request.texts.sealedLog.patterns.title, width: 'text',
      page: <PatternsPage request={request} chosen={chosen} months={months.includes(chosen.toString()) ? months : [...months, chosen.toString()]} patterns={patternsIn(seen, refused)} people={await logPeople(act)} />,
    };
  }),

  post('/vertrouwen/nakijken', oversight, async (act) => {
    const checked = await checkLog((use) => use(act.db), act.municipality);
    await recordCheck(act.db, checked, act.now);
    act.about('log', act.municipality);
    act.note({ lines: checked.size, damage: checked.damage?.kind ?? 'none' });
    return { redirect: checked.damage ? '/vertrouwen' : '/vertrouwen?gelukt=nagekeken' };
  }),

  get('/vertrouwen/zegel.txt', oversight, async (act) => {
    const seal = await lastSeal(act.db, act.municipality);
    act.about('log', act.municipality);
    return seal ? { file: Buffer.from(sealNote(seal)), type: 'text/plain; charset=utf-8', name: `zegel-${act.municipality}-${seal.number}.txt` } : { notFound: true };
  }),
];
