import type { ReactNode } from 'react';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { Card, CardGrid } from '../../../ui/card.tsx';
import { LinkList } from '../../../ui/list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import type { ExploitationForm } from '../catalogue/forms.ts';
import { inLanguage } from '../catalogue/language.ts';
import type { EffectiveTexts } from '../own-texts/rules-effective.ts';
import type { Reader } from './reader.ts';
import { RouteCards } from './route-cards.tsx';

/** The forms as cards, each leading to its own page. */
export function FormCards({ forms, reader }: { readonly forms: readonly ExploitationForm[]; readonly reader: Reader }): ReactNode {
  return (
    <CardGrid>
      {forms.map(form => (
        <Card key={form.code} title={inLanguage(form.name, reader.language)} href={reader.href(`/mensenhandel/${form.slug}`)}>{inLanguage(form.short, reader.language)}</Card>
      ))}
    </CardGrid>
  );
}

/** The first page of the public site: report first, then what it is, then whom to call. */
export function Home({ reader, municipality, forms, own }: { readonly reader: Reader; readonly municipality: string; readonly forms: readonly ExploitationForm[]; readonly own: EffectiveTexts }): ReactNode {
  const texts = reader.texts.knowledge.home;
  return (
    <>
      <Heading level={1}>{texts.title}</Heading>
      <Lead>{texts.lead}</Lead>
      <ButtonRow>
        <ButtonLink href={reader.href('/melden')}>{texts.report}</ButtonLink>
        <Link href={reader.href('/mijn-melding')}>{texts.alreadyReported}</Link>
      </ButtonRow>
      <RouteCards reader={reader} routes={own.routes} only={['emergency']} level={2} short />
      <Section title={texts.yourselfTitle}>{texts.yourself.map(sentence => <Paragraph key={sentence}>{sentence}</Paragraph>)}</Section>
      <Section title={texts.whatTitle}>
        <Paragraph>{own.conceptInShort.map(sentence => inLanguage(sentence, reader.language)).join(' ')}</Paragraph>
        <Paragraph><Link href={reader.href('/mensenhandel')}>{texts.more}</Link></Paragraph>
      </Section>
      <Section title={texts.formsTitle}><FormCards forms={forms} reader={reader} /></Section>
      <Section title={texts.callTitle}>
        <RouteCards reader={reader} routes={own.routes} only={['police', 'anonymous', 'comensha']} short />
        <Paragraph><Link href={reader.href('/mensenhandel#bellen')}>{texts.allNumbers}</Link></Paragraph>
      </Section>
      <Section title={texts.municipalityTitle(municipality)}>
        <LinkList
          links={[
            { href: reader.href('/plan'), text: texts.plan, hint: texts.planHint },
            { href: reader.href('/cijfers'), text: texts.figures, hint: texts.figuresHint },
            { href: reader.href('/verantwoording'), text: texts.account, hint: texts.accountHint },
          ]}
        />
      </Section>
    </>
  );
}
