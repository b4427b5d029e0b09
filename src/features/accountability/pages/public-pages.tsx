import type { ReactNode } from 'react';
import { dutchDate } from '../../../platform/clock.ts';
import { DocumentText } from '../../../platform/documents/as-page.tsx';
import type { Request } from '../../../platform/routes.ts';
import { day } from '../../../texts/dates.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../ui/text.tsx';
import type { SentLetter, SentLetterRow } from '../queries.ts';
import { pathOf } from '../rules-kinds.ts';
import { Downloads, Verifiable } from './downloads.tsx';

export function PublicLetters({ request, letters }: { readonly request: Request; readonly letters: readonly SentLetterRow[] }): ReactNode {
  const { account: words, accountability: old } = request.texts;
  return (
    <>
      <Heading level={1}>{words.public.title}</Heading>
      <Lead>{words.public.lead(request.municipality.name)}</Lead>
      {letters.length === 0 ? (
        <EmptyState title={words.public.emptyTitle} action={<Link href={request.href('/plan')}>{old.readPlan}</Link>}>{words.public.emptyText}</EmptyState>
      ) : letters.map((letter) => (
        <Card level={2} title={<span lang="nl">{letter.title}</span>} href={request.href(pathOf(letter.ref))} key={letter.ref}>
          <p className="utrecht-paragraph" lang={request.language === 'nl' ? undefined : 'nl'}>{letter.subject}</p>
          <p className="baken-hint">{words.kinds[letter.kind]} · {old.sentAt(day(dutchDate(letter.sentAt), request.language))} · {letter.ref}{letter.replacedBy ? ` · ${words.replacedBy} ${letter.replacedBy}` : ''}</p>
        </Card>
      ))}
    </>
  );
}

export function PublicLetter({ request, letter }: { readonly request: Request; readonly letter: SentLetter }): ReactNode {
  const words = request.texts.account;
  const { content, ref, files } = letter;
  const other = (reference: string): ReactNode => <Link href={request.href(pathOf(reference))}>{reference}</Link>;
  return (
    <>
      <Paragraph><Link href={request.href('/verantwoording')}>{words.public.back}</Link></Paragraph>
      <Heading level={1}><span lang={content.language === request.language ? undefined : content.language}>{content.title}</span></Heading>
      {letter.replacedBy ? <Alert kind="warning">{words.public.replacedBy} {other(letter.replacedBy)}.</Alert> : null}
      {letter.replaces ? <Paragraph>{words.public.replaces} {other(letter.replaces)}.</Paragraph> : null}
      <DocumentText content={content} reader={request.language} />
      <Downloads request={request} reference={ref} kind={letter.kind} files={files} />
      <Verifiable request={request} reference={ref} checksum={letter.checksum} files={files} />
    </>
  );
}
