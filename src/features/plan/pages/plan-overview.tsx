import type { ReactNode } from 'react';
import type { Request } from '../../../platform/routes.ts';
import { moment } from '../../../texts/dates.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { IdentityBar } from '../../../ui/card.tsx';
import { Outline } from '../../../ui/outline.tsx';
import { Status } from '../../../ui/status.tsx';
import { Details, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import { kinds } from '../progress/pages/measure.tsx';
import type { MeasureLine, PillarLine, PlanOverview } from '../queries-overview.ts';
import { Chain } from './chain.tsx';
import { coverageInWords, CoverageTable } from './coverage.tsx';
import { PlanNav } from './plan-nav.tsx';
import { OtherPlans, Parts } from './public-plan.tsx';
import { Documents } from './take-along.tsx';
import { Versions } from './versions.tsx';
import { ExampleMark, measureAnchor, Own, periodInWords } from './words.tsx';

/** A plan with more measures folds its pillars: all at once would be an endless page on a phone. */
const mostOpen = 25;

export interface OverviewRights { readonly edit: boolean; readonly import: boolean; readonly progress: boolean }

/** The plan as colleagues open it: where it stands, one line a measure, and the way to everything below it. */
export function PlanOverviewPage({ request, plan, may }: { readonly request: Request; readonly plan: PlanOverview; readonly may: OverviewRights }): ReactNode {
  const { plan: texts, planNav, planquality, planStory, planwork } = request.texts;
  const voice = { texts, language: request.language, href: request.href };
  const { head } = plan;
  const at = `/plan/${head.reference}`;
  const measures = plan.pillars.flatMap((pillar) => pillar.measures);
  const done = request.query.get('gelukt');
  return (
    <>
      <IdentityBar
        ref={head.reference} title={<Own voice={voice}>{head.title}</Own>}
        facts={[{ term: texts.when, value: periodInWords(voice, head.period.from, head.period.to) }, { term: texts.versionTerm, value: head.version }]}
        status={head.published ? <Status kind="done">{texts.adopted}</Status> : <Status kind="waiting">{texts.notAdopted}</Status>}
      />
      {done === 'vastgelegd' ? <Alert kind="ok">{planwork.fixed(head.version)}</Alert> : null}
      {done === 'ingelezen' ? <Alert kind="ok">{planwork.uploaded(head.version)}</Alert> : null}
      <PlanNav request={request} reference={head.reference} current="plan" />
      {plan.closed ? <Alert kind="info"><Paragraph>{planNav.closed} <Link href={request.href(`${at}/afsluiting`)}>{planNav.toClosing}</Link></Paragraph></Alert> : null}
      <Lead>{texts.staffLead}</Lead>
      {texts.planIsDutch ? <Paragraph>{texts.planIsDutch}</Paragraph> : null}
      {plan.going ? <Paragraph>{planwork.goingOnShort(plan.going.by, moment(plan.going.at, request.language))}</Paragraph> : null}
      {may.edit ? <ButtonLink href={request.href(`${at}/werk`)}>{planwork.enter}</ButtonLink> : null}
      {hasExamples(plan) ? <Alert kind="info" title={texts.exampleTitle}>{texts.exampleText}</Alert> : null}
      <Parts voice={voice} parts={['pijlers', 'dekking', 'keten', 'versies']} />
      <Section title={texts.pillarsTitle} id="pijlers">
        <Paragraph>{texts.summary(texts.pillarCount(plan.pillars.length), texts.measureCount(measures.length))} {statesInWords(request, measures)} <Link href={request.href(`${at}/versies/${head.version}`)}>{texts.wholePlan}</Link></Paragraph>
        <Paragraph><Link href={request.href(`${at}/kwaliteit`)}>{planquality.enter}: {planquality.short(plan.findings)}</Link></Paragraph>
        {plan.pillars.length === 0 ? <Paragraph>{texts.noPillars}</Paragraph> : null}
        {plan.pillars.map((pillar) => <Pillar request={request} at={at} pillar={pillar} folded={measures.length > mostOpen} key={pillar.code} />)}
      </Section>
      <Paragraph>{coverageInWords(voice, plan.coverage)}</Paragraph>
      <CoverageTable voice={voice} coverage={plan.coverage} measureHref={(code) => request.href(`${at}/maatregel/${code}`)} />
      <Chain voice={voice} head={head} frameworks={plan.frameworks} decisions={plan.decisions} />
      <Versions request={request} head={head} current={head.version} versions={plan.versions} mayImport={may.import} />
      <Documents words={planStory.document} reference={head.reference} version={head.version} href={request.href} />
      {may.import && !plan.closed ? <Paragraph><Link href={request.href(`${at}/nieuwe-periode`)}>{planStory.start.periodLink}</Link></Paragraph> : null}
      <OtherPlans voice={voice} others={plan.others} />
    </>
  );
}

function hasExamples(plan: PlanOverview): boolean {
  return plan.frameworks.some((one) => one.origin === 'example') || plan.pillars.some((pillar) => pillar.origin === 'example' || pillar.measures.some((measure) => measure.origin === 'example'));
}

/** "3 te laat, 5 op koers": the states that there are, what asks attention first. */
function statesInWords(request: Request, measures: readonly MeasureLine[]): string {
  const count = Map.groupBy(measures, ({ state }) => state);
  const parts = (['late', 'stopped', 'on-course', 'not-started', 'done'] as const).flatMap((state) => (count.has(state) ? [`${count.get(state)?.length ?? 0} ${request.texts.progress.states[state].toLowerCase()}`] : []));
  return parts.length === 0 ? '' : `${parts.join(', ')}.`;
}

function Pillar({ request, at, pillar, folded }: { readonly request: Request; readonly at: string; readonly pillar: PillarLine; readonly folded: boolean }): ReactNode {
  const { plan: texts, progress } = request.texts;
  const voice = { texts, language: request.language, href: request.href };
  const rows = pillar.measures.length === 0 ? <Paragraph>{texts.noMeasures}</Paragraph> : (
    <Outline rows={pillar.measures.map((measure) => ({
      key: measure.code, id: measureAnchor(measure.code),
      title: <Link href={request.href(`${at}/maatregel/${measure.code}`)}><Own voice={voice}>{measure.title}</Own></Link>,
      status: <Status kind={kinds[measure.state]}>{progress.states[measure.state]}</Status>,
      hint: [measure.owner ?? texts.nobodyOwns, periodInWords(voice, measure.starts, measure.ends), measure.actions === 0 ? texts.noActionsShort : texts.actionsDone(measure.done, measure.actions)].filter(Boolean).join(' · '),
    }))} />
  );
  const title = <><Own voice={voice}>{pillar.title}</Own><ExampleMark voice={voice} when={pillar.origin === 'example'} /></>;
  return (
    <Section level={3} title={title}>
      {pillar.aim === null ? null : <Paragraph><Own voice={voice}>{texts.aim(pillar.aim)}</Own></Paragraph>}
      {folded && pillar.measures.length > 0
        ? <Details summary={`${texts.measureNumber(pillar.measures.length)}: ${statesInWords(request, pillar.measures)}`}>{rows}</Details>
        : rows}
    </Section>
  );
}
