import type { ReactNode } from 'react';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { CardGrid, PhoneCard } from '../../../ui/card.tsx';
import { LinkList, List } from '../../../ui/list.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import type { ExploitationForm } from '../catalogue/forms.ts';
import { inLanguage } from '../catalogue/language.ts';
import { openingInWords } from '../opening/words.ts';
import type { EffectiveRoute } from '../own-texts/rules-effective.ts';
import { baseOf, openingText } from '../own-texts/rules-texts.ts';
import type { Reader } from './reader.ts';

/*
 * What a reporter needs of this room, in each of the languages of the public site. The lists and sources of the full pages stay in Dutch and English:
 * a list with official standing may not be loosely translated.
 */

type ShortForms = Reader['texts']['report']['recognise']['forms'];
type ShortCode = keyof ShortForms;

/** A form that the short text speaks of, and that counts in the municipality or is there to be recognised anyhow. */
function shortForms(reader: Reader, only?: string): readonly (readonly [ShortCode, ShortForms[ShortCode]])[] {
  const { forms } = reader.texts.report.recognise;
  return (Object.keys(forms) as ShortCode[]).filter((code) => !only || code === only).map((code) => [code, forms[code]] as const);
}

export function hasShortText(reader: Reader, code: string): boolean {
  return shortForms(reader, code).length > 0;
}

/** The built-in hours have words in every language; those of the municipality are days and times that need none. */
function hoursOf(entry: EffectiveRoute, reader: Reader): string | undefined {
  if (entry.urgent || !entry.opening) return undefined;
  const hours: Readonly<Record<string, string | undefined>> = reader.texts.report.help.hours;
  return openingText(entry.opening) === baseOf(`route-${entry.code}`)['tijden'] ? hours[entry.code] : openingInWords(entry.opening, reader);
}

/**
 * The numbers of the route card in the reader's own words; 112 first. A number or an hour of the municipality counts in every language; its own words
 * only in the languages in which it wrote them.
 */
export function HelpCards({ reader, routes }: { readonly reader: Reader; readonly routes: readonly EffectiveRoute[] }): ReactNode {
  const { help } = reader.texts.report;
  const { language } = reader;
  const built = (entry: EffectiveRoute): boolean => entry.mark?.kind !== 'own' || (language !== 'nl' && language !== 'en');
  const said = (entry: EffectiveRoute, name: 'naam' | 'wanneer', own: string, words: string): string => (built(entry) || own === baseOf(`route-${entry.code}`)[language === 'en' ? `${name}-en` : name] ? words : own);
  return (
    <CardGrid>
      {routes.map((entry) => (
        <PhoneCard
          key={entry.code} name={said(entry, 'naam', inLanguage(entry.name, language), help.names[entry.code])} phone={entry.phone}
          what={said(entry, 'wanneer', inLanguage(entry.when, language), help.when[entry.code])} urgent={entry.urgent} hours={hoursOf(entry, reader)}
        />
      ))}
    </CardGrid>
  );
}

function Report({ reader }: { readonly reader: Reader }): ReactNode {
  const { recognise } = reader.texts.report;
  return (
    <ButtonRow>
      <ButtonLink href={reader.href('/melden')}>{recognise.report}</ButtonLink>
      <Link href={reader.href('/melden/stap/1')}>{recognise.reportInSteps}</Link>
    </ButtonRow>
  );
}

/** "Is this something?": the signs by form, before anybody has to write a word. */
export function Recognise({ reader, title, routes, only }: { readonly reader: Reader; readonly title: string; readonly routes: readonly EffectiveRoute[]; readonly only?: ExploitationForm | undefined }): ReactNode {
  const { recognise, help } = reader.texts.report;
  const forms = shortForms(reader, only?.code);
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Lead>{only ? forms[0]?.[1].what : recognise.lead}</Lead>
      {only ? null : <Paragraph>{recognise.anybody}</Paragraph>}
      {forms.map(([code, form]) => (only ? (
        <Section title={recognise.signs} key={code}><List items={form.signs} /></Section>
      ) : (
        <Section title={form.name} key={code}>
          <Paragraph>{form.what}</Paragraph>
          <Details summary={`${recognise.signs}: ${form.name}`}><List items={form.signs} /></Details>
        </Section>
      )))}
      <Section title={recognise.doNot}><List items={recognise.doNotItems} /></Section>
      <Section title={recognise.yourself}><Paragraph>{recognise.yourselfText}</Paragraph></Section>
      <Report reader={reader} />
      <Section title={help.title}><Paragraph>{help.lead}</Paragraph><HelpCards reader={reader} routes={routes} /></Section>
    </>
  );
}

/** The first page in the languages that only reporters have. */
export function HomeInShort({ reader, routes }: { readonly reader: Reader; readonly routes: readonly EffectiveRoute[] }): ReactNode {
  const { report, site } = reader.texts;
  const { form, recognise, help } = report;
  return (
    <>
      <Heading level={1}>{form.title}</Heading>
      <Paragraph><strong>{form.acute}</strong> <Link href="tel:112">{form.acuteCall}</Link></Paragraph>
      <Lead>{form.lead}</Lead>
      <Report reader={reader} />
      <Section title={recognise.yourself}><Paragraph>{recognise.yourselfText}</Paragraph></Section>
      <LinkList links={[
        { href: reader.href('/herkennen'), text: form.recognise },
        { href: reader.href('/mijn-melding'), text: site.nav.myReport, hint: report.own.lead },
        { href: reader.href('/privacy'), text: site.nav.privacy },
      ]} />
      <Section title={help.title}><Paragraph>{help.lead}</Paragraph><HelpCards reader={reader} routes={routes} /></Section>
    </>
  );
}
