import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { ButtonLink, ButtonRow } from '../../../../ui/button.tsx';
import { DescriptionList, List } from '../../../../ui/list.tsx';
import { Timeline } from '../../../../ui/task-list.tsx';
import { Details, Paragraph, Section } from '../../../../ui/text.tsx';
import { Known } from '../../pages/known.tsx';
import type { SignalFile } from '../../queries.ts';
import { isOpen } from '../../states.ts';
import type { ClosingView, DecidedTogether, HistoryLine, TriageFile } from '../queries.ts';
import { type TriageStep, triageSteps } from '../rules.ts';
import { RouteOut, type WhomToCall } from './routes-out.tsx';
import { Weighings } from './weighing.tsx';

export interface TriageRights { readonly assess: boolean; readonly decide: boolean; readonly close: boolean; readonly share: boolean }

interface Props { readonly request: Request; readonly signal: SignalFile; readonly file: TriageFile; readonly may: TriageRights }

/** The one thing to do next with a signal, and what may be done instead. */
export function NextStep({ request, signal, file, may }: Props): ReactNode {
  const { file: words, close, reopen, resume, held } = request.texts.triage;
  const waits = signal.state === 'waiting-for-reporter' || signal.state === 'waiting-for-partner';
  const at = (page: string): string => `/signalen/${signal.number}/${page}`;
  return (
    <>
      {file.heldBy ? <Alert kind="warning" title={held.title(file.heldBy.name)}>{held.text(moment(file.heldBy.since, request.language))}</Alert> : null}
      <ButtonRow>
        {isOpen(signal.state) && may.assess ? <ButtonLink href={at('beoordelen')}>{signal.state === 'received' ? words.assess : words.goOn}</ButtonLink> : null}
        {isOpen(signal.state) && may.decide ? <ButtonLink href={at('besluit')} kind={may.assess ? 'secondary' : 'primary'}>{words.decide}</ButtonLink> : null}
        {waits && may.assess ? <ButtonLink href={at('verder')} kind="subtle">{resume.action}</ButtonLink> : null}
        {signal.state === 'decided' && may.close ? <ButtonLink href={at('sluiten')}>{close.action}</ButtonLink> : null}
        {signal.state === 'decided' && may.decide ? <ButtonLink href={at('besluit')} kind="secondary">{words.decideAgain}</ButtonLink> : null}
        {!isOpen(signal.state) && may.close ? <ButtonLink href={at('heropenen')} kind={signal.state === 'closed' ? 'primary' : 'subtle'}>{reopen.action}</ButtonLink> : null}
      </ButtonRow>
    </>
  );
}

/** How far the assessment is, what is known, and what was weighed. */
export function TriageSection({ request, signal, file, may, done }: Props & { readonly done: ReadonlySet<TriageStep> }): ReactNode {
  const { file: words, steps, weighing } = request.texts.triage;
  const open = triageSteps.filter((step) => !done.has(step));
  return (
    <Section title={words.section} id="beoordeling">
      {file.savedAt === null && signal.marks.size === 0 ? <Paragraph>{words.none}</Paragraph> : (
        <>
          <Paragraph>{words.stepsDone(done.size, triageSteps.length)}{open.length > 0 ? ` ${words.open}: ${open.map((step) => steps[step].toLowerCase()).join(', ')}.` : null}</Paragraph>
          {signal.marks.size > 0 ? <Section title={weighing.signs} level={3}><Known request={request} signal={signal} notes={file.notes} /></Section> : null}
          {file.weighings.length > 0 ? <Section title={steps.weging} level={3}><Weighings view={{ request, file }} /></Section> : null}
        </>
      )}
      {may.assess && !isOpen(signal.state) ? <ButtonLink href={`/signalen/${signal.number}/beoordelen`} kind="subtle">{words.look}</ButtonLink> : null}
    </Section>
  );
}

/** What was decided and how it ended, newest first; right after deciding also what to do with it now. */
export function DecisionSection({ request, signal, file, may, justDecided, whom }: Props & { readonly justDecided: boolean; readonly whom: WhomToCall }): ReactNode {
  const { file: words, decide } = request.texts.triage;
  const [newest] = file.decisions;
  const onward = newest?.outcomes.filter((one) => one.outcome !== 'no-follow-up') ?? [];
  return (
    <Section title={words.decisions} id="besluit">
      {file.closings.length > 0 ? <Timeline events={file.closings.map((one) => closed(request, one))} /> : null}
      {file.decisions.length > 0 ? <Timeline events={file.decisions.map((one) => decided(request, one))} /> : <Paragraph>{words.noDecision}</Paragraph>}
      {signal.state === 'decided' && onward.length > 0 ? (
        <Section title={decide.next} level={3}>
          <Paragraph>{decide.nextLead}</Paragraph>
          {onward.map((one) => <RouteOut request={request} whom={whom} outcome={one.outcome} number={signal.number} mayShare={may.share} open={justDecided} key={one.outcome} />)}
        </Section>
      ) : null}
    </Section>
  );
}

/** One decision with all its outcomes, as a moment on a line of time. */
export function decided(request: Request, one: DecidedTogether): { title: ReactNode; at: string; by: string; body: ReactNode } {
  const { outcomes, grounds } = request.texts.signals;
  const { file: words } = request.texts.triage;
  const groundNames: Readonly<Record<string, string>> = grounds;
  const kept = one.outcomes.find((line) => line.keepUntil)?.keepUntil;
  const handed = one.outcomes.find((line) => line.handedTo)?.handedTo;
  return {
    title: one.outcomes.length === 1 ? outcomes[one.outcomes[0]?.outcome ?? 'no-follow-up'] : <List items={one.outcomes.map((line) => outcomes[line.outcome])} />,
    at: moment(one.at, request.language), by: one.by,
    body: (
      <DescriptionList rows={[
        { term: words.ground, value: groundNames[one.groundCode] ?? one.groundCode },
        ...(one.groundText ? [{ term: words.groundText, value: <span className="baken-as-typed">{one.groundText}</span> }] : []),
        { term: words.reason, value: <span className="baken-as-typed">{one.reason}</span> },
        ...(kept ? [{ term: words.keptUntil, value: day(kept, request.language) }] : []),
        ...(handed ? [{ term: words.handedTo, value: <span className="baken-as-typed">{handed}</span> }] : []),
      ]} />
    ),
  };
}

function closed(request: Request, one: ClosingView): { title: string; at: string; by: string; body: ReactNode } {
  const { close, file: words } = request.texts.triage;
  const rules: Readonly<Record<string, string>> = close.rules;
  return {
    title: `${words.closed}: ${close.outcomes[one.outcome]}`, at: moment(one.at, request.language), by: one.by,
    body: (
      <DescriptionList rows={[
        { term: words.reason, value: <span className="baken-as-typed">{one.reason}</span> },
        { term: close.feedback, value: <>{close.feedbacks[one.feedback]}{one.feedbackWhy ? <> <span className="baken-as-typed">{one.feedbackWhy}</span></> : null}</> },
        { term: close.until, value: day(one.retainUntil, request.language) },
        { term: close.rule, value: rules[one.rule] ?? one.rule },
      ]} />
    ),
  };
}

/** Each change of state: who, when and why. */
export function HistorySection({ request, lines }: { readonly request: Request; readonly lines: readonly HistoryLine[] }): ReactNode {
  const { file: words } = request.texts.triage;
  const { states } = request.texts.signals;
  return (
    <Section title={words.history} id="verloop">
      {lines.length === 0 ? <Paragraph>{words.noHistory}</Paragraph> : (
        <Details summary={`${words.history} (${lines.length})`}>
          <Timeline events={lines.map((line) => ({
            title: 'step' in line.what ? words.steps[line.what.step] : words.takenOver(line.what.takenOverFrom), at: moment(line.at, request.language), by: line.by ?? ('step' in line.what && line.what.step === 'partner-answers' ? words.partner : words.reporter),
            body: <>{'step' in line.what ? <p className="baken-hint">{words.now(states[line.what.to])}</p> : null}{line.why ? <p className="baken-as-typed">{line.why}</p> : null}</>,
          }))} />
        </Details>
      )}
    </Section>
  );
}
