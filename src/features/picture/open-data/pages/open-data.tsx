import type { ReactNode } from 'react';
import { apiBase, apiVersion } from '../../../../platform/api/version.ts';
import type { Request } from '../../../../platform/routes.ts';
import { day } from '../../../../texts/dates.ts';
import { DescriptionList, LinkList, type ListedLink, List } from '../../../../ui/list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { PublishedRelease } from '../../release/queries.ts';
import { yearsIn } from '../../release/rules.ts';
import type { OpenDataTerms } from '../queries.ts';
import { licenceText } from '../rules.ts';

/** What there is to calculate with, how to read a star, what one may do with it, and how a program asks. */
export function OpenDataPage({ request, terms, newest }: { readonly request: Request; readonly terms: OpenDataTerms | null; readonly newest: PublishedRelease | null }): ReactNode {
  const words = request.texts.openData;
  const base = request.publicUrl?.replace(/\/$/, '') ?? '';
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.lead}</Lead>
      <Section title={words.whatTitle}><What request={request} newest={newest} /></Section>
      <Section title={words.starTitle}>
        <List items={words.star} />
        <Paragraph>{words.signal}</Paragraph>
        <Paragraph><Link href={request.href('/cijfers')}>{words.moreOnMethod}</Link></Paragraph>
      </Section>
      <Section title={words.licenceTitle}><Licence request={request} terms={terms} /></Section>
      <Section title={words.apiTitle}>
        <Paragraph>{words.apiLead}</Paragraph>
        <DescriptionList rows={[
          { term: words.apiAt, value: <Address at={base} path="" /> }, { term: words.apiDescription, value: <Address at={base} path="/openapi.json" /> }, { term: words.apiWords, value: <Address at={base} path="/begrippen" /> },
        ]} />
        <Section level={3} title={words.examplesTitle}><Examples request={request} base={base} /></Section>
        <List items={words.rules} />
      </Section>
      <Section title={words.versionsTitle}>
        <Paragraph>{words.versionNow(apiVersion)}</Paragraph>
        <List items={words.versions} />
        <Section level={3} title={words.changesTitle}><List items={words.changes.map(({ version, text }) => <><strong>{version}</strong>: {text}</>)} /></Section>
      </Section>
      <Section title={words.contactTitle}>
        <Paragraph>{terms ? <>{words.contact} <Link href={`mailto:${terms.mail}`}>{terms.mail}</Link></> : words.noContact}</Paragraph>
      </Section>
    </>
  );
}

function What({ request, newest }: { readonly request: Request; readonly newest: PublishedRelease | null }): ReactNode {
  const { what } = request.texts.openData;
  const { csv, csvDescription, json } = request.texts.figuresRelease.public;
  const folder = newest ? request.href(`/cijfers/publicatie/${newest.number}`) : '';
  const inApi = (path: string, text: string): ListedLink => ({ href: `${apiBase}${path}`, text: `${text} (${what.inApi})` });
  return (
    <>
      <Section level={3} title={what.figures}>
        <Paragraph>{newest ? what.newest(newest.number, yearsIn(newest).join(', ')) : what.figuresNone}</Paragraph>
        <LinkList links={[
          ...(newest ? [{ href: `${folder}/cijfers.csv`, text: csv }, { href: `${folder}/cijfers.csv-metadata.json`, text: csvDescription }, { href: `${folder}/cijfers.json`, text: json }] : []),
          inApi('/cijferpublicaties', what.figures), { href: request.href('/cijfers/catalogus.jsonld'), text: what.catalogue },
        ]} />
      </Section>
      <Section level={3} title={what.plan}><LinkList links={[{ href: request.href('/plan/stand.json'), text: what.planStand }, inApi('/plannen', what.plan)]} /></Section>
      <Section level={3} title={request.texts.site.nav.account}><LinkList links={[inApi('/documenten', what.documents)]} /></Section>
      <Section level={3} title={what.national}><LinkList links={[inApi('/landelijke-cijfers', what.national), inApi('/uitbuitingsvormen', what.forms)]} /></Section>
    </>
  );
}

function Licence({ request, terms }: { readonly request: Request; readonly terms: OpenDataTerms | null }): ReactNode {
  const words = request.texts.openData;
  if (!terms) return <Paragraph>{words.noLicence}</Paragraph>;
  const { name, means } = words.licences[terms.licence];
  const text = licenceText[terms.licence];
  return <Paragraph>{text ? <Link href={text} external>{name}</Link> : name}. {means} {words.licenceNow(terms.by, day(terms.on, request.language))}</Paragraph>;
}

function Address({ at, path }: { readonly at: string; readonly path: string }): ReactNode {
  return <Link href={`${apiBase}${path}`}>{`${at}${apiBase}${path}`}</Link>;
}

/** Lines that can be typed as they stand. Where the site does not know its own address, the reader fills it in. */
function Examples({ request, base }: { readonly request: Request; readonly base: string }): ReactNode {
  const { examples } = request.texts.openData;
  const at = `${base || 'https://…'}${apiBase}`;
  const lines = [
    { text: examples.figures, line: `curl ${at}/cijferpublicaties` },
    { text: examples.late, line: `curl '${at}/plannen/KENMERK/maatregelen?stand=te-laat'` },
    { text: examples.national, line: `curl '${at}/landelijke-cijfers?reeks=geregistreerd&aantal=100'` },
    { text: examples.english, line: `curl -H 'Accept-Language: en' ${at}/landelijke-cijfers` },
    { text: examples.again, line: `curl -H 'If-None-Match: "ETAG"' ${at}/plannen` },
  ];
  return <DescriptionList rows={lines.map(({ text, line }) => ({ term: text, value: <code>{line}</code> }))} />;
}
