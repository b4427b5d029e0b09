import type { ReactNode } from 'react';
import type { Request } from '../../../../platform/routes.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { ButtonLink } from '../../../../ui/button.tsx';
import { LinkList, List } from '../../../../ui/list.tsx';
import { Status } from '../../../../ui/status.tsx';
import { Table } from '../../../../ui/table.tsx';
import { EmptyState } from '../../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import { ExampleMark, Origin, Own, periodInWords, type Voice } from '../../pages/words.tsx';
import { dateInWords } from '../../partial-dates.ts';
import { kinds } from '../../progress/pages/measure.tsx';
import type { ChainLink, PlanChain } from '../queries.ts';

/** The chain of a plan from national to local, with what asks attention first. */
export function ChainPage({ request, voice, chain, mayWrite }: { readonly request: Request; readonly voice: Voice; readonly chain: PlanChain; readonly mayWrite: boolean }): ReactNode {
  const words = request.texts.planStory.frameworks;
  const at = `/plan/${chain.plan.head.reference}`;
  const newer = chain.links.flatMap((link) => link.standing.unseen.map((number) => ({ link, number })));
  const toAdapt = chain.links.flatMap((link) => link.standing.toAdapt.map(({ number }) => ({ link, number })));
  const nobody = chain.links.flatMap((link) => link.agreements).filter(({ measures }) => measures.length === 0);
  const lines = (list: typeof newer): ReactNode => (
    <LinkList links={list.map(({ link, number }) => {
      const version = link.versions.find((one) => one.number === number);
      return {
        href: request.href(`${at}/kaders/${link.framework.code}/${number}`), text: <Own voice={voice}>{link.framework.title}: {words.versionName(number, version?.title ?? '')}</Own>,
        hint: version ? words.validFrom(dateInWords(voice.language, version.validFrom)) : undefined,
      };
    })} />
  );
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <PlanNav request={request} reference={chain.plan.head.reference} current="kaders" />
      <Lead>{words.lead}</Lead>
      {request.query.get('gelukt') === 'vastgelegd' ? <Alert kind="ok">{words.saved}</Alert> : null}
      {toAdapt.length === 0 ? null : <Alert kind="warning" title={words.toAdaptTitle}>{lines(toAdapt)}{mayWrite ? <Paragraph><Link href={request.href(`${at}/werk`)}>{words.toWork}</Link></Paragraph> : null}</Alert>}
      {newer.length > 0 ? <Alert kind="warning" title={words.unseenTitle}>{lines(newer)}</Alert> : chain.links.some((link) => link.versions.length > 0) && toAdapt.length === 0 ? <Paragraph>{words.allSeen}</Paragraph> : null}
      {nobody.length === 0 ? null : <Section title={words.nobodyTitle}><List items={nobody.map((agreement) => <Own voice={voice}>{agreement.text}</Own>)} /></Section>}
      {chain.links.length === 0 ? <EmptyState title={words.empty}>{words.emptyText}</EmptyState> : null}
      {chain.links.map((link) => <Framework request={request} voice={voice} link={link} at={at} mayWrite={mayWrite} key={link.framework.code} />)}
    </>
  );
}

function Framework({ request, voice, link, at, mayWrite }: { readonly request: Request; readonly voice: Voice; readonly link: ChainLink; readonly at: string; readonly mayWrite: boolean }): ReactNode {
  const words = request.texts.planStory.frameworks;
  const { framework, agreements, versions, standing } = link;
  const against = versions.find(({ number }) => number === standing.writtenAgainst);
  const facts = [framework.level === null ? null : voice.texts.levels[framework.level], periodInWords(voice, framework.from, framework.to)].filter((part) => part !== null);
  return (
    <Section title={<><Own voice={voice}>{framework.title}</Own><ExampleMark voice={voice} when={framework.origin === 'example'} /></>}>
      <p className="baken-hint">{facts.join(' · ')}{facts.length > 0 ? ' · ' : ''}<Own voice={voice}>{framework.body}</Own></p>
      {link.decisions.length === 0 ? null : (
        <List items={link.decisions.map((one) => <><Own voice={voice}>{voice.texts.decisionDone[one.kind](one.body)}</Own> · {one.date === null ? voice.texts.dateNotKnown : dateInWords(voice.language, one.date)}</>)} />
      )}
      <Paragraph>{words.summary(agreements.filter(({ measures }) => measures.length > 0).length, agreements.length)}</Paragraph>
      <Table
        caption={framework.title} captionHidden empty={words.noAgreements}
        columns={[{ key: 'agreement', label: words.agreement, header: true }, { key: 'measures', label: words.covers }]}
        rows={agreements.map((agreement) => ({
          key: agreement.code,
          cells: {
            agreement: <><Own voice={voice}>{agreement.text}</Own><ExampleMark voice={voice} when={agreement.origin === 'example'} /><Origin voice={voice} source={agreement.source} /></>,
            measures: agreement.measures.length === 0 ? <Status kind="late">{words.nobody}</Status> : (
              <List items={agreement.measures.map((measure) => (
                <><Link href={request.href(`${at}/maatregel/${measure.code}`)}><Own voice={voice}>{measure.title}</Own></Link> <Status kind={kinds[measure.state]}>{request.texts.progress.states[measure.state]}</Status></>
              ))} />
            ),
          },
        }))}
      />
      <Paragraph>
        {against ? words.against(against.number, against.title, dateInWords(voice.language, against.validFrom)) : versions.length === 0 ? words.notRegistered : words.againstUnknown}{' '}
        {standing.unseen.length > 0 ? words.unseen(standing.unseen.length) : null}
      </Paragraph>
      {versions.length === 0 ? null : (
        <LinkList links={versions.toReversed().map((version) => ({
          href: request.href(`${at}/kaders/${framework.code}/${version.number}`), text: <Own voice={voice}>{words.versionName(version.number, version.title)}</Own>, hint: words.validFrom(dateInWords(voice.language, version.validFrom)),
        }))} />
      )}
      {mayWrite ? <Paragraph><ButtonLink href={request.href(`${at}/kaders/${framework.code}/nieuw`)} kind="secondary">{words.register}</ButtonLink></Paragraph> : null}
    </Section>
  );
}
