import type { ReactNode } from 'react';
import { Button } from '../../../../ui/button.tsx';
import { Card, CardGrid } from '../../../../ui/card.tsx';
import { Form, SelectField } from '../../../../ui/form.tsx';
import { LinkList } from '../../../../ui/list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { ExploitationForm } from '../../catalogue/forms.ts';
import { inLanguage } from '../../catalogue/language.ts';
import { PROFESSION_CARDS } from '../../catalogue/profession-cards.ts';
import type { EffectiveTexts } from '../../own-texts/rules-effective.ts';
import type { Reader } from '../../pages/reader.ts';

/** Which card: one's own work, and if wished one form of exploitation; or the card for the wallet. */
export function CardListPage({ forms, own, reader }: { readonly forms: readonly ExploitationForm[]; readonly own: EffectiveTexts; readonly reader: Reader }): ReactNode {
  const { language, texts } = reader;
  const words = texts.knowledge.cards;
  const { cards } = texts;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <CardGrid>
        {PROFESSION_CARDS.map((card) => (
          <Card key={card.code} level={2} title={inLanguage(card.name, language)} href={reader.href(`/kennis/kaarten/${card.slug}`)}>{inLanguage(own.card(card).notice[0]?.text ?? card.name, language)}</Card>
        ))}
      </CardGrid>
      <Section title={cards.chooseForm}>
        <Paragraph>{cards.chooseFormLead}</Paragraph>
        <Form action={reader.href('/kennis/kaarten')} method="get" label={cards.chooseForm}>
          <SelectField name="beroep" label={cards.profession} options={PROFESSION_CARDS.map((card) => ({ value: card.slug, label: inLanguage(card.name, language) }))} />
          <SelectField name="vorm" label={cards.form} options={[...forms.map((form) => ({ value: form.slug, label: inLanguage(form.name, language) })), { value: '', label: cards.everyForm }]} />
          <Button>{cards.show}</Button>
        </Form>
      </Section>
      <Section title={cards.wallet.title}>
        <LinkList links={[{ href: reader.href('/kennis/routekaart'), text: cards.wallet.link, hint: cards.wallet.hint }]} />
      </Section>
      <Paragraph><Link href={reader.href('/kennis')}>{texts.knowledge.staff.backToAll}</Link></Paragraph>
    </>
  );
}
