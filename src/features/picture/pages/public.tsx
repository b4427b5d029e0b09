import type { ReactNode } from 'react';
import { Heading, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import type { PublicFigures } from '../queries.ts';
import { NationalFigures } from './national.tsx';
import { NoProof, YearTable } from './register.tsx';
import type { Reader } from './words.ts';

/** /cijfers: of the own register only the side of the limit, with the reason; then the country. */
export function PublicFiguresPage({ figures, reader }: { readonly figures: PublicFigures; readonly reader: Reader }): ReactNode {
  const { public: words, national } = reader.texts.picture;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead(reader.municipality)}</Lead>
      <Section title={words.ownTitle(reader.municipality)}>
        <Paragraph>{words.ownLead}</Paragraph>
        <YearTable years={figures.years} caption={words.caption(reader.municipality)} none={words.noYears} reader={reader} />
        <Heading level={3}>{words.whyTitle}</Heading>
        {words.why.map((sentence) => <Paragraph key={sentence}>{sentence}</Paragraph>)}
        <Heading level={3}>{words.meaningTitle}</Heading>
        <Paragraph>{words.meaning}</Paragraph>
        <NoProof absence={figures.absence} reader={reader} />
        <Paragraph><Link href={reader.href('/melden')}>{words.report}</Link></Paragraph>
      </Section>
      <Section title={national.title}><NationalFigures national={figures.national} reader={reader} /></Section>
    </>
  );
}
