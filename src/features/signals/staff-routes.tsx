import type { Act } from '../../platform/act.ts';
import { dutchDate } from '../../platform/clock.ts';
import { get, post, type Request, type Result, type Route } from '../../platform/routes.ts';
import { textsIn } from '../../texts/texts.ts';
import { activeForms, formBySlug, indicatorsFor, WAYS_OF_KNOWING } from '../knowledge/offers.ts';
import { decide, markIndicators } from './commands.ts';
import { type DecisionFields, decisionFieldsFrom, readDecision } from './decision-form.ts';
import { deskStaffRoutes } from './desk/routes.tsx';
import { DecidePage, MarkPage } from './pages/assess.tsx';
import { FilePage } from './pages/file.tsx';
import { attachmentFile, signalFile } from './queries.ts';
import { InternalSection } from './internal/pages/file-section.tsx';
import { internalFacts } from './internal/queries.ts';
import { internalStaffRoutes } from './internal/routes.tsx';
import { LinksSection } from './links/pages/file-section.tsx';
import { linksSummary } from './links/queries-pages.ts';
import { linksStaffRoutes } from './links/routes.tsx';
import { ReporterSection } from './reporter/pages/file-section.tsx';
import { reporterFacts } from './reporter/queries.ts';
import { reporterStaffRoutes } from './reporter/staff-routes.tsx';
import { SharingSection } from './sharing/pages/file-section.tsx';
import { packagesOf } from './sharing/queries.ts';
import { sharingStaffRoutes } from './sharing/routes.tsx';

/** Files are counted from one; anything else is a number that no file has. */
function fileNumber(text: string | undefined): number {
  return /^\d{1,4}$/.test(text ?? '') ? Number(text) : 0;
}

async function decidePage(act: Act, request: Request, fields: DecisionFields | null, mistakes: Parameters<typeof DecidePage>[0]['mistakes']): Promise<Result> {
  const signal = await signalFile(act, request.params['ref'] ?? '');
  if (!signal) return { notFound: true };
  const wrong = mistakes.length > 0;
  const { file } = request.texts.signals;
  const words = request.texts.ui.mistakes;
  const empty: DecisionFields = { uitkomst: '', vorm: signal.form ?? '', sector: signal.sector ?? '', grond: '', grond_toelichting: '', reden: '', antwoord: '' };
  return {
    status: wrong ? 422 : 200, title: wrong ? words.prefix(file.decision) : file.decision,
    page: <DecidePage request={request} signal={signal} forms={await activeForms(act.db, dutchDate(act.now))} fields={fields ?? empty} mistakes={mistakes} />,
  };
}

export const signalsStaffRoutes: readonly Route[] = [
  ...deskStaffRoutes,
  ...reporterStaffRoutes,
  ...sharingStaffRoutes,
  ...linksStaffRoutes,
  ...internalStaffRoutes,

  get('/signalen/:ref', { may: 'signals.read', purpose: 'triage' }, async (act, request) => {
    const signal = await signalFile(act, request.params['ref'] ?? '');
    if (!signal) return { notFound: true };
    const done = request.query.get('gelukt');
    const [facts, links] = [await reporterFacts(act, signal.number), await linksSummary(act, signal.number)];
    return {
      title: request.texts.signals.file.title(signal.number), width: 'text',
      page: (
        <FilePage
          request={request} signal={signal} forms={await activeForms(act.db, dutchDate(act.now))} mayDecide={act.may('signals.decide')}
          internal={<InternalSection request={request} facts={await internalFacts(act, signal.number)} mayConverse={act.may('signals.converse')} />}
          reporter={facts ? <ReporterSection request={request} number={signal.number} facts={facts} mayOpen={act.may('signals.identity')} /> : null}
          links={links && act.may('signals.link') ? <LinksSection request={request} number={signal.number} links={links} /> : null}
          talk={{ href: `/signalen/${signal.number}/bericht`, may: act.may('signals.converse') }}
          sharing={<SharingSection request={request} number={signal.number} packages={await packagesOf(act, signal.number)} mayShare={act.may('signals.share')} />}
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
    const { answers } = textsIn(signal.language === 'en' ? 'en' : 'nl').report;
    const read = readDecision(fields, (outcome) => answers[outcome]);
    if ('mistakes' in read) return decidePage(act, request, fields, read.mistakes);
    await decide(act, ref, read.decision);
    return { redirect: `/signalen/${ref}?gelukt=besloten` };
  }),
];
