import type { ReactNode } from 'react';
import { ButtonLink } from '../../../ui/button.tsx';
import { List, OrderedList } from '../../../ui/list.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import type { ExploitationForm, FormCode } from '../catalogue/forms.ts';
import type { IndicatorGroup } from '../catalogue/indicators.ts';
import { inLanguage } from '../catalogue/language.ts';
import type { RouteCode } from '../catalogue/route-card.ts';
import type { EffectiveTexts } from '../own-texts/rules-effective.ts';
import type { Reader } from './reader.ts';
import { RouteCards } from './route-cards.tsx';
import { FoldedSignLists, SignLists } from './sign-lists.tsx';
import { SourceLines } from './source-lines.tsx';

/** The numbers that fit the form best; somebody in fear reads three cards, not six. */
function numbersFor(code: FormCode): readonly RouteCode[] {
  if (code === 'labour') return ['emergency', 'labour-inspectorate', 'police', 'anonymous', 'comensha'];
  if (code === 'criminal') return ['emergency', 'police', 'veilig-thuis', 'anonymous'];
  return ['emergency', 'police', 'anonymous', 'veilig-thuis', 'comensha'];
}

/** What the form is, in the catalogue's sentences, with its Dutch beside a translation. */
export function Explanation({ form, reader }: { readonly form: ExploitationForm; readonly reader: Reader }): ReactNode {
  const { language, texts } = reader;
  return (
    <>
      {form.explanation.map(sentence => <Paragraph key={sentence.nl}>{inLanguage(sentence, language)}</Paragraph>)}
      {form.subForms.length === 0 ? null : (
        <>
          <Heading level={2}>{texts.knowledge.form.subFormsTitle}</Heading>
          <List items={form.subForms.map(sub => inLanguage(sub.name, language))} />
        </>
      )}
      {language === 'nl' ? null : (
        <Details summary={texts.knowledge.sources.dutchOriginal}>
          <div className="baken-flow" lang="nl">{[...form.explanation, ...form.subForms.map(sub => sub.name)].map(sentence => <Paragraph key={sentence.nl}>{sentence.nl}</Paragraph>)}</div>
        </Details>
      )}
    </>
  );
}

/** The signs of a form: its own lists open, the general list of the prosecution service folded below. */
export function FormSigns({ groups, reader, level }: { readonly groups: readonly IndicatorGroup[]; readonly reader: Reader; readonly level: 2 | 3 }): ReactNode {
  const texts = reader.texts.knowledge.form;
  const own = groups.filter(group => !group.cluster.code.startsWith('om-'));
  const general = groups.filter(group => group.cluster.code.startsWith('om-'));
  if (own.length === 0) return <><Paragraph>{texts.noOwnList}</Paragraph><SignLists groups={general} reader={reader} level={level} /></>;
  return (
    <>
      <SignLists groups={own} reader={reader} level={level} />
      <Section title={texts.moreSigns} level={level}>
        <Paragraph>{texts.moreSignsLead}</Paragraph>
        <FoldedSignLists groups={general} reader={reader} />
      </Section>
    </>
  );
}

/** One form for the public: what it is, how to see it, what to do, whom to call. */
export function FormPage({ form, groups, own, reader }: { readonly form: ExploitationForm; readonly groups: readonly IndicatorGroup[]; readonly own: EffectiveTexts; readonly reader: Reader }): ReactNode {
  const texts = reader.texts.knowledge.form;
  const name = inLanguage(form.name, reader.language);
  return (
    <>
      <Heading level={1}>{name}</Heading>
      <Lead>{inLanguage(form.short, reader.language)}</Lead>
      <Explanation form={form} reader={reader} />
      <Section title={texts.signsTitle}>
        <Paragraph>{texts.signsLead}</Paragraph>
        <Paragraph>{texts.urgentLead}</Paragraph>
        <FormSigns groups={groups} reader={reader} level={3} />
      </Section>
      <Section title={texts.doTitle}>
        <OrderedList items={texts.doSteps} />
        <ButtonLink href={reader.href('/melden')}>{texts.report}</ButtonLink>
      </Section>
      <Section title={texts.callTitle}><RouteCards reader={reader} routes={own.routes} only={numbersFor(form.code)} /></Section>
      <Section title={reader.texts.knowledge.sources.title}>
        <SourceLines keys={[...new Set([...form.law.sources, ...form.sources])]} reader={reader} />
        {form.toConfirm ? <Paragraph>{inLanguage(form.toConfirm, reader.language)}</Paragraph> : null}
      </Section>
      <Paragraph><Link href={reader.href('/mensenhandel')}>{texts.back}</Link></Paragraph>
    </>
  );
}
