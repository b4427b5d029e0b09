import type { ReactNode } from 'react';
import { ButtonLink } from '../../../ui/button.tsx';
import { List } from '../../../ui/list.tsx';
import { Details, Heading, Lead, Paragraph, Section } from '../../../ui/text.tsx';
import { CONCEPT, type ConceptPart } from '../catalogue/concept.ts';
import type { ExploitationForm } from '../catalogue/forms.ts';
import { inLanguage } from '../catalogue/language.ts';
import { RULES_OF_USE } from '../catalogue/ways-of-knowing.ts';
import type { EffectiveTexts } from '../own-texts/rules-effective.ts';
import { FormCards } from './home.tsx';
import type { Reader } from './reader.ts';
import { RouteCards } from './route-cards.tsx';
import { SourceLines } from './source-lines.tsx';

function Part({ part, reader }: { readonly part: ConceptPart; readonly reader: Reader }): ReactNode {
  const sentences = part.sentences.map(sentence => inLanguage(sentence, reader.language));
  return (
    <Section title={inLanguage(part.title, reader.language)}>
      {part.code === 'coercion' ? <List items={sentences} /> : <Paragraph>{sentences.join(' ')}</Paragraph>}
      {reader.language === 'nl' ? null : (
        <Details summary={reader.texts.knowledge.sources.dutchOriginal}><p className="utrecht-paragraph" lang="nl">{part.sentences.map(sentence => sentence.nl).join(' ')}</p></Details>
      )}
    </Section>
  );
}

/** The concept, the forms, how to use the signs, whom to call. */
export function About({ reader, forms, own }: { readonly reader: Reader; readonly forms: readonly ExploitationForm[]; readonly own: EffectiveTexts }): ReactNode {
  const texts = reader.texts.knowledge.about;
  const lawOf = (part: ConceptPart): boolean => part.grade === 'law-2015';
  const sources = [...new Set([...CONCEPT.filter(lawOf), ...CONCEPT.filter(part => !lawOf(part))].flatMap(part => part.sources))];
  return (
    <>
      <Heading level={1}>{texts.title}</Heading>
      <Lead>{texts.lead}</Lead>
      <Section title={texts.formsTitle}><FormCards forms={forms} reader={reader} /></Section>
      {CONCEPT.map(part => <Part key={part.code} part={part} reader={reader} />)}
      <Section title={texts.rulesTitle}>
        <Paragraph>{texts.rulesLead}</Paragraph>
        <List items={RULES_OF_USE.map(rule => inLanguage(rule.text, reader.language))} />
        <SourceLines keys={[...new Set(RULES_OF_USE.map(rule => rule.source))]} reader={reader} />
      </Section>
      <Section title={texts.callTitle} id="bellen"><RouteCards reader={reader} routes={own.routes} /></Section>
      <Section title={texts.reportTitle}>
        <Paragraph>{texts.reportText}</Paragraph>
        <ButtonLink href={reader.href('/melden')}>{texts.report}</ButtonLink>
      </Section>
      <Section title={texts.sourcesTitle}><SourceLines keys={sources} reader={reader} /></Section>
    </>
  );
}
