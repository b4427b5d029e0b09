import type { ReactNode } from 'react';
import { ButtonLink, ButtonRow } from '../../../ui/button.tsx';
import { CardGrid, PhoneCard } from '../../../ui/card.tsx';
import { LinkList, List } from '../../../ui/list.tsx';
import { Details, Heading, Lead, Link, Paragraph, Section } from '../../../ui/text.tsx';
import type { ExploitationForm } from '../catalogue/forms.ts';
import { ROUTE_CARD } from '../catalogue/route-card.ts';
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

/** The numbers of the route card in the reader's own words; 112 first. */
export function HelpCards({ reader }: { readonly reader: Reader }): ReactNode {
  const { help } = reader.texts.report;
  const hours: Readonly<Record<string, string | undefined>> = help.hours;
  return (
    <CardGrid>
      {ROUTE_CARD.map((entry) => (
        <PhoneCard key={entry.code} name={help.names[entry.code]} phone={entry.phone} what={help.when[entry.code]} urgent={entry.urgent} hours={entry.urgent ? undefined : hours[entry.code]} />
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
export function Recognise({ reader, title, only }: { readonly reader: Reader; readonly title: string; readonly only?: ExploitationForm | undefined }): ReactNode {
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
      <Section title={help.title}><Paragraph>{help.lead}</Paragraph><HelpCards reader={reader} /></Section>
    </>
  );
}

/** The first page in the languages that only reporters have. */
export function HomeInShort({ reader }: { readonly reader: Reader }): ReactNode {
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
      <Section title={help.title}><Paragraph>{help.lead}</Paragraph><HelpCards reader={reader} /></Section>
    </>
  );
}
