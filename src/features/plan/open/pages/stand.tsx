import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { dutchDate } from '../../../../platform/clock.ts';
import { day } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { LinkList, List } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Details, Heading, Lead, Paragraph, Section } from '../../../../ui/text.tsx';
import { Chain } from '../../pages/chain.tsx';
import { CoverageTable, coverageInWords, Uncovered } from '../../pages/coverage.tsx';
import { hasExamples, OtherPlans } from '../../pages/public-plan.tsx';
import { ExampleMark, measureAnchor, Own, periodInWords, type Voice } from '../../pages/words.tsx';
import { dateInWords } from '../../partial-dates.ts';
import { kinds } from '../../progress/pages/measure.tsx';
import type { Stand } from '../queries.ts';
import { counted, type Done, doneLately, late, type Late, nextSteps, type StandPillar } from '../rules.ts';

/** As many of each as one reads in passing; the rest stands on the page of all measures. */
const most = 4;

/** Where the municipality stands, for everybody, in two minutes. What more there is to know lies one press away. */
export function StandPage({ request, voice, stand }: { readonly request: Request; readonly voice: Voice; readonly stand: Stand }): ReactNode {
  const words = request.texts.planStory.open;
  const { plan, pillars } = stand;
  const { head } = plan;
  const at = `/plan/${head.reference}`;
  const adoption = plan.decisions.find((one) => one.about === null && one.kind === 'adopted');
  return (
    <>
      <Heading level={1}><Own voice={voice}>{head.title}</Own></Heading>
      <Lead>{words.lead(request.municipality.name)}</Lead>
      <Paragraph>
        {words.period(periodInWords(voice, head.period.from, head.period.to) ?? '')}{' '}
        {adoption ? <>{words.adopted(adoption.body, adoption.date === null ? null : dateInWords(voice.language, adoption.date), adoption.document)} </> : null}
        {words.updated(day(dutchDate(stand.updated), voice.language))}
      </Paragraph>
      {voice.texts.planIsDutch ? <Paragraph>{voice.texts.planIsDutch}</Paragraph> : null}
      {hasExamples(plan) ? <Alert kind="info" title={voice.texts.exampleTitle}>{voice.texts.exampleText}</Alert> : null}
      <Pillars request={request} voice={voice} pillars={pillars} />
      <Lately request={request} voice={voice} stand={stand} />
      <Section title={words.moreTitle}>
        <LinkList links={[
          { href: voice.href(`${at}/maatregelen`), text: words.allMeasures },
          ...stand.versions.slice(0, 1).map((version) => ({ href: voice.href(`${at}/vastgesteld/${version}`), text: words.asAdopted })),
          ...(stand.versions.length > 1 ? [{ href: voice.href(`${at}/vergelijk`), text: words.changes }] : []),
          { href: voice.href('/plan/feed'), text: words.feed }, { href: '/plan/stand.json', text: words.json },
        ]} />
        <Details summary={words.chain}><Chain voice={voice} head={head} frameworks={plan.frameworks} decisions={plan.decisions} /></Details>
        <Details summary={words.coverage}>
          <Paragraph>{coverageInWords(voice, plan.coverage)}</Paragraph>
          <Uncovered voice={voice} coverage={plan.coverage} />
          <CoverageTable voice={voice} coverage={plan.coverage} measureHref={(code) => `${voice.href(`${at}/maatregelen`)}#${measureAnchor(code)}`} />
        </Details>
      </Section>
      <OtherPlans voice={voice} others={plan.others} />
    </>
  );
}

function Pillars({ request, voice, pillars }: { readonly request: Request; readonly voice: Voice; readonly pillars: readonly StandPillar[] }): ReactNode {
  const words = request.texts.planStory.open;
  return (
    <Section title={words.standTitle}>
      <Table
        caption={words.standTitle} captionHidden empty={voice.texts.noPillars}
        columns={[{ key: 'pillar', label: words.pillar, header: true }, { key: 'how', label: words.how }]}
        rows={pillars.map((pillar) => ({
          key: pillar.code,
          cells: {
            pillar: <><Own voice={voice}>{pillar.title}</Own><ExampleMark voice={voice} when={pillar.example} /></>,
            how: pillar.measures.length === 0 ? words.noMeasures : <>{[...counted(pillar)].map(([state, n]) => <span key={state}><Status kind={kinds[state]}>{words.counts[state](n)}</Status> </span>)}</>,
          },
        }))}
      />
    </Section>
  );
}

function Lately({ request, voice, stand }: { readonly request: Request; readonly voice: Voice; readonly stand: Stand }): ReactNode {
  const words = request.texts.planStory.open;
  const today = dutchDate(request.now);
  const groups = [
    { title: words.doneTitle, nothing: words.doneNothing, items: doneLately(stand.pillars, request.now).map((one) => <DoneLine request={request} voice={voice} done={one} />) },
    { title: words.lateTitle, nothing: words.lateNothing, items: late(stand.pillars, today).map((one) => <LateLine request={request} voice={voice} late={one} />) },
    {
      title: words.nextTitle, nothing: words.nextNothing,
      items: nextSteps(stand.pillars, today).map(({ action }) => <Own voice={voice}>{words.nextStep(action.due === null ? null : dateInWords(voice.language, action.due), action.title)}</Own>),
    },
  ];
  return groups.map(({ title, nothing, items }) => (
    <Section title={title} key={title}>
      {items.length === 0 ? <Paragraph>{nothing}</Paragraph> : <List items={items.slice(0, most)} />}
      {items.length > most ? <p className="baken-hint">{words.more(items.length - most)}</p> : null}
    </Section>
  ));
}

function DoneLine({ request, voice, done }: { readonly request: Request; readonly voice: Voice; readonly done: Done }): ReactNode {
  const words = request.texts.planStory.open;
  if (done.kind === 'word') return <Own voice={voice}>{done.text}</Own>;
  return <Own voice={voice}>{done.kind === 'measure' ? words.doneMeasure(done.measure.title) : words.doneAction(done.action.title)}</Own>;
}

function LateLine({ request, voice, late: one }: { readonly request: Request; readonly voice: Voice; readonly late: Late }): ReactNode {
  const words = request.texts.planStory.open;
  if (one.kind === 'action') return <Own voice={voice}>{words.lateAction(one.action.title, one.action.due === null ? null : dateInWords(voice.language, one.action.due))}</Own>;
  const { measure } = one;
  return (
    <>
      <strong>{measure.state === 'stopped' ? words.lateMeasure.stopped : words.lateMeasure.late}:</strong> <Own voice={voice}>{measure.title}.</Own>{' '}
      {measure.said?.text ? <Own voice={voice}>{measure.said.text}</Own> : words.noReason}
    </>
  );
}
