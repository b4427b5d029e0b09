import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { IdentityBar } from '../../../ui/card.tsx';
import { DescriptionList, List } from '../../../ui/list.tsx';
import { Status } from '../../../ui/status.tsx';
import { EmptyState } from '../../../ui/task-list.tsx';
import { Details, Heading, Lead, Link, Paragraph } from '../../../ui/text.tsx';
import type { MeasurePart } from '../plan-parts.ts';
import type { StaffMeasure, StaffPlan } from '../queries.ts';
import { Chain } from './chain.tsx';
import { coverageInWords, CoverageTable } from './coverage.tsx';
import { Pillars } from './pillars.tsx';
import { PlanNav } from './plan-nav.tsx';
import { hasExamples, OtherPlans, Parts } from './public-plan.tsx';
import { Versions } from './versions.tsx';
import { Documents } from './take-along.tsx';
import { Own, periodInWords } from './words.tsx';
import type { Voice } from './words.tsx';

function Duties({ voice, measure, agreements }: {
  readonly voice: Voice; readonly measure: MeasurePart<StaffMeasure>;
  /** Text of every agreement by its code. */
  readonly agreements: ReadonlyMap<string, string>;
}): ReactNode {
  const { texts } = voice;
  const rows = [
    { term: texts.owner, value: measure.owner ?? <Status kind="late">{texts.nobody}</Status> },
    { term: texts.deputy, value: measure.deputy ?? texts.nobody },
    ...(measure.budgetEur === null ? [] : [{ term: texts.budget, value: texts.euros(measure.budgetEur) }]),
  ];
  return (
    <>
      <DescriptionList rows={rows} />
      {measure.covers.length === 0 ? null : (
        <Details summary={`${texts.covers} (${measure.covers.length})`}><List items={measure.covers.map((code) => <Own voice={voice}>{agreements.get(code)}</Own>)} /></Details>
      )}
      {measure.indicators.length === 0 ? null : (
        <Details summary={`${texts.indicators} (${measure.indicators.length})`}>
          <List items={measure.indicators.map((indicator) => {
            const target = typeof indicator.target === 'number' ? texts.amount(indicator.target) : indicator.target;
            const facts = [indicator.unit === null ? null : texts.unit(indicator.unit), target === null ? null : texts.target(target)].filter((fact) => fact !== null);
            return <Own voice={voice}>{indicator.title}{facts.length > 0 ? <span className="baken-hint"> ({facts.join(' · ')})</span> : null}</Own>;
          })} />
        </Details>
      )}
    </>
  );
}

/** A version of the plan from the first word to the last, to read and to print. */
export function StaffPlanPage({ voice, plan, request, mayImport }: { readonly voice: Voice; readonly plan: StaffPlan; readonly request: Request; readonly mayImport: boolean }): ReactNode {
  const { texts, href } = voice;
  const { progress } = request.texts;
  const { head } = plan;
  const agreements = new Map(plan.coverage.map(({ agreement }) => [agreement.code, agreement.text]));
  const here = `/plan/${head.reference}`;
  return (
    <>
      <IdentityBar
        ref={head.reference} title={<Own voice={voice}>{head.title}</Own>}
        facts={[{ term: texts.when, value: periodInWords(voice, head.period.from, head.period.to) }, { term: texts.versionTerm, value: head.version }]}
        status={head.published ? <Status kind="done">{texts.adopted}</Status> : <Status kind="waiting">{texts.notAdopted}</Status>}
      />
      <PlanNav request={request} reference={head.reference} current="plan" />
      {head.version === plan.current ? null : (
        <Alert kind="warning"><Paragraph>{texts.earlier(head.version, plan.current)} <Link href={href(here)}>{texts.toCurrent}</Link></Paragraph></Alert>
      )}
      <Lead>{texts.staffLead}</Lead>
      {texts.planIsDutch ? <Paragraph>{texts.planIsDutch}</Paragraph> : null}
      {hasExamples(plan) ? <Alert kind="info" title={texts.exampleTitle}>{texts.exampleText}</Alert> : null}
      <Parts voice={voice} parts={['dekking', 'pijlers', 'keten', 'versies']} />
      <Documents words={request.texts.planStory.document} reference={head.reference} version={head.version} href={href} />
      <Paragraph>{coverageInWords(voice, plan.coverage)}</Paragraph>
      <CoverageTable voice={voice} coverage={plan.coverage} />
      <Pillars voice={voice} pillars={plan.pillars} more={(measure) => (
        <>
          <Duties voice={voice} measure={measure} agreements={agreements} />
          {head.version === plan.current ? <Paragraph><Link href={href(`${here}/maatregel/${measure.code}`)} hiddenSuffix={measure.title}>{progress.update}</Link></Paragraph> : null}
        </>
      )} />
      <Chain voice={voice} head={head} frameworks={plan.frameworks} decisions={plan.decisions} />
      <Versions request={request} head={head} current={plan.current} versions={plan.versions} mayImport={mayImport} />
      <OtherPlans voice={voice} others={plan.others} />
    </>
  );
}

export function NoStaffPlan({ request, voice, mayImport }: { readonly request: Request; readonly voice: Voice; readonly mayImport: boolean }): ReactNode {
  const { texts } = voice;
  return (
    <>
      <Heading level={1}>{texts.staffTitle}</Heading>
      <EmptyState title={texts.emptyTitle} action={mayImport ? <ButtonRow><ButtonLink href={voice.href('/plan/beginnen')}>{request.texts.planStory.start.nothingLink}</ButtonLink><ButtonLink kind="secondary" href={voice.href('/plan/inlezen')}>{request.texts.planwork.uploadEnter}</ButtonLink></ButtonRow> : null}>
        <Paragraph>{texts.emptyText}</Paragraph>
        <Paragraph><code>npm run baken -- import-plan seed/bloemendaal-2024-2026.plan.yaml</code></Paragraph>
        <Paragraph>{texts.emptyExample}</Paragraph>
      </EmptyState>
    </>
  );
}
