import type { ReactNode } from 'react';
import { day } from '../../../texts/dates.ts';
import { List } from '../../../ui/list.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import type { PublicFigures } from '../queries.ts';
import { FiguresTables } from '../release/pages/figures-tables.tsx';
import type { PublishedRelease } from '../release/queries.ts';
import { isSentence, yearsIn } from '../release/rules.ts';
import { NationalFigures } from './national.tsx';
import { NoProof } from './register.tsx';
import type { Reader } from './words.ts';

/** /cijfers: what was published of the own register, why some of it is hidden and what that does not promise; then the country. */
export function PublicFiguresPage({ figures, reader }: { readonly figures: PublicFigures; readonly reader: Reader }): ReactNode {
  const { public: words, national } = reader.texts.picture;
  const { figuresRelease, figures: { method } } = reader.texts;
  const [newest, ...earlier] = figures.releases;
  const rule = newest?.rule ?? figures.rule;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead(reader.municipality)}</Lead>
      <Section title={words.ownTitle(reader.municipality)}>
        <Paragraph>{words.ownLead}</Paragraph>
        {newest ? <Release release={newest} reader={reader} /> : <Paragraph>{figuresRelease.public.none}</Paragraph>}
        <Section level={3} title={words.meaningTitle}><Paragraph>{words.meaning}</Paragraph></Section>
        <NoProof absence={figures.absence} reader={reader} />
        <Paragraph><Link href={reader.href('/melden')}>{words.report}</Link></Paragraph>
      </Section>
      <Section title={method.heading}>
        {method.paragraphs(rule.k).map((sentence) => <Paragraph key={sentence}>{sentence}</Paragraph>)}
        <Paragraph>{rule.decided ? figuresRelease.public.ruleDecided(rule.k, rule.decided.by, day(Temporal.PlainDate.from(rule.decided.on), reader.language)) : figuresRelease.public.ruleProposed(rule.k)}</Paragraph>
        <Section level={3} title={method.limitsHeading}><List items={method.limits} /></Section>
      </Section>
      {newest ? <OpenData reader={reader} release={newest} /> : null}
      {earlier.length > 0 ? (
        <Section title={figuresRelease.public.earlier}>
          {earlier.map((release) => <Details key={release.number} summary={`${figuresRelease.releaseName(release.number)}: ${yearsIn(release).join(', ')}`}><Release release={release} reader={reader} /></Details>)}
        </Section>
      ) : null}
      <Section title={national.title}><NationalFigures national={figures.national} reader={reader} /></Section>
    </>
  );
}

function Release({ release, reader }: { readonly release: PublishedRelease; readonly reader: Reader }): ReactNode {
  const { public: words } = reader.texts.figuresRelease;
  return (
    <>
      <FiguresTables release={release} texts={reader.texts} />
      {isSentence(release) ? <Paragraph>{words.small}</Paragraph> : null}
      <Paragraph>{words.published(day(Temporal.PlainDate.from(release.day), reader.language), release.number)}</Paragraph>
    </>
  );
}

function OpenData({ release, reader }: { readonly release: PublishedRelease; readonly reader: Reader }): ReactNode {
  const { public: words } = reader.texts.figuresRelease;
  const at = `/cijfers/publicatie/${release.number}`;
  return (
    <Section title={words.data}>
      <Paragraph>{words.dataLead} <Link href={reader.href('/open-data')}>{reader.texts.openData.link}</Link></Paragraph>
      <List items={[
        <Link href={reader.href(`${at}/cijfers.csv`)} key="csv">{words.csv}</Link>, <Link href={reader.href(`${at}/cijfers.csv-metadata.json`)} key="csvw">{words.csvDescription}</Link>,
        <Link href={reader.href(`${at}/cijfers.json`)} key="json">{words.json}</Link>, <Link href={reader.href('/cijfers/catalogus.jsonld')} key="dcat">{words.catalogue}</Link>,
      ]} />
    </Section>
  );
}
