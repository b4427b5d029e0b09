import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { day, moment } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { ButtonLink } from '../../../../ui/button.tsx';
import { LinkList } from '../../../../ui/list.tsx';
import { Status, type StatusKind } from '../../../../ui/status.tsx';
import { Timeline } from '../../../../ui/task-list.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import type { PlanStandings, RecordedStep, VersionStanding } from '../queries.ts';
import { isAdoptedState, type PlanState, stepsFrom } from '../states.ts';
import { stepPaths } from '../step-paths.ts';

export const stateKinds: Readonly<Record<PlanState, StatusKind>> = { 'draft': 'new', 'at-executive': 'waiting', 'adopted': 'open', 'informed': 'done', 'returned': 'late' };

/** Every version of a plan on its way through the executive and the council, the newest first. */
export function StandingsPage({ request, standings, mayDecide }: { readonly request: Request; readonly standings: PlanStandings; readonly mayDecide: boolean }): ReactNode {
  const words = request.texts.planStory.decisions;
  const at = `/plan/${standings.reference}`;
  const [newest, ...earlier] = standings.versions;
  // A version that lies with the executive asks something, also when somebody works on a newer one.
  const waiting = earlier.filter((one) => one.state === 'at-executive');
  const rest = earlier.filter((one) => one.state !== 'at-executive');
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <PlanNav request={request} reference={standings.reference} current="besluiten" />
      <Lead>{words.lead}</Lead>
      {request.query.get('gelukt') === 'vastgelegd' ? <Alert kind="ok">{words.saved}</Alert> : null}
      {[...waiting, ...newest ? [newest] : []].map((one, order) => <Version request={request} at={at} standing={one} mayDecide={mayDecide} main={order === 0} key={one.version} />)}
      {mayDecide ? null : <Paragraph>{words.mayNot}</Paragraph>}
      {rest.length === 0 ? null : (
        <Section title={words.earlierVersions}>
          {rest.map((one) => (
            <Details summary={<>{words.version(one.version)} <Status kind={stateKinds[one.state]}>{words.states[one.state]}</Status></>} key={one.version}>
              <Inside request={request} at={at} standing={one} />
              {mayDecide ? <Steps request={request} at={at} standing={one} main={false} /> : null}
            </Details>
          ))}
        </Section>
      )}
    </>
  );
}

function Version({ request, at, standing, mayDecide, main }: { readonly request: Request; readonly at: string; readonly standing: VersionStanding; readonly mayDecide: boolean; readonly main: boolean }): ReactNode {
  const words = request.texts.planStory.decisions;
  return (
    <Section title={words.version(standing.version)}>
      <Paragraph><Status kind={stateKinds[standing.state]}>{words.states[standing.state]}</Status> {words.stateHints[standing.state]}</Paragraph>
      {mayDecide ? <Steps request={request} at={at} standing={standing} main={main} /> : null}
      <Inside request={request} at={at} standing={standing} />
    </Section>
  );
}

/** The usual next step as the one button, the others as links. */
function Steps({ request, at, standing, main }: { readonly request: Request; readonly at: string; readonly standing: VersionStanding; readonly main: boolean }): ReactNode {
  const words = request.texts.planStory.decisions;
  const steps = stepsFrom(standing.state);
  // That the council sends it back is not what one waits for.
  const next = steps.find((step) => step !== 'return' && step !== 'supplement');
  const others = steps.filter((step) => step !== next);
  const href = (step: RecordedStep['step']): string => request.href(`${at}/besluiten/${standing.version}/${stepPaths[step]}`);
  return (
    <>
      {next ? <Paragraph><ButtonLink href={href(next)} kind={main ? 'primary' : 'secondary'}>{words.doSteps[next]}</ButtonLink></Paragraph> : null}
      {others.length === 0 ? null : <LinkList links={others.map((step) => ({ href: href(step), text: words.doSteps[step] }))} />}
    </>
  );
}

function Inside({ request, at, standing }: { readonly request: Request; readonly at: string; readonly standing: VersionStanding }): ReactNode {
  const words = request.texts.planStory.decisions;
  return (
    <>
      <p className="baken-hint">{words.came(moment(standing.cameAt, request.language))}{standing.byFile ? ` · ${words.byFile}` : ''}</p>
      {isAdoptedState(standing.state) ? <Paragraph><Link href={request.href(`${at}/vastgesteld/${standing.version}`)} hiddenSuffix={words.version(standing.version)}>{words.readAdopted}</Link></Paragraph> : null}
      {standing.steps.length === 0 ? standing.byFile ? null : <Paragraph>{words.noSteps}</Paragraph> : <StepList request={request} steps={standing.steps} />}
    </>
  );
}

function StepList({ request, steps }: { readonly request: Request; readonly steps: readonly RecordedStep[] }): ReactNode {
  const words = request.texts.planStory.decisions;
  const dutch = request.language === 'nl' ? undefined : 'nl';
  return (
    <Timeline events={steps.toReversed().map((one) => ({
      title: words.stepDone[one.step], at: day(one.on, request.language), by: <span lang={dutch}>{one.body}</span>,
      body: (
        <>
          {one.document || one.gazette ? <Paragraph><span lang={dutch}>{[one.document, one.gazette].filter((part) => part !== null).join(' · ')}</span></Paragraph> : null}
          {one.reason ? <Paragraph><span className="baken-as-typed" lang={dutch}>{one.reason}</span></Paragraph> : null}
          <p className="baken-hint">{words.by(one.by, moment(one.at, request.language))}</p>
        </>
      ),
    }))} />
  );
}
