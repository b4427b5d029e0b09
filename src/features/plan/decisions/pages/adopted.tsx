import type { ReactNode } from 'react';
import { DocumentText } from '../../../../platform/documents/as-page.tsx';
import type { DocumentContent } from '../../../../platform/documents/content.ts';
import type { Request } from '../../../../platform/routes.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { LinkList } from '../../../../ui/list.tsx';
import { Heading, Lead, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import { PlanNav } from '../../pages/plan-nav.tsx';
import type { DocumentKind } from '../../documents/files.ts';

/** A version as it was adopted: its words, and the number by which anybody can check them. */
export function AdoptedPage({ request, reference, version, newest, content, sha256, kinds, forAll }: {
  readonly request: Request; readonly reference: string; readonly version: number; /** The newest adopted version. */ readonly newest: number;
  readonly content: DocumentContent; readonly sha256: string | null;
  /** The documents that this reader may have made. */
  readonly kinds: readonly DocumentKind[];
  readonly forAll: boolean;
}): ReactNode {
  const { decisions: words, document: documentWords, compare } = request.texts.planStory;
  const at = `/plan/${reference}`;
  const here = `${at}/vastgesteld/${version}`;
  return (
    <>
      <Heading level={1}><span lang={request.language === 'nl' ? undefined : 'nl'}>{content.title}</span></Heading>
      {forAll ? <Paragraph><Link href={request.href(at)}>{words.back}</Link></Paragraph> : <PlanNav request={request} reference={reference} current="besluiten" />}
      <Lead>{words.adoptedLead(version)}</Lead>
      {newest === version ? null : (
        <Alert kind="info">
          <Paragraph>{words.olderAdopted(newest)} <Link href={request.href(`${at}/vastgesteld/${newest}`)}>{words.toNewest}</Link> · <Link href={request.href(`${at}/vergelijk?van=${version}&tot=${newest}`)}>{compare.title}</Link></Paragraph>
        </Alert>
      )}
      <DocumentText content={content} reader={request.language} framed />
      <Section title={words.downloads}>
        <LinkList links={[
          ...kinds.map((kind) => ({ href: request.href(`${at}/versies/${version}/plan.${kind}`), text: documentWords.download(kind.toUpperCase()), hint: documentWords.hints[kind] })),
          ...(sha256 === null ? [] : [{ href: request.href(`${here}/plan.yaml`), text: words.planFile, hint: words.planFileHint }]),
        ]} />
        {sha256 === null ? <Paragraph>{words.notKept}</Paragraph> : (
          <Paragraph>{words.hash}: <code>{sha256}</code>. {words.hashText}{forAll ? ` ${words.hashPublic}` : ''}</Paragraph>
        )}
      </Section>
    </>
  );
}
