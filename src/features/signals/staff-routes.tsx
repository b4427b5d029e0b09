import type { ReactNode } from 'react';
import type { Act } from '../../platform/act.ts';
import { get, type Request, type Result, type Route } from '../../platform/routes.ts';
import { AreaSection } from './area/pages/file-section.tsx';
import { areaOfSignal } from './area/queries.ts';
import { deskStaffRoutes, type MoreTasks, type OnToday } from './desk/routes.tsx';
import { filesRoutes } from './files/routes.tsx';
import { glassRoutes } from './glass/routes.tsx';
import { InternalSection } from './internal/pages/file-section.tsx';
import { internalFacts } from './internal/queries.ts';
import { internalStaffRoutes } from './internal/routes.tsx';
import { LinksSection } from './links/pages/file-section.tsx';
import { linksSummary } from './links/queries-pages.ts';
import { linksStaffRoutes } from './links/routes.tsx';
import { FilePage } from './pages/file.tsx';
import { attachmentFile, signalFile } from './queries.ts';
import { ConversationSection, ReporterSection } from './reporter/pages/file-section.tsx';
import { conversation, reporterFacts } from './reporter/queries.ts';
import { reporterStaffRoutes } from './reporter/staff-routes.tsx';
import { SharingSection } from './sharing/pages/file-section.tsx';
import { packagesOf } from './sharing/queries.ts';
import { RetentionSection } from './retention/pages/retention.tsx';
import { retentionOfSignal } from './retention/queries.ts';
import { retentionRoutes } from './retention/routes.tsx';
import { sharingStaffRoutes } from './sharing/routes.tsx';
import { isOpen, type SignalState } from './states.ts';
import { DecisionSection, HistorySection, NextStep, TriageSection } from './triage/pages/file-section.tsx';
import { doneSteps } from './triage/progress.ts';
import { historyOf, triageFile } from './triage/queries.ts';
import { triageStaffRoutes } from './triage/routes.tsx';
import { whomToCall } from './triage/whom-to-call.ts';

/** Files are counted from one; anything else is a number that no file has. */
function fileNumber(text: string | undefined): number {
  return /^\d{1,4}$/.test(text ?? '') ? Number(text) : 0;
}

/** What is told after something was done; an address that says more than is true tells nothing. */
function doneText(request: Request, state: SignalState): string | null {
  const { signals: { file }, triage, reporter } = request.texts;
  switch (request.query.get('gelukt')) {
    case 'besloten': return state === 'decided' ? file.done : null;
    case 'gesloten': return state === 'closed' ? triage.close.done : null;
    case 'verder': return isOpen(state) ? triage.resume.done : null;
    case 'heropend': return isOpen(state) ? triage.reopen.done : null;
    case 'bericht': return reporter.conversation.sent;
    default: return null;
  }
}

/** What rooms above say beside a signal and on Today; handed in, because this room may not ask them. */
export interface FromAbove {
  readonly besideSignal: (act: Act, request: Request, signal: { readonly number: string; readonly form: string | null; readonly sector: string | null }) => Promise<ReactNode>;
  readonly onToday: OnToday;
  readonly tasks: MoreTasks;
}

const filePage = (besideSignal: FromAbove['besideSignal']) => async (act: Act, request: Request): Promise<Result> => {
  const number = request.params['ref'] ?? '';
  const [signal, file] = [await signalFile(act, number), await triageFile(act, number)];
  if (!signal || !file) return { notFound: true };
  const [facts, links, talk] = [await reporterFacts(act, number), await linksSummary(act, number), await conversation(act, number)];
  const kept = await retentionOfSignal(act, number);
  const area = await areaOfSignal(act, number);
  const triage = { request, signal, file, may: { assess: act.may('signals.assess'), decide: act.may('signals.decide'), close: act.may('signals.close'), share: act.may('signals.share') } };
  return {
    title: request.texts.signals.file.title(number), width: 'text',
    page: (
      <FilePage
        request={request} signal={signal} done={doneText(request, signal.state)}
        next={<NextStep {...triage} />}
        triage={<TriageSection {...triage} done={doneSteps(signal, file, request.municipality.terms.twoToWeigh)} />}
        decision={<DecisionSection {...triage} justDecided={request.query.get('gelukt') === 'besloten'} whom={await whomToCall(act, request)} />}
        retention={kept ? <RetentionSection request={request} kept={kept} mayChange={act.may('signals.close')} /> : null}
        history={<HistorySection request={request} lines={await historyOf(act, number)} />}
        area={area ? <AreaSection request={request} number={number} area={area} maySay={act.may('signals.assess')} /> : null}
        internal={<InternalSection request={request} facts={await internalFacts(act, number)} mayConverse={act.may('signals.converse')} />}
        reporter={facts ? <ReporterSection request={request} number={number} facts={facts} mayOpen={act.may('signals.identity')} /> : null}
        conversation={talk ? <ConversationSection request={request} number={number} conversation={talk} mayWrite={act.may('signals.converse')} lead={links?.follows?.type === 'duplicate-of' ? links.follows.lead : null} /> : null}
        links={links && act.may('signals.link') ? <LinksSection request={request} number={number} links={links} /> : null}
        beside={await besideSignal(act, request, signal)}
        sharing={<SharingSection request={request} number={number} packages={await packagesOf(act, number)} mayShare={act.may('signals.share')} />}
      />
    ),
  };
};

export const signalsStaffRoutes = ({ besideSignal, onToday, tasks }: FromAbove): readonly Route[] => [
  ...deskStaffRoutes(onToday, tasks),
  ...glassRoutes,
  ...reporterStaffRoutes,
  ...sharingStaffRoutes,
  ...linksStaffRoutes,
  ...internalStaffRoutes,

  ...triageStaffRoutes,
  ...retentionRoutes,
  ...filesRoutes,

  get('/signalen/:ref', { may: 'signals.read', purpose: 'triage' }, filePage(besideSignal)),

  get('/signalen/:ref/bijlage/:id', { may: 'signals.read', purpose: 'triage' }, async (act, request) => {
    const file = await attachmentFile(act, request.params['ref'] ?? '', fileNumber(request.params['id']));
    return file ? { file: file.bytes, type: file.type, name: file.name } : { notFound: true };
  }),
];
