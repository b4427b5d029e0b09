import type { ReactNode } from 'react';
import { moment } from '../../../texts/dates.ts';
import type { Texts } from '../../../texts/texts.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { IdentityBar } from '../../../ui/card.tsx';
import { DescriptionList, LinkList, List } from '../../../ui/list.tsx';
import { Status } from '../../../ui/status.tsx';
import { EmptyState } from '../../../ui/task-list.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import type { MeasurePart } from '../plan-parts.ts';
import type { StaffMeasure, StaffPlan } from '../queries.ts';
import { Chain } from './chain.tsx';
import { coverageInWords, CoverageTable } from './coverage.tsx';
import { Pillars } from './pillars.tsx';
import { hasExamples, OtherPlans, Parts } from './public-plan.tsx';
import { StoryLinks } from './story-links.tsx';
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

/** The plan as colleagues work with it: what nobody covers yet first, then who does what. */
export function StaffPlanPage({ voice, plan, progress, story, mayBegin }: { readonly voice: Voice; readonly plan: StaffPlan; readonly progress: Texts['progress']; readonly story: Texts['planStory']; readonly mayBegin: boolean }): ReactNode {
  const { texts, language, href } = voice;
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
      {head.version === plan.current ? null : (
        <Alert kind="warning"><Paragraph>{texts.earlier(head.version, plan.current)} <Link href={href(here)}>{texts.toCurrent}</Link></Paragraph></Alert>
      )}
      <Lead>{texts.staffLead}</Lead>
      {texts.planIsDutch ? <Paragraph>{texts.planIsDutch}</Paragraph> : null}
      {hasExamples(plan) ? <Alert kind="info" title={texts.exampleTitle}>{texts.exampleText}</Alert> : null}
      <Parts voice={voice} parts={['dekking', 'pijlers', 'keten', 'versies']} />
      <Paragraph><Link href={href(`${here}/stand`)}>{progress.overview}</Link></Paragraph>
      <StoryLinks words={story} reference={head.reference} version={head.version} mayBegin={mayBegin} href={href} />
      <Paragraph>{coverageInWords(voice, plan.coverage)}</Paragraph>
      <CoverageTable voice={voice} coverage={plan.coverage} />
      <Pillars voice={voice} pillars={plan.pillars} more={(measure) => (
        <>
          <Duties voice={voice} measure={measure} agreements={agreements} />
          {head.version === plan.current ? <Paragraph><Link href={href(`${here}/maatregel/${measure.code}`)} hiddenSuffix={measure.title}>{progress.update}</Link></Paragraph> : null}
        </>
      )} />
      <Chain voice={voice} head={head} frameworks={plan.frameworks} decisions={plan.decisions} />
      <Section title={texts.versionsTitle} id="versies">
        <Paragraph>{texts.versionsText}</Paragraph>
        <LinkList links={plan.versions.map((version) => ({
          href: href(version.version === plan.current ? here : `${here}/versies/${version.version}`),
          text: version.version === plan.current ? `${texts.version(version.version)} (${texts.currentVersion})` : texts.version(version.version),
          hint: `${moment(version.importedAt, language)} · ${version.importedBy === null ? texts.importedByCommand : texts.importedBy(version.importedBy)}`,
        }))} />
        <Paragraph><Link href={href(`${here}/versies/${head.version}/bestand`)}>{texts.download}</Link></Paragraph>
      </Section>
      <OtherPlans voice={voice} others={plan.others} />
    </>
  );
}

export function NoStaffPlan({ voice, story, mayBegin }: { readonly voice: Voice; readonly story: Texts['planStory']; readonly mayBegin: boolean }): ReactNode {
  const { texts } = voice;
  return (
    <>
      <Heading level={1}>{texts.staffTitle}</Heading>
      <EmptyState title={texts.emptyTitle} action={mayBegin ? <ButtonLink href={voice.href('/plan/beginnen')}>{story.start.nothingLink}</ButtonLink> : null}>
        <Paragraph>{texts.emptyText}</Paragraph>
        <Paragraph><code>npm run baken -- import-plan seed/bloemendaal-2024-2026.plan.yaml</code></Paragraph>
        <Paragraph>{texts.emptyExample}</Paragraph>
      </EmptyState>
    </>
  );
}
