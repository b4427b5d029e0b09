import type { ReactNode } from 'react';
import { KeptDay, type KeptRecord } from '../../../../platform/kept-records.tsx';
import type { Request } from '../../../../platform/routes.ts';
import { moment } from '../../../../texts/dates.ts';
import { Alert } from '../../../../ui/alert.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Form } from '../../../../ui/form.tsx';
import { DescriptionList, LinkList } from '../../../../ui/list.tsx';
import { Heading, Link, Paragraph, Section } from '../../../../ui/text.tsx';
import type { Review } from '../queries.ts';

/** A finished review: the document that stays, its number in the log, and the two names. */
export function FinishedPage({ request, review, kinds, maySign, kept, news }: { readonly request: Request; readonly review: Review; readonly kinds: readonly string[]; readonly maySign: boolean; readonly kept: KeptRecord | null; readonly news: string | null }): ReactNode {
  const { finished: words, scopes, scope, result, outcome } = request.texts.review;
  const { finished, seconded } = review;
  if (!finished) return null;
  const when = (at: Temporal.Instant): string => moment(at, request.language);
  return (
    <>
      <Heading level={1}>{words.title(review.id)}</Heading>
      {news === 'afgerond' && !seconded ? <Alert kind="ok">{words.done}</Alert> : news === 'getekend' && seconded ? <Alert kind="ok">{words.signedNow}</Alert> : null}
      <DescriptionList rows={[
        { term: scope, value: scopes[review.scope] }, { term: result, value: outcome(finished.kept, finished.changed, finished.ended) },
        { term: words.by, value: words.at(finished.by, when(finished.at)) }, { term: words.second, value: seconded ? words.at(seconded.by, when(seconded.at)) : words.notYet },
        ...(kept ? [{ term: request.texts.retention.records.until, value: <KeptDay request={request} kept={kept} /> }] : []),
      ]} />
      <Section title={words.files}>
        <LinkList links={kinds.map((kind) => ({ href: request.href(`/mensen/herziening/${review.id}/herziening.${kind}`), text: words.file(kind.toUpperCase()) }))} />
        <Paragraph>{words.checksum}: <code>{finished.sha256}</code></Paragraph>
        <p className="baken-hint">{words.checksumText}</p>
      </Section>
      {maySign ? <Section title={words.sign}><Paragraph>{words.signText}</Paragraph><Form action={request.href(`/mensen/herziening/${review.id}/meetekenen`)}><Button>{words.sign}</Button></Form></Section> : null}
      <Paragraph><Link href={request.href('/mensen/herziening')}>{words.back}</Link></Paragraph>
    </>
  );
}
