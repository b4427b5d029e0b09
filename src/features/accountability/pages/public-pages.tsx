import type { ReactNode } from 'react';
import { dutchDate } from '../../../platform/clock.ts';
import { DocumentText } from '../../../platform/documents/as-page.tsx';
import type { Request } from '../../../platform/routes.ts';
import { day } from '../../../texts/dates.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/task-list.tsx';
import { Heading, Lead, Link, Paragraph } from '../../../ui/text.tsx';
import type { SentLetter, SentLetterRow } from '../queries.ts';
import { Downloads } from './downloads.tsx';

export function PublicLetters({ request, letters }: { readonly request: Request; readonly letters: readonly SentLetterRow[] }): ReactNode {
  const words = request.texts.accountability;
  return (
    <>
      <Heading level={1}>{words.title}</Heading>
      <Lead>{words.publicLead(request.municipality.name)}</Lead>
      {letters.length === 0 ? (
        <EmptyState title={words.publicEmptyTitle} action={<Link href={request.href('/plan')}>{words.readPlan}</Link>}>{words.publicEmptyText}</EmptyState>
      ) : letters.map((letter) => (
        <Card level={2} title={<span lang="nl">{letter.title}</span>} href={request.href(`/verantwoording/brieven/${letter.ref}`)} key={letter.ref}>
          <p className="utrecht-paragraph" lang={request.language === 'nl' ? undefined : 'nl'}>{letter.subject}</p>
          <p className="baken-hint">{words.sentAt(day(dutchDate(letter.sentAt), request.language))} · {letter.ref}</p>
        </Card>
      ))}
    </>
  );
}

export function PublicLetter({ request, letter }: { readonly request: Request; readonly letter: SentLetter }): ReactNode {
  const words = request.texts.accountability;
  const { content, ref, files } = letter;
  return (
    <>
      <Paragraph><Link href={request.href('/verantwoording')}>{words.back}</Link></Paragraph>
      <Heading level={1}><span lang={content.language === request.language ? undefined : content.language}>{content.title}</span></Heading>
      <DocumentText content={content} reader={request.language} />
      <Downloads texts={request.texts} files={files} href={(kind) => request.href(`/verantwoording/brieven/${ref}/raadsbrief.${kind}`)} />
    </>
  );
}
